import { compareText } from '../finding.ts';
import { nextDays } from '../measures/next-dates.ts';
import { longDate } from '../words/dates.ts';
import { inside, joined } from '../words/phrases.ts';
import { zoneWords } from '../words/times.ts';
import type { address } from './community.ts';
import { type Event, eventsOf } from './events.ts';
import type { Subject } from './subject.ts';

/** A day from today on, in words; blank texts where nothing is known. */
export interface NextDate {
  readonly iso: string;
  readonly kind: Event['kind'];
  /** `Tuesday 9 June 2026 at 14:00 (London time)`; without a zone where people meet in person. */
  readonly when: string;
  readonly what: string;
  /** What a meeting is about, where a topic has its day. */
  readonly topic: string;
  readonly where: string;
  readonly link: ReturnType<typeof address>;
  readonly isForMembers: boolean;
}

const shown: readonly Event['kind'][] = ['launch', 'meeting', 'topic', 'guest'];

/** The next days on which something takes place, earliest first: the launch, meetings, topics and guests with a day. */
export function nextDates(subject: Subject, most: number): NextDate[] {
  const { charter, today } = subject;
  const events = eventsOf(subject).filter(({ kind }) => shown.includes(kind));
  const dates = nextDays(events, charter, today, most).map(({ iso, event }) => dateView(iso, event));
  return withTopics(dates)
    .sort((a, b) => compareText(a.iso, b.iso) || compareText(a.when, b.when) || compareText(a.what, b.what))
    .slice(0, most);
}

function dateView(iso: string, { kind, what, time, zone, place, format, link, audience }: Event): NextDate {
  const near = zone === '' || format === 'in person' ? '' : `(${zoneWords(zone).replace(/ \(.*\)$/, '')})`;
  const when = time ? joined([`${longDate(iso)} at ${time}`, near]) : longDate(iso);
  const where = inside(joined([place, format], ', '));
  return { iso, kind, when, what, topic: '', where, link, isForMembers: audience === 'private' };
}

/** A topic on the day of the one meeting is what that meeting is about. */
function withTopics(dates: readonly NextDate[]): NextDate[] {
  const on = (day: string, wanted: Event['kind']) => dates.filter(({ iso, kind }) => iso === day && kind === wanted);
  const isPair = ({ iso }: NextDate) => on(iso, 'meeting').length === 1 && on(iso, 'topic').length === 1;
  return dates.flatMap((date) => {
    if (!isPair(date) || (date.kind !== 'meeting' && date.kind !== 'topic')) return [date];
    return date.kind === 'topic' ? [] : [{ ...date, topic: on(date.iso, 'topic')[0]!.what.replace(/^Topic: /, '') }];
  });
}
