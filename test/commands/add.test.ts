import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
// Read beforehand, so that no test waits for it.
import '../../src/cli/commands/add.ts';
import '../../src/cli/commands/log.ts';
import { main } from '../../src/cli/main.ts';
import { nodeIo } from '../../src/cli/node.ts';
import { parts } from '../../src/core/parts/index.ts';
import { memoryIo } from '../memory-io.ts';

type World = NonNullable<Parameters<typeof memoryIo>[0]>;
const folder = 'communities/data-guild';
const charter = `${folder}/charter.yaml`;
const head = 'name: Data Guild\nstage: forming\npurpose: Learn from each other\n';
const guild = { [charter]: head };

async function run(argv: readonly string[], world: World = {}) {
  const io = memoryIo({ files: guild, ...world });
  const code = await main(argv, io);
  return { code, out: io.stdout, err: io.stderr, io, files: Object.fromEntries(io.files) as Record<string, string> };
}

describe('without a terminal', () => {
  test('one line says what was added and where, the next what it answers', async () => {
    const { code, out, err, files } = await run(['add', 'benefit', 'People to ask', '--for', 'members']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`added: ${charter}:6  a benefit: People to ask\nThat answers no-member-benefit.\n`);
    expect(files[charter]).toBe(`${head}benefits:\n  members:\n    - People to ask\n`);
  });

  test.each([
    ['', 'members:\n  - id: zoe\n    name: Zoe\n'],
    ['# nobody yet\n', '# nobody yet\n\nmembers:\n  - id: zoe\n    name: Zoe\n'],
  ])('a file without content is filled: %j', async (before, after) => {
    const members = `${folder}/members.yaml`;
    const { code, err, files } = await run(['add', 'member', 'Zoe'], { files: { ...guild, [members]: before } });
    expect([code, err, files[members]]).toEqual([0, '', after]);
  });

  test('numbers are written as numbers, one that stands for a whole group too', async () => {
    const skills = `${folder}/skills.yaml`;
    const world = { files: { ...guild, [skills]: 'skills:\n  - id: testing\n    name: Testing\n' } };
    const given = ['add', 'rating', 'Ada', '--skills', 'testing=3', '--date', '2026-05-04'];
    const { code, err, files } = await run(given, world);
    expect([code, err]).toEqual([0, '']);
    expect(files[skills]).toMatch(/^ +testing: 3$/m);
  });

  test('a person holds a role of one kind once: who does so already is not added again', async () => {
    const roles = `${folder}/roles.yaml`;
    const before = 'roles:\n  - kind: manager\n    holder: Ada Osei\n    hours_per_week: 3\n';
    const given = ['add', 'role', 'manager', '--holder', 'ada osei'];
    const { code, err, files } = await run(given, { files: { ...guild, [roles]: before } });
    expect([code, files[roles]]).toEqual([2, before]);
    expect(err).toContain(`There is something else by that name already: ${roles}:2  a role: manager.`);
  });

  test('what a new entry still wants is said in one line', async () => {
    const { out } = await run(['add', 'role', 'manager', '--holder', 'Ada']);
    const [added, next, end] = out.split('\n');
    expect(added).toMatch(/^added: communities\/data-guild\/roles.yaml:\d+ {2}a role: manager$/);
    expect([next, end]).toEqual([
      'Next: Ada has no agreed time for running the community. (cop explain manager-without-time)',
      '',
    ]);
  });

  test('all that is missing is listed with its options and a ready command line', async () => {
    const { code, out, err, files } = await run(['add', 'break', '--no-input'], { answers: [] });
    expect([code, out, files]).toEqual([2, '', guild]);
    expect(err).toMatchInlineSnapshot(`
      "cop: The quiet season cannot be added yet: 3 values are missing.
        <why>          missing: Why is it quiet? For example summer holidays.
        --from <date>  missing: First day. For example 2026-07-20.
        --to <date>    missing: Last day. For example 2026-08-20.
      Nothing was written. With your own words:
        cop add break "<why>" --from "<date>" --to "<date>"
      "
    `);
  });

  test('all that is wrong is listed at once, and nothing is replaced by a default', async () => {
    const { code, err, files } = await run([
      ...['add', 'platform', 'Wiki', '--for', 'talk,kepe', '--approved', 'maybe', '--address', '<link>'],
    ]);
    expect([code, files]).toEqual([2, guild]);
    expect(err).toMatchInlineSnapshot(`
      "cop: The tool cannot be added yet: 3 values are wrong.
        --for <word>         “kepe” is not one of keep, talk, meet, create, vote or measure. Write keep, or another of them.
        --address <text>     “<link>” stands for words that are still to come. Write the words.
        --approved <yes|no>  “maybe” is neither yes nor no. Write yes or no.
      Nothing was written. With your own words:
        cop add platform Wiki --for talk --address "<text>" --approved yes
      "
    `);
  });

  test.each([
    [['add', 'objctive', 'x', '--due', '2026-Q3'], 'objective'],
    [['add', 'goal'], 'objective'],
    [['add', 'glossary'], 'term'],
    [['log', 'evnt'], 'event'],
    [['log', 'meeting'], 'event'],
  ])('%s is answered with the nearest part', async (argv, name) => {
    const { code, err } = await run(argv);
    expect(code).toBe(2);
    expect(err).toContain(`Did you mean “${name}”`);
  });

  test.each(['add', 'log'])('%s alone lists what there is', async (verb) => {
    const { code, out, err } = await run([verb]);
    expect([code, out]).toEqual([2, '']);
    for (const { kind, name } of parts)
      if ((kind === 'log') === (verb === 'log')) expect(err).toContain(`\n  ${name} `);
  });

  test('words without quotes are too many', async () => {
    const { code, err } = await run(['add', 'belief', 'small', 'steps']);
    expect([code, err]).toEqual([
      2,
      'cop: Too many words. A text of several words goes in quotes: "like this".\nMore: cop add belief --help\n',
    ]);
  });

  test('a dry run shows the lines, and writes nothing', async () => {
    const { code, out, files } = await run(['add', 'belief', 'Small steps', '--dry-run']);
    expect([code, files]).toEqual([0, guild]);
    expect(out).toContain('+values:\n+  beliefs:\n+    - Small steps\n');
    expect(out).toContain('Nothing was written: this was a dry run.');
  });

  test('quiet says nothing', async () => {
    expect((await run(['add', 'belief', 'Small steps', '-q'])).out).toBe('');
  });
});

describe('what is there already', () => {
  const files = {
    [charter]: `${head}objectives:\n  - {id: on-time, statement: Reports are on time, due: 2026-Q4}\nglossary:\n  ETL: Fetch and load\n`,
    [`${folder}/roles.yaml`]:
      'roles:\n  - kind: manager\n    holder:\n    # Since when?\n  - {kind: core, holder: Ada}\n',
  };
  const roles = `${folder}/roles.yaml`;

  test.each([
    [['objective', 'reports are on  time', '--due', '2026-Q4'], `${charter}:5`],
    [['objective', 'Reports are on time', '--due', '2026-Q4', '--id', 'on-time'], `${charter}:5`],
    [['term', 'etl', '--meaning', 'fetch and load'], `${charter}:7`],
    [['role', 'core', '--holder', 'Ada'], `${roles}:5`],
  ])('%s says so', async (words, place) => {
    const { code, out, files: after } = await run(['add', ...words], { files });
    expect([code, after]).toEqual([0, files]);
    expect(out).toContain(`already there: ${place} `);
  });

  test.each([
    [['objective', 'Reports are on time'], `${charter}:5`],
    [['term', 'ETL', '--meaning', 'Something else'], `${charter}:7`],
  ])('%s under a name that is taken is refused with its place', async (words, place) => {
    const { code, err, files: after } = await run(['add', ...words], { files });
    expect([code, after]).toEqual([2, files]);
    expect(err).toContain(`There is something else by that name already: ${place} `);
  });

  test('an id that is taken is refused with a free one', async () => {
    const { code, err } = await run(['add', 'objective', 'Nobody waits', '--id', 'on-time'], { files });
    expect(code).toBe(2);
    expect(err).toContain(`“on-time” is the name of another objective: ${charter}:5. “on-time-2” is free.`);
  });

  test('an id is made from the first words, and once', async () => {
    const { files: after } = await run(['add', 'objective', 'On time: the reports of the whole organisation'], {
      files,
    });
    expect(after[charter]).toContain('id: on-time-the-reports}\n');
    const { files: last } = await run(['add', 'objective', 'On time!'], { files });
    expect(last[charter]).toContain('id: on-time-2');
  });

  test('a role that waits for somebody is filled, another one is added', async () => {
    const first = await run(['add', 'role', 'manager', '--holder', 'Ada', '--hours-per-week', '3'], { files });
    expect(first.files[roles]).toBe(
      'roles:\n  - kind: manager\n    holder: Ada\n    # Since when?\n    hours_per_week: 3\n  - {kind: core, holder: Ada}\n',
    );
    const second = await run(['add', 'role', 'manager', '--holder', 'Ben'], { files: first.files });
    expect(second.files[roles]).toBe(`${first.files[roles]}  - {kind: manager, holder: Ben}\n`);
  });

  test('more levels for a role go to those that are there', async () => {
    const skills = 'skills: [testing, sql]\ntargets:\n  core: {testing: 2}\n';
    const world = { files: { ...files, [`${folder}/skills.yaml`]: skills } };
    const { files: after } = await run(['add', 'target', 'core', '--skills', 'testing=2,sql=1'], world);
    expect(after[`${folder}/skills.yaml`]).toBe('skills: [testing, sql]\ntargets:\n  core: {testing: 2, sql: 1}\n');
    const { code, err } = await run(['add', 'target', 'core', '--skills', 'testing=3'], world);
    expect([code, err.includes(`${folder}/skills.yaml:3`)]).toEqual([2, true]);
  });
});

describe('references', () => {
  const files = { [charter]: `${head}rhythm:\n  activities:\n    - {id: clinic, name: Data clinic}\n` };

  test('are checked before anything is written, with the nearest', async () => {
    const {
      code,
      err,
      files: after,
    } = await run(['log', 'event', '--activity', 'clinc', '--attended', '9'], { files });
    expect([code, after]).toEqual([2, files]);
    expect(err).toContain('--activity <activity>  “clinc” is not a known activity. Did you mean “clinic”');
  });

  test('may be anybody where the file says so', async () => {
    const words = ['log', 'story', 'It helped', '--who', 'Somebody from outside', '--date', '2026-05-01'];
    expect((await run(words, { files })).code).toBe(0);
  });

  test('that an earlier file has not known are no mistake of the first member', async () => {
    const world = { files: { ...files, [`${folder}/roles.yaml`]: 'roles:\n  - {kind: manager, holder: Ada}\n' } };
    const first = await run(['add', 'member', 'Ben Kato'], world);
    expect(first.code).toBe(0);
    expect(first.out).toContain(`Next: ${folder}/roles.yaml:2: “Ada” is not a known member.`);
    expect((await run(['add', 'member', 'Eva Blum'], { files: first.files })).code).toBe(0);
  });
});

describe('files', () => {
  test('an entry of a log that is not there yet starts it', async () => {
    const { code, out, files } = await run(['log', 'event', '--activity', 'launch', '--attended', '9']);
    expect([code, out.split('\n')[0]]).toEqual([0, `added: ${folder}/log.yaml:7  an event: launch, 2026-06-01`]);
    const [schema, , , , ...rest] = files[`${folder}/log.yaml`]!.split('\n');
    expect(schema).toBe('# yaml-language-server: $schema=../../.cop/schema/log.json');
    expect(rest.slice(1, 5)).toEqual(['events:', '  - date: 2026-06-01', '    activity: launch', '    attended: 9']);
  });

  test.each([
    [['--attended', 'Ada, Ben', '--attended', 'Eva'], 'attended: [Ada, Ben, Eva]'],
    [['--attended', '12'], 'attended: 12'],
    [['--attended', 'Ada'], 'attended: Ada'],
    [['--attended', 'Ada,Ben', '--date', '2026-05-01'], 'date: 2026-05-01'],
  ])('%s is written as %s', async (words, line) => {
    const files = { ...guild, [`${folder}/log.yaml`]: 'events: [{date: 2026-05-02}]\n' };
    const { code, files: after } = await run(['log', 'event', 'launch', ...words], { files });
    expect([code, after[`${folder}/log.yaml`]!.includes(line)]).toEqual([0, true]);
  });

  test.each(['curriculum', 'skills', 'members', 'log', 'roles', 'strategy'])(
    '%s starts as a whole, once',
    async (name) => {
      const { code, out, files } = await run(['add', name]);
      const file = name === 'strategy' ? 'strategy.yaml' : `${folder}/${name}.yaml`;
      expect([code, out.split('\n')[0]]).toEqual([0, `added: ${file}:1`]);
      const again = await run(['add', name], { files });
      expect([again.code, again.out, again.files]).toEqual([0, `already there: ${file}:1\n`, files]);
    },
  );

  test.each([
    ['broken', `${head}objectives: [\n`, `${charter}:4`],
    ['of a wrong shape', `${head}stages: x\nobjectives: {a: b}\n`, `${charter}:`],
    ['of bytes that are no text', new Uint8Array([0xff, 0xfe, 0xfd]), `${charter}:1`],
  ])('a file that is %s is refused unchanged', async (_, text, place) => {
    const { code, err, files } = await run(['add', 'belief', 'Small steps'], { files: { [charter]: text } });
    expect([code, files]).toEqual([2, { [charter]: text }]);
    expect(err).toContain(place);
    expect(err).toContain('cop lint');
  });

  test('without a community there is nothing to add to', async () => {
    const { code, err } = await run(['add', 'belief', 'Small steps'], { files: {} });
    expect([code, err]).toEqual([2, expect.stringContaining('cop init')]);
  });
});

describe('communities', () => {
  const files = { ...guild, 'communities/repair/charter.yaml': head.replace('Data', 'Repair') };

  test('several of them are told apart by name', async () => {
    const { code, err } = await run(['add', 'belief', 'Small steps'], { files });
    expect([code, err]).toEqual([
      2,
      'cop: There are several communities here.\nSay which one: --community data-guild or repair.\n',
    ]);
    const named = await run(['add', 'belief', 'Small steps', '--community', 'repair guild'], { files });
    expect(named.out).toContain('added: communities/repair/charter.yaml:');
    expect((await run(['add', 'belief', 'x', '--community', 'reapir'], { files })).err).toContain(
      'Did you mean “repair”?',
    );
  });

  test('what belongs to the organisation needs none', async () => {
    const { out } = await run(['add', 'strategy-objective', 'Nothing waits'], { files });
    expect(out).toContain('added: strategy.yaml:');
  });
});

describe('at a terminal', () => {
  const rich = {
    [charter]: `${head}objectives:\n  - {id: on-time, statement: Reports are on time}\nbenefits:\n  members: [People to ask]\nrhythm:\n  activities: [{id: clinic, name: Data clinic}]\n`,
    [`${folder}/members.yaml`]: 'members:\n  - {id: ada, name: Ada Osei}\n  - {id: ben, name: Ben Kato}\n',
    [`${folder}/roles.yaml`]: 'roles:\n  - {kind: manager, holder: Ada Osei}\n',
  };
  const ask = (argv: readonly string[], answers: World['answers'], files = rich) => run(argv, { files, answers });
  const names = ({ io }: Awaited<ReturnType<typeof run>>) => io.asked.map(({ name }) => name);
  const choices = ({ io }: Awaited<ReturnType<typeof run>>, name: string) =>
    io.asked.find((question) => question.name === name)?.choices?.map(({ value }) => value);

  test('several benefits of the menu are added at once; those that are there are left out', async () => {
    const talk = await ask(
      ['add', 'benefit'],
      ['members', ['Faster learning', 'Joy in the work', 'something else'], 'Cake'],
    );
    expect(names(talk)).toEqual(['for', 'main', 'main:own']);
    expect(choices(talk, 'main')).not.toContain('People to ask');
    expect(talk.files[charter]).toContain('members: [People to ask, Faster learning, Joy in the work, Cake]');
  });

  test('a template of an indicator brings what goes with it, and no target', async () => {
    const answers = ['Problems solved', 'on-time', '', '', '', '', ''];
    const talk = await ask(['add', 'indicator'], answers);
    expect(names(talk)).toEqual(['main', 'objective', 'baseline', 'target', 'by', 'owner']);
    expect(talk.files[charter]).toMatch(
      /- name: Problems solved\n {4}id: problems-solved\n {4}objective: on-time\n {4}cycle: realised\n {4}unit: per quarter\n {4}direction: up\n {4}source: log\n {4}every: quarterly\n/,
    );
  });

  test('an indicator of one’s own takes nothing over', async () => {
    const talk = await ask(['add', 'indicator'], ['something else', 'Smiles', '', '', '', '', '', '']);
    expect(talk.files[charter]).toMatch(/- name: Smiles\n {4}id: smiles\n$/m);
  });

  test('what is usual for a role is offered, never taken', async () => {
    const none = await ask(['add', 'role', 'facilitator'], [['ben'], '', [], [], '']);
    expect(names(none)).toEqual(['holder', 'deputy', 'does', 'decides', 'hours-per-month']);
    expect(choices(none, 'does')).toContain('Draws quiet voices in');
    expect(none.io.asked.at(-1)!.message).toContain('usually 2 to 4 hours a month');
    expect(none.files[`${folder}/roles.yaml`]).toContain('- {kind: facilitator, holder: ben}\n');
    const some = await ask(
      ['add', 'role', 'facilitator'],
      [['ben'], '', ['Keeps the focus'], ['something else'], 'The snacks', '2'],
    );
    expect(some.files[`${folder}/roles.yaml`]).toContain(
      '- {kind: facilitator, holder: ben, does: [Keeps the focus], decides: [The snacks], hours_per_month: 2}\n',
    );
  });

  test('a wrong answer is refused where it is given', async () => {
    const talk = ask(['add', 'need', 'Late reports'], ['', 'yesterday']);
    expect((await talk).err).toContain('“yesterday” refused: “yesterday” is not written as year-month-day.');
  });

  test('“back” leads to the question before', async () => {
    const talk = await ask(['add', 'risk'], ['Nobody comes', 'back', 'Few people come', 'We ask them']);
    expect(names(talk)).toEqual(['main', 'answer', 'main', 'answer']);
    expect(talk.files[charter]).toContain('risks:\n  - risk: Few people come\n    answer: We ask them\n');
  });

  test('whoever gives fields by options is asked only for what is missing', async () => {
    expect(names(await ask(['log', 'event', '--activity', 'clinic', '--attended', '9'], []))).toEqual([]);
    const talk = await ask(['log', 'reading', '--date', '2026-05-01'], [], {
      ...rich,
      [charter]: `${rich[charter]}indicators: [Late reports]\n`,
    });
    expect(names(talk)).toEqual(['main']);
    expect(choices(talk, 'main')).toEqual(['Late reports']);
  });

  test('activities and members are chosen from those that are there', async () => {
    const talk = await ask(['log', 'event'], ['clinic', '', '', '', '', '', '']);
    expect(choices(talk, 'main')).toEqual(['clinic', 'launch', 'orientation', 'something else']);
    const pair = await ask(['log', 'pair'], ['Testing', ['ada', 'ben']]);
    expect(choices(pair, 'members')).toEqual(['ada', 'ben', 'something else', 'back']);
    expect(pair.files[`${folder}/log.yaml`]).toContain('    members:\n      - ada\n      - ben\n');
    const other = await ask(['log', 'event'], ['something else', 'A walk', '', '', '', '', '']);
    expect(other.files[`${folder}/log.yaml`]).toContain('  - date: 2026-06-01\n    title: A walk\n');
  });

  test.each([
    ['9', 'attended: 9'],
    ['ada, ben', 'attended:\n      - ada\n      - ben'],
  ])('who came is typed, a number or names: %s', async (said, line) => {
    const talk = await ask(['log', 'event'], ['clinic', '', said, '', '', '', '']);
    expect(talk.io.asked.find(({ name }) => name === 'attended')?.type).toBe('input');
    expect(talk.files[`${folder}/log.yaml`]).toContain(`    activity: clinic\n    ${line}\n`);
  });

  test('the launch agenda is offered what it does not cover yet, and the weeks after it what is free', async () => {
    const files = {
      ...rich,
      [charter]: `${head}launch:\n  agenda: [{item: Why now, covers: charter}]\n  after: [{days: 14, what: First clinic}]\n`,
    };
    const talk = await ask(['add', 'launch-agenda'], ['Who does what', '5', 'manager'], files);
    expect(choices(talk, 'main')).not.toContain('Why we start, and what for');
    expect(talk.files[charter]).toContain('{item: Who does what, minutes: 5, who: manager, covers: roles}');
    const after = await ask(['add', 'after-launch'], ['First look back', '', ''], files);
    expect(after.io.asked[0]!.choices!.map(({ name }) => name)).not.toContain('day 14: First regular meeting');
    expect(after.files[charter]).toContain('{days: 90, what: First look back}');
  });

  test('a suggested tool is not allowed by being suggested', async () => {
    const talk = await ask(['add', 'platform'], ['Slack', ['talk'], '', [], '']);
    expect(talk.files[charter]).toContain('platform:\n  - name: Slack\n    for: talk\n');
  });

  test('texts are asked for one after the other', async () => {
    const talk = await ask(
      ['add', 'topic'],
      ['Testing', 'Write a check', 'Explain a check', '', '', '', '', '', '', ''],
    );
    expect(talk.files[`${folder}/curriculum.yaml`]).toContain(
      '    objectives:\n      - Write a check\n      - Explain a check\n',
    );
  });

  test('without a part, the parts are offered in groups, with a way back', async () => {
    const talk = await ask(['add'], ['people', 'back', 'purpose', 'belief', 'Small steps']);
    expect(names(talk)).toEqual(['group', 'part', 'group', 'part', 'main']);
    expect(talk.files[charter]).toContain('beliefs:\n    - Small steps\n');
    expect(names(await ask(['log'], ['feedback', 'Too long', '', '', '', '']))[0]).toBe('part');
  });

  test('the community is asked for where several could be meant', async () => {
    const files = { ...rich, 'communities/repair/charter.yaml': head.replace('Data', 'Repair') };
    const { out } = await ask(['add', 'belief', 'Small steps'], ['repair'], files);
    expect(out).toContain('added: communities/repair/charter.yaml:');
  });

  test('Ctrl-C writes nothing', async () => {
    const { code, err, files } = await ask(['add', 'need', 'Late reports'], ['', null]);
    expect([code, err, files]).toEqual([130, '\nStopped. Nothing was written.\n', rich]);
  });

  test.each([['--yes'], ['--no-input']])('%s asks nothing', async (flag) => {
    const talk = await ask(['add', 'need', 'Late reports', flag], []);
    expect([talk.code, names(talk)]).toEqual([0, []]);
  });
});

describe('on a disk', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-add-'));
  afterAll(() => fs.rmSync(root, { recursive: true }));

  test('the working folder says which community is meant, and a written file keeps its form', async () => {
    for (const name of ['data', 'repair']) {
      fs.mkdirSync(path.join(root, 'communities', name, 'notes'), { recursive: true });
      fs.writeFileSync(path.join(root, `communities/${name}/charter.yaml`), `\ufeff${head.replaceAll('\n', '\r\n')}`);
    }
    const words = ['add', 'belief', 'Small steps', '--yes', '-q'];
    const folders = ['communities/data', 'communities/repair/notes'];
    for (const each of folders) expect(await main(words, nodeIo(path.join(root, each)))).toBe(0);
    for (const name of ['data', 'repair'])
      expect(fs.readFileSync(path.join(root, `communities/${name}/charter.yaml`), 'utf8')).toBe(
        `\ufeff${head.replaceAll('\n', '\r\n')}values:\r\n  beliefs:\r\n    - Small steps\r\n`,
      );
    expect(await main([...words], { ...nodeIo(root), err: async () => {} })).toBe(2);
  });
});
