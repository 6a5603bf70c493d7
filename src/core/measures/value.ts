import { at, type Chartered, type Place, type Value } from '../model.ts';
import { dayCounter } from './counted.ts';
import { type Indicator, readingsOf } from './readings.ts';

export type Cycle = NonNullable<Indicator['cycle']>;

/** Something on file that shows what the community is good for. */
export interface Evidence {
  readonly as: 'story' | 'reading';
  readonly cycle: Cycle;
  readonly date: string;
  readonly place: Place;
  /** Counted days since then. */
  readonly counted: number;
  /** The story, or the indicator that was read and its value. */
  readonly story?: Value<'log'>['stories'][number];
  readonly indicator?: Indicator;
  readonly value?: number;
}

/** Evidence of value that shows outside the meetings: applied, realised or transformative. */
export interface ValueEvidence {
  readonly newest?: Evidence;
  /** All with a date, newest first; of one day stories first, then in the order of the files. */
  readonly all: readonly Evidence[];
  /** Stories of such a cycle without a date: nobody knows whether they are new. */
  readonly undated: number;
}

const beyond: ReadonlySet<string | undefined> = new Set<Cycle>(['applied', 'realised', 'transformative']);

/** Whether a cycle of value lies beyond the meetings: work is done differently, or got better. */
export function isBeyond(cycle: Cycle | undefined): cycle is Cycle {
  return beyond.has(cycle);
}

/**
 * Value evidence up to today: stories of an applied, realised or transformative cycle, and readings of indicators of one
 * (Wenger, Trayner & de Laat 2011). One is enough to say something.
 */
export function valueEvidence(community: Chartered, today: string): ValueEvidence {
  const { log } = community;
  const counted = dayCounter(community, today);
  const told = (log?.value.stories ?? []).flatMap((story, index) => {
    const { cycle, date } = story;
    return isBeyond(cycle) ? [{ as: 'story' as const, cycle, date, place: at(log!, 'stories', index), story }] : [];
  });
  const read = [...readingsOf(community, today)].flatMap(([indicator, readings]) => {
    const { cycle } = indicator;
    if (!isBeyond(cycle)) return [];
    const numbers = readings.filter(({ value }) => value !== undefined);
    return numbers.map((one) => ({ as: 'reading' as const, cycle, indicator, ...one }));
  });
  const all = [...told, ...read]
    .flatMap((one) => (one.date === undefined || one.date > today ? [] : [{ ...one, date: one.date }]))
    .map((one): Evidence => ({ ...one, counted: counted(one.date) }))
    .sort((a, b) => (a.date < b.date ? 1 : -Number(a.date > b.date)));
  return { newest: all[0], all, undated: told.filter(({ date }) => date === undefined).length };
}
