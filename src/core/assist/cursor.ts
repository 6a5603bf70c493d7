import type { Path } from '../finding.ts';
import { comments } from '../tokens.ts';
import { type Entry, isDash, plainText, type Span } from './entry.ts';
import { around, lineFrom, outline } from './outline.ts';

/** What is being written at a place of a text, as far as one can tell from the text alone. */
export interface Cursor {
  /** What would be replaced: the word, or nothing at the place itself. */
  readonly word: Span;
  /** The group of fields of which one may be named here. */
  readonly inside?: Path;
  /** Whether the name that stands here has its colon already. */
  readonly hasColon: boolean;
  /** The names that stand in that group already, besides the one here. */
  readonly taken: readonly string[];
  /** The field or entry whose value may be written here. */
  readonly value?: Path;
  /** What stands in the other entries of its list. */
  readonly listed: readonly string[];
  /** The value would stand in a line of its own below its field: entries of a list need a dash. */
  readonly isBelow: boolean;
  readonly isInBrackets: boolean;
  /** No space stands between the colon or dash and this place. */
  readonly isTight: boolean;
}

/** A comment at a place, and what of it stands before the place. */
export interface Remark {
  readonly text: string;
  readonly start: number;
  readonly before: string;
}

/** The comment that a place lies in. */
export function remarkAt(text: string, offset: number): Remark | undefined {
  const { start: lineStart, end } = lineFrom(text, offset);
  if (!text.slice(lineStart, end).includes('#')) return undefined;
  const found = comments(text).find(({ offset: start, text: said }) => start < offset && offset <= start + said.length);
  return found && { text: found.text, start: found.offset, before: found.text.slice(0, offset - found.offset) };
}

/** What is being written at a place; nothing inside a long text. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  if (remarkAt(text, offset)) return undefined;
  const { entries } = outline(text);
  const inner = entries.findLast(({ reach }) => reach && reach[0] <= offset && offset <= reach[1]);
  const bracket = entries.findLast((entry) => entry.form === 'brackets' && isInside(text, entry.value, offset));
  if (bracket)
    return inner && inner.path.length > bracket.path.length ? atEntry(inner, entries, text, offset) : undefined;
  const line = lineFrom(text, offset);
  const here = entries.findLast(
    ({ reach, key, behind }) =>
      !reach && line.start <= behind && (key?.[0] ?? behind - 1) <= offset && behind <= line.end,
  );
  if (here) return atEntry(here, entries, text, offset);
  const isFilled = entries.some(({ form, value }) => {
    const isLong = form === 'block' || form === 'quoted' || form === 'brackets';
    return isLong && value[0] < offset && offset <= value[1] && value[0] < line.start;
  });
  return isFilled || isDash(text, line.first, line.end) ? undefined : onOwnLine(text, offset, entries);
}

/** Between brackets, and behind the last character where the closing one is not written yet. */
function isInside(text: string, [start, end]: Span, offset: number): boolean {
  const isOpen = !']}'.includes(text[end - 1]!);
  return start < offset && (isOpen ? offset <= end : offset < end);
}

/** Where an entry stands already: at its name or at its value. */
function atEntry(entry: Entry, entries: readonly Entry[], text: string, offset: number): Cursor | undefined {
  const { key, behind, value, form, path, reach } = entry;
  const hasColon = key !== undefined && behind > key[1];
  if (key && (!hasColon || offset < behind)) {
    const inside = path.slice(0, -1);
    const word: Span = offset <= key[1] && offset >= key[0] ? key : [offset, offset];
    const taken = takenIn(entries, inside, entry);
    const isInBrackets = reach !== undefined;
    return { word, inside, hasColon, taken, listed: [], isBelow: false, isInBrackets, isTight: false };
  }
  const line = lineFrom(text, offset);
  const isWord = value[0] <= offset && offset <= value[1];
  if (form === 'block' || (form === 'brackets' && offset > value[0])) return undefined;
  // Behind a value comes nothing more; and of a long text, only its own line could be replaced.
  if (form !== 'blank' && (!isWord || value[1] > line.end || value[0] < line.start)) return undefined;
  const isEntry = key === undefined;
  const word: Span = form !== 'blank' && isWord ? value : [offset, offset];
  return {
    word,
    ...(isEntry && !reach && form !== 'quoted' && { inside: path }),
    hasColon: false,
    taken: isEntry ? takenIn(entries, path) : [],
    value: path,
    listed: isEntry ? listedIn(entries, text, path.slice(0, -1), entry) : [],
    isBelow: false,
    isInBrackets: reach !== undefined,
    isTight: !reach && offset === behind,
  };
}

/** Where a line begins something: a field, or what belongs below the field above. */
function onOwnLine(text: string, offset: number, entries: readonly Entry[]): Cursor | undefined {
  const line = lineFrom(text, offset);
  const isBlank = text.slice(line.first, line.end).trim() === '';
  const first = isBlank ? offset : line.first;
  if (offset < first) return undefined;
  const word: Span = isBlank ? [offset, offset] : [line.first, wordEnd(text, line.first, line.end)];
  if (offset > word[1]) return undefined;
  const parent = around(outline(text.slice(0, line.start)).open, first - line.start).at(-1);
  if (parent && parent.form !== 'blank') return undefined;
  const inside = parent?.path ?? [];
  return {
    word,
    inside,
    hasColon: false,
    taken: takenIn(entries, inside),
    ...(parent && { value: inside }),
    listed: listedIn(entries, text, inside),
    isBelow: true,
    isInBrackets: false,
    isTight: false,
  };
}

function wordEnd(text: string, start: number, end: number): number {
  const comment = /\s#/.exec(text.slice(start, end))?.index ?? end - start;
  return start + text.slice(start, start + comment).trimEnd().length;
}

/** The names of the fields that stand in a group. */
function takenIn(entries: readonly Entry[], path: Path, besides?: Entry): string[] {
  return entries
    .filter(
      (entry) => entry.key && entry !== besides && entry.path.length === path.length + 1 && isIn(entry.path, path),
    )
    .map((entry) => String(entry.path.at(-1)));
}

/** The texts that stand in a list. */
function listedIn(entries: readonly Entry[], text: string, path: Path, besides?: Entry): string[] {
  return entries
    .filter(
      (entry) => !entry.key && entry !== besides && entry.path.length === path.length + 1 && isIn(entry.path, path),
    )
    .map(({ value }) => plainText(text.slice(...value)));
}

function isIn(path: Path, group: Path): boolean {
  return group.every((step, index) => path[index] === step);
}

/** What an existing name or value at a place belongs to. */
export function wordAt(text: string, offset: number): { path: Path; aim: 'key' | 'value'; span: Span } | undefined {
  const on = ([start, end]: Span) => start <= offset && offset <= end && start < end;
  for (const { key, value, form, path } of outline(text).entries.toReversed()) {
    if (key && on(key)) return { path, aim: 'key', span: key };
    if (form !== 'blank' && form !== 'brackets' && on(value)) return { path, aim: 'value', span: value };
  }
  return undefined;
}
