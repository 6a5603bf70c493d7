import { describe, expect, test } from 'vitest';
import { settled } from '../../src/core/measures/dates.ts';
import { recurrenceRule } from '../../src/core/measures/recurrence.ts';
import { readInterval } from '../../src/core/words/interval.ts';

// That a rule has the same days as the measure is shown in steps/calendar.test.ts, for any rhythm.
describe('the rule of', () => {
  const rule = (every: string, day: string | undefined, starts: string) =>
    recurrenceRule(settled({ every: readInterval(every), day, starts, ends: undefined }, starts)!);

  test.each<[string, string | undefined, string, string | undefined]>([
    ['daily', undefined, '2026-03-01', 'FREQ=DAILY'],
    ['every 10 days', undefined, '2026-03-01', 'FREQ=DAILY;INTERVAL=10'],
    ['weekly', 'Friday', '2026-03-01', 'FREQ=WEEKLY;BYDAY=FR'],
    ['fortnightly', undefined, '2026-03-01', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU'],
    ['every 21 days', undefined, '2026-03-02', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO'],
    ['monthly', 'second Tuesday', '2026-03-01', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['monthly', 'last Friday', '2026-03-01', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['monthly', 'Monday', '2026-03-30', 'FREQ=MONTHLY;BYDAY=-1MO'],
    ['monthly', undefined, '2026-03-28', 'FREQ=MONTHLY;BYMONTHDAY=28'],
    ['monthly', 'day 31', '2026-03-01', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['quarterly', 'day 30', '2026-01-01', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=30'],
    ['yearly', 'third Thursday', '2025-11-20', 'FREQ=YEARLY;BYMONTH=11;BYDAY=3TH'],
    ['every 24 months', undefined, '2026-03-05', 'FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=5'],
    ['yearly', undefined, '2024-02-29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'],
    ['yearly', 'day 31', '2026-04-01', 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=-1'],
    // No rule that every program reads.
    ['monthly', 'fifth Monday', '2026-03-01', undefined],
    ['monthly', 'day 30', '2026-03-01', undefined],
    ['monthly', undefined, '2026-03-29', undefined],
    ['quarterly', 'day 30', '2026-02-01', undefined],
  ])('%s, %s, from %s', (every, day, starts, expected) => expect(rule(every, day, starts)).toBe(expected));
});

test('a single day has no rule', () => {
  expect(recurrenceRule({ unit: 'once', from: '2026-03-01' })).toBe(undefined);
});
