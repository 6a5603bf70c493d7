import { describe, expect, test } from 'vitest';
import { viewFor } from './subject.ts';

const clinic = '{name: Clinic, every: fortnightly, day: Tuesday, time: "14:00", starts: 2026-05-05';
const dates = (charter: string, today = '2026-06-01', curriculum = 'topics: []\n') =>
  viewFor({ charter, today, curriculum }).welcome.dates.map(({ when, what, where }) => [when, what, where].join(' | '));

describe('the next dates', () => {
  test('are those of meetings and of the launch, earliest first', () => {
    expect(
      dates(`rhythm: {activities: [${clinic}, format: hybrid, place: Room 2}]}\nlaunch: {date: 2026-06-10}\n`),
    ).toEqual([
      'Tuesday 2 June 2026 at 14:00 (Berlin time) | Clinic | Room 2, hybrid',
      'Wednesday 10 June 2026 | Launch | ',
      'Tuesday 16 June 2026 at 14:00 (Berlin time) | Clinic | Room 2, hybrid',
      'Tuesday 30 June 2026 at 14:00 (Berlin time) | Clinic | Room 2, hybrid',
    ]);
  });

  test.each([
    ['today counts', 'launch:\n', '2026-06-02', 'Tuesday 2 June 2026 at 14:00'],
    ['what is behind does not', 'launch: {date: 2026-06-02}\n', '2026-06-03', 'Tuesday 16 June 2026 at 14:00'],
    ['a break takes days out', 'launch:\n', '2026-07-15', 'Tuesday 25 August 2026 at 14:00'],
    [
      'a pause does, too',
      'launch:\npaused: {from: 2026-06-01, until: 2026-06-20}\n',
      '2026-06-01',
      'Tuesday 30 June 2026 at 14:00',
    ],
  ])('%s', (_, more, today, expected) => {
    const rhythm = `rhythm: {activities: [${clinic}, format: in-person}], breaks: [{from: 2026-07-20, to: 2026-08-20}]}\n`;
    expect(dates(`${rhythm}${more}`, today)[0]).toBe(`${expected} | Clinic | in person`);
  });

  test('name the topic of a meeting, or of a day of its own', () => {
    const topics =
      'topics: [{title: Faults, scheduled: 2026-06-02}, {title: Glue, scheduled: 2026-06-03}, {title: Old, scheduled: 2026-05-01}]\n';
    expect(dates(`rhythm: {activities: [${clinic}}]}\nlaunch:\n`, '2026-06-01', topics).slice(0, 2)).toEqual([
      'Tuesday 2 June 2026 at 14:00 (Berlin time) | Clinic: Faults | ',
      'Wednesday 3 June 2026 | Topic: Glue | ',
    ]);
  });

  test('are not filled by a meeting of every day', () => {
    const charter = `rhythm: {activities: [{name: Coffee, every: daily, starts: 2026-01-01}, ${clinic}}]}\nlaunch:\n`;
    expect(dates(charter).filter((date) => date.includes('Coffee'))).toHaveLength(1);
  });

  test('end with the community', () => {
    expect(dates('stage: retired\n')).toEqual([]);
  });
});

describe('a poster names', () => {
  const next = (charter: string, today = '2026-06-01') => viewFor({ charter, today }).poster.next;
  const fair = (starts: string) => `{name: Fair, starts: ${starts}, audience: open}`;
  const closed = `${clinic}, audience: private}`;

  test.each([
    ['the launch before everything', `rhythm: {activities: [${closed}]}\nlaunch: {date: 2026-07-15}\n`, 'Launch'],
    [
      'what is open to everybody, if it is soon',
      `rhythm: {activities: [${closed}, ${fair('2026-07-01')}]}\nlaunch:\n`,
      'Fair',
    ],
    [
      'else the next meeting',
      `rhythm: {activities: [${closed}, ${fair('2026-11-19')}]}\nlaunch:\n`,
      'Clinic (for members)',
    ],
    ['nothing where there is nothing', 'rhythm:\nlaunch:\n', ''],
    ['nothing once it has ended', 'stage: retired\n', ''],
  ])('%s', (_, charter, expected) => expect(next(charter).what).toBe(expected));
});

test.each([
  ['vision: Everything is repaired.\n', 'Everything is repaired'],
  ['vision:\npurpose: Goods come back. We repair them.\n', 'Goods come back. We repair them.'],
])('the line of a poster, %j: %s', (charter, line) => expect(viewFor({ charter }).poster.line).toBe(line));
