import type { Edit, Plain } from '../edit.ts';
import type { Path } from '../finding.ts';
import { kinds } from '../kinds/index.ts';
import type { Community, File, Issue, Model } from '../model.ts';
import { type Document, locate } from '../parse.ts';
import type { Given, Listed } from '../part.ts';
import { fieldsAt } from '../schema.ts';
import { validate } from '../validate.ts';
import { fold } from '../words/closest.ts';
import { freeId, idFrom, namesOf, typeOf } from './ids.ts';
import { entryOf, isMap, optionsOf } from './options.ts';
import { placeOf, valueAt, withEntry } from './place.ts';
import { plainOf, rawOf, type Trouble } from './read.ts';
import { type Match, match } from './there.ts';

/** What a part is added to. */
export interface Scope {
  readonly model: Model;
  readonly community: Community | undefined;
  /** The file as it is, or as it would begin. */
  readonly file: File;
  readonly today: string;
}

/** An entry that can be written, and what is there of it already. */
export interface Composed {
  readonly list: Path;
  /** Where it stands once it is written: index or key behind the list. */
  readonly path: Path;
  readonly written: Plain;
  readonly label: string;
  readonly id?: string;
  /** The day of a log entry. */
  readonly date?: string;
  readonly match: Match;
  readonly edits: readonly Edit[];
}

/** What was given with what holds where nothing is said: a log entry is of today. */
function withToday(part: Listed, given: Given, today: string): Given {
  const field = part.dated ?? (part.kind === 'log' ? 'date' : undefined);
  return field === undefined || given[field] ? given : { ...given, [field]: [today] };
}

/** Makes an entry of what was given, or says all that keeps one from being made. */
export function compose(part: Listed, said: Given, scope: Scope): Composed | readonly Trouble[] {
  const given = withToday(part, said, scope.today);
  const list = placeOf(part, given, scope.model);
  const { value, key, troubles } = rawOf(part, given);
  const found = [...missing(part, given), ...troubles, ...('option' in list ? [list] : [])];
  if ('option' in list) return inOrder(part, found);
  const raw = withId(part, value, list, scope);
  const made = tried(part, { list, raw, key }, scope.file);
  const known = new Set(found.map(({ option }) => option));
  const all = [...found, ...made.troubles.filter(({ option }) => !known.has(option))];
  if (all.length > 0) return inOrder(part, all);
  const written = plainOf(entryOf(part), raw, made.value);
  const id = typeof raw === 'object' && raw !== null ? (raw as { id?: unknown }).id : undefined;
  const label = key ?? labelOf(part, raw);
  const date = part.kind === 'log' ? given.date?.[0]?.trim() : undefined;
  const base = { list, written, label, ...(typeof id === 'string' && { id }), ...(date && { date }) };
  if (key !== undefined) return { ...base, ...inMap(scope.file.value, list, key, written) };
  const entries = valueAt(scope.file.value, list);
  const matched = match(part, Array.isArray(entries) ? entries : [], made.value, given);
  const clash = matched.is === 'new' ? takenId(part, given, list, scope) : undefined;
  if (clash) return [clash];
  return { ...base, match: matched, ...editsFor(matched, list, written, made.path) };
}

/** What stands for an entry in a sentence: its main text, or else its title. */
function labelOf({ main }: Listed, raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return String(raw);
  const entry = raw as Readonly<Record<string, unknown>>;
  const text = (main === undefined ? undefined : entry[main]) ?? entry.title;
  return typeof text === 'string' ? text : '';
}

/** What has to be said before an entry means anything. */
function missing(part: Listed, given: Given): Trouble[] {
  const needed = [
    ...(part.mayLack ? [] : ['main']),
    ...(part.value ? [part.value] : []),
    ...(part.needs?.(given) ?? []),
  ];
  return optionsOf(part)
    .filter(({ name }) => needed.includes(name) && given[name] === undefined)
    .map(({ name, question }) => ({ option: name, isMissing: true, message: question }));
}

/** Entries that others may refer to have an id. */
function withId(part: Listed, raw: unknown, list: Path, { model, community }: Scope): unknown {
  const type = typeOf(part.kind, list);
  const hasIds = entryOf(part).fields?.some(({ name }) => name === 'id');
  if (!type || !hasIds || part.main === undefined || typeof raw !== 'object' || raw === null) return raw;
  const entry = raw as Readonly<Record<string, unknown>>;
  const label = entry[part.main];
  if (entry.id !== undefined || typeof label !== 'string') return raw;
  const id = freeId(idFrom(label), namesOf(type, model, community));
  return idFrom(label) === '' ? raw : { ...entry, id };
}

/** An id that something else of the same sort has already. */
function takenId({ kind }: Listed, given: Given, list: Path, { model, community }: Scope): Trouble | undefined {
  const type = typeOf(kind, list);
  const id = given.id?.[0]?.trim();
  if (!type || !id) return undefined;
  const names = namesOf(type, model, community);
  const owner = names.find(({ key, label }) => fold(key) === fold(id) || fold(label) === fold(id));
  if (!owner) return undefined;
  const { file, path } = owner.place;
  const doc = model.byFile.get(file)?.doc;
  const place = doc ? `${file}:${locate(doc, path).line}` : file;
  const message = `“${id}” is the name of another ${type}: ${place}. “${freeId(id, names)}” is free.`;
  return { option: 'id', isMissing: false, message };
}

interface New {
  readonly list: Path;
  readonly raw: unknown;
  readonly key: string | undefined;
}

/** Reads the file with the entry in it, as it would be read once it is written. */
function tried(part: Listed, { list, raw, key }: New, file: File): { path: Path; value: unknown; troubles: Trouble[] } {
  const before = valueAt(file.value, list);
  const path = [...list, key ?? (Array.isArray(before) ? before.length : 0)];
  if (raw === undefined || (isMap(part) && key === undefined)) return { path, value: undefined, troubles: [] };
  const doc = { ...file.doc, value: withEntry(file.doc.value, list, raw, key) } as Document;
  const after = validate(doc, part.kind);
  const own = after.issues.filter((issue) => startsWith(issue.path, path));
  const troubles = own.map((issue) => troubleOf(part, issue, path));
  // What is right alone may still be too much for the file, for instance the two thousandth entry.
  if (after.value === undefined && own.length === 0 && after.issues[0])
    troubles.push({ option: 'main', isMissing: false, message: `${after.issues[0].message} ${after.issues[0].fix}` });
  return { path, value: valueAt(after.value, path), troubles };
}

function troubleOf(part: Listed, { rule, path, message, fix }: Issue, entry: Path): Trouble {
  const option = optionAt(part, path.slice(entry.length));
  if (rule === 'required-field-missing') return { option: option.name, isMissing: true, message: option.question };
  // Which field it is, the option says.
  return { option: option.name, isMissing: false, message: `${message.replace(/^\w+: (?=“)/, '')} ${fix}` };
}

/** The option that is to blame for what stands at a path inside an entry. */
export function optionAt(part: Listed, path: Path) {
  const steps = path.filter((step) => typeof step === 'string');
  const options = optionsOf(part);
  if (part.value !== undefined && steps.length > 0) return options.find(({ name }) => name === part.value)!;
  const fits = options.filter(
    (option) => option.path.length > 0 && option.path.every((step, at) => steps[at] === step),
  );
  return fits.sort((a, b) => b.path.length - a.path.length)[0] ?? options[0]!;
}

/** Troubles in the order of the options, one for each. */
function inOrder(part: Listed, troubles: readonly Trouble[]): Trouble[] {
  return optionsOf(part).flatMap(({ name }) => troubles.filter(({ option }) => option === name).slice(0, 1));
}

function editsFor(matched: Match, list: Path, written: Plain, path: Path): { path: Path; edits: Edit[] } {
  if (matched.is === 'new') return { path, edits: [{ path: list, add: written }] };
  const there = [...list, matched.index];
  if (matched.is !== 'open') return { path: there, edits: [] };
  const group = written as Readonly<Record<string, Plain>>;
  const edits = matched.fields.map((field): Edit => ({ path: [...there, field], set: group[field]! }));
  return { path: there, edits };
}

/** An entry of a map: a text of its own, or levels for a role that may have some already. */
function inMap(content: unknown, list: Path, key: string, written: Plain): Pick<Composed, 'path' | 'match' | 'edits'> {
  const map = (valueAt(content, list) ?? {}) as Readonly<Record<string, unknown>>;
  const own = Object.keys(map).find((one) => fold(one) === fold(key));
  const path = [...list, own ?? key];
  if (own === undefined) return { path, match: { is: 'new' }, edits: [{ path, set: written }] };
  const there = map[own];
  if (typeof written !== 'object' || typeof there !== 'object' || there === null) {
    const isSame = fold(String(there)) === fold(String(written));
    return { path, match: { is: isSame ? 'same' : 'other', index: 0 }, edits: [] };
  }
  const known = there as Readonly<Record<string, unknown>>;
  const pairs = Object.entries(written as Readonly<Record<string, Plain>>);
  const other = pairs.find(([name, value]) => known[name] !== undefined && String(known[name]) !== String(value));
  if (other) return { path: [...path, other[0]], match: { is: 'other', index: 0 }, edits: [] };
  const fresh = pairs.filter(([name]) => known[name] === undefined);
  const edits = fresh.map(([name, value]): Edit => ({ path: [...path, name], set: value }));
  return { path, match: fresh.length > 0 ? { is: 'new' } : { is: 'same', index: 0 }, edits };
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, at) => path[at] === step);
}

/** The order of fields that people expect, for edits of a kind of file. */
export function orderOf(kind: Listed['kind']): (path: Path) => readonly string[] {
  return (path) => fieldsAt(kinds[kind].schema, path);
}
