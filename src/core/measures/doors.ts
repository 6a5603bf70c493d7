import { at, type Chartered, type Place } from '../model.ts';
import { organiserKinds } from '../words/roles.ts';
import { holders, isPerson } from './people.ts';

/** A way in that a charter names without saying how to join: whom to ask, where people talk, where anybody may come. */
export interface Door {
  readonly as: 'contact' | 'platform' | 'meeting';
  readonly text: string;
  readonly place: Place;
}

/** Ways in that somebody from outside can find; where joining needs approval or an invitation, only whom to ask. */
export function doors({ charter }: Chartered, today: string): Door[] {
  const { contact, membership, platform, rhythm } = charter.value;
  const asked: Door[] =
    contact !== undefined && isPerson(contact) ? [{ as: 'contact', text: contact, place: at(charter, 'contact') }] : [];
  if (membership.joining !== undefined && membership.joining !== 'open') return asked;
  const talk = platform.flatMap(({ address, retired }, index): Door[] => {
    if (address === undefined || retired || !isPerson(address)) return [];
    return [{ as: 'platform', text: address, place: at(charter, 'platform', index, 'address') }];
  });
  const meetings = rhythm.activities.flatMap(({ name, audience, ends }, index): Door[] => {
    if (audience !== 'open' || (ends !== undefined && ends < today)) return [];
    return [{ as: 'meeting', text: name, place: at(charter, 'rhythm', 'activities', index) }];
  });
  return [...asked, ...talk, ...meetings];
}

/** Whether somebody can be asked about a community: a contact or another way in, one to say what one thinks, an organiser. */
export function isAnybodyToAsk(community: Chartered, today: string): boolean {
  const { membership, communications } = community.charter.value;
  if (membership.how_to_join || communications.input) return true;
  return doors(community, today).length > 0 || holders(community, organiserKinds).length > 0;
}
