import type { Community, Value } from '../model.ts';
import { fold } from '../words/closest.ts';
import { roleKinds } from '../words/roles.ts';
import { type Names, namesIn } from './names.ts';
import { currentMembers, holdings, memberCount, type Person, peopleOf, type Role } from './people.ts';

export type Skill = Value<'skills'>['skills'][number];
export type Confidence = 'low' | 'medium' | 'high';

/** Somebody whose skills may be counted; the name may be shown only where `isNamed`. */
export interface Participant extends Person {
  readonly team?: string;
  readonly isNamed: boolean;
}

/** What somebody can do in one skill: a place on the scale, 0 for its first level. */
export interface Rating {
  readonly level: number;
  readonly confidence: Confidence;
}

/** Who can do what and who has to, with every name resolved. People stand in the order of their file. */
export interface Ratings {
  /** Current members except those who said no; without members.yaml, everybody with a rating. */
  readonly people: readonly Participant[];
  /** All current members, or the number in the charter; undefined where nobody says. */
  readonly members?: number;
  readonly newest: ReadonlyMap<Participant, ReadonlyMap<Skill, Rating>>;
  /** The highest level that any role of the person asks for; nothing where none does. */
  readonly targets: ReadonlyMap<Participant, ReadonlyMap<Skill, number>>;
}

/** The place of a level, given as number or name, on a scale; undefined where the scale has no such level. */
export function levelOn(scale: readonly string[], level: number | string | undefined): number | undefined {
  if (level === undefined) return undefined;
  const found = typeof level === 'number' ? level : scale.findIndex((name) => fold(name) === fold(level));
  return found >= 0 && found < scale.length ? found : undefined;
}

/** Ratings and targets of a community on `today`; empty without a skills file. */
export function ratings(community: Community, today: string): Ratings {
  const people = participants(community, today);
  const byKey = new Map(people.map((person) => [person.key, person]));
  const who = peopleOf(community);
  const reading = { community, people, names: namesIn(community), find: (text: string) => byKey.get(who(text).key) };
  return { people, members: memberCount(community, today), newest: newest(reading), targets: targets(reading) };
}

/** The day of the newest dated rating of each of these people, earliest first; people without one are left out. */
export function ratingDates(community: Community, today: string): string[] {
  const willing = new Set(participants(community, today).map(({ key }) => key));
  const who = peopleOf(community);
  const newest = new Map<string, string>();
  for (const { member, date, skills } of community.skills?.value.ratings ?? []) {
    if (member === undefined || date === undefined || Object.keys(skills).length === 0) continue;
    const { key } = who(member);
    if (willing.has(key) && date > (newest.get(key) ?? '')) newest.set(key, date);
  }
  return [...newest.values()].sort((a, b) => (a < b ? -1 : Number(a > b)));
}

interface Reading {
  readonly community: Community;
  readonly people: readonly Participant[];
  readonly find: (text: string) => Participant | undefined;
  readonly names: Names;
}

function participants(community: Community, today: string): Participant[] {
  const who = peopleOf(community);
  if (community.members) {
    const willing = currentMembers(community, today).filter(({ consent }) => consent.skills !== 'no');
    return unique(
      willing.map(({ id, name, team, consent }) => {
        return { key: fold(id ?? name), name, team, isNamed: consent.skills === 'named' };
      }),
    );
  }
  const written = community.skills?.value.ratings.flatMap(({ member }) => member ?? []) ?? [];
  return unique(written.map((name) => ({ ...who(name), isNamed: false })));
}

type Said = { readonly date: string; readonly rating: Rating };

/** The newest answer of each rater, then their median rounded down; how sure it is, only the person can say. */
function newest({ community, find, names }: Reading): Ratings['newest'] {
  const said = new Map<Participant, Map<Skill, Map<string, Said>>>();
  const { scale = [], ratings: entries = [] } = community.skills?.value ?? {};
  for (const [index, { member, by = 'self', date = '', skills }] of entries.entries()) {
    const person = member === undefined ? undefined : find(member);
    if (!person) continue;
    for (const [text, { level, confidence = 'medium' }] of Object.entries(skills)) {
      const skill = names('skills', 'ratings', index, 'skills', text)[0]?.value as Skill | undefined;
      const place = levelOn(scale, level);
      if (!skill || place === undefined) continue;
      const answers = within(within(said, person), skill);
      // An undated answer is older than any dated one; of two from one day the later in the file counts.
      if (date >= (answers.get(by)?.date ?? '')) answers.set(by, { date, rating: { level: place, confidence } });
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

function targets(reading: Reading): Ratings['targets'] {
  const found = new Map<Participant, Map<Skill, number>>();
  const { scale = [], targets: wanted = {} } = reading.community.skills?.value ?? {};
  for (const [role, levels] of Object.entries(wanted)) {
    const people = holdersOf(role, reading);
    for (const [text, written] of Object.entries(levels)) {
      const skill = reading.names('skills', 'targets', role, text)[0]?.value as Skill | undefined;
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

/** Everybody with the day job or the community role that a line of targets is for. */
function holdersOf(name: string, { community, people, find, names }: Reading): ReadonlySet<Participant> {
  const meant = new Set(names('skills', 'targets', name).map(({ value }) => value));
  const texts = (community.members?.value.members ?? []).flatMap((member, index) => {
    const job = names('members', 'members', index, 'practice_role')[0];
    return job && meant.has(job.value) ? (member.id ?? member.name) : [];
  });
  // A kind may stand several times, once per holder; any other name means one entry.
  const isMeant = (role: Role) => meant.has(role) || fold(role.kind) === fold(name);
  const held = holdings(community, roleKinds).filter(({ role }) => isMeant(role));
  const roles = community.roles?.value.roles.filter(isMeant) ?? [];
  const isEverybody = roles.some(({ kind, holder }) => kind === 'member' && holder.length === 0);
  const found = [...texts, ...held.map(({ person }) => person.key)].flatMap((text) => find(text) ?? []);
  return new Set(isEverybody ? people : found);
}

function unique(people: readonly Participant[]): Participant[] {
  return [...new Map(people.toReversed().map((person) => [person.key, person])).values()].toReversed();
}

function within<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const inner = map.get(key) ?? new Map<L, V>();
  map.set(key, inner);
  return inner;
}
