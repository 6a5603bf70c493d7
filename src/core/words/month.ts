import type { Interval } from './interval.ts';

/** Weeks in a month: 52 in 12, as payrolls round it. */
export const weeksAMonth = 4.33;

/**
 * How often something happens in an average month: every month once, every week 4.33 times, every quarter a third of a
 * time. Undefined for what has no dates. Months are counted as months and not as 30 days, so that nothing monthly
 * comes out as 1.01 times.
 */
export function timesAMonth({ count, unit }: Interval): number | undefined {
  if (count === undefined || unit === undefined) return undefined;
  const once = { day: 7 * weeksAMonth, week: weeksAMonth, month: 1, year: 1 / 12 };
  return once[unit] / count;
}
