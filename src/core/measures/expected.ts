import type { Chartered } from '../model.ts';
import { dayCounter } from './counted.ts';
import { begunOn, floors } from './evidence.ts';
import { isLaunched } from './lights.ts';
import { pastEvents } from './log.ts';
import { isPaused } from './pause.ts';
import { windowDays } from './window.ts';

/** Whether it can be asked what a community does: it has begun, is neither paused nor over, and its log can be read. */
export function isUnderWay(community: Chartered, today: string): boolean {
  if (community.charter.value.stage === 'retired' || community.broken.has('log')) return false;
  return isLaunched(community, today) && !isPaused(community, today);
}

/**
 * Whether something that happens at least once in so many counted days is there. It is missing only where the community
 * has been under way for that long and its log holds `floors.events` events; undefined means too early or too little on
 * file to miss it.
 */
export function isExpected(
  isThere: boolean,
  community: Chartered,
  today: string,
  days: number = windowDays,
): boolean | undefined {
  if (isThere) return true;
  const begun = begunOn(community, today);
  if (begun === undefined || !isUnderWay(community, today)) return undefined;
  if (dayCounter(community, today)(begun) < days) return undefined;
  return pastEvents(community, today).length >= floors.events ? false : undefined;
}
