import { compareText } from '../finding.ts';
import type { Community, Model } from '../model.ts';
import { fold } from '../words/closest.ts';

/** One community before and after; a side is missing where it is new or gone. */
export interface Pair {
  readonly past?: Community;
  readonly now?: Community;
}

/**
 * Which community of then is which of now: by folder, then by short name, then by name, then by purpose, each only where
 * it means one on either side. In the order of their folders now, those that are gone at the end.
 */
export function pairs(past: Model, now: Model): Pair[] {
  const below = (model: Model) => (one: Community) => one.folder.slice(one.folder === '.' ? 0 : model.root.length);
  const keys: readonly ((model: Model) => (one: Community) => string | undefined)[] = [
    below,
    () => (one) => one.slug,
    () => (one) => one.charter && fold(one.charter.value.name),
    () => (one) => one.charter && fold(one.charter.value.purpose),
  ];
  let [lost, found] = [past.communities, now.communities];
  const known = new Map<Community, Community>();
  for (const key of keys) {
    const [old, young] = [single(lost, key(past)), single(found, key(now))];
    for (const [word, one] of young) if (old.has(word)) known.set(one, old.get(word)!);
    const taken = new Set(known.values());
    lost = lost.filter((one) => !taken.has(one));
    found = found.filter((one) => !known.has(one));
  }
  return [
    ...now.communities.map((one) => ({ now: one, past: known.get(one) })),
    ...[...lost].sort((a, b) => compareText(a.folder, b.folder)).map((one) => ({ past: one })),
  ];
}

/** Communities by a key that no other of them has. */
function single(all: readonly Community[], keyOf: (one: Community) => string | undefined): Map<string, Community> {
  const seen = new Map<string, Community[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== undefined) seen.set(key, [...(seen.get(key) ?? []), one]);
  }
  return new Map([...seen].flatMap(([key, same]) => (same.length === 1 ? [[key, same[0]!]] : [])));
}
