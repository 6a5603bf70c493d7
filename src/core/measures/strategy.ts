import { at, type Chartered, type Community, type Link, type Model, type Place, type Value } from '../model.ts';
import { fold } from '../words/closest.ts';
import { daysBetween } from '../words/dates.ts';
import { graces } from './evidence.ts';

type Written = Value<'strategy'>['ecosystem']['strategy'];
/** An objective of the organisation, as its file has it; a statement alone is live. */
export type StrategyObjective = Written['objectives'][number];
/** An objective of one community, as its charter has it. */
export type CommunityObjective = Value<'charter'>['objectives'][number];
type Skill = Value<'skills'>['skills'][number];

/** One strategy of the organisation: that of the whole, or that of one of its products or services. */
export interface Strategy {
  /** `ecosystem`, or `products` and the number of the product: where in the file it stands. */
  readonly path: readonly (string | number)[];
  /** The product it is for, where it is for one with a name. */
  readonly product?: string;
  readonly period: Written['period'];
  readonly objectives: readonly { readonly place: Place; readonly value: StrategyObjective }[];
}

/** Every strategy on file, that of the whole organisation first; none without a readable strategy file. */
export function strategies({ strategy: file }: Model): Strategy[] {
  if (!file) return [];
  const one = (path: Strategy['path'], { period, objectives }: Written, product?: string): Strategy => ({
    path,
    product,
    period,
    objectives: objectives.map((value, index) => ({
      place: at(file, ...path, 'strategy', 'objectives', index),
      value,
    })),
  });
  const products = file.value.products.map(({ name, strategy }, index) => one(['products', index], strategy, name));
  return [one(['ecosystem'], file.value.ecosystem.strategy), ...products];
}

/** Whether an objective of the organisation still holds; one without a status does. Its period is not looked at. */
export function isLive(objective: StrategyObjective): boolean {
  return (objective.status ?? 'live') === 'live';
}

/** The objectives of some strategies, in the order written. */
export function objectivesIn(all: readonly Strategy[]): StrategyObjective[] {
  return all.flatMap(({ objectives }) => objectives.map(({ value }) => value));
}

/** The objectives of the organisation that still hold, each with its place in strategy.yaml. */
export function liveObjectives(model: Model): Strategy['objectives'] {
  return strategies(model).flatMap(({ objectives }) => objectives.filter(({ value }) => isLive(value)));
}

/**
 * The last day of a strategy that is over on `today`; undefined while it runs, without a last day, and for the
 * grace after it, unless the file holds a newer strategy of the same product.
 */
export function overOn(strategy: Strategy, all: readonly Strategy[], today: string): string | undefined {
  const { from, to: last } = strategy.period;
  if (last === undefined || last >= today || (from !== undefined && from > last)) return undefined;
  return daysBetween(last, today) > graces.strategy || isReplaced(strategy, all) ? last : undefined;
}

/** Whether another strategy of the same product holds for longer: the organisation as a whole has only one. */
export function isReplaced(strategy: Strategy, all: readonly Strategy[]): boolean {
  const last = strategy.period.to;
  if (strategy.product === undefined || last === undefined) return false;
  const name = fold(strategy.product);
  return all.some(({ product, period }) => {
    const later = period.to ?? period.from;
    return product !== undefined && fold(product) === name && later !== undefined && later > last;
  });
}

/** An entry of `supports` in a charter or a skills file, and the objectives of the organisation that it means. */
export interface Support<T> {
  readonly owner: T;
  readonly link: Link;
  /** Empty where the name is unknown. */
  readonly objectives: readonly StrategyObjective[];
}

/** Every `supports` entry of the charter objectives, in the order of the file. */
export function objectiveSupports(community: Chartered): Support<CommunityObjective>[] {
  const { charter } = community;
  return supportsOf(community, charter.doc.file, 'objectives', charter.value.objectives);
}

/** Charter objectives that help with at least one live objective of the organisation, whatever their own status. */
export function linkedObjectives(community: Chartered): ReadonlySet<CommunityObjective> {
  return reaching(objectiveSupports(community));
}

/** What the organisation pursues on `today`: live, and not of a strategy that is over. */
export function currentObjectives(model: Model, today: string): StrategyObjective[] {
  const all = strategies(model);
  return objectivesIn(all.filter((strategy) => overOn(strategy, all, today) === undefined)).filter(isLive);
}

/** Whether an objective of a community that was not dropped helps with a live one of the organisation. */
export function leadsUp(community: Chartered): boolean {
  const linked = linkedObjectives(community);
  return community.charter.value.objectives.some(
    (objective) => objective.status !== 'dropped' && linked.has(objective),
  );
}

/** Every `supports` entry of the skills, in the order of the file; none without a readable list of skills. */
export function skillSupports(community: Community): Support<Skill>[] {
  const { skills } = community;
  return skills ? supportsOf(community, skills.doc.file, 'skills', skills.value.skills) : [];
}

/** Skills that at least one live objective of the organisation needs. */
export function linkedSkills(community: Community): ReadonlySet<Skill> {
  return reaching(skillSupports(community));
}

function supportsOf<T>(community: Community, file: string, list: string, owners: readonly T[]): Support<T>[] {
  return community.links.flatMap((link) => {
    const [first, index, field] = link.place.path;
    if (link.place.file !== file || first !== list || field !== 'supports') return [];
    const objectives = link.targets.map((target) => target.value as StrategyObjective);
    return [{ owner: owners[Number(index)]!, link, objectives }];
  });
}

function reaching<T>(supports: readonly Support<T>[]): Set<T> {
  return new Set(supports.filter(({ objectives }) => objectives.some(isLive)).map(({ owner }) => owner));
}
