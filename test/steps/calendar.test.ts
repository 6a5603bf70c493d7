import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { icalendar } from '../../src/core/calendar.ts';
import { compile } from '../../src/core/compile.ts';
import type { Break, Repeating } from '../../src/core/measures/dates.ts';
import { meetingDays } from '../../src/core/measures/meetings.ts';
import { isChartered, type Model } from '../../src/core/model.ts';
import type { Sample } from '../../src/core/rule.ts';
import { calendarView } from '../../src/core/view/calendar.ts';
import { type Subject, subjectOf } from '../../src/core/view/subject.ts';
import { viewOf } from '../../src/core/view.ts';
import { addDays, addMonths, weekdays } from '../../src/core/words/dates.ts';
import { readInterval } from '../../src/core/words/interval.ts';
import { eventsIn, shownIn } from '../ics.ts';
import { anyText } from '../words/any-text.ts';
import { readOnce, workspace } from '../workspace.ts';

function calendarOf(model: Model, today: string) {
  return viewOf(model, model.communities.find(isChartered)!, { today, findings: [] }).calendar;
}

/** The calendar file of a community with this charter. */
function file(charter: string, today = '2026-06-10', more: Sample = {}): string {
  return icalendar(
    calendarOf(compile(workspace({ charter, without: ['curriculum', 'config'], ...more }).sources, '', readOnce), today)
      .feed,
  );
}

const settings = { seed: Number(process.env.SEED ?? 20260601), numRuns: Number(process.env.RUNS ?? 100) };
const meeting = (fields: string, more = '') =>
  `launch:\nreview:\n${more}rhythm: {activities: [{id: m, name: Meeting, ${fields}}]}\n`;
/** Lines of a calendar, folded ones put together. */
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const find = (text: string, name: string) => lines(text).filter((line) => line.startsWith(name));

describe('the example of the pipelines', () => {
  const root = path.join(import.meta.dirname, '../../examples/data-pipelines');
  const names = (fs.readdirSync(root, { recursive: true }) as string[]).filter((name) => name.endsWith('.yaml'));
  const sources = names.map((name) => ({
    file: name.split(path.sep).join('/'),
    text: fs.readFileSync(path.join(root, name), 'utf8'),
  }));
  const calendar = calendarOf(compile(sources), '2026-09-01');
  const text = icalendar(calendar.feed);

  test('has the days of its page, across the end of daylight saving', () => {
    const page = calendar.months.flatMap(({ entries }) => entries.map(({ iso, what }) => `${iso} ${what}`));
    const read = shownIn(text, '2026-09-01', '2027-02-28').map(({ day, title }) => `${day} ${title}`);
    expect(read.sort()).toEqual(page.sort());
    expect(page.length).toBe(21);
  });

  test('stays at two in the afternoon when the clocks change', () => {
    const clinics = shownIn(text, '2026-10-01', '2026-11-30').filter(({ title }) => title === 'Tuesday clinic');
    expect(clinics.map(({ day, time, offset }) => [day, time, offset])).toEqual([
      ['2026-10-06', '14:00', 2],
      ['2026-10-20', '14:00', 2],
      ['2026-11-03', '14:00', 1],
      ['2026-11-17', '14:00', 1],
    ]);
  });

  test('is a calendar to look at: series with their first day and their breaks, nobody invited', () => {
    expect(text.slice(0, text.indexOf('BEGIN:VTIMEZONE')).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//cop//cop//EN',
      'NAME:Data Pipelines Community',
      'X-WR-CALNAME:Data Pipelines Community',
      '',
    ]);
    const from = text.indexOf('UID:meeting-clinic');
    expect(text.slice(from, text.indexOf('END:VEVENT', from)).split('\r\n')).toEqual([
      'UID:meeting-clinic@data-pipelines.cop',
      'SEQUENCE:0',
      'DTSTAMP:20260901T000000Z',
      'DTSTART;TZID=Europe/Berlin:20260224T140000',
      'DTEND;TZID=Europe/Berlin:20260224T150000',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      'EXDATE;TZID=Europe/Berlin:20260728T140000,20260811T140000',
      'SUMMARY:Tuesday clinic',
      'TRANSP:OPAQUE',
      'DESCRIPTION:Who: Facilitator (Ben Kato).\\nFor members only.',
      '',
    ]);
    expect(text).not.toMatch(/^(?:METHOD|ORGANIZER|ATTENDEE|CLASS)[:;]/m);
    expect(find(text, 'BEGIN:VTIMEZONE')).toHaveLength(1);
    expect(icalendar(calendar.feed)).toBe(text);
  });

  test('ids stay when days, hours and places change', () => {
    const moved = sources.map((source) => ({
      ...source,
      text: source.text
        .replaceAll('14:00', '16:30')
        .replaceAll('2026-04-02', '2026-05-07')
        .replaceAll('Room 4.12', 'Room 5')
        .replaceAll('2026-08-25', '2026-09-25')
        .replaceAll('2026-03-03', '2026-03-05'),
    }));
    const other = icalendar(calendarOf(compile(moved), '2026-09-02').feed);
    expect(find(other, 'UID:')).toEqual(find(text, 'UID:'));
    expect(other).not.toBe(text);
  });
});

describe('a series', () => {
  test('without such a rule is single events, each with its day in its id', () => {
    const text = file(meeting('every: monthly, day: fifth Monday'));
    expect(find(text, 'UID:').slice(0, 2)).toEqual([
      'UID:meeting-m-2026-06-29@repair-guild.cop',
      'UID:meeting-m-2026-08-31@repair-guild.cop',
    ]);
    expect(text).not.toContain('RRULE:FREQ=MONTHLY');
    expect(eventsIn(text)[0]!.description).toBe('These dates go up to 31 May 2028.');
  });

  test('ends on its last day, in the time of its zone', () => {
    const until = (fields: string) => /;UNTIL=(\w+)/.exec(file(meeting(`every: weekly, day: Monday, ${fields}`)))![1];
    expect(until('ends: 2026-12-31')).toBe('20261231');
    expect(until('ends: 2026-12-31, time: "14:00"')).toBe('20261231T130000Z');
    expect(until('ends: 2026-12-31, time: "14:00", timezone: UTC')).toBe('20261231T140000Z');
    expect(until('ends: 2026-12-31, time: "20:00", timezone: America/New_York')).toBe('20270101T010000Z');
    expect(until('ends: 2026-12-31, time: "03:00", timezone: Asia/Kolkata')).toBe('20261230T213000Z');
    expect(until('ends: 2026-12-31, time: "14:00", timezone: Europe/Berln')).toBe('20261231T140000');
  });

  test('ends with the community, and before a pause that nobody knows the end of', () => {
    const rule = (more: string) => find(file(meeting('every: weekly, day: Monday', more)), 'RRULE:FREQ=WEEKLY');
    expect(rule('closing: {date: 2026-09-30}\n')).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260930']);
    expect(rule('paused: {from: 2026-09-01}\n')).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20260831']);
    expect(rule('stage: retired\n')).toEqual([]);
  });

  test('says up to when the breaks of every year are left out', () => {
    const described = (breaks: string) =>
      eventsIn(
        file(`launch:\nreview:\nrhythm: {activities: [{name: M, every: weekly, day: Monday}], breaks: [${breaks}]}\n`),
      )[0]!.description;
    expect(described('12-20..01-06')).toBe('Breaks are left out up to 31 May 2028.');
    expect(described('{from: 2026-07-20, to: 2026-08-20}')).toBe(undefined);
  });

  test('begins a year ago at the earliest, and keeps its count', () => {
    const text = file(meeting('every: every 3 weeks, starts: 2020-01-06'));
    expect(find(text, 'DTSTART;VALUE')).toEqual(['DTSTART;VALUE=DATE:20250602']);
    expect(shownIn(text, '2026-06-01', '2026-07-10').map(({ day }) => day)).toEqual(['2026-06-15', '2026-07-06']);
  });
});

describe('an event', () => {
  test('of the whole day blocks nobody’s hours, and one with an hour has its length', () => {
    const [day] = eventsIn(file('launch: {date: 2026-07-15, place: Hall}\nreview:\nrhythm:\n'));
    expect(day).toMatchObject({
      summary: 'Launch (Repair Guild)',
      dtstart: '2026-07-15',
      transp: 'TRANSPARENT',
      location: 'Hall',
    });
    const [late] = eventsIn(file(meeting('starts: 2026-12-31, time: "23:30", minutes: 45')));
    expect([late!.dtstart, late!.dtend]).toEqual(['2026-12-31T23:30:00', '2027-01-01T00:15:00']);
    expect(late).not.toHaveProperty('rrule');
  });

  test('gives an address on the web, never a mailbox', () => {
    const given = (fields: string) => {
      const { url, location, description } = eventsIn(file(meeting(`starts: 2026-07-01, ${fields}`)))[0]!;
      return { url, location, description };
    };
    expect(given('link: "https://meet.example/a;b,c?x=1"')).toEqual({
      url: 'https://meet.example/a%3Bb%2Cc?x=1',
      location: undefined,
      description: 'Join here: https://meet.example/a;b,c?x=1',
    });
    const nothing = { url: undefined, location: undefined, description: undefined };
    expect(given('link: "mailto:ada@x.example"')).toEqual(nothing);
    expect(given('link: ada@x.example, place: bring it to ada@x.example')).toEqual(nothing);
    expect(given('link: "javascript:alert(1)"').url).toBe(undefined);
    expect(given('link: "https://user:secret@x.example"').url).toBe(undefined);
    expect(given('link: Channel repairs').description).toBe('Join here: Channel repairs');
    expect(given('format: online').location).toBe('Online');
  });

  test('names nobody who did not agree', () => {
    const text = file(meeting('starts: 2026-07-01, led_by: Dia Roy, purpose: Dia Roy tells'), undefined, {
      members: 'members: [{name: Dia Roy}]\n',
    });
    expect(text).not.toMatch(/Dia|Roy/);
    expect(text).toContain('Who: A member.');
  });

  test('of a name told twice, or without Latin letters, has an id of its own', () => {
    const many =
      'rhythm: {activities: [{name: A, starts: 2026-07-01}, {name: a, starts: 2026-07-02}, {name: 読書会, starts: 2026-07-03}]}';
    expect(find(file(`launch:\nreview:\n${many}\n`), 'UID:')).toEqual([
      'UID:meeting-a@repair-guild.cop',
      'UID:meeting-a.2@repair-guild.cop',
      'UID:meeting-xre5kc8fmi@repair-guild.cop',
    ]);
  });
});

describe('zones', () => {
  test.each<[string, string, number | undefined, string]>([
    ['Europe/Berlin', '2026-07-01', 2, 'TZID=Europe/Berlin'],
    ['Europe/Berlin', '2026-12-01', 1, 'TZID=Europe/Berlin'],
    ['America/New_York', '2026-11-01', -5, 'TZID=America/New_York'],
    ['America/New_York', '2026-10-31', -4, 'TZID=America/New_York'],
    ['Asia/Kolkata', '2026-07-01', 5.5, 'TZID=Asia/Kolkata'],
    ['Asia/Calcutta', '2026-07-01', 5.5, 'TZID=Asia/Kolkata'],
    ['Australia/Lord_Howe', '2026-07-01', 10.5, 'TZID=Australia/Lord_Howe'],
    ['Australia/Lord_Howe', '2026-12-01', 11, 'TZID=Australia/Lord_Howe'],
    ['America/Sao_Paulo', '2026-12-01', -3, 'TZID=America/Sao_Paulo'],
    ['UTC', '2026-07-01', 0, ':20260701T140000Z'],
    ['Etc/UTC', '2026-07-01', 0, ':20260701T140000Z'],
    ['Europe/Berln', '2026-07-01', undefined, ':20260701T140000'],
  ])('%s on %s', (zone, day, offset, written) => {
    const text = file(meeting(`starts: ${day}, time: "14:00", timezone: ${zone}`));
    expect(shownIn(text, day, day).map((one) => [one.time, one.offset])).toEqual([['14:00', offset]]);
    expect(find(text, 'DTSTART').at(-1)).toContain(written);
  });

  test('that nobody knows are told, and the time stays as written', () => {
    const described = (more: string) =>
      eventsIn(file(meeting(`starts: 2026-07-01, time: "14:00"${more}`, 'timezone:\n')))[0]!;
    expect(described(', timezone: Europe/Berln').description).toBe(
      'The time zone Europe/Berln is not known: 14:00 is meant where the meeting is held.',
    );
    expect(described('').description).toBe('No time zone is on file: 14:00 is meant where the meeting is held.');
    expect(described(', timezone: Constructor/Name').description).toContain('is not known');
  });
});

describe('hostile texts', () => {
  const { feed } = calendarOf(compile(workspace({ charter: meeting('starts: 2026-07-01') }).sources), '2026-06-10');
  const check = (text: string) => {
    const told = { key: text, title: text, place: text, href: text, zone: text, time: '14:00', lines: [text, text] };
    const events = feed.events.map((event) => ({ ...event, ...told }));
    const out = icalendar({ name: text, slug: text, asOf: '2026-06-10', events });
    expect(out.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(out.replaceAll('\r\n', '')).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
    expect(out).not.toMatch(/\p{Surrogate}/u);
    for (const line of out.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(find(out, 'BEGIN:VEVENT')).toHaveLength(2);
    return eventsIn(out);
  };

  test.each([
    ['line breaks', 'a\nb\r\nc\rd', 'a b c d'],
    ['another event', 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x', 'a END:VEVENT BEGIN:VEVENT UID:x'],
    ['marks of the format', 'a;b,c:d\\n"e"\\', 'a;b,c:d\\n"e"\\'],
    ['a folded line', 'a\r\n b', 'a b'],
    ['control characters', 'a\u0007\u001b[31m\u202eb', 'a[31mb'],
    ['half of a pair', 'a\ud800b', 'a\ufffdb'],
    ['emoji where lines fold', `${'x'.repeat(64)}${'👩‍⚕️'.repeat(20)}`, `${'x'.repeat(64)}${'👩‍⚕️'.repeat(20)}`],
    ['ten thousand characters', '0123456789'.repeat(1000), '0123456789'.repeat(1000)],
  ])('%s', (_, text, expected) => {
    expect(check(text)[0]!.summary).toBe(expected);
  });

  test('any text stays a text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        check(text);
      }),
      settings,
    );
  });
});

test('no event, no calendar', () => {
  expect(file('launch:\nreview:\nrhythm: {activities: [{name: Chat, every: async}]}\n')).toBe('');
});

describe('any rhythm', () => {
  const base = (() => {
    const model = compile(workspace({ charter: 'launch:\nreview:\nclosing:\n', without: ['curriculum'] }).sources);
    return subjectOf(model, model.communities.find(isChartered)!, '2026-06-01');
  })();

  const every = fc.oneof(
    fc.constantFrom('daily', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'every 2 years'),
    fc
      .tuple(fc.integer({ min: 1, max: 15 }), fc.constantFrom('days', 'weeks', 'months'))
      .map((parts) => parts.join(' ')),
  );
  const nth = fc.constantFrom('first', 'second', 'third', 'fourth', 'fifth', 'last');
  const day = fc.oneof(
    fc.constant(undefined),
    fc.constantFrom(...weekdays),
    fc.tuple(nth, fc.constantFrom(...weekdays)).map((parts) => parts.join(' ')),
    fc.constantFrom(1, 15, 28, 29, 30, 31).map((date) => `day ${date}`),
  );
  const date = fc.oneof(
    fc.integer({ min: 0, max: 1800 }).map((days) => addDays('2023-06-01', days)),
    fc.constantFrom('2024-02-29', '2026-01-29', '2026-01-30', '2026-01-31', '2025-03-31', '2027-02-28', '2026-10-25'),
  );
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
  const yearly = fc.constantFrom('12-20..01-06', '07-15..08-15', '02-29..03-01', '02-20..02-29', '01-31..01-31');
  const season: fc.Arbitrary<Break> = fc.oneof(
    fc.tuple(date, fc.integer({ min: 0, max: 90 })).map(([from, length]) => ({ from, to: addDays(from, length) })),
    yearly.map((text) => ({ yearly: text })),
  );
  const rhythm = fc.record({
    activity: fc.record({ every, day, starts: maybe(date), ends: maybe(date) }),
    breaks: fc.array(season, { maxLength: 3 }),
    pause: maybe(fc.record({ from: date, until: maybe(date) })),
    time: fc.constantFrom(undefined, '00:30', '02:30', '09:00', '23:45'),
    zone: fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'UTC',
      'No/Where',
    ),
    today: date,
  });

  type Rhythm = typeof rhythm extends fc.Arbitrary<infer T> ? T : never;
  function subjectWith({ activity, breaks, pause, time, zone, today }: Rhythm): Subject {
    const written: Repeating = { ...activity, every: readInterval(activity.every) };
    const meeting = { ...base.charter.rhythm.activities[0]!, name: 'Meeting', ...written, time, timezone: zone };
    const changed = { rhythm: { ...base.charter.rhythm, activities: [meeting], breaks }, paused: pause ?? {} };
    return { ...base, today, charter: { ...base.charter, ...changed } as Subject['charter'] };
  }

  test('has the same days on the page, in the calendar and in the measure', () => {
    let meetings = 0;
    fc.assert(
      fc.property(rhythm, (given) => {
        const subject = subjectWith(given);
        const { charter, today } = subject;
        const month = `${today.slice(0, 7)}-01`;
        const to = addDays(addMonths(month, 24), -1);
        const measured = meetingDays(charter, charter.rhythm.activities[0]!, [month, to]);
        const calendar = calendarView(subject);
        const text = icalendar(calendar.feed);
        const read = text === '' ? [] : shownIn(text, month, to);
        expect(read.map((one) => one.day)).toEqual(measured);
        for (const { time } of read) expect(time).toBe(given.time ?? '');
        const shown = calendar.months.flatMap(({ entries }) => entries.map(({ iso }) => iso));
        const isListed = calendar.often.length === 0;
        expect(shown).toEqual(isListed ? measured.filter((one) => one < addMonths(month, 6)) : []);
        meetings += measured.length;
      }),
      settings,
    );
    expect(meetings).toBeGreaterThan(300);
  });
});
