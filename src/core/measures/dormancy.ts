import type { Chartered } from '../model.ts';
import { dayCounter } from './counted.ts';
import { lastSign, type Sign } from './log.ts';
import { shortestInterval } from './rhythm.ts';

/** How far a community has fallen silent. */
export interface Dormancy {
  readonly state: 'lively' | 'slow' | 'quiet' | 'asleep';
  /** Counted days since the last sign of life. */
  readonly counted: number;
  readonly last: Sign;
  /** Counted days above which it is slow, and quiet. */
  readonly slowAfter: number;
  readonly quietAfter: number;
}

export interface DormancyLimits {
  /** Counted days above which a community is quiet, however seldom it meets. */
  readonly days: number;
  /** Intervals above which it is quiet, where it meets less often. */
  readonly intervals: number;
  /** Counted days above which it is asleep. */
  readonly asleep: number;
}

/** Kubernetes SIG governance: should retire after three months without a meeting, must after six. */
export const dormancyLimits: DormancyLimits = { days: 90, intervals: 3, asleep: 180 };

/**
 * The dormancy ladder: lively up to 2 intervals since the last sign of life (90 days without a rhythm), slow above,
 * quiet above max(90 days, 3 intervals), asleep above 180 days as well. Undefined where no log tells. A community that
 * meets once a year is not asleep between two meetings.
 */
export function dormancy(community: Chartered, today: string, limits = dormancyLimits): Dormancy | undefined {
  const last = lastSign(community, today);
  if (!last) return undefined;
  const counted = dayCounter(community, today)(last.date);
  const interval = shortestInterval(community, today);
  const quietAfter = Math.max(limits.days, limits.intervals * (interval ?? 0));
  const slowAfter = 2 * (interval ?? limits.days);
  const found = { counted, last, slowAfter, quietAfter };
  if (counted > quietAfter) return { state: counted > limits.asleep ? 'asleep' : 'quiet', ...found };
  return { state: counted > slowAfter ? 'slow' : 'lively', ...found };
}

/** Whether there is no sign of life at all for so long that this is the finding, and not what follows from it. */
export function isQuiet(community: Chartered, today: string): boolean {
  const state = dormancy(community, today)?.state;
  return state === 'quiet' || state === 'asleep';
}
