import type { Chartered } from '../model.ts';
import { dayCounter } from './counted.ts';
import { isOf, pastEvents } from './log.ts';
import { missedLimits, type Regular, regulars } from './rhythm.ts';

/** A regular activity with the counted days between its events on file, oldest first; one gap fewer than events. */
export interface Spaced extends Regular {
  readonly events: number;
  readonly gaps: readonly number[];
  /** Days above which an event was missed: two intervals and a week. */
  readonly limit: number;
  /** Counted days since the last event; undefined without any. */
  readonly since?: number;
}

/** How far apart the events of each regular activity were; events of the same day are one. */
export function spacing(community: Chartered, today: string): Spaced[] {
  const counter = dayCounter(community, today);
  const events = pastEvents(community, today);
  return regulars(community, today).map((regular) => {
    const days = [...new Set(events.filter((one) => isOf(one, regular.activity)).map(({ date }) => date))];
    const gaps = days.slice(1).map((to, index) => counter(days[index]!, to));
    const last = days.at(-1);
    const limit = missedLimits.intervals * regular.days + missedLimits.days;
    return { ...regular, events: days.length, gaps, limit, since: last === undefined ? undefined : counter(last) };
  });
}
