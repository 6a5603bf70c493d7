import { expect, test } from 'vitest';
import { isFixable, summary, summaryLines } from '../../src/core/words/summary.ts';

type Severity = 'error' | 'warning' | 'info';
const aside = { baselined: [], stale: 0, untouched: 0 };
const screen = { unicode: true, failOn: 'error', fixOf: () => undefined } as const;
const found = (...severities: Severity[]) => severities.map((severity) => ({ severity, file: 'a.yaml' }));

test.each([
  [
    found('error', 'warning', 'warning'),
    14,
    1,
    2,
    'error',
    '✖ 3 problems (1 error, 2 warnings) in 1 of 14 communities · 2 ignored',
  ],
  [found('error'), 1, 1, 0, 'error', '✖ 1 problem (1 error) in 1 of 1 community'],
  [found('error'), 2, 1, 0, 'never', '⚠ 1 problem (1 error) in 1 of 2 communities'],
  [found('warning'), 2, 2, 0, 'error', '⚠ 1 problem (1 warning) in 2 of 2 communities'],
  [found('warning'), 2, 2, 0, 'warning', '✖ 1 problem (1 warning) in 2 of 2 communities'],
  [found('info', 'info'), 2, 1, 0, 'warning', '⚠ 2 problems (2 infos) in 1 of 2 communities'],
  [found('info'), 2, 1, 0, 'info', '✖ 1 problem (1 info) in 1 of 2 communities'],
  [found(), 14, 0, 2, 'error', '✔ 14 communities, no problems (2 ignored)'],
  [found(), 1, 0, 0, 'error', '✔ 1 community, no problems'],
  [found(), 0, 0, 0, 'info', '✔ 30 files, no problems'],
  [found('error'), 0, 0, 0, 'error', '✖ 1 problem (1 error) in 1 of 30 files'],
  [found('error'), 3, 0, 0, 'error', '✖ 1 problem (1 error) in 1 of 30 files'],
] as const)(
  '%j in %i (%i touched, %i ignored), failing on %s',
  (findings, communities, touched, ignored, failOn, expected) => {
    const report = { files: 30, communities, touched, findings, ignored: Array(ignored).fill({}), ...aside };
    const { symbol, text } = summary(report, { ...screen, failOn });
    expect(`${symbol} ${text}`).toBe(expected);
  },
);

test.each([
  [found('error'), 'x 1 problem (1 error) in 1 of 2 communities - 1 ignored'],
  [found('info'), '! 1 problem (1 info) in 1 of 2 communities - 1 ignored'],
  [found(), 'ok 2 communities, no problems (1 ignored)'],
])('ASCII: %j', (findings, expected) => {
  const report = { files: 30, communities: 2, touched: 1, findings, ignored: [{}], ...aside };
  const { symbol, text } = summary(report, { ...screen, unicode: false });
  expect(`${symbol} ${text}`).toBe(expected);
});

const counts = { files: 30, communities: 14, touched: 1, ignored: [], ...aside };

test.each([
  [found('error', 'warning'), { baselined: Array(5).fill({}) }, '· 2 fixable with --fix · 5 in the baseline'],
  [
    found('error'),
    { ignored: [{}, {}], baselined: Array(5).fill({}), untouched: 3 },
    '· 1 fixable with --fix · 2 ignored, 5 in the baseline, 3 outside the change',
  ],
  [found(), { baselined: Array(5).fill({}) }, '✔ 14 communities, no new problems (5 in the baseline)'],
  [found(), { untouched: 1 }, '✔ 14 communities, no new problems (1 outside the change)'],
  [found(), { ignored: [{}], baselined: [{}] }, '✔ 14 communities, no new problems (1 ignored, 1 in the baseline)'],
])('%j with %j set aside', (findings, more, expected) => {
  const [line] = summaryLines({ ...counts, findings, ...more }, { ...screen, fixOf: () => ({}) });
  expect(line!.endsWith(expected)).toBe(true);
});

test('a fix that asks somebody is none for --fix', () => {
  expect([undefined, {}, { asks: true } as const].map(isFixable)).toEqual([false, true, false]);
  const report = { ...counts, findings: [...found('error', 'error'), { severity: 'info', file: 'b.yaml' } as const] };
  const fixOf = ({ file }: { file: string }) => (file === 'b.yaml' ? ({ asks: true } as const) : {});
  expect(summary(report, { ...screen, fixOf }).text).toContain(' · 2 fixable with --fix');
});

test.each([
  [1, '1 entry of the baseline is found no more: run cop lint --prune-baseline'],
  [2, '2 entries of the baseline are found no more: run cop lint --prune-baseline'],
])('%i stale', (stale, note) => {
  const report = { ...counts, findings: [], stale };
  expect(summaryLines(report, screen)).toEqual(['✔ 14 communities, no problems', note]);
});
