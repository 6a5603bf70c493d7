import { belowBlank, belowEntry, belowField, exampleColumn } from './belong.ts';
import type { Field, Group, List, Slot, Text } from './layout.ts';
import {
  type Change,
  columnOf,
  type Gap,
  gapAfter,
  indent,
  insertLines,
  isFirst,
  lineBreak,
  lineEnd,
} from './lines.ts';
import { isList, type Plain } from './plain.ts';
import type { Style } from './style.ts';
import { blockLines, entriesOf, entryLines, fieldLines, flowText, isBlock, type Models } from './write.ts';

/** What to write, and what it should look like. */
export interface Writing {
  readonly value: Plain;
  readonly style: Style;
  readonly models: Models;
}

/** Ways to make one edit, the best first. */
export type Ways = Iterable<readonly Change[]>;

/** Puts an entry below the last one of a list of dashes. */
export function* appendEntry(text: string, list: List, { value, style }: Writing): Ways {
  const last = list.slots.at(-1)!;
  const column = columnOf(text, last.start);
  const space = last.part && text.slice(last.after, last.part.start);
  const gap = space !== undefined && /^ +$/.test(space) ? space.length : style.gap;
  const below = belowDash(text, last);
  const lines = indent(entryLines(value, { ...style, gap, below }, entriesOf([list])), column);
  const loose = gapAfter(text, last.end);
  const isApart = list.slots.length > 1 && list.slots.slice(0, -1).every((slot) => isSeparated(text, slot));
  yield* waysBelow(text, loose, belowEntry(loose, column), lines, isApart);
}

/** Columns from a dash to a group or list that begins in a line below it; 0 where it begins beside it. */
function belowDash(text: string, { start, part }: Slot): number {
  const isBelow = part !== undefined && part.kind !== 'text' && !part.flow && isFirst(text, part.start);
  return isBelow ? columnOf(text, part.start) - columnOf(text, start) : 0;
}

/** Puts a field into a group without braces, below the nearest that comes before it in the order of fields, or at its end. */
export function* insertField(
  text: string,
  group: Group,
  name: string,
  order: readonly string[],
  writing: Writing,
): Ways {
  const before = predecessor(group, name, order);
  const index = before ? group.slots.indexOf(before) : group.slots.length - 1;
  const slot = group.slots[index]!;
  const column = columnOf(text, slot.start);
  const lines = indent(fieldLines(name, writing.value, writing.style, writing.models), column);
  const below = gapAfter(text, slot.end);
  const own = Math.max(belowField(below, column, column === 0), belowValue(text, below, slot, column));
  // A remark that closes the field before must not be taken for one about the new field.
  const remark = below.next === column ? below.lines[own - 1] : undefined;
  const isApart = remark?.column === column || isFieldApart(text, group, index, lines.length > 1);
  yield* waysBelow(text, below, own, lines, isApart);
}

function predecessor({ slots }: Group, name: string, order: readonly string[]): Field | undefined {
  for (let index = order.indexOf(name) - 1; index >= 0; index -= 1) {
    const slot = slots.find(({ key }) => key === order[index]);
    if (slot) return slot;
  }
  return undefined;
}

/** Lines below a field that are about what stands in it, or is to stand there. */
export function belowValue(text: string, below: Gap, { part }: Slot, column: number): number {
  if (part === undefined || (part.kind === 'text' && part.value === null)) return belowBlank(below, column);
  const isList = part.kind === 'list' && !part.flow && columnOf(text, part.slots.at(-1)!.start) === column;
  return isList ? belowEntry(below, column) : 0;
}

/** Whether a blank line belongs before a new field, because all fields like it have one. */
function isFieldApart(text: string, { slots }: Group, index: number, isLong: boolean): boolean {
  const isOverLines = (slot: Slot): boolean => text.slice(slot.start, slot.end).includes('\n');
  const gaps = slots.slice(0, -1).map((slot, place) => {
    return { isLong: isOverLines(slot) || isOverLines(slots[place + 1]!), isApart: isSeparated(text, slot) };
  });
  const before = slots[index]!;
  if (gaps.length === 0) return columnOf(text, before.start) === 0 && isLong && isOverLines(before);
  if (gaps[index]?.isApart === false) return false;
  const isNewLong = isLong || isOverLines(before);
  const like = gaps.filter((gap) => gap.isLong === isNewLong);
  return like.length > 0 ? like.every(({ isApart }) => isApart) : isNewLong && gaps.every(({ isApart }) => isApart);
}

/** Whether a blank line stands between something and what comes next. */
function isSeparated(text: string, { end }: Slot): boolean {
  return gapAfter(text, end).lines.some(({ comment }) => comment === undefined);
}

/** Lines put in below something: behind the comments that are about it, or else nearer or further down. */
function* waysBelow(text: string, below: Gap, own: number, lines: readonly string[], isApart: boolean): Ways {
  for (const count of new Set([own, 0, below.lines.length])) {
    const at = below.lines[count]?.start ?? below.end;
    const isBlankBefore = count > 0 && below.lines[count - 1]!.comment === undefined;
    if (isApart && !isBlankBefore) yield [insertLines(text, at, ['', ...lines])];
    yield [insertLines(text, at, lines)];
  }
}

/** Fills what is blank behind a colon or a dash, or a file without content. */
export function* fillBlank(text: string, slot: Slot, given: Writing): Ways {
  const writing = { ...given, style: asShown(text, slot, given) };
  const { value, style, models } = writing;
  const there = slot.part as Text | undefined;
  if (!isBlock(value, style, models)) {
    const line = flowText(value, style, models);
    if (there) yield [{ at: there.start, remove: there.end - there.start, text: line }];
    else if (slot.by !== 'file') yield [behindColon(text, slot as Field, line)];
  }
  if (there && isFirst(text, there.start)) yield [replaced(text, there, writing)];
  if (slot.by === 'dash') yield* fillEntry(text, slot, writing);
  yield* fillBelow(text, slot, writing);
}

/** The style of a list whose entries are shown in comments: with dashes, and with brackets within entries that have them. */
function asShown(text: string, slot: Slot, { value, style }: Writing): Style {
  if (slot.by !== 'colon' || !isList(value)) return style;
  const below = gapAfter(text, slot.end);
  const own = belowBlank(below, columnOf(text, slot.start));
  if (exampleColumn(below, own) === undefined) return style;
  const isOfGroups = value.some((entry) => typeof entry === 'object');
  const areInBrackets = below.lines.slice(0, own).some(({ comment = '' }) => /:\s+\[/.test(comment));
  return { ...style, flowTexts: isOfGroups && areInBrackets };
}

/** A value in the line of its field; a name written with a question mark may still lack its colon. */
function behindColon(text: string, { start, after, colon }: Field, line: string): Change {
  const isOpen = colon === false;
  return {
    at: after,
    text: isOpen ? `${lineBreak(text, after)}${' '.repeat(columnOf(text, start))}: ${line}` : ` ${line}`,
  };
}

/** Puts the lines of a value where a null stands in a line of its own. */
function replaced(text: string, { start, end }: Text, { value, style, models }: Writing): Change {
  const [first = '', ...rest] = blockOr(value, style, models);
  const lines = [first, ...indent(rest, columnOf(text, start))];
  return { at: start, remove: end - start, text: lines.join(lineBreak(text, start)) };
}

function blockOr(value: Plain, style: Style, models: Models): string[] {
  return isBlock(value, style, models) ? blockLines(value, style, models) : [flowText(value, style, models)];
}

/** Begins a group or list in the line of a dash. */
function* fillEntry(text: string, slot: Slot, { value, style, models }: Writing): Ways {
  const at = slot.part?.start ?? slot.after;
  if (text.slice(slot.part?.end ?? slot.after, lineEnd(text, at)).trim() !== '') return;
  const space = slot.part ? '' : ' '.repeat(style.gap);
  const column = columnOf(text, at) + space.length;
  const [first = '', ...rest] = blockOr(value, style, models);
  const lines = [space + first, ...indent(rest, column)];
  yield [{ at, remove: slot.end - at, text: lines.join(lineBreak(text, at)) }];
}

/** Puts a value into lines of its own, below the name and the examples under it. */
function* fillBelow(text: string, slot: Slot, { value, style, models }: Writing): Ways {
  const there = slot.part as Text | undefined;
  const isTop = slot.by === 'file';
  const column = isTop ? -1 : columnOf(text, slot.start);
  const below = isTop ? gapOfFile(text, slot) : gapAfter(text, slot.end);
  const own = isTop ? below.lines.length : belowBlank(below, column);
  const offset = slot.by === 'dash' ? 1 + style.gap : isList(value) ? style.dash : style.step;
  const example = isList(value) ? exampleColumn(below, own) : undefined;
  const columns = isTop ? [0] : [...new Set([example ?? column + offset, column + offset, column + 2])];
  const gone = there ? [{ at: slot.after, remove: there.end - slot.after, text: '' }] : [];
  const isApart = isTop && below.lines.at(-1)?.comment !== undefined;
  for (const by of columns) {
    const lines = indent(blockOr(value, style, models), by);
    for (const way of waysBelow(text, below, own, lines, isApart)) yield [...gone, ...way];
  }
}

/** The lines of a file without content, from its mark on. */
function gapOfFile(text: string, { after, part }: Slot): Gap {
  const isMarked = after > 0 || part !== undefined;
  return gapAfter(text, isMarked ? (part?.end ?? after) : 0);
}
