import type { Community } from '../model.ts';
import { dayCounter } from './counted.ts';
import { type LoggedEvent, pastEvents } from './log.ts';

/** Counted days within which something says how things are now (house default). */
export const windowDays = 180;
/** Days of a quarter. */
export const quarterDays = 91;

/** Whether a day lies in the last counted days up to today; breaks and pauses do not count. */
export function within(community: Community, today: string, days = windowDays): (date: string | undefined) => boolean {
  const counted = dayCounter(community, today);
  return (date) => date !== undefined && date <= today && counted(date) <= days;
}

/** The meetings of the last 180 counted days, oldest first. */
export function recentEvents(community: Community, today: string): LoggedEvent[] {
  const isRecent = within(community, today);
  return pastEvents(community, today).filter(({ date }) => isRecent(date));
}
