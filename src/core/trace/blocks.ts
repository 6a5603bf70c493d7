import { type Block, type Branch, commands, heading, type Line, points, text, toned, tree } from '../account.ts';
import type { Diagram } from '../words/diagram.ts';
import { plural } from '../words/list.ts';
import {
  byCommunity,
  communityBranch,
  type Depth,
  downwards,
  few,
  grouped,
  pen,
  upwards,
  type Web,
  webOf,
} from './forest.ts';
import { saidPieces } from './node-words.ts';
import type { NodeData, NotLinkedData, TraceData } from './told.ts';

/** With more nodes than this a tree of all communities shows numbers below objectives and skills. */
const mostNodes = 120;
const mostPoints = 10;

/** The chains as a person reads them: from the strategy down, from roles up, and what is not linked. */
export function traceBlocks(data: TraceData, diagram: Diagram): Block[] {
  const web = webOf(data);
  const { nodes, scope, subject, organisation } = data;
  const title =
    subject ??
    (organisation
      ? `From the strategy of ${organisation} to indicators and roles`
      : 'From the strategy to indicators and roles');
  if (nodes.length === 0) return [heading(1, title), ...nothing];
  const depth: Depth = scope === 'all' && nodes.length > mostNodes ? 'short' : 'whole';
  return [
    heading(1, title),
    text(introduction(data, depth)),
    ...downBlocks(web, scope, depth),
    { kind: 'diagram', diagram, words: '' },
    ...(scope === 'community' ? upBlocks(web) : []),
    ...(scope === 'all' ? notLinkedBlocks(data) : []),
    ...(scope === 'community' ? ownBlocks(web) : []),
  ];
}

const nothing: readonly Block[] = [
  text(
    'There is nothing to trace yet: no objective in strategy.yaml, and no objective, indicator, skill or topic of a community.',
  ),
  commands('cop add strategy', 'cop add objective', 'cop add indicator'),
];

function introduction({ nodes, scope, strategy }: TraceData, depth: Depth): Line {
  const aims = nodes.filter(({ kind, status }) => kind === 'aim' && status === 'live');
  if (scope === 'objective') return 'What serves it, down to indicators and roles.';
  if (strategy === 'unreadable') return 'strategy.yaml cannot be read, so that nothing can lead up to it.';
  if (strategy === 'missing') return 'There is no strategy.yaml, so that nothing can lead up to it.';
  if (aims.length === 0 && scope === 'community') return 'Nothing here leads up to a live objective of strategy.yaml.';
  if (aims.length === 0) return 'No objective in strategy.yaml is live, so that nothing can lead up to one.';
  const served = plural(aims.length, 'live objective');
  if (scope === 'community') return `It serves ${served} of the strategy.`;
  const more = depth === 'short' ? 'All that hangs below them' : 'One tree alone';
  return [`The strategy has ${served}. ${more}: `, toned('code', 'cop trace <id>'), ', with an id from the brackets.'];
}

/** The trees of the strategy, those of each product below its name; without a strategy those of the communities. */
function downBlocks(web: Web, scope: TraceData['scope'], depth: Depth): Block[] {
  const aims = web.nodes.filter(({ kind }) => kind === 'aim');
  if (aims.length === 0) return scope === 'all' ? [tree(few(communityTrees(web, depth)))] : [];
  const own = pen(web, depth);
  const draw = (aim: NodeData) => (scope === 'community' ? downwards(own, aim) : byCommunity(own, aim));
  const products = [...new Set(aims.map(({ product }) => product))];
  return products.flatMap((product) => {
    const drawn = tree(aims.filter((aim) => aim.product === product).map(draw));
    return products.length === 1 ? [drawn] : [heading(2, product ?? 'The organisation as a whole'), drawn];
  });
}

function tops(web: Web): NodeData[] {
  return web.nodes.filter((node) => node.kind !== 'aim' && web.above(node).length === 0);
}

function communityTrees(web: Web, depth: Depth): Branch[] {
  const own = pen(web, depth);
  return grouped(tops(web)).map((nodes) => communityBranch(own, nodes));
}

function upBlocks(web: Web): Block[] {
  const roles = web.nodes.filter(({ kind }) => kind === 'role');
  const own = pen(web, 'whole');
  return roles.length === 0 ? [] : [heading(2, 'From roles up'), tree(few(roles.map((role) => upwards(own, role))))];
}

/** What of one community begins without the strategy, with what hangs below it. */
function ownBlocks(web: Web): Block[] {
  const own = tops(web);
  if (own.length === 0) return [];
  const drawing = pen(web, 'whole');
  const branches = own.map((node) => {
    const branch = downwards(drawing, node);
    return node.local === null ? branch : { ...branch, text: [branch.text, `; for the members: ${node.local}`].flat() };
  });
  return [heading(2, 'Not linked to the strategy'), tree(few(branches))];
}

const titles: readonly (readonly [keyof NotLinkedData, string])[] = [
  ['aims', 'Objectives of the strategy that no community serves'],
  ['objectives', 'Objectives of communities that serve no live objective of the strategy'],
  ['indicators', 'Indicators of no objective'],
  ['skills', 'Skills that no live objective of the strategy needs'],
  ['topics', 'Topics that lead up to no live objective of the strategy'],
  ['paths', 'Learning paths for no known role'],
];

function notLinkedBlocks({ nodes, notLinked }: TraceData): Block[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const sections = titles.flatMap(([name, title]): Block[] => {
    const own = notLinked[name].map((key) => byKey.get(key)!);
    if (own.length === 0) return [];
    const left = own.length - mostPoints;
    const more = left > 0 ? [toned('faint', `and ${left} more`)] : [];
    return [heading(3, title), points([...own.slice(0, mostPoints).map(ownLine), ...more])];
  });
  return sections.length === 0 ? [] : [heading(2, 'Not linked'), ...sections];
}

function ownLine(node: NodeData): Line {
  const { community } = node;
  return community ? [toned('strong', community.name), ': ', ...saidPieces(node)] : saidPieces(node);
}
