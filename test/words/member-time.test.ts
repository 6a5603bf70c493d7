import { expect, test } from 'vitest';
import { readMemberTime } from '../../src/core/words/member-time.ts';

test.each([
  ['4 hours a month', { hours_per_month: '4' }],
  ['About 2.5 hrs / month.', { hours_per_month: '2.5' }],
  ['3h per month', { hours_per_month: '3' }],
  ['3 hours a month, billable to the knowledge code', { hours_per_month: '3', note: 'billable to the knowledge code' }],
  ['3 hours each month (in work time)', { hours_per_month: '3', note: 'in work time' }],
  ['1 hour a week', { hours_per_month: '4.33', note: '1 hour a week' }],
  ['2 hours per week, on Fridays', { hours_per_month: '8.66', note: '2 hours per week, on Fridays' }],
  ['half a day per month', { note: 'half a day per month' }],
  ['4 hours a year', { note: '4 hours a year' }],
  ['as  much as\nyou need', { note: 'as much as you need' }],
])('%s', (text, read) => expect(readMemberTime(text)).toEqual(read));
