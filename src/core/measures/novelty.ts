import type { Community } from '../model.ts';
import { daysBetween } from '../words/dates.ts';
import { type Format, groupOf } from '../words/formats.ts';
import { formatOf, type LoggedEvent, pastEvents } from './log.ts';

/** Meetings of one kind in a row, up to the newest on file. */
export interface Sameness {
  readonly events: readonly LoggedEvent[];
  readonly type: Format;
  /** Days from the first of them to the last. */
  readonly days: number;
}

/**
 * The newest meetings on file that were all of one kind, with nobody and nothing from outside: no guest, no speaker, no
 * other community, no visit, challenge or celebration. Undefined when the newest was not such a meeting, or says no type.
 */
export function sameness(community: Community, today: string): Sameness | undefined {
  const events = pastEvents(community, today);
  const newest = events.at(-1);
  const type = newest && formatOf(newest);
  if (type === undefined) return undefined;
  const first = events.findLastIndex((event) => formatOf(event) !== type || isFresh(event, type)) + 1;
  const same = events.slice(first);
  return same.length === 0 ? undefined : { events: same, type, days: daysBetween(same[0]!.date, same.at(-1)!.date) };
}

function isFresh({ value }: LoggedEvent, type: Format): boolean {
  const isOutside = value.outside_speaker !== undefined || value.community !== undefined || (value.guests ?? 0) > 0;
  return isOutside || ['play', 'visit', 'social'].includes(groupOf(type)) || type === 'external-talk';
}
