import type { Community } from '../model.ts';
import { addMonths } from '../words/dates.ts';
import { type Ratio, ratio } from './ratio.ts';
import { quarterDays, within } from './window.ts';

/** What a community has made. */
export interface Assets {
  /** Everything on file, except what is dated after today. */
  readonly all: number;
  /** Made, and looked at again, in the last quarter. */
  readonly made: number;
  readonly reviewed: number;
  /** Things somebody used again, and how often in all: the log does not say when. */
  readonly reused: number;
  readonly uses: number;
  /** Things with a date, and those neither made nor looked at again within the months the charter says. */
  readonly dated: number;
  readonly stale: number;
  /** Stale in dated; undefined without dates. */
  readonly staleShare?: Ratio;
}

/** Months, where `knowledge.fresh_months` is left out. */
const usualFreshness = 12;

/** Assets new and reviewed in the last 91 counted days, reused in all, and stale; one is enough. */
export function assets(community: Community, today: string): Assets {
  const isNew = within(community, today, quarterDays);
  const months = community.charter?.value.knowledge.fresh_months ?? usualFreshness;
  const all = (community.log?.value.assets ?? []).filter(({ date }) => date === undefined || date <= today);
  const touched = all.flatMap(({ date, reviewed }) => {
    const days = [date, reviewed].filter((day) => day !== undefined && day <= today).sort();
    return days.at(-1) ?? [];
  });
  const stale = touched.filter((day) => addMonths(day, months) < today).length;
  return {
    all: all.length,
    made: all.filter(({ date }) => isNew(date)).length,
    reviewed: all.filter(({ reviewed }) => isNew(reviewed)).length,
    reused: all.filter(({ reused }) => (reused ?? 0) > 0).length,
    uses: all.reduce((sum, { reused }) => sum + (reused ?? 0), 0),
    dated: touched.length,
    stale,
    staleShare: touched.length > 0 ? ratio(stale, touched.length) : undefined,
  };
}
