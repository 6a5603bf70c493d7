import {
  isLive,
  objectiveSupports,
  type Strategy,
  type StrategyObjective,
  skillSupports,
  strategies,
} from '../measures/strategy.ts';
import type { Model, Value } from '../model.ts';
import { plainDate } from '../words/dates.ts';
import { type Flow, shown } from '../words/diagram.ts';
import { list, plural, shorten } from '../words/list.ts';
import { bare, joined, oneLine, phrases, sentence } from '../words/phrases.ts';
import { dueWords } from '../words/times.ts';
import type { Listed } from './listed.ts';
import { filled, type Subject } from './subject.ts';

/** A community with its line in lists. */
export interface Shelved {
  readonly subject: Subject;
  readonly listed: Listed;
}

/** How a community serves an objective of the organisation. */
interface Service {
  readonly by: Shelved;
  readonly through: string[];
}
type Services = ReadonlyMap<StrategyObjective, readonly Service[]>;

// Above this nobody can follow the arrows.
const most = { nodes: 24, links: 30 };
const mostNamed = 8;

/** What the organisation wants to achieve, which community helps with what, and what nobody helps with. */
export function alignmentView(model: Model, communities: readonly Shelved[]) {
  const living = communities.filter(({ subject }) => subject.charter.stage !== 'retired');
  const services = servicesOf(living);
  const all = strategies(model).flatMap(({ objectives }) => objectives.map(({ value }) => value));
  const known = all.filter(({ statement }) => filled(statement) !== '');
  const alone = known.filter((objective) => isLive(objective) && !services.has(objective));
  const serving = new Set([...services].flatMap(([aim, some]) => (isLive(aim) ? some.map(({ by }) => by) : [])));
  return {
    isAny: known.length > 0,
    parts: strategies(model)
      .map((strategy) => partView(model, strategy, services))
      .filter(({ isAny }) => isAny),
    unserved: alone.map(({ statement }) => sentence(filled(statement))),
    communities: living.map((one) => ({ ...one.listed, objectives: objectivesOf(one.subject) })).filter(hasObjectives),
    unlinked:
      known.length === 0
        ? []
        : living.filter((one) => !serving.has(one)).map((one) => ({ ...one.listed, why: whyNot(one.subject) })),
    ...chartOf(known.filter(isLive), services, serving.size),
  };
}

function servicesOf(communities: readonly Shelved[]): Services {
  const found = new Map<StrategyObjective, Service[]>();
  const add = (aim: StrategyObjective, by: Shelved, through: string) => {
    const known = found.get(aim) ?? [];
    found.set(aim, known);
    const own = known.find((service) => service.by === by);
    if (!own) known.push({ by, through: [through] });
    else if (!own.through.includes(through)) own.through.push(through);
  };
  for (const by of communities) {
    const { community } = by.subject;
    for (const { owner, objectives } of objectiveSupports(community))
      if (owner.status !== 'dropped')
        for (const aim of objectives) add(aim, by, bare(filled(owner.statement)) + doneWords(owner.status));
    for (const { owner, objectives } of skillSupports(community))
      for (const aim of objectives) add(aim, by, `the skill ${bare(owner.name)}`);
  }
  return found;
}

function partView(model: Model, strategy: Strategy, services: Services) {
  const { ecosystem, products } = model.strategy!.value;
  const [kind, index] = strategy.path;
  const { vision } = kind === 'ecosystem' ? ecosystem : products[Number(index)]!;
  const objectives = strategy.objectives.flatMap(({ value }) =>
    filled(value.statement) === '' ? [] : [objectiveView(value, services)],
  );
  return {
    isAny: objectives.length > 0 || vision?.statement !== undefined,
    title: strategy.product
      ? bare(strategy.product)
      : kind === 'ecosystem'
        ? 'The organisation as a whole'
        : 'A product or service',
    vision: sentence(filled(vision?.statement ?? '')),
    horizon: horizonWords(vision),
    period: periodWords(strategy.period),
    objectives,
  };
}

type Vision = Value<'strategy'>['ecosystem']['vision'];

function horizonWords(vision: Vision): string {
  const { published, horizon_years: years, by } = vision ?? {};
  const reach = by ? `it is to be true by ${dueWords(by)}` : years ? `it looks ${plural(years, 'year')} ahead` : '';
  return sentence(joined([published ? `Published on ${plainDate(published)}` : '', reach], ', ')).replace(/^i/, 'I');
}

function periodWords({ from, to }: Strategy['period']): string {
  if (from && to) return `Its strategy runs from ${plainDate(from)} to ${plainDate(to)}.`;
  return from ? `Its strategy runs from ${plainDate(from)} on.` : to ? `Its strategy runs until ${plainDate(to)}.` : '';
}

function objectiveView(objective: StrategyObjective, services: Services) {
  const served = services.get(objective) ?? [];
  return {
    statement: bare(objective.statement) + statusWords(objective),
    measure: bare(filled(objective.measure ?? '')),
    served: served.slice(0, mostNamed).map(({ by: { listed } }) => ({ name: listed.name, beside: listed.beside })),
    more: served.length > mostNamed ? `${served.length - mostNamed} more` : '',
    isAlone: served.length === 0 && isLive(objective),
  };
}

function statusWords({ status = 'live' }: StrategyObjective): string {
  return status === 'live' ? '' : ` (${status})`;
}

function doneWords(status: string | undefined): string {
  return status === 'done' ? ' (done)' : '';
}

/** What one community wants to achieve, and which objective of the organisation each of it helps. */
function objectivesOf({ community }: Subject) {
  const supports = objectiveSupports(community);
  return community.charter.value.objectives.flatMap((written) => {
    const objective = filled(written);
    if (!objective.statement || objective.status === 'dropped') return [];
    const aims = supports.filter(({ owner }) => owner === written).flatMap((support) => support.objectives);
    return [
      {
        statement: bare(objective.statement) + doneWords(objective.status),
        helps:
          [...new Set(aims)].map((aim) => bare(aim.statement) + statusWords(aim)).join('; ') ||
          (objective.local ? `Members: ${bare(objective.local)}` : ''),
        by: objective.due ? dueWords(objective.due) : objective.ongoing ? 'a standing aim' : '',
      },
    ];
  });
}

function hasObjectives({ objectives }: { readonly objectives: readonly unknown[] }): boolean {
  return objectives.length > 0;
}

/** Why a community helps with nothing that the organisation wants now, as far as its files say. */
function whyNot({ charter, community }: Subject): string {
  const supports = [...objectiveSupports(community), ...skillSupports(community)];
  const lost = supports
    .filter(({ link }) => link.checkable && link.targets.length === 0)
    .map(({ link }) => `“${oneLine(link.text)}”`);
  if (lost.length > 0) return `It names ${list([...new Set(lost)])}, which the strategy does not know.`;
  if (supports.some(({ objectives }) => objectives.length > 0)) return 'What it helps with is done, or was dropped.';
  const objectives = charter.objectives.filter(({ statement, status }) => statement && status !== 'dropped');
  if (objectives.length === 0) return 'It has not written down what it wants to achieve.';
  const local = objectives.flatMap((objective) => (objective.local ? [bare(objective.local)] : []));
  if (local.length > 0) return `It works for its members: ${phrases(local)}.`;
  return 'Its objectives name none of the strategy.';
}

/** Boxes and arrows from what the organisation wants to the communities that help; words where there are too many. */
function chartOf(aims: readonly StrategyObjective[], services: Services, serving: number) {
  const communities = new Map<Shelved, string>();
  const links: { from: string; to: string }[] = [];
  const nodes: { id: string; label: string; shape?: 'round' }[] = [];
  for (const [index, aim] of aims.entries()) {
    nodes.push({ id: `aim${index + 1}`, label: shorten(bare(aim.statement), 90) });
    for (const { by } of services.get(aim) ?? []) {
      const id = communities.get(by) ?? `community${communities.size + 1}`;
      communities.set(by, id);
      links.push({ from: `aim${index + 1}`, to: id });
    }
  }
  for (const [{ listed }, id] of communities) nodes.push({ id, label: shorten(listed.name, 60), shape: 'round' });
  const alone = aims.filter((aim) => !services.has(aim)).length;
  const counts = `${plural(aims.length, 'objective')} of the organisation and ${plural(serving, 'community', 'communities')} that ${serving === 1 ? 'helps' : 'help'}`;
  const rest =
    alone === 0 ? 'every objective has one' : alone === 1 ? 'one objective has none' : `${alone} objectives have none`;
  if (links.length === 0) return { chart: shown(undefined), tooMany: '' };
  if (nodes.length > most.nodes || links.length > most.links)
    return {
      chart: shown(undefined),
      tooMany: `There are ${counts}; ${rest}. That is too much for a picture, so it stands in the tables below.`,
    };
  const flow: Flow = { kind: 'flow', direction: 'right', nodes, links };
  return { chart: shown(flow, `Which community helps with what: ${counts}; ${rest}.`), tooMany: '' };
}
