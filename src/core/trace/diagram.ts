import { isFollowable } from '../view/serving-flow.ts';
import type { Flow } from '../words/diagram.ts';
import { list, shorten } from '../words/list.ts';
import { webOf } from './forest.ts';
import type { NodeData, NodeKind, TraceData } from './told.ts';

/** What is left out of a diagram that has too much in it, first to last. */
const order: readonly NodeKind[] = ['role', 'path', 'topic', 'indicator', 'skill', 'objective'];
const plurals: Readonly<Record<NodeKind, string>> = {
  aim: 'objectives of the strategy',
  objective: 'objectives',
  indicator: 'indicators',
  skill: 'skills',
  topic: 'topics',
  path: 'paths',
  role: 'roles',
};
const mostCharacters = 90;
// One place is for the words about the rest.
const mostAlone = 23;

/** The chains as boxes and arrows; where nobody could follow them, what is not linked is left out, then kinds from the bottom on, and a box says so. */
export function traceDiagram(data: TraceData): Flow {
  const web = webOf(data);
  const tied = data.nodes.filter((node) => node.kind === 'aim' || web.above(node).length + web.below(node).length > 0);
  const all = tied.length > 0 ? tied : data.nodes;
  const linked = all.filter(({ kind, isLinked }) => kind === 'aim' || isLinked);
  for (let left = -1; left <= order.length; left += 1) {
    const without = new Set(order.slice(0, Math.max(0, left)));
    const shown = left === -1 ? all : linked.filter(({ kind }) => !without.has(kind));
    const flow = flowOf(shown, data);
    if (isFollowable(flow) && shown.length > 0) return withRest(flow, all, shown);
  }
  const shown = all.slice(0, mostAlone);
  const flow = flowOf(shown, data);
  return withRest(isFollowable(flow) ? flow : { ...flow, links: [] }, all, shown);
}

function flowOf(shown: readonly NodeData[], { links }: TraceData): Flow {
  const keys = new Set(shown.map(({ key }) => key));
  return {
    kind: 'flow',
    direction: 'right',
    nodes: shown.map((node) => ({
      id: node.key,
      label: labelOf(node),
      ...((node.kind === 'role' || node.kind === 'indicator') && { shape: 'round' as const }),
    })),
    links: links
      .filter(({ above, below }) => keys.has(above) && keys.has(below))
      .map(({ above, below }) => ({ from: above, to: below })),
  };
}

function labelOf({ kind, text, community }: NodeData): string {
  const where = kind === 'objective' || kind === 'skill' ? ` (${community!.name})` : '';
  return shorten(`${text}${where}`, mostCharacters);
}

function withRest(flow: Flow, all: readonly NodeData[], shown: readonly NodeData[]): Flow {
  const rest = all.filter((node) => !shown.includes(node));
  if (rest.length === 0)
    return all.length > 0 ? flow : { ...flow, nodes: [{ id: 'nothing', label: 'Nothing to trace yet' }] };
  const kinds = [...new Set(rest.map(({ kind }) => plurals[kind]))];
  return { ...flow, nodes: [...flow.nodes, { id: 'more', label: `and ${rest.length} more: ${list(kinds)}` }] };
}
