import type { Chartered } from '../model.ts';
import { dayCounter } from './counted.ts';
import { allTellings } from './launch.ts';
import { pastEvents, type Sign } from './log.ts';

/** When members last heard from the community. */
export interface Voice extends Sign {
  /** Counted days since then. */
  readonly counted: number;
}

/**
 * Voice: the newest meeting or message, and the counted days since. A planned message whose day has come was probably
 * sent. Undefined without any.
 */
export function voice(community: Chartered, today: string): Voice | undefined {
  const told = allTellings(community).flatMap(({ date, place }) => (date && date <= today ? [{ date, place }] : []));
  const all = [...pastEvents(community, today), ...told];
  const [first, ...others] = all;
  if (!first) return undefined;
  const { date, place } = others.reduce((last, next) => (next.date > last.date ? next : last), first);
  return { date, place, counted: dayCounter(community, today)(date) };
}
