import { limits } from '../fault.ts';
import type { Path } from '../finding.ts';
import { bracketed } from './brackets.ts';
import { type Entry, isDash, keyAt, quoteEnd, type Span, skipSpaces } from './entry.ts';

/** What a text holds, read line by line. */
export interface Outline {
  readonly entries: readonly Entry[];
  /** The entries around the place behind the text, outermost first. */
  readonly open: readonly Entry[];
}

interface Line {
  readonly start: number;
  /** Its first character that is no space. */
  readonly first: number;
  /** Before its line break. */
  readonly end: number;
  readonly next: number;
}

/**
 * The fields and entries of a text by lines and columns. While somebody is typing there is often no tree; this needs
 * none, and agrees with it where there is one.
 */
export function outline(text: string): Outline {
  const entries: Entry[] = [];
  let open: readonly Entry[] = [];
  let at = 0;
  while (at < text.length) {
    const line = lineFrom(text, at);
    at = line.next;
    const last = open.at(-1);
    if (isEmpty(text, line)) continue;
    const isKey = keyAt(text, line.first, line.end) !== undefined;
    // A text goes on in deeper lines; what looks like a field there is one that is being typed.
    if (last?.form === 'plain' && columnOf(line) > last.column && !isKey) {
      open = extended(entries, open, [last.value[0], contentEnd(text, line.first, line.end)]);
      continue;
    }
    const found = entriesOn(text, line, open);
    if (found.entries.length > 0) {
      entries.push(...found.entries);
      open = found.open;
    } else if (last?.form === 'blank' && columnOf(line) > last.column) {
      const value = valueAt(text, line.first, line, last);
      entries[entries.lastIndexOf(last)] = value.entry;
      entries.push(...value.inside);
      open = [...open.slice(0, -1), value.entry];
    }
    at = Math.max(at, lineFrom(text, open.at(-1)?.value[1] ?? 0).next);
  }
  return { entries, open };
}

/** The entries that are still open where a line begins that stands at a column. */
export function around(open: readonly Entry[], column: number): readonly Entry[] {
  return open.filter((entry) => entry.column < column);
}

/** A line by the offset of any of its characters. */
export function lineFrom(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const next = newline === -1 ? text.length : newline + 1;
  const end = newline === -1 ? text.length : text[newline - 1] === '\r' ? Math.max(start, newline - 1) : newline;
  let first = start;
  while (first < end && text[first] === ' ') first += 1;
  return { start, first, end, next };
}

function isEmpty(text: string, { start, first, end }: Line): boolean {
  if (first === start && /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(first, first + 4))) return true;
  return text.slice(first, end).trim() === '' || text[first] === '#';
}

function columnOf({ start, first }: Line): number {
  return first - start;
}

function extended(entries: Entry[], open: readonly Entry[], value: Span): readonly Entry[] {
  const last = { ...open.at(-1)!, value };
  entries[entries.lastIndexOf(open.at(-1)!)] = last;
  return [...open.slice(0, -1), last];
}

/** Dashes and at most one name of a field, from left to right. */
function entriesOn(text: string, line: Line, before: readonly Entry[]): Outline {
  const entries: Entry[] = [];
  let open = before;
  let here = line.first;
  while (open.length < limits.depth) {
    const bare = bareAt(text, here, line, open);
    if (!bare) break;
    const isNested = bare.key === undefined && isStart(text, skipSpaces(text, bare.behind, line.end), line.end);
    const { entry, inside } = isNested
      ? { entry: bare, inside: [] }
      : valueAt(text, skipSpaces(text, bare.behind, line.end), line, bare);
    entries.push(entry, ...inside);
    open = [...open.filter((other) => other.column < entry.column || isParent(other, entry)), entry];
    if (!isNested) break;
    here = skipSpaces(text, bare.behind, line.end);
  }
  return { entries, open };
}

/** A list may stand at the very column of the field that it belongs to. */
function isParent(other: Entry, entry: Entry): boolean {
  return other.column === entry.column && other.key !== undefined && entry.key === undefined;
}

function isStart(text: string, offset: number, end: number): boolean {
  return isDash(text, offset, end) || keyAt(text, offset, end) !== undefined;
}

/** A dash or the name of a field at an offset, with nothing behind it yet. */
function bareAt(text: string, offset: number, line: Line, open: readonly Entry[]): Entry | undefined {
  const column = offset - line.start;
  if (isDash(text, offset, line.end)) {
    const sibling = open.find((other) => other.column === column && other.key === undefined);
    const parent = open.findLast((other) => other.column < column || (other.column === column && other.key));
    const index = sibling ? Number(sibling.path.at(-1)) + 1 : 0;
    return blank([...(parent?.path ?? []), index], column, offset + 1, line.end);
  }
  const key = keyAt(text, offset, line.end);
  if (!key) return undefined;
  const parent = around(open, column).at(-1);
  return { ...blank([...(parent?.path ?? []), key.name], column, key.behind, line.end), key: key.span };
}

function blank(path: Path, column: number, behind: number, end: number): Entry {
  const start = Math.min(behind + 1, end);
  return { path, column, behind, value: [start, start], form: 'blank' };
}

interface Valued {
  readonly entry: Entry;
  /** What stands in brackets there. */
  readonly inside: readonly Entry[];
}

/** An entry with the value that begins at an offset of a line. */
function valueAt(text: string, offset: number, line: Line, bare: Entry): Valued {
  const first = text[offset];
  if (offset >= line.end || first === '#') return { entry: bare, inside: [] };
  if (first === '[' || first === '{') {
    const near = bracketed(text, [offset, line.end], bare.path);
    const { entries, end } = near.isClosed
      ? near
      : bracketed(text, [offset, deeper(text, line, bare.column)], bare.path);
    return { entry: { ...bare, value: [offset, end], form: 'brackets' }, inside: entries };
  }
  if (first === '|' || first === '>') {
    const end = deeper(text, line, bare.column);
    return { entry: { ...bare, value: [offset, end], form: 'block' }, inside: [] };
  }
  if (first === '"' || first === "'") {
    const end = quoteEnd(text, offset, line.end) ?? quoteEnd(text, offset, deeper(text, line, bare.column)) ?? line.end;
    return { entry: { ...bare, value: [offset, end], form: 'quoted' }, inside: [] };
  }
  return { entry: { ...bare, value: [offset, contentEnd(text, offset, line.end)], form: 'plain' }, inside: [] };
}

/** The end of the last line after one that is blank or deeper than a column. */
function deeper(text: string, from: Line, column: number): number {
  let { end, next } = from;
  while (next < text.length) {
    const line = lineFrom(text, next);
    const isBlank = text.slice(line.first, line.end).trim() === '';
    if (!isBlank && columnOf(line) <= column) break;
    if (!isBlank) end = line.end;
    next = line.next;
  }
  return end;
}

function contentEnd(text: string, start: number, end: number): number {
  const content = text.slice(start, end);
  const comment = /\s#/.exec(content)?.index ?? content.length;
  return start + content.slice(0, comment).trimEnd().length;
}
