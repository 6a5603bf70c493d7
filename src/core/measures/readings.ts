import { at, type Chartered, type Community, type Place, type Value } from '../model.ts';
import { dayCounter } from './counted.ts';
import { floors } from './evidence.ts';
import { namesIn } from './names.ts';

export type Indicator = Value<'charter'>['indicators'][number];

/** When one indicator was last looked at. */
export interface Looked {
  readonly indicator: Indicator;
  readonly place: Place;
  /** Length of its interval in days; undefined where it has none. */
  readonly interval?: number;
  /** The newest reading, up to today. */
  readonly last?: Reading;
  /** Counted days since then, or else since the launch; undefined where neither is known. */
  readonly counted?: number;
}

/**
 * Every indicator of a community with its newest reading. Days are counted only where a log is kept: it holds a reading,
 * or `floors.events` events.
 */
export function lookedAt(community: Chartered, today: string): Looked[] {
  const { charter, log } = community;
  const readings = readingsOf(community, today);
  const counter = dayCounter(community, today);
  const isKept = log !== undefined && (log.value.readings.length > 0 || log.value.events.length >= floors.events);
  const { date: launch } = charter.value.launch;
  return charter.value.indicators.map((indicator, index) => {
    const last = readings.get(indicator)?.at(-1);
    const since = last?.date ?? (launch !== undefined && launch <= today ? launch : undefined);
    return {
      indicator,
      place: at(charter, 'indicators', index),
      interval: indicator.every?.days,
      last,
      counted: isKept && since !== undefined ? counter(since) : undefined,
    };
  });
}

/** One reading of one indicator, up to today. */
export interface Reading {
  readonly date: string;
  readonly value?: number;
  readonly place: Place;
}

/** The dated readings of each indicator up to today, oldest first; of one day in the order written. */
export function readingsOf(community: Community, today: string): ReadonlyMap<Indicator, readonly Reading[]> {
  const { log } = community;
  const found = new Map<Indicator, Reading[]>();
  const names = namesIn(community);
  for (const [index, { date, value }] of (log?.value.readings ?? []).entries()) {
    const indicator = names('log', 'readings', index, 'indicator')[0]?.value as Indicator | undefined;
    if (!indicator || date === undefined || date > today) continue;
    const reading = { date, value, place: at(log!, 'readings', index) };
    const others = found.get(indicator);
    if (others) others.push(reading);
    else found.set(indicator, [reading]);
  }
  for (const readings of found.values()) readings.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  return found;
}
