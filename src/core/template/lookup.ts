import { list } from '../words/list.ts';
import { calls } from './calls.ts';
import { fieldOf, isGroup, isList, namesOf, ownText, type Seen } from './shape.ts';
import { type Around, suggestion } from './suggest.ts';
import type { Spot, Value } from './tree.ts';

/** What can be seen at a part of a template. */
export interface Sight extends Around {
  readonly here: Seen;
  readonly isInList: boolean;
  /** Inside of a partial that is not one’s own: its name. */
  readonly partial?: string;
  /** Inside of a partial of one’s own: the place that calls it. */
  readonly from?: string;
}

/** Takes down a mistake. */
export type Tell = (at: Spot, message: string) => void;

type Named = Value & { readonly kind: 'path' };

/** What a value may stand for; nothing where a mistake was found. */
export function seenIn(value: Value, sight: Sight, tell: Tell): readonly Seen[] {
  if (value.kind === 'literal') return [ownText];
  if (value.kind === 'path') {
    const seen = lookedUp(value, sight, tell);
    return seen ? [seen, ...(seen.also ?? [])] : [];
  }
  const found = value.values.map((one) => seenIn(one, sight, tell));
  for (const [index, one] of found.entries()) {
    const wrong = one.map(({ shape }) => unfit(value.call, written(value.values[index]!), shape)).find(Boolean);
    if (wrong) tell(value.values[index]!.at, wrong);
  }
  if (calls[value.call].gives === 'yes or no') return [{ shape: 'yes or no', path: '' }];
  return calls[value.call].gives === 'text' ? found.flat().map(({ path }) => ({ shape: 'text', path })) : found.flat();
}

function unfit(call: keyof typeof calls, name: string, shape: Seen['shape']): string | undefined {
  if (call === 'eq' && typeof shape !== 'string')
    return `“eq” compares texts, and “${name}” is a ${isList(shape) ? 'list' : 'group'}`;
  if (call !== 'list' || shape === 'anything') return undefined;
  const isOfTexts = isList(shape) && (shape[0] === undefined || shape[0] === 'text');
  return isOfTexts || shape === 'text' ? undefined : `“list” joins the texts of a list, and “${name}” has none`;
}

function lookedUp(value: Named, sight: Sight, tell: Tell): Seen | undefined {
  const { up, data, names, at } = value;
  if (data !== '' && data !== 'root') {
    if (!sight.isInList) tell(at, `“@${data}” is there only inside of {{#each}}`);
    return { shape: data === 'first' || data === 'last' ? 'yes or no' : 'text', path: '' };
  }
  const around = [sight.here, ...sight.outer];
  let seen = data === 'root' ? sight.root : around[up];
  if (!seen) {
    tell(at, '“../” leads further out than there is anything');
    return undefined;
  }
  const outer = data === 'root' ? [] : around.slice(up + 1);
  for (const [index, name] of names.entries()) {
    const next = fieldOf(seen, name);
    if (!next) {
      tell(at, missing(sight, value, { name, seen, outer: index === 0 ? outer : [] }));
      return undefined;
    }
    seen = next;
  }
  return seen;
}

interface Lost {
  readonly name: string;
  readonly seen: Seen;
  readonly outer: readonly Seen[];
}

function missing({ root, partial, from }: Sight, value: Named, { name, seen, outer }: Lost): string {
  if (partial !== undefined) return `the partial “${partial}” needs “${name}”, which is not there`;
  const group = written({ ...value, names: value.names.slice(0, value.names.indexOf(name)) });
  const where = group === 'this' ? 'here' : /^[./]+$/.test(group) ? 'there' : `in “${group}”`;
  const caller = from === undefined ? '' : ` (where ${from} calls it)`;
  return `there is no “${name}” ${where}${caller}${remedy(name, seen, { outer, root })}`;
}

function remedy(name: string, seen: Seen, around: Around): string {
  if (isList(seen.shape)) return '; it is a list: go through it with {{#each}}';
  const near = suggestion(name, seen, around);
  if (near) return `; did you mean “${near}”?`;
  if (typeof seen.shape === 'string' && !seen.given)
    return ': a text has no fields; print it alone, in a list as “this”';
  const names = namesOf(seen);
  return names.length > 0 && names.length <= 8 ? `; there is ${list(names)}` : '';
}

/** A value as it is written. */
export function written(value: Value): string {
  if (value.kind === 'literal') return String(value.literal);
  if (value.kind === 'call') return `(${value.call} …)`;
  const start = value.data === '' ? '../'.repeat(value.up) : `@${value.data}`;
  const names = value.names.join('.');
  if (value.data !== '') return names === '' ? start : `${start}.${names}`;
  return start + names || 'this';
}

/** Why a value cannot be printed; nothing if it can. */
export function unprintable(name: string, shape: Seen['shape']): string | undefined {
  if (shape === 'drawing') return `“${name}” is the data of a diagram; print the diagram with {{> diagram …}}`;
  if (shape === 'yes or no') return `“${name}” is yes or no, and no text; ask for it with {{#if …}}`;
  if (isList(shape))
    return `“${name}” is a list; go through it with {{#each ${name}}}${typeof shape[0] === 'string' ? `, or write {{list ${name}}}` : ''}`;
  if (!isGroup(shape)) return undefined;
  const field = Object.keys(shape).find((one) => shape[one] === 'text');
  return `“${name}” is a group of fields; print one of them${field ? `, such as “${name === 'this' ? '' : `${name}.`}${field}”` : ''}`;
}
