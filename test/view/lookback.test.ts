import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { isChartered } from '../../src/core/model.ts';
import { type CommunityView, viewOf } from '../../src/core/view.ts';
import { stages } from '../../src/core/words/stages.ts';

const today = '2026-09-01';

function view(charter: string, log = ''): CommunityView['lookback'] {
  const model = compile([
    {
      file: 'communities/one/charter.yaml',
      text: `name: Guild\npurpose: Learn.\n${/^stage:/m.test(charter) ? '' : 'stage: active\n'}${charter}`,
    },
    { file: 'communities/one/log.yaml', text: log },
    { file: 'communities/one/roles.yaml', text: 'roles: [{kind: core, holder: [Ana, Ben]}]\n' },
  ]);
  const finding = (rule: string) => ({
    rule,
    severity: 'warning' as const,
    file: '',
    path: [],
    range: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    message: `The ${rule}.`,
    why: '',
    fix: '',
  });
  const findings = Array.from({ length: 10 }, (_, index) => finding(`rule${index}`));
  return viewOf(model, model.communities.find(isChartered)!, { today, findings: [...findings, finding('rule0')] })
    .lookback;
}

const log = `events:
  - {date: 2026-05-04, decisions: [Old]}
  - {date: 2026-06-02, attended: 8, guests: 2, problems_raised: 2, problems_solved: 1, decisions: [One page on heels.]}
  - {date: 2026-10-02, attended: 9}
messages: [{date: 2026-06-03}, {date: 2026-06-04}]
assets: [{date: 2026-06-05, title: Guide}, {date: 2026-06-06}]
pairs: [{date: 2026-06-07, members: [a, b]}]
stories: [{date: 2026-06-08, what: Tried it}, {date: 2026-03-08, what: Old}]
feedback: [{date: 2026-06-09, said: Too long., changed: Shorter}, {date: 2026-06-09, said: Too loud}, {date: 2026-06-09}]
recognition: [{date: 2026-06-10, who: Ana}]
readings: [{date: 2026-05-01, indicator: A, value: 3}, {date: 2026-07-01, indicator: A, value: 4}, {date: 2026-05-01, indicator: B, value: 1}]
reviews: [{date: 2026-05-04, what: skills, changed: Topic moved}, {date: 2026-04-01, what: charter}]
`;
const charter = 'indicators: [{name: A, direction: up}, B]\n';

describe('looking back', () => {
  test('begins at the last time, and says what has happened since', () => {
    const { since, last, facts, decisions, stories, feedback } = view(charter, log);
    expect([since, last]).toEqual(['the look back on 4 May 2026', '4 May 2026, at the skills. Topic moved.']);
    expect(facts).toEqual([
      '1 meeting took place. About 8 people came to each, and 2 guests in all.',
      '2 problems were brought, and 1 solved.',
      '2 messages went out.',
      '1 pair met to learn from each other.',
      'Made: Guide and something without a title.',
      '1 contribution was noticed and thanked for.',
    ]);
    expect([decisions, stories]).toEqual([['One page on heels'], ['Tried it.']]);
    expect(feedback).toEqual([
      { said: 'Too long', answer: 'Shorter.' },
      { said: 'Too loud', answer: '' },
    ]);
  });

  test('tells numbers that were read since then from older ones', () => {
    expect(
      view(charter, log).indicators.map(({ name, before, latest, isNew, change }) => [
        name,
        before,
        latest,
        isNew,
        change,
      ]),
    ).toEqual([
      ['A', '3', '4', true, 'better'],
      ['B', '1', '1', false, ''],
    ]);
  });

  test.each([
    ['launch: {date: 2026-05-04}\n', 'the beginning on 4 May 2026', ['Old', 'One page on heels']],
    ['', 'the beginning on 4 May 2026', ['Old', 'One page on heels']],
    ['review: {last: 2026-06-02}\n', 'the look back on 2 June 2026', []],
  ])('%sbegins elsewhere', (more, since, decisions) => {
    const found = view(more, log.replace(/reviews: .*\n/, ''));
    expect([found.since, found.decisions]).toEqual([since, decisions]);
  });

  test('without any file has nothing to tell', () => {
    const found = view('');
    expect([found.since, found.last, found.facts, found.feedback]).toEqual(['the beginning', '', [], []]);
  });

  test.each([
    [
      'review: {next: 2026-07-01, every: 6 months, who: core}\n',
      [
        '1 July 2026',
        'every 6 months',
        'Core group (Ana and Ben)',
        'It was planned for 1 July 2026 and has not been noted.',
      ],
    ],
    ['review: {next: 2026-12-01}\n', ['1 December 2026', '', '', '']],
    ['review: {last: 2025-07-01}\n', ['', '', '', 'The last one was on 1 July 2025; it is time.']],
    ['launch: {date: 2025-07-01}\n', ['', '', '', 'There has been none since the launch on 1 July 2025; it is time.']],
  ])('%s', (more, expected) => {
    const { next, every, who, late } = view(more);
    expect([next, every, who, late]).toEqual(expected);
  });

  test('names eight things that the files lack, each once', () => {
    const { lacking, moreLacking } = view('');
    expect([lacking.length, lacking[0], moreLacking]).toEqual([8, 'The rule0.', 'And 2 more.']);
  });

  test.each(stages)('has questions for a community that is %s', (stage) => {
    const { questions } = view(`stage: ${stage}\n`);
    expect(questions.length).toBeGreaterThan(2);
    for (const question of questions) expect(question).toMatch(/^[A-Z].*\?$/);
  });
});
