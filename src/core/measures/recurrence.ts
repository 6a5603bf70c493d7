import { type Weekday, weekday } from '../words/dates.ts';
import type { RepeatingDay } from '../words/days.ts';
import type { Settled } from './dates.ts';

/**
 * A rhythm as a recurrence rule of RFC 5545, `FREQ=MONTHLY;BYDAY=2TU`, which has the same days when it begins on one of
 * them. Undefined where no rule that every calendar program reads has: a fifth Tuesday, a 29th or 30th where it becomes
 * the last day in February. (The form that Outlook imports, MS-OXCICAL 2.1.3.2.2, knows one day of the month only.)
 */
export function recurrenceRule(rhythm: Settled): string | undefined {
  if (rhythm.unit === 'once') return undefined;
  const { step } = rhythm;
  if (rhythm.unit === 'day') {
    if (step % 7 !== 0) return often('DAILY', step);
    return `${often('WEEKLY', step / 7)};BYDAY=${codes[weekday(rhythm.from)]}`;
  }
  const day = dayPart(rhythm.day, monthsOf(rhythm));
  if (day === undefined) return undefined;
  if (step % 12 !== 0) return `${often('MONTHLY', step)};${day}`;
  return `${often('YEARLY', step / 12)};BYMONTH=${Number(rhythm.from.slice(5, 7))};${day}`;
}

const codes: Readonly<Record<Weekday, string>> = {
  Sunday: 'SU',
  Monday: 'MO',
  Tuesday: 'TU',
  Wednesday: 'WE',
  Thursday: 'TH',
  Friday: 'FR',
  Saturday: 'SA',
};

function often(unit: string, count: number): string {
  return count === 1 ? `FREQ=${unit}` : `FREQ=${unit};INTERVAL=${count}`;
}

/** Months of the year, January is 0, in which a rhythm has a day sooner or later. */
function monthsOf({ from, step }: Settled & { unit: 'month' }): number[] {
  const first = Number(from.slice(5, 7)) - 1;
  return Array.from({ length: 12 }, (_, turn) => (first + turn * step) % 12);
}

const shortest = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function dayPart({ weekday: name, nth = 1, date = 1 }: RepeatingDay, months: readonly number[]): string | undefined {
  if (name !== undefined) return nth === 5 ? undefined : `BYDAY=${nth}${codes[name]}`;
  if (months.every((month) => date <= shortest[month]!)) return `BYMONTHDAY=${date}`;
  return months.every((month) => date >= longest[month]!) ? 'BYMONTHDAY=-1' : undefined;
}
