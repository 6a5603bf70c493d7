import { Graph, layout } from '@dagrejs/dagre';
import { curveBumpX, curveBumpY, line } from 'd3-shape';
import { type Drawing, pageWidth, type Sketch } from '../drawing.ts';
import type { Flow } from '../words/diagram.ts';
import { element, lettering, type Markup, short, textLines, textWidth } from '../words/svg.ts';

const label = { width: 168, size: 14, most: 12 };
const onLink = { width: 120, size: 12, most: 4 };
const most = { nodes: 60, links: 120 };
const lineHeight = 18.2;
const pad = { x: 12, y: 9 };
const margin = 10;
const arrow = { length: 9, half: 5 };

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Boxes and links with their words, before they have a place; links name boxes by their index. */
interface Parts {
  readonly nodes: readonly { lines: readonly string[]; width: number; height: number; isRound: boolean }[];
  readonly links: readonly { from: number; to: number; lines: readonly string[] }[];
}

/** Boxes and arrows. A drawing that would be wider than a page is turned where that makes it narrower. */
const flow: Drawing<'flow'> = (diagram) => {
  if (diagram.nodes.length === 0) return undefined;
  if (diagram.nodes.length > most.nodes || diagram.links.length > most.links) return listed(wordsOf(diagram));
  const parts = partsOf(diagram);
  const wanted = placed(parts, diagram.direction);
  if (wanted.width <= pageWidth) return sketch(parts, wanted, wordsOf(diagram));
  const turned = placed(parts, diagram.direction === 'right' ? 'down' : 'right');
  return sketch(parts, turned.width < wanted.width ? turned : wanted, wordsOf(diagram));
};

export default flow;

function partsOf({ nodes, links }: Flow): Parts {
  const places = new Map<string, number>();
  const kept = nodes.filter(({ id }) => !places.has(id) && places.set(id, places.size));
  // A link from a box to itself stands in the box: there is no room for it outside.
  const again = (id: string) => links.filter(({ from, to }) => from === id && to === id);
  return {
    nodes: kept.map(({ id, label: name, shape }) => {
      const texts = [name, ...again(id).map((own) => `↻ ${own.label ?? ''}`)];
      const lines = texts.flatMap((text) => textLines(text, label));
      const widest = Math.max(24, ...lines.map((one) => textWidth(one, label.size)));
      const height = Math.max(1, lines.length) * lineHeight + 2 * pad.y;
      return { lines, width: widest + 2 * pad.x, height, isRound: shape === 'round' };
    }),
    links: links.flatMap((link) => {
      const [from, to] = [places.get(link.from), places.get(link.to)];
      if (from === undefined || to === undefined || from === to) return [];
      return [{ from, to, lines: textLines(link.label ?? '', onLink) }];
    }),
  };
}

/** Where everything stands; the points of a way lead from box to box, its middle has the words. */
interface Placed {
  readonly width: number;
  readonly height: number;
  readonly direction: Flow['direction'];
  readonly boxes: readonly Box[];
  readonly ways: readonly { readonly points: readonly Point[]; readonly middle: Point }[];
}

function placed({ nodes, links }: Parts, direction: Flow['direction']): Placed {
  const graph = new Graph({ directed: true, multigraph: true });
  const rankdir = direction === 'right' ? 'LR' : 'TB';
  graph.setGraph({ rankdir, nodesep: 22, edgesep: 14, ranksep: 50, marginx: margin, marginy: margin });
  const isBack = backwards(links);
  const ends = links.map(({ from, to }, index) =>
    isBack.has(index) ? [`n${to}`, `n${from}`] : [`n${from}`, `n${to}`],
  );
  // Where nothing else decides, the layout puts what comes last first.
  for (const [index, { width, height }] of [...nodes.entries()].reverse())
    graph.setNode(`n${index}`, { width, height });
  for (const [index, { lines }] of [...links.entries()].reverse()) {
    const width = Math.max(0, ...lines.map((one) => textWidth(one, onLink.size) + 8));
    const height = lines.length * (onLink.size + 3);
    graph.setEdge(ends[index]![0]!, ends[index]![1]!, { width, height, labelpos: 'c' }, `l${index}`);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as Partial<Box>;
  const boxes = nodes.map((_, index) => graph.node(`n${index}`) as Box);
  const ways = ends.map(([from, to], index) => {
    const { points, x, y } = graph.edge(from!, to!, `l${index}`) as { points: Point[] } & Point;
    return { points: isBack.has(index) ? points.toReversed() : points, middle: { x, y } };
  });
  return { width, height, direction, boxes, ways };
}

/** Links that close a circle when the boxes are followed from the first one on: they alone lead backwards. */
function backwards(links: Parts['links']): ReadonlySet<number> {
  const found = new Set<number>();
  const done = new Set<number>();
  const follow = (node: number, trail: readonly number[]): void => {
    if (done.has(node)) return;
    for (const [index, { from, to }] of links.entries()) {
      if (from !== node) continue;
      if (to === node || trail.includes(to)) found.add(index);
      else follow(to, [...trail, node]);
    }
    done.add(node);
  };
  const froms = links.map(({ from }) => from);
  for (const node of froms.toSorted((a, b) => a - b)) follow(node, []);
  return found;
}

function sketch(parts: Parts, all: Placed, words: readonly string[]): Sketch {
  const { boxes, ways, direction, width, height } = all;
  const ends = docked(parts, all);
  const lines = ways.flatMap(({ points }, index) => {
    const { from, to } = ends[index]!;
    return link([from, ...points.slice(1, -1), to], direction);
  });
  const names = ways.flatMap(({ middle }, index) => named(parts.links[index]!.lines, middle));
  const shapes = boxes.map((box, index) => node(parts.nodes[index]!, box));
  return { width, height, marks: [...lines, ...shapes, ...names], words };
}

type Ends = { from: Point; to: Point };

/** Where links leave and reach their boxes: spread over the side, in the order of where they come from. */
function docked({ links }: Parts, { boxes, ways, direction }: Placed): Ends[] {
  const isRight = direction === 'right';
  const ends = ways.map(({ points }) => ({ from: points[0]!, to: points.at(-1)! }));
  const sides = new Map<string, { index: number; end: keyof Ends; across: number }[]>();
  for (const [index, { points }] of ways.entries()) {
    for (const end of ['from', 'to'] as const) {
      const box = links[index]![end];
      const next = end === 'from' ? points[1]! : points.at(-2)!;
      const isAfter = isRight ? next.x > boxes[box]!.x : next.y > boxes[box]!.y;
      const side = `${box} ${isAfter}`;
      sides.set(side, [...(sides.get(side) ?? []), { index, end, across: isRight ? next.y : next.x }]);
    }
  }
  for (const [side, docks] of sides) {
    const [box, isAfter] = side.split(' ') as [string, string];
    const { x, y, width, height } = boxes[Number(box)]!;
    const sign = isAfter === 'true' ? 0.5 : -0.5;
    docks.sort((a, b) => a.across - b.across || a.index - b.index);
    for (const [order, { index, end }] of docks.entries()) {
      const share = (order + 1) / (docks.length + 1) - 0.5;
      ends[index]![end] = isRight
        ? { x: x + sign * width, y: y + share * height }
        : { x: x + share * width, y: y + sign * height };
    }
  }
  return ends;
}

function node({ lines, isRound }: Parts['nodes'][number], { x, y, width, height }: Box): Markup {
  const rx = isRound ? Math.min(18, height / 2) : 4;
  const place = { x: x - width / 2, y: y - height / 2, width, height, rx };
  const first = y - (lines.length * lineHeight) / 2 + 14;
  return element(
    'g',
    {},
    element('rect', { ...place, class: isRound ? 'cop-soft' : 'cop-panel' }),
    lettering(lines, { x, y: first, size: label.size, anchor: 'middle' }),
  );
}

const across = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
)
  .curve(curveBumpX)
  .digits(2);
const downwards = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
)
  .curve(curveBumpY)
  .digits(2);

/** A line with an arrowhead; it ends where that begins. */
function link(points: readonly Point[], direction: Flow['direction']): Markup[] {
  const tip = points.at(-1)!;
  const before = points.at(-2)!;
  const isRight = direction === 'right';
  const sign = (isRight ? tip.x > before.x : tip.y > before.y) ? 1 : -1;
  const foot = isRight ? { x: tip.x - sign * arrow.length, y: tip.y } : { x: tip.x, y: tip.y - sign * arrow.length };
  const corner = (side: number) =>
    isRight ? `${short(foot.x)} ${short(foot.y + side)}` : `${short(foot.x + side)} ${short(foot.y)}`;
  const head = `M${short(tip.x)} ${short(tip.y)}L${corner(arrow.half)}L${corner(-arrow.half)}Z`;
  const d = (isRight ? across : downwards)([...points.slice(0, -1), foot])!;
  return [
    element('path', { d, class: 'cop-line', 'stroke-width': 1.5 }),
    element('path', { d: head, class: 'cop-quiet' }),
  ];
}

/** The words on a link, on a ground of their own: lines may pass behind them. */
function named(lines: readonly string[], { x, y }: Point): Markup[] {
  if (lines.length === 0) return [];
  const width = Math.max(...lines.map((one) => textWidth(one, onLink.size))) + 8;
  const height = lines.length * (onLink.size + 3) + 2;
  const first = y - height / 2 + onLink.size;
  return [
    element('rect', { x: x - width / 2, y: y - height / 2, width, height, class: 'cop-ground' }),
    lettering(lines, { x, y: first, size: onLink.size, anchor: 'middle', class: 'cop-quiet', leading: 1.25 }),
  ];
}

/** So many boxes that no arrow could be followed: every arrow on a line of its own. */
function listed(words: readonly string[]): Sketch {
  const lines = words.flatMap((one) => textLines(one.slice(0, -1), { width: pageWidth - 32, size: 14, most: 4 }));
  const height = lines.length * lineHeight + 24;
  return { width: pageWidth, height, marks: [lettering(lines, { x: 16, y: 26, size: 14 })], words };
}

/** Every arrow as a sentence, then the boxes without one. */
function wordsOf({ nodes, links }: Flow): string[] {
  const names = new Map(nodes.map(({ id, label: name }) => [id, name]));
  const known = links.filter(({ from, to }) => names.has(from) && names.has(to));
  const linked = new Set(known.flatMap(({ from, to }) => [from, to]));
  return [
    ...known.map(({ from, to, label: name }) => `${names.get(from)} → ${names.get(to)}${name ? ` (${name})` : ''}.`),
    ...nodes.filter(({ id }) => !linked.has(id)).map(({ label: name }) => `${name}.`),
  ];
}
