import { expect, test } from 'vitest';
import { exitCode } from '../../src/core/exit.ts';
import type { Finding, Severity } from '../../src/core/finding.ts';
import type { FailOn } from '../../src/core/words/levels.ts';

const of = (severities: string) =>
  [...severities].map(
    (letter) => ({ severity: ({ e: 'error', w: 'warning', i: 'info' } as const)[letter] as Severity }) as Finding,
  );

test.each<[findings: string, failOn: FailOn, maxWarnings: number | undefined, code: 0 | 1]>([
  ['', 'error', undefined, 0],
  ['', 'info', 0, 0],
  ['e', 'error', undefined, 1],
  ['w', 'error', undefined, 0],
  ['w', 'warning', undefined, 1],
  ['i', 'warning', undefined, 0],
  ['i', 'info', undefined, 1],
  ['e', 'warning', undefined, 1],
  ['ewi', 'never', undefined, 0],
  ['ww', 'error', 2, 0],
  ['www', 'error', 2, 1],
  ['w', 'never', 0, 1],
  ['ei', 'never', 0, 0],
])('%j failing on %s with at most %s warnings: %i', (findings, failOn, maxWarnings, code) => {
  expect(exitCode(of(findings), failOn, maxWarnings)).toBe(code);
});
