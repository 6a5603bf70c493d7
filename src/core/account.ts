import type { Diagram } from './words/diagram.ts';

/** How a piece of text is meant. Colour is never the only sign: the words say the same. */
export type Tone = 'strong' | 'faint' | 'good' | 'fair' | 'bad' | 'note' | 'code';

/** A text with a tone. `code` is something to type or a name in a file. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  /** Code in the middle of a sentence: a terminal keeps the backticks, for without colour it would read as words. */
  readonly isQuoted?: true;
  /** What a screen without Unicode shows instead: a sign must not become a blank box. */
  readonly ascii?: string;
}

/** A bar: a part of a whole. */
export interface Bar {
  readonly bar: { readonly part: number; readonly whole: number };
  readonly tone?: Tone;
}

/** Numbers in a row, oldest first, as one small line. */
export interface Spark {
  readonly spark: readonly number[];
  readonly tone?: Tone;
}

/** A number in a cell of a heat map, darker the larger its part in the whole; `text` where it is not the number itself. */
export interface Heat {
  readonly heat: { readonly part: number; readonly whole: number };
  readonly text?: string;
}

export type Piece = string | Span | Bar | Spark | Heat;
/** Pieces in a row, without spaces between them but those that are written. Texts from files are put in as they are. */
export type Line = Piece | readonly Piece[];

/** A column of a table. */
export interface Column {
  readonly head: Line;
  readonly align?: 'right';
  /** Its texts are broken into lines where the terminal is narrow. */
  readonly wraps?: true;
  /** Left out where the terminal is too narrow, the highest number first; never in Markdown. */
  readonly drops?: number;
}

/** A point of a list, and lines below it that belong to it. */
export interface Point {
  readonly text: Line;
  readonly more?: readonly Line[];
}

/** A line with what hangs below it. */
export interface Branch {
  readonly text: Line;
  readonly children: readonly Branch[];
}

/** A part of an account. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Line }
  | { readonly kind: 'text'; readonly text: Line }
  | { readonly kind: 'list'; readonly points: readonly Point[]; readonly isNumbered?: true }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'tree'; readonly roots: readonly Branch[] }
  /** Lines to type, as they are. */
  | { readonly kind: 'commands'; readonly lines: readonly string[] }
  /** A diagram for Markdown; a terminal shows `words` instead, and nothing where they are blank. */
  | { readonly kind: 'diagram'; readonly diagram: Diagram; readonly words: string };

/** What a command tells: the same content for people and for programs. */
export interface Account {
  readonly blocks: readonly Block[];
  /** Plain JSON: no undefined, no functions, keys in a fixed order. */
  readonly data: object;
}

/** A heading. */
export function heading(level: 1 | 2 | 3, text: Line): Block {
  return { kind: 'heading', level, text };
}

/** A paragraph. */
export function text(words: Line): Block {
  return { kind: 'text', text: words };
}

/** A list of points; a line alone is a point. */
export function points(all: readonly (Line | Point)[], isNumbered?: true): Block {
  return { kind: 'list', points: all.map(pointOf), ...(isNumbered && { isNumbered }) };
}

/** A table. */
export function table(columns: readonly Column[], rows: readonly (readonly Line[])[]): Block {
  return { kind: 'table', columns, rows };
}

/** Lines that hang together, drawn as a tree. */
export function tree(roots: readonly Branch[]): Block {
  return { kind: 'tree', roots };
}

/** Lines to type. */
export function commands(...lines: readonly string[]): Block {
  return { kind: 'commands', lines };
}

/** A text with a tone. */
export function toned(tone: Tone, words: string): Span {
  return { text: words, tone };
}

// Pairs of single backticks, as in messages of rules.
const ownCode = /(?<!`)`(?! )([^`]*[^` ])`(?!`)/;

/** A text of our own in which backticks mark what is to be typed. */
export function marked(words: string): readonly Piece[] {
  const parts = words
    .split(ownCode)
    .map((part, index): Piece => (index % 2 === 1 ? { text: part, tone: 'code', isQuoted: true } : part));
  return parts.filter((part) => part !== '');
}

/** The pieces of a line. */
export function piecesOf(line: Line): readonly Piece[] {
  return isPieces(line) ? line : [line];
}

function isPieces(line: Line): line is readonly Piece[] {
  return Array.isArray(line);
}

function pointOf(one: Line | Point): Point {
  return typeof one === 'object' && 'text' in one && 'more' in one ? one : { text: one as Line };
}
