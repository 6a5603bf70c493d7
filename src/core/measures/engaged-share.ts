import { type Ratio, ratio } from './ratio.ts';

/**
 * Engaged share: core and active members, in all members; a share of people. Needs types that come from attendance (four
 * events that say who came), and means something from 15 members (`floors`). Undefined without members. Source: Wenger,
 * McDermott & Snyder 2002 (core 10–15 %, active a further 15–20 % of a community).
 */
export function engagedShare(
  counts: { readonly core: number; readonly active: number },
  members: number,
): Ratio | undefined {
  return members === 0 ? undefined : ratio(counts.core + counts.active, members);
}
