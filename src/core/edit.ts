import { expect, isSame } from './edit/expect.ts';
import { layout } from './edit/layout.ts';
import { apply } from './edit/lines.ts';
import { isBlank, type Place, placeOf, shown } from './edit/place.ts';
import { isGroup, isList, type Plain } from './edit/plain.ts';
import { waysOf } from './edit/ways.ts';
import { type Path, type Source, showPath } from './finding.ts';
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
  const paths: Path[] = [];
  for (const one of edits) {
    const refused = faultOf(document);
    if (refused) return refused;
    const next = put(document, one, order);
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

function put(document: Document, one: Edit, order: Order): Done | Refused {
  const { text, file } = document;
  const value = document.value ?? null;
  const place = placeOf(layout(text), one.path);
  if (typeof place === 'string') return { refused: `${file}: ${place}`, fix: 'Write it into the file by hand.' };
  const standing = inTheWay(place, one);
  const name = showPath(one.path) || 'The file';
  if (standing) return { refused: `${file}: “${name}” is already there: ${standing}`, fix: 'Change it in the file.' };
  const wanted = expect(value, one.path, one);
  const said = comments(text).map((comment) => comment.text);
  const fields = order(one.path.slice(0, one.path.length - place.rest.length));
  for (const changes of waysOf(text, place, one, fields)) {
    const next = parse({ file, text: (document.bom ? '\ufeff' : '') + apply(text, changes) });
    if (next.faults.length > 0 || !isSame(next.value, wanted)) continue;
    if (
      !isSame(
        comments(next.text).map((comment) => comment.text),
        said,
      )
    )
      continue;
    return { document: next, path: 'add' in one ? [...one.path, countAt(wanted, one.path)] : one.path };
  }
  return {
    refused: `${file}: “${name}” has no place where it could be written without changing how the rest is read.`,
    fix: 'Write it into the file by hand.',
  };
}

/** Index of the last entry of a list. */
function countAt(value: unknown, path: Path): number {
  let list = value;
  for (const step of path) {
    if (step !== 0 || Array.isArray(list)) list = (list as Record<string | number, unknown>)[step];
  }
  return (list as readonly unknown[]).length - 1;
}

/** What already stands where something is to be put. */
function inTheWay({ slot: { part }, rest }: Place, one: Edit): string | undefined {
  if (rest.length > 0 || isBlank(part)) return undefined;
  const isEmpty = part.kind !== 'text' && part.slots.length === 0;
  if ('add' in one) return isEmpty && part.kind === 'group' ? 'a group without fields, {}.' : undefined;
  const fits = part.kind === 'list' ? isList(one.set) : isGroup(one.set);
  if (isEmpty && fits && Object.keys(one.set).length > 0) return undefined;
  return part.kind === 'text' ? `“${shown(part)}”.` : `${shown(part)}.`;
}
