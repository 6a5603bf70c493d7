import type { Chartered } from '../model.ts';
import { type Vacancy, vacancy } from './people.ts';
import { tools } from './places.ts';

/** Who helps when the tools misbehave. */
export interface ToolHelp {
  /** Nobody needs help where there is no tool. */
  readonly isNeeded: boolean;
  /** Named in the charter, on a tool or as a role. */
  readonly isNamed: boolean;
  /** Where a holder of the role is missing. */
  readonly vacancy?: Vacancy;
}

/** Whether somebody is named who helps with the tools of a community. */
export function toolHelp(community: Chartered): ToolHelp {
  const inUse = tools(community);
  const empty = vacancy(community, ['technology']);
  const { technology_support } = community.charter.value.support;
  const isSaid = Boolean(technology_support) || inUse.some(({ value }) => value.support);
  return { isNeeded: inUse.length > 0, isNamed: isSaid || empty === undefined, vacancy: empty };
}
