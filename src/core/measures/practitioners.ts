import type { Chartered } from '../model.ts';
import { currentMembers, organisers, peopleOf } from './people.ts';

/**
 * Whether somebody who does the work the community is about, a member with a day job on file, also keeps it going.
 * Undefined where nobody can know: no list of members, or no day jobs in it.
 */
export function isPractitionerLeading(community: Chartered, today: string): boolean | undefined {
  const leading = new Set(organisers(community).map(({ key }) => key));
  if (leading.size === 0) return false;
  const person = peopleOf(community);
  const practising = currentMembers(community, today).filter(({ practice_role }) => practice_role);
  if (practising.length === 0) return undefined;
  return practising.some(({ id, name }) => leading.has(person(id ?? name).key));
}
