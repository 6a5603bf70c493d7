import { type LearningPath, learningPaths, type Stop } from '../../measures/paths.ts';
import { knownWith, type Prerequisites, prerequisites } from '../../measures/prerequisites.ts';
import type { Chartered, Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { list, shorten } from '../../words/list.ts';

const two =
  'topics:\n  - {id: basics, title: Finding the fault}\n  - {id: solder, title: Soldering, requires: [basics]}\n';
const topics = `${two}  - {id: boards, title: Circuit boards, requires: [solder]}\n`;

export default defineRule({
  id: 'path-out-of-order',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'curriculum'],
  fixable:
    'Moves each topic behind what it builds on, where the curriculum has all topics of the path, each once, and none of them go round in circles. Adds none.',
  summary: 'Each learning path begins at the beginning.',
  why: 'Somebody who follows the path meets a topic they cannot follow yet, and takes it for their own fault.',
  fix: 'Move it behind what it builds on.',
  effort: 'minutes',
  source: 'Design of communities: structured learning paths.',
  unless:
    'People know the topic already: list it under `assumes`, and all that it builds on counts as known too. Topics that need each other are reported by prerequisite-loop.',
  good: [
    {
      curriculum: `${two}paths:\n  - title: First weeks as a repairer\n    topics: [basics, solder]\n`,
    },
    // Whoever can solder knows what that builds on.
    { curriculum: `${topics}paths:\n  - {title: Second year, assumes: [Soldering], topics: [boards]}\n` },
    { curriculum: `${topics}paths:\n  - {title: Second year, assumes: [boards], topics: [boards, solder]}\n` },
    { curriculum: `${topics}paths:\n  - {title: Start, topics: [basics, solder, boards]}\n` },
    { curriculum: `${topics}paths:\n  - {title: Again, topics: [basics, solder, basics]}\n` },
    // A topic that is no longer taught cannot be on a path; a misspelt one may be the one that is missing.
    {
      curriculum:
        'topics:\n  - {id: fax, title: Fax machines, status: retired}\n  - {id: solder, title: Soldering, requires: [fax]}\npaths:\n  - {title: Start, topics: [solder]}\n',
    },
    { curriculum: `${topics}paths:\n  - {title: Start, topics: [bascis, solder]}\n` },
    { curriculum: `${topics}paths:\n  - {title: Start, topics: [solder], assumes: [bascis]}\n` },
    // Both are in a circle, which is said elsewhere.
    {
      curriculum:
        'topics:\n  - {id: a, title: Current, requires: [b]}\n  - {id: b, title: Motors, requires: [a]}\npaths:\n  - {title: Start, topics: [a, b]}\n  - {title: Short, topics: [a]}\n',
    },
    { charter: 'stage: proposed\n', curriculum: `${topics}paths:\n  - {title: Start, topics: [solder, basics]}\n` },
  ],
  bad: [
    {
      curriculum: `${two}paths:\n  - title: First weeks as a repairer\n    topics:\n      - solder # !\n      - basics\n`,
    },
    { curriculum: `${topics}paths:\n  - title: Start\n    topics:\n      - boards # !\n      - basics\n` },
    // What is left out is said once, where it is needed first.
    {
      charter: 'stage: active\n',
      curriculum:
        'topics:\n  - {id: a, title: Current}\n  - {id: b, title: Motors, requires: [a]}\n  - {id: c, title: Lifts, requires: [a, b]}\npaths:\n  - title: Start\n    topics:\n      - b # !\n      - c\n',
    },
    {
      charter: 'stage: sustaining\n',
      curriculum:
        'topics:\n  - {id: a, title: Current, status: done}\n  - {id: b, title: Motors}\n  - {id: c, title: Lifts, requires: [a, b]}\npaths:\n  - title: Start\n    assumes: []\n    topics:\n      - c # !\n      - a\n      - b\n  - title: Lifts only\n    topics: [c] # !\n',
    },
    { curriculum: `${topics}paths:\n  - {title: Start, topics: [solder, basics, no-such]} # !\n` },
    { curriculum: `${topics}paths:\n  - {title: Second year, assumes: [basics], topics: [boards]} # !\n` },
  ],
  *check(community) {
    const found = prerequisites(community);
    // Many paths have the same beginning.
    const knowledge = new Map<string, ReadonlySet<number>>();
    for (const path of learningPaths(community)) {
      const order = orderOf(path);
      const key = order.assumed.join();
      const known = knowledge.get(key) ?? knownWith(found, order.assumed);
      knowledge.set(key, known);
      yield* disorder(path, { community, found, known, ...order });
    }
  },
});

/** The topics of a path, each behind what it builds on and otherwise in their order. */
function reordering(path: LearningPath, found: Prerequisites, known: ReadonlySet<number>): Pick<Problem, 'repair'> {
  const topics = path.stops.flatMap(({ topic }) => topic ?? []);
  const isClear = path.isWhole && new Set(topics).size === topics.length && !hasLoop(topics, found);
  if (!isClear) return {};
  const order: number[] = [];
  const open = new Set(topics);
  const isReady = (topic: number) => found.needs[topic]!.every(({ needed }) => known.has(needed) || !open.has(needed));
  while (open.size > 0) {
    const next = [...open].find(isReady)!;
    open.delete(next);
    order.push(topics.indexOf(next));
  }
  const list = path.stops[0]!.place.path.slice(0, -1);
  return {
    repair: { title: `Put the topics of “${shorten(path.value.title, 40)}” in order`, steps: [{ path: list, order }] },
  };
}

function hasLoop(topics: readonly number[], { knots, needs }: Prerequisites): boolean {
  const own = topics.map((topic) => knots[topic]);
  return new Set(own).size < own.length || topics.some((topic) => needs[topic]!.some(({ needed }) => needed === topic));
}

interface Order {
  /** Where each topic comes first. */
  readonly first: ReadonlyMap<number, Stop>;
  readonly assumed: readonly number[];
}

function orderOf({ stops, assumed }: LearningPath): Order {
  const first = new Map<number, Stop>();
  for (const stop of stops) if (stop.topic !== undefined && !first.has(stop.topic)) first.set(stop.topic, stop);
  return { first, assumed: assumed.flatMap(({ topic }) => topic ?? []) };
}

interface Context extends Order {
  readonly community: Chartered;
  readonly found: Prerequisites;
  readonly known: ReadonlySet<number>;
}

function* disorder(path: LearningPath, { community, found, known, first }: Context): Generator<Problem> {
  const topics = community.curriculum!.value.topics;
  const named = (indexes: readonly number[]) => list(indexes.map((index) => `“${shorten(topics[index]!.title, 40)}”`));
  const where = `In “${shorten(path.value.title, 40)}”`;
  const passed = new Set<number>();
  const said = new Set<number>();
  let moved: Pick<Problem, 'repair'> | undefined;
  for (const [topic, { place }] of first) {
    passed.add(topic);
    const open = found.needs[topic]!.map(({ needed }) => needed).filter(
      (needed) => !passed.has(needed) && !known.has(needed) && found.knots[needed] !== found.knots[topic],
    );
    const later = open.filter((needed) => first.has(needed));
    const missing = open.filter((needed) => isMissing(needed) && !said.has(needed));
    for (const needed of missing) said.add(needed);
    if (later.length > 0) {
      const message = `${where}, ${named([topic])} comes before ${named(later)}, which it builds on.`;
      moved ??= reordering(path, found, known);
      yield { at: place, message, ...moved };
    }
    if (missing.length > 0)
      yield {
        at: place,
        message: `${where}, ${named([topic])} builds on ${named(missing)}, which the path leaves out.`,
        fix: 'Add it to the path, or list it under `assumes` if these people know it already.',
      };
  }

  function isMissing(needed: number): boolean {
    return path.isWhole && !first.has(needed) && topics[needed]!.status !== 'retired';
  }
}
