import { occurrences, settled } from '../measures/dates.ts';
import { lasting, meetingDays, nextMeeting } from '../measures/meetings.ts';
import { recurrenceRule } from '../measures/recurrence.ts';
import { seasonsIn } from '../measures/seasons.ts';
import { minutes } from '../words/amounts.ts';
import { addDays, addMonths, plainDate } from '../words/dates.ts';
import { capital, joined, oneLine, sentence } from '../words/phrases.ts';
import type { Event } from './events.ts';
import type { Subject } from './subject.ts';

/** The events of a community for calendar programs: plain data, nothing escaped. */
export interface Feed {
  readonly name: string;
  readonly slug: string;
  /** The day as of which it is. */
  readonly asOf: string;
  readonly events: readonly FeedEvent[];
}

export interface FeedEvent {
  readonly kind: Event['kind'];
  /** What it is known by among events of its kind. */
  readonly key: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly place: string;
  readonly href: string;
  readonly time: string;
  readonly zone: string;
  readonly minutes: number;
  /** Its first day where a rule gives the others, or else all of its days; at least one. */
  readonly days: readonly string[];
  /** A recurrence rule of RFC 5545 without its end; blank where there is none. */
  readonly rule: string;
  /** The last day of the rule; blank where it has no end. */
  readonly until: string;
  /** Days of the rule on which it does not take place. */
  readonly without: readonly string[];
  /** Whether each of its days is an event of its own. */
  readonly isSeries: boolean;
}

/** What a feed looks at: from a year before the month of today to two years after it. */
interface Window {
  readonly month: string;
  readonly from: string;
  readonly to: string;
}

/** The same events for calendar programs, as series wherever a rule says the same. */
export function feedOf(subject: Subject, events: readonly Event[]): Feed {
  const { charter, community, today } = subject;
  const month = `${today.slice(0, 7)}-01`;
  const window = { month, from: addMonths(month, -12), to: addDays(addMonths(month, 24), -1) };
  return {
    name: oneLine(charter.name),
    slug: community.slug,
    asOf: today,
    events: events.flatMap((event): FeedEvent[] => {
      const days = feedDays(event, subject, window);
      if (days.days.length === 0) return [];
      const { kind, key, what, place, format, link, time, zone, minutes: length } = event;
      const title = kind === 'meeting' ? what : `${what} (${oneLine(charter.name)})`;
      // The channel of a step is no place to go to.
      const where = kind === 'step' ? '' : place || (format === 'online' ? capital(format) : '');
      const told = { title, place: where, href: link.href, lines: [...linesOf(event), ...days.note] };
      const { note: _, ...rest } = days;
      return [{ kind, key, ...told, time, zone, minutes: length, ...rest }];
    }),
  };
}

const audiences = { private: 'For members only.', open: 'Open to everyone.', '': '' } as const;

function linesOf({ kind, purpose, who, audience, format, place, link, time, minutes: length }: Event): string[] {
  const how = joined(
    [kind === 'step' ? place : place && capital(format), time || length === 0 ? '' : minutes(length)],
    ', ',
  );
  const join = link.text && !link.href ? `Join here: ${link.text}` : '';
  return [purpose, who ? sentence(`Who: ${who}`) : '', sentence(how), audiences[audience], join].filter(Boolean);
}

type Days = Pick<FeedEvent, 'days' | 'rule' | 'until' | 'without' | 'isSeries'> & { readonly note: readonly string[] };

const alone = { rule: '', until: '', without: [], isSeries: false, note: [] } as const;

// The reader that Thunderbird has gives a series up after 500 in a row.
const mostExceptions = 400;

function feedDays({ repeating, date = '' }: Event, { charter }: Subject, window: Window): Days {
  if (!repeating) return { ...alone, days: date >= window.from ? [date] : [] };
  const activity = lasting(charter, repeating);
  // Without an anchor nobody knows since when members meet.
  const start = later(activity.starts ?? window.month, window.from);
  const rhythm = settled(activity, start);
  const first = nextMeeting(charter, repeating, start);
  if (!rhythm || first === undefined) return { ...alone, days: [] };
  if (rhythm.unit === 'once') return { ...alone, days: [first] };
  const to = later(window.to, first);
  const days = meetingDays(charter, repeating, [first, to]);
  const isEndless = activity.ends === undefined || activity.ends > to;
  const kept = new Set(days);
  const without = occurrences(activity, first, to, []).filter((day) => !kept.has(day));
  const rule = recurrenceRule(rhythm);
  if (rule === undefined || without.length > mostExceptions) {
    const note = isEndless ? [`These dates go up to ${plainDate(to)}.`] : [];
    return { ...alone, days, isSeries: true, note };
  }
  // Breaks that come every year never end; calendar programs want each day.
  const isMore = isEndless && seasonsIn(charter, addDays(to, 1), addMonths(to, 12)).length > 0;
  const note = isMore ? [`Breaks are left out up to ${plainDate(to)}.`] : [];
  return { days: [first], rule, until: activity.ends ?? '', without, isSeries: false, note };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
