import { compareText } from '../finding.ts';
import type { Community } from '../model.ts';
import { fold } from '../words/closest.ts';
import { type Ratio, ratio } from './ratio.ts';

/** Two communities that list some of the same skills. */
export interface Overlap<C extends Community = Community> {
  /** The one that comes first in the list asked about. */
  readonly one: C;
  readonly other: C;
  /** Skills that both list, as `one` writes and orders them. */
  readonly shared: readonly string[];
  /** Jaccard similarity of the two sets of skills: shared ÷ listed by either, above 0 and at most 1. */
  readonly similarity: Ratio;
}

/** Which overlaps are wanted, and which skills count. */
export interface Wanted {
  /** Ids or names of skills that are so general that sharing them is no overlap. */
  readonly common?: readonly string[];
  /** Smallest number of shared skills; 1 unless said. */
  readonly skills?: number;
  /** Smallest similarity in per cent; any unless said. */
  readonly percent?: number;
}

/** A skill that more communities list says nothing about any two of them; pairs would grow with the square. */
const mostListed = 100;

/**
 * Every two communities that overlap as much as wanted, in the order given. Skills are the same where their names are,
 * with case, spaces, hyphens and underscores folded; those that are common, and those that more than 100 communities
 * list, are left out of both sets.
 */
export function overlaps<C extends Community>(communities: readonly C[], wanted: Wanted = {}): Overlap<C>[] {
  const { common = [], skills: least = 1, percent = 0 } = wanted;
  const { sets, listedBy } = indexed(communities, new Set(common.map(sameName)));
  const counts = new Uint32Array(communities.length);
  return sets.flatMap((skills, position) => {
    const one = communities[position]!;
    const found: Overlap<C>[] = [];
    for (const later of laterOnes(position, skills, listedBy, counts)) {
      const count = counts[later]!;
      counts[later] = 0;
      const theirs = sets[later]!;
      const all = skills.size + theirs.size - count;
      if (count < least || count * 100 < percent * all) continue;
      const shared = [...skills].flatMap(([key, name]) => (theirs.has(key) ? [name] : []));
      found.push({ one, other: communities[later]!, shared, similarity: ratio(count, all) });
    }
    return found;
  });
}

/** A skill that several communities list. */
export interface SharedSkill<C extends Community = Community> {
  /** As the first of them writes it. */
  readonly name: string;
  /** In the order given; two or more. */
  readonly communities: readonly C[];
}

/** Every skill that two communities or more list, without those that are common; what most list comes first. */
export function sharedSkills<C extends Community>(
  communities: readonly C[],
  common: readonly string[] = [],
): SharedSkill<C>[] {
  const { names, listedBy } = indexed(communities, new Set(common.map(sameName)));
  return [...listedBy]
    .filter(([, positions]) => positions.length > 1)
    .sort(([a, some], [b, others]) => others.length - some.length || compareText(a, b))
    .map(([key, positions]) => ({
      name: names[positions[0]!]!.get(key)!,
      communities: positions.map((position) => communities[position]!),
    }));
}

/** Positions after `position` that share a skill with it, in order; `counts` then holds how many. */
function laterOnes(
  position: number,
  skills: ReadonlyMap<string, string>,
  listedBy: Indexed['listedBy'],
  counts: Uint32Array,
): number[] {
  const found: number[] = [];
  for (const key of skills.keys()) {
    for (const other of listedBy.get(key)!) {
      if (other <= position) continue;
      if (counts[other] === 0) found.push(other);
      counts[other]! += 1;
    }
  }
  return found.sort((a, b) => a - b);
}

/** The form in which names of skills of different communities are compared. */
function sameName(name: string): string {
  return fold(name.replace(/[_-]/g, ' '));
}

interface Indexed {
  /** Names of all skills by their folded form, without common ones, one map for each community. */
  readonly names: readonly ReadonlyMap<string, string>[];
  /** The same without those that too many list. */
  readonly sets: readonly ReadonlyMap<string, string>[];
  /** Positions of the communities that list a skill, in order. */
  readonly listedBy: ReadonlyMap<string, readonly number[]>;
}

function indexed(communities: readonly Community[], common: ReadonlySet<string>): Indexed {
  const listedBy = new Map<string, number[]>();
  const all = communities.map(({ skills }, position) => {
    const names = new Map<string, string>();
    for (const { id, name } of skills?.value.skills ?? []) {
      const key = sameName(name);
      if (names.has(key) || common.has(key) || (id !== undefined && common.has(sameName(id)))) continue;
      names.set(key, name);
      const positions = listedBy.get(key);
      if (positions) positions.push(position);
      else listedBy.set(key, [position]);
    }
    return names;
  });
  const sets = all.map((names) => new Map(names));
  for (const [key, positions] of listedBy)
    if (positions.length > mostListed) for (const position of positions) sets[position]!.delete(key);
  return { names: all, sets, listedBy };
}
