import { expect, test } from 'vitest';
import { readInterval } from '../../src/core/words/interval.ts';
import { timesAMonth } from '../../src/core/words/month.ts';

test.each([
  ['monthly', 1],
  ['every 2 months', 0.5],
  ['quarterly', 1 / 3],
  ['yearly', 1 / 12],
  ['weekly', 4.33],
  ['fortnightly', 2.165],
  ['daily', 30.31],
  ['every 10 days', 3.031],
])('%s', (text, times) => {
  expect(timesAMonth(readInterval(text)!)).toBeCloseTo(times, 10);
});

test('what has no dates has no number', () => {
  for (const text of ['async', 'on demand']) expect(timesAMonth(readInterval(text)!)).toBeUndefined();
});
