import { expect, isSame } from './edit/expect.ts';
import { layout } from './edit/layout.ts';
import { apply } from './edit/lines.ts';
import { isBlank, nameOf, type Place, placeOf, shown } from './edit/place.ts';
import { isGroup, isList, type Plain } from './edit/plain.ts';
import { waysOf } from './edit/ways.ts';
import type { Path, Source } from './finding.ts';
import { type Document, nothing, parse, rangeOf } from './parse.ts';
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
  for (const one of edits) {
    const refused = faultOf(document);
    if (refused) return refused;
    const next = put({ document, said }, one, order);
    if ('refused' in next) return next;
    document = next.document;
    if ('add' in one) for (const [index, path] of paths.entries()) paths[index] = throughList(path, one.path);
    paths.push(next.path);
  }
  return faultOf(document) ?? { text: (document.bom ? '\ufeff' : '') + document.text, paths };
}

/** Why a file cannot be changed at all; one without content can. */
function faultOf(document: Document): Refused | undefined {
  const [fault] = document.faults;
  if (!fault || fault === nothing) return undefined;
  const { line } = rangeOf(document, fault.start, fault.end);
  return { refused: `${document.file}, line ${line}: ${fault.message}`, fix: fault.fix };
}

/** The path of something that was in a single group, now that this is the first entry of a list. */
function throughList(path: Path, list: Path): Path {
  const isInside = path.length > list.length && list.every((step, index) => step === path[index]);
  return isInside && typeof path[list.length] === 'string' ? [...list, 0, ...path.slice(list.length)] : path;
}

interface Done {
  readonly document: Document;
  readonly path: Path;
}

/** The texts of the comments of a file; no edit adds one or takes one away. */
function saidBeside({ text }: Document): string[] {
  return comments(text).map((comment) => comment.text);
}

interface Before {
  readonly document: Document;
  readonly said: readonly string[];
}

function put({ document, said }: Before, one: Edit, order: Order): Done | Refused {
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
    return { document: next, path: 'set' in one ? one.path : entryPath(wanted, one.path) };
  }
  const why = 'cannot be written anywhere without changing how the rest is read.';
  return { refused: `${file}: ${nameOf(one.path)} ${why}`, fix: 'Write it into the file by hand.' };
}

/** The path of the last entry of the list at a path; a step into something single leads nowhere. */
function entryPath(value: unknown, path: Path): Path {
  const taken: (string | number)[] = [];
  let at = value;
  for (const [index, step] of path.entries()) {
    const isLast = path.slice(index).every((other) => other === 0);
    if (step === 0 && (!Array.isArray(at) || (isLast && !Array.isArray(at[0])))) continue;
    taken.push(step);
    at = (at as Record<string | number, unknown>)[step];
  }
  return [...taken, (at as readonly unknown[]).length - 1];
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
