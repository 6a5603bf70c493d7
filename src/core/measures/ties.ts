import type { Chartered } from '../model.ts';
import { fold } from '../words/closest.ts';
import { identities, isGroup, type Known, knownIn } from './identity.ts';
import { serves } from './load.ts';
import type { Said } from './neighbours.ts';
import { currentMembers, organising, peopleOf } from './people.ts';

/** What two communities share: people, the word that they are neighbours, or whom they are for. */
export type SharedReason = 'people' | 'neighbours' | 'audience';

/** What binds two communities, what binds most first. */
export interface Tie {
  /** The one that comes first in the list asked about. */
  readonly one: Chartered;
  readonly other: Chartered;
  readonly reasons: readonly SharedReason[];
}

/**
 * Whom or what more communities share says nothing about any two of them, and pairs would grow with the square: “everyone”
 * is the audience of all (house default).
 */
const mostTied = 8;

/**
 * What binds every two communities: somebody who keeps one going or is a member of one is in the other too (sponsors and
 * outside supporters are not expected at meetings); they say that they are neighbours; or their charters name the same
 * audience. Pairs that share nothing are left out. In the order of the communities, linear in people and communities.
 */
export function ties(communities: readonly Chartered[], said: readonly Said[], today: string): Tie[] {
  const found = new Map<string, { one: number; other: number; reasons: SharedReason[] }>();
  const position = new Map(communities.map((community, index) => [community, index]));
  const tie = (here: Chartered, there: Chartered, reason: SharedReason) => {
    const [one, other] = [position.get(here)!, position.get(there)!].sort((a, b) => a - b) as [number, number];
    const known = found.get(`${one} ${other}`);
    if (!known) found.set(`${one} ${other}`, { one, other, reasons: [reason] });
    else if (!known.reasons.includes(reason)) known.reasons.push(reason);
  };
  for (const group of byPerson(communities, today)) pairs(group, (one, other) => tie(one, other, 'people'));
  for (const { one, other } of said) tie(one, other, 'neighbours');
  for (const group of byAudience(communities)) pairs(group, (one, other) => tie(one, other, 'audience'));
  return [...found.values()]
    .sort((a, b) => a.one - b.one || a.other - b.other)
    .map(({ one, other, reasons }) => ({ one: communities[one]!, other: communities[other]!, reasons }));
}

function pairs(group: ReadonlySet<Chartered>, each: (one: Chartered, other: Chartered) => void): void {
  const all = [...group];
  if (all.length > mostTied) return;
  for (const [index, one] of all.entries()) for (const other of all.slice(index + 1)) each(one, other);
}

function byPerson(communities: readonly Chartered[], today: string): Set<Chartered>[] {
  const seen = communities.flatMap((community) => knownPeople(community, today).map((known) => ({ community, known })));
  const keyOf = identities(seen.map(({ known }) => known));
  return grouped(seen.map(({ community, known }) => [keyOf(known), community]));
}

function knownPeople(community: Chartered, today: string): Known[] {
  if (community.broken.has('roles') || community.broken.has('members')) return [];
  const person = peopleOf(community);
  const members = currentMembers(community, today).filter(({ type }) => type !== 'supporter');
  const held = organising(community).filter(({ role }) => serves(role.term, today));
  const people = [...held.map((one) => one.person), ...members.map(({ id, name }) => person(id ?? name))].filter(
    ({ name }) => !isGroup(name),
  );
  return [...new Map(people.map((one) => [one.key, one])).values()].map(knownIn(community));
}

function byAudience(communities: readonly Chartered[]): Set<Chartered>[] {
  return grouped(
    communities.flatMap((community) => {
      const audience = fold(community.charter.value.audience ?? '').replace(/[\s.]+$/, '');
      return audience === '' ? [] : [[audience, community] as const];
    }),
  );
}

function grouped(all: readonly (readonly [string, Chartered])[]): Set<Chartered>[] {
  const groups = new Map<string, Set<Chartered>>();
  for (const [key, community] of all) {
    const group = groups.get(key);
    if (group) group.add(community);
    else groups.set(key, new Set([community]));
  }
  return [...groups.values()].filter(({ size }) => size > 1);
}
