import type { Plain } from '../edit.ts';
import type { Given, Listed } from '../part.ts';
import type { Field } from '../schema.ts';
import { plain } from '../start/answer.ts';
import { mapOf } from '../words/group.ts';
import { isMap, isSplit, optionsOf, type PartOption } from './options.ts';

/** Something that keeps a part from being added: the option, and what is wrong with it or missing. */
export interface Trouble {
  readonly option: string;
  readonly isMissing: boolean;
  readonly message: string;
}

/** What a file would hand over for an entry, every value as text; and what was wrong already as typed. */
export interface Raw {
  readonly value: unknown;
  /** The key of the entry, where the part stands in a map. */
  readonly key?: string;
  readonly troubles: readonly Trouble[];
}

const longest = 10_000;

/** The entry that was given, as a file would hand it over. The fields of groups stand in their groups. */
export function rawOf(part: Listed, given: Given): Raw {
  const troubles: Trouble[] = [];
  let value: unknown;
  let key: string | undefined;
  for (const option of optionsOf(part)) {
    const texts = given[option.name];
    if (texts === undefined) continue;
    const read = texts.map(plain(longest));
    const wrong = read.find((one) => typeof one !== 'string');
    if (wrong && typeof wrong !== 'string') {
      troubles.push({ option: option.name, isMissing: false, message: `${wrong.wrong} ${wrong.fix}` });
      continue;
    }
    const written = read as string[];
    if (option.name === 'main' && isMap(part)) key = written[0];
    if (isAside(option, part)) continue;
    const pairs = option.field.form === 'map' ? pairsOf(option.field, written) : [];
    const bad = pairs.find(({ key, text }) => key === '' || text === '');
    if (bad) troubles.push({ option: option.name, isMissing: false, message: pairFault(bad.whole) });
    else value = put(value, pathOf(option), rawField(option, part, written));
  }
  return { value: value ?? (isMap(part) ? undefined : {}), key, troubles };
}

/** A text that stands for a group of fields is its main one. */
function pathOf({ path, field }: PartOption): readonly string[] {
  return path.length > 0 && field.form === 'group' && field.main !== undefined ? [...path, field.main] : path;
}

/** Options that decide where an entry goes, not what stands in it. */
function isAside({ name, path, field }: PartOption, part: Listed): boolean {
  if (path.length > 0) return false;
  if (name === 'main') return isMap(part);
  return name !== part.value && field.form !== 'group';
}

function pairFault(text: string): string {
  return `“${text}” is no pair. Write a name, an equals sign and its value: testing=2.`;
}

function rawField(option: PartOption, part: Listed, texts: readonly string[]): unknown {
  const { field } = option;
  if (field.form === 'map')
    return Object.fromEntries(pairsOf(field, texts).map(({ key, text }) => [key, rawValue(field.entry!, text)]));
  if (field.form !== 'list') return rawValue(field, texts[0]!);
  if (field.isCount && texts.length === 1 && /^[-+.\d]+$/.test(texts[0]!)) return texts[0];
  if (!isSplit(option, part)) return texts.map((text) => rawValue(field.entry!, text));
  const names = texts.flatMap((text) => text.split(/\s*,\s*/)).filter((name) => name !== '');
  // One name alone needs no list around it.
  return names.length === 1 ? names[0] : names;
}

/** One text as the value of a field; for a group `skill=testing,to=2`, or its main field alone. */
function rawValue(field: Field, text: string): unknown {
  if (field.form === 'list') return [rawValue(field.entry!, text)];
  if (field.form !== 'group') return text;
  const names = (field.fields ?? []).map(({ name }) => name);
  const parts = text.split(new RegExp(`,(?=\\s*(?:${names.join('|')})\\s*=)`));
  const isPlain = (part: string) => !names.some((name) => new RegExp(`^\\s*${name}\\s*=`).test(part));
  if (parts.length === 1 && isPlain(text)) return text;
  const group: Record<string, unknown> = {};
  for (const one of parts) {
    const at = one.indexOf('=');
    const key = isPlain(one) ? (field.main ?? one) : one.slice(0, at).trim();
    const inner = field.fields?.find(({ name }) => name === key);
    const value = isPlain(one) ? one.trim() : one.slice(at + 1).trim();
    group[key] = inner ? rawValue(inner, value) : value;
  }
  return group;
}

interface Pair {
  readonly whole: string;
  readonly key: string;
  readonly text: string;
}

/** `testing=2,sql=3,confidence=low`: a comma before a name of its own begins the next pair. */
function pairsOf({ entry }: Field, texts: readonly string[]): Pair[] {
  const own = (entry?.fields ?? []).map(({ name }) => name);
  const isStart = (piece: string) => {
    const key = /^\s*([^=]+?)\s*=/.exec(piece)?.[1];
    return key !== undefined && !own.includes(key);
  };
  return texts.flatMap((text) => {
    const pieces = entry?.form === 'text' ? [text] : text.split(',');
    const wholes: string[] = [];
    for (const piece of pieces) {
      if (wholes.length === 0 || isStart(piece)) wholes.push(piece);
      else wholes.push(`${wholes.pop()},${piece}`);
    }
    return wholes.map((whole): Pair => {
      const at = whole.indexOf('=');
      return { whole, key: whole.slice(0, Math.max(at, 0)).trim(), text: whole.slice(at + 1).trim() };
    });
  });
}

/** A value with another one at a path of groups. */
function put(value: unknown, path: readonly string[], inner: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return inner;
  const group = mapOf(value);
  return { ...group, [step]: put(group[step], rest, inner) };
}

/** What is written for a value that was given: numbers and yes or no as what they are, choices as the file knows them. */
export function plainOf(field: Field, raw: unknown, value: unknown): Plain {
  if (Array.isArray(raw)) {
    const values = Array.isArray(value) ? value : [];
    return raw.map((each, index) => plainOf(field.entry ?? field, each, values[index]));
  }
  if (typeof raw === 'object' && raw !== null) return groupOf(field, raw as Record<string, unknown>, value);
  // One text for a whole group is its main field.
  const main = field.form === 'group' ? field.fields?.find(({ name }) => name === field.main) : undefined;
  if (main) return plainOf(main, raw, mapOf(value)[main.name]);
  const text = String(raw);
  const form = field.form === 'list' ? field.entry!.form : field.form;
  if (form === 'choice' && Array.isArray(value)) return String(value[0]);
  if (form === 'choice' && typeof value === 'string') return value;
  if (form === 'yes-no') return typeof value === 'boolean' ? value : text;
  const isDigits = form === 'number' || field.isCount ? /^[-+]?\d{1,15}(\.\d+)?$/.test(text) : /^\d{1,9}$/.test(text);
  return isDigits && (form === 'number' || form === 'level' || field.isCount) ? Number(text) : text;
}

function groupOf(field: Field, raw: Record<string, unknown>, value: unknown): Plain {
  const inside = mapOf(value);
  if (field.form === 'map')
    return Object.fromEntries(
      Object.entries(raw).map(([key, each]) => [key, plainOf(field.entry!, each, inside[key])]),
    );
  const known = (field.fields ?? []).filter(({ name }) => raw[name] !== undefined);
  const only = known.length === 1 && known[0]!.name === field.main ? known[0] : undefined;
  if (only) return plainOf(only, raw[only.name], inside[only.name]);
  return Object.fromEntries(known.map((each) => [each.name, plainOf(each, raw[each.name], inside[each.name])]));
}
