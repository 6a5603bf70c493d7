import type { Community, Named, Value } from '../model.ts';
import { fold } from '../words/closest.ts';

type Member = Value<'members'>['members'][number];
export type Skill = Value<'skills'>['skills'][number];
export type Confidence = 'low' | 'medium' | 'high';

/** Somebody whose skills may be counted; the name may be shown only where `isNamed`. */
export interface Person {
  /** The id, or else the name. */
  readonly key: string;
  readonly name: string;
  readonly team?: string;
  readonly isNamed: boolean;
}

/** What somebody can do in one skill: a place on the scale, 0 for its first level. */
export interface Rating {
  readonly level: number;
  readonly confidence: Confidence;
}

/** Who can do what and who has to, with every name resolved. People and skills stand in the order of their files. */
export interface Ratings {
  /** Current members except those who said no; without members.yaml, everybody with a rating. */
  readonly people: readonly Person[];
  /** All current members; without members.yaml the number in the charter, or undefined where nobody says. */
  readonly members?: number;
  readonly newest: ReadonlyMap<Person, ReadonlyMap<Skill, Rating>>;
  /** The highest level that any role of the person asks for; nothing where none does. */
  readonly targets: ReadonlyMap<Person, ReadonlyMap<Skill, number>>;
}

/** The place of a level, given as number or name, on a scale; undefined where the scale has no such level. */
export function levelOn(scale: readonly string[], level: number | string | undefined): number | undefined {
  if (level === undefined) return undefined;
  const found = typeof level === 'number' ? level : scale.findIndex((name) => fold(name) === fold(level));
  return found >= 0 && found < scale.length ? found : undefined;
}

/** Ratings and targets of a community that has a skills file. */
export function ratings(community: Community): Ratings {
  const names = namesIn(community);
  const current = community.members?.value.members.filter(({ left }) => left === undefined);
  const crowd = current ? crowdOf(current) : crowdOfRaters(community);
  return {
    people: crowd.people,
    members: current?.length ?? countOf(community),
    newest: newest(community, names, crowd),
    targets: targets(community, names, crowd),
  };
}

/** What the name in a field of a file stands for. */
type Names = (kind: 'skills' | 'roles' | 'members', ...path: (string | number)[]) => readonly Named[];

function namesIn(community: Community): Names {
  const keyOf = (file: string | undefined, path: readonly (string | number)[]) => JSON.stringify([file, ...path]);
  const links = new Map(community.links.map(({ place, targets }) => [keyOf(place.file, place.path), targets]));
  return (kind, ...path) => links.get(keyOf(community[kind]?.doc.file, path)) ?? [];
}

interface Crowd {
  readonly people: readonly Person[];
  /** The person that a field means, by what its name stands for or, without members.yaml, by the name itself. */
  readonly find: (named: Named | undefined, text: string) => Person | undefined;
  readonly of: ReadonlyMap<unknown, Person>;
}

function crowdOf(members: readonly Member[]): Crowd {
  const willing = members.filter(({ consent }) => consent.skills !== 'no');
  const of = new Map<unknown, Person>(
    willing.map((member) => {
      const { id, name, team, consent } = member;
      return [member, { key: id ?? name, name, team, isNamed: consent.skills === 'named' }];
    }),
  );
  return { people: [...of.values()], find: (named) => named && of.get(named.value), of };
}

function crowdOfRaters({ skills }: Community): Crowd {
  const written = skills?.value.ratings.flatMap(({ member }) => member ?? []) ?? [];
  const people = new Map<string, Person>();
  for (const name of written) if (!people.has(fold(name))) people.set(fold(name), { key: name, name, isNamed: false });
  return { people: [...people.values()], find: (_, text) => people.get(fold(text)), of: new Map() };
}

function countOf({ charter, broken }: Community): number | undefined {
  return broken.has('members') ? undefined : charter?.value.membership.members_count;
}

type Said = { readonly date: string; readonly rating: Rating };

/** The newest answer of each rater, then their median rounded down; how sure it is, only the person can say. */
function newest(community: Community, names: Names, crowd: Crowd): Ratings['newest'] {
  const said = new Map<Person, Map<Skill, Map<string, Said>>>();
  const { scale = [], ratings: entries = [] } = community.skills?.value ?? {};
  for (const [index, entry] of entries.entries()) {
    const person = crowd.find(names('skills', 'ratings', index, 'member')[0], entry.member ?? '');
    if (!person) continue;
    for (const [text, { level, confidence = 'medium' }] of Object.entries(entry.skills)) {
      const skill = names('skills', 'ratings', index, 'skills', text)[0]?.value as Skill | undefined;
      const counted = levelOn(scale, level);
      if (!skill || counted === undefined) continue;
      const answers = within(within(said, person), skill);
      const rater = entry.by ?? 'self';
      // An undated answer is older than any dated one; of two from one day the later in the file counts.
      const date = entry.date ?? '';
      if (date >= (answers.get(rater)?.date ?? ''))
        answers.set(rater, { date, rating: { level: counted, confidence } });
    }
  }
  const merged = (skills: Map<Skill, Map<string, Said>>) =>
    new Map([...skills].map(([skill, answers]) => [skill, merge(answers)]));
  return new Map([...said].map(([person, skills]) => [person, merged(skills)]));
}

function merge(answers: ReadonlyMap<string, Said>): Rating {
  const sorted = [...answers.values()].map(({ rating }) => rating.level).sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.floor(sorted.length / 2)]!];
  return { level: Math.floor((low + high) / 2), confidence: answers.get('self')?.rating.confidence ?? 'medium' };
}

function targets(community: Community, names: Names, crowd: Crowd): Ratings['targets'] {
  const found = new Map<Person, Map<Skill, number>>();
  const { scale = [], targets: wanted = {} } = community.skills?.value ?? {};
  for (const [role, levels] of Object.entries(wanted)) {
    const people = holders(community, { names, crowd, role });
    for (const [text, written] of Object.entries(levels)) {
      const skill = names('skills', 'targets', role, text)[0]?.value as Skill | undefined;
      const level = levelOn(scale, written);
      if (!skill || level === undefined) continue;
      for (const person of people) {
        const own = within(found, person);
        own.set(skill, Math.max(level, own.get(skill) ?? 0));
      }
    }
  }
  return found;
}

type Asked = { readonly names: Names; readonly crowd: Crowd; readonly role: string };

/** Everybody with the day job or the role that a line of targets is for. */
function holders(community: Community, { names, crowd, role }: Asked): ReadonlySet<Person> {
  const found = new Set<Person>();
  const meant = new Set(names('skills', 'targets', role).map(({ value }) => value));
  for (const [index, member] of community.members?.value.members.entries() ?? []) {
    const person = crowd.of.get(member);
    const job = names('members', 'members', index, 'practice_role')[0];
    if (person && job && meant.has(job.value)) found.add(person);
  }
  for (const [index, entry] of community.roles?.value.roles.entries() ?? []) {
    // A kind may stand several times, once per holder; a name means the first entry only.
    if (!meant.has(entry) && fold(entry.kind) !== fold(role)) continue;
    if (entry.kind === 'member' && entry.holder.length === 0) for (const person of crowd.people) found.add(person);
    for (const [place, text] of entry.holder.entries()) {
      const person = crowd.find(names('roles', 'roles', index, 'holder', place)[0], text);
      if (person) found.add(person);
    }
  }
  return found;
}

function within<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const inner = map.get(key) ?? new Map<L, V>();
  map.set(key, inner);
  return inner;
}
