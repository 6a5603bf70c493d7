import type { Repeating } from '../measures/dates.ts';
import { isStep, meetingDays, nextMeeting } from '../measures/meetings.ts';
import { fold } from '../words/closest.ts';
import { addDays, isDate } from '../words/dates.ts';
import { list } from '../words/list.ts';
import { bare, capital, inside, sentence } from '../words/phrases.ts';
import { address } from './community.ts';
import { formatWords } from './rhythm.ts';
import { type Charter, filled, type Subject } from './subject.ts';

/** Something that stands in the calendar of a community, in words; blank texts where nothing is known. */
export interface Event {
  readonly kind: 'meeting' | 'launch' | 'step' | 'topic' | 'seed' | 'guest' | 'review';
  /** What it is known by among events of its kind, whatever its day, hour and place: an id, or else its name. */
  readonly key: string;
  readonly what: string;
  readonly purpose: string;
  /** The days of a meeting. */
  readonly repeating?: Repeating;
  /** The day of everything else. */
  readonly date?: string;
  readonly time: string;
  readonly zone: string;
  /** 0 where nothing is known. */
  readonly minutes: number;
  readonly place: string;
  readonly format: string;
  readonly link: ReturnType<typeof address>;
  readonly who: string;
  readonly audience: 'private' | 'open' | '';
}

const blank = {
  purpose: '',
  time: '',
  zone: '',
  minutes: 0,
  place: '',
  format: '',
  link: address(''),
  who: '',
  audience: '',
} as const;

/** Everything with a day: meetings, the launch and the steps after it, topics, seeds, guests, the review. */
export function eventsOf(subject: Subject): Event[] {
  const { charter } = subject;
  if (charter.stage === 'retired') return [];
  const single = [...launchEvents(subject), ...topicEvents(subject), ...impulses(subject), ...reviewEvents(subject)];
  return [
    ...charter.rhythm.activities.filter(({ name }) => name).map((one) => meetingEvent(one, subject)),
    ...once(single),
  ];
}

/** The first day of an event from a day on. */
export function nextDay({ repeating, date = '' }: Event, charter: Charter, from: string): string | undefined {
  if (repeating) return nextMeeting(charter, repeating, from);
  return date >= from ? date : undefined;
}

function meetingEvent(activity: Charter['rhythm']['activities'][number], { directory, zone }: Subject): Event {
  const { id, name, purpose, time = '', timezone, minutes = 0, place, format, link, led_by: lead, audience } = activity;
  return {
    kind: 'meeting',
    key: id ?? name,
    what: bare(name),
    purpose: sentence(purpose ?? ''),
    repeating: activity,
    time,
    zone: timezone ?? zone ?? '',
    minutes,
    place: bare(place ?? ''),
    format: format ? formatWords[format] : '',
    link: address(link),
    who: directory.who(lead),
    audience: audience ?? '',
  };
}

function launchEvents({ charter, directory, zone }: Subject): Event[] {
  const { date, time = '', kind, format, place, host, agenda, after } = charter.launch;
  if (date === undefined) return [];
  const steps = after.flatMap((step): Event[] => {
    const { days, what, who, channel } = step;
    if (days === undefined || !what || isMeeting(charter, step)) return [];
    const where = capital(bare(channel ?? ''));
    return [single('step', what, { date: addDays(date, days), who: directory.who(who), place: where })];
  });
  const launch = single('launch', kind === 'quiet' ? 'We start, quietly and without an event' : 'Launch', {
    key: '',
    date,
    time,
    zone: zone ?? '',
    minutes: agenda.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
    place: bare(place ?? ''),
    format: format ? formatWords[format] : '',
    who: directory.who(host),
  });
  return [launch, ...steps];
}

/** Whether a step after the launch stands in the calendar already, as the meeting that it is. */
function isMeeting(charter: Charter, step: Charter['launch']['after'][number]): boolean {
  const { days = 0 } = step;
  const start = charter.launch.date!;
  const date = addDays(start, days);
  return charter.rhythm.activities.some((activity) => {
    const { name } = activity;
    if (!name || meetingDays(charter, activity, [date, date]).length === 0) return false;
    return isStep([step], { name, day: days, isFirst: nextMeeting(charter, activity, start) === date });
  });
}

function topicEvents({ community, directory }: Subject): Event[] {
  const topics = filled(community.curriculum?.value.topics ?? []);
  return topics
    .filter(({ title, status, scheduled }) => title && scheduled !== undefined && status !== 'retired')
    .map(({ id, title, scheduled, hours = 0, led_by: lead }) =>
      single('topic', `Topic: ${bare(title)}`, {
        key: id ?? title,
        date: scheduled!,
        minutes: Math.round(hours * 60),
        who: directory.who(lead),
      }),
    );
}

/** Seeds and guests that have a day; those with words instead of one wait for it. */
function impulses({ charter, directory }: Subject): Event[] {
  const { seeds, outside_input: guests } = charter.sustain;
  const dateOf = ({ when = '' }: { readonly when?: string }) => when.trim();
  return [
    ...seeds
      .filter((seed) => seed.what && isDate(dateOf(seed)))
      .map((seed) => single('seed', seed.what!, { date: dateOf(seed), who: directory.who(seed.who) })),
    ...guests
      .filter((guest) => (guest.what || guest.who) && isDate(dateOf(guest)))
      .map((guest) => {
        const what = list([bare(guest.what ?? ''), inside(directory.who(guest.who))].filter(Boolean), 'with');
        return single('guest', what, { key: guest.what || guest.who!, date: dateOf(guest) });
      }),
  ];
}

function reviewEvents({ charter: { review }, directory }: Subject): Event[] {
  if (review.next === undefined) return [];
  return [single('review', 'Review of the charter', { key: '', date: review.next, who: directory.who(review.who) })];
}

function single(kind: Event['kind'], what: string, more: Partial<Event>): Event {
  return { ...blank, kind, key: what, what: bare(what), ...more };
}

/** Each once: a topic may also be a seed, and a step after the launch a guest. */
function once(events: readonly Event[]): Event[] {
  const found = new Map<string, Event>();
  for (const event of events) {
    const key = `${event.date} ${fold(event.what).replace(/^topic: /, '')}`;
    if (!found.has(key)) found.set(key, event);
  }
  return [...found.values()];
}
