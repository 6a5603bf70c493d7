import type { Chartered } from '../model.ts';
import { leads } from './log.ts';
import { namesIn } from './names.ts';
import { distinct, organisers, type Person, peopleOf } from './people.ts';
import { recentEvents } from './window.ts';

/** Who leads meetings already without keeping the community going, in the last 180 counted days. */
export interface Emerging {
  /** People who led a meeting and hold no role that keeps it going. */
  readonly leading: number;
  /** Members whom the charter names as growing into a leading role, in its order, and whether they have led. */
  readonly named: readonly { readonly person: Person; readonly hasLed: boolean }[];
}

/**
 * Already leading: distinct people who led a meeting of the last 180 counted days and are no organisers. One meeting that
 * says who led it is enough. How often is not counted: nobody is compared with anybody.
 */
export function emerging(community: Chartered, today: string): Emerging {
  const led = new Set(
    recentEvents(community, today)
      .flatMap(leads(community))
      .map(({ key }) => key),
  );
  const running = new Set(organisers(community).map(({ key }) => key));
  const person = peopleOf(community);
  const known = namesIn(community);
  const named = community.charter.value.sustain.emerging_leaders.filter(
    (_, index) => known('charter', 'sustain', 'emerging_leaders', index).length > 0,
  );
  return {
    leading: [...led].filter((key) => !running.has(key)).length,
    named: distinct(named.map(person)).map((one) => ({ person: one, hasLed: led.has(one.key) })),
  };
}
