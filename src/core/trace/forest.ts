import { type Branch, type Line, toned } from '../account.ts';
import { plural } from '../words/list.ts';
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

/** How a tree is drawn: as far as the roles, or with what lies below objectives and skills in numbers. */
export type Depth = 'whole' | 'short';

/** What hangs below a node. */
export function downwards(web: Web, node: NodeData, depth: Depth): Branch {
  const own = web.below(node);
  if (depth === 'short' && node.kind !== 'aim') {
    const counts = countWords(own);
    return { text: [...nodeLine(node), counts && `: ${counts}`], children: [] };
  }
  return {
    text: nodeLine(node),
    children: [...few(own.map((below) => downwards(web, below, depth))), ...missing(node, own)],
  };
}

/** What a node leads up to. */
export function upwards(web: Web, node: NodeData): Branch {
  return { text: nodeLine(node), children: few(web.above(node).map((above) => upwards(web, above))) };
}

/** What hangs below an objective of the strategy, community by community. */
export function byCommunity(web: Web, aim: NodeData, depth: Depth): Branch {
  const own = web.below(aim);
  const slugs = [...new Set(own.map(({ community }) => community!.slug))];
  const branches = slugs.map((slug) => {
    const nodes = own.filter(({ community }) => community!.slug === slug);
    return communityBranch(nodes[0]!, few(nodes.map((node) => downwards(web, node, depth))));
  });
  return { text: nodeLine(aim), children: [...few(branches), ...missing(aim, own)] };
}

/** A community as a branch, with the word to type for it. */
export function communityBranch({ community }: NodeData, children: readonly Branch[]): Branch {
  const { name, slug } = community!;
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
