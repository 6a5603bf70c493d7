import type { Community } from '../model.ts';
import { weeksAMonth } from '../words/month.ts';
import { isPerson } from './people.ts';

/** Hours a month that running a community takes: Σ over the roles of kind manager that are held; undefined where none says. */
export function managerHours({ roles }: Community): number | undefined {
  const held = (roles?.value.roles ?? []).filter(({ kind, holder }) => kind === 'manager' && holder.some(isPerson));
  const hours = held.flatMap(({ hours_per_week: week, hours_per_month: month }) => {
    if (month !== undefined) return [month];
    return week === undefined ? [] : [week * weeksAMonth];
  });
  return hours.length === 0 ? undefined : hours.reduce((sum, one) => sum + one, 0);
}
