import type { Community, KindName } from '../model.ts';
import type { Field } from '../schema.ts';
import { moneyWords } from '../words/amounts.ts';
import { isMap, mapOf } from '../words/group.ts';
import { plural } from '../words/list.ts';
import type { Money } from '../words/money.ts';
import { capital } from '../words/phrases.ts';
import { isBlank, isSame, match } from './match.ts';

/** Something that changed, in one sentence. */
export interface Told {
  readonly kind: KindName;
  /** The field that it is about, `rhythm.activities`. */
  readonly field: string;
  readonly words: string;
}

/** What stands in one field before and after. */
export interface Sides {
  readonly past: unknown;
  readonly now: unknown;
}

/** What the words about a change may need to know. */
export interface Context {
  readonly kind: KindName;
  /** The community before and after; undefined for the files of the organisation. */
  readonly communities?: { readonly past: Community; readonly now: Community };
  /** The smallest group of people that may be counted. */
  readonly least: number;
  /** Own words for some fields, by their path with the kind in front: `charter.rhythm.activities`. */
  readonly own: Readonly<Record<string, Own>>;
}

/** Own words for a field: whole sentences; none where nothing is to be said. `path` is its own, with the kind in front. */
export type Own = (sides: Sides, field: Field, context: Context, path: string) => readonly string[];

/** What a field tells: sentences of parts with own words, and a part of a sentence about all the rest. */
interface Parts {
  readonly told: readonly Told[];
  readonly phrase?: Phrase;
}

/** `now monthly, was weekly`: what happened to a field; `isMany` where it stands behind a colon or in brackets. */
interface Phrase {
  readonly text: string;
  readonly isMany: boolean;
}

/** Everything that changed in a file or one part of it, field by field in the order of its kind. */
export function tell(fields: readonly Field[], path: string, sides: Sides, context: Context): Told[] {
  return fields.flatMap((field) => {
    const inner = path === '' ? field.name : `${path}.${field.name}`;
    const parts = partsOf(field, inner, inside(sides, field.name), context);
    if (!parts.phrase) return parts.told;
    const { text, isMany } = parts.phrase;
    const words = `${capital(label(field))}${isMany ? ':' : ''} ${text}.`;
    return [...parts.told, { kind: context.kind, field: inner, words }];
  });
}

// The format of the file is no matter of the community.
const silent = /^(?:\$schema|schema)$/;

function partsOf(field: Field, path: string, sides: Sides, context: Context): Parts {
  if (silent.test(path) || isSame(sides.past, sides.now)) return { told: [] };
  const full = `${context.kind}.${path}`;
  const own = context.own[full];
  if (own)
    return { told: own(sides, field, context, full).map((words) => ({ kind: context.kind, field: path, words })) };
  if (field.form !== 'group') return { told: [], phrase: phraseOf(field, sides, !path.includes('.')) };
  const parts = (field.fields ?? []).map((inner) => {
    return { inner, parts: partsOf(inner, `${path}.${inner.name}`, inside(sides, inner.name), context) };
  });
  const phrases = parts.flatMap(({ inner, parts: { phrase } }) => (phrase ? [labelled(field, inner, phrase)] : []));
  const told = parts.flatMap(({ parts: { told: sentences } }) => sentences);
  if (phrases.length === 0) return { told };
  return { told, phrase: { text: several(phrases), isMany: phrases.length > 1 || !isMain(field, parts) } };
}

/** Whether only that field of a group changed that a text alone stands for. */
function isMain({ main }: Field, parts: readonly { readonly inner: Field; readonly parts: Parts }[]): boolean {
  return parts.every(({ inner, parts: { phrase } }) => phrase === undefined || inner.name === main);
}

function labelled({ main }: Pick<Field, 'main'>, inner: Field, { text, isMany }: Phrase): string {
  if (inner.name === main) return text;
  return isMany ? `${label(inner)} (${text})` : `${label(inner)} ${text}`;
}

/** What changed in the fields of an entry but for some of them: sentences of its parts, and a part of one about it. */
export function rest(
  field: Field,
  path: string,
  sides: Sides,
  { told, context }: { readonly told: readonly string[]; readonly context: Context },
): { readonly sentences: readonly string[]; readonly text: string } {
  const below = path.slice(context.kind.length + 1);
  const fields = (field.fields ?? []).filter(({ name }) => !told.includes(name));
  const all = fields.map((inner) => {
    const parts = partsOf(inner, `${below}.*.${inner.name}`, inside(sides, inner.name), context);
    return { inner, parts };
  });
  return {
    sentences: all.flatMap(({ parts }) => parts.told.map(({ words }) => words)),
    text: several(all.flatMap(({ inner, parts: { phrase } }) => (phrase ? [labelled({}, inner, phrase)] : []))),
  };
}

/** Parts of a sentence one after another, told apart by more than a comma where they hold commas themselves. */
function several(phrases: readonly string[]): string {
  return phrases.join(phrases.some((phrase) => phrase.includes(',')) ? '; ' : ', ');
}

function phraseOf(field: Field, { past, now }: Sides, isTop: boolean): Phrase {
  const entry = field.entry;
  if (field.form === 'list' && Array.isArray(past ?? []) && Array.isArray(now ?? []) && entry)
    return { text: counted(listOf(past), listOf(now), isTop && entry.form === 'group'), isMany: true };
  if (field.form === 'map') return { text: counted(entriesOf(past), entriesOf(now), isTop), isMany: true };
  return { text: single(field, { past, now }), isMany: false };
}

/** `2 entries added, 1 changed`. */
function counted(past: readonly unknown[], now: readonly unknown[], isEntries: boolean): string {
  const { added, removed, changed } = match(past, now);
  const counts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [changed.length, 'changed'],
  ] as const;
  const there = counts.filter(([count]) => count > 0);
  return there
    .map(([count, word], at) => `${isEntries && at === 0 ? plural(count, 'entry', 'entries') : count} ${word}`)
    .join(', ');
}

/** Entries of a map as groups that are known by their keys. */
function entriesOf(value: unknown): unknown[] {
  return Object.entries(mapOf(value)).map(([id, entry]) => ({ id, entry }));
}

/** The entries of a list; none where there is none. */
export function listOf<T = unknown>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

const shortest = 40;

/** What happened to a single value. What people have written freely is not repeated: it may name somebody. */
function single(field: Field, { past, now }: Sides): string {
  const [before, after] = [shown(field, past), shown(field, now)];
  if (before !== undefined && after !== undefined) return `now ${after}, was ${before}`;
  if (isBlank(past)) return after === undefined ? 'added' : `now ${after}`;
  if (isBlank(now)) return before === undefined ? 'removed' : `removed, was ${before}`;
  const isShort = [past, now].every((text) => typeof text !== 'string' || text.length <= shortest);
  return isShort ? 'changed' : 'rewritten';
}

const plain = new Set(['date', 'number', 'level', 'yes-no', 'choice']);
const plainTexts = new Set(['interval', 'date|quarter', 'time', 'zone', 'id']);

/** A value that can be no name of a person, as it is shown. */
function shown({ form, called }: Field, value: unknown): string | undefined {
  if (isBlank(value)) return undefined;
  if (isMap(value) && typeof value.amount === 'number') return moneyWords(value as Money);
  if (isMap(value) && typeof value.none === 'string') return 'none';
  if (!plain.has(form) && !plainTexts.has(called)) return undefined;
  if (isMap(value)) return typeof value.text === 'string' ? value.text : undefined;
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

function inside({ past, now }: Sides, name: string): Sides {
  return { past: mapOf(past)[name], now: mapOf(now)[name] };
}

// Before “now” these would be read as something else.
const labels: ReadonlyMap<string, string> = new Map([
  ['by', 'due'],
  ['until', 'end'],
  ['next', 'next one'],
  ['last', 'last one'],
  ['for', 'purpose'],
  ['every', 'interval'],
]);

/** The name of a field as words. */
function label({ name }: Field): string {
  return labels.get(name) ?? name.replaceAll('_', ' ');
}
