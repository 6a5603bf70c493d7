import { at, type Chartered, type Place } from '../model.ts';
import { dayCounter } from './counted.ts';
import { floors } from './evidence.ts';
import { type Activity, isOf, type LoggedEvent, pastEvents } from './log.ts';

/** An activity with an interval: members count on it. */
export interface Regular {
  readonly activity: Activity;
  readonly place: Place;
  /** Length of its interval: month 30, quarter 91, year 365 days. */
  readonly days: number;
}

/** Activities with an interval that have not ended by today; `async` and `on demand` are full answers without one. */
export function regulars({ charter }: Chartered, today: string): Regular[] {
  return charter.value.rhythm.activities.flatMap((activity, index) => {
    const days = activity.every?.days;
    if (days === undefined || (activity.ends !== undefined && activity.ends < today)) return [];
    return [{ activity, place: at(charter, 'rhythm', 'activities', index), days }];
  });
}

/** Days of the shortest interval on which members can count; undefined where there is none. */
export function shortestInterval(community: Chartered, today: string): number | undefined {
  const days = regulars(community, today).map((regular) => regular.days);
  return days.length > 0 ? Math.min(...days) : undefined;
}

/** Counted days since the last one, in intervals plus days, above which a regular activity is missed (house default). */
export const missedLimits = { intervals: 2, days: 7 };

/** Whether a regular activity is missed: its date fell out not once but twice. */
export function isMissed({ counted, days }: Kept, limits: { intervals: number; days: number } = missedLimits): boolean {
  return counted > limits.intervals * days + limits.days;
}

/** How well one activity keeps its rhythm. */
export interface Kept extends Regular {
  /** The newest event of it on file; undefined where it is only known when the first one should have been. */
  readonly last?: LoggedEvent;
  /** The day from which is counted: that event, or else the launch or `starts`, whichever is later. */
  readonly since: string;
  /** Counted days since then; breaks and pauses do not count. */
  readonly counted: number;
}

/**
 * Rhythm kept: counted days since the last event of an activity, to be held against its interval. Needs one event of
 * it, or `floors.events` events of other activities and a launch that is over. Activities that say nothing are left out.
 */
export function rhythmKept(community: Chartered, today: string): Kept[] {
  const events = pastEvents(community, today);
  const counter = dayCounter(community, today);
  return regulars(community, today).flatMap((regular): Kept[] => {
    const last = events.findLast((event) => event.isUnclear || isOf(event, regular.activity));
    if (last) return [{ ...regular, last, since: last.date, counted: counter(last.date) }];
    const since = begins(community, regular.activity);
    if (events.length < floors.events || since === undefined || since > today) return [];
    return [{ ...regular, since, counted: counter(since) }];
  });
}

/** The day from which an activity was to happen. */
function begins({ charter }: Chartered, { starts }: Activity): string | undefined {
  const { date } = charter.value.launch;
  return date !== undefined && starts !== undefined && starts > date ? starts : date;
}
