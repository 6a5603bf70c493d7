import { addDays, addMonths, daysBetween, plainDate } from './dates.ts';

/** A mark on an axis: where it stands, in the units of the axis, and what is written there. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** How times are counted and written. */
export interface Reckoning {
  /** About `most` marks from one time to another; never many more. */
  ticks(from: number, to: number, most: number): Tick[];
  /** When something is that begins at a time and has a length, in short. */
  span(start: number, length: number): string;
}

/** Minutes from the beginning: `0:05`, `1:30`. */
export const minutes: Reckoning = {
  ticks(from, to, most) {
    const step = fitting([1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440], (to - from) / most);
    return counted(from, to, step).map((at) => ({ at, label: clock(at) }));
  },
  span: (start, length) => (length === 0 ? clock(start) : `${clock(start)}, ${Math.round(length * 10) / 10} min`),
};

/** Days that have a number and no date. */
export const numberedDays: Reckoning = {
  ticks(from, to, most) {
    const step = fitting([1, 2, 5, 7, 10, 14, 20, 30], (to - from) / most);
    return counted(from, to, step).map((at) => ({ at, label: `Day ${at}` }));
  },
  span: (start, length) => (length <= 1 ? `Day ${start}` : `Day ${start} to ${start + length - 1}`),
};

/** Days counted from a date and written as dates; with their years where not all are of the same year. */
export function datesFrom(first: string, last: string): Reckoning {
  const known = first.slice(0, 4) === last.slice(0, 4) ? first : '';
  return {
    ticks: (from, to, most) => {
      const start = addDays(first, from);
      const ticks = (to - from) / most <= 14 ? dayTicks(start, to - from, most) : monthTicks(start, to - from, most);
      return ticks.map(({ at, label }) => ({ at: at + from, label }));
    },
    span: (start, length) => {
      const from = addDays(first, start);
      const to = addDays(first, start + Math.max(1, length) - 1);
      return from === to ? shortDate(to, known) : `${shortDate(from, to)} to ${shortDate(to, known)}`;
    },
  };
}

/** Days or weeks from the first day; the year stands where it is new. */
function dayTicks(start: string, length: number, most: number): Tick[] {
  const step = fitting([1, 2, 7, 14], length / most);
  return counted(0, length, step).map((at) => {
    const date = addDays(start, at);
    return { at, label: at === 0 ? shortDate(date, '') : shortDate(date, addDays(start, at - step)) };
  });
}

/** First days of months. */
function monthTicks(start: string, length: number, most: number): Tick[] {
  const step = fitting([1, 2, 3, 6, 12, 24, 60, 120, 240], length / 30 / most);
  const ticks: Tick[] = [];
  let date = step >= 12 ? `${start.slice(0, 4)}-01-01` : `${start.slice(0, 7)}-01`;
  for (; ticks.length <= most && daysBetween(start, date) <= length; date = addMonths(date, step)) {
    const label = plainDate(date).replace(/^\d+ (\w{3})\w*/, '$1');
    if (date >= start) ticks.push({ at: daysBetween(start, date), label });
  }
  return ticks;
}

/** `10 Feb`, with its year where that is not the year of the other date. */
function shortDate(date: string, other: string): string {
  const [day, month, year] = plainDate(date).split(' ') as [string, string, string];
  const short = `${day} ${month.slice(0, 3)}`;
  return date.slice(0, 4) === other.slice(0, 4) ? short : `${short} ${year}`;
}

function clock(time: number): string {
  const whole = Math.round(Math.abs(time));
  return `${time < 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** The first step that is long enough; beyond the last, a multiple of it. */
function fitting(steps: readonly number[], least: number): number {
  const last = steps.at(-1)!;
  return steps.find((step) => step >= least) ?? last * Math.ceil(least / last);
}

function counted(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step);
}
