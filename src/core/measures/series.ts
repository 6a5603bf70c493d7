import { compareText } from '../finding.ts';
import type { Chartered, Community } from '../model.ts';
import { addMonths } from '../words/dates.ts';
import { begunOn } from './evidence.ts';
import { type Activity, attendance, pastEvents } from './log.ts';
import { type Indicator, readingsOf } from './readings.ts';

/** One number on one day. */
export interface Point {
  readonly date: string;
  readonly value: number;
}

/** How many came to one event. */
export interface Attended extends Point {
  /** The regular activity it was, where the log names one. */
  readonly activity?: Activity;
}

/** How many events one month had. */
export interface Month {
  /** `2026-05`. */
  readonly month: string;
  readonly events: number;
}

/** The readings of one indicator, oldest first. */
export interface ReadingSeries {
  readonly indicator: Indicator;
  readonly points: readonly Point[];
}

const longest = 12;

/**
 * How many came to each of the last 12 events that say so, oldest first, of one day the better attended last; of one
 * activity where one is given.
 */
export function attendanceSeries(community: Community, today: string, only?: Activity): Attended[] {
  const events = pastEvents(community, today).filter(({ activity }) => only === undefined || activity === only);
  return events
    .flatMap((event) => {
      const value = attendance(event);
      return value === undefined ? [] : [{ date: event.date, value, activity: event.activity }];
    })
    .sort((a, b) => compareText(a.date, b.date) || a.value - b.value)
    .slice(-longest);
}

/**
 * Events in each of the last 12 calendar months, this one included, oldest first; months before the community began are
 * left out, and there are none without an event on file.
 */
export function monthSeries(community: Community, today: string): Month[] {
  const events = pastEvents(community, today);
  const [earliest] = events;
  if (!earliest) return [];
  const begun = begunOn(community, today) ?? earliest.date;
  const first = begun < earliest.date ? begun : earliest.date;
  const counts = new Map<string, number>();
  for (const { date } of events) counts.set(monthOf(date), (counts.get(monthOf(date)) ?? 0) + 1);
  const months = Array.from({ length: longest }, (_, index) => monthOf(addMonths(today, index + 1 - longest)));
  return months.filter((month) => month >= monthOf(first)).map((month) => ({ month, events: counts.get(month) ?? 0 }));
}

/** The readings with a number of every indicator that has any, in the order of the charter. */
export function readingSeries(community: Chartered, today: string): ReadingSeries[] {
  const readings = readingsOf(community, today);
  return community.charter.value.indicators.flatMap((indicator) => {
    const points = (readings.get(indicator) ?? []).flatMap(({ date, value }) =>
      value === undefined ? [] : [{ date, value }],
    );
    return points.length > 0 ? [{ indicator, points }] : [];
  });
}

function monthOf(date: string): string {
  return date.slice(0, 7);
}
