import type { Chartered, Community, Model, Named, Value } from '../model.ts';
import { fold } from '../words/closest.ts';
import { roleTitles } from '../words/roles.ts';
import { namesIn } from './names.ts';
import { learningPaths } from './paths.ts';
import type { Indicator } from './readings.ts';
import { type Point, readingSeries } from './series.ts';
import {
  type CommunityObjective,
  objectiveSupports,
  type Strategy,
  type StrategyObjective,
  skillSupports,
  strategies,
} from './strategy.ts';

type Skill = Value<'skills'>['skills'][number];
type Topic = Value<'curriculum'>['topics'][number];
type LearningPath = Value<'curriculum'>['paths'][number];

/** What a thing in a chain is, and what its file says about it. */
export type Thing =
  | { readonly kind: 'aim'; readonly value: StrategyObjective; readonly strategy: Strategy }
  | { readonly kind: 'objective'; readonly value: CommunityObjective }
  /** With its newest number up to today. */
  | { readonly kind: 'indicator'; readonly value: Indicator; readonly last?: Point }
  | { readonly kind: 'skill'; readonly value: Skill }
  | { readonly kind: 'topic'; readonly value: Topic }
  | { readonly kind: 'path'; readonly value: LearningPath }
  /** A day job or a role; what it is called. */
  | { readonly kind: 'role'; readonly value: string };

/** A thing with what it serves and what serves it. */
export type Knot = Thing & {
  /** The community whose files it stands in; undefined for what the organisation wants. */
  readonly community?: Chartered;
  /** In the order of the files. */
  readonly above: readonly Knot[];
  readonly below: readonly Knot[];
  /** Names that it refers to and nobody knows. */
  readonly lost: readonly string[];
};

/** Everything that hangs together, in the order of the files. */
export interface Chains {
  readonly aims: readonly Knot[];
  readonly communities: ReadonlyMap<Chartered, readonly Knot[]>;
}

type Growing = Thing & { community?: Chartered; above: Knot[]; below: Knot[]; lost: string[] };

/**
 * The chains of a model, each arrow once: strategy objective, objective of a community, indicator; strategy objective,
 * skill, topic, path, role; and topics that serve an objective. What was dropped or retired is left out, with what it
 * alone leads to. Objectives, skills and topics keep the names that they refer to in vain.
 */
export function chains(model: Model, communities: readonly Chartered[], today: string): Chains {
  const aims = new Map<unknown, Growing>();
  for (const strategy of strategies(model))
    for (const { value } of strategy.objectives) aims.set(value, grown({ kind: 'aim', value, strategy }));
  const own = new Map(communities.map((community) => [community, chainsIn(community, aims, today)]));
  return { aims: [...aims.values()], communities: own };
}

function grown(thing: Thing, community?: Chartered): Growing {
  return { ...thing, community, above: [], below: [], lost: [] };
}

function tie(above: Growing | undefined, below: Growing | undefined): void {
  if (!above || !below || above.below.includes(below as Knot)) return;
  above.below.push(below as Knot);
  below.above.push(above as Knot);
}

type Knots = Map<unknown, Growing>;

function chainsIn(community: Chartered, aims: Knots, today: string): Growing[] {
  const knots: Knots = new Map();
  const add = (thing: Thing) => knots.set(thing.value, grown(thing, community));
  for (const value of community.charter.value.objectives)
    if (value.status !== 'dropped') add({ kind: 'objective', value });
  const newest = new Map(readingSeries(community, today).map(({ indicator, points }) => [indicator, points.at(-1)]));
  for (const value of community.charter.value.indicators) add({ kind: 'indicator', value, last: newest.get(value) });
  for (const value of community.skills?.value.skills ?? []) add({ kind: 'skill', value });
  for (const value of community.curriculum?.value.topics ?? [])
    if (value.status !== 'retired') add({ kind: 'topic', value });
  for (const { value } of learningPaths(community)) add({ kind: 'path', value });
  for (const { owner, link, objectives } of [...objectiveSupports(community), ...skillSupports(community)]) {
    const knot = knots.get(owner);
    for (const aim of objectives) tie(aims.get(aim), knot);
    if (objectives.length === 0 && link.checkable) knot?.lost.push(link.text);
  }
  tieIndicators(community, knots);
  tieTopics(community, knots);
  tiePaths(community, knots);
  return [...knots.values()];
}

function tieIndicators({ charter, links }: Chartered, knots: Knots): void {
  for (const { place, text, targets, checkable } of links) {
    const [list, index, field] = place.path;
    if (place.file !== charter.doc.file || list !== 'indicators' || field !== 'objective') continue;
    const knot = knots.get(charter.value.indicators[Number(index)]);
    tie(knots.get(targets[0]?.value), knot);
    if (targets.length === 0 && checkable) knot?.lost.push(text);
  }
}

function tieTopics({ curriculum, links }: Chartered, knots: Knots): void {
  if (!curriculum) return;
  for (const { place, text, targets, checkable } of links) {
    const [list, index, field] = place.path;
    if (place.file !== curriculum.doc.file || list !== 'topics' || (field !== 'supports' && field !== 'skills'))
      continue;
    const knot = knots.get(curriculum.value.topics[Number(index)]);
    tie(knots.get(targets[0]?.value), knot);
    if (targets.length === 0 && checkable) knot?.lost.push(text);
  }
}

function tiePaths(community: Chartered, knots: Knots): void {
  const topics = community.curriculum?.value.topics ?? [];
  const names = namesIn(community);
  for (const [index, { value, stops }] of learningPaths(community).entries()) {
    const path = knots.get(value)!;
    for (const { topic } of stops) if (topic !== undefined) tie(knots.get(topics[topic]), path);
    if (value.for === undefined) continue;
    const role = roleOf(community, names('curriculum', 'paths', index, 'for')[0], value.for);
    if (role === undefined) path.lost.push(value.for);
    else {
      const key = `role ${fold(role)}`;
      if (!knots.has(key)) knots.set(key, grown({ kind: 'role', value: role }, community));
      tie(path, knots.get(key));
    }
  }
}

/** What the role that a path is for is called; undefined where nobody knows it. */
function roleOf(community: Community, found: Named | undefined, text: string): string | undefined {
  if (found) {
    const { title, kind } = found.value as { readonly title?: string; readonly kind?: keyof typeof roleTitles };
    return title ?? (kind && Object.hasOwn(roleTitles, kind) ? roleTitles[kind] : found.label);
  }
  const kind = fold(text);
  if (Object.hasOwn(roleTitles, kind)) return roleTitles[kind as keyof typeof roleTitles];
  // Without a list of roles nobody can say that a name is wrong.
  return community.roles ? undefined : text;
}
