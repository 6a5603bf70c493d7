import type { Ways, Writing } from './block.ts';
import type { Field, Group, List, Text } from './layout.ts';
import { type Change, columnOf, gapAfter, isFirst, lineBreak, lineEnd, lineStart } from './lines.ts';
import { entriesOf, flowField, flowText, insideBrackets } from './write.ts';

/** Puts an entry at the end of a list in brackets. */
export function appendInBrackets(text: string, list: List, { value, style, models }: Writing): Ways {
  return atEnd(text, list, flowText(value, style, entriesOf([list, ...models])), style.comma);
}

/** Puts a field at the end of a group in braces. */
export function insertInBraces(text: string, group: Group, name: string, { value, style, models }: Writing): Ways {
  return atEnd(text, group, flowField(name, value, style, models), style.comma);
}

/** Fills empty brackets or braces. */
export function fillBrackets(text: string, part: List | Group, { value, style, models }: Writing): Ways {
  return atEnd(text, part, insideBrackets(value, style, models), style.comma);
}

/** Puts braces around a single pair within brackets, and another field into them. */
export function* intoPair({ start, end }: Group, name: string, { value, style, models }: Writing): Ways {
  const { braces, comma } = style;
  yield [
    { at: start, text: `{${braces}` },
    { at: end, text: `,${comma}${flowField(name, value, style, models)}${braces}}` },
  ];
}

/** Fills a field that is blank within braces. */
export function* fillInBraces(slot: Field, { value, style, models }: Writing): Ways {
  const line = flowText(value, style, models);
  const there = slot.part as Text | undefined;
  if (there) yield [{ at: there.start, remove: there.end - there.start, text: line }];
  else yield [{ at: slot.after, text: slot.colon ? ` ${line}` : `: ${line}` }];
}

function* atEnd(text: string, part: List | Group, line: string, space: string): Ways {
  const last = part.slots.at(-1);
  if (!last) {
    yield* first(text, part, line);
    return;
  }
  const comma = part.commas.find((offset) => offset >= last.end);
  const ending = { behind: comma === undefined ? last.end : comma + 1, hasComma: comma !== undefined };
  if (hasOwnLines(text, part)) yield* onNewLine(text, part, ending, line);
  yield [{ at: ending.behind, text: ending.hasComma ? `${space}${line},` : `,${space}${line}` }];
  yield below(text, ending, `${' '.repeat(columnOf(text, part.start) + 2)}${line}`);
}

/** Where the last entry ends, its comma included if it has one. */
interface Ending {
  readonly behind: number;
  readonly hasComma: boolean;
}

function* onNewLine(text: string, { slots, commas }: List | Group, ending: Ending, line: string): Ways {
  const comma = commas.at(-1);
  if (!ending.hasComma && comma !== undefined && isFirst(text, comma)) {
    // Here commas stand before the entries.
    const at = lineAfter(text, ending);
    const space = text.slice(comma + 1, slots.at(-1)!.start);
    yield [{ at, text: `${lineBreak(text, at)}${' '.repeat(columnOf(text, comma))},${space}${line}` }];
  }
  yield below(text, ending, ' '.repeat(columnOf(text, slots.at(-1)!.start)) + line);
}

/** A line behind that of the last entry and the comments about it, with a comma where the last entry has one. */
function below(text: string, ending: Ending, line: string): Change[] {
  const at = lineAfter(text, ending);
  const comma = ending.hasComma ? [] : [{ at: ending.behind, text: ',' }];
  return [...comma, { at, text: `${lineBreak(text, at)}${line}${ending.hasComma ? ',' : ''}` }];
}

/** The end of the line of the last entry, and of the comments that follow it without a blank line between. */
function lineAfter(text: string, { behind }: Ending): number {
  const isBracketHere = /^[ \t]*[^ \t#]/.test(text.slice(behind, lineEnd(text, behind)));
  if (isBracketHere) return behind;
  const { lines } = gapAfter(text, behind);
  const blank = lines.findIndex(({ comment }) => comment === undefined);
  const last = lines[(blank === -1 ? lines.length : blank) - 1];
  return lineEnd(text, last ? last.start : behind);
}

/** Whether each entry begins a line, or its comma does. */
function hasOwnLines(text: string, { slots, commas }: List | Group): boolean {
  const begins = (offset: number, comma = offset): boolean =>
    isFirst(text, offset) || (isFirst(text, comma) && text.slice(comma + 1, offset).trim() === '');
  if (slots.length === 1) return begins(slots[0]!.start);
  return slots.slice(1).every(({ start }, index) => begins(start, commas[index]));
}

/** The first entry of empty brackets, with the space inside them on both sides, or in a line like the comments there. */
function* first(text: string, { start, end }: List | Group, line: string): Ways {
  const inside = text.slice(start + 1, end - 1);
  if (/^ +$/.test(inside)) yield [{ at: start + 2, text: inside.length === 1 ? `${line} ` : line }];
  if (!inside.includes('\n')) yield [{ at: start + 1, text: line }];
  const at = lineStart(text, end - 1);
  const comment = gapAfter(text, start + 1).lines.find((loose) => loose.comment !== undefined);
  const column = comment?.column ?? columnOf(text, end - 1) + 2;
  yield [{ at, text: ' '.repeat(column) + line + lineBreak(text, at) }];
}
