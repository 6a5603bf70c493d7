import type { Chartered } from '../model.ts';
import { isOrganising, isPerson } from './people.ts';

/** Whether leading ends some day: a last day or turns on a role that somebody holds, or terms and turns for all who lead. */
export function hasTurns({ charter, roles }: Chartered): boolean {
  const { term_months, chosen_by } = charter.value.governance.leadership;
  if (term_months !== undefined || chosen_by === 'rotating') return true;
  return (roles?.value.roles ?? []).some(
    (role) =>
      isOrganising(role) &&
      role.holder.some(isPerson) &&
      (role.term.until !== undefined || role.chosen_by === 'rotating'),
  );
}
