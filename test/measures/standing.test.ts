import { describe, expect, test } from 'vitest';
import { standing } from '../../src/core/measures/standing.ts';
import { addDays } from '../../src/core/words/dates.ts';
import { communityOf } from './community.ts';

const today = '2026-09-01';
const ago = (days: number) => addDays(today, -days);
const log = (days: number) => `events: [{date: ${ago(days)}}]\n`;
const of = (charter: string, files: Readonly<Record<string, string>> = { log: log(3) }) =>
  standing(communityOf({ charter, ...files }), today);

describe('what somebody decided comes first', () => {
  test.each([
    ['over by its stage', 'stage: retired\n', { state: 'ended' }],
    ['over by its date', `closing: {date: ${ago(1)}}\n`, { state: 'ended', date: ago(1) }],
    ['ends today', `closing: {date: ${today}}\n`, { state: 'closing', date: today, left: 0 }],
    [
      'ends, and pauses',
      `closing: {date: ${ago(-9)}}\npaused: {from: ${ago(3)}}\n`,
      { state: 'closing', date: ago(-9), left: 9 },
    ],
    ['first day of a pause', `paused: {from: ${today}}\n`, { state: 'paused', days: 1 }],
    [
      'last day of a pause',
      `paused: {from: ${ago(9)}, until: ${today}}\n`,
      { state: 'paused', days: 10, until: today },
    ],
    ['launch to come', `launch: {date: ${ago(-1)}}\n`, { state: 'beginning', date: ago(-1) }],
    [
      'forming without a meeting since the launch',
      `stage: forming\nlaunch: {date: ${ago(2)}}\n`,
      { state: 'beginning', date: ago(2) },
    ],
  ])('%s', (_, charter, expected) => {
    expect(of(charter)).toEqual(expected);
  });
});

describe('then the days since the last sign of life', () => {
  const every = (interval: string) => `rhythm:\n  activities: [{name: Clinic, every: ${interval}}]\n`;
  test.each([
    ['a pause that is over', `paused: {from: ${ago(9)}, until: ${ago(1)}}\n`, 3, 'lively'],
    ['weekly, 14 days', every('weekly'), 14, 'lively'],
    ['weekly, 15 days', every('weekly'), 15, 'slow'],
    ['monthly, 90 days', every('monthly'), 90, 'slow'],
    ['monthly, 91 days', every('monthly'), 91, 'quiet'],
    ['quarterly, 182 days', every('quarterly'), 182, 'lively'],
    ['quarterly, 183 days', every('quarterly'), 183, 'slow'],
    ['quarterly, 273 days', every('quarterly'), 273, 'slow'],
    ['quarterly, 274 days', every('quarterly'), 274, 'asleep'],
    ['no rhythm, 90 days', '', 90, 'lively'],
    ['no rhythm, 91 days', '', 91, 'quiet'],
    ['no rhythm, 181 days', '', 181, 'asleep'],
  ])('%s', (_, charter, days, state) => {
    expect(of(charter, { log: log(days) }).state).toBe(state);
  });

  test('nothing on file, or nothing that has happened', () => {
    expect([of('', {}), of('', { log: log(-2) })]).toEqual([
      { state: 'unknown', isUnreadable: false },
      { state: 'unknown', isUnreadable: false },
    ]);
  });
});
