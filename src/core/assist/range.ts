import type { Range } from '../finding.ts';
import type { Span } from './entry.ts';

/** Offsets into a text as lines and columns. */
export function rangeIn(text: string, [start, end]: Span): Range {
  const from = pointIn(text, start);
  const to = pointIn(text, end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function pointIn(text: string, offset: number): { line: number; column: number } {
  const before = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return { line, column: offset - before + 1 };
}

/** The offset of a line and column; both count from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const newline = text.indexOf('\n', start);
    if (newline === -1) return text.length;
    start = newline + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** Whether a place lies in a range, its two ends included. */
export function isWithin(point: Pick<Range, 'line' | 'column'>, range: Range): boolean {
  const isAfter = point.line > range.line || (point.line === range.line && point.column >= range.column);
  return isAfter && (point.line < range.endLine || (point.line === range.endLine && point.column <= range.endColumn));
}
