import type { Chartered } from '../model.ts';
import { daysToLaunch, type Group, tellingsTo } from './launch.ts';
import { holders } from './people.ts';

/** The groups that have to hear of a community and that nobody has planned to tell why it exists. */
export function untold(community: Chartered): Group[] {
  const sponsors = holders(community, ['sponsor']).map(({ name }) => name);
  const isTold = (group: Group) =>
    tellingsTo(community, group, group === 'sponsor' ? sponsors : []).some(({ as, text }) => as !== 'line' || text);
  return groupsOf(community, sponsors.length > 0).filter((group) => !isTold(group));
}

/** Whether a community has begun in the last `days` days, or writes down whom it tells what: later nobody plans to say why. */
export function isStillTelling({ charter }: Chartered, today: string, days = 180): boolean {
  const { stakeholders, messages } = charter.value.communications;
  if (stakeholders.length > 0 || messages.length > 0) return true;
  const left = daysToLaunch(charter, today);
  return left !== undefined && left >= -days;
}

/** Line managers are left out where all come from outside, or where nobody has time at work for it. */
function groupsOf({ charter }: Chartered, hasSponsor: boolean): Group[] {
  const { membership, support } = charter.value;
  const atWork = membership.boundary !== 'external' && support.member_time?.hours_per_month !== 0;
  return ['members', ...(atWork ? (['line-managers'] as const) : []), ...(hasSponsor ? (['sponsor'] as const) : [])];
}
