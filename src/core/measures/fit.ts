import { at, type Chartered, type Link, type Model, type Place, type Value } from '../model.ts';
import { linkedObjectives, linkedSkills, liveObjectives, objectiveSupports, skillSupports } from './strategy.ts';
import { liveTopics } from './topics.ts';

type Topic = Value<'curriculum'>['topics'][number];

/** A topic with its place in curriculum.yaml. */
export interface PlacedTopic {
  readonly topic: Topic;
  readonly place: Place;
}

/** How much of what a community plans to learn leads to something its organisation wants now. */
export interface StrategyFit {
  /** Live topics with a chain up to a live strategy objective. */
  readonly linked: readonly PlacedTopic[];
  /** Live topics without one; strategy fit is linked ÷ (linked + unlinked). */
  readonly unlinked: readonly PlacedTopic[];
  /** How many live topics are left out of the count because members asked for them. */
  readonly wished: number;
  /** Whether any objective or skill of the community leads up at all, so that a topic could be linked. */
  readonly isLinked: boolean;
}

// The catalogue names requests only, but means what members want for themselves: a member's own wish is that too.
const wishes: ReadonlySet<string | undefined> = new Set(['request', 'member']);

/**
 * Strategy fit of the curriculum: which live topics reach a live strategy objective, through a charter objective that is
 * not dropped or through a skill. What members asked for is left out, and so is a topic whose chain ends in a name that
 * nobody knows. Undefined without a curriculum or a live strategy objective, and where the skills cannot be read.
 */
export function strategyFit(community: Chartered, model: Model): StrategyFit | undefined {
  const { curriculum, broken } = community;
  if (!curriculum || broken.has('skills') || liveObjectives(model).length === 0) return undefined;
  const { linked: ends, lost } = endsOf(community);
  const { reaching, unclear } = chainsOf(community, ends, lost);
  const live = new Set(liveTopics(community));
  const linked: PlacedTopic[] = [];
  const unlinked: PlacedTopic[] = [];
  let wished = 0;
  for (const [index, topic] of curriculum.value.topics.entries()) {
    if (!live.has(topic)) continue;
    const placed = { topic, place: at(curriculum, 'topics', index) };
    if (wishes.has(topic.because)) wished += 1;
    else if (reaching.has(index)) linked.push(placed);
    else if (!unclear.has(index)) unlinked.push(placed);
  }
  return { linked, unlinked, wished, isLinked: ends.size > 0 };
}

/** Objectives and skills that lead up, and those of which nobody can say because a name they support is unknown. */
function endsOf(community: Chartered): { linked: ReadonlySet<unknown>; lost: ReadonlySet<unknown> } {
  const objectives = [...linkedObjectives(community)].filter(({ status }) => status !== 'dropped');
  const supports = [...objectiveSupports(community), ...skillSupports(community)];
  return {
    linked: new Set<unknown>([...objectives, ...linkedSkills(community)]),
    lost: new Set<unknown>(supports.filter(({ link }) => isLost(link)).map(({ owner }) => owner)),
  };
}

/** Numbers of the topics that lead to one of `ends`, and of those that may, by a name that is lost. */
function chainsOf(
  { curriculum, links }: Chartered,
  ends: ReadonlySet<unknown>,
  lost: ReadonlySet<unknown>,
): { reaching: ReadonlySet<number>; unclear: ReadonlySet<number> } {
  const reaching = new Set<number>();
  const unclear = new Set<number>();
  for (const link of links) {
    const [list, index, field] = link.place.path;
    if (link.place.file !== curriculum?.doc.file || list !== 'topics') continue;
    if (field !== 'supports' && field !== 'skills') continue;
    const values = link.targets.map(({ value }) => value);
    if (values.some((value) => ends.has(value))) reaching.add(Number(index));
    else if (isLost(link) || values.some((value) => lost.has(value))) unclear.add(Number(index));
  }
  return { reaching, unclear };
}

function isLost({ checkable, targets }: Link): boolean {
  return checkable && targets.length === 0;
}
