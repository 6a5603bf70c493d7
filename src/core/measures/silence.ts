import type { Chartered } from '../model.ts';
import { dayCounter } from './counted.ts';
import { lastSign } from './log.ts';
import { rhythmKept, shortestInterval } from './rhythm.ts';

/** Days without a message or a meeting that are normal: twice the shortest interval, and never less than `least`. */
export function normalSilence(community: Chartered, today: string, least: number): number {
  return Math.max(least, 2 * (shortestInterval(community, today) ?? 0));
}

/** Counted days without any sign of life after which a community has gone quiet: 90, or three times its shortest interval. */
export function quietAfter(community: Chartered, today: string): number {
  return Math.max(90, 3 * (shortestInterval(community, today) ?? 0));
}

/** Counted days after which a regular meeting is missed for good: two of its intervals and a week. */
export function missedAfter(interval: number): number {
  return 2 * interval + 7;
}

/** Whether it is already plain that nothing happens: no sign of life for too long, or a regular meeting that is missed. */
export function isAsleep(community: Chartered, today: string): boolean {
  const sign = lastSign(community, today);
  if (sign && dayCounter(community, today)(sign.date) > quietAfter(community, today)) return true;
  return rhythmKept(community, today).some(({ counted, days }) => counted > missedAfter(days));
}
