import type { Edit } from '../edit.ts';
import type { Path } from '../finding.ts';
import type { Fields } from '../import.ts';
import type { Community, CommunityKind } from '../model.ts';
import { fold } from '../words/closest.ts';
import { isMap } from '../words/group.ts';
import { newIds } from './people.ts';

/** A member who is on file: where, and what is said of them there. */
export interface OnFile {
  readonly index: number;
  readonly key: string;
  readonly value: NonNullable<Community['members']>['value']['members'][number];
  /** A bare name in the list takes no further fields. */
  readonly isBare: boolean;
}

/** The members of a community, those on file and those that are new. */
export interface Roster {
  find(name: string, id?: string): OnFile | undefined;
  /** Enters somebody new and gives the id. */
  enter(name: string, id: string | undefined, fields: Fields): string;
  /** The id of somebody entered before. */
  entered(name: string): string | undefined;
  readonly added: readonly Fields[];
}

/** The members of a community as they stand in its files. */
export function rosterOf({ members }: Community): Roster {
  const there = members?.value.members ?? [];
  const raw = (members?.doc.value as { members?: unknown } | undefined)?.members;
  const onFile = there.map(
    (value, index): OnFile => ({
      index,
      key: value.id ?? value.name,
      value,
      isBare: !isMap(Array.isArray(raw) ? raw[index] : raw),
    }),
  );
  const ids = newIds(there.flatMap(({ id, name }) => [name, ...(id === undefined ? [] : [id])]));
  const added: Fields[] = [];
  const entered = new Map<string, string>();
  return {
    find: (name, id) =>
      onFile.find(({ value }) => id !== undefined && value.id !== undefined && fold(value.id) === fold(id)) ??
      onFile.find(({ value }) => [value.name, value.id ?? value.name].some((word) => fold(word) === fold(name))),
    enter: (name, id, fields) => {
      const own = ids(id ?? name, 'member');
      entered.set(fold(name), own);
      added.push({ id: own, name, ...fields });
      return own;
    },
    entered: (name) => entered.get(fold(name)),
    added,
  };
}

/** Edits that put entries into a list: all at once where there is none yet. */
export function listEdits(
  community: Community,
  { kind, list }: { readonly kind: CommunityKind; readonly list: string },
  entries: readonly Fields[],
): Edit[] {
  const there = (community[kind]?.doc.value as Readonly<Record<string, unknown>> | undefined)?.[list];
  const path: Path = [list];
  if (entries.length === 0) return [];
  return there === undefined || there === null ? [{ path, set: entries }] : entries.map((add) => ({ path, add }));
}
