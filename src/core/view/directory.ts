import { isPerson, type Member, peopleOf, type Role } from '../measures/people.ts';
import type { Community } from '../model.ts';
import { fold } from '../words/closest.ts';
import { list } from '../words/list.ts';
import { bare, capital } from '../words/phrases.ts';
import { type RoleKind, roleTitles } from '../words/roles.ts';

/** Who is who, as pages may say it: holders of roles by name, members only with their consent. */
export interface Directory {
  /** `Sponsor (Maria Lind)` for a role, `Chen Liu` for its holder, `A member` for somebody who gave no consent. */
  who(text: string | undefined): string;
  /** `Sponsor`: the role without its holder; any other text as `who` says it. */
  role(text: string): string;
  /** The name of somebody who holds a role. */
  person(text: string): string;
  /** Names of those who hold a role of this kind, each once. */
  holders(...kinds: readonly RoleKind[]): string[];
  /** Members without a role who have not agreed to be named. */
  readonly hidden: readonly Member[];
}

const splits = /\s*(?:,|&|\+|\/|\band\b)\s*/;
const mostNames = 3;

/** The people and roles of one community. */
export function directoryOf(community: Community, roles: readonly Role[]): Directory {
  const person = peopleOf(community);
  const named = (text: string) => person(text).name;
  const holdersOf = (found: readonly Role[]) => [
    ...new Set(
      found
        .flatMap(({ holder }) => holder)
        .filter(isPerson)
        .map(named),
    ),
  ];
  const members = membersByName(community.members?.value.members ?? []);
  const helpers = roles.flatMap(({ holder, deputy }) => [...holder, ...(deputy ? [deputy] : [])]);
  const isPublic = new Set([...helpers, community.charter?.value.contact ?? ''].map((text) => person(text).key));
  const publicNames = new Set(helpers.map((text) => fold(named(text))));
  const mayBeNamed = (member: Member) =>
    isPublic.has(person(member.id ?? member.name).key) || publicNames.has(fold(member.name)) || isNamed(member);

  const rolesFor = (text: string) => {
    const wanted = fold(text);
    return roles.filter(
      ({ kind, title }) => kind === wanted || (title && fold(title) === wanted) || fold(roleTitles[kind]) === wanted,
    );
  };
  const one = (text: string, withNames: boolean): string | undefined => {
    const found = rolesFor(text);
    if (found.length > 0) return shown(titleOf(found), withNames ? holdersOf(found) : []);
    if (isKind(fold(text))) return roleTitles[fold(text) as RoleKind];
    const member = members.get(fold(text));
    if (!member) return undefined;
    return mayBeNamed(member) ? member.name : 'a member';
  };
  const say = (text: string, withNames: boolean) => {
    const written = bare(text.replace(/^external:\s*/i, ''));
    const whole = one(written, withNames);
    if (whole !== undefined) return capital(whole);
    const parts = written.split(splits).filter(Boolean);
    const known = parts.map((part) => one(part, withNames));
    return capital(known.some(Boolean) ? list(parts.map((part, index) => known[index] ?? part)) : written);
  };
  return {
    who: (text) => (text ? say(text, true) : ''),
    role: (text) => say(text, false),
    person: named,
    hidden: (community.members?.value.members ?? []).filter((member) => !mayBeNamed(member)),
    holders: (...kinds) => holdersOf(roles.filter(({ kind }) => kinds.includes(kind))),
  };
}

/** What the roles are called together: their own title where they share one. */
export function titleOf(roles: readonly Role[]): string {
  const titles = new Set(roles.map(({ kind, title }) => title || roleTitles[kind]));
  return titles.size === 1 ? [...titles][0]! : roleTitles[roles[0]!.kind];
}

function shown(title: string, names: readonly string[]): string {
  return names.length === 0 || names.length > mostNames ? title : `${title} (${list(names)})`;
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
