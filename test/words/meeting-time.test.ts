import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdays } from '../../src/core/words/dates.ts';
import { readDay } from '../../src/core/words/days.ts';
import { readInterval } from '../../src/core/words/interval.ts';
import { readMeetingTime } from '../../src/core/words/meeting-time.ts';
import { everyWords, zoneWords } from '../../src/core/words/times.ts';
import { isZone } from '../../src/core/words/zone.ts';
import { anyText } from './any-text.ts';

type Row = readonly [text: string, every?: string, day?: string, time?: string, timezone?: string, minutes?: number];

const pacific = 'America/Los_Angeles';
const clear: readonly Row[] = [
  ['Tuesdays at 8:00 PT, biweekly', 'fortnightly', 'Tuesday', '08:00', pacific],
  ['we meet every second Tuesday at 14:00', 'fortnightly', 'Tuesday', '14:00'],
  ['Wednesday 2:30 PM UTC weekly', 'weekly', 'Wednesday', '14:30', 'UTC'],
  ['second Tuesday of the month 9am PT', 'monthly', 'second Tuesday', '09:00', pacific],
  ['Mondays 10-11am CET', 'weekly', 'Monday', '10:00', 'Europe/Berlin', 60],
  ['Every other Thursday at 08:00 PST', 'fortnightly', 'Thursday', '08:00', pacific],
  ['monthly on the last Friday', 'monthly', 'last Friday'],
  ['Tuesday at 08:00 PT every week', 'weekly', 'Tuesday', '08:00', pacific],
  ['Weekly on Wednesday, 17:00 (Europe/Berlin)', 'weekly', 'Wednesday', '17:00', 'Europe/Berlin'],
  // How often.
  ['every second Tuesday of the month', 'monthly', 'second Tuesday'],
  ['the 2nd Tuesday of every month', 'monthly', 'second Tuesday'],
  ['second Tuesday each month', 'monthly', 'second Tuesday'],
  ['every last Friday', 'monthly', 'last Friday'],
  ['every 1st Monday', 'monthly', 'first Monday'],
  ['second Tuesday', undefined, 'second Tuesday'],
  ['second Tuesdays', undefined, 'second Tuesday'],
  ['first Thursday of the quarter', 'quarterly', 'first Thursday'],
  ['Tuesdays', 'weekly', 'Tuesday'],
  ['Tuesday', undefined, 'Tuesday'],
  ['each Tuesday', 'weekly', 'Tuesday'],
  ['alternate Tuesdays', 'fortnightly', 'Tuesday'],
  ['Tuesdays, monthly', 'monthly', 'Tuesday'],
  ['every two weeks on a Tuesday', 'fortnightly', 'Tuesday'],
  ['every 6 weeks on Thursday at 14h30', 'every 6 weeks', 'Thursday', '14:30'],
  ['once a month, on the first Monday', 'monthly', 'first Monday'],
  ['once a quarter, on the first Thursday of the month', 'quarterly', 'first Thursday'],
  ['bi-weekly', 'fortnightly'],
  ['every 14 days', 'every 14 days'],
  ['every third week', 'every 3 weeks'],
  ['daily at 9:15', 'daily', undefined, '09:15'],
  ['the 15th of each month at 10:00 CET', 'monthly', 'day 15', '10:00', 'Europe/Berlin'],
  // Days.
  ['Thu 14:00', undefined, 'Thursday', '14:00'],
  ['Tues. 14:00', undefined, 'Tuesday', '14:00'],
  ['WEDNESDAY 14:00', undefined, 'Wednesday', '14:00'],
  // Hours.
  ['Monday at 9am', undefined, 'Monday', '09:00'],
  ['Monday at 9 a.m.', undefined, 'Monday', '09:00'],
  ['Monday at 12am', undefined, 'Monday', '00:00'],
  ['Monday at 12:30 pm', undefined, 'Monday', '12:30'],
  ['Monday at noon', undefined, 'Monday', '12:00'],
  ['Monday at 13:00 PM', undefined, 'Monday', '13:00'],
  ['Monday 9:00AM-10:30AM', undefined, 'Monday', '09:00', undefined, 90],
  ['Monday 7:00PM - 8:00PM', undefined, 'Monday', '19:00', undefined, 60],
  ['Monday 11-1pm', undefined, 'Monday', '11:00', undefined, 120],
  ['Monday 11-12pm', undefined, 'Monday', '11:00', undefined, 60],
  ['Monday 1-2pm', undefined, 'Monday', '13:00', undefined, 60],
  ['Monday 10:00–11:15am', undefined, 'Monday', '10:00', undefined, 75],
  ['Monday from 14:00 to 15:30', undefined, 'Monday', '14:00', undefined, 90],
  ['Monday 23:30-00:15', undefined, 'Monday', '23:30', undefined, 45],
  ['Thursday 1500 UTC', undefined, 'Thursday', '15:00', 'UTC'],
  ['Thursday 14:00Z', undefined, 'Thursday', '14:00', 'UTC'],
  // Zones.
  ['Friday 1:00 PM ET (Eastern Time)', undefined, 'Friday', '13:00', 'America/New_York'],
  ['Friday 1pm US Pacific Time', undefined, 'Friday', '13:00', pacific],
  ['Friday 2pm utc', undefined, 'Friday', '14:00', 'UTC'],
  ['Friday 14:00 Central European Summer Time', undefined, 'Friday', '14:00', 'Europe/Berlin'],
  ['Friday 14:00 Berlin time (Europe/Berlin)', undefined, 'Friday', '14:00', 'Europe/Berlin'],
];

test.each(clear.map((row) => ({ row })))('$row.0', ({ row: [text, every, day, time, timezone, minutes] }) => {
  const { rest, ...read } = readMeetingTime(text)!;
  expect([read.every, read.day, read.time, read.timezone, read.minutes, rest]).toEqual([
    every,
    day,
    time,
    timezone,
    minutes,
    '',
  ]);
});

const partly: readonly (readonly [text: string, rest: string, read: object])[] = [
  ['1st and 3rd Thursday at 16:00 UTC', '1st and 3rd Thursday', { time: '16:00', timezone: 'UTC' }],
  ['First, third Thursday at 16:00 UTC', 'First, third Thursday', { time: '16:00', timezone: 'UTC' }],
  ['Mondays and Wednesdays at 10:00 UTC', 'Mondays and Wednesdays', { time: '10:00', timezone: 'UTC' }],
  ['Every third Wednesday at 01:00pm JST', 'Every third Wednesday', { time: '13:00', timezone: 'Asia/Tokyo' }],
  ['bimonthly, Mondays at 14:00', 'bimonthly', { day: 'Monday', time: '14:00' }],
  ['twice a month, Mondays at 14:00', 'twice a month', { day: 'Monday', time: '14:00' }],
  ['weekly, every other Monday at 14:00 UTC', 'weekly, every other Monday', { time: '14:00', timezone: 'UTC' }],
  ['Tuesdays in the first week of the month, 9:00', 'first week of the month', { day: 'Tuesday', time: '09:00' }],
  ['Tuesdays at 9:00 in odd weeks', 'odd weeks', { day: 'Tuesday', time: '09:00' }],
  ['Every other Monday of the month at 9:00', 'of the month', { every: 'fortnightly', day: 'Monday', time: '09:00' }],
  ['Tuesdays 10:00 and 14:00 UTC, weekly', '10:00 and 14:00 UTC', { every: 'weekly', day: 'Tuesday' }],
  ['Tuesdays 8am PT / 5pm CET', '8am PT / 5pm CET', { every: 'weekly', day: 'Tuesday' }],
  // An hour whose zone means several places is no hour yet.
  ['Tuesdays at 14:00 IST', '14:00 IST', { every: 'weekly', day: 'Tuesday' }],
  ['Tuesdays at 14:00 GMT', '14:00 GMT', { every: 'weekly', day: 'Tuesday' }],
  ['Tuesdays at 14:00 BST', '14:00 BST', { every: 'weekly', day: 'Tuesday' }],
  ['Tuesdays at 14:00 CST', '14:00 CST', { every: 'weekly', day: 'Tuesday' }],
  ['Every second Friday at 8:30am UTC-3', '8:30am UTC-3', { every: 'fortnightly', day: 'Friday' }],
  ['Tuesdays at 9, weekly', '9', { every: 'weekly', day: 'Tuesday' }],
  ['Tuesdays at 14:00 in room 4.12', 'room 4.12', { every: 'weekly', day: 'Tuesday', time: '14:00' }],
  ['Tuesdays at 14:00 (Zoom/Slack)', 'Zoom/Slack', { every: 'weekly', day: 'Tuesday', time: '14:00' }],
];

test.each(partly)('%j leaves %j', (text, rest, read) => expect(readMeetingTime(text)).toEqual({ ...read, rest }));

describe('nothing is read from', () => {
  test.each([
    [''],
    ['soon'],
    ['see calendar'],
    ['TBD'],
    ['n/a'],
    ['12 people'],
    ['14 days'],
    ['6 weeks'],
    ['a day in the life'],
    ['IST'],
    ['14:00 IST'],
    ['the week of the fair'],
    ['monthly, see calendar'],
    ['Monthly on a different day, at a different time (see the channel)'],
    ['Ask in the channel before Tuesday'],
    ['the cat sat on the mat, the sun was out'],
    ['https://example.org/12:30/Tuesday'],
    ['tuesday.14:00@example.org'],
    ['16:9'],
    ['10.0.0.1:8080'],
    ['25:00'],
    ['-12:00'],
    ['2026-05-05T14:00'],
    ['twice a week'],
    ['every weekday'],
    ['No meetings at the moment; it used to be Tuesdays at 14:00 UTC'],
    ['not on Tuesdays at 14:00'],
    ['Alternating between Tuesday at 16:00 PT and Thursday at 8:00 PT'],
    ['Thursday at 09:00 PT, and every other Thursday at 09:00 UTC+8'],
    ['Wednesday 11:00 PT and 17:00 UTC+8'],
    ['Thursday alternating between 09:00 PT and 10:00 PT'],
    // Other languages.
    ['dienstags um 14 Uhr'],
    ['Jeden zweiten Dienstag um 14:00'],
    ['Tous les mardis à 14h00'],
    ['constructor'],
    ['__proto__'],
    ['Tuesdays at 14:00\0'],
    [`Tuesdays at 14:00 ${'x'.repeat(400)}`],
  ])('%j', (text) => expect(readMeetingTime(text)).toBeUndefined());
});

const pieces = fc.constantFrom(
  ...'every other second 1st last Tuesday Tuesdays Thu of the month week weekly biweekly twice a at and - , ( ) 8:00 9am 14:00-15:00 10 11am noon PT IST UTC UTC+8 Europe/Berlin day 15 15th no'.split(
    ' ',
  ),
);

test.each([
  ['any text', anyText],
  ['words of meeting times', fc.array(pieces, { maxLength: 12 }).map((words) => words.join(' '))],
] as const)('what is read from %s can stand in a charter', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { every, day, time, timezone, minutes = 1, rest } = readMeetingTime(text) ?? { rest: '' };
      expect(every === undefined || readInterval(every)?.count !== undefined).toBe(true);
      expect(day === undefined || readDay(day) !== undefined).toBe(true);
      expect(time ?? '00:00').toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
      expect(timezone === undefined || isZone(timezone)).toBe(true);
      expect(minutes > 0 && minutes < 1440).toBe(true);
      expect(rest).not.toContain('\0');
    }),
    { numRuns: 300 },
  );
});

test('our own words are read back', () => {
  const rhythms = fc.oneof(
    fc.tuple(fc.constantFrom('weekly', 'fortnightly', 'every 6 weeks'), fc.constantFrom(...weekdays)),
    fc.tuple(
      fc.constantFrom('monthly', 'quarterly'),
      fc
        .tuple(fc.constantFrom('first', 'second', 'last'), fc.constantFrom(...weekdays))
        .map((words) => words.join(' ')),
    ),
  );
  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York');
  fc.assert(
    fc.property(rhythms, zones, fc.nat(23), ([every, day], timezone, hour) => {
      const time = `${String(hour).padStart(2, '0')}:00`;
      const text = `${everyWords(readInterval(every), day)} at ${time} ${zoneWords(timezone)}`;
      expect(readMeetingTime(text)).toEqual({ every, day, time, timezone, rest: '' });
    }),
    { numRuns: 100 },
  );
});
