import type { Community } from '../model.ts';
import { addDays, daysBetween, isDate } from '../words/dates.ts';

/** Days of quiet that follow each other, both included. */
interface Quiet {
  readonly first: string;
  readonly last: string;
}

/**
 * Counts the days from one day to another that a community was not quiet on purpose: calendar days without those inside
 * `rhythm.breaks` and `paused`, each once. The first day does not count, the last one does; never below zero.
 */
export function dayCounter(community: Community, today: string): (from: string, to?: string) => number {
  const quiet = merged(quietSeasons(community, today));
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

/** Every quiet season up to today; one with one end only is that one day, a pause without an end lasts. */
function quietSeasons({ charter }: Community, today: string): Quiet[] {
  const { paused, rhythm } = charter?.value ?? {};
  const seasons = (rhythm?.breaks ?? []).flatMap(({ from, to, yearly }): Quiet[] => {
    if (yearly !== undefined) return everyYear(yearly, today);
    const first = from ?? to;
    return first === undefined ? [] : [{ first, last: to ?? first }];
  });
  return paused?.from === undefined ? seasons : [...seasons, { first: paused.from, last: paused.until ?? today }];
}

// Nothing that counts days looks further back.
const years = 30;

/** `12-20..01-06` lies in two years; one that begins this year ends in the next. */
function everyYear(season: string, today: string): Quiet[] {
  const [first, last] = season.split('..') as [string, string];
  const nextYear = Number(today.slice(0, 4)) + 1;
  return Array.from({ length: years }, (_, index) => {
    const year = nextYear - index;
    return { first: dayOf(year - (first > last ? 1 : 0), first, '03-01'), last: dayOf(year, last, '02-28') };
  });
}

/** A day of a year, or the one beside it where 29 February is not there. */
function dayOf(year: number, day: string, beside: string): string {
  return isDate(`${year}-${day}`) ? `${year}-${day}` : `${year}-${beside}`;
}

/** Seasons in order, those that touch put together. */
function merged(seasons: readonly Quiet[]): Quiet[] {
  const sorted = seasons
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
  const found: Quiet[] = [];
  for (const season of sorted) {
    const before = found.at(-1);
    if (before && season.first <= before.last) {
      if (season.last > before.last) found[found.length - 1] = { first: before.first, last: season.last };
    } else found.push(season);
  }
  return found;
}
