import { clip } from './columns.ts';

/** One line of a code frame: `> 14 │` and what stands right of it, each ready to be coloured. */
export interface FrameLine {
  readonly role: 'context' | 'marked' | 'caret';
  readonly gutter: string;
  readonly code: string;
}

/** What a frame shows: a 1-based range whose end is exclusive, columns in UTF-16 code units. */
export interface Framed {
  readonly lineOf: (line: number) => string | undefined;
  readonly range: {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  };
  /** Columns for gutter and code together. */
  readonly width: number;
  readonly unicode: boolean;
}

const above = 2;
const leastRoom = 24;

/** The line of a range with two lines above it and carets below; nothing where there is no such line. */
export function frame({ lineOf, range, width, unicode }: Framed): FrameLine[] {
  const line = lineOf(range.line);
  // An empty file has nothing to show.
  if (line === undefined || (line === '' && range.line === 1)) return [];
  const digits = String(range.line).length;
  const gutter = (mark: string, number: string) => `${mark} ${number.padStart(digits)} ${unicode ? '│' : '|'}`;
  const room = Math.max(leastRoom, width - digits - 5);
  const more = ellipsis(unicode);
  const lines: FrameLine[] = [];
  for (let number = Math.max(1, range.line - above); number < range.line; number += 1) {
    const code = clip(lineOf(number) ?? '', [0, 0], room, more).text.trimEnd();
    lines.push({ role: 'context', gutter: gutter(' ', String(number)), code });
  }
  const start = Math.min(range.column - 1, line.length);
  const end = range.endLine > range.line ? line.trimEnd().length : Math.min(range.endColumn - 1, line.length);
  const { text, column, width: underlined } = clip(line, [start, Math.max(start, end)], room, more);
  const carets = `${' '.repeat(column)}${'^'.repeat(Math.max(1, underlined))}`;
  lines.push({ role: 'marked', gutter: gutter('>', String(range.line)), code: text.trimEnd() });
  return [...lines, { role: 'caret', gutter: gutter(' ', ''), code: carets }];
}

/** The sign for what is cut off. */
export function ellipsis(unicode: boolean): string {
  return unicode ? '…' : '...';
}
