import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { age, begunOn } from '../../src/core/measures/evidence.ts';
import {
  attendance,
  attendees,
  isNamed,
  isOf,
  lastSign,
  leads,
  pastEvents,
  sentMessages,
} from '../../src/core/measures/log.ts';
import { regulars, rhythmKept, shortestInterval } from '../../src/core/measures/rhythm.ts';
import type { Chartered } from '../../src/core/model.ts';
import type { Sample } from '../../src/core/rule.ts';
import { workspace } from '../workspace.ts';

const today = '2026-06-01';

function community(sample: Sample): Chartered {
  return compile(workspace(sample).sources, '').communities[0] as Chartered;
}

describe('events', () => {
  test('up to today, oldest first, of one day as written', () => {
    const log =
      'events:\n  - {date: 2026-06-01, title: b}\n  - {date: 2026-05-01}\n  - {date: 2026-06-02}\n  - {date: 2026-06-01, title: a}\n';
    const events = pastEvents(community({ log }), today);
    expect(events.map(({ date, value, place }) => [date, value.title, place.path.join('.')])).toEqual([
      ['2026-05-01', undefined, 'events.1'],
      ['2026-06-01', 'b', 'events.0'],
      ['2026-06-01', 'a', 'events.3'],
    ]);
    expect(pastEvents(community({ without: ['log'] }), today)).toEqual([]);
  });

  test.each([
    ['by id', '{activity: clinic}', true, false],
    ['by name, case and spaces aside', '{activity: REPAIR  clinic}', true, false],
    ['by title', '{title: repair clinic}', true, false],
    ['by type', '{type: problem-clinic}', true, false],
    ['another type', '{type: talk}', false, false],
    ['nothing said', '{attended: 3}', false, false],
    ['the launch', '{activity: launch, type: problem-clinic}', false, false],
    ['a name nobody knows', '{activity: clinik, type: problem-clinic}', false, true],
  ])('belong to an activity %s', (_, event, is, unclear) => {
    const subject = community({ log: `events: [${event.replace('{', '{date: 2026-05-05, ')}]\n` });
    const [found] = pastEvents(subject, today);
    expect([isOf(found!, subject.charter.value.rhythm.activities[0]!), found!.isUnclear]).toEqual([is, unclear]);
  });

  test.each([
    ['[ada, Ben Kato, ada]', 2, true, ['Ada Osei', 'Ben Kato']],
    ['[]', 0, false, []],
    ['9', 9, false, []],
    ['', undefined, false, []],
  ])('attended by %s', (attended, count, named, people) => {
    const subject = community({ log: `events: [{date: 2026-05-05, attended: ${attended}}]\n` });
    const [event] = pastEvents(subject, today);
    expect(attendance(event!)).toBe(count);
    expect(isNamed(event!)).toBe(named);
    expect(attendees(subject)(event!).map(({ name }) => name)).toEqual(people);
  });

  test.each([
    ['[ada]', ['Ada Osei']],
    ['[manager]', ['Ada Osei']],
    ['[Manager, Ada Osei]', ['Ada Osei']],
    ['[librarian]', []],
    ['["external: Olga Brandt", facilitator]', ['Olga Brandt', 'Ben Kato']],
  ])('led by %s', (led, people) => {
    const subject = community({ log: `events: [{date: 2026-05-05, led_by: ${led}}]\n` });
    expect(leads(subject)(pastEvents(subject, today)[0]!).map(({ name }) => name)).toEqual(people);
  });
});

test.each([
  ['events: [{date: 2026-05-05}]\n', '2026-05-29'],
  ['readings: [{date: 2026-05-30, value: 1}]\n', '2026-05-30'],
  ['readings:\nstories: [{date: 2026-05-31}]\n', '2026-05-31'],
  ['readings: [{date: 2026-06-02, value: 1}]\n', '2026-05-20'],
  ['readings:\nreviews: [{date: 2026-05-31}]\nfeedback: [{date: 2026-05-31}]\n', '2026-05-20'],
  ['events:\nmessages:\nreadings:\n', undefined],
])('the last sign of life in %j', (log, date) => {
  expect(lastSign(community({ log }), today)?.date).toBe(date);
});

test('messages that were sent, newest last', () => {
  const log =
    'messages:\n  - {date: 2026-05-20}\n  - {date: 2026-04-20}\n  - {date: 2026-06-20}\n  - {about: thanks}\n';
  expect(sentMessages(community({ log }), today).map(({ value }) => value.date)).toEqual(['2026-04-20', '2026-05-20']);
});

test.each([
  ['a launch', { charter: 'launch:\n  date: 2026-03-01\n' }, '2026-03-01', 92],
  ['today', { charter: 'launch:\n  date: 2026-06-01\n' }, '2026-06-01', 0],
  ['a launch to come: the first event', {}, '2026-05-05', 27],
  [
    'an older change',
    { charter: 'history: [{date: 2026-01-01, change: x}, {date: 2027-01-01, change: y}]\n' },
    '2026-01-01',
    151,
  ],
  ['nothing at all', { without: ['log'] }, undefined, undefined],
] as const)('a community began with %s', (_, sample, date, days) => {
  expect(begunOn(community(sample as Sample), today)).toBe(date);
  expect(age(community(sample as Sample), today)).toBe(days);
});

describe('rhythm', () => {
  const activities = (...list: string[]) => `rhythm:\n  activities:\n${list.map((item) => `    - ${item}\n`).join('')}`;

  test('regular is what has an interval and has not ended', () => {
    const charter = activities(
      '{name: A, every: monthly}',
      '{name: B, every: async}',
      '{name: C}',
      '{name: D, every: weekly, ends: 2026-05-31}',
      '{name: E, every: fortnightly, ends: 2026-06-01}',
    );
    const subject = community({ charter });
    expect(
      regulars(subject, today).map(({ activity, days, place }) => [activity.name, days, place.path.at(-1)]),
    ).toEqual([
      ['A', 30, 0],
      ['E', 14, 4],
    ]);
    expect(shortestInterval(subject, today)).toBe(14);
    expect(shortestInterval(community({ charter: 'rhythm:\n' }), today)).toBeUndefined();
  });

  test.each([
    [
      'the last event',
      'events: [{date: 2026-05-05, activity: clinic}, {date: 2026-05-19, activity: clinic}]\n',
      '2026-05-19',
      13,
    ],
    ['no log to speak of', 'events: [{date: 2026-05-05, activity: orientation}]\n', undefined, undefined],
    ['the launch', `events:\n${'  - {date: 2026-05-05, activity: orientation}\n'.repeat(4)}`, '2026-04-01', 61],
  ])('is counted from %s', (_, log, since, counted) => {
    const charter = `launch:\n  date: 2026-04-01\n${activities('{id: clinic, name: Repair clinic, every: fortnightly}')}`;
    expect(rhythmKept(community({ charter, log }), today).map((kept) => [kept.since, kept.counted])).toEqual(
      since === undefined ? [] : [[since, counted]],
    );
  });
});
