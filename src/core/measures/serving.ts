import type { Chartered } from '../model.ts';
import {
  isLive,
  objectiveSupports,
  objectivesIn,
  type Strategy,
  type StrategyObjective,
  skillSupports,
} from './strategy.ts';

/** Which communities serve an objective of the organisation, in the order given. */
export type Services = ReadonlyMap<StrategyObjective, readonly Chartered[]>;

/** Whether a community can serve anything: one that has ended serves nothing any more. */
export function isLiving({ charter }: Chartered): boolean {
  return charter.value.stage !== 'retired';
}

/** Who serves what: through an objective of the charter that is not dropped, or through a skill. */
export function services(communities: readonly Chartered[]): Services {
  const found = new Map<StrategyObjective, Chartered[]>();
  for (const community of communities) {
    const aims = [
      ...objectiveSupports(community).flatMap(({ owner, objectives }) =>
        owner.status === 'dropped' ? [] : objectives,
      ),
      ...skillSupports(community).flatMap(({ objectives }) => objectives),
    ];
    for (const aim of new Set(aims)) {
      const known = found.get(aim);
      if (known) known.push(community);
      else found.set(aim, [community]);
    }
  }
  return found;
}

/** Live objectives of the organisation that nobody serves, in the order written. */
export function unserved(all: readonly Strategy[], served: Services): StrategyObjective[] {
  return objectivesIn(all).filter((objective) => isLive(objective) && !served.has(objective));
}
