import { expect, test } from 'vitest';
import { dateMeant, quarterMeant, suggestDate } from '../../src/core/words/dates.ts';

test.each([
  ['Q4 2026', 'Write 2026-Q4.'],
  ['q1/2027', 'Write 2027-Q1.'],
  ['15 April 2026', 'Write 2026-04-15.'],
  ['15th Apr 2026', 'Write 2026-04-15.'],
  ['April 15, 2026', 'Write 2026-04-15.'],
  ['2026/3/1', 'Write 2026-03-01.'],
  ['10/03/2026', 'Write 2026-03-10 or 2026-10-03, whichever you mean.'],
  ['25.12.2026', 'Write 2026-12-25.'],
  ['3/3/2026', 'Write 2026-03-03.'],
  ['1st of May 2026', 'Write 2026-05-01.'],
  ['1-May-2026', 'Write 2026-05-01.'],
  ['2026-3-1', 'Write 2026-03-01.'],
  ['2026–03–01', 'Write 2026-03-01.'],
  ['2026-02-30', undefined],
  ['31 February 2026', undefined],
  ['May 2026', undefined],
  ['next Tuesday', undefined],
  ['', undefined],
])('%s', (text, advice) => expect(suggestDate(text)).toBe(advice));

test.each([
  ['2026/3/1', '2026-03-01'],
  ['25.12.2026', '2026-12-25'],
  ['10/03/2026', undefined],
  ['Q4 2026', undefined],
  ['', undefined],
])('%j can mean only %s', (text, date) => expect(dateMeant(text)).toBe(date));

test.each([
  ['quarter 3 2026', '2026-Q3'],
  ['Q5 2026', undefined],
  ['2026/3/1', undefined],
])('%j is the quarter %s', (text, quarter) => expect(quarterMeant(text)).toBe(quarter));
