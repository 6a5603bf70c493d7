import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { MapData } from '../../src/core/map/told.ts';
import { memoryIo } from '../memory-io.ts';

type Files = Readonly<Record<string, string>>;

/** Charters by folder with the rest of their text, and further files by path below `communities/`, or at the root. */
function worldOf(charters: Files, more: Files = {}): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [slug, text] of Object.entries(charters))
    files[`communities/${slug}/charter.yaml`] = `name: ${slug}\npurpose: To learn.\n${text}`;
  for (const [file, text] of Object.entries(more))
    files[/^(?:cop|strategy)/.test(file) ? file : `communities/${file}`] = text;
  return files;
}

async function run(files: Files, ...args: string[]) {
  const io = memoryIo({ files, width: 100 });
  const code = await main(['map', ...args], io);
  return { code, out: io.stdout, err: io.stderr };
}

async function data(files: Files, ...args: string[]): Promise<MapData> {
  return JSON.parse((await run(files, '--format', 'json', ...args)).out);
}

const active = 'stage: active\n';
const weekly = (day: string, time: string, more = '') =>
  `rhythm: {activities: [{name: Clinic, every: weekly, day: ${day}, time: "${time}", minutes: 60${more}}]}\n`;
const aims = 'ecosystem: {strategy: {objectives: [{id: a, statement: Less waste}, {id: b, statement: No harm}]}}\n';

// The first run loads the whole program, which takes long where others work too.
beforeAll(async () => {
  await run({});
}, 120_000);

describe('the table of communities', () => {
  test('has them by stage, then by name, with lights, mark, members and the next date', async () => {
    const files = worldOf({
      bread: `${active}membership: {members_count: 12}\n${weekly('Tuesday', '14:00')}`,
      Apples: active,
      old: 'stage: retired\n',
      hope: 'stage: proposed\n',
      rest: `${active}paused: {from: 2026-05-01, until: 2026-07-01}\n`,
    });
    const { code, out, err } = await run(files);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').slice(0, 11)).toEqual([
      'Communities',
      '───────────',
      '',
      '5 communities: 1 proposed, 3 active and 1 retired.',
      '',
      'Community  Stage     Now     Members  Next',
      'hope       proposed  new',
      'Apples     active',
      'bread      active                 12  2026-06-02',
      'rest       active    paused',
      'old        retired',
    ]);
    expect(out).toContain('None of the six lights of a community is on: cop health says why.');
  });

  test('shows lights with a legend where one is on', async () => {
    const { out } = await run(
      worldOf({ bread: active }, { 'bread/roles.yaml': 'roles: [{kind: manager, holder: Ana Ruiz}]\n' }),
    );
    expect(out).toContain('\nbread      – – – ✖ – –\n');
    expect(out.replace(/\s+/g, ' ')).toContain('✔ on track, ⚠ keep an eye on it, ✖ act now, – nothing to say yet.');
  });

  test('names the same next date as cop health: a day on which something takes place, no step of the organisers', async () => {
    const files = worldOf({
      bread: `${active}review: {next: 2026-06-02}\nrhythm: {activities: [{name: Clinic, every: weekly, day: Friday}]}\n`,
    });
    const told = async (command: string) => {
      const io = memoryIo({ files });
      await main([command, '--format', 'json'], io);
      return JSON.parse(io.stdout).communities[0].next;
    };
    expect(await told('map')).toEqual(await told('health'));
    expect(await told('map')).toEqual({ date: '2026-06-05', what: 'Clinic' });
  });

  test('keeps to a stage that is asked for', async () => {
    const files = worldOf({ bread: active, hope: 'stage: proposed\n' });
    expect((await data(files, '--stage', 'proposed')).communities.map(({ slug }) => slug)).toEqual(['hope']);
    expect((await run(files, '--stage', 'retired')).out).toContain('No community is retired.');
    expect((await run(files, '--stage', 'propsed')).code).toBe(2);
  });

  test('is of all communities wherever one stands, and there has to be one', async () => {
    const { code, err } = await run({ 'notes.txt': '' });
    expect([code, err]).toEqual([2, expect.stringContaining('There is no community here.')]);
  });
});

describe('sections', () => {
  test('are left out where there is nothing to say', async () => {
    const { out } = await run(worldOf({ a: active, b: active }));
    expect(out).not.toMatch(/^(?:Who|Skills|Regular|Objectives|New|Files)/m);
  });

  const five = (...names: string[]) => `skills: [${names.join(', ')}]\n`;

  test('name those that say they are neighbours, then those that list the same skills, but for common ones', async () => {
    const files = worldOf(
      { a: `${active}related: [{community: b, topics: [Ovens], how: One clinic for both.}]\n`, b: active, c: active },
      {
        'a/skills.yaml': five('Kneading', 'Proving', 'Baking', 'Excel'),
        'b/skills.yaml': five('kneading', 'Selling', 'Excel'),
        'c/skills.yaml': five('Kneading', 'Proving', 'baking', 'Excel'),
        'cop.yaml': 'common_skills: [excel]\n',
      },
    );
    const { neighbours, sharedSkills } = await data(files);
    expect(
      neighbours.map(({ communities, as, shared, similarity }) => [
        ...communities.map(({ slug }) => slug),
        as,
        shared,
        similarity,
      ]),
    ).toEqual([
      ['a', 'b', 'said', ['Ovens'], null],
      ['a', 'c', 'alike', ['Kneading', 'Proving', 'Baking'], 1],
    ]);
    expect(sharedSkills.map(({ skill, communities }) => [skill, ...communities.map(({ slug }) => slug)])).toEqual([
      ['Kneading', 'a', 'b', 'c'],
      ['Baking', 'a', 'c'],
      ['Proving', 'a', 'c'],
    ]);
    const { out } = await run(files);
    expect(out).toContain(
      '• a and b: share Ovens: One clinic for both\n• a and c both list Kneading, Proving and Baking; neither names the other\n',
    );
    expect(out).toContain('• Kneading: a, b and c\n');
  });

  test('name who carries several communities, by role, and who carries too many of them', async () => {
    const lead = (name: string, hours = '') =>
      `roles: [{kind: manager, holder: ${name}${hours}}, {kind: sponsor, holder: Maria Lind}]\n`;
    const files = worldOf(
      { a: active, b: active, c: active, d: active },
      {
        'a/roles.yaml': lead('Ana Ruiz', ', hours_per_week: 4'),
        'b/roles.yaml': lead('Ana Ruiz', ', hours_per_week: 2'),
        'c/roles.yaml': lead('Ben Kato'),
        'd/roles.yaml': lead('Chen Liu'),
      },
    );
    expect(
      (await data(files)).carriers.map(({ name, carries, hours, isHeavy }) => [name, carries.length, hours, isHeavy]),
    ).toEqual([
      ['Ana Ruiz', 2, 6, false],
      ['Maria Lind', 4, null, true],
    ]);
    const { out } = await run(files);
    expect(out).toContain(
      '• ! Maria Lind, 4 communities: Sponsor of a, b, c and 1 more\n• Ana Ruiz, 2 communities: Community manager of a and b; 6 hours a week\n',
    );
  });

  test('name objectives that nobody serves, whatever the stage asked for', async () => {
    const files = worldOf(
      {
        a: `${active}objectives: [{statement: Eat leftovers, supports: [a]}]\n`,
        old: 'stage: retired\nobjectives: [{statement: Rest, supports: [b]}]\n',
      },
      { 'strategy.yaml': aims },
    );
    expect((await data(files, '--stage', 'active')).unserved).toEqual([
      { id: 'b', statement: 'No harm', product: null },
    ]);
    expect((await run(files)).out).toContain('Objectives of the strategy that no community serves\n• No harm (b)\n');
    expect((await data(worldOf({ a: active }))).unserved).toBeNull();
  });

  test('tell what is new this year', async () => {
    const files = worldOf({
      idea: 'stage: proposed\ndomain: Bees on roofs.\n',
      young: `${active}launch: {date: 2025-09-01}\n`,
      aged: `${active}launch: {date: 2025-05-01}\n`,
    });
    expect((await data(files)).newDomains.map(({ community, about, now }) => [community.slug, about, now])).toEqual([
      ['idea', 'Bees on roofs', 'looks for people'],
      ['young', 'To learn', 'started on 1 September 2025'],
    ]);
  });
});

describe('clashes of regular times', () => {
  const related = `${active}related: [b]\n`;
  const clashes = async (charters: Files, more?: Files) =>
    (await data(worldOf(charters, more))).clashes.map(({ meetings: [one, other], times, reasons }) =>
      [one.community.slug, one.date, other.community.slug, times, reasons.join()].join(' '),
    );

  test('are named between those that share people, say that they are neighbours, or are for the same people', async () => {
    const members = 'members: [{name: Ana Ruiz}]\n';
    expect(
      await clashes(
        {
          a: related + weekly('Tuesday', '14:00'),
          b: active + weekly('Tuesday', '14:30'),
          c: `${active}audience: Bakers\n${weekly('Tuesday', '14:59')}`,
          d: `${active}audience: bakers.\n${weekly('Tuesday', '14:00')}`,
        },
        { 'c/members.yaml': members, 'b/members.yaml': members },
      ),
    ).toEqual(['b 2026-06-02 c 12 people', 'a 2026-06-02 b 12 neighbours', 'c 2026-06-02 d 12 audience']);
  });

  test.each([
    ['one after the other', related + weekly('Tuesday', '14:00'), active + weekly('Tuesday', '15:00')],
    ['on other days', related + weekly('Tuesday', '14:00'), active + weekly('Friday', '14:00')],
    ['of strangers', active + weekly('Tuesday', '14:00'), active + weekly('Tuesday', '14:00')],
    ['of which one has ended', related + weekly('Tuesday', '14:00'), `stage: retired\n${weekly('Tuesday', '14:00')}`],
    [
      'of which one is in pairs',
      related + weekly('Tuesday', '14:00'),
      active + weekly('Tuesday', '14:00', ', type: coffee'),
    ],
    [
      'once, by chance',
      related + weekly('Tuesday', '14:00'),
      `${active}rhythm: {activities: [{name: Fair, every: monthly, day: day 2, time: "14:00"}]}\n`,
    ],
  ])('are none for meetings %s', async (_, a, b) => expect(await clashes({ a, b })).toEqual([]));

  test('are found across zones, whatever season they have', async () => {
    const at = (zone: string) => `timezone: ${zone}\n`;
    expect(
      await clashes({
        a: related + at('Europe/Berlin') + weekly('Tuesday', '14:00'),
        b: active + at('America/New_York') + weekly('Tuesday', '08:00'),
      }),
    ).toEqual(['a 2026-06-02 b 12 neighbours']);
    expect(
      await clashes({
        a: related + at('Europe/Berlin') + weekly('Tuesday', '14:00'),
        b: active + at('America/New_York') + weekly('Tuesday', '14:00'),
      }),
    ).toEqual([]);
    // Over midnight: Tuesday evening there is Wednesday morning here.
    expect(
      await clashes({
        a: related + at('Asia/Tokyo') + weekly('Wednesday', '09:00'),
        b: active + at('America/New_York') + weekly('Tuesday', '20:00'),
      }),
    ).toEqual(['a 2026-06-03 b 12 neighbours']);
    const { out } = await run(
      worldOf({
        a: related + at('Europe/Berlin') + weekly('Tuesday', '14:00'),
        b: active + at('America/New_York') + weekly('Tuesday', '08:00'),
      }),
    );
    expect(out.replace(/\s+/g, ' ')).toContain(
      '• Clinic of a and Clinic of b: Tuesday 2 June 2026 at 14:00 Berlin time (Europe/Berlin) and 08:00 New York time (America/New_York), 12 times in twelve weeks; they say that they are neighbours',
    );
  });

  test('are not guessed where no day or time is known', async () => {
    const files = worldOf({
      a: related + weekly('Tuesday', '14:00'),
      b: `${active}rhythm: {activities: [{name: Talk, every: weekly}]}\n`,
    });
    expect(await data(files)).toMatchObject({ clashes: [], uncompared: [{ slug: 'b', name: 'b' }] });
  });
});

describe('whatever the files hold', () => {
  test('broken ones are named, and the rest is shown', async () => {
    const files = worldOf(
      { a: active, b: 'stage: activ\n' },
      { 'a/roles.yaml': 'roles: [\n', 'strategy.yaml': 'ecosystem: [\n', 'c/log.yaml': 'events: []\n' },
    );
    const { code, out, err } = await run(files);
    expect(code).toBe(2);
    expect(err).toContain('communities/b/charter.yaml:3:8: stage: “activ”');
    expect(out.replace(/\s+/g, ' ')).toContain(
      '4 files cannot be read, and what they would tell is missing: communities/a/roles.yaml, communities/b/charter.yaml, strategy.yaml and 1 more.',
    );
    const { unreadable, unserved, communities } = await data(files);
    expect(unreadable.map(({ file }) => file)).toEqual([
      'communities/a/roles.yaml',
      'communities/b/charter.yaml',
      'strategy.yaml',
      'communities/c/charter.yaml',
    ]);
    expect([unserved, communities.map(({ slug }) => slug)]).toEqual([null, ['a']]);
  });

  test('lists of forty communities stay short', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `team-${index}`);
    const skills = 'skills: [Kneading, Proving, Baking, Selling]\n';
    const roles = 'roles: [{kind: manager, holder: Ana Ruiz}]\n';
    const files = worldOf(
      Object.fromEntries(
        many.map((slug) => [slug, `stage: proposed\naudience: Bakers\n${weekly('Tuesday', '14:00')}`]),
      ),
      Object.fromEntries(
        many.flatMap((slug) => [
          [`${slug}/skills.yaml`, skills],
          [`${slug}/roles.yaml`, roles],
        ]),
      ),
    );
    const { out } = await run(files);
    expect(out.split('\n').length).toBeLessThan(110);
    expect(out).toContain('• and 770 more\n');
    expect(out).toContain('• Baking: team-0, team-1, team-10, team-11, team-12 and 35 more\n');
  });

  const hostile = '\u001b[31m]] --> |x| `code` <b> "%% end\u202e';

  test('names act nowhere', async () => {
    const text = JSON.stringify(hostile);
    const charter = (more: string) => `${active}domain: ${text}\n${more}`;
    const files = {
      'communities/a/charter.yaml': `name: ${text}\npurpose: P\n${charter(`related: [{community: b, how: ${text}}]\nobjectives: [{statement: S, supports: [x]}]\n`)}`,
      'communities/b/charter.yaml': `name: ${JSON.stringify(`${hostile}2`)}\npurpose: P\nid: b\n${active}launch: {date: 2026-05-01}\n`,
      'strategy.yaml': `organisation: ${text}\necosystem: {strategy: {objectives: [{id: x, statement: ${text}}, {id: y, statement: ${text}}]}}\n`,
    };
    const [plain, markdown, mermaid] = await Promise.all(
      ['text', 'markdown', 'mermaid'].map((format) => run(files, '--format', format)),
    );
    for (const { out } of [plain!, markdown!, mermaid!]) expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(markdown!.out).not.toMatch(/(?<!\\)<b>/);
    for (const line of mermaid!.out.trimEnd().split('\n').slice(1))
      expect(line).toMatch(/^ {2}(?:\w+\[".*"\]|\w+\(\[".*"\]\)|\w+ --> \w+)$/);
    expect(mermaid!.out).not.toMatch(/%%|`|<|\|/);
  });

  test('its order changes nothing', async () => {
    const files = Object.entries(
      worldOf(
        {
          a: `${active}related: [c]\n${weekly('Tuesday', '14:00')}`,
          b: active,
          c: active + weekly('Tuesday', '14:00'),
        },
        {
          'a/skills.yaml': 'skills: [K, L, M]\n',
          'b/skills.yaml': 'skills: [k, l, m]\n',
          'strategy.yaml': aims,
          'b/roles.yaml': 'roles: [{kind: manager, holder: Ana Ruiz}]\n',
          'c/roles.yaml': 'roles: [{kind: core, holder: Ana Ruiz}]\n',
        },
      ),
    );
    const expected = (await run(Object.fromEntries(files))).out;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (shuffled) => {
        expect((await run(Object.fromEntries(shuffled))).out).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });

  test('nobody is named who holds no role and has not agreed', async () => {
    const files = worldOf(
      { a: `${active}domain: What Eva Blum does\nrelated: [{community: b, how: Eva Blum knows}]\n`, b: active },
      { 'a/members.yaml': 'members: [{name: Eva Blum}]\n' },
    );
    for (const format of ['text', 'json', 'markdown', 'mermaid'])
      expect((await run(files, '--format', format)).out).not.toContain('Blum');
  });
});

describe('the diagram', () => {
  test('shows who serves what; without arrows, the communities by stage', async () => {
    const a = `${active}objectives: [{statement: Eat leftovers, supports: [a]}]\n`;
    expect((await run(worldOf({ a, b: active }, { 'strategy.yaml': aims }), '--format', 'mermaid')).out).toBe(
      'flowchart LR\n  aim1["Less waste"]\n  aim2["No harm"]\n  community1(["a"])\n  aim1 --> community1\n',
    );
    expect((await run(worldOf({ a: active, b: 'stage: proposed\n' }), '--format', 'mermaid')).out).toBe(
      'mindmap\n  root(("2 communities"))\n    branch1("Proposed∶ 1")\n      leaf1x1["b (new)"]\n    branch2("Active∶ 1")\n      leaf2x1["a"]\n',
    );
  });

  test('is cut with words where it would be huge', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`t${index}`, active]));
    expect((await run(worldOf(many), '--format', 'mermaid')).out).toMatch(/leaf1x13\["and 18 more"\]\n$/);
  });
});
