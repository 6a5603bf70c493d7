import type { Given, Listed } from '../part.ts';
import { fold } from '../words/closest.ts';
import { isMap } from '../words/group.ts';

/** How a new entry relates to those that are there. */
export type Match =
  | { readonly is: 'new' }
  /** The same stands there already. */
  | { readonly is: 'same'; readonly index: number }
  /** Something else of the same name stands there. */
  | { readonly is: 'other'; readonly index: number }
  /** An entry of the same name waits for these fields. */
  | { readonly is: 'open'; readonly index: number; readonly fields: readonly string[] };

/** Compares an entry with those of its list, all of them as files of its kind are read. */
export function match(part: Listed, entries: readonly unknown[], entry: unknown, given: Given): Match {
  const wanted = given.id === undefined ? withoutId(entry) : entry;
  const isSame = (there: unknown) => textOf(given.id === undefined ? withoutId(there) : there) === textOf(wanted);
  const same = entries.findIndex(isSame);
  if (same >= 0) return { is: 'same', index: same };
  const open = entries.findIndex((there) => isOpen(part, there, entry));
  if (open >= 0) return { is: 'open', index: open, fields: newFields(entries[open], entry) };
  const unique = part.unique ?? (part.main === undefined ? [] : [part.main]);
  const other =
    unique.length === 0 ? -1 : entries.findIndex((there) => unique.every((field) => isLike(there, entry, field)));
  return other >= 0 ? { is: 'other', index: other } : { is: 'new' };
}

function withoutId(entry: unknown): unknown {
  if (!isMap(entry)) return entry;
  const { id, ...rest } = entry;
  return rest;
}

/** One text for everything that reads the same; what is blank or missing does not count. */
function textOf(entry: unknown): string {
  return fold(JSON.stringify(bare(entry)) ?? '');
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(bare) : undefined;
  if (!isMap(value)) return value;
  const kept = Object.entries(value).map(([key, each]) => [key, bare(each)] as const);
  const fields = kept.filter(([, each]) => each !== undefined);
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

function isLike(a: unknown, b: unknown, field: string): boolean {
  return isMap(a) && isMap(b) && textOf(a[field]) === textOf(b[field]);
}

/** Whether an entry of the same main text waits for what a new one brings, and says nothing else. */
function isOpen({ fills, main }: Listed, there: unknown, entry: unknown): boolean {
  if (fills === undefined || main === undefined || !isMap(there) || !isMap(entry)) return false;
  if (!isLike(there, entry, main) || bare(there[fills]) !== undefined || bare(entry[fills]) === undefined) return false;
  return Object.keys(entry).every(
    (field) => bare(there[field]) === undefined || isLike(there, entry, field) || bare(entry[field]) === undefined,
  );
}

function newFields(there: unknown, entry: unknown): string[] {
  if (!isMap(there) || !isMap(entry)) return [];
  return Object.keys(entry).filter((field) => bare(there[field]) === undefined && bare(entry[field]) !== undefined);
}
