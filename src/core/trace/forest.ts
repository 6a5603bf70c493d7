import { type Branch, type Line, toned } from '../account.ts';
import { list, plural } from '../words/list.ts';
import { nodeLine } from './node-words.ts';
import type { NodeData, NodeKind, TraceData } from './told.ts';

/** Nodes with their neighbours above and below. */
export interface Web {
  readonly nodes: readonly NodeData[];
  readonly above: (node: NodeData) => readonly NodeData[];
  readonly below: (node: NodeData) => readonly NodeData[];
}

/** So many branches are shown below one node; the rest is counted. */
const mostBranches = 15;

/** The nodes of a trace as a web. */
export function webOf({ nodes, links }: TraceData): Web {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const above = new Map<string, NodeData[]>();
  const below = new Map<string, NodeData[]>();
  for (const link of links) {
    push(below, link.above, byKey.get(link.below)!);
    push(above, link.below, byKey.get(link.above)!);
  }
  return { nodes, above: ({ key }) => above.get(key) ?? [], below: ({ key }) => below.get(key) ?? [] };
}

function push<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** How trees are drawn: as far as the roles, or with what lies below objectives and skills in numbers. */
export type Depth = 'whole' | 'short';

/** What a tree is drawn from, and what of it stands there already: its branches are not drawn twice. */
export interface Pen {
  readonly web: Web;
  readonly depth: Depth;
  readonly drawn: Set<string>;
}

/** Begins a tree, or several in which nothing is drawn twice. */
export function pen(web: Web, depth: Depth): Pen {
  return { web, depth, drawn: new Set() };
}

/** What hangs below a node. */
export function downwards(pen: Pen, node: NodeData): Branch {
  const own = pen.web.below(node);
  if (node.kind === 'path') return leaf([...nodeLine(node), forWords(own)]);
  if (pen.depth === 'short' && node.kind !== 'aim') {
    const counts = countWords(own);
    return leaf([...nodeLine(node), counts && `: ${counts}`]);
  }
  const children = () => [...few(own.map((below) => downwards(pen, below))), ...missing(node, own)];
  return once(pen, node, own.length > 0, children);
}

/** What a node leads up to. */
export function upwards(pen: Pen, node: NodeData): Branch {
  const own = pen.web.above(node);
  return once(pen, node, own.length > 0, () => few(own.map((above) => upwards(pen, above))));
}

/** A node with its branches, or without them where they have been drawn. */
function once(pen: Pen, node: NodeData, hasBranches: boolean, children: () => Branch[]): Branch {
  if (hasBranches && pen.drawn.has(node.key)) return leaf([...nodeLine(node), toned('faint', ', see above')]);
  pen.drawn.add(node.key);
  return { text: nodeLine(node), children: children() };
}

function forWords(roles: readonly NodeData[]): string {
  return roles.length === 0 ? '' : `, for ${list(roles.map(({ text }) => text))}`;
}

/** What hangs below an objective of the strategy, community by community. */
export function byCommunity(pen: Pen, aim: NodeData): Branch {
  const own = pen.web.below(aim);
  const branches = grouped(own).map((nodes) => communityBranch(pen, nodes));
  return { text: nodeLine(aim), children: [...few(branches), ...missing(aim, own)] };
}

/** Nodes of each community, in the order in which they come. */
export function grouped(nodes: readonly NodeData[]): NodeData[][] {
  const groups = new Map<string, NodeData[]>();
  for (const node of nodes) push(groups, node.community!.folder, node);
  return [...groups.values()];
}

/** A community with some of its nodes below it, and the word to type for it. */
export function communityBranch(pen: Pen, nodes: readonly NodeData[]): Branch {
  const { name, slug } = nodes[0]!.community!;
  const children = few(nodes.map((node) => downwards(pen, node)));
  return { text: [toned('strong', name), ' (', toned('code', slug), ')'], children };
}

/** The first branches, and how many more there are. */
export function few(branches: readonly Branch[]): Branch[] {
  if (branches.length <= mostBranches) return [...branches];
  const left = branches.length - mostBranches;
  return [...branches.slice(0, mostBranches), leaf(toned('faint', `and ${left} more`))];
}

function leaf(text: Line): Branch {
  return { text, children: [] };
}

/** What one would look for below a node and does not find. */
function missing({ kind, status }: NodeData, own: readonly NodeData[]): Branch[] {
  if (kind === 'aim' && status === 'live' && own.length === 0) return [leaf(toned('fair', 'no community serves it'))];
  const isMeasured = own.some((below) => below.kind === 'indicator');
  if (kind === 'objective' && status === 'open' && !isMeasured) return [leaf(toned('fair', 'no indicator'))];
  if (kind === 'skill' && own.length === 0) return [leaf(toned('fair', 'no topic builds it'))];
  return [];
}

const nouns: readonly (readonly [NodeKind, string])[] = [
  ['indicator', 'indicator'],
  ['topic', 'topic'],
];

function countWords(own: readonly NodeData[]): string {
  return nouns
    .flatMap(([kind, noun]) => {
      const count = own.filter((node) => node.kind === kind).length;
      return count > 0 ? [plural(count, noun)] : [];
    })
    .join(', ');
}
