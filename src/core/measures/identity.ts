import type { Community } from '../model.ts';
import { fold } from '../words/closest.ts';
import type { Person } from './people.ts';

/** Somebody as one community knows them; all words folded. */
export interface Known {
  readonly community: Community;
  /** Id in the list of members, or one word that is no first name. */
  readonly id?: string;
  /** A name of at least two words. */
  readonly full?: string;
  /** A name of one word beside an id. */
  readonly short?: string;
  readonly organisation?: string;
  /** Tells people apart within this community. */
  readonly key: string;
}

/** How a community knows its people: by full name, by id, by organisation. */
export function knownIn(community: Community): (person: Person) => Known {
  const members = new Map(community.members?.value.members.map((member) => [fold(member.id ?? member.name), member]));
  return (person) => {
    const member = members.get(person.key);
    const name = fold(person.name);
    const full = isFullName(person.name) ? name : undefined;
    return {
      community,
      id: member?.id === undefined ? (full || isFirstName(person.name) ? undefined : name) : fold(member.id),
      full,
      short: full || member?.id === undefined ? undefined : name,
      organisation: member?.organisation && fold(member.organisation),
      key: person.key,
    };
  };
}

/**
 * Which of them are one person, over communities: those of the same key. The same full name is the same person, unless
 * their lists of members name two organisations. The same id, or one word that is no first name, is the same person as
 * long as no two names contradict it.
 */
export function identities(faces: readonly Known[]): (face: Known) => string {
  const fullOf = new Map<string, Set<string>>();
  const shortOf = new Map<string, Set<string>>();
  const organisationsOf = new Map<string, Set<string>>();
  for (const { id, full, short, organisation } of faces) {
    if (id && full) add(fullOf, id, full);
    if (id && short) add(shortOf, id, short);
    if (full && organisation) add(organisationsOf, full, organisation);
  }
  const named = (full: string, organisation = '') =>
    key('name', full, (organisationsOf.get(full)?.size ?? 0) > 1 ? organisation : '');
  return ({ community, id, full, short, organisation, key: own }) => {
    const alone = key('alone', community.folder, own);
    if (full) return named(full, organisation);
    if (id === undefined) return alone;
    const known = fullOf.get(id);
    const [only] = known ?? [];
    const shorts = shortOf.get(id)?.size ?? 0;
    if (!known || only === undefined) return shorts < 2 ? key('id', id) : short ? key('id', id, short) : alone;
    const fits = known.size === 1 && (short === undefined || only.split(' ').includes(short));
    return fits ? named(only, organisation) : short ? key('id', id, short) : alone;
  };
}

function add(sets: Map<string, Set<string>>, word: string, value: string): void {
  const set = sets.get(word);
  if (set) set.add(value);
  else sets.set(word, new Set([value]));
}

function key(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** Whether a name has two words or more. */
export function isFullName(name: string): boolean {
  return /\S\s+\S/.test(name.trim());
}

/** “Ada” may be anybody; “ada-o” and “tedsuo” are what one person is called. */
function isFirstName(name: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(name.trim());
}

const longest = 60;

/** Whether a holder is a group, or a sentence about who it is. */
export function isGroup(name: string): boolean {
  const words =
    /\b(?:team|group|committee|board|office|desk|department|council|staff|members|volunteers|everyone|everybody)s?\b/i;
  return name.length > longest || words.test(name);
}
