import type { Community } from '../model.ts';
import { type Ratio, ratio } from './ratio.ts';
import { recentEvents } from './window.ts';

/** Problems brought to the meetings of the last 180 counted days. */
export interface Problems {
  /** Meetings that say how many were brought or solved. */
  readonly events: number;
  readonly raised: number;
  readonly solved: number;
  /** Solved in raised; above 1 where older ones were solved, undefined where none was raised. */
  readonly ratio?: Ratio;
}

/** Problems solved = Σ solved ÷ Σ raised over the meetings of the last 180 counted days; one meeting is enough. */
export function problems(community: Community, today: string): Problems {
  const counted = recentEvents(community, today).filter(
    ({ value }) => value.problems_raised !== undefined || value.problems_solved !== undefined,
  );
  const raised = counted.reduce((sum, { value }) => sum + (value.problems_raised ?? 0), 0);
  const solved = counted.reduce((sum, { value }) => sum + (value.problems_solved ?? 0), 0);
  return { events: counted.length, raised, solved, ratio: raised > 0 ? ratio(solved, raised) : undefined };
}
