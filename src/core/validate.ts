import type * as z from 'zod';
import type { Path, Repair } from './finding.ts';
import { newerFormat } from './format.ts';
import { kinds } from './kinds/index.ts';
import { meantBy, renaming, type Stranger, unknownField } from './misspelt.ts';
import type { Broken, File, Issue, KindName } from './model.ts';
import type { Document } from './parse.ts';
import { describe, fieldsAt, fits, wordMeant } from './schema.ts';
import { closest } from './words/closest.ts';
import { isMap, mapOf } from './words/group.ts';
import { list, shorten } from './words/list.ts';
import { writtenPath } from './words/written-path.ts';

const mostIssues = 100;
const mostRounds = 8;
const mostListed = 15;
const mostNear = 3;

/** Checks a document against the schema of its kind. Unknown fields alone do not break a file. */
export function validate(doc: Document, kind: KindName): File | Broken {
  if (doc.faults.length > 0) return { kind, doc, issues: [] };
  const newer = newerFormat(doc);
  if (newer) return { kind, doc, issues: [newer] };
  const issues: Issue[] = [];
  let value = doc.value;
  // What stands in unknown fields can hide others, so they come to light in rounds.
  for (let round = 0; round < mostRounds; round += 1) {
    const result = kinds[kind].schema.safeParse(value);
    if (result.success)
      return { kind, doc, value: result.data, issues: issues.slice(0, mostIssues) } as unknown as File;
    const found = result.error.issues as z.core.$ZodIssue[];
    issues.push(...translate(found, doc, kind));
    if (issues.some((issue) => issue.rule !== 'unknown-field')) break;
    value = without(value, unknownPaths(found, doc));
  }
  return { kind, doc, issues: broken(issues) };
}

/** A broken file always has a reason besides fields too many, and shows it first. */
function broken(issues: readonly Issue[]): Issue[] {
  const reasons = issues.filter((issue) => issue.rule !== 'unknown-field');
  const first = issues[0];
  if (reasons.length === 0 && first)
    return [{ ...first, rule: 'wrong-type', message: 'What stands here cannot be read.', meant: undefined }];
  return [...reasons, ...issues.filter((issue) => issue.rule === 'unknown-field')].slice(0, mostIssues);
}

function unknownPaths(zodIssues: readonly z.core.$ZodIssue[], doc: Document): Set<string> {
  const paths = zodIssues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...pathIn(doc, issue), key]) : [],
  );
  return new Set(paths.map((path) => JSON.stringify(path)));
}

function translate(zodIssues: readonly z.core.$ZodIssue[], doc: Document, kind: KindName): Issue[] {
  const unknown = strangers(zodIssues, doc, kind);
  const issues: Issue[] = [];
  const missing = new Set<string>();
  for (const issue of zodIssues.slice(0, mostIssues)) {
    if (issue.code === 'unrecognized_keys') continue;
    const made = one(issue, doc, kind, unknown);
    if (made.rule === 'required-field-missing') missing.add(JSON.stringify(made.path));
    issues.push(made);
  }
  for (const stranger of unknown) {
    if (missing.has(JSON.stringify([...stranger.path, stranger.key]))) continue;
    issues.push(unknownField(stranger, unknown));
  }
  return issues.slice(0, mostIssues);
}

function strangers(zodIssues: readonly z.core.$ZodIssue[], doc: Document, kind: KindName): Stranger[] {
  const { schema } = kinds[kind];
  const unknown: Stranger[] = [];
  for (const issue of zodIssues.slice(0, mostIssues)) {
    if (issue.code !== 'unrecognized_keys') continue;
    const path = pathIn(doc, issue);
    const group = mapOf(valueAt(doc.value, path));
    const wanted = fieldsAt(schema, issue.path as Path);
    for (const key of issue.keys.slice(0, mostIssues - unknown.length)) {
      const canBe = (field: string) => fits(schema, [...(issue.path as Path), field], group[key]);
      unknown.push({ key, group, path, wanted, fits: canBe });
    }
  }
  return unknown;
}

function one(issue: z.core.$ZodIssue, doc: Document, kind: KindName, unknown: readonly Stranger[]): Issue {
  const { schema } = kinds[kind];
  const path = pathIn(doc, issue);
  const written = valueAt(doc.value, path);
  const params = issue.code === 'custom' ? (issue.params as Wrong | undefined) : undefined;
  if (params) {
    const { rule, fix, write } = params;
    return { rule, path, aim: 'value', message: issue.message, fix, ...writing(doc, path, write) };
  }
  if (written === undefined || written === null || (typeof written === 'string' && written.trim() === ''))
    return missingField(path, describe(schema, issue.path as Path), kind, unknown);
  if (issue.code !== 'invalid_value' || typeof written !== 'string') return wrongType(issue, path, written);
  const choices = issue.values.map(String);
  const meant = wordMeant(schema, issue.path as Path, written);
  const near = closest(shorten(written), choices, mostNear).map((choice) => rewriting(doc, path, choice));
  const ways = meant === undefined && near.length > 0 ? { suggestions: near } : writing(doc, path, meant);
  return { ...unknownChoice(path, written, choices), ...ways };
}

/** What the builders of fields say of a text that they cannot read. */
interface Wrong {
  readonly rule: string;
  readonly fix: string;
  readonly write?: string;
}

function writing(doc: Document, path: Path, write: string | undefined): { readonly repair?: Repair } {
  return write === undefined ? {} : { repair: rewriting(doc, path, write) };
}

function rewriting(doc: Document, path: Path, write: string): Repair {
  const title = `Write ${write} for “${shorten(String(valueAt(doc.value, path)), 40)}”`;
  return { title, steps: [{ path: writtenPath(doc.value, path), write }] };
}

function missingField(path: Path, hint: string | undefined, kind: KindName, unknown: readonly Stranger[]): Issue {
  const field = String(path.at(-1));
  const parent = path.slice(0, -1);
  const near = unknown.find((entry) => samePath(entry.path, parent) && meantBy(entry) === field);
  const owner =
    parent.length === 0
      ? kinds[kind].file
      : `This entry of \`${parent.filter((step) => typeof step === 'string').join('.')}\``;
  const rule = 'required-field-missing';
  if (typeof path.at(-1) === 'number')
    return { rule, path, aim: 'value', message: 'This list entry is blank.', fix: 'Fill it in or delete its dash.' };
  if (near) {
    const message = `${owner} needs \`${field}\`; “${near.key}” looks like it.`;
    const fix = `Rename “${near.key}” to “${field}”.`;
    return { rule, path: [...parent, near.key], aim: 'key', message, fix, ...renaming(near, unknown) };
  }
  const message = `${owner} needs \`${field}\`${hint ? `: ${hint}` : '.'}`;
  return { rule, path, aim: 'value', message, fix: `Add \`${field}: …\`.` };
}

function unknownChoice(path: Path, written: string, values: readonly string[]): Issue {
  const value = shorten(written);
  const near = closest(value, values, 1);
  const sorted = [...near, ...values.filter((choice) => !near.includes(choice))];
  const listed =
    sorted.length > mostListed
      ? `the ${sorted.length} words for it, such as ${list(sorted.slice(0, 4), 'or')}`
      : list(sorted, 'or');
  const message = `${path.filter((step) => typeof step === 'string').at(-1) ?? 'value'}: “${value}” is not one of ${listed}.`;
  const parts = written.split(/\s*,\s*|\s+and\s+/);
  const areWords = parts.length > 1 && parts.every((part) => values.includes(part)) && typeof path.at(-1) !== 'string';
  const several = areWords ? `These are ${parts.length} words: write [${parts.join(', ')}].` : undefined;
  const fix = several ?? (near[0] ? `Write ${near[0]}, or another of them.` : 'Pick one of them.');
  return { rule: 'unknown-choice', path, aim: 'value', message, fix };
}

const shapes: Readonly<Record<string, string>> = {
  string: 'one text',
  object: 'a group of fields',
  record: 'a group of fields',
  array: 'a list',
};

function wrongType(issue: z.core.$ZodIssue, path: Path, written: unknown): Issue {
  const field = showField(path);
  const rule = 'wrong-type';
  if (issue.code === 'too_big') {
    const message = `${field} is longer than ${issue.maximum} ${Array.isArray(written) ? 'entries' : 'characters'}.`;
    return { rule, path, aim: 'value', message, fix: 'Shorten it.' };
  }
  if (issue.code === 'invalid_key') {
    const message = `“${shorten(String(path.at(-1)), 40)}” is too long for a name.`;
    return { rule, path, aim: 'key', message, fix: 'Shorten it.' };
  }
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value')
    return { rule, path, aim: 'value', message: issue.message, fix: 'Shorten it.' };
  const expected = issue.code === 'invalid_type' ? (shapes[issue.expected] ?? issue.expected) : 'one word';
  const [key, ...more] = isMap(written) ? Object.keys(written) : [];
  if (key !== undefined && more.length === 0 && expected.startsWith('one ')) {
    const message = `${field} is ${expected}; the colon after “${shorten(key, 40)}” makes a group of fields of it.`;
    return { rule, path, aim: 'value', message, fix: 'Put the whole text in quotes.' };
  }
  // A list of one may stand without a dash, so the shape of its entry is not that of the field.
  if (expected === shapes.string && typeof issue.path.at(-1) === 'number' && typeof path.at(-1) === 'string') {
    const message = `${field} holds one text or several; here stands a group of fields.`;
    return { rule, path, aim: 'value', message, fix: 'Start each text on a line of its own with a dash.' };
  }
  const found = Array.isArray(written) ? 'a list' : isMap(written) ? 'a group of fields' : 'a text';
  const value = typeof written === 'string' ? ` (“${shorten(written, 40)}”)` : '';
  const message = `${field} is ${expected}; here stands ${found}${value}.`;
  const fix =
    expected === 'a list' ? 'Start each entry on a line of its own with a dash.' : `Write ${expected} instead.`;
  return { rule, path, aim: 'value', message, fix };
}

function showField(path: Path): string {
  const field = path.filter((step) => typeof step === 'string').at(-1);
  if (field === undefined) return 'The file';
  return typeof path.at(-1) === 'number' ? `An entry of \`${field}\`` : `\`${field}\``;
}

function without(value: unknown, gone: ReadonlySet<string>, path: Path = []): unknown {
  if (Array.isArray(value)) return value.map((entry, index) => without(entry, gone, [...path, index]));
  if (!isMap(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    const here = [...path, key];
    if (!gone.has(JSON.stringify(here))) kept[key] = without(entry, gone, here);
  }
  return kept;
}

/** The path of an issue in what is written: a single value where a list may stand is no list there. */
function pathIn(doc: Document, issue: z.core.$ZodIssue): Path {
  const path: (string | number)[] = [];
  for (const step of issue.path as Path) {
    const isSingle = step === 0 && !Array.isArray(valueAt(doc.value, path));
    if (!isSingle) path.push(step);
  }
  return path;
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (Array.isArray(here) && typeof step === 'number') here = here[step];
    else if (isMap(here)) here = here[String(step)];
    else return here;
  }
  return here;
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
