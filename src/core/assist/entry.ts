import type { Path } from '../finding.ts';

/** Offsets into a text; the end is exclusive. */
export type Span = readonly [start: number, end: number];

/** A field, or an entry of a list, as it stands in a text, whether or not the text can be read as a whole. */
export interface Entry {
  readonly path: Path;
  /** Its name as written; an entry of a list has none. */
  readonly key?: Span;
  /** The offset right behind its colon or dash; inside brackets, its own end where no colon is written yet. */
  readonly behind: number;
  /** What stands behind it, without a comment; empty where nothing does or where more fields follow. */
  readonly value: Span;
  readonly form: 'blank' | 'plain' | 'quoted' | 'block' | 'brackets';
  readonly column: number;
  /** Inside brackets: from the bracket or comma before it to the next. */
  readonly reach?: Span;
}

/** The name of a field as it stands at an offset. */
export interface Key {
  readonly name: string;
  readonly span: Span;
  /** Right behind the colon. */
  readonly behind: number;
}

/** The name of a field that begins at an offset and has its colon before the end. */
export function keyAt(text: string, offset: number, end: number): Key | undefined {
  const isQuoted = text[offset] === '"' || text[offset] === "'";
  if (!isQuoted && (isDash(text, offset, end) || /^[[\]{},#|>&*!%@`\s]$/.test(text[offset] ?? ' '))) return undefined;
  const from = isQuoted ? quoteEnd(text, offset, end) : offset;
  if (from === undefined) return undefined;
  const colon = colonAfter(text, from, end);
  if (colon === undefined || (isQuoted && text.slice(from, colon).trim() !== '')) return undefined;
  const written = text.slice(offset, colon).trimEnd();
  return { name: plainText(written), span: [offset, offset + written.length], behind: colon + 1 };
}

/** The first colon that ends the name of a field, before any comment. */
function colonAfter(text: string, start: number, end: number): number | undefined {
  for (let offset = start; offset < end; offset += 1) {
    if (text[offset] === '#' && isSpace(text[offset - 1])) return undefined;
    if (text[offset] === ':' && (offset + 1 === end || isSpace(text[offset + 1]))) return offset;
  }
  return undefined;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** Whether the dash of an entry of a list stands at an offset. */
export function isDash(text: string, offset: number, end: number): boolean {
  return text[offset] === '-' && offset < end && (offset + 1 === end || isSpace(text[offset + 1]));
}

/** Where the quotes that open at an offset are closed; undefined where they are not, up to the end. */
export function quoteEnd(text: string, offset: number, end: number): number | undefined {
  const quote = text[offset]!;
  for (let at = offset + 1; at < end; at += 1) {
    if (quote === '"' && text[at] === '\\') at += 1;
    else if (text[at] !== quote) continue;
    else if (quote === "'" && text[at + 1] === quote && at + 1 < end) at += 1;
    else return at + 1;
  }
  return undefined;
}

/** The next offset at which no space stands. */
export function skipSpaces(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isSpace(text[offset])) offset += 1;
  return offset;
}

/** A text as it was meant, without its quotes. */
export function plainText(written: string): string {
  if (written.startsWith('"')) return written.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
  return written.startsWith("'") ? written.replace(/^'|'$/g, '').replaceAll("''", "'") : written;
}
