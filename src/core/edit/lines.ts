/** Something put into a text at an offset; `remove` counts the characters of a null that it replaces. */
export interface Change {
  readonly at: number;
  readonly text: string;
  readonly remove?: number;
}

/** A text with all changes made; of two at one place the first stands first. */
export function apply(text: string, changes: readonly Change[]): string {
  let result = '';
  let from = 0;
  for (const { at, text: added, remove = 0 } of changes.toSorted((a, b) => a.at - b.at)) {
    result += text.slice(from, at) + added;
    from = at + remove;
  }
  return result + text.slice(from);
}

/** Offset of the first character of the line that an offset lies in. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the line break that ends the line of an offset, or of the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** Offset of the first character of the line after that of an offset. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** How many characters stand before an offset in its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** How many spaces a line begins with. */
export function indentAt(text: string, start: number): number {
  let end = start;
  while (text[end] === ' ') end += 1;
  return end - start;
}

/** Whether nothing but space stands before an offset in its line. */
export function isFirst(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** The line break in use at an offset: that of the line before, else the first there is. */
export function lineBreak(text: string, offset: number): string {
  const before = offset === 0 ? -1 : text.lastIndexOf('\n', offset - 1);
  const end = before === -1 ? text.indexOf('\n') : before;
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}

/** Whole lines put in before a line, or behind the last one of a text that may end without a line break. */
export function insertLines(text: string, at: number, lines: readonly string[]): Change {
  const end = lineBreak(text, at);
  const isOpen = at === text.length && at > 0 && text[at - 1] !== '\n';
  return { at, text: isOpen ? end + lines.join(end) : lines.join(end) + end };
}

/** Lines moved to a column; blank ones stay blank. */
export function indent(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

/** A line below something, with nothing or only a comment in it. */
export interface Loose {
  readonly start: number;
  /** Column of the comment. */
  readonly column: number;
  /** Without the sign; undefined in a blank line. */
  readonly comment: string | undefined;
}

/** The blank lines and comments between something and what comes next. */
export interface Gap {
  readonly lines: readonly Loose[];
  /** Where what comes next begins its line, or the end of the text. */
  readonly end: number;
  /** Column of what comes next; -1 at the end. */
  readonly next: number;
}

/** What stands between the end of something and what comes next; the rest of the line of the end is not looked at. */
export function gapAfter(text: string, offset: number): Gap {
  const lines: Loose[] = [];
  let at = offset === 0 || text[offset - 1] === '\n' ? offset : nextLine(text, offset);
  while (at < text.length) {
    const line = text.slice(at, lineEnd(text, at));
    const column = /^[ \t]*/.exec(line)![0].length;
    if (column < line.length && line[column] !== '#') return { lines, end: at, next: indentAt(text, at) };
    lines.push({ start: at, column, comment: column < line.length ? line.slice(column + 1) : undefined });
    at = nextLine(text, at);
  }
  return { lines, end: at, next: -1 };
}
