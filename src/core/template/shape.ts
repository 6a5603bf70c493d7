/**
 * What a view holds, told as plain data: a leaf, a list of entries (empty where no entry was ever seen), a group of
 * fields; `drawing` is the data of a diagram, which templates print with the partial `diagram`.
 */
export type Shape = 'text' | 'yes or no' | 'drawing' | readonly Shape[] | { readonly [field: string]: Shape };

/** The shape that fits all of these values. */
export function shapeOf(values: readonly unknown[]): Shape {
  const seen = values.filter((value) => value !== null && value !== undefined);
  if (seen.some(Array.isArray)) {
    const lists = seen.filter((value): value is unknown[] => Array.isArray(value));
    if (lists.length < seen.length) throw new Error('A field of the view is a list here and something else there.');
    const entries = lists.flat();
    return entries.length > 0 ? [shapeOf(entries)] : [];
  }
  const groups = seen.filter((value): value is object => typeof value === 'object');
  const answers = seen.filter((value) => typeof value === 'boolean');
  if (groups.length > 0 ? groups.length < seen.length : answers.length > 0 && answers.length < seen.length)
    throw new Error('A field of the view is a group or yes and no here, and something else there.');
  if (groups.length === 0) return answers.length > 0 ? 'yes or no' : 'text';
  const names = [...new Set(groups.flatMap((group) => Object.keys(group)))];
  const field = (name: string): [string, Shape] => {
    // Every diagram has fields of its own, and no template looks into it.
    if (name === 'diagram' && names.includes('mermaid')) return [name, 'drawing'];
    return [name, shapeOf(groups.map((group) => (group as Readonly<Record<string, unknown>>)[name]))];
  };
  return Object.fromEntries(names.map(field));
}

/** Something that a template sees: its shape, and where it stands in the view, `pages[].id`. */
export interface Seen {
  readonly shape: Shape | 'anything';
  readonly path: string;
  /** What a partial is given besides. */
  readonly given?: ReadonlyMap<string, Seen>;
  /** Texts that may stand here instead: those of `(or …)`. */
  readonly also?: readonly Seen[];
}

/** What nothing is known about: the whole of a partial that nobody calls. */
export const anything: Seen = { shape: 'anything', path: '' };

/** A text of a template itself. */
export const ownText: Seen = { shape: 'text', path: '' };

/** The entries of a list; nothing for what is no list. */
export function entryOf({ shape, path }: Seen): Seen | undefined {
  if (shape !== 'anything' && !isList(shape)) return undefined;
  const entry = shape === 'anything' ? undefined : shape[0];
  return { shape: entry ?? 'anything', path: path && `${path}[]` };
}

/** A field of a group, or an entry or the length of a list; nothing where there is no such thing. */
export function fieldOf(seen: Seen, name: string): Seen | undefined {
  const given = seen.given?.get(name);
  if (given) return given;
  const { shape, path } = seen;
  if (shape === 'anything') return { shape, path: path && `${path}.${name}` };
  if (isList(shape)) {
    if (name === 'length') return ownText;
    return /^\d{1,4}$/.test(name) ? entryOf(seen) : undefined;
  }
  if (typeof shape === 'string' || !Object.hasOwn(shape, name)) return undefined;
  return { shape: shape[name]!, path: path === '' ? name : `${path}.${name}` };
}

/** The names that can be asked for. */
export function namesOf({ shape, given }: Seen): string[] {
  const own = typeof shape === 'string' || isList(shape) ? [] : Object.keys(shape);
  return [...new Set([...(given?.keys() ?? []), ...own])];
}

/** Whether a shape is that of a list. */
export function isList(shape: Shape | 'anything'): shape is readonly Shape[] {
  return Array.isArray(shape);
}

/** Whether a shape is that of a group of fields. */
export function isGroup(shape: Shape | 'anything'): shape is { readonly [field: string]: Shape } {
  return typeof shape === 'object' && !Array.isArray(shape);
}

/** Paths of all fields that can be reached without going through a list, `community.name`. */
export function pathsIn(shape: Shape, path = ''): string[] {
  if (!isGroup(shape)) return [];
  return Object.entries(shape).flatMap(([name, inner]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return [here, ...pathsIn(inner, here)];
  });
}
