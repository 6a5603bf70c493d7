/** What stands in a file once it is written: texts, numbers, yes and no, lists, groups of fields in their order. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [field: string]: Plain };

/** Whether something to be written is a list. */
export function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** Whether something to be written is a group of fields. */
export function isGroup(value: Plain): value is { readonly [field: string]: Plain } {
  return typeof value === 'object' && !isList(value);
}
