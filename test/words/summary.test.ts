import { expect, test } from 'vitest';
import { summary } from '../../src/core/words/summary.ts';

type Severity = 'error' | 'warning' | 'info';
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
    const report = { files: 30, communities, touched, findings, ignored: Array(ignored).fill({}) };
    const { symbol, text } = summary(report, { unicode: true, failOn });
    expect(`${symbol} ${text}`).toBe(expected);
  },
);

test.each([
  [found('error'), 'x 1 problem (1 error) in 1 of 2 communities - 1 ignored'],
  [found('info'), '! 1 problem (1 info) in 1 of 2 communities - 1 ignored'],
  [found(), 'ok 2 communities, no problems (1 ignored)'],
])('ASCII: %j', (findings, expected) => {
  const report = { files: 30, communities: 2, touched: 1, findings, ignored: [{}] };
  const { symbol, text } = summary(report, { unicode: false, failOn: 'error' });
  expect(`${symbol} ${text}`).toBe(expected);
});
