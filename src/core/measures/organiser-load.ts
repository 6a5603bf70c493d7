import type { Chartered, Model } from '../model.ts';
import { total } from './attendance.ts';
import { hoursOf, type Load, loads } from './load.ts';
import { isOrganising, memberCount, organisers, organising } from './people.ts';
import { type Ratio, ratio } from './ratio.ts';

/** How much keeping a community going asks of those who do it, all together: nobody is compared with anybody. */
export interface OrganiserLoad {
  readonly organisers: number;
  /** Those whose roles here all say how much time they take, and their hours a week together. */
  readonly timed: number;
  readonly hours: number;
  /** Mean hours a week of those; undefined where nobody says. */
  readonly mean?: number;
  /** Members for each organiser; undefined where either is unknown. */
  readonly members?: Ratio;
  /** Those who help to carry other communities too. */
  readonly elsewhere: number;
}

/**
 * Load per organiser: hours a week written in the roles of this community ÷ organisers whose roles say so, sponsors left
 * out; one organiser is enough. Source: Wenger, McDermott & Snyder 2002 (the core group is small and gets tired).
 */
export function organiserLoad(community: Chartered, model: Model, today: string): OrganiserLoad | undefined {
  const people = organisers(community);
  if (people.length === 0) return undefined;
  const held = organising(community);
  const timed = people.flatMap(({ key }) => {
    const own = held.filter(({ person }) => person.key === key).map(({ role }) => hoursOf(role));
    return own.every((hours) => hours !== undefined) ? [total(own)] : [];
  });
  const members = memberCount(community, today);
  return {
    organisers: people.length,
    timed: timed.length,
    hours: total(timed),
    mean: timed.length > 0 ? total(timed) / timed.length : undefined,
    members: members ? ratio(members, people.length) : undefined,
    elsewhere: loads(model, today).filter((load) => isCarriedToo(load, community)).length,
  };
}

/** Whether somebody who keeps this community going helps to carry another one; a sponsor alone does not keep it going. */
function isCarriedToo({ carries }: Load, community: Chartered): boolean {
  const here = carries.find((carried) => carried.community === community);
  const role = community.roles?.value.roles[Number(here?.place.path[1])];
  return carries.length > 1 && role !== undefined && isOrganising(role);
}
