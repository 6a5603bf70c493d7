import { describe, expect, test } from 'vitest';
import type { Sample } from '../../src/core/rule.ts';
import { rules } from '../../src/core/rules/index.ts';
import { lintOnce, workspace } from '../workspace.ts';

// Boundaries by the numbers, through the rules that draw them.
function found(id: string, sample: Sample): string[] {
  const rule = rules.filter((candidate) => candidate.id === id);
  expect(rule).toHaveLength(1);
  const report = lintOnce(workspace(sample).sources, { today: sample.today ?? '2026-06-01', profile: 'full' }, rule);
  return report.findings.map(({ severity, message }) => `${severity}: ${message}`);
}

const clinic = 'rhythm:\n  activities: [{id: clinic, name: Tuesday clinic, every: fortnightly}]\n';
const summer = `${clinic}  breaks: [{from: 2026-07-20, to: 2026-08-20, why: summer}]\n`;

describe('a fortnightly clinic', () => {
  const log = (date: string) => `events: [{date: ${date}, activity: clinic}]\nmessages:\nreadings:\n`;
  test.each([
    [35, '2026-04-27', 0],
    [36, '2026-04-26', 1],
  ])('last held %i counted days ago', (_, date, count) => {
    expect(found('rhythm-broken', { charter: `stage: active\n${clinic}`, log: log(date) })).toHaveLength(count);
  });

  test('the same with a break of 32 days in between', () => {
    const sample = (date: string) => ({ charter: `stage: active\n${summer}`, log: log(date), today: '2026-09-01' });
    expect(found('rhythm-broken', sample('2026-06-26'))).toHaveLength(0);
    expect(found('rhythm-broken', sample('2026-06-25'))).toEqual([
      'warning: “Tuesday clinic” is meant to happen fortnightly; the last one was on 25 June 2026, 36 days ago, breaks not counted.',
    ]);
  });
});

describe('attendance', () => {
  test.each([
    ['7 ÷ 12 = 0.583', [12, 11, 13, 8, 7, 6], 1],
    ['7.33 ÷ 12 = 0.611', [12, 11, 13, 8, 7, 7], 0],
    ['0.60 exactly', [10, 10, 10, 6, 6, 6], 1],
  ])('%s', (_, came, count) => {
    const events = came.map(
      (attended, index) => `  - {date: 2026-05-0${index + 1}, activity: clinic, attended: ${attended}}\n`,
    );
    const log = `events:\n${events.join('')}`;
    expect(found('attendance-falling', { charter: `stage: active\n${clinic}`, log })).toHaveLength(count);
  });
});

describe('the last sign of life on 2026-05-20', () => {
  const log = 'events: [{date: 2026-05-20, activity: clinic}]\nmessages:\nreadings:\n';
  test.each([
    ['104 days', clinic, '2026-09-01', ['104 days ago. This community has gone quiet.']],
    ['72 counted days', summer, '2026-09-01', []],
    ['90 days', clinic, '2026-08-18', []],
    ['91 days', clinic, '2026-08-19', ['91 days ago. This community has gone quiet.']],
    ['180 counted days', clinic, '2026-11-16', ['180 days ago. This community has gone quiet.']],
    ['181 counted days', clinic, '2026-11-17', ['181 days ago. This community is asleep.']],
    [
      '181 counted days with a break',
      summer,
      '2026-12-19',
      ['181 days ago, breaks not counted. This community is asleep.'],
    ],
  ])('%s', (_, charter, today, endings) => {
    const messages = found('gone-quiet', { charter: `stage: active\n${charter}`, log, today });
    expect(messages).toEqual(endings.map((ending) => `warning: The last sign of life was on 20 May 2026, ${ending}`));
  });
});
