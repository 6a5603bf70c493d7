import { belowEntry } from './belong.ts';
import type { Ways, Writing } from './block.ts';
import type { Part, Slot } from './layout.ts';
import {
  type Change,
  columnOf,
  gapAfter,
  indent,
  indentAt,
  insertLines,
  isFirst,
  lineBreak,
  lineEnd,
  nextLine,
} from './lines.ts';
import type { Style } from './style.ts';
import { entryLines, flowText } from './write.ts';

/** A dash for something single: where it goes, its column, its distance to the text, and how far the lines below move. */
interface Dash {
  readonly change: Change;
  readonly column: number;
  readonly gap: number;
  readonly by: number;
}

/** Makes a single text or group the first entry of a list, and puts another below it. */
export function* makeList(text: string, slot: Slot, part: Part, { value, style }: Writing): Ways {
  const below = gapAfter(text, part.end);
  for (const { change, column, gap, by } of dashes(text, slot, part, style)) {
    const lines = indent(entryLines(value, { ...style, gap }, [part]), column);
    // Blank lines may be what a block of text ends in, and so may space alone.
    for (const own of new Set([belowEntry(below, column), below.lines.length])) {
      const end = below.lines[own]?.start ?? below.end;
      const comments = below.lines
        .slice(0, own)
        .filter((line) => line.column > column)
        .map(({ start }) => start);
      for (const isShown of by === 0 ? [true] : [true, false]) {
        const moved = by === 0 ? [] : [...linesOf(text, part.start, part.end, isShown), ...comments];
        yield [change, ...moved.map((at) => ({ at, text: ' '.repeat(by) })), insertLines(text, end, lines)];
      }
    }
  }
}

function* dashes(text: string, slot: Slot, part: Part, style: Style): Generator<Dash> {
  if (isFirst(text, part.start) || slot.by === 'dash') {
    const dash = { change: { at: part.start, text: '- ' }, column: columnOf(text, part.start), gap: 1 };
    const least = dash.column + 2 - leastIndent(text, part);
    for (const by of new Set([Math.max(2, least), 2, 0])) yield { ...dash, by };
  }
  if (slot.by !== 'colon') return;
  const key = columnOf(text, slot.start);
  const space = text.slice(slot.after, part.start);
  const gap = /^ +$/.test(space) ? space.length : 1;
  for (const column of new Set([key + style.dash, key])) {
    const change = { at: slot.after, text: `${lineBreak(text, slot.after)}${' '.repeat(column)}-` };
    const moves = [Math.max(0, column + 2 - leastIndent(text, part)), column - key, 0];
    for (const by of new Set(moves)) yield { change, column, gap, by };
  }
}

/** Makes a single value within brackets or braces a list of two. */
export function* makeListInBraces(part: Part, { value, style }: Writing): Ways {
  yield [
    { at: part.start, text: `[${style.brackets}` },
    { at: part.end, text: `,${style.comma}${flowText(value, style, [part])}${style.brackets}]` },
  ];
}

/** The least column in which a line of a value after its first begins; without such lines there is none to keep to. */
function leastIndent(text: string, part: Part): number {
  let least = Number.MAX_SAFE_INTEGER;
  for (const at of linesOf(text, part.start, part.end, true)) least = Math.min(least, indentAt(text, at));
  return least;
}

/** Where the lines after that of an offset begin, up to an end: those that are not empty, or those that show something. */
function linesOf(text: string, offset: number, end: number, isShown: boolean): number[] {
  const starts: number[] = [];
  for (let at = nextLine(text, offset); at < end; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if ((isShown ? line.trim() : line) !== '') starts.push(at);
  }
  return starts;
}
