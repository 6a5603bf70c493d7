import { describe, expect, test } from 'vitest';
import { readDay } from '../../src/core/words/days.ts';
import { readInterval } from '../../src/core/words/interval.ts';
import { dueWords, everyWords, zoneWords } from '../../src/core/words/times.ts';

describe('how often and on which day', () => {
  test.each<[string | undefined, string | undefined, string]>([
    ['weekly', 'Tuesday', 'every Tuesday'],
    ['fortnightly', 'Tuesday', 'every second Tuesday'],
    ['every 3 weeks', 'Tuesday', 'every 3 weeks on Tuesday'],
    ['weekly', undefined, 'every week'],
    ['fortnightly', undefined, 'every two weeks'],
    ['monthly', 'second Tuesday', 'on the second Tuesday of every month'],
    ['monthly', 'last Friday', 'on the last Friday of every month'],
    ['monthly', 'day 15', 'on the 15th of every month'],
    ['monthly', 'Tuesday', 'once a month, on a Tuesday'],
    ['monthly', undefined, 'once a month'],
    ['quarterly', 'first Thursday', 'once a quarter, on the first Thursday of the month'],
    ['every 6 months', undefined, 'every 6 months'],
    ['yearly', undefined, 'once a year'],
    ['every 10 days', undefined, 'every 10 days'],
    ['daily', undefined, 'every day'],
    ['async', undefined, 'in writing, at any time'],
    ['on demand', undefined, 'whenever it is needed'],
    [undefined, 'Tuesday', 'on a Tuesday'],
    [
      undefined,
      'Alternating between Tuesday at 17:00 PT and Wednesday',
      'Alternating between Tuesday at 17:00 PT and Wednesday',
    ],
    ['weekly', 'after lunch', 'every week, after lunch'],
    [undefined, undefined, ''],
  ])('%s, %s: %s', (every, day, expected) => {
    expect(everyWords(every === undefined ? undefined : readInterval(every), day)).toBe(expected);
  });

  test('once a year names the month of the first', () => {
    const yearly = readInterval('yearly')!;
    expect(everyWords(yearly, 'third Thursday', '2025-11-20')).toBe('once a year, on the third Thursday of November');
    expect(everyWords(yearly, 'Thursday', '2025-11-20')).toBe('once a year, on a Thursday in November');
    expect(everyWords(yearly, undefined, '2025-11-20')).toBe('once a year, on 20 November');
  });
});

test.each([
  ['Europe/Berlin', 'Berlin time (Europe/Berlin)'],
  ['America/New_York', 'New York time (America/New_York)'],
  ['UTC', 'UTC'],
  ['Etc/UTC', 'UTC'],
])('%s is %s', (zone, expected) => expect(zoneWords(zone)).toBe(expected));

test.each([
  [{ text: '2026-Q3', end: '2026-09-30' }, 'the end of September 2026'],
  [{ text: '2026-02-10', end: '2026-02-10' }, '10 February 2026'],
])('%j is %s', (due, expected) => expect(dueWords(due)).toBe(expected));

test.each([
  ['Tuesday', { weekday: 'Tuesday' }],
  ['on the 2nd friday of every month', { weekday: 'Friday', nth: 2 }],
  ['last Friday', { weekday: 'Friday', nth: -1 }],
  ['day 15', { date: 15 }],
  ['the 1st', { date: 1 }],
  ['day 32', undefined],
  ['Tuesday at 10:00', undefined],
  ['Every other Tuesday', undefined],
])('reads %s', (text, expected) => expect(readDay(text)).toEqual(expected));
