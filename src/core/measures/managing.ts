import type { Chartered } from '../model.ts';
import { type Holding, holdings, managingKinds, type Role } from './people.ts';

/** Who runs a community: its managers, or else its facilitators, in the order written. */
export function running(community: Chartered): Holding[] {
  const managers = holdings(community, ['manager']);
  return managers.length > 0 ? managers : holdings(community, ['facilitator']);
}

/** Whether it is written what those who run a community may decide: on a role of theirs or of the core group, or for all. */
export function isEmpowered(community: Chartered): boolean {
  if (community.charter.value.governance.decides.length > 0) return true;
  // A core group that decides is a leadership that may decide.
  return holdings(community, ['manager', 'facilitator', 'core']).some(({ role }) => role.decides.length > 0);
}

/**
 * Who runs a community without hours for it; nobody where `support.manager_time` says it. Hours on any managing role of
 * the same person count, and so does `time: own`: done in free time, openly.
 */
export function withoutTime(community: Chartered): Holding[] {
  if (community.charter.value.support.manager_time) return [];
  const timed = new Set(
    holdings(community, managingKinds)
      .filter(({ role }) => hasHours(role))
      .map(({ person }) => person.key),
  );
  return running(community).filter(({ person, role }) => !timed.has(person.key) && role.time !== 'own');
}

function hasHours({ hours_per_week = 0, hours_per_month = 0 }: Role): boolean {
  return hours_per_week > 0 || hours_per_month > 0;
}
