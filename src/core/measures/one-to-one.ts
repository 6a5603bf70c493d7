import type { Community } from '../model.ts';
import { memberCount } from './people.ts';
import { type Ratio, ratio } from './ratio.ts';
import { quarterDays, within } from './window.ts';

/** Meetings of two or three who learn from each other. */
export interface OneToOne {
  /** Logged in the last 91 counted days. */
  readonly pairs: number;
  /** Pairs in members; undefined where nobody says how many members there are. */
  readonly perMember?: Ratio;
}

/** One-to-one = pairs logged per member in the last quarter (91 counted days); any pair is enough. */
export function oneToOne(community: Community, today: string): OneToOne {
  const isRecent = within(community, today, quarterDays);
  const pairs = (community.log?.value.pairs ?? []).filter(({ date }) => isRecent(date)).length;
  const members = memberCount(community, today);
  return { pairs, perMember: members ? ratio(pairs, members) : undefined };
}
