import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { dayCounter } from '../../src/core/measures/counted.ts';
import { isBreak } from '../../src/core/measures/dates.ts';
import type { Chartered } from '../../src/core/model.ts';
import { addDays, daysBetween } from '../../src/core/words/dates.ts';
import { workspace } from '../workspace.ts';

const today = '2026-09-01';

function community(charter: string): Chartered {
  return compile(workspace({ charter }).sources, '').communities[0] as Chartered;
}

const breaks = (...seasons: string[]) => `rhythm:\n  breaks:\n${seasons.map((season) => `    - ${season}\n`).join('')}`;

describe('counted days from one day to another', () => {
  test.each([
    ['no break', 'rhythm:\n', '2026-05-20', 104],
    ['a summer of 32 days, both ends included', breaks('{from: 2026-07-20, to: 2026-08-20}'), '2026-05-20', 72],
    [
      'overlaps once',
      breaks('{from: 2026-07-20, to: 2026-08-10}', '{from: 2026-08-01, to: 2026-08-20}'),
      '2026-05-20',
      72,
    ],
    [
      'seasons inside each other',
      breaks('{from: 2026-07-20, to: 2026-08-20}', '{from: 2026-08-01, to: 2026-08-02}'),
      '2026-05-20',
      72,
    ],
    [
      'neighbours',
      breaks('{from: 2026-07-20, to: 2026-07-31}', '{from: 2026-08-01, to: 2026-08-20}'),
      '2026-05-20',
      72,
    ],
    ['a single day', breaks('{from: 2026-08-01}', '{to: 2026-08-03}'), '2026-05-20', 102],
    ['every year, across the new year', breaks('12-20..01-06'), '2025-12-01', 274 - 18],
    ['every year, twice', breaks('07-01..07-10'), '2025-06-01', 457 - 20],
    ['29 February in a year without one', breaks('02-25..02-29'), '2026-02-01', 212 - 4],
    ['backwards seasons are a finding of their own', breaks('{from: 2026-08-20, to: 2026-07-20}'), '2026-05-20', 104],
    ['a pause', 'paused:\n  from: 2026-08-02\n  until: 2026-08-11\n', '2026-05-20', 94],
    ['a pause without an end', 'paused:\n  from: 2026-08-02\n', '2026-05-20', 73],
    [
      'a pause inside a break',
      `${breaks('{from: 2026-07-20, to: 2026-08-20}')}paused:\n  from: 2026-08-02\n  until: 2026-08-11\n`,
      '2026-05-20',
      72,
    ],
    ['the first day does not count, the last one does', breaks('{from: 2026-08-30, to: 2026-08-30}'), '2026-08-30', 2],
    ['today in a break', breaks('{from: 2026-09-01, to: 2026-09-09}'), '2026-08-30', 1],
    ['the same day', 'rhythm:\n', today, 0],
    ['a day to come', 'rhythm:\n', '2026-10-01', 0],
  ])('%s', (_, charter, from, days) => {
    expect(dayCounter(community(charter), today)(from)).toBe(days);
  });

  test('equals walking from day to day', () => {
    const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2025-01-01', days));
    const monthDay = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2025-01-01', days).slice(5));
    const season = fc.oneof(
      fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
      fc.tuple(monthDay, monthDay).map(([a, b]) => ({ yearly: `${a}..${b}` })),
    );
    fc.assert(
      fc.property(fc.array(season, { maxLength: 5 }), day, day, (breaks, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const subject = { charter: { value: { rhythm: { breaks } } } } as unknown as Chartered;
        const days = Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1));
        expect(dayCounter(subject, to)(from)).toBe(days.filter((one) => !isBreak(one, breaks)).length);
      }),
      { seed: 20260901, numRuns: 100 },
    );
  });
});
