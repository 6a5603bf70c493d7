import type { Services } from '../measures/serving.ts';
import type { StrategyObjective } from '../measures/strategy.ts';
import type { Chartered } from '../model.ts';
import type { Flow } from '../words/diagram.ts';
import { shorten } from '../words/list.ts';
import { bare } from '../words/phrases.ts';

// Above this nobody can follow the arrows.
const most = { nodes: 24, links: 30 };

/** Whether somebody can follow the arrows of a diagram. */
export function isFollowable({ nodes, links }: Pick<Flow, 'nodes' | 'links'>): boolean {
  return nodes.length <= most.nodes && links.length <= most.links;
}

/** Boxes and arrows from what the organisation wants to the communities that help. */
export function servingFlow(
  aims: readonly StrategyObjective[],
  served: Services,
  nameOf: (community: Chartered) => string,
): Flow {
  const communities = new Map<Chartered, string>();
  const links: { from: string; to: string }[] = [];
  const nodes: { id: string; label: string; shape?: 'round' }[] = [];
  for (const [index, aim] of aims.entries()) {
    nodes.push({ id: `aim${index + 1}`, label: shorten(bare(aim.statement), 90) });
    for (const community of served.get(aim) ?? []) {
      const id = communities.get(community) ?? `community${communities.size + 1}`;
      communities.set(community, id);
      links.push({ from: `aim${index + 1}`, to: id });
    }
  }
  for (const [community, id] of communities) nodes.push({ id, label: shorten(nameOf(community), 60), shape: 'round' });
  return { kind: 'flow', direction: 'right', nodes, links };
}
