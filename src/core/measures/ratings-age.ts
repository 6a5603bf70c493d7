import type { Community } from '../model.ts';
import { addDays, addMonths, daysBetween } from '../words/dates.ts';
import { ratingDates } from './ratings.ts';

/** How old the newest ratings of the members are. */
export interface RatingsAge {
  /** People with a dated rating. */
  readonly people: number;
  /** Those whose newest one is older than the months asked. */
  readonly past: number;
  /** Whether the one in the middle is. */
  readonly isOld: boolean;
}

/**
 * Age of ratings: the newest dated one of each member, and whether their median day lies more than so many months back;
 * undefined without any. `floors.dated` of them say something.
 */
export function ratingsAge(community: Community, today: string, months = 12): RatingsAge | undefined {
  const days = ratingDates(community, today);
  if (days.length === 0) return undefined;
  const isPast = (day: string) => addMonths(day, months) < today;
  return { people: days.length, past: days.filter(isPast).length, isOld: isPast(middle(days)) };
}

/** The median of days in order; between two in the middle it lies halfway. */
function middle(days: readonly string[]): string {
  const [low, high] = [days[Math.floor((days.length - 1) / 2)]!, days[Math.floor(days.length / 2)]!];
  return addDays(low, Math.floor(daysBetween(low, high) / 2));
}
