import type { Chartered } from '../model.ts';
import { type Overlap, overlaps } from './overlap.ts';
import { compareRatio } from './ratio.ts';

/** Two communities of which one names the other under `related`, and what it says about it. */
export interface Said {
  readonly one: Chartered;
  readonly other: Chartered;
  readonly topics: readonly string[];
  readonly how?: string;
}

/** Who works on the same things. */
export interface Neighbours {
  /** Pairs that say so, each once, in the order of the communities. */
  readonly said: readonly Said[];
  /** Other pairs that list at least three of the same skills, the most alike first. */
  readonly alike: readonly Overlap<Chartered>[];
}

/** So many shared skills make two communities alike (house default, as in `overlapping-communities`). */
const fewestShared = 3;
const mostPairsOfOne = 3;

/**
 * Communities that say they are neighbours, and others that list the same skills, as far as they last: one that has ended
 * or is about to end is left out. `common` are skills that do not count.
 */
export function neighbours(communities: readonly Chartered[], common: readonly string[] | undefined): Neighbours {
  const lasting = communities.filter(isLasting);
  const said = relatedPairs(lasting);
  const known = new Set(said.map(({ one, other }) => keyOf(one, other)));
  const alike = overlaps(lasting, { skills: fewestShared, common })
    .toSorted((a, b) => compareRatio(b.similarity, a.similarity))
    .filter(({ one, other }) => !known.has(keyOf(one, other)));
  return { said, alike };
}

/** Whether a community has neither ended nor is about to end. */
export function isLasting({ charter: { value } }: Chartered): boolean {
  return value.stage !== 'retired' && value.closing.date === undefined;
}

/** Where many are alike, three pairs of each say enough. */
export function fewOfEach<P extends { readonly one: Chartered; readonly other: Chartered }>(pairs: readonly P[]): P[] {
  const times = new Map<Chartered, number>();
  return pairs.filter(({ one, other }) => {
    if ([one, other].some((community) => (times.get(community) ?? 0) >= mostPairsOfOne)) return false;
    for (const community of [one, other]) times.set(community, (times.get(community) ?? 0) + 1);
    return true;
  });
}

/** The same for a pair in both orders; folders of communities are unique. */
function keyOf({ folder: here }: Chartered, { folder: there }: Chartered): string {
  return here < there ? `${here}\n${there}` : `${there}\n${here}`;
}

function relatedPairs(communities: readonly Chartered[]): Said[] {
  const byCharter = new Map<unknown, Chartered>(communities.map((one) => [one.charter.value, one]));
  const known = new Set<string>();
  const found: Said[] = [];
  for (const one of communities) {
    for (const { place, targets } of one.links) {
      if (place.path[0] !== 'related' || place.file !== one.charter.doc.file) continue;
      const other = byCharter.get(targets[0]?.value);
      if (!other || other === one || known.has(keyOf(one, other))) continue;
      known.add(keyOf(one, other));
      const { topics, how } = one.charter.value.related[Number(place.path[1])]!;
      found.push({ one, other, topics, how });
    }
  }
  return found;
}
