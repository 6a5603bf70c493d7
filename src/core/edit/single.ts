import { belowEntry } from './belong.ts';
import type { Ways, Writing } from './block.ts';
import type { Part, Slot } from './layout.ts';
import {
  type Change,
  columnOf,
  gapAfter,
  indent,
  insertLines,
  isFirst,
  lineBreak,
  lineEnd,
  nextLine,
} from './lines.ts';
import { entryLines, flowText } from './write.ts';

/** Makes a single text or group the first entry of a list, and puts another below it. */
export function* makeList(text: string, slot: Slot, part: Part, writing: Writing): Ways {
  if (isFirst(text, part.start) || slot.by === 'dash') {
    const column = columnOf(text, part.start);
    for (const by of [2, 0]) {
      const dash = { at: part.start, text: '- ' };
      yield [
        dash,
        ...shifted(text, part, column, by),
        below(text, part, column, { ...writing, style: { ...writing.style, gap: 1 } }),
      ];
    }
  }
  if (slot.by !== 'colon') return;
  const key = columnOf(text, slot.start);
  for (const column of new Set([key + writing.style.dash, key])) {
    const dash = { at: slot.after, text: `${lineBreak(text, slot.after)}${' '.repeat(column)}-` };
    for (const by of new Set([Math.max(0, column + 2 - leastIndent(text, part)), column - key, 0])) {
      const space = text.slice(slot.after, part.start);
      const gap = /^ +$/.test(space) ? space.length : 1;
      yield [
        dash,
        ...shifted(text, part, column, by),
        below(text, part, column, { ...writing, style: { ...writing.style, gap } }),
      ];
    }
  }
}

/** Makes a single value within brackets or braces a list of two. */
export function* makeListInBraces(part: Part, { value, style }: Writing): Ways {
  yield [
    { at: part.start, text: '[' },
    { at: part.end, text: `, ${flowText(value, style, [part])}]` },
  ];
}

function below(text: string, part: Part, column: number, { value, style }: Writing): Change {
  const gap = gapAfter(text, part.end);
  const at = gap.lines[belowEntry(gap, column)]?.start ?? gap.end;
  return insertLines(text, at, indent(entryLines(value, style, [part]), column));
}

/** The lines of a value after its first, and the comments below that belong to it, moved to the right. */
function shifted(text: string, part: Part, column: number, by: number): Change[] {
  const gap = gapAfter(text, part.end);
  const end = gap.lines[belowEntry(gap, column)]?.start ?? gap.end;
  if (by === 0) return [];
  return linesOf(text, part.start, end).map((at) => ({ at, text: ' '.repeat(by) }));
}

function leastIndent(text: string, part: Part): number {
  const columns = linesOf(text, part.start, part.end).map(
    (at) => /^ */.exec(text.slice(at, lineEnd(text, at)))![0].length,
  );
  return Math.min(Number.MAX_SAFE_INTEGER, ...columns);
}

/** Where the lines after that of an offset begin that are not blank, up to an end. */
function linesOf(text: string, offset: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = nextLine(text, offset); at < end; at = nextLine(text, at)) {
    if (text.slice(at, lineEnd(text, at)).trim() !== '') starts.push(at);
  }
  return starts;
}
