import type { Ways } from './block.ts';
import type { Group, List, Part, Slot } from './layout.ts';
import { type Change, isFirst, lineEnd, lineStart, nextLine } from './lines.ts';
import { type Extent, ownOf, surroundOf } from './own.ts';

/** How something is taken away, and what goes with it: comments there are about nothing else. */
export interface Dropping {
  readonly ways: Ways;
  readonly own: readonly Extent[];
}

/** Takes an entry of a list or a field of a group away. What is empty then is written as `[]` or `{}`. */
export function dropFrom(text: string, holder: Slot, part: List | Group, index: number): Dropping {
  if (part.kind === 'group' && part.bare) return dropSingle(text, holder, part, '{}');
  if (!part.flow) return { ways: fromBlock(text, holder, part, index), own: [ownOf(text, part, index)] };
  const { lead, tail } = surroundOf(text, part, index);
  const { start, end } = part.slots[index]!;
  return { ways: fromBrackets(text, part, index), own: [lead, { from: start, to: end }, tail] };
}

/** Takes something single away where a list could stand. */
export function dropSingle(text: string, holder: Slot, part: Part, empty = '[]'): Dropping {
  const { start, end } = part;
  const own = { from: start, to: end };
  return { ways: emptied(text, holder, own, empty), own: [own] };
}

function* fromBlock(text: string, holder: Slot, part: List | Group, index: number): Ways {
  const { from, to } = ownOf(text, part, index);
  if (part.slots.length === 1) yield* emptied(text, holder, { from, to }, part.kind === 'list' ? '[]' : '{}');
  else if (isFirst(text, from)) for (const change of withoutLines(text, { from, to }, index === 0)) yield [change];
  else {
    // It stands beside the dash of its group: what comes next takes its place.
    const next = ownOf(text, part, 1).from;
    if (text.slice(to, next).trim() === '') yield [cut(from, next)];
    yield [cut(lastBefore(text, from), to)];
  }
}

/** Brackets behind the colon or dash, or else in the place of what is gone. */
function* emptied(text: string, holder: Slot, { from, to }: Extent, empty: string): Ways {
  const isAlone = isFirst(text, from) && text.slice(to, lineEnd(text, to)).trim() === '';
  if (isAlone && holder.by !== 'file' && holder.after < from) {
    const put = { at: holder.after, text: ` ${empty}` };
    for (const change of withoutLines(text, { from, to }, false)) yield [put, change];
  }
  yield [{ at: from, remove: to - from, text: empty }];
}

/** Takes whole lines away, with one of the gaps where there would be two; or else, behind some blocks of text, alone. */
export function* withoutLines(text: string, { from, to }: Extent, isFirstEntry: boolean): Generator<Change> {
  const start = lineStart(text, from);
  const end = nextLine(text, to);
  const above = aboveBlanks(text, start);
  const below = belowBlanks(text, end);
  if (above < start && (below > end || end === text.length)) yield lines(text, above, end);
  else if (isFirstEntry && above === start && !isRemark(text, start)) yield lines(text, start, below);
  yield lines(text, start, end);
}

/** A text that ends without a line break goes on doing so. */
function lines(text: string, start: number, end: number): Change {
  const isOpen = end === text.length && text[end - 1] !== '\n' && start > 0;
  return cut(isOpen ? start - (text[start - 2] === '\r' ? 2 : 1) : start, end);
}

/** Whether nothing but a comment stands in the line above another. */
function isRemark(text: string, line: number): boolean {
  return line > 0 && /^[ \t]*#/.test(text.slice(lineStart(text, line - 1), line));
}

function aboveBlanks(text: string, line: number): number {
  let start = line;
  while (start > 0 && text.slice(lineStart(text, start - 1), start).trim() === '') start = lineStart(text, start - 1);
  return start;
}

function belowBlanks(text: string, line: number): number {
  let end = line;
  while (end < text.length && text.slice(end, nextLine(text, end)).trim() === '') end = nextLine(text, end);
  return end;
}

function* fromBrackets(text: string, part: List | Group, index: number): Ways {
  const { slots, commas } = part;
  const { start, end } = slots[index]!;
  const { lead, tail, comma } = surroundOf(text, part, index);
  const behind = comma === undefined ? end : comma + 1;
  const next = slots[index + 1];
  const before = commas.findLast((offset) => offset < start);
  const isAlone = isFirst(text, start) && text.slice(tail.to, lineEnd(text, tail.to)).trim() === '';
  const whole = cut(lead.from, nextLine(text, tail.to));
  if (slots.length === 1) {
    yield [cut(part.start + 1, part.end - 1)];
    if (isAlone) yield [whole];
    yield [cut(start, behind)];
    return;
  }
  if (isAlone) {
    // The last one has no comma: then the one before it has none either.
    yield !next && comma === undefined && before !== undefined ? [cut(before, before + 1), whole] : [whole];
  }
  if (next) yield [cut(start, next.start)];
  else if (before !== undefined) yield [cut(lastBefore(text, before), end)];
  yield [cut(start, behind)];
}

/** Behind the last character before an offset that is no space. */
function lastBefore(text: string, offset: number): number {
  return offset - /[ \t]*$/.exec(text.slice(lineStart(text, offset), offset))![0].length;
}

function cut(from: number, to: number): Change {
  return { at: from, remove: to - from, text: '' };
}
