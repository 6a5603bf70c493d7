import type { Chartered, Value } from '../model.ts';
import { groupOf } from '../words/formats.ts';
import { timesAMonth } from '../words/month.ts';

type Activity = Value<'charter'>['rhythm']['activities'][number];

/** How much time regular meetings take. */
export interface MeetingTime {
  /** Hours a month of somebody who comes to all of them. */
  readonly hours: number;
  /** Position in `rhythm.activities` of the one that takes most of it. */
  readonly longest: number;
}

/**
 * Hours a month that members are expected to meet: minutes / 60 × times a month (weekly 4.33, monthly 1, quarterly ⅓),
 * summed over the activities for members only that are not over on `today`. What people choose for themselves is left
 * out: open events, pairs, social meetings, what has no dates. Undefined where one of them lacks minutes or interval.
 */
export function meetingTime({ charter }: Chartered, today: string): MeetingTime | undefined {
  let hours = 0;
  let longest: { index: number; hours: number } | undefined;
  for (const [index, activity] of charter.value.rhythm.activities.entries()) {
    if (!isExpected(activity, today)) continue;
    const times = activity.every && timesAMonth(activity.every);
    if (activity.minutes === undefined || times === undefined) return undefined;
    const own = (activity.minutes / 60) * times;
    hours += own;
    if (longest === undefined || own > longest.hours) longest = { index, hours: own };
  }
  return longest && { hours, longest: longest.index };
}

function isExpected({ audience, type, every, ends }: Activity, today: string): boolean {
  if (audience !== 'private' || (ends !== undefined && ends < today)) return false;
  if (every && every.days === undefined) return false;
  const group = type && groupOf(type);
  return group !== 'pair' && group !== 'social';
}
