// Dates are ISO texts (2026-03-01) and integer arithmetic in UTC: no zone, no locale, no clock.

const dayLength = 86_400_000;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a real calendar date in the form year-month-day (30 February is not). */
export function isDate(text: string): boolean {
  const match = isoDate.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  return year >= 1900 && toText(Date.UTC(year, month - 1, day)) === text;
}

/** The date `days` days later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
  return toText(toTime(date) + days * dayLength);
}

/** The date `months` calendar months later; a day that does not exist becomes the last of its month. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = Date.UTC(year, month - 1 + months, 1);
  const start = new Date(first);
  const length = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  return toText(first + (Math.min(day, length) - 1) * dayLength);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / dayLength);
}

/** Last day of a quarter written `2026-Q1`. */
export function endOfQuarter(quarter: string): string | undefined {
  const match = /^(\d{4})-?[Qq]([1-4])$/.exec(quarter.trim());
  if (!match || Number(match[1]) < 1900) return undefined;
  return toText(Date.UTC(Number(match[1]), Number(match[2]) * 3, 0));
}

export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export type Weekday = (typeof weekdays)[number];

/** Day of the week of a date. */
export function weekday(date: string): Weekday {
  return weekdays[new Date(toTime(date)).getUTCDay()]!;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** How a date or quarter written in another way is to be written; undefined where nobody can know. */
export function suggestDate(text: string): string | undefined {
  const quarter = quarterMeant(text);
  if (quarter) return `Write ${quarter}.`;
  const real = datesMeant(text);
  if (real.length === 0) return undefined;
  return real.length === 1 ? `Write ${real[0]}.` : `Write ${real.join(' or ')}, whichever you mean.`;
}

/** The quarter that a text in another form means: `2026-Q1` for `Q1 2026`. */
export function quarterMeant(text: string): string | undefined {
  const quarter = /^q(?:uarter )?([1-4])[\s/-]*(\d{4})$/i.exec(text);
  return quarter ? `${quarter[2]}-Q${quarter[1]}` : undefined;
}

/** The one date that a text in another form can mean; undefined where day and month could be swapped. */
export function dateMeant(text: string): string | undefined {
  const [only, ...others] = datesMeant(text);
  return others.length > 0 ? undefined : only;
}

// Word processors write them for a hyphen.
const dashes = /[\u2010-\u2015\u2212]/g;

/** The dates that a text in another form may mean: none, one, or two where day and month could be swapped, the day first. */
export function datesMeant(written: string): string[] {
  const text = written.replace(dashes, '-');
  const day = /^(\d{1,2})(?:st|nd|rd|th)?(?:\.? (?:of )?|-)([a-z]{3,9})(?:,? |-)(\d{4})$/i.exec(text);
  const american = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  const worded = day ? [day[3]!, day[2]!, day[1]!] : american ? [american[3]!, american[1]!, american[2]!] : undefined;
  if (worded) return real([isoOf(worded[0]!, monthOf(worded[1]!), worded[2]!)]);
  const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  if (yearFirst) return real([isoOf(yearFirst[1]!, Number(yearFirst[2]), yearFirst[3]!)]);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!numbers) return [];
  const [, first, second, year] = numbers as unknown as [string, string, string, string];
  return real([isoOf(year, Number(second), first), isoOf(year, Number(first), second)]);
}

function real(dates: readonly string[]): string[] {
  return [...new Set(dates.filter(isDate))];
}

function monthOf(word: string): number {
  return months.findIndex((month) => month.toLowerCase().startsWith(word.toLowerCase())) + 1;
}

function isoOf(year: string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `Tuesday 10 February 2026`: a date as an English sentence has it. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${weekday(date)} ${day} ${months[month - 1]} ${year}`;
}

/** `10 February 2026`. */
export function plainDate(date: string): string {
  return longDate(date).replace(/^\w+ /, '');
}

/** `from 3 to 19 April 2026`, `from 20 July to 3 August 2026`, `on 1 May 2026`: the days from one to another. */
export function span(first: string, last: string): string {
  if (first === last) return `on ${plainDate(first)}`;
  const same = first.slice(0, 7) === last.slice(0, 7) ? / .*$/ : first.slice(0, 4) === last.slice(0, 4) ? / \d+$/ : /$/;
  return `from ${plainDate(first).replace(same, '')} to ${plainDate(last)}`;
}

function toTime(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, day);
}

// Four digits of year are the whole calendar: what lies beyond stops at its last day.
const lastDay = Date.UTC(9999, 11, 31);

function toText(time: number): string {
  return new Date(Math.min(time, lastDay)).toISOString().slice(0, 10);
}
