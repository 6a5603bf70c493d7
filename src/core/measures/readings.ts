import { at, type Chartered, type Place, type Value } from '../model.ts';
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
  readonly last?: { readonly date: string; readonly value?: number; readonly place: Place };
  /** Counted days since then, or else since the launch; undefined where neither is known. */
  readonly counted?: number;
}

/**
 * Every indicator of a community with its newest reading. Days are counted only where a log is kept: it holds a reading,
 * or `floors.events` events.
 */
export function lookedAt(community: Chartered, today: string): Looked[] {
  const { charter, log } = community;
  const newest = newestReadings(community, today);
  const counter = dayCounter(community, today);
  const isKept = log !== undefined && (log.value.readings.length > 0 || log.value.events.length >= floors.events);
  const { date: launch } = charter.value.launch;
  return charter.value.indicators.map((indicator, index) => {
    const last = newest.get(indicator);
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

function newestReadings(community: Chartered, today: string): Map<Indicator, NonNullable<Looked['last']>> {
  const { log } = community;
  const newest = new Map<Indicator, NonNullable<Looked['last']>>();
  const names = namesIn(community);
  for (const [index, { date, value }] of (log?.value.readings ?? []).entries()) {
    const indicator = names('log', 'readings', index, 'indicator')[0]?.value as Indicator | undefined;
    if (indicator && date !== undefined && date <= today && date >= (newest.get(indicator)?.date ?? ''))
      newest.set(indicator, { date, value, place: at(log!, 'readings', index) });
  }
  return newest;
}
