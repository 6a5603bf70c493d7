import type { Community, Place } from '../model.ts';

/** One entry of `requires`: the topic it stands at needs another first. Topics are meant by their place in the list. */
export interface Need {
  readonly topic: number;
  readonly needed: number;
  readonly place: Place;
}

/** Topics that wait for one another. */
export interface Loop {
  /** Each need leads to the topic of the next; the first is the likeliest mistake. Only the first few of a long loop. */
  readonly needs: readonly Need[];
  /** How many topics there are in all. */
  readonly length: number;
}

/** What the topics of a curriculum need of each other. */
export interface Prerequisites {
  /** For each topic what it needs first, each topic once, in the order written; unknown names are left out. */
  readonly needs: readonly (readonly Need[])[];
  /** At least one for every knot with a loop in it; those that would go with the first need of another are left out. */
  readonly loops: readonly Loop[];
  /** For each topic the number of the knot it is in: only topics of one knot wait for one another. */
  readonly knots: readonly number[];
}

/** The prerequisites of the topics, and where they go round in circles (Tarjan 1972, without recursion; linear). */
export function prerequisites(community: Community): Prerequisites {
  const needs = needsOf(community);
  const walk: Walk = {
    needs,
    order: needs.map(() => unseen),
    low: needs.map(() => unseen),
    knots: needs.map(() => unseen),
    depth: needs.map(() => unseen),
    path: [],
    open: [],
    loops: [],
  };
  let seen = 0;
  // People write the simple topics first: from the end, a loop is closed by the need of an early topic.
  for (let root = needs.length - 1; root >= 0; root -= 1)
    if (walk.order[root] === unseen) seen = visit(walk, root, seen);
  // Whoever removes the first need of one loop breaks every other loop that it is part of.
  const removable = new Set<Need>();
  const loops = walk.loops.filter(
    ({ needs: chain }) => !chain.some((need) => removable.has(need)) && removable.add(chain[0]!),
  );
  return { needs, loops, knots: walk.knots };
}

/** Everything that people know who know these topics: the topics and whatever they build on. */
export function knownWith({ needs }: Prerequisites, topics: Iterable<number>): ReadonlySet<number> {
  const known = new Set(topics);
  for (const topic of known) for (const { needed } of needs[topic] ?? []) known.add(needed);
  return known;
}

function needsOf({ curriculum, links }: Community): Need[][] {
  if (!curriculum) return [];
  const needs = curriculum.value.topics.map((): Map<number, Need> => new Map());
  for (const { place, targets } of links) {
    const [list, index, field] = place.path;
    if (place.file !== curriculum.doc.file || list !== 'topics' || field !== 'requires' || !targets[0]) continue;
    const [topic, needed] = [Number(index), Number(targets[0].place.path[1])];
    if (!needs[topic]!.has(needed)) needs[topic]!.set(needed, { topic, needed, place });
  }
  return needs.map((own) => [...own.values()]);
}

const unseen = -1;
const mostShown = 5;

interface Walk {
  readonly needs: readonly (readonly Need[])[];
  /** When a topic was first met, and the earliest topic that it leads back to. */
  readonly order: number[];
  readonly low: number[];
  readonly knots: number[];
  /** Where a topic stands on the path that led here. */
  readonly depth: number[];
  readonly path: { readonly topic: number /** The need to follow next. */; next: number }[];
  /** Topics met whose knot is not known yet. */
  readonly open: number[];
  readonly loops: Loop[];
}

/** Walks everything that can be reached from one topic; gives how many topics have been met. */
function visit(walk: Walk, root: number, met: number): number {
  let seen = met;
  const enter = (topic: number) => {
    walk.order[topic] = walk.low[topic] = seen;
    walk.depth[topic] = walk.path.length;
    walk.path.push({ topic, next: 0 });
    walk.open.push(topic);
    seen += 1;
  };
  enter(root);
  for (let step = walk.path.at(-1); step; step = walk.path.at(-1)) {
    const need = walk.needs[step.topic]![step.next];
    step.next += 1;
    if (need === undefined) leave(walk, step.topic);
    else if (walk.order[need.needed] === unseen) enter(need.needed);
    else if (walk.knots[need.needed] === unseen) {
      lower(walk, step.topic, walk.order[need.needed]!);
      if (walk.depth[need.needed] !== unseen) walk.loops.push(loopOf(walk, need));
    }
  }
  return seen;
}

function leave(walk: Walk, topic: number): void {
  walk.path.pop();
  walk.depth[topic] = unseen;
  const above = walk.path.at(-1);
  if (above) lower(walk, above.topic, walk.low[topic]!);
  if (walk.low[topic] !== walk.order[topic]) return;
  for (let other = unseen; other !== topic; ) {
    other = walk.open.pop()!;
    walk.knots[other] = topic;
  }
}

function lower({ low }: Walk, topic: number, order: number): void {
  low[topic] = Math.min(low[topic]!, order);
}

function loopOf({ needs, path, depth }: Walk, closing: Need): Loop {
  const start = depth[closing.needed]!;
  const steps = path.slice(start, Math.min(path.length - 1, start + mostShown));
  const chain = [closing, ...steps.map(({ topic, next }) => needs[topic]![next - 1]!)];
  const length = path.length - start;
  return { needs: length === chain.length ? fromOddest(chain) : chain, length };
}

/** A whole loop, beginning with the first need of the kind that is rarer: of an earlier topic, or of a later one. */
function fromOddest(chain: readonly Need[]): readonly Need[] {
  const isAhead = ({ topic, needed }: Need) => topic < needed;
  const ahead = chain.filter(isAhead).length;
  const isFewer = ahead * 2 <= chain.length;
  const start = Math.max(
    0,
    chain.findIndex((need) => isAhead(need) === isFewer),
  );
  return [...chain.slice(start), ...chain.slice(0, start)];
}
