import { at, type Chartered, isChartered, type Model, type Place } from '../model.ts';
import { weeksAMonth } from '../words/month.ts';
import { identities, isFullName, isGroup, type Known, knownIn } from './identity.ts';
import { isPaused } from './pause.ts';
import { type Holding, holdings, organising, type Role } from './people.ts';

/** From here on somebody carries more than is good, in communities, and in hours a week where there are several. */
export const heavyLoad = { communities: 4, hours: 10 };

/** Whether somebody carries so much that a community must suffer; a full-time manager of one has a job. */
export function isHeavy({ carries, hours }: Load, limits: Readonly<typeof heavyLoad> = heavyLoad): boolean {
  return carries.length >= limits.communities || (carries.length > 1 && hours > limits.hours + 1e-9);
}

/** What somebody carries in one community. */
export interface Carried {
  readonly community: Chartered;
  /** The first role they hold there. */
  readonly place: Place;
  /** All roles they hold there, in the order written. */
  readonly roles: readonly Role[];
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
 * Who is the same person in two of them is told by `identities`; groups are nobody.
 */
export function loads(model: Model, today: string): Load[] {
  const faces = model.communities.filter((community) => isCarried(community, today)).flatMap((c) => facesOf(c, today));
  const keyOf = identities(faces.map(({ known }) => known));
  const people = new Map<string, { name: string; carries: Map<Chartered, Carried> }>();
  for (const face of faces) {
    const key = keyOf(face.known);
    const person = people.get(key) ?? { name: face.name, carries: new Map() };
    people.set(key, person);
    // Where one community has the name and another only an id, the name is shown.
    if (face.known.full && !isFullName(person.name)) person.name = face.name;
    const { community, role, place, hours } = face;
    const before = person.carries.get(community);
    person.carries.set(community, {
      community,
      place: before?.place ?? place,
      roles: [...(before?.roles ?? []), role],
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

/** One holder of one role. */
interface Face {
  readonly known: Known;
  readonly community: Chartered;
  readonly role: Role;
  readonly place: Place;
  readonly name: string;
  readonly hours?: number;
}

function facesOf(community: Chartered, today: string): Face[] {
  const known = knownIn(community);
  const held = [...holdings(community, ['sponsor']), ...organising(community)].sort((a, b) => a.index - b.index);
  return held.flatMap(({ person, role, index }) => {
    if (!serves(role.term, today) || isGroup(person.name)) return [];
    return {
      known: known(person),
      community,
      role,
      place: at(community.roles!, 'roles', index, 'holder'),
      name: person.name,
      hours: hoursOf(role),
    };
  });
}

/** Hours a week that a role takes of each who holds it; undefined where nobody says. */
export function hoursOf({ hours_per_week: week, hours_per_month: month, holder }: Holding['role']): number | undefined {
  const hours = week ?? (month === undefined ? undefined : month / weeksAMonth);
  return hours === undefined ? undefined : hours / holder.length;
}

/** Whether a term has begun and is not over. */
export function serves({ from, until }: Holding['role']['term'], today: string): boolean {
  return (from === undefined || from <= today) && (until === undefined || until >= today);
}
