import type { Community, CommunityKind, Named } from '../model.ts';

/** What the name in a field of one kind of file stands for; nothing where there is no such name. */
export type Names = (kind: CommunityKind, ...path: (string | number)[]) => readonly Named[];

/** Looks up what the names in the files of a community stand for, by their places. */
export function namesIn(community: Community): Names {
  const keyOf = (file: string | undefined, path: readonly (string | number)[]) => JSON.stringify([file, ...path]);
  const links = new Map(community.links.map(({ place, targets }) => [keyOf(place.file, place.path), targets]));
  return (kind, ...path) => links.get(keyOf(community[kind]?.doc.file, path)) ?? [];
}
