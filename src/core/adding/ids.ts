import type { Path } from '../finding.ts';
import type { Kind, NameType } from '../kind.ts';
import { kinds } from '../kinds/index.ts';
import type { Community, KindName, Model, Named } from '../model.ts';
import { fold } from '../words/closest.ts';
import { slug } from '../words/slug.ts';

/** What the entries of a list are when others refer to them; undefined where nobody does. */
export function typeOf(kind: KindName, list: Path): NameType | undefined {
  const pattern = [...list.map((step) => (typeof step === 'number' ? '*' : step)), '*'].join('.');
  const names = Object.entries((kinds[kind] as Kind).names ?? {}) as [NameType, readonly string[]][];
  return names.find(([, patterns]) => patterns.includes(pattern))?.[0];
}

/** The names of one sort that the entries of a community may use: its own, and those of the organisation. */
export function namesOf(type: NameType, model: Model, community: Community | undefined): Named[] {
  return [...(community?.names ?? []), ...model.names].filter((named) => named.type === type);
}

const mostWords = 30;
const small = /-(?:a|an|and|are|as|at|by|for|from|in|is|of|on|or|our|that|the|to|we|who|with|within|without)$/;

/** An id from a label: its first words, none of them cut; empty where no letter of it can be kept. */
export function idFrom(label: string): string {
  let whole = slug(label).replace(/^(?:a|an|the)-(?=.)/, '');
  if (whole.length <= mostWords) return whole;
  const cut = whole.slice(0, mostWords + 1);
  whole = cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || cut.slice(0, mostWords);
  while (small.test(whole)) whole = whole.replace(small, '');
  return whole;
}

/** An id like `wanted` that none of the names answers to: with a number behind it if need be. */
export function freeId(wanted: string, taken: readonly Named[]): string {
  return unlike(wanted, new Set(taken.flatMap(({ key, label }) => [fold(key), fold(label)])));
}

/** A word like `wanted` that is none of the others: with a number behind it if need be. */
export function unlike(wanted: string, others: ReadonlySet<string>): string {
  if (!others.has(wanted)) return wanted;
  let count = 2;
  while (others.has(`${wanted}-${count}`)) count += 1;
  return `${wanted}-${count}`;
}
