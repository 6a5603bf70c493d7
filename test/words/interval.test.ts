import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalMeant, readInterval } from '../../src/core/words/interval.ts';

test.each([
  ['daily', 1, 'day', 1],
  ['weekly', 1, 'week', 7],
  ['Weekly', 1, 'week', 7],
  ['  weekly ', 1, 'week', 7],
  ['fortnightly', 2, 'week', 14],
  ['bi-weekly', 2, 'week', 14],
  ['Bi Weekly', 2, 'week', 14],
  ['monthly', 1, 'month', 30],
  ['quarterly', 3, 'month', 91],
  ['yearly', 1, 'year', 365],
  ['annually', 1, 'year', 365],
  ['every day', 1, 'day', 1],
  ['every week', 1, 'week', 7],
  ['every 6 weeks', 6, 'week', 42],
  ['every  6\tweeks', 6, 'week', 42],
  ['every-6-weeks', 6, 'week', 42],
  ['every_6_weeks', 6, 'week', 42],
  ['every other week', 2, 'week', 14],
  ['every second month', 2, 'month', 60],
  ['every fortnight', 2, 'week', 14],
  ['every 2 fortnights', 4, 'week', 28],
  ['every quarter', 3, 'month', 91],
  ['every 2 quarters', 6, 'month', 182],
  ['every 2 years', 2, 'year', 730],
  ['every 999 days', 999, 'day', 999],
  ['6 weeks', 6, 'week', 42],
  ['Week', 1, 'week', 7],
  ['other month', 2, 'month', 60],
])('%j', (text, count, unit, days) => expect(readInterval(text)).toMatchObject({ count, unit, days }));

test.each([['async'], ['Async'], ['on demand'], ['on-demand'], ['ON  DEMAND']])('%j has no dates', (text) => {
  expect(Object.keys(readInterval(text)!)).toEqual(['text']);
});

test.each([
  [''],
  [' '],
  ['sometimes'],
  ['every'],
  ['every 0 weeks'],
  ['every 1000 weeks'],
  ['every 2.5 weeks'],
  ['every two weeks'],
  ['every １ week'],
  ['second'],
  ['twice a month'],
  ['weekly.'],
  ['every week or so'],
  ['weekly\0'],
  ['__proto__'],
  ['constructor'],
  ['every -1 weeks'],
  ['toString'],
  ['valueOf'],
  ['every constructor'],
  ['İ'],
  ['x'.repeat(10_000)],
  [`every ${' '.repeat(10_000)}x`],
])('%j is none', (text) => expect(readInterval(text)).toBeUndefined());

test('what is read is read again from its own text', () => {
  const words = fc.constantFrom(
    'every',
    'other',
    'second',
    'week',
    'weeks',
    'day',
    'bi',
    'monthly',
    'on',
    'demand',
    'async',
    '2',
    '07',
    '0',
    '-',
    '_',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 5 }), fc.constantFrom(' ', '-', '  '), (parts, between) => {
      const read = readInterval(parts.join(between));
      if (read) expect(readInterval(read.text)).toEqual(read);
      if (read?.days !== undefined) expect(read.days).toBeGreaterThan(0);
    }),
    { seed: 20260601, numRuns: 1000 },
  );
});

test.each([
  ['Bi-Weekly', 'biweekly'],
  ['every_6  weeks', 'every 6 weeks'],
  ['6 weeks', 'every 6 weeks'],
  ['ON-demand', 'on demand'],
])('%j is shown as %j', (text, shown) => expect(readInterval(text)?.text).toBe(shown));

test.each([
  ['once a month', 'monthly'],
  ['Each week.', 'weekly'],
  ['per quarter', 'every quarter'],
  ['every two weeks', 'every 2 weeks'],
  ['every third month', 'every 3 months'],
  ['“weekly”', 'weekly'],
  ['twice a year', 'every 6 months'],
  ['Ad-hoc', 'on demand'],
  ['asynchronously', 'async'],
  ['twice a month', undefined],
  ['bimonthly', undefined],
  ['every few weeks', undefined],
  ['every -1 weeks', undefined],
  ['every 2.5 weeks', undefined],
  ['every constructor', undefined],
  ['constructor', undefined],
  ['every', undefined],
  ['', undefined],
])('%j means %s', (text, meant) => {
  expect(intervalMeant(text)).toBe(meant);
  if (meant) expect(readInterval(meant)).toBeDefined();
});
