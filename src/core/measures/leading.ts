import type { Community } from '../model.ts';
import { floors } from './evidence.ts';
import { leads } from './log.ts';
import { holders } from './people.ts';
import { type Ratio, ratio } from './ratio.ts';
import { recentEvents } from './window.ts';

/** Who leads the meetings of a community, in the last 180 counted days. */
export interface Leading {
  /** Meetings that say who led them. */
  readonly events: number;
  /** Those led by somebody other than the manager, alone or with the manager; undefined where nobody is manager. */
  readonly byMembers?: number;
  /** Member-led share: `byMembers` in `events`. Needs four events. */
  readonly memberShare?: Ratio;
  /**
   * Contributor absence factor (CHAOSS): how few people together led half or more of the events, always taking the one
   * who led most of what is left. Needs six events.
   */
  readonly absenceFactor?: number;
}

/** Member-led share and contributor absence factor of the meetings in the last 180 counted days. */
export function leading(community: Community, today: string): Leading {
  const who = leads(community);
  const led = recentEvents(community, today)
    .map((event) => new Set(who(event).map(({ key }) => key)))
    .filter((keys) => keys.size > 0);
  const managers = new Set(holders(community, ['manager']).map(({ key }) => key));
  const byMembers =
    managers.size > 0 ? led.filter((keys) => [...keys].some((key) => !managers.has(key))).length : undefined;
  return {
    events: led.length,
    byMembers,
    memberShare: byMembers !== undefined && led.length >= floors.events ? ratio(byMembers, led.length) : undefined,
    absenceFactor: led.length >= floors.comparable ? fewest(led) : undefined,
  };
}

function fewest(led: readonly ReadonlySet<string>[]): number {
  let left = led;
  for (let people = 1; ; people += 1) {
    const counts = new Map<string, number>();
    for (const key of left.flatMap((keys) => [...keys])) counts.set(key, (counts.get(key) ?? 0) + 1);
    const [most] = [...counts].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1))[0]!;
    left = left.filter((keys) => !keys.has(most));
    if (left.length * 2 <= led.length) return people;
  }
}
