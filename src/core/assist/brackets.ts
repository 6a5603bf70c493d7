import { limits } from '../fault.ts';
import type { Path } from '../finding.ts';
import { type Entry, plainText, quoteEnd, type Span } from './entry.ts';

/** What stands in brackets, and where they end. */
export interface Bracketed {
  readonly entries: readonly Entry[];
  readonly end: number;
  /** False where the closing bracket is not there, up to the end that was given. */
  readonly isClosed: boolean;
}

/** Reads `[a, b]` or `{name: value}`, also while it is being typed: a place with nothing in it is an entry too. */
export function bracketed(text: string, [start, end]: Span, path: Path): Bracketed {
  const entries: Entry[] = [];
  const close = text[start] === '[' ? ']' : '}';
  let offset = start + 1;
  for (let index = 0; path.length < limits.depth; index += 1) {
    const item = close === ']' ? entryIn(text, [offset, end], [...path, index]) : fieldIn(text, [offset, end], path);
    entries.push(...item.entries);
    if (item.end >= end || text[item.end] === close) {
      const isClosed = item.end < end;
      return { entries, end: isClosed ? item.end + 1 : end, isClosed };
    }
    // A bracket of the other sort is skipped like a comma: nothing good stands behind it.
    offset = item.end + 1;
  }
  return { entries, end, isClosed: false };
}

type Item = Pick<Bracketed, 'entries' | 'end'>;

function entryIn(text: string, [start, end]: Span, path: Path): Item {
  return valueIn(text, [start, end], { path, behind: start, column: 0, reach: [start, start] });
}

function fieldIn(text: string, [start, end]: Span, path: Path): Item {
  const from = skip(text, start, end);
  const isQuoted = text[from] === '"' || text[from] === "'";
  const keyEnd = isQuoted ? (quoteEnd(text, from, end) ?? end) : plainEnd(text, from, end, true);
  const written = text.slice(from, keyEnd).trimEnd();
  const key: Span = [from, from + written.length];
  const named = { path: [...path, plainText(written)], key, column: 0, reach: [start, start] as const };
  const next = skip(text, keyEnd, end);
  if (text[next] === ':' && next < end) return valueIn(text, [next + 1, end], { ...named, behind: next + 1 });
  const stop = afterValue(text, next, end);
  const reach: Span = [start, stop];
  return { entries: [{ ...named, behind: key[1], value: [stop, stop], form: 'blank', reach }], end: stop };
}

function valueIn(text: string, [start, end]: Span, bare: Omit<Entry, 'value' | 'form'>): Item {
  const from = skip(text, start, end);
  const first = from < end ? text[from] : undefined;
  const since = bare.reach![0];
  if (first === '[' || first === '{') {
    const inner = bracketed(text, [from, end], bare.path);
    const stop = afterValue(text, inner.end, end);
    const own: Entry = { ...bare, value: [from, inner.end], form: 'brackets', reach: [since, stop] };
    return { entries: [own, ...inner.entries], end: stop };
  }
  const isQuoted = first === '"' || first === "'";
  const closed = isQuoted ? (quoteEnd(text, from, end) ?? end) : from;
  const last = isQuoted ? closed : plainEnd(text, from, end, false);
  const value: Span = [from, from + text.slice(from, last).trimEnd().length];
  const form = isQuoted ? 'quoted' : value[0] < value[1] ? 'plain' : 'blank';
  const stop = afterValue(text, last, end);
  return { entries: [{ ...bare, value, form, reach: [since, stop] }], end: stop };
}

/** The comma or bracket that follows a value, or the end. */
function afterValue(text: string, start: number, end: number): number {
  let offset = start;
  for (;;) {
    const next = skip(text, plainEnd(text, offset, end, false), end);
    if (next >= end || ',[]{}'.includes(text[next]!)) return next;
    offset = next;
  }
}

/** Where a plain text ends: at what belongs to the brackets, and before the colon of a name. */
function plainEnd(text: string, start: number, end: number, isName: boolean): number {
  for (let offset = start; offset < end; offset += 1) {
    if (',[]{}'.includes(text[offset]!)) return offset;
    if (isName && text[offset] === ':' && /^[\s,[\]{}]?$/.test(text[offset + 1] ?? '')) return offset;
    if (text[offset] === '#' && /\s/.test(text[offset - 1] ?? ' ')) return offset;
  }
  return end;
}

/** Past spaces, line breaks and comments. */
function skip(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end) {
    if (text[offset] === '#' && /\s/.test(text[offset - 1] ?? ' ')) {
      const newline = text.indexOf('\n', offset);
      offset = newline === -1 ? end : Math.min(end, newline);
    } else if (/\s/.test(text[offset]!)) offset += 1;
    else break;
  }
  return offset;
}
