import { compareText } from '../finding.ts';
import { settled } from '../measures/dates.ts';
import { daysOf } from '../measures/next-dates.ts';
import { type Season, seasonsIn } from '../measures/seasons.ts';
import { minutes, timeAfter } from '../words/amounts.ts';
import { addDays, addMonths, longDate, plainDate, span } from '../words/dates.ts';
import { bare, inside, joined, sentence } from '../words/phrases.ts';
import { zoneWords } from '../words/times.ts';
import { address } from './community.ts';
import { type Event, eventsOf, nextDay } from './events.ts';
import { feedOf } from './feed.ts';
import { whenWords } from './rhythm.ts';
import type { Subject } from './subject.ts';

const monthsShown = 6;

/** A day on which something takes place. */
interface Entry {
  readonly iso: string;
  readonly event: Event;
}

/**
 * Six calendar months, from that of today on: what takes place on which day, and the breaks. Of the day itself only
 * `next` depends. `feed` holds the same events for calendar programs.
 */
export function calendarView(subject: Subject) {
  const { charter, today } = subject;
  const from = `${today.slice(0, 7)}-01`;
  const to = addDays(addMonths(from, monthsShown), -1);
  const events = eventsOf(subject);
  const listed = events.filter((event) => !isOften(event));
  const entries = listed
    .flatMap((event) => daysOf(event, charter, [from, to]).map((iso) => ({ iso, event })))
    .sort(order);
  const shown = new Set(entries.map(({ event }) => event));
  const later = firstDays(
    addDays(to, 1),
    listed.filter((event) => !shown.has(event)),
    subject,
  );
  const shared = sharedZone([...entries, ...later]);
  return {
    asOf: plainDate(today),
    from: monthWords(from),
    to: monthWords(to),
    hasEvents: events.length > 0,
    isAny: entries.length > 0,
    next: nextWords(firstDays(today, listed, subject)[0], shared),
    zone: shared ? `Times are ${zoneWords(shared)}.` : '',
    months: Array.from({ length: monthsShown }, (_, index) => addMonths(from, index)).map((month) => ({
      first: month,
      title: monthWords(month),
      breaks: breaksIn(subject, month).map(breakWords),
      quiet: breaksIn(subject, month).map(({ first, last }) => ({ first, last })),
      entries: entries
        .filter(({ iso }) => iso.slice(0, 7) === month.slice(0, 7))
        .map((entry) => entryView(entry, shared)),
    })),
    later: later.map(({ iso, event }) => ({ date: longDate(iso), what: event.what })),
    often: events
      .filter((event) => isOften(event) && nextDay(event, charter, from) !== undefined)
      .flatMap((event) => undatedView(event, subject)),
    undated: events.filter((event) => isUndated(event, from)).flatMap((event) => undatedView(event, subject)),
    feed: feedOf(subject, events),
  };
}

function breaksIn({ charter }: Subject, month: string): Season[] {
  return seasonsIn(charter, month, addDays(addMonths(month, 1), -1));
}

// A meeting every day would hide all others.
function isOften({ repeating }: Event): boolean {
  return (repeating?.every?.days ?? 7) < 7;
}

/** Whether nobody can know the days of an activity that has not ended. */
function isUndated({ repeating }: Event, day: string): boolean {
  if (!repeating || (repeating.ends !== undefined && repeating.ends < day)) return false;
  return settled(repeating, day) === undefined;
}

/** By day; on one day what has a time comes first. */
function order(a: Entry, b: Entry): number {
  const [first, second] = [a, b].map(({ iso, event }) => `${iso} ${event.time || '99'}`) as [string, string];
  return compareText(first, second) || compareText(a.event.what, b.event.what);
}

/** The first day of each event from a day on. */
function firstDays(from: string, events: readonly Event[], { charter }: Subject): Entry[] {
  return events
    .flatMap((event) => {
      const iso = nextDay(event, charter, from);
      return iso === undefined ? [] : [{ iso, event }];
    })
    .sort(order);
}

/** The zone that all times have; blank where they have several, or nobody knows. */
function sharedZone(entries: readonly Entry[]): string {
  const zones = new Set(entries.filter(({ event }) => event.time).map(({ event }) => event.zone));
  return zones.size === 1 ? [...zones][0]! : '';
}

const audiences = { private: 'members only', open: 'open to everyone', '': '' } as const;

function entryView({ iso, event }: Entry, shared: string) {
  const { what, who, audience, link } = event;
  return {
    iso,
    kind: event.kind,
    date: longDate(iso).replace(/ \d+$/, ''),
    time: timeWords(event, shared),
    what,
    where: whereWords(event),
    link,
    who,
    audience: audiences[audience],
    isOpen: audience === 'open',
  };
}

/** `14:00–15:00`, `14:00`, `90 minutes`; with its zone where not all times have the same. */
function timeWords({ time, minutes: length, zone }: Event, shared: string): string {
  if (time === '') return length > 0 ? minutes(length) : '';
  const isShort = length > 0 && length < 24 * 60;
  const clock = isShort ? `${time}–${timeAfter(time, length)}` : time;
  return joined(
    [joined([clock, shared || zone === '' ? '' : zoneWords(zone)]), isShort || length === 0 ? '' : minutes(length)],
    ', ',
  );
}

function whereWords({ place, format }: Event): string {
  return joined([place, format], ', ');
}

function nextWords(entry: Entry | undefined, shared: string): string {
  if (!entry) return '';
  const { time, what, zone } = entry.event;
  const clock = time ? `at ${time}${shared || zone === '' ? '' : ` ${zoneWords(zone)}`}` : '';
  return joined([`${joined([longDate(entry.iso), clock])}: ${what}`, inside(whereWords(entry.event))], ', ');
}

/** `We pause from 20 July to 20 August 2026 (summer).` */
function breakWords({ first, last, why, isOpen }: Season): string {
  const reason = why ? ` (${bare(why)})` : '';
  if (isOpen) return sentence(`We pause from ${plainDate(first)} on, until further notice${reason}`);
  return sentence(`We pause ${span(first, last)}${reason}`);
}

/** An activity without days in a list: its name, and when it takes place as far as words say. */
function undatedView({ what, repeating }: Event, { charter, zone, isAhead }: Subject) {
  const activity = charter.rhythm.activities.find((one) => one === repeating);
  if (!activity) return [];
  return [{ what, when: whenWords(activity, { zone, withZone: true, isAhead }), link: address(activity.link) }];
}

function monthWords(date: string): string {
  return plainDate(date).replace(/^\d+ /, '');
}
