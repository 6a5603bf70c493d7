import type { Plain } from '../finding.ts';

export type { Plain };

/** Whether something to be written is a list. */
export function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** Whether something to be written is a group of fields. */
export function isGroup(value: Plain): value is { readonly [field: string]: Plain } {
  return typeof value === 'object' && !isList(value);
}
