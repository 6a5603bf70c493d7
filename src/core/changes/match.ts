import { canonical, identityOf } from '../identity.ts';
import { isMap } from '../words/group.ts';

/** The entries of a list before and after, each with its counterpart. */
export interface Matched<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  /** Those that are known by the same and say something else. */
  readonly changed: readonly (readonly [past: T, now: T])[];
}

/** Compares two lists whatever the order of their entries; of several known by the same, equal ones belong together. */
export function match<T>(past: readonly T[], now: readonly T[]): Matched<T> {
  const before = left(past, now);
  const after = left(now, past);
  const waiting = new Map<string, T[]>();
  for (const entry of before) {
    const key = identityOf(entry);
    waiting.set(key, [...(waiting.get(key) ?? []), entry]);
  }
  const changed: [T, T][] = [];
  const added: T[] = [];
  for (const entry of after) {
    const old = waiting.get(identityOf(entry))?.shift();
    if (old === undefined) added.push(entry);
    else changed.push([old, entry]);
  }
  const rest = new Set([...waiting.values()].flat());
  return { added, removed: before.filter((entry) => rest.has(entry)), changed };
}

/** The entries of one list that the other does not hold to the letter, equal ones counted. */
function left<T>(entries: readonly T[], others: readonly T[]): T[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(textOf(other), (counts.get(textOf(other)) ?? 0) + 1);
  return entries.filter((entry) => {
    const count = counts.get(textOf(entry)) ?? 0;
    counts.set(textOf(entry), count - 1);
    return count <= 0;
  });
}

function textOf(value: unknown): string {
  return canonical(written(value));
}

/** Whether two values say the same: order, blank fields and empty lists do not matter. */
export function isSame(past: unknown, now: unknown): boolean {
  return textOf(past) === textOf(now);
}

/** Whether nothing is said: no value, or a group or list with nothing in it. */
export function isBlank(value: unknown): boolean {
  return written(value) === undefined;
}

/** A value without what is blank in it; undefined where nothing is left. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) {
    const entries = value.map(written).filter((entry) => entry !== undefined);
    return entries.length > 0 ? entries : undefined;
  }
  if (!isMap(value)) return value === null || value === '' ? undefined : value;
  const fields = Object.entries(value).flatMap(([key, entry]) => {
    const kept = written(entry);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}
