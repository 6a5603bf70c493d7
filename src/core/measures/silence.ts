import type { Chartered } from '../model.ts';
import { dormancy } from './dormancy.ts';
import { isMissed, rhythmKept, shortestInterval } from './rhythm.ts';

/** Days without a message or a meeting that are normal: twice the shortest interval, and never less than `least`. */
export function normalSilence(community: Chartered, today: string, least: number): number {
  return Math.max(least, 2 * (shortestInterval(community, today) ?? 0));
}

/** Whether it is plain already that nothing happens: quiet on the dormancy ladder, or a regular meeting that is missed. */
export function isAsleep(community: Chartered, today: string): boolean {
  const state = dormancy(community, today)?.state;
  if (state === 'quiet' || state === 'asleep') return true;
  return rhythmKept(community, today).some((kept) => isMissed(kept));
}
