import { belowEntry, belowField } from './belong.ts';
import { belowValue } from './block.ts';
import type { Field, Group, List } from './layout.ts';
import { columnOf, gapAfter, isFirst, lineEnd, lineStart } from './lines.ts';

/** Offsets of the first character of something and behind its last. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * An entry or field without brackets with the comments about it: from the comments right above it, or itself, to the
 * end of the last line about it, without the line break. All that begin in one column do so with their first character.
 */
export function ownOf(text: string, part: List | Group, index: number): Extent {
  return { from: leadOf(text, part, index), to: endOf(text, part, index) };
}

function endOf(text: string, { kind, slots }: List | Group, index: number): number {
  const slot = slots[index]!;
  const column = columnOf(text, slot.start);
  const gap = gapAfter(text, slot.end);
  const own =
    kind === 'list'
      ? belowEntry(gap, column)
      : Math.max(belowField(gap, column, column === 0), belowValue(text, gap, slot as Field, column));
  const last = gap.lines[own - 1];
  if (last) return lineEnd(text, last.start);
  // A block of text that keeps its line breaks ends behind the last of them.
  if (text[slot.end - 1] === '\n') return slot.end - (text[slot.end - 2] === '\r' ? 2 : 1);
  return lineEnd(text, slot.end);
}

/** Where the comments right above an entry begin, or the entry itself where none are about it. */
function leadOf(text: string, part: List | Group, index: number): number {
  const { start } = part.slots[index]!;
  const top = commentsAbove(text, start, index === 0 ? 0 : endOf(text, part, index - 1));
  if (index > 0 || top === start) return top;
  // Above the first, they may be about all of them: unless the others have such comments too.
  const isTop = part.kind === 'group' && columnOf(text, start) === 0;
  return !isTop && part.slots.some((_, other) => other > 0 && hasLead(text, part, other)) ? top : start;
}

function hasLead(text: string, part: List | Group, index: number): boolean {
  const { start } = part.slots[index]!;
  return commentsAbove(text, start, endOf(text, part, index - 1)) !== start;
}

/** Where the comments begin that stand in the lines right above something, in its column and below an offset. */
function commentsAbove(text: string, start: number, limit: number): number {
  if (!isFirst(text, start)) return start;
  const column = columnOf(text, start);
  let top = start;
  for (let line = lineStart(text, start); line > limit; ) {
    const above = lineStart(text, line - 1);
    const isComment =
      /^[ \t]*#/.test(text.slice(above, line)) && /^[ \t]*/.exec(text.slice(above, line))![0].length === column;
    if (above < limit || !isComment) break;
    top = above + column;
    line = above;
  }
  return top;
}

/** What stands around an entry in brackets or braces and is about it; offsets. */
export interface Surround {
  /** Whole lines of comments right above it, empty where there are none. */
  readonly lead: Extent;
  /** The comment behind it in its line, with the space before it. */
  readonly tail: Extent;
  /** The comma behind it, where that stands in its line. */
  readonly comma: number | undefined;
}

/** What is about an entry or field within brackets or braces. */
export function surroundOf(text: string, { slots, commas }: List | Group, index: number): Surround {
  const { start, end } = slots[index]!;
  const comma = commas.find((offset) => offset >= end && /^[ \t]*$/.test(text.slice(end, offset)));
  const behind = comma === undefined ? end : comma + 1;
  const comment = /^[ \t]*#[^\r\n]*/.exec(text.slice(behind, lineEnd(text, behind)))?.[0] ?? '';
  const begin = isFirst(text, start) ? lineStart(text, start) : start;
  let top = begin;
  const limit = index === 0 ? 0 : slots[index - 1]!.end;
  while (isFirst(text, start) && top > limit) {
    const above = lineStart(text, top - 1);
    if (above < limit || !/^[ \t]*#/.test(text.slice(above, top))) break;
    top = above;
  }
  // Above the first, they may be about all of them.
  const lead = { from: index === 0 ? begin : top, to: begin };
  return { lead, tail: { from: behind, to: behind + comment.length }, comma };
}
