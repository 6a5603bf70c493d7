import { at, type Community, type Place, type Value } from '../model.ts';
import { fold } from '../words/closest.ts';
import { list, plural, shorten } from '../words/list.ts';
import { noneSaid } from '../words/none.ts';
import { placeholder } from '../words/placeholder.ts';
import { isLeadTitle, organiserKinds, type RoleKind } from '../words/roles.ts';

export type Role = Value<'roles'>['roles'][number];
export type Member = Value<'members'>['members'][number];

/** Somebody the files speak of; the same key is the same person within one community. */
export interface Person {
  /** Folded id or name from the list of members, otherwise the folded text. */
  readonly key: string;
  readonly name: string;
}

/** One person in one role; somebody with two roles is held twice. */
export interface Holding {
  readonly person: Person;
  readonly role: Role;
  /** Position of the role in `roles`. */
  readonly index: number;
}

/** The kinds of the one who looks after a community day by day. */
export const managingKinds = ['manager', 'facilitator'] as const satisfies readonly RoleKind[];

const outside = /^external:\s*/i;
// What stands where no name does. A beginning needs a stop after it: “Open Source Office” may well be a sponsor.
const nobody = [
  /^(?:open|vacant|unfilled|none|nobody|no one|[-–—]+)$/i,
  /^(?:none|nobody|no one)(?:\s*[,;:.(–-]|\s+(?:because|yet|so far)\b)/i,
  /^to be (?:found|named|elected|chosen)\b/i,
];

/** Who a text means: a member by id or name as references find them, or somebody known only from this text. */
export function peopleOf(community: Community): (text: string) => Person {
  const members = new Map<string, Person>();
  for (const { id, name } of community.members?.value.members ?? []) {
    const person = { key: fold(id ?? name), name };
    for (const word of [id, name]) if (word && !members.has(fold(word))) members.set(fold(word), person);
  }
  return (text) => {
    const name = text.trim().replace(outside, '');
    return members.get(fold(name)) ?? { key: fold(name), name };
  };
}

/** Who holds roles of these kinds, in the order written. Words such as “vacant” or “TBD” are nobody. */
export function holdings(community: Community, kinds: readonly RoleKind[]): Holding[] {
  return held(community, ({ kind }) => kinds.includes(kind));
}

function held(community: Community, isWanted: (role: Role) => boolean): Holding[] {
  const person = peopleOf(community);
  return (community.roles?.value.roles ?? []).flatMap((role, index) =>
    isWanted(role) ? role.holder.filter(isPerson).map((text) => ({ person: person(text), role, index })) : [],
  );
}

/** Distinct people in roles of these kinds, in the order they first appear. */
export function holders(community: Community, kinds: readonly RoleKind[]): Person[] {
  return distinct(holdings(community, kinds).map(({ person }) => person));
}

/**
 * Whether a role keeps the community going: manager, facilitator, core group, events, communications, a leader, or a role
 * of any kind with the title of a lead (chair, tech lead, maintainer). A sponsor stands behind it, whatever the title.
 */
export function isOrganising({ kind, title }: Role): boolean {
  if ((organiserKinds as readonly RoleKind[]).includes(kind) || kind === 'leader') return true;
  return kind !== 'sponsor' && title !== undefined && isLeadTitle(title);
}

/** Who holds a role that keeps the community going, in the order written. */
export function organising(community: Community): Holding[] {
  return held(community, isOrganising);
}

/** Distinct people who keep the community going, in the order they first appear. */
export function organisers(community: Community): Person[] {
  return distinct(organising(community).map(({ person }) => person));
}

/** Distinct people named to step in for one who keeps the community going; nobody steps in for themselves alone. */
export function deputies(community: Community): Person[] {
  const person = peopleOf(community);
  const found = (community.roles?.value.roles ?? []).flatMap((role) => {
    if (!isOrganising(role) || role.deputy === undefined || !isPerson(role.deputy)) return [];
    const deputy = person(role.deputy);
    return role.holder.every((text) => person(text).key === deputy.key) ? [] : [deputy];
  });
  return distinct(found);
}

/** People a community needs before its launch, where it sets no number (house default). */
export const usualMinimum = 5;

/** Members from which a community needs a core group of three (house default). */
export const leastForCore = 8;

/** Distinct people who keep the community going or step in for one who does. */
export function keepers(community: Community): Person[] {
  return distinct([...organisers(community), ...deputies(community)]);
}

/** Whether a placeholder stands where somebody will keep the community going: reported as that. */
export function isStillLooking({ roles }: Community): boolean {
  return (roles?.value.roles ?? []).some(
    (role) => isOrganising(role) && [...role.holder, role.deputy ?? ''].some(isPlaceholder),
  );
}

/** `Ada Osei and Ben Kato`, `Ada Osei, Ben Kato and 3 others`: people in the middle of a sentence. */
export function named(people: readonly Person[]): string {
  const names = people.map(({ name }) => shorten(name));
  return list(names.length > 3 ? [...names.slice(0, 2), plural(names.length - 2, 'other')] : names);
}

/** Each person once, as first named. */
export function distinct(people: readonly Person[]): Person[] {
  const seen = new Set<string>();
  return people.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** Whether somebody decided that there is nobody, and says why: `none, because …`. */
export function isDecidedNone(text: string): boolean {
  return noneSaid(text) === 'because';
}

/** Whether the text in a role names somebody at all. */
export function isPerson(text: string): boolean {
  const words = text.trim();
  return !isPlaceholder(words) && !nobody.some((form) => form.test(words));
}

function isPlaceholder(text: string): boolean {
  const found = placeholder(text);
  return found !== undefined && found.form !== 'slot';
}

/** A role nobody holds: where a holder belongs, and what stands there. */
export interface Vacancy {
  readonly place: Place;
  readonly said?: 'placeholder' | 'none, because';
  readonly text?: string;
}

/** Where a holder of one of these kinds is missing; undefined when somebody holds such a role. */
export function vacancy(community: Community, kinds: readonly RoleKind[]): Vacancy | undefined {
  if (holdings(community, kinds).length > 0) return undefined;
  const { roles, charter } = community;
  if (!roles) return charter && { place: at(charter, 'roles') };
  const index = roles.value.roles.findIndex(({ kind }) => kinds.includes(kind));
  if (index === -1) return { place: at(roles, 'roles') };
  const text = roles.value.roles[index]!.holder[0]?.trim();
  const place = at(roles, 'roles', index, 'holder');
  if (text === undefined) return { place };
  return { place, text, said: insteadOf(text) };
}

/** What stands where a name should: a placeholder, or the decision to have nobody; undefined for anything else. */
export function insteadOf(text: string): Vacancy['said'] {
  if (isPlaceholder(text)) return 'placeholder';
  return isDecidedNone(text) ? 'none, because' : undefined;
}

/** Members who have not left by `today`. Whoever is listed has said yes, so a later day of joining counts too. */
export function currentMembers(community: Community, today: string): Member[] {
  return (community.members?.value.members ?? []).filter(({ left }) => left === undefined || left > today);
}

/**
 * How many people have said yes: current members, or `membership.members_count` where no list is kept. Outside supporters
 * are none. Undefined when neither is written or the list cannot be read.
 */
export function memberCount(community: Community, today: string): number | undefined {
  if (community.broken.has('members')) return undefined;
  if (community.members?.value.members.length)
    return currentMembers(community, today).filter(({ type }) => type !== 'supporter').length;
  return community.charter?.value.membership.members_count;
}
