import type { Value } from '../model.ts';
import { addDays } from '../words/dates.ts';
import type { Repeating } from './dates.ts';
import { meetingDays } from './meetings.ts';

/** Something with one day, or with days that come again. */
export interface Dated {
  readonly repeating?: Repeating;
  readonly date?: string;
}

/** One day on which something takes place. */
export interface NextDay<T extends Dated> {
  readonly iso: string;
  readonly event: T;
}

// A meeting every day would hide all others.
const often = 7;
const ahead = 370;

/** The days from `from` to `to`, both included, on which something takes place. */
export function daysOf(
  { repeating, date }: Dated,
  charter: Value<'charter'>,
  [from, to]: readonly [string, string],
): string[] {
  if (repeating) return meetingDays(charter, repeating, [from, to]);
  return date !== undefined && date >= from && date <= to ? [date] : [];
}

/**
 * Next dates: the days of each within 370 days from today on, at most `most` of each, and one of what comes more often
 * than weekly; ISO days, in the order given. Breaks, pauses and the end of the community are left out.
 */
export function nextDays<T extends Dated>(
  events: readonly T[],
  charter: Value<'charter'>,
  today: string,
  most: number,
): NextDay<T>[] {
  return events.flatMap((event) => {
    const days = daysOf(event, charter, [today, addDays(today, ahead)]);
    const isOften = (event.repeating?.every?.days ?? often) < often;
    return days.slice(0, isOften ? 1 : most).map((iso) => ({ iso, event }));
  });
}
