import type { Chartered } from '../model.ts';
import { addDays, daysBetween } from '../words/dates.ts';
import { type Dormancy, dormancy } from './dormancy.ts';
import { isLaunched } from './lights.ts';
import { isPaused } from './pause.ts';

/** Where a community stands in its life; the days are those behind it. */
export type Standing =
  /** Over; since when, where somebody wrote it down. */
  | { readonly state: 'ended'; readonly date?: string }
  /** Its end is decided: the day, and how many calendar days are left. */
  | { readonly state: 'closing'; readonly date: string; readonly left: number }
  /** Takes a break: so many calendar days so far, and until when, where that is known. */
  | { readonly state: 'paused'; readonly days: number; readonly until?: string }
  /** Not launched yet; the day, where there is one. */
  | { readonly state: 'beginning'; readonly date?: string }
  | Dormancy
  /** Nothing on file that happened; or the log cannot be read. */
  | { readonly state: 'unknown'; readonly isUnreadable: boolean };

/**
 * The whole ladder: what somebody decided (ended, closing, paused), then what has not begun, then how long ago the last
 * sign of life is (see `dormancy`). Needs the charter; from a log on, one dated entry.
 */
export function standing(community: Chartered, today: string): Standing {
  const { stage, closing, paused, launch } = community.charter.value;
  const isOver = closing.date !== undefined && closing.date < today;
  if (stage === 'retired' || isOver) return { state: 'ended', date: closing.date };
  if (closing.date !== undefined) {
    return { state: 'closing', date: closing.date, left: daysBetween(today, closing.date) };
  }
  if (isPaused(community, today)) {
    return { state: 'paused', days: daysBetween(addDays(paused.from!, -1), today), until: paused.until };
  }
  if (!isLaunched(community, today)) return { state: 'beginning', date: launch.date };
  return dormancy(community, today) ?? { state: 'unknown', isUnreadable: community.broken.has('log') };
}
