import { describe, expect, test } from 'vitest';
import dashboard from '../../src/core/attachments/dashboard.ts';
import { compile } from '../../src/core/compile.ts';
import type { Finding, Severity } from '../../src/core/finding.ts';
import { isChartered } from '../../src/core/model.ts';
import { type CommunityView, viewOf } from '../../src/core/view.ts';
import { addDays } from '../../src/core/words/dates.ts';

const today = '2026-09-01';
const ago = (days: number) => addDays(today, -days);

interface Files {
  readonly charter?: string;
  readonly log?: string;
  readonly members?: string;
  readonly roles?: string;
  readonly config?: string;
}

/** What pages see of an active community with these files. */
function view({ config, charter = '', ...files }: Files, findings: readonly Finding[] = []): CommunityView {
  const stage = /^stage:/m.test(charter) ? '' : 'stage: active\n';
  const texts = { charter: `name: Guild\n${stage}purpose: Learn.\n${charter}`, ...files };
  const own = Object.entries(texts).map(([kind, text]) => ({ file: `communities/one/${kind}.yaml`, text }));
  const model = compile([...own, ...(config ? [{ file: 'cop.yaml', text: config }] : [])]);
  const community = model.communities[0]!;
  if (!isChartered(community)) throw new Error(JSON.stringify(model.files[0]?.issues));
  return viewOf(model, community, { today, findings });
}

const clinic = 'rhythm:\n  activities: [{id: clinic, name: Clinic, every: weekly}]\n';
const events = (...lines: readonly string[]) => `events:\n${lines.map((line) => `  - {${line}}\n`).join('')}`;
const came = (...people: readonly (number | string)[]) =>
  events(
    ...people.map(
      (count, index) => `date: ${ago(7 * (people.length - 1 - index))}, activity: clinic, attended: ${count}`,
    ),
  );
const open = (severity: Severity, fix: string): Finding => ({
  rule: fix,
  severity,
  file: 'communities/one/charter.yaml',
  path: [],
  range: { line: 1, column: 1, endLine: 1, endColumn: 2 },
  message: `It lacks ${fix}.`,
  why: '',
  fix: `Write \`${fix}\`.`,
});

describe('lights', () => {
  test.each([
    ['stage: proposed\n', 'The community has not been launched yet.'],
    ['stage: retired\n', 'The community has ended.'],
    ['paused: {from: 2026-08-01}\n', 'The community takes a break.'],
    ['', ''],
  ])('%s%s', (charter, why) => expect(view({ charter }).dashboard.why).toBe(why));

  test('have a number behind them, and words for all', () => {
    const { lights, since } = view({ charter: clinic, log: came(10, 10, 10, 9, 8, 8) }).dashboard;
    expect(since).toBe('3 June 2026');
    expect(lights.slice(0, 3).map(({ title, colour, word, number }) => [title, colour, word, number])).toEqual([
      ['Rhythm', 'green', 'on track', '“Clinic” (weekly) was last held today, on 1 September 2026.'],
      [
        'Attendance',
        'amber',
        'keep an eye on it',
        'On average 8.3 people came to the last 3 of “Clinic”, and 10 to the 3 before.',
      ],
      ['Participation', 'grey', 'nothing to say yet', 'There is no list of members.'],
    ]);
  });

  test.each([
    ['roles: [{kind: sponsor, holder: Maria}]\n', 'Nobody is named who keeps it going.'],
    ['roles: [{kind: manager, holder: Ana, deputy: Ben}]\n', '1 person keeps it going, 1 other can stand in.'],
    [
      'roles: [{kind: core, holder: [Ana, Ben, Chen]}]\n',
      '3 people keep it going; one person leads half of the meetings or more.',
    ],
  ])('count who keeps it going: %s', (roles, number) => {
    const log = events(...[1, 2, 3, 4, 5, 6].map((days) => `date: ${ago(days)}, led_by: Ana`));
    const { lights } = view({
      charter: 'launch: {date: 2026-01-01}\n',
      roles,
      log: roles.includes('core') ? log : '',
    }).dashboard;
    expect(lights.find(({ name }) => name === 'leadership')!.number).toBe(number);
  });

  test('are compared with the last look back', () => {
    const { since } = view({ charter: 'review: {last: 2026-05-04}\n' }).dashboard;
    expect(since).toBe('the look back on 4 May 2026');
  });

  test('say what has changed', () => {
    const log = came(10, 10, 10, 6, 6, 6);
    const { changes } = view({
      charter: `${clinic}review: {last: ${ago(21)}}\n`,
      log: `${log}messages: [{date: ${ago(3)}}, {date: ${ago(30)}}]\n`,
    }).dashboard;
    expect(changes).toEqual(['3 meetings took place. About 6 people came to each.', '1 message went out.']);
    const moved = view({
      charter: `${clinic}review: {last: ${ago(30)}}\n`,
      log: events(`date: ${ago(31)}, activity: clinic`),
    }).dashboard;
    expect(moved.changes).toEqual(['Rhythm: from green to red.']);
  });
});

describe('the next three actions', () => {
  test('are what is red, errors, what is amber, warnings, what is grey; each once', () => {
    const { actions } = view({ charter: clinic, log: came(10, 10, 10, 6, 6, 6) }, [
      open('info', 'a'),
      open('warning', 'b'),
      open('error', 'c'),
      open('error', 'c'),
    ]).dashboard;
    expect(actions.map(({ what, why }) => `${what} ${why}`)).toEqual([
      'Ask five people who stayed away: no interest, or no time? The two need different help. Attendance is red.',
      'Write “c”. It lacks c.',
      'Write “b”. It lacks b.',
    ]);
  });

  test('of a community before its launch are what is open', () => {
    const { actions } = view({ charter: 'stage: proposed\n' }, [open('warning', 'b')]).dashboard;
    expect(actions).toEqual([{ what: 'Write “b”.', why: 'It lacks b.' }]);
    expect(view({ charter: 'stage: proposed\n' }).dashboard.actions).toEqual([]);
  });
});

describe('members', () => {
  const members = (counts: Readonly<Record<string, number>>) =>
    `members:\n${Object.entries(counts)
      .flatMap(([type, count]) =>
        Array.from({ length: count }, (_, index) => `  - {name: ${type} ${index}, type: ${type}}\n`),
      )
      .join('')}`;

  test('are drawn where no group is too small', () => {
    const { types } = view({ members: members({ core: 5, active: 6 }) }).dashboard;
    expect(types.chart.mermaid).toEqual(['pie showData', '  "core" : 5', '  "active" : 6']);
    expect(types.chart.alt).toBe('How 11 people take part, as the list of members says: 5 core and 6 active.');
  });

  test.each([
    [{ core: 4, active: 6 }, undefined, 5],
    [{ core: 5, active: 6 }, 'privacy: {min_group: 6}\n', 6],
  ])('%j: a small group is not shown', (counts, config, least) => {
    const { types } = view({ members: members(counts), config }).dashboard;
    expect([types.chart.isShown, types.note]).toEqual([
      false,
      `How members take part is not shown: some of the groups have fewer than ${least} people.`,
    ]);
  });

  test('of whom nothing is known are no picture', () => {
    const unknown = `members:\n${Array.from({ length: 8 }, (_, index) => `  - Member ${index}\n`).join('')}`;
    expect(view({ members: unknown }).dashboard.types).toMatchObject({ chart: { isShown: false }, note: '' });
    expect(view({}).dashboard.types.note).toBe('');
  });

  test('who joined are counted, and few are not named by number', () => {
    const joined = (count: number, config?: string) =>
      view({
        config,
        members: `members:\n${Array.from({ length: count }, (_, index) => `  - {name: A ${index}, joined: ${ago(3)}}\n`).join('')}`,
      }).dashboard.changes;
    expect(joined(5)).toEqual(['5 people joined.']);
    expect(joined(2)).toEqual(['Fewer than 5 people joined.']);
    expect(joined(2, 'privacy: {min_group: 1}\n')).toEqual(['2 people joined.']);
  });

  test('who take part more or less are counted', () => {
    const names = Array.from({ length: 6 }, (_, index) => `m${index}`);
    const list = `members:\n${names.map((id) => `  - {id: ${id}, name: Member ${id}}\n`).join('')}`;
    const all = `[${names.join(', ')}]`;
    const log = events(
      ...[60, 55, 50, 45, 20, 15, 10, 5, 4, 3].map(
        (days, index) => `date: ${ago(days)}, attended: ${index < 4 ? all : '[someone]'}`,
      ),
    );
    const { changes } = view({ charter: `review: {last: ${ago(30)}}\n`, members: list, log }).dashboard;
    expect(changes[0]).toBe('Who takes part: 6 people less than before.');
  });
});

describe('numbers', () => {
  const charter = `${clinic}indicators:
  - {id: a, name: Late reports, unit: per quarter, baseline: 4, target: 1}
  - {id: b, name: Members, direction: keep}
  - {id: c, name: TODO}
`;
  const log = `${came(9, 0, 7)}readings:
  - {date: ${ago(200)}, indicator: a, value: 4}
  - {date: ${ago(9)}, indicator: a, value: 2.5}
  - {date: ${ago(9)}, indicator: b, value: 30}
stories:
  - {date: ${ago(8)}, cycle: applied, what: Tried it, changed: Reports stop on gaps}
  - {date: ${ago(7)}, cycle: immediate, what: Good hour}
`;

  test('of indicators say where they stand, and whether that is better', () => {
    const { indicators } = view({ charter, log }).dashboard;
    expect(
      indicators.map(({ name, start, before, latest, change, numbers, goal }) => [
        name,
        start,
        before,
        latest,
        change,
        numbers,
        goal,
      ]),
    ).toEqual([
      ['Late reports', '4 per quarter', '4 per quarter', '2.5 per quarter', 'better', '4, 2.5', '1 per quarter'],
      ['Members', '', '', '30', '', '30', 'no change'],
    ]);
  });

  test('become pictures with the same numbers', () => {
    const seen = view({ charter, log });
    const files = dashboard.files(seen);
    expect(files.map(({ name, alt }) => `${name}: ${alt}`)).toEqual([
      'pictures/lights.svg: Six lights: rhythm and value are green; attendance, participation, leadership and learning are grey.',
      'pictures/attendance.svg: How many came, from the first number to the last: Clinic 9 to 7.',
      'pictures/readings.svg: What the indicators show, from the first number to the last: Late reports 4 to 2.5.',
    ]);
    const [lights, attendance, readings] = files.map(({ text }) => text);
    for (const shape of ['<circle', '>green: on track<', '>grey: nothing to say yet<']) expect(lights).toContain(shape);
    expect(attendance).toMatch(/d="M20[, ][\d.]+L160[, ][\d.]+L300[, ][\d.]+"/);
    expect(readings).toContain('stroke-dasharray');
    for (const text of files.map((file) => file.text)) expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('that nobody has counted twice are no picture', () => {
    expect(dashboard.files(view({ charter, log: came(9) })).map(({ name }) => name)).toEqual(['pictures/lights.svg']);
  });

  test('of many indicators are drawn for twelve', () => {
    const names = Array.from({ length: 20 }, (_, index) => `n${index}`);
    const many = view({
      charter: `indicators: [${names.map((name) => `{name: ${name}}`).join(', ')}]\n`,
      log: `readings:\n${names.flatMap((name) => [9, 8].map((days) => `  - {date: ${ago(days)}, indicator: ${name}, value: ${days}}\n`)).join('')}`,
    });
    const picture = dashboard.files(many).find(({ name }) => name === 'pictures/readings.svg')!;
    expect([picture.text.match(/<circle/g)!.length, picture.alt.endsWith('; and 8 more.')]).toEqual([12, true]);
  });

  test('that never change, or are huge, stay inside the picture', () => {
    const seen = view({
      charter: 'indicators: [{name: A, target: 1000000000}]\n',
      log: `readings: [{date: ${ago(9)}, indicator: A, value: 7}, {date: ${ago(9)}, indicator: A, value: 7}, {date: ${ago(1)}, indicator: A, value: -1000000000}]\n`,
    });
    const { text } = dashboard.files(seen).find(({ name }) => name === 'pictures/readings.svg')!;
    const heights = [...text.matchAll(/[ML](?:[\d.]+),([\d.-]+)/g)].map(([, y]) => Number(y));
    expect(heights.length).toBeGreaterThan(1);
    expect(heights.every((y) => y >= 0 && y <= 140)).toBe(true);
  });

  test('show what carried beyond the meetings', () => {
    const { evidence } = view({ charter, log }).dashboard;
    expect(evidence).toEqual([
      { date: '24 August 2026', cycle: 'tried at work', what: 'Tried it. Reports stop on gaps.' },
    ]);
  });
});
