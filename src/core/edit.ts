import { expect, isSame } from './edit/expect.ts';
import { layout } from './edit/layout.ts';
import { apply, type Change } from './edit/lines.ts';
import { isBlank, nameOf, type Place, placeOf, shown } from './edit/place.ts';
import { isGroup, isList, type Plain } from './edit/plain.ts';
import { waysOf } from './edit/ways.ts';
import type { Path, Source } from './finding.ts';
import { type Document, isNothing, parse, rangeOf } from './parse.ts';
import { comments } from './tokens.ts';

export type { Plain } from './edit/plain.ts';
export { writeYaml } from './edit/write.ts';

/**
 * One thing to put into a file. `add` puts an entry at the end of the list at `path`; `set` fills a field that is blank
 * or not there yet. Lists and groups on the way that are blank or missing are made. Nothing that stands there is changed.
 */
export type Edit = { readonly path: Path } & ({ readonly add: Plain } | { readonly set: Plain });

/** A text with more in it, and where each edit went: the path of its entry or field. */
export interface Edited {
  readonly text: string;
  readonly paths: readonly Path[];
}

/** Why a file stays as it is, in plain words, and what to do. */
export interface Refused {
  readonly refused: string;
  readonly fix: string;
}

/** The fields that a group at a path may have, in the order in which people expect them. */
export type Order = (path: Path) => readonly string[];

/**
 * Puts edits into a file, one after the other, without touching a byte of what is there: comments, order, quotes,
 * indentation, line ends, mark at the start and missing line end at the end stay, and what is new looks like its
 * neighbours. Refuses files that cannot be read, and edits after which anything else would be read differently.
 */
export function edit(source: Source, edits: readonly Edit[], order: Order): Edited | Refused {
  let document = parse(source);
  const said = saidBeside(document);
  const paths: Path[] = [];
  let index = 0;
  let vain = 0;
  while (index < edits.length) {
    const refused = faultOf(document);
    if (refused) return refused;
    const run = vain < most.vain ? runAt(edits, index) : [];
    const all = putAll({ document, said }, run, order);
    if (run.length > 1 && !all) vain += 1;
    const next = all ?? put({ document, said }, edits[index]!, order);
    if ('refused' in next) return next;
    document = next.document;
    const { list } = next;
    if (list) for (const [at, path] of paths.entries()) paths[at] = throughList(path, list);
    paths.push(...next.paths);
    index += next.paths.length;
  }
  return faultOf(document) ?? { text: (document.bom ? '\ufeff' : '') + document.text, paths };
}

// A list that takes its entries only one by one is not tried again after each of them.
const most = { vain: 5 };

/** The edits from one on that add to the same list. */
function runAt(edits: readonly Edit[], start: number): Edit[] {
  const name = JSON.stringify(edits[start]!.path);
  const end = edits.findIndex((one, index) => index >= start && !('add' in one && JSON.stringify(one.path) === name));
  return edits.slice(start, end === -1 ? edits.length : end);
}

/** Why a file cannot be changed at all; one without content can. */
export function faultOf(document: Document): Refused | undefined {
  const [fault] = document.faults;
  if (!fault || isNothing(document)) return undefined;
  const { line } = rangeOf(document, fault.start, fault.end);
  return { refused: `${document.file}, line ${line}: ${fault.message}`, fix: fault.fix };
}

/** The path of something that was in a single group, now that this is the first entry of a list. */
function throughList(path: Path, list: Path): Path {
  let at = 0;
  for (const step of list) {
    // The first entry of something single is that itself, so a path may name it or not.
    while (path[at] !== step && path[at] === 0) at += 1;
    if (path[at] === step) at += 1;
    else if (step !== 0) return path;
  }
  return typeof path[at] === 'string' ? path.toSpliced(at, 0, 0) : path;
}

interface Done {
  readonly document: Document;
  readonly changes: readonly Change[];
  /** Where each edit went. */
  readonly paths: readonly Path[];
  /** The path of something single that became a list. */
  readonly list: Path | undefined;
}

/** The texts of the comments of a file; no edit adds one or takes one away. */
export function saidBeside({ text }: Document): string[] {
  return comments(text).map((comment) => comment.text);
}

interface Before {
  readonly document: Document;
  readonly said: readonly string[];
}

/** Makes one edit of a document without faults; `said` are its comments. */
export function put({ document, said }: Before, one: Edit, order: Order): Done | Refused {
  const { text, file } = document;
  const value = document.value ?? null;
  const place = placeOf(layout(text), one.path);
  if (typeof place === 'string') return { refused: `${file}: ${place}`, fix: 'Write it into the file by hand.' };
  const standing = inTheWay(place, one);
  if (standing)
    return { refused: `${file}: ${nameOf(one.path)} is already ${standing}.`, fix: 'Change it in the file.' };
  const wanted = expect(value, one.path, one);
  const fields = order(one.path.slice(0, one.path.length - place.rest.length));
  for (const changes of waysOf(text, place, one, fields)) {
    const next = parse({ file, text: (document.bom ? '\ufeff' : '') + apply(text, changes) });
    if (next.faults.length > 0 || !isSame(next.value, wanted)) continue;
    if (!isSame(saidBeside(next), said)) continue;
    return { document: next, changes, ...pathsOf(place, one) };
  }
  const why = 'cannot be written anywhere without changing how the rest is read.';
  return { refused: `${file}: ${nameOf(one.path)} ${why}`, fix: 'Write it into the file by hand.' };
}

/** Where an edit goes, and what becomes a list by it. */
function pathsOf({ slot: { part }, rest, through }: Place, one: Edit): Pick<Done, 'paths' | 'list'> {
  const isSingle = !isBlank(part) && part.kind !== 'list';
  const isWrapped = isSingle && (rest.length === 0 ? 'add' in one : typeof rest[0] === 'number');
  const list = isWrapped ? one.path.slice(0, one.path.length - rest.length - through) : undefined;
  const path = list ? [...list, ...rest] : one.path;
  if ('set' in one) return { paths: [path], list };
  const count = rest.length > 0 || isBlank(part) ? 0 : part.kind === 'list' ? part.slots.length : 1;
  return { paths: [[...path, count]], list };
}

/** Hundreds of entries for one list at once, where that comes to the same: the file is read once, not after each of them. */
function putAll({ document, said }: Before, run: readonly Edit[], order: Order): Done | undefined {
  const [first] = run;
  const { text, file } = document;
  const place = first && run.length > 1 ? placeOf(layout(text), first.path) : '';
  if (typeof place === 'string' || place.rest.length > 0 || place.slot.part?.kind !== 'list') return undefined;
  if (place.slot.part.slots.length === 0) return undefined;
  const changes: Change[] = [];
  const paths: Path[] = [];
  let wanted: unknown = document.value ?? null;
  for (const one of run) {
    const [way] = waysOf(text, place, one, order(one.path));
    if (!way) return undefined;
    changes.push(...way);
    wanted = expect(wanted, one.path, one);
    paths.push([...one.path, place.slot.part.slots.length + paths.length]);
  }
  const next = parse({ file, text: (document.bom ? '\ufeff' : '') + apply(text, changes) });
  const isRight = next.faults.length === 0 && isSame(next.value, wanted) && isSame(saidBeside(next), said);
  return isRight ? { document: next, changes, paths, list: undefined } : undefined;
}

/** What already stands where something is to be put. */
function inTheWay({ slot: { part }, rest }: Place, one: Edit): string | undefined {
  if (isBlank(part)) return undefined;
  const isEmpty = part.kind !== 'text' && part.slots.length === 0;
  const [step] = rest;
  if (step !== undefined || 'add' in one) {
    const isList = step === undefined || typeof step === 'number';
    return isEmpty && isList && part.kind === 'group' ? shown(part) : undefined;
  }
  const fits = part.kind === 'list' ? isList(one.set) : isGroup(one.set);
  return isEmpty && fits && Object.keys(one.set).length > 0 ? undefined : shown(part);
}
