import { type CST, Lexer } from 'yaml';
import { type Fault, limits } from './fault.ts';

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;
type Entry = { start?: CST.SourceToken[]; sep?: CST.SourceToken[]; key?: CST.Token | null; value?: CST.Token | null };

const twice = 'Write the value twice, or put a text that starts so in quotes.';
const features = {
  anchor: ['A value that starts with “&” is an anchor; anchors are not part of this format.', twice],
  alias: ['A value that starts with “*” is an alias; aliases are not part of this format.', twice],
  tag: [
    'A value that starts with “!” is a tag; tags are not part of this format.',
    'Delete it, or put a text that starts so in quotes.',
  ],
} as const;

/**
 * What cannot be read of the raw tokens: limits and YAML features outside format cop/v1.
 * Walks with a loop, because composing hostile input (deep nesting, thousands of keys) can take minutes.
 */
export function tokenFaults(tokens: readonly CST.Token[], length: number): Fault[] {
  const walk = new Map<string, Fault>();
  let documents = 0;
  for (const token of tokens) {
    if (token.type === 'directive') {
      add(walk, 'directive', token.offset, token.source.length, 'A “%” line is not part of this format.', 'Delete it.');
    }
    if (token.type !== 'document') continue;
    documents += 1;
    if (documents === 2) {
      const fix = 'Put it into a file of its own.';
      add(walk, 'documents', token.offset, 3, 'A second document starts here; one file holds one.', fix);
    }
    for (const part of token.start) feature(walk, part);
    const stopped = walkTree(walk, token.value);
    if (stopped) return [stopped];
  }
  // What follows an open quote or bracket was read as part of it.
  const open = walk.get('open');
  const faults = open ? [open] : [...walk.values()].sort((a, b) => a.start - b.start);
  return faults.filter((fault) => fault.start <= length);
}

function walkTree(found: Map<string, Fault>, root: CST.Token | undefined): Fault | undefined {
  const stack: [CST.Token, number][] = root ? [[root, 1]] : [];
  let nodes = 0;
  while (stack.length > 0) {
    const [token, depth] = stack.pop()!;
    nodes += 1;
    const over = overLimit(token, depth, nodes);
    if (over) return { start: token.offset, end: token.offset + 1, message: over, fix: 'Split it into smaller parts.' };
    if (token.type === 'alias') feature(found, token);
    const unclosed = closingOf(token);
    if (unclosed) add(found, 'open', token.offset, 1, unclosed, 'Close it where the value ends.');
    if (token.type === 'block-scalar') for (const part of token.props as CST.SourceToken[]) feature(found, part);
    if (!('items' in token)) continue;
    for (const entry of (token as Collection).items as Entry[]) {
      for (const part of entry.start ?? []) feature(found, part);
      for (const part of entry.sep ?? []) feature(found, part);
      if (entry.key && 'items' in entry.key) return keyFault(entry.key, entry, token);
      if (entry.key) stack.push([entry.key, depth + 1]);
      if (entry.value) stack.push([entry.value, depth + 1]);
    }
  }
  return undefined;
}

/** What is missing at the end of a quoted text or of brackets, as a message. */
function closingOf(token: CST.Token): string | undefined {
  if (token.type === 'flow-collection') {
    const bracket = token.start.source === '[' ? ']' : '}';
    const isClosed = token.end.some(({ source }) => source === bracket);
    return isClosed ? undefined : `A bracket is opened here and never closed with “${bracket}”.`;
  }
  if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') return undefined;
  const isDouble = token.type === 'double-quoted-scalar';
  const inside = token.source.slice(1, -1);
  // Within quotes a pair of single quotes, or a backslash before a double one, is no end.
  const isClosed =
    token.source.length > 1 &&
    token.source.endsWith(isDouble ? '"' : "'") &&
    runAtEnd(inside, isDouble ? '\\' : "'") % 2 === 0;
  return isClosed ? undefined : 'A quote is opened here and never closed.';
}

/** How often a character stands at the end of a text. */
function runAtEnd(text: string, character: string): number {
  let length = 0;
  while (text[text.length - 1 - length] === character) length += 1;
  return length;
}

function keyFault(key: CST.Token, { start }: Entry, around: CST.Token): Fault {
  const place = { start: key.offset, end: key.offset + 1 };
  if (key.type !== 'block-seq' || start?.some(({ type }) => type === 'explicit-key-ind'))
    return { ...place, message: 'A field name cannot be a list or a group.', fix: 'Use a plain word as the name.' };
  if (around.type === 'flow-collection')
    return { ...place, message: 'A dash cannot stand inside brackets.', fix: 'Write commas: [one, two].' };
  const message = 'A dash stands here where a field is expected.';
  return { ...place, message, fix: 'Line it up with the other dashes of its list.' };
}

function overLimit(token: CST.Token, depth: number, nodes: number): string | undefined {
  if (nodes > limits.nodes) return `This file holds more than ${limits.nodes} values.`;
  if (depth > limits.depth) return `Groups are nested more than ${limits.depth} deep here.`;
  if ('source' in token && token.source.length > limits.scalar) return 'This text is longer than 256 KiB.';
  if ('items' in token && token.type !== 'block-seq' && token.items.length > limits.keys)
    return `This group has more than ${limits.keys} entries.`;
  return undefined;
}

function feature(found: Map<string, Fault>, token: CST.Token): void {
  if (token.type !== 'anchor' && token.type !== 'alias' && token.type !== 'tag') return;
  const [message, fix] = features[token.type];
  // An alias without its anchor is no cause of its own.
  const what = token.type === 'tag' ? 'tag' : 'anchor';
  add(found, what, token.offset, Math.min(token.source.length, 80), message, fix);
}

/** Keeps the first of each kind: one cause, one finding. */
function add(
  found: Map<string, Fault>,
  what: string,
  start: number,
  length: number,
  message: string,
  fix: string,
): void {
  const earlier = found.get(what);
  if (!earlier || earlier.start > start) found.set(what, { start, end: start + length, message, fix });
}

/** A comment and where it starts. */
export interface Comment {
  readonly text: string;
  readonly offset: number;
}

/** The comments of a text in order of place. */
export function comments(text: string): Comment[] {
  const found: Comment[] = [];
  let offset = 0;
  // The lexer puts a mark of one character, which is not in the text, before each plain or block text.
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    if (token === '\x02' || token === '\x18' || token === '\x1f' || token === '\ufeff') {
      isText = token === '\x1f';
      continue;
    }
    if (!isText && token.startsWith('#')) found.push({ text: token, offset });
    offset += token.length;
    isText = false;
  }
  return found;
}
