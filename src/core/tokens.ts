import type { CST } from 'yaml';
import { type Fault, limits } from './fault.ts';

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;
type Entry = { start?: CST.SourceToken[]; sep?: CST.SourceToken[]; key?: CST.Token | null; value?: CST.Token | null };

const features = {
  anchor: 'Anchors (&) are not part of this format.',
  alias: 'Aliases (*) are not part of this format.',
  tag: 'Tags (!) are not part of this format.',
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
  const faults = [...walk.values()].sort((a, b) => a.start - b.start);
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
    if (token.type === 'alias') feature(found, token as CST.FlowScalar);
    if (token.type === 'block-scalar') for (const part of token.props as CST.SourceToken[]) feature(found, part);
    if (!('items' in token)) continue;
    for (const entry of (token as Collection).items as Entry[]) {
      for (const part of entry.start ?? []) feature(found, part);
      for (const part of entry.sep ?? []) feature(found, part);
      if (entry.key && 'items' in entry.key) {
        const message = 'A field name cannot be a list or a group.';
        return { start: entry.key.offset, end: entry.key.offset + 1, message, fix: 'Use a plain word as the name.' };
      }
      if (entry.key) stack.push([entry.key, depth + 1]);
      if (entry.value) stack.push([entry.value, depth + 1]);
    }
  }
  return undefined;
}

function overLimit(token: CST.Token, depth: number, nodes: number): string | undefined {
  if (nodes > limits.nodes) return `This file holds more than ${limits.nodes} values.`;
  if (depth > limits.depth) return `Groups are nested more than ${limits.depth} deep here.`;
  if ('source' in token && token.source.length > limits.scalar) return 'This text is longer than 256 KiB.';
  if ('items' in token && token.type !== 'block-seq' && token.items.length > limits.keys)
    return `This group has more than ${limits.keys} entries.`;
  return undefined;
}

function feature(found: Map<string, Fault>, token: { type: string; offset: number; source: string }): void {
  if (token.type !== 'anchor' && token.type !== 'alias' && token.type !== 'tag') return;
  const fix = token.type === 'tag' ? 'Delete it: the field decides what a value is.' : 'Write the value twice.';
  add(found, token.type, token.offset, Math.min(token.source.length, 80), features[token.type], fix);
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
