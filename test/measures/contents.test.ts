import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { assets } from '../../src/core/measures/assets.ts';
import { replies } from '../../src/core/measures/feedback.ts';
import { oneToOne } from '../../src/core/measures/one-to-one.ts';
import { problems } from '../../src/core/measures/problems.ts';
import { type Ratio, showRatio } from '../../src/core/measures/ratio.ts';
import { attendanceSeries, monthSeries, readingSeries } from '../../src/core/measures/series.ts';
import { valueEvidence } from '../../src/core/measures/value.ts';
import { voice } from '../../src/core/measures/voice.ts';
import { type Chartered, isChartered } from '../../src/core/model.ts';
import { addDays } from '../../src/core/words/dates.ts';

const today = '2026-09-01';
const ago = (days: number) => addDays(today, -days);
const shown = (value: Ratio | undefined) => value && showRatio(value);

/** A community with this log, and these lines added to its charter. */
function withLog(log: string, charter = '', members?: string): Chartered {
  const files = {
    charter: `name: Guild\nstage: active\npurpose: Learn.\n${charter}`,
    log,
    ...(members && { members }),
  };
  const model = compile(Object.entries(files).map(([kind, text]) => ({ file: `communities/one/${kind}.yaml`, text })));
  for (const { doc, value, issues } of model.files)
    expect(value, `${doc.file}: ${JSON.stringify(issues)}`).toBeDefined();
  const [community] = model.communities;
  if (!community || !isChartered(community)) throw new Error('no charter');
  return community;
}

const list = (name: string, ...entries: readonly string[]) =>
  `${name}:\n${entries.map((entry) => `  - {${entry}}\n`).join('')}`;

describe('problems', () => {
  test.each([
    ['sums', ['problems_raised: 3, problems_solved: 2', 'problems_raised: 2, problems_solved: 2'], [2, 5, 4, '4/5']],
    ['a meeting that says nothing', ['problems_raised: 3, problems_solved: 2', 'title: x'], [1, 3, 2, '2/3']],
    ['solved only', ['problems_solved: 2'], [1, 0, 2, undefined]],
    ['none raised', ['problems_raised: 0'], [1, 0, 0, undefined]],
    ['older ones too', ['problems_raised: 1, problems_solved: 2'], [1, 1, 2, '2']],
    ['nothing', ['title: x'], [0, 0, 0, undefined]],
  ])('%s', (_, events, expected) => {
    const found = problems(withLog(list('events', ...events.map((event) => `date: ${ago(5)}, ${event}`))), today);
    expect([found.events, found.raised, found.solved, shown(found.ratio)]).toEqual(expected);
  });

  test('of the last 180 days', () => {
    const event = (days: number) => `date: ${ago(days)}, problems_raised: 1`;
    expect(problems(withLog(list('events', event(180), event(181), event(-1))), today).raised).toBe(1);
  });
});

describe('assets', () => {
  const of = (charter: string, ...entries: readonly string[]) => {
    const { staleShare, ...numbers } = assets(withLog(list('assets', ...entries), charter), today);
    return { ...numbers, staleShare: shown(staleShare) };
  };
  const none = { all: 0, made: 0, reviewed: 0, reused: 0, uses: 0, dated: 0, stale: 0, staleShare: undefined };

  test.each([
    ['nothing', [], {}],
    [
      'this quarter and before',
      [`date: ${ago(91)}`, `date: ${ago(92)}`],
      { all: 2, made: 1, dated: 2, staleShare: '0' },
    ],
    ['what lies ahead', [`date: ${ago(-1)}`], {}],
    ['looked at again', [`date: 2020-01-01, reviewed: ${ago(91)}`], { all: 1, reviewed: 1, dated: 1, staleShare: '0' }],
    ['reused', ['title: x, reused: 3', 'title: y, reused: 0', 'title: z, reused: 1'], { all: 3, reused: 2, uses: 4 }],
    ['a year old', ['date: 2025-09-01', 'date: 2025-08-31'], { all: 2, dated: 2, stale: 1, staleShare: '1/2' }],
    [
      'a review that lies ahead',
      [`date: 2024-01-01, reviewed: ${ago(-1)}`],
      { all: 1, dated: 1, stale: 1, staleShare: '1' },
    ],
  ])('%s', (_, entries, expected) => {
    expect(of('', ...entries)).toEqual({ ...none, ...expected });
  });

  test('stale after the months the charter says', () => {
    const charter = 'knowledge: {fresh_months: 3}\n';
    expect([of(charter, 'date: 2026-06-01').stale, of(charter, 'date: 2026-05-31').stale]).toEqual([0, 1]);
  });
});

describe('voice', () => {
  test.each([
    ['a message', `${list('messages', `date: ${ago(9)}`)}${list('events', `date: ${ago(20)}`)}`, '', [ago(9), 9]],
    ['a meeting', `${list('messages', `date: ${ago(20)}`)}${list('events', `date: ${ago(9)}`)}`, '', [ago(9), 9]],
    [
      'a planned message whose day has come',
      'events: []\n',
      `communications: {messages: [{date: ${ago(3)}}]}\n`,
      [ago(3), 3],
    ],
    [
      'a break',
      list('events', `date: ${ago(9)}`),
      `rhythm: {breaks: [{from: ${ago(4)}, to: ${ago(3)}}]}\n`,
      [ago(9), 7],
    ],
    ['only what lies ahead', list('messages', `date: ${ago(-1)}`), '', undefined],
  ])('%s', (_, log, charter, expected) => {
    const found = voice(withLog(log, charter), today);
    expect(found && [found.date, found.counted]).toEqual(expected);
  });
});

test('value evidence: newest first, of one day stories first', () => {
  const charter =
    'indicators: [{id: late, name: Late, cycle: realised}, {id: people, name: People, cycle: immediate}]\n';
  const stories = list(
    'stories',
    `date: ${ago(30)}, cycle: applied, what: A`,
    `date: ${ago(9)}, cycle: potential, what: B`,
    'cycle: applied, what: C',
  );
  const readings = list(
    'readings',
    `date: ${ago(30)}, indicator: late, value: 2`,
    `date: ${ago(20)}, indicator: late, value: 0`,
    `date: ${ago(2)}, indicator: people, value: 9`,
  );
  const found = valueEvidence(withLog(stories + readings, charter), today);
  expect(found.all.map((one) => `${one.as} ${one.cycle} ${one.counted} ${one.story?.what ?? one.value}`)).toEqual([
    'reading realised 20 0',
    'story applied 30 A',
    'reading realised 30 2',
  ]);
  expect([found.newest?.indicator?.name, found.newest?.place.path, found.undated]).toEqual([
    'Late',
    ['readings', 1],
    1,
  ]);
});

test('value evidence: up to today', () => {
  const log = list('stories', `date: ${today}, cycle: applied, what: A`, `date: ${ago(-1)}, cycle: applied, what: B`);
  expect(valueEvidence(withLog(log), today).all.map(({ story }) => story?.what)).toEqual(['A']);
});

test('replies: what waits for more than 60 days', () => {
  const log = list(
    'feedback',
    `date: ${ago(60)}, said: A`,
    `date: ${ago(61)}, said: B`,
    `date: ${ago(61)}, said: C, answer: No`,
    `date: ${ago(99)}, said: D, changed: Yes`,
    'said: E',
  );
  expect(replies(withLog(log), today).map(({ said, isAnswered }) => `${said} ${isAnswered}`)).toEqual([
    'B false',
    'C true',
    'D true',
  ]);
});

test('one to one: pairs per member in a quarter', () => {
  const log = list(
    'pairs',
    `date: ${ago(91)}, members: [a, b]`,
    `date: ${ago(92)}, members: [a, b]`,
    'members: [a, b]',
  );
  const found = (charter: string) => oneToOne(withLog(log, charter), today);
  expect([found('').pairs, found('').perMember]).toEqual([1, undefined]);
  expect(shown(found('membership: {members_count: 8}\n').perMember)).toBe('1/8');
});

describe('series', () => {
  const rhythm = 'rhythm: {activities: [{id: clinic, name: Clinic}, {id: talk, name: Talk}]}\n';

  test('attendance of the last 12 events that say it, oldest first', () => {
    const events = Array.from(
      { length: 14 },
      (_, index) => `date: ${ago(index)}, activity: ${index % 2 ? 'talk' : 'clinic'}, attended: ${index}`,
    );
    const community = withLog(list('events', `date: ${ago(3)}`, `date: ${ago(-1)}, attended: 99`, ...events), rhythm);
    const found = attendanceSeries(community, today);
    expect(found.map(({ value }) => value)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect([found[0]?.date, found[0]?.activity?.name]).toEqual([ago(11), 'Talk']);
    const [clinic] = community.charter.value.rhythm.activities;
    expect(attendanceSeries(community, today, clinic).map(({ value }) => value)).toEqual([12, 10, 8, 6, 4, 2, 0]);
  });

  const months = (log: string, charter = '', on = today) =>
    monthSeries(withLog(log, charter), on).map(({ month, events }) => `${month.slice(2)} ${events}`);

  test('events per month, empty months too', () => {
    const log = list(
      'events',
      'date: 2025-08-31',
      'date: 2025-09-30',
      'date: 2026-06-01',
      'date: 2026-06-30',
      'date: 2026-09-02',
    );
    expect(months(log)).toEqual([
      ...['25-10 0', '25-11 0', '25-12 0', '26-01 0', '26-02 0', '26-03 0', '26-04 0', '26-05 0'],
      ...['26-06 2', '26-07 0', '26-08 0', '26-09 0'],
    ]);
  });

  test('months from the beginning on', () => {
    const log = list('events', 'date: 2026-08-03');
    expect(months(log)).toEqual(['26-08 1', '26-09 0']);
    expect(months(log, 'launch: {date: 2026-07-31}\n')).toEqual(['26-07 0', '26-08 1', '26-09 0']);
    expect(months(log, 'launch: {date: 2026-09-01}\n')).toEqual(['26-08 1', '26-09 0']);
    expect(months('events: []\n', 'launch: {date: 2026-07-31}\n')).toEqual([]);
  });

  test('the last day of a long month', () => {
    expect(months(list('events', 'date: 2026-02-28'), '', '2026-03-31')).toEqual(['26-02 1', '26-03 0']);
  });

  test('readings of each indicator, oldest first', () => {
    const charter = 'indicators: [{id: late, name: Late}, {id: none, name: None}, {id: back, name: Back}]\n';
    const log = list(
      'readings',
      'date: 2026-05-01, indicator: back, value: 3',
      'date: 2026-03-01, indicator: late, value: 1',
      'date: 2026-01-01, indicator: Late, value: 4',
      'date: 2026-02-01, indicator: late',
      'date: 2026-09-02, indicator: late, value: 9',
      'indicator: late, value: 8',
    );
    expect(readingSeries(withLog(log, charter), today).map(({ indicator, points }) => [indicator.id, points])).toEqual([
      [
        'late',
        [
          { date: '2026-01-01', value: 4 },
          { date: '2026-03-01', value: 1 },
        ],
      ],
      ['back', [{ date: '2026-05-01', value: 3 }]],
    ]);
  });
});
