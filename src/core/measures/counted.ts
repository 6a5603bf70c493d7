import type { Community } from '../model.ts';
import { addDays, addMonths, daysBetween } from '../words/dates.ts';
import { type Season, seasonsIn } from './seasons.ts';

// Nothing that counts days looks further back.
const months = 12 * 30;

type Quiet = Pick<Season, 'first' | 'last'>;

/**
 * Counts the days from one day to another that a community was not quiet on purpose: calendar days without those inside
 * `rhythm.breaks` and `paused`, each once. The first day does not count, the last one does; never below zero.
 */
export function dayCounter({ charter }: Community, today: string): (from: string, to?: string) => number {
  const quiet = charter ? merged(seasonsIn(charter.value, addMonths(today, -months), today)) : [];
  return (from, to = today) => {
    if (from >= to) return 0;
    const start = addDays(from, 1);
    const skipped = quiet.reduce((days, { first, last }) => days + overlap(start, to, first, last), 0);
    return daysBetween(from, to) - skipped;
  };
}

function overlap(start: string, end: string, first: string, last: string): number {
  const [from, to] = [start > first ? start : first, end < last ? end : last];
  return from > to ? 0 : daysBetween(from, to) + 1;
}

/** Seasons in order, those that touch put together. */
function merged(seasons: readonly Quiet[]): Quiet[] {
  const found: Quiet[] = [];
  for (const { first, last } of seasons) {
    const before = found.at(-1);
    if (!before || first > before.last) found.push({ first, last });
    else if (last > before.last) found[found.length - 1] = { first: before.first, last };
  }
  return found;
}
