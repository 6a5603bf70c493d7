import { eastAsianWidth } from 'get-east-asian-width';
import { terminal, visible } from './safe.ts';

/** A character of a line with the marks upon it: what is printed for it, from which column, how wide. */
interface Cell {
  readonly text: string;
  readonly column: number;
  readonly width: number;
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
}

/** A line cut to size, and where the part that matters stands in it; columns from 0. */
export interface Clip {
  readonly text: string;
  readonly column: number;
  readonly width: number;
}

const tab = 2;
// Combining marks, variation selectors, joiners, inner parts of Korean syllables, tags of flags: no column of their own.
const mark = /^[\p{Mn}\p{Me}\u200b-\u200d\u2060-\u2064\ufeff\u1160-\u11ff\u{e0000}-\u{e0fff}]$/u;
// The longest sequence in use is a flag with six tags and its end; more are shown one by one.
const mostMarks = 8;

/** Columns that a text takes on a terminal: East Asian characters and emoji two, combining marks none. */
export function columns(text: string): number {
  return end(cells(text));
}

/** Lines of at most `width` columns, broken at spaces; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/ *[^ ]+/g) ?? []) {
    if (line !== '' && columns(line + word) <= width) line += word;
    else {
      if (line !== '') lines.push(line);
      line = word.replace(/^ +/, '');
    }
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * A line with tabs and unprintable characters made visible, cut around the offsets `focus` to `room` columns;
 * `more` stands for what is cut off.
 */
export function clip(line: string, focus: readonly [start: number, end: number], room: number, more: string): Clip {
  // Only what can be near the focus is measured: a line can be a megabyte long and have thousands of findings.
  const first = between(line, Math.max(0, focus[0] - 4 * room));
  const last = between(line, Math.min(line.length, focus[0] + 4 * room));
  const all = cells(line.slice(first, last));
  const marked = all.filter((cell) => cell.end > focus[0] - first && cell.start < focus[1] - first);
  const column = all.find((cell) => cell.end > focus[0] - first)?.column ?? end(all);
  const width = marked.length > 0 ? end(marked) - column : 0;
  const hidden = { before: first > 0, after: last < line.length };
  const shown = visibleCells(all, { column, width, hidden, room, more: more.length });
  const cut = { before: hidden.before || shown[0] !== all[0], after: hidden.after || shown.at(-1) !== all.at(-1) };
  const text = `${cut.before ? more : ''}${shown.map((cell) => cell.text).join('')}${cut.after ? more : ''}`;
  const shift = (cut.before ? more.length : 0) - (shown[0]?.column ?? column);
  return { text, column: column + shift, width: Math.min(width, Math.max(0, end(shown) - column)) };
}

interface View {
  readonly column: number;
  readonly width: number;
  readonly hidden: { readonly before: boolean; readonly after: boolean };
  readonly room: number;
  /** Columns of the sign for what is cut off. */
  readonly more: number;
}

function visibleCells(all: readonly Cell[], { column, width, hidden, room, more }: View): readonly Cell[] {
  // A caret past the end needs its column too.
  const total = Math.max(end(all), column + Math.max(1, width));
  if (!hidden.before && !hidden.after && total <= room) return all;
  const inner = room - 2 * more;
  const lead = Math.floor(width <= inner ? (inner - width) / 2 : inner / 4);
  const latest = hidden.after ? Number.POSITIVE_INFINITY : total - (room - more);
  const wanted = Math.min(column - lead, latest);
  const whole = !hidden.before && (wanted <= more || column + Math.max(1, width) <= room - more);
  const from = whole ? 0 : wanted;
  const space = whole ? room : room - more;
  const to = from + (hidden.after || total - from > space ? space - more : space);
  return all.filter((cell) => cell.column >= from && cell.column + cell.width <= to);
}

function cells(line: string): Cell[] {
  const found: Cell[] = [];
  let start = 0;
  let column = 0;
  let marks = 0;
  for (const point of line) {
    const end = start + point.length;
    const isMark = mark.test(point);
    const base = found.at(-1);
    if (isMark && base && marks < mostMarks) {
      marks += 1;
      found[found.length - 1] = { ...base, text: base.text + point, end };
    } else {
      const isCommand = point === '[' && line.slice(Math.max(0, start - 2), start) === '##';
      const text = isMark || isCommand ? visible(point) : point === '\t' ? blank(column) : terminal(point);
      const width = text === point ? eastAsianWidth(point.codePointAt(0)!) : text.length;
      found.push({ text, column, width, start, end });
      column += width;
      if (!isMark) marks = 0;
    }
    start = end;
  }
  return found;
}

function blank(column: number): string {
  return ' '.repeat(tab - (column % tab));
}

function end(some: readonly Cell[]): number {
  const last = some.at(-1);
  return last ? last.column + last.width : 0;
}

/** The same offset, or the one before where it would part a pair of surrogates. */
function between(line: string, offset: number): number {
  return (line.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}
