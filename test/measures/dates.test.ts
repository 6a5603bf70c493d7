import { describe, expect, test } from 'vitest';
import { type Break, isBreak, occurrences } from '../../src/core/measures/dates.ts';
import { readInterval } from '../../src/core/words/interval.ts';

interface Written {
  readonly every?: string;
  readonly day?: string;
  readonly starts?: string;
  readonly ends?: string;
}

const days = ({ every, ...rest }: Written, from: string, to: string, breaks: readonly Break[] = []) =>
  occurrences({ every: every === undefined ? undefined : readInterval(every), ...rest }, from, to, breaks);

describe('the days of', () => {
  test.each<[string, Written, string, string, string[]]>([
    [
      'every Tuesday',
      { every: 'weekly', day: 'Tuesday' },
      '2026-03-01',
      '2026-03-31',
      ['03-03', '03-10', '03-17', '03-24', '03-31'],
    ],
    [
      'every Tuesday, small letters and plural',
      { every: 'weekly', day: 'tuesdays' },
      '2026-03-01',
      '2026-03-09',
      ['03-03'],
    ],
    ['both ends included', { every: 'weekly', day: 'Tuesday' }, '2026-03-03', '2026-03-10', ['03-03', '03-10']],
    [
      'every second Tuesday from a Tuesday',
      { every: 'fortnightly', day: 'Tuesday', starts: '2026-02-24' },
      '2026-02-10',
      '2026-04-01',
      ['02-24', '03-10', '03-24'],
    ],
    [
      'the same, asked long after its start',
      { every: 'fortnightly', day: 'Tuesday', starts: '2024-01-02' },
      '2026-03-01',
      '2026-03-31',
      ['03-10', '03-24'],
    ],
    [
      'every second Tuesday from the Sunday before',
      { every: 'fortnightly', day: 'Tuesday', starts: '2026-02-22' },
      '2026-02-10',
      '2026-03-12',
      ['02-24', '03-10'],
    ],
    [
      'every three weeks on the weekday of the first',
      { every: 'every 3 weeks', starts: '2026-03-04' },
      '2026-03-01',
      '2026-04-30',
      ['03-04', '03-25', '04-15'],
    ],
    [
      'every ten days',
      { every: 'every 10 days', starts: '2026-03-05' },
      '2026-03-10',
      '2026-03-31',
      ['03-15', '03-25'],
    ],
    ['every day', { every: 'daily' }, '2026-03-30', '2026-04-01', ['03-30', '03-31', '04-01']],
    [
      'the second Tuesday of every month',
      { every: 'monthly', day: 'second Tuesday' },
      '2026-03-01',
      '2026-05-31',
      ['03-10', '04-14', '05-12'],
    ],
    [
      'the last Friday of every month',
      { every: 'monthly', day: 'last Friday' },
      '2026-01-31',
      '2026-05-28',
      ['02-27', '03-27', '04-24'],
    ],
    [
      'the last Friday when it is the last day',
      { every: 'monthly', day: 'last Friday' },
      '2026-07-01',
      '2026-07-31',
      ['07-31'],
    ],
    [
      'a fifth Monday, where there is one',
      { every: 'monthly', day: 'fifth Monday' },
      '2026-03-01',
      '2026-08-31',
      ['03-30', '06-29', '08-31'],
    ],
    ['the 15th of every month', { every: 'monthly', day: 'day 15' }, '2026-03-16', '2026-05-31', ['04-15', '05-15']],
    [
      'the 31st, which some months do not have',
      { every: 'monthly', day: 'day 31' },
      '2026-01-31',
      '2026-04-30',
      ['01-31', '02-28', '03-31', '04-30'],
    ],
    [
      'monthly on the day of the first',
      { every: 'monthly', starts: '2026-03-01' },
      '2026-02-10',
      '2026-05-11',
      ['03-01', '04-01', '05-01'],
    ],
    [
      'monthly on the weekday of the first',
      { every: 'monthly', day: 'Tuesday', starts: '2026-03-10' },
      '2026-03-01',
      '2026-05-31',
      ['03-10', '04-14', '05-12'],
    ],
    [
      'monthly on a fifth weekday: the last one',
      { every: 'monthly', day: 'Monday', starts: '2026-03-30' },
      '2026-03-01',
      '2026-05-31',
      ['03-30', '04-27', '05-25'],
    ],
    [
      'every quarter on the first Thursday',
      { every: 'quarterly', day: 'first Thursday', starts: '2026-04-02' },
      '2026-01-01',
      '2026-12-31',
      ['04-02', '07-02', '10-01'],
    ],
    ['every quarter without a start', { every: 'quarterly', day: 'first Thursday' }, '2026-01-01', '2026-12-31', []],
    [
      'every two months',
      { every: 'every 2 months', day: 'day 1', starts: '2026-02-01' },
      '2026-03-01',
      '2026-06-30',
      ['04-01', '06-01'],
    ],
    ['once a year', { every: 'yearly', starts: '2025-11-20' }, '2026-01-01', '2026-12-31', ['11-20']],
    [
      'once a year on a weekday',
      { every: 'yearly', day: 'third Thursday', starts: '2025-11-20' },
      '2026-01-01',
      '2026-12-31',
      ['11-19'],
    ],
    ['29 February, every year', { every: 'yearly', starts: '2024-02-29' }, '2026-01-01', '2026-12-31', ['02-28']],
    ['only one day', { starts: '2026-03-04' }, '2026-03-01', '2026-03-31', ['03-04']],
    [
      'what has ended',
      { every: 'weekly', day: 'Tuesday', ends: '2026-03-10' },
      '2026-03-01',
      '2026-03-31',
      ['03-03', '03-10'],
    ],
    ['what has not begun', { every: 'weekly', day: 'Tuesday', starts: '2026-05-01' }, '2026-03-01', '2026-03-31', []],
  ])('%s', (_, written, from, to, expected) => {
    expect(days(written, from, to)).toEqual(expected.map((day) => `2026-${day}`));
  });
});

describe('nothing is guessed for', () => {
  test.each<[string, Written]>([
    ['a rhythm of two weeks without a start', { every: 'fortnightly', day: 'Tuesday' }],
    ['every month on some Tuesday', { every: 'monthly', day: 'Tuesday' }],
    ['a week without a day', { every: 'weekly' }],
    ['a day without a rhythm', { day: 'Tuesday' }],
    ['words of its own', { every: 'weekly', day: 'Tuesday at 17:00 PT' }],
    ['a week with a day of the month', { every: 'weekly', day: 'day 15', starts: '2026-03-01' }],
    ['writing', { every: 'async', starts: '2026-03-01' }],
    ['on demand', { every: 'on demand' }],
    ['nothing', {}],
  ])('%s', (_, written) => {
    expect(days(written, '2026-03-01', '2026-06-30')).toEqual([]);
  });
});

describe('breaks', () => {
  const summer = [{ from: '2026-03-09', to: '2026-03-17' }];
  test('take their days out and move nothing', () => {
    expect(
      days({ every: 'fortnightly', day: 'Tuesday', starts: '2026-02-24' }, '2026-02-24', '2026-04-08', summer),
    ).toEqual(['2026-02-24', '2026-03-24', '2026-04-07']);
  });
  test.each<[string, Break, boolean]>([
    ['2026-03-09', summer[0]!, true],
    ['2026-03-17', summer[0]!, true],
    ['2026-03-18', summer[0]!, false],
    ['2026-12-20', { yearly: '12-20..01-06' }, true],
    ['2027-01-06', { yearly: '12-20..01-06' }, true],
    ['2027-01-07', { yearly: '12-20..01-06' }, false],
    ['2026-07-31', { yearly: '07-15..08-15' }, true],
    ['2026-05-01', { from: '2026-05-01' }, true],
    ['2026-05-02', { from: '2026-05-01' }, false],
    ['2026-05-01', { to: '2026-05-01' }, true],
    ['2026-05-01', {}, false],
  ])('%s in %j: %s', (day, season, expected) => {
    expect(isBreak(day, [season])).toBe(expected);
  });
});

test('is bounded for any dates', () => {
  expect(days({ every: 'daily', starts: '1900-01-01' }, '2026-01-01', '9999-12-31')).toHaveLength(1100);
  expect(days({ every: 'monthly', day: 'day 31', starts: '9999-12-01' }, '9999-12-01', '9999-12-31')).toEqual([]);
  const always = [{ from: '1900-01-01', to: '9999-12-31' }];
  expect(days({ every: 'daily' }, '1900-01-01', '9999-12-31', always)).toEqual([]);
});
