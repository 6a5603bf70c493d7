import { type Ratio, ratio } from './ratio.ts';

/**
 * Reach: members who came at least once in the last 180 counted days, in all members; a share of people. Needs four
 * events that say who came, and means something from 15 members (`floors`). Outside supporters are no members, and are
 * left out. Undefined without members. Source: house measure; edges of its light after Šmite et al. 2020.
 */
export function reach(members: readonly { readonly attended: number }[]): Ratio | undefined {
  if (members.length === 0) return undefined;
  return ratio(members.filter(({ attended }) => attended > 0).length, members.length);
}
