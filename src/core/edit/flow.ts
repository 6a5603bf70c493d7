import type { Ways, Writing } from './block.ts';
import type { Field, Group, List, Text } from './layout.ts';
import { type Change, columnOf, gapAfter, isFirst, lineBreak, lineEnd, lineStart } from './lines.ts';
import { entriesOf, flowField, flowText } from './write.ts';

/** Puts an entry at the end of a list in brackets. */
export function appendInBrackets(text: string, list: List, { value, style, models }: Writing): Ways {
  return atEnd(text, list, flowText(value, style, entriesOf([list, ...models])));
}

/** Puts a field at the end of a group in braces. */
export function insertInBraces(text: string, group: Group, name: string, { value, style, models }: Writing): Ways {
  return atEnd(text, group, flowField(name, value, style, models));
}

/** Fills empty brackets or braces. */
export function fillBrackets(text: string, part: List | Group, { value, style, models }: Writing): Ways {
  return atEnd(text, part, flowText(value, style, models).slice(1, -1));
}

/** Fills a field that is blank within braces. */
export function* fillInBraces(slot: Field, { value, style, models }: Writing): Ways {
  const line = flowText(value, style, models);
  const there = slot.part as Text | undefined;
  if (there) yield [{ at: there.start, remove: there.end - there.start, text: line }];
  else yield [{ at: slot.after, text: slot.colon ? ` ${line}` : `: ${line}` }];
}

function* atEnd(text: string, part: List | Group, line: string): Ways {
  const last = part.slots.at(-1);
  if (!last) {
    yield* first(text, part, line);
    return;
  }
  const comma = part.commas.find((offset) => offset >= last.end);
  const behind = comma === undefined ? last.end : comma + 1;
  if (hasOwnLines(text, part)) {
    const isOwnComma = comma === undefined && isCommaFirst(text, part);
    const column = columnOf(text, isOwnComma ? part.commas.at(-1)! : last.start);
    yield onNewLine(
      text,
      behind,
      `${' '.repeat(column)}${isOwnComma ? `, ${line}` : line}`,
      comma !== undefined,
      isOwnComma,
    );
  }
  if (comma === undefined) yield [{ at: behind, text: `,${spaceBetween(part)}${line}` }];
  else yield [{ at: behind, text: `${spaceBetween(part)}${line},` }];
  yield onNewLine(text, behind, `${' '.repeat(columnOf(text, part.start) + 2)}${line}`, comma !== undefined, false);
}

/** A line behind that of the last entry and the comments about it; the comma goes where commas go here. */
function onNewLine(text: string, behind: number, line: string, hasComma: boolean, isOwnComma: boolean): Change[] {
  const end = lineEnd(text, behind);
  const isBracketHere = !/^[ \t]*(#.*)?$/.test(text.slice(behind, end));
  const at = isBracketHere ? behind : commentsEnd(text, behind);
  const comma = hasComma || isOwnComma ? [] : [{ at: behind, text: ',' }];
  return [...comma, { at, text: `${lineBreak(text, at)}${line}${hasComma ? ',' : ''}` }];
}

/** The end of the last of the comments that follow a line without a blank one between. */
function commentsEnd(text: string, offset: number): number {
  const { lines } = gapAfter(text, offset);
  const blank = lines.findIndex(({ comment }) => comment === undefined);
  const last = lines[(blank === -1 ? lines.length : blank) - 1];
  return lineEnd(text, last ? last.start : offset);
}

/** Whether each entry begins a line. */
function hasOwnLines(text: string, { start, slots, commas }: List | Group): boolean {
  const [head, ...rest] = slots;
  const begins = (offset: number): boolean =>
    isFirst(text, offset) ||
    commas.some((comma) => comma < offset && isFirst(text, comma) && text.slice(comma + 1, offset).trim() === '');
  if (rest.length === 0) return isFirst(text, head!.start);
  return rest.every((slot) => begins(slot.start)) && text.slice(start, slots.at(-1)!.start).includes('\n');
}

/** Whether commas stand before the entries of their lines. */
function isCommaFirst(text: string, { commas }: List | Group): boolean {
  return commas.length > 0 && isFirst(text, commas.at(-1)!);
}

function spaceBetween({ slots, commas }: List | Group): string {
  const comma = commas.at(-1);
  const next = comma === undefined ? undefined : slots.find(({ start }) => start > comma);
  return next && next.start === comma! + 1 ? '' : ' ';
}

/** The first entry of empty brackets, with the space inside them on both sides. */
function* first(text: string, { start, end }: List | Group, line: string): Ways {
  const inside = text.slice(start + 1, end - 1);
  if (/^ +$/.test(inside)) yield [{ at: start + 2, text: inside.length === 1 ? `${line} ` : line }];
  if (!inside.includes('\n')) yield [{ at: start + 1, text: line }];
  const at = lineStart(text, end - 1);
  const column = columnOf(text, end - 1) + 2;
  yield [{ at, text: ' '.repeat(column) + line + lineBreak(text, at) }];
}
