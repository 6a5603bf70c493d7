import type { Value } from '../model.ts';
import { addDays, addMonths, daysBetween, type Weekday, weekday, weekdays } from '../words/dates.ts';
import { type RepeatingDay, readDay } from '../words/days.ts';

type Activity = Value<'charter'>['rhythm']['activities'][number];
/** What decides the days of an activity. */
export type Repeating = Pick<Activity, 'every' | 'day' | 'starts' | 'ends'>;
/** A quiet season: whole dates, or days that come every year. */
export type Break = Value<'charter'>['rhythm']['breaks'][number];

// Every day for three years.
const most = 1100;

/**
 * The days from `from` to `to`, both included, on which an activity takes place; earliest first, at most 1100.
 * Breaks take their days out and move nothing. Nothing is guessed: without `starts` only a rhythm that needs no
 * anchor has days (every Tuesday, the last Friday of every month), and a day in free words has none.
 */
export function occurrences(activity: Repeating, from: string, to: string, breaks: readonly Break[]): string[] {
  const days: string[] = [];
  for (const day of plannedDays(activity, from)) {
    if (day > to || days.length === most) break;
    if (!isBreak(day, breaks)) days.push(day);
  }
  return days;
}

/**
 * The first day from `from` on, that day included, on which an activity takes place; undefined where there is none, or
 * where 1100 of its days in a row fall into breaks.
 */
export function nextOccurrence(activity: Repeating, from: string, breaks: readonly Break[]): string | undefined {
  let tried = 0;
  for (const day of plannedDays(activity, from)) {
    if (!isBreak(day, breaks)) return day;
    tried += 1;
    if (tried === most) break;
  }
  return undefined;
}

/** The days of an activity from a day on, those in breaks too. */
function* plannedDays(activity: Repeating, from: string): Generator<string> {
  const first = later(from, activity.starts ?? from);
  const rhythm = settled(activity, first);
  for (const day of rhythm ? daysOf(rhythm, first) : []) {
    if (activity.ends !== undefined && day > activity.ends) return;
    if (day >= first) yield day;
  }
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

/**
 * A rhythm with nothing left open: one day, every so many days from a day on, or one day of every so many months from a
 * month on (its first day). A plain weekday in a monthly rhythm is the one that the first day is: the second Tuesday.
 */
export type Settled =
  | { readonly unit: 'once'; readonly from: string }
  | { readonly unit: 'day'; readonly from: string; readonly step: number }
  | { readonly unit: 'month'; readonly from: string; readonly step: number; readonly day: RepeatingDay };

/** The rhythm of an activity, counted from `first` where it needs no anchor; undefined where nobody can know its days. */
export function settled({ every, day: written, starts }: Repeating, first: string): Settled | undefined {
  const day = written === undefined ? undefined : readDay(written);
  if (written !== undefined && !day) return undefined;
  // Once, on its first day; `async` and `on demand` have no days.
  if (every === undefined) return starts === undefined ? undefined : { unit: 'once', from: starts };
  const { count, unit } = every;
  if (count === undefined || unit === undefined) return undefined;
  if (unit === 'week') return weekly(count, day, starts, first);
  if (unit !== 'day') return monthly(count * (unit === 'year' ? 12 : 1), day, starts, first);
  const from = starts ?? (count === 1 ? first : undefined);
  return from === undefined ? undefined : { unit, from, step: count };
}

function weekly(count: number, day: RepeatingDay | undefined, starts: string | undefined, first: string) {
  if (day && (day.weekday === undefined || day.nth !== undefined)) return undefined;
  const begin = starts ?? (count === 1 && day ? first : undefined);
  if (begin === undefined) return undefined;
  return { unit: 'day', from: day ? nextWeekday(begin, day.weekday!) : begin, step: 7 * count } as const;
}

function monthly(step: number, day: RepeatingDay | undefined, starts: string | undefined, first: string) {
  const anchor = starts ?? (step === 1 && (day?.nth ?? day?.date) !== undefined ? first : undefined);
  if (anchor === undefined) return undefined;
  return { unit: 'month', from: `${anchor.slice(0, 7)}-01`, step, day: dayOfMonth(day, anchor) } as const;
}

function dayOfMonth(day: RepeatingDay | undefined, anchor: string): RepeatingDay {
  if (day === undefined) return { date: Number(anchor.slice(8)) };
  if (day.weekday === undefined || day.nth !== undefined) return day;
  const nth = Math.ceil(Number(nextWeekday(anchor, day.weekday).slice(8)) / 7);
  return { weekday: day.weekday, nth: nth === 5 ? -1 : nth };
}

/** Days of a rhythm in order, beginning not long before `first`; endless, except for a single day. */
function* daysOf(rhythm: Settled, first: string): Generator<string> {
  if (rhythm.unit === 'once') yield rhythm.from;
  else if (rhythm.unit === 'day') {
    const { from, step } = rhythm;
    const skipped = Math.max(0, Math.ceil(daysBetween(from, first) / step));
    for (let day = addDays(from, skipped * step); isNear(day, first); day = addDays(day, step)) yield day;
  } else yield* daysOfMonths(rhythm, first);
}

function* daysOfMonths({ from, step, day }: Settled & { unit: 'month' }, first: string): Generator<string> {
  const skipped = Math.max(0, Math.floor(monthsBetween(from, first) / step));
  for (let turn = skipped; isNear(addMonths(from, turn * step), first); turn += 1) {
    const found = dayIn(addMonths(from, turn * step), day);
    if (found !== undefined) yield found;
  }
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
