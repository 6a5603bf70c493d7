import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  endOfQuarter,
  isDate,
  longDate,
  plainDate,
  span,
  weekday,
  weekdays,
} from '../../src/core/words/dates.ts';
import { anyText } from './any-text.ts';

const runs = { seed: 20260601, numRuns: 500 };
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2500-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2100-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-00-10', false],
  ['2026-13-01', false],
  ['2026-01-00', false],
  ['1900-01-01', true],
  ['1899-12-31', false],
  ['9999-12-31', true],
  ['0000-01-01', false],
  ['2026-1-1', false],
  ['26-01-01', false],
  ['2026/01/01', false],
  ['01-02-2026', false],
  ['2026-01-01T00:00:00Z', false],
  [' 2026-01-01', false],
  ['2026-01-01\n', false],
  ['２０２６-01-01', false],
  ['', false],
  ['constructor', false],
])('%j is a date: %s', (text, expected) => expect(isDate(text)).toBe(expected));

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-06-01', 0, '2026-06-01'],
])('%s and %i days', (from, days, expected) => expect(addDays(from, days)).toBe(expected));

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-01-31', 24, '2028-01-31'],
  ['2026-06-01', 0, '2026-06-01'],
])('%s and %i months', (from, months, expected) => expect(addMonths(from, months)).toBe(expected));

test.each([
  ['2026-02-28', '2026-03-01', 1],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-06-01', '2026-06-01', 0],
  ['2026-06-02', '2026-06-01', -1],
  ['2026-03-28', '2026-03-30', 2],
  ['1900-01-01', '2100-01-01', 73_049],
])('from %s to %s', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

test.each([
  ['2026-Q1', '2026-03-31'],
  ['2026-Q2', '2026-06-30'],
  ['2026q3', '2026-09-30'],
  [' 2026-Q4 ', '2026-12-31'],
  ['2026-Q0', undefined],
  ['2026-Q5', undefined],
  ['Q1-2026', undefined],
  ['2026-Q1x', undefined],
  ['26-Q1', undefined],
  ['', undefined],
])('end of %j', (quarter, expected) => expect(endOfQuarter(quarter)).toBe(expected));

test.each([
  ['2026-02-10', 'Tuesday', 'Tuesday 10 February 2026'],
  ['2024-02-29', 'Thursday', 'Thursday 29 February 2024'],
  ['1970-01-01', 'Thursday', 'Thursday 1 January 1970'],
  ['2026-12-31', 'Thursday', 'Thursday 31 December 2026'],
  ['1900-01-01', 'Monday', 'Monday 1 January 1900'],
])('%s in words', (given, day, long) => {
  expect([weekday(given), longDate(given), plainDate(given)]).toEqual([day, long, long.replace(`${day} `, '')]);
});

describe('for any date', () => {
  test('days are counted as they are added', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -200_000, max: 200_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
        expect(weekdays[(((weekdays.indexOf(weekday(from)) + days) % 7) + 7) % 7]).toBe(weekday(to));
      }),
      runs,
    );
  });

  test('months keep the day or take the last of the month', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -1200, max: 1200 }), (from, months) => {
        const to = addMonths(from, months);
        const [year = 0, month = 0, day] = from.split('-').map(Number);
        const total = year * 12 + month - 1 + months;
        expect(to.slice(0, 7)).toBe(`${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`);
        if (Number(to.slice(8)) !== day) expect(addDays(to, 1).slice(8)).toBe('01');
      }),
      runs,
    );
  });

  test('any text is a date or is not, without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/)), (text) => {
        expect(isDate(text) && addDays(text, 0) !== text).toBe(false);
      }),
      runs,
    );
  });

  test('the end of time is no exception', () => {
    expect(() => addDays(addDays('9999-12-31', 1), 1)).not.toThrow();
    expect(() => addMonths(addMonths('9999-12-31', 1), 1)).not.toThrow();
  });
});

test.each([
  ['2026-04-03', '2026-04-19', 'from 3 to 19 April 2026'],
  ['2026-09-26', '2026-10-11', 'from 26 September to 11 October 2026'],
  ['2026-12-17', '2027-02-01', 'from 17 December 2026 to 1 February 2027'],
  ['2026-05-01', '2026-05-01', 'on 1 May 2026'],
])('the days %s to %s are %s', (first, last, expected) => expect(span(first, last)).toBe(expected));
