import { plainDate } from './dates.ts';
import { type RepeatingDay, readDay } from './days.ts';
import type { Interval } from './interval.ts';
import { bare, ordinal } from './phrases.ts';

const nths: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
  [-1]: 'last',
};

/**
 * How often and on which day (and, once a year, in the month of `starts`), as it stands in the middle of a sentence: `every second Tuesday`, `on the last Friday of
 * every month`, `once a quarter, on the first Thursday of the month`. A day in words of its own stays as written.
 */
export function everyWords(every: Interval | undefined, written: string | undefined, starts?: string): string {
  const day = written === undefined ? undefined : readDay(written);
  const said = written === undefined || day ? '' : bare(written);
  if (every === undefined) return day ? onDay(day, 'the month') : said;
  if (every.count === undefined || every.unit === undefined)
    return join(undated(every), said || (day ? onDay(day, 'the month') : ''));
  if (said) return join(howOften(every), said);
  if (every.unit === 'year' && starts !== undefined) return join(howOften(every), onYearDay(day, starts));
  if (day === undefined) return howOften(every);
  if (every.unit === 'week' && day.weekday && day.nth === undefined) return everyWeekday(every.count, day.weekday);
  if (every.unit === 'month' && every.count === 1 && (day.nth ?? day.date)) return onDay(day, 'every month');
  return join(howOften(every), onDay(day, 'the month'));
}

function join(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(', ');
}

function undated({ text }: Interval): string {
  return text === 'async' ? 'in writing, at any time' : 'whenever it is needed';
}

/** `every week`, `once a quarter`, `every 6 weeks`. */
export function howOften({ text, count, unit }: Interval): string {
  if (count === undefined || unit === undefined) return undated({ text });
  if (unit === 'month' && count === 3) return 'once a quarter';
  if (count === 1) return unit === 'day' || unit === 'week' ? `every ${unit}` : `once a ${unit}`;
  return count === 2 ? `every two ${unit}s` : `every ${count} ${unit}s`;
}

function everyWeekday(count: number, weekday: string): string {
  if (count === 1) return `every ${weekday}`;
  return count === 2 ? `every second ${weekday}` : `every ${count} weeks on ${weekday}`;
}

/** The month of a yearly day is that of the first one: `on the third Thursday of November`, `on 20 November`. */
function onYearDay(day: RepeatingDay | undefined, starts: string): string {
  const [date, month] = plainDate(starts).split(' ') as [string, string];
  if (day?.weekday && day.nth === undefined) return `on a ${day.weekday} in ${month}`;
  return day ? onDay(day, month) : `on ${date} ${month}`;
}

function onDay({ weekday, nth, date }: RepeatingDay, month: string): string {
  if (weekday === undefined) return `on the ${ordinal(date!)} of ${month}`;
  return nth === undefined ? `on a ${weekday}` : `on the ${nths[nth]} ${weekday} of ${month}`;
}

/** `Berlin time (Europe/Berlin)`, `UTC`. */
export function zoneWords(zone: string): string {
  if (/^(?:Etc\/)?(?:UTC|GMT|Zulu|Universal)$/.test(zone)) return 'UTC';
  return `${zone.split('/').at(-1)!.replaceAll('_', ' ')} time (${zone})`;
}

/** A date or a quarter as a point in time: `10 February 2026`, `the end of September 2026`. */
export function dueWords({ text, end }: { readonly text: string; readonly end: string }): string {
  return text === end ? plainDate(end) : `the end of ${plainDate(end).replace(/^\d+ /, '')}`;
}
