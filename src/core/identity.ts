import { isMap, mapOf } from './words/group.ts';
import { textHash } from './words/hash.ts';

/** The fields by which an entry is called, its own id first. */
export const nameFields = ['id', 'name', 'title', 'statement', 'kind'] as const;

/** The words an entry answers to, its own id first. */
export function nameWords(entry: unknown): string[] {
  const words = nameFields.map((field) => mapOf(entry)[field]);
  return words.filter((word): word is string => typeof word === 'string' && word.trim() !== '');
}

// What tells entries without a name of their own apart, all that are there together.
const marks = [
  'date',
  'member',
  'indicator',
  'activity',
  'need',
  'what',
  'concern',
  'risk',
  'q',
  'item',
  'group',
  'duty',
  'community',
  'skill',
  'change',
] as const;

/**
 * What an entry of a list is known by when its place in the list and its other fields change: a text is itself, a group
 * of fields its id, or else its name, title, statement or kind (`id=on-time`), or else its date and what it is about
 * (`date=2026-05-05,activity=clinic`). An entry with none of them is its whole content. Two entries may be known by the
 * same.
 */
export function identityOf(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  if (!isMap(entry)) return canonical(entry);
  const isTold = (key: string) => typeof entry[key] === 'string' && entry[key].trim() !== '';
  const name = nameFields.find(isTold);
  const known = name ? [name] : marks.filter(isTold);
  if (known.length > 0) return known.map((key) => `${key}=${String(entry[key])}`).join();
  return `#${textHash(canonical(entry))}`;
}

/** A value as a text that is the same whatever the order of its keys and of the entries of its lists. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (!isMap(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join()}}`;
}
