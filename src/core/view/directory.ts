import { isPerson, type Member, peopleOf, type Role } from '../measures/people.ts';
import type { Community } from '../model.ts';
import { fold } from '../words/closest.ts';
import { list } from '../words/list.ts';
import { bare, capital, series } from '../words/phrases.ts';
import { type RoleKind, roleTitles } from '../words/roles.ts';

/** Who is who, as pages may say it: holders of roles by name, members only with their consent. */
export interface Directory {
  /** `Sponsor (Maria Lind)` for a role, `Chen Liu` for its holder, `A member` for somebody who gave no consent. */
  who(text: string | undefined): string;
  /** `Sponsor`: the role without its holder; any other text as `who` says it. */
  role(text: string): string;
  /** The name of somebody who holds a role. */
  person(text: string): string;
  /** Names of those who hold one of these roles, each once. */
  holdersOf(roles: readonly Role[]): string[];
  /** Names of those who hold a role of one of these kinds, each once. */
  holders(...kinds: readonly RoleKind[]): string[];
  /** Members without a role who have not agreed to be named. */
  readonly hidden: readonly Member[];
}

const splits = /\s*(?:,|&|\+|\/|\band\b)\s*/;
const mostNames = 3;

/** The people and roles of one community. */
export function directoryOf(community: Community, roles: readonly Role[]): Directory {
  const person = peopleOf(community);
  const members = community.members?.value.members ?? [];
  const nameOf = (text: string) => person(text).name;
  const isHidden = hiddenTo(community, roles);
  const known = membersByName(members);
  const holdersOf = (found: readonly Role[]) => {
    const texts = found.flatMap(({ holder }) => holder).filter(isPerson);
    return [...new Set(texts.map(nameOf))];
  };
  const one = (text: string, withNames: boolean): string | undefined => {
    const found = rolesFor(text, roles);
    if (found.length > 0) return shown(titleOf(found), withNames ? holdersOf(found) : []);
    if (isKind(fold(text))) return roleTitles[fold(text) as RoleKind];
    const member = known.get(fold(text));
    return member && (isHidden(member) ? 'a member' : member.name);
  };
  return {
    who: (text) => (text ? inWords(text, (part) => one(part, true)) : ''),
    role: (text) => inWords(text, (part) => one(part, false)),
    person: nameOf,
    holdersOf,
    holders: (...kinds) => holdersOf(roles.filter(({ kind }) => kinds.includes(kind))),
    hidden: members.filter(isHidden),
  };
}

/** Members whom nothing makes public: no role, no deputy's role, not the contact, no consent. */
function hiddenTo(community: Community, roles: readonly Role[]): (member: Member) => boolean {
  const person = peopleOf(community);
  const texts = roles.flatMap(({ holder, deputy }) => [...holder, ...(deputy ? [deputy] : [])]);
  const shownPeople = [...texts, community.charter?.value.contact ?? ''].map(person);
  const keys = new Set(shownPeople.map(({ key }) => key));
  // Somebody else of the same name cannot be hidden without hiding the public one.
  const names = new Set(shownPeople.map(({ name }) => fold(name)));
  return (member) =>
    !keys.has(person(member.id ?? member.name).key) && !names.has(fold(member.name)) && !isNamed(member);
}

function rolesFor(text: string, roles: readonly Role[]): Role[] {
  const wanted = fold(text);
  return roles.filter(({ kind, title }) => [kind, fold(title ?? ''), fold(roleTitles[kind])].includes(wanted));
}

/** A text, or each part of a list such as “manager and Dia”, as `one` knows it; as written where it knows none. */
function inWords(text: string, one: (part: string) => string | undefined): string {
  const written = bare(text.replace(/^external:\s*/i, ''));
  const whole = one(written);
  if (whole !== undefined) return capital(whole);
  const parts = written.split(splits).filter(Boolean);
  const known = parts.map(one);
  return capital(known.some(Boolean) ? list(parts.map((part, index) => known[index] ?? part)) : written);
}

/** What the roles are called together: their own title where they share one. */
export function titleOf(roles: readonly Role[]): string {
  const titles = new Set(roles.map(({ kind, title }) => title || roleTitles[kind]));
  return titles.size === 1 ? [...titles][0]! : roleTitles[roles[0]!.kind];
}

function shown(title: string, names: readonly string[]): string {
  if (names.length === 0 || names.length > mostNames) return title;
  // No bracket within the bracket: “Sir Alan Pryce (managing partner)” gets a comma.
  return `${title} (${series(names.map((name) => name.replace(/ \(([^()]*)\)/g, ', $1')))})`;
}

function membersByName(members: readonly Member[]): Map<string, Member> {
  const found = new Map<string, Member>();
  for (const member of members) {
    for (const word of [member.id, member.name]) if (word && !found.has(fold(word))) found.set(fold(word), member);
  }
  return found;
}

function isNamed({ consent }: Member): boolean {
  return consent.attendance === 'named' || consent.skills === 'named';
}

function isKind(text: string): text is RoleKind {
  return Object.hasOwn(roleTitles, text);
}
