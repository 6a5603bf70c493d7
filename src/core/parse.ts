import { Composer, type CST, isMap, isScalar, isSeq, Lexer, type Node, type Pair, Parser, type YAMLMap } from 'yaml';
import { decode } from './decode.ts';
import { type Fault, limits, wordsFor } from './fault.ts';
import type { Path, Range, Source } from './finding.ts';
import { tokenFaults } from './tokens.ts';

/** A file as text and tree. With faults it has no tree: nothing about its content can be trusted. */
export interface Document {
  readonly file: string;
  /** The text without a byte order mark; offsets of faults and nodes count from its start. */
  readonly text: string;
  readonly bom: boolean;
  /** Offset of the first character of each line. */
  readonly lines: readonly number[];
  /** Lists, maps, texts and nulls; every scalar is text, a blank one null. */
  readonly value: unknown;
  readonly tree: Node | null;
  readonly faults: readonly Fault[];
}

/** The fault of a file without content. */
const nothing: Fault = { start: 0, end: 0, message: 'This file is empty.', fix: 'Fill it in or delete it.' };

/** Whether a file has no content but perhaps remarks: it may be filled. */
export function isNothing({ faults }: Pick<Document, 'faults'>): boolean {
  return faults.includes(nothing);
}

/** Reads a source as format cop/v1, bounded in depth, size and kind of YAML; never throws. */
export function parse(source: Source): Document {
  const { text, bom, fault } = decode(source);
  const lines = lineStarts(text);
  const base = { file: source.file, text, bom, lines, value: undefined, tree: null };
  if (fault) return { ...base, faults: [fault] };
  const tokens = tokensOf(text);
  const faults = tokenFaults(tokens, text.length);
  if (faults.length > 0) return { ...base, faults };
  return compose(tokens, base);
}

/**
 * The raw tokens of a text, read until it passes a limit: what is there then already shows it, because each value is a
 * token, and so is each group on the stack above the document.
 */
function tokensOf(text: string): CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let values = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // A mark stands before each plain or block text, which may begin with a quote itself.
    if (!isText && '\x1f"\''.includes(lexeme[0] ?? ' ')) values += 1;
    isText = lexeme === '\x1f';
    if (values > limits.nodes || parser.stack.length > limits.depth + 2 || isFull(parser.stack.at(-1))) break;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Whether a group that is being read has more entries than one may have. */
function isFull(token: CST.Token | undefined): boolean {
  return token !== undefined && 'items' in token && token.type !== 'block-seq' && token.items.length > limits.keys + 1;
}

type Base = Omit<Document, 'faults'>;

function compose(tokens: CST.Token[], base: Base): Document {
  const composer = new Composer({
    version: '1.2',
    schema: 'failsafe',
    strict: true,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
    logLevel: 'error',
  });
  const document = withoutStacks(() => composer.compose(tokens, true, base.text.length).next().value || undefined);
  const found = document ? [...document.errors, ...document.warnings] : [];
  // Of several complaints about one place, the one about brackets tells the cause.
  const rank = ({ code }: (typeof found)[number]) => (code === 'BLOCK_IN_FLOW' ? 0 : 1);
  const first = found.sort((a, b) => a.pos[0] - b.pos[0] || rank(a) - rank(b))[0];
  if (first) return { ...base, faults: [wordsFor(first.code, first.message, first.pos, base.text)] };
  const tree = (document?.contents ?? null) as Node | null;
  const faults: Fault[] = [];
  const value = toValue(tree, faults);
  if (faults.length > 0) return { ...base, faults };
  if (value === null) {
    return { ...base, faults: [nothing] };
  }
  return { ...base, value, tree, faults };
}

/** A hostile file makes a million errors, of which one is shown; to note where each was made would take seconds. */
function withoutStacks<T>(step: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return step();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function toValue(node: unknown, faults: Fault[]): unknown {
  if (isSeq(node)) return node.items.map((entry) => toValue(entry, faults));
  if (isMap(node)) return toRecord(node, faults);
  if (!isScalar(node)) return null;
  const text = String(node.value ?? '');
  const blank = node.type === 'PLAIN' ? /^(|~|null|Null|NULL)$/.test(text) : text.trim() === '';
  return blank ? null : text;
}

function toRecord(node: YAMLMap, faults: Fault[]): Record<string, unknown> {
  const record: Record<string, unknown> = Object.create(null);
  const seen = new Map<string, { start: number; end: number }>();
  for (const pair of node.items) {
    const key = keyOf(pair);
    const [start, end] = (pair.key as Node | null)?.range ?? node.range ?? [0, 0];
    const earlier = seen.get(key);
    if (key === '__proto__' || key === '<<') {
      faults.push({
        start,
        end,
        message: `“${key}” cannot be a field.`,
        fix: 'Write the fields out, under another name.',
      });
    } else if (earlier !== undefined) {
      faults.push({
        start,
        end,
        message: `“${key}” is written twice; only one of them can count.`,
        fix: 'Keep one of the two.',
        related: { ...earlier, message: `“${key}” stands here first.` },
      });
    } else {
      seen.set(key, { start, end });
      record[key] = toValue(pair.value, faults);
    }
  }
  return record;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value ?? '') : '';
}

/** What of a place is meant: its key (a field too many) or what stands there. */
export type Aim = 'key' | 'value';

/** The range of a path. The whole file is its beginning. What does not exist points at its parent; a block of several lines at its key or first line. */
export function locate(document: Document, path: Path, aim: Aim = 'value'): Range {
  if (path.length === 0) return rangeOf(document, 0, 0);
  const [start, end] = span(document, path, aim);
  if (start < end) return rangeOf(document, start, end);
  // A blank list entry is its dash.
  const before = document.text.slice(0, start).trimEnd().length;
  return document.text[before - 1] === '-' ? rangeOf(document, before - 1, before) : rangeOf(document, start, end);
}

function span(document: Document, path: Path, aim: Aim): [number, number] {
  let node: unknown = document.tree;
  let key: Node | null = null;
  for (const [depth, step] of path.entries()) {
    // A single value where a list may stand is its first entry.
    if (step === 0 && !isSeq(node)) continue;
    if (isMap(node)) {
      const pair = node.items.find((candidate) => keyOf(candidate) === String(step));
      if (!pair) return spanOf(node, key);
      key = pair.key as Node;
      node = pair.value;
      if (aim === 'key' && depth === path.length - 1) return spanOf(key, null);
    } else if (isSeq(node) && typeof step === 'number') {
      if (node.items.length <= step) return spanOf(node, key);
      key = null;
      node = node.items[step];
    } else return spanOf(node, key);
  }
  return spanOf(node, key);
}

/** A scalar is its text; a collection is the key it stands under, or else its first key or its braces. */
function spanOf(node: unknown, key: Node | null): [number, number] {
  if (isScalar(node) && node.range && node.range[0] < node.range[1]) return [node.range[0], node.range[1]];
  if (key?.range) return [key.range[0], key.range[1]];
  if (isMap(node)) {
    if (node.flow && node.range) return [node.range[0], node.range[1]];
    const first = node.items[0]?.key as Node | undefined;
    if (first?.range) return [first.range[0], first.range[1]];
  }
  if (isSeq(node) && node.items[0]) return spanOf(node.items[0], null);
  const range = (node as Node | null)?.range;
  return range ? [range[0], range[0]] : [0, 0];
}

/** A line as it stands in a document, without its line break; 1-based. */
export function lineAt({ text, lines }: Document, line: number): string | undefined {
  const start = lines[line - 1];
  return start === undefined ? undefined : text.slice(start, lines[line]).replace(/\r?\n$/, '');
}

/** The last line of the outermost entry that begins on a line, for each line on which one begins. */
export function lastLines(document: Document): Map<number, number> {
  const last = new Map<number, number>();
  const stack: unknown[] = [document.tree];
  while (stack.length > 0) {
    const node = stack.pop();
    for (const child of isMap(node) ? node.items : isSeq(node) ? node.items : []) {
      const start = ((isMap(node) ? (child as Pair).key : child) as Node | null)?.range?.[0];
      const value = (isMap(node) ? (child as Pair).value : child) as Node | null;
      stack.push(value);
      if (start === undefined) continue;
      const range = rangeOf(document, start, Math.max(start, value?.range?.[1] ?? start));
      last.set(range.line, Math.max(range.endLine, last.get(range.line) ?? 0));
    }
  }
  return last;
}

/** Offsets as lines and columns; the end never lies in the line break. */
export function rangeOf(document: Document, start: number, end: number): Range {
  const text = document.text;
  const first = Math.min(start, text.length);
  let last = Math.max(first, Math.min(end, text.length));
  while (last > first && /[\r\n]/.test(text[last - 1]!)) last -= 1;
  const from = pointOf(document.lines, first);
  const to = pointOf(document.lines, last);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function pointOf(lines: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - lines[low]! + 1 };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
