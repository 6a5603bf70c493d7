import { at, type Chartered, isChartered, type Model, type Place } from '../model.ts';
import { fold } from '../words/closest.ts';
import { weeksAMonth } from '../words/month.ts';
import { isPaused } from './pause.ts';
import { type Holding, holdings, organising } from './people.ts';

/** What somebody carries in one community. */
export interface Carried {
  readonly community: Chartered;
  /** The first role they hold there. */
  readonly place: Place;
  /** Hours a week of their roles there, as far as they are written. */
  readonly hours: number;
  /** Whether every role says how much time it takes. */
  readonly isTimed: boolean;
}

/** One person with all the communities that they help to carry. */
export interface Load {
  readonly name: string;
  readonly carries: readonly Carried[];
  /** Hours a week in all of them together. */
  readonly hours: number;
}

/**
 * Who carries which communities, in the order of the files: sponsors and organisers whose term has begun and is not
 * over, of communities that have neither ended nor paused. The hours of a role are shared by those who hold it; a month
 * has 4.33 weeks. A community with a broken roles or members file is left out. Linear in the number of holders.
 *
 * The same full name is the same person, unless their lists of members name two organisations. The same id, or one
 * word that is no first name, is the same person as long as no two names contradict it. Groups are nobody.
 */
export function loads(model: Model, today: string): Load[] {
  const faces = model.communities.filter((community) => isCarried(community, today)).flatMap((c) => facesOf(c, today));
  const keyOf = identities(faces);
  const people = new Map<string, { name: string; carries: Map<Chartered, Carried> }>();
  for (const face of faces) {
    const key = keyOf(face);
    const person = people.get(key) ?? { name: face.name, carries: new Map() };
    people.set(key, person);
    // Where one community has the name and another only an id, the name is shown.
    if (face.full && !isFull(person.name)) person.name = face.name;
    const { community, place, hours } = face;
    const before = person.carries.get(community);
    person.carries.set(community, {
      community,
      place: before?.place ?? place,
      hours: (before?.hours ?? 0) + (hours ?? 0),
      isTimed: (before?.isTimed ?? true) && hours !== undefined,
    });
  }
  return [...people.values()].map(({ name, carries }) => {
    const list = [...carries.values()];
    return { name, carries: list, hours: list.reduce((sum, { hours }) => sum + hours, 0) };
  });
}

function isCarried(community: Model['communities'][number], today: string): community is Chartered {
  if (!isChartered(community) || community.broken.has('roles') || community.broken.has('members')) return false;
  return community.charter.value.stage !== 'retired' && !isPaused(community, today);
}

/** One holder of one role, as one community knows them; all words folded. */
interface Face {
  readonly community: Chartered;
  readonly place: Place;
  readonly name: string;
  readonly hours?: number;
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

function facesOf(community: Chartered, today: string): Face[] {
  const members = new Map(community.members?.value.members.map((member) => [fold(member.id ?? member.name), member]));
  const held = [...holdings(community, ['sponsor']), ...organising(community)].sort((a, b) => a.index - b.index);
  return held.flatMap(({ person, role, index }) => {
    if (!serves(role.term, today) || isGroup(person.name)) return [];
    const member = members.get(person.key);
    const name = fold(person.name);
    const full = isFull(person.name) ? name : undefined;
    const id = member?.id === undefined ? (full || isFirstName(person.name) ? undefined : name) : fold(member.id);
    return {
      community,
      place: at(community.roles!, 'roles', index, 'holder'),
      name: person.name,
      hours: hoursOf(role),
      id,
      full,
      short: full || member?.id === undefined ? undefined : name,
      organisation: member?.organisation && fold(member.organisation),
      key: person.key,
    };
  });
}

/** Hours a week that a role takes of each who holds it; undefined where nobody says. */
export function hoursOf({ hours_per_week: week, hours_per_month: month, holder }: Holding['role']): number | undefined {
  const hours = week ?? (month === undefined ? undefined : month / weeksAMonth);
  return hours === undefined ? undefined : hours / holder.length;
}

function serves({ from, until }: Holding['role']['term'], today: string): boolean {
  return (from === undefined || from <= today) && (until === undefined || until >= today);
}

/** Which faces are one person: the same key. */
function identities(faces: readonly Face[]): (face: Face) => string {
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

function isFull(name: string): boolean {
  return /\S\s+\S/.test(name.trim());
}

/** “Ada” may be anybody; “ada-o” and “tedsuo” are what one person is called. */
function isFirstName(name: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(name.trim());
}

const longest = 60;

/** Whether a holder is a group, or a sentence about who it is. */
function isGroup(name: string): boolean {
  const words =
    /\b(?:team|group|committee|board|office|desk|department|council|staff|members|volunteers|everyone|everybody)s?\b/i;
  return name.length > longest || words.test(name);
}
