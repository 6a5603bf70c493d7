import type { Value } from '../model.ts';
import { isDate } from '../words/dates.ts';

/** Days that follow each other, both included, in which a community is quiet on purpose. */
export interface Season {
  readonly first: string;
  readonly last: string;
  readonly why: string;
  /** Whether nobody knows when it ends: a pause without a last day, which lasts to the end of the calendar. */
  readonly isOpen: boolean;
}

/** Where a charter tells of quiet seasons. */
export type Quiet = Pick<Value<'charter'>, 'paused'> & { readonly rhythm: Pick<Value<'charter'>['rhythm'], 'breaks'> };

const lastDay = '9999-12-31';

/** The quiet seasons that touch the days from `from` to `to`, earliest first: breaks, those of every year, the pause. */
export function seasonsIn({ rhythm, paused }: Quiet, from: string, to: string): Season[] {
  const breaks = rhythm.breaks.flatMap(({ from: start, to: end, why = '', yearly }): Season[] => {
    if (yearly !== undefined) return everyYear(yearly, why, [from, to]);
    const first = start ?? end;
    // A season with one end only is that one day.
    return first === undefined ? [] : [{ first, last: end ?? first, why, isOpen: false }];
  });
  const { from: first, until, why = '' } = paused ?? {};
  const pause = first === undefined ? [] : [{ first, last: until ?? lastDay, why, isOpen: until === undefined }];
  return [...breaks, ...pause]
    .filter((season) => season.first <= season.last && season.first <= to && season.last >= from)
    .sort((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first)));
}

/** `12-20..01-06` lies in two years; one that begins this year ends in the next. */
function everyYear(season: string, why: string, [from, to]: readonly [string, string]): Season[] {
  const [first, last] = season.split('..') as [string, string];
  const year = Number(from.slice(0, 4)) - 1;
  const years = Number(to.slice(0, 4)) - year + 1;
  return Array.from({ length: years }, (_, index) => ({
    first: dayOf(year + index, first, '03-01'),
    last: dayOf(year + index + (first > last ? 1 : 0), last, '02-28'),
    why,
    isOpen: false,
  }));
}

/** A day of a year, or the one beside it where 29 February is not there. */
function dayOf(year: number, day: string, beside: string): string {
  const date = `${String(year).padStart(4, '0')}-`;
  return isDate(`${date}${day}`) || day !== '02-29' ? `${date}${day}` : `${date}${beside}`;
}
