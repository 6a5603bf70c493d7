import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { isStep, meetingDays, nextMeeting } from '../../src/core/measures/meetings.ts';
import { readOnce, workspace } from '../workspace.ts';

const monday = 'rhythm: {activities: [{name: Round, every: weekly, day: Monday}]}\n';

function charter(more: string) {
  return compile(workspace({ charter: `${monday}${more}` }).sources, '', readOnce).communities[0]!.charter!.value;
}

describe('members meet', () => {
  test.each<[string, string, string[]]>([
    ['every Monday', '', ['06-01', '06-08', '06-15', '06-22', '06-29']],
    ['not in a pause', 'paused: {from: 2026-06-08, until: 2026-06-15}\n', ['06-01', '06-22', '06-29']],
    ['not after a pause began that has no end', 'paused: {from: 2026-06-15}\n', ['06-01', '06-08']],
    ['not after the end', 'closing: {date: 2026-06-22}\n', ['06-01', '06-08', '06-15', '06-22']],
    ['no more in a community that has ended', 'stage: retired\n', []],
    ['until the end that is on file', 'stage: retired\nclosing: {date: 2026-06-10}\n', ['06-01', '06-08']],
  ])('%s', (_, more, expected) => {
    const value = charter(more);
    const activity = value.rhythm.activities[0]!;
    const days = meetingDays(value, activity, ['2026-06-01', '2026-06-30']);
    expect(days).toEqual(expected.map((day) => `2026-${day}`));
    expect(nextMeeting(value, activity, '2026-06-01')).toBe(days[0]);
  });

  test('next after a break, and never where all is a break', () => {
    const activity = charter('').rhythm.activities[0]!;
    const next = (season: { from: string; to: string }) => {
      const value = charter('');
      return nextMeeting({ ...value, rhythm: { ...value.rhythm, breaks: [season] } }, activity, '2026-06-01');
    };
    expect(next({ from: '2026-06-01', to: '2027-06-01' })).toBe('2027-06-07');
    expect(next({ from: '1900-01-01', to: '9999-12-31' })).toBe(undefined);
  });
});

test.each<[string, string, number, boolean, boolean]>([
  ['Repair clinic for all', 'Repair clinic', 14, false, true],
  ['First clinic', 'Repair clinic', 14, true, true],
  ['First clinic', 'Repair clinic', 14, false, false],
  ['First meeting', 'Round', 14, true, true],
  ['First clinic', 'Repair clinic', 15, true, false],
  ['First look back', 'Repair clinic', 14, true, false],
])('the step “%s” and the meeting “%s” on day %s', (what, name, day, isFirst, expected) => {
  expect(isStep([{ days: 14, what }], { name, day, isFirst })).toBe(expected);
});
