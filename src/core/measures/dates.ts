import type { Value } from '../model.ts';
import { addDays, addMonths, daysBetween, type Weekday, weekday, weekdays } from '../words/dates.ts';
import { type RepeatingDay, readDay } from '../words/days.ts';

type Activity = Value<'charter'>['rhythm']['activities'][number];
/** What decides the days of an activity. */
export type Repeating = Pick<Activity, 'every' | 'day' | 'starts' | 'ends'>;
/** A quiet season: whole dates, or days that come every year. */
export type Break = Value<'charter'>['rhythm']['breaks'][number];

const most = 1000;

/**
 * The days from `from` to `to`, both included, on which an activity takes place; earliest first, at most 1000.
 * Breaks take their days out and move nothing. Nothing is guessed: without `starts` only a rhythm that needs no
 * anchor has days (every Tuesday, the last Friday of every month), and a day in free words has none.
 */
export function occurrences(activity: Repeating, from: string, to: string, breaks: readonly Break[]): string[] {
  const first = later(from, activity.starts ?? from);
  const last = activity.ends !== undefined && activity.ends < to ? activity.ends : to;
  const days: string[] = [];
  for (const day of daysOf(activity, first)) {
    if (day > last || days.length === most) break;
    if (day >= first && !isBreak(day, breaks)) days.push(day);
  }
  return days;
}

/** Whether a day lies in a quiet season; a season with one end only is that one day. */
export function isBreak(day: string, breaks: readonly Break[]): boolean {
  return breaks.some(({ from, to, yearly }) => {
    if (yearly !== undefined) return isYearly(day.slice(5), yearly);
    const start = from ?? to;
    return start !== undefined && day >= start && day <= (to ?? start);
  });
}

function isYearly(day: string, season: string): boolean {
  const [start, end] = season.split('..') as [string, string];
  return start <= end ? day >= start && day <= end : day >= start || day <= end;
}

/** Days of the activity in order, beginning not long before `first`; endless, except for a single day. */
function* daysOf({ every, day: written, starts }: Repeating, first: string): Generator<string> {
  const day = written === undefined ? undefined : readDay(written);
  if (written !== undefined && !day) return;
  if (every?.count === undefined || every.unit === undefined) {
    // Once, on its first day; `async` and `on demand` have no days.
    if (starts !== undefined && every === undefined) yield starts;
  } else if (every.unit === 'day')
    yield* stepping(every.count, starts ?? (every.count === 1 ? first : undefined), first);
  else if (every.unit === 'week') yield* weekly(every.count, day, starts, first);
  else yield* monthly(every.count * (every.unit === 'year' ? 12 : 1), day, starts, first);
}

function* stepping(step: number, anchor: string | undefined, first: string): Generator<string> {
  if (anchor === undefined) return;
  const skipped = Math.max(0, Math.ceil(daysBetween(anchor, first) / step));
  for (let day = addDays(anchor, skipped * step); isNear(day, first); day = addDays(day, step)) yield day;
}

function* weekly(count: number, day: RepeatingDay | undefined, starts: string | undefined, first: string) {
  if (day && (day.weekday === undefined || day.nth !== undefined)) return;
  const begin = starts ?? (count === 1 && day ? first : undefined);
  if (begin !== undefined) yield* stepping(7 * count, day ? nextWeekday(begin, day.weekday!) : begin, first);
}

function* monthly(count: number, day: RepeatingDay | undefined, starts: string | undefined, first: string) {
  const anchor = starts ?? (count === 1 && (day?.nth ?? day?.date) !== undefined ? first : undefined);
  if (anchor === undefined) return;
  const rule = settled(day, anchor);
  const month = `${anchor.slice(0, 7)}-01`;
  const skipped = Math.max(0, Math.floor(monthsBetween(month, first) / count));
  for (let step = skipped; isNear(addMonths(month, step * count), first); step += 1) {
    const found = dayIn(addMonths(month, step * count), rule);
    if (found !== undefined) yield found;
  }
}

/** A plain weekday in a monthly rhythm is the one that the first day is: the second Tuesday, and so on. */
function settled(day: RepeatingDay | undefined, anchor: string): RepeatingDay {
  if (day === undefined) return { date: Number(anchor.slice(8)) };
  if (day.weekday === undefined || day.nth !== undefined) return day;
  const nth = Math.ceil(Number(nextWeekday(anchor, day.weekday).slice(8)) / 7);
  return { weekday: day.weekday, nth: nth === 5 ? -1 : nth };
}

/** The day of one month; a 31st becomes the last day, a fifth Tuesday that is not there is left out. */
function dayIn(month: string, { weekday: name, nth = 1, date = 1 }: RepeatingDay): string | undefined {
  const next = addMonths(month, 1);
  if (name === undefined) return earlier(addDays(month, date - 1), addDays(next, -1));
  const day = nth === -1 ? nextWeekday(addDays(next, -7), name) : addDays(nextWeekday(month, name), 7 * (nth - 1));
  return day < next ? day : undefined;
}

/** The first such weekday on or after a date. */
function nextWeekday(date: string, name: Weekday): string {
  return addDays(date, (weekdays.indexOf(name) - weekdays.indexOf(weekday(date)) + 7) % 7);
}

// The order of texts is that of dates only in years of four digits, and nobody plans further than this.
function isNear(day: string, first: string): boolean {
  return /^\d/.test(day) && day < '9990' && daysBetween(first, day) < 366 * 200;
}

function monthsBetween(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
