import { expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { meetingTime } from '../../src/core/measures/time.ts';
import type { Chartered } from '../../src/core/model.ts';
import { workspace } from '../workspace.ts';

const today = '2026-06-01';

function time(...activities: readonly string[]) {
  const lines = activities.map((activity) => `    - {name: Clinic, ${activity}}\n`).join('');
  const { sources } = workspace({ charter: `rhythm:\n  activities: ${lines ? `\n${lines}` : '[]\n'}` });
  return meetingTime(compile(sources, '').communities[0] as Chartered, today);
}

test.each([
  ['monthly', ['every: monthly, minutes: 90, audience: private'], 1.5],
  ['weekly', ['every: weekly, minutes: 60, audience: private'], 4.33],
  [
    'a sum',
    ['every: weekly, minutes: 30, audience: private', 'every: quarterly, minutes: 180, audience: private'],
    3.165,
  ],
  [
    'what people choose is left out',
    [
      'every: monthly, minutes: 60, audience: private',
      'every: weekly, minutes: 60, audience: open',
      'every: weekly, minutes: 60',
      'every: weekly, minutes: 60, audience: private, type: coffee',
      'every: weekly, minutes: 60, audience: private, type: social',
      'every: on demand, minutes: 60, audience: private',
      'every: weekly, minutes: 60, audience: private, ends: 2026-05-31',
    ],
    1,
  ],
])('%s', (_, activities, hours) => {
  expect(time(...activities)?.hours).toBeCloseTo(hours, 10);
});

test('names the one that takes most', () => {
  const short = 'every: monthly, minutes: 60, audience: private';
  expect(time(short, 'every: weekly, minutes: 20, audience: private', short)?.longest).toBe(1);
});

test.each([
  ['nothing to count', []],
  ['no minutes', ['every: weekly, audience: private', 'every: weekly, minutes: 60, audience: private']],
  ['no interval', ['minutes: 60, audience: private']],
])('unknown with %s', (_, activities) => {
  expect(time(...activities)).toBeUndefined();
});
