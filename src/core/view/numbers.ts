import { attendanceSeries, type Point, readingSeries } from '../measures/series.ts';
import { digits } from '../words/amounts.ts';
import { plainDate } from '../words/dates.ts';
import { bare } from '../words/phrases.ts';
import { goalWords, type Indicator, withUnit } from './strategy.ts';
import type { Subject } from './subject.ts';

/** Numbers over time, for a picture and for a table that says the same. */
export interface Series {
  readonly name: string;
  readonly unit: string;
  readonly points: readonly Point[];
  /** The numbers as people write them, oldest first. */
  readonly numbers: string;
  readonly first: string;
  readonly last: string;
  /** The day of the last number. */
  readonly lastDay: string;
  /** The number hoped for; null and blank where nobody says. */
  readonly goal: number | null;
  readonly goalNumber: string;
}

const mostPoints = 12;

/** Every indicator: where it began, where it stood on an earlier day, where it stands, and what it aims at. */
export function indicatorsView({ charter, community, today }: Subject, since: string) {
  const series = new Map(readingSeries(community, today).map(({ indicator, points }) => [indicator, points]));
  return community.charter.value.indicators.flatMap((indicator, index) => {
    const { name, unit, baseline } = indicator;
    if (!name || !charter.indicators.some((filled) => filled.name === name)) return [];
    const points = series.get(indicator) ?? [];
    const before = points.findLast(({ date }) => date <= since);
    const last = points.at(-1);
    const isNew = last !== undefined && last !== before;
    return [
      {
        key: `indicator${index + 1}`,
        name: bare(name),
        start: baseline === undefined ? '' : withUnit(baseline, unit),
        before: before ? withUnit(before.value, unit) : '',
        latest: last ? withUnit(last.value, unit) : '',
        numbers: points
          .slice(-mostPoints)
          .map(({ value }) => digits(value, 2))
          .join(', '),
        on: last ? plainDate(last.date) : '',
        isNew,
        goal: goalWords(indicator),
        change: isNew ? changeWords(indicator, before?.value ?? baseline, last.value) : '',
      },
    ];
  });
}

/** Whether a number has moved where it should; blank where nobody can tell. */
function changeWords({ direction, baseline, target }: Indicator, from: number | undefined, to: number): string {
  if (from === undefined) return '';
  if (from === to) return 'the same';
  const wanted = direction ?? directionOf(baseline, target);
  if (wanted === undefined || wanted === 'keep') return to > from ? 'higher' : 'lower';
  return (wanted === 'up') === to > from ? 'better' : 'worse';
}

function directionOf(baseline: number | undefined, target: number | undefined): 'up' | 'down' | undefined {
  if (baseline === undefined || target === undefined || baseline === target) return undefined;
  return target > baseline ? 'up' : 'down';
}

/** The newest 12 readings of each indicator that has any. */
export function readingsView({ community, today }: Subject): Series[] {
  return readingSeries(community, today).map(({ indicator: { name, unit, target }, points }) => ({
    ...seriesOf(name, unit ?? '', points.slice(-mostPoints)),
    goal: target ?? null,
    goalNumber: target === undefined ? '' : digits(target, 2),
  }));
}

/** How many came to the last 12 meetings of each regular activity that says so, or of all where none is named. */
export function attendanceView({ charter, community, today }: Subject): Series[] {
  const own = community.charter.value.rhythm.activities
    .filter(({ name }) => charter.rhythm.activities.some((filled) => filled.name === name))
    .map((activity) => ({ name: activity.name, points: attendanceSeries(community, today, activity) }))
    .filter(({ points }) => points.length > 0);
  const all = { name: 'All meetings', points: attendanceSeries(community, today) };
  return (own.length > 0 ? own : [all])
    .filter(({ points }) => points.length > 0)
    .map(({ name, points }) => seriesOf(name, 'people', points));
}

function seriesOf(name: string, unit: string, points: readonly Point[]): Series {
  const numbers = points.map(({ value }) => digits(value, 2));
  return {
    name: bare(name),
    unit: bare(unit),
    points: points.map(({ date, value }) => ({ date, value })),
    numbers: numbers.join(', '),
    first: numbers[0]!,
    last: numbers.at(-1)!,
    lastDay: plainDate(points.at(-1)!.date),
    goal: null,
    goalNumber: '',
  };
}
