import { type Services, services, unserved } from '../measures/serving.ts';
import {
  isLive,
  objectiveSupports,
  objectivesIn,
  type Strategy,
  type StrategyObjective,
  skillSupports,
  strategies,
} from '../measures/strategy.ts';
import type { Chartered, Model, Value } from '../model.ts';
import { plainDate } from '../words/dates.ts';
import { shown } from '../words/diagram.ts';
import { list, plural } from '../words/list.ts';
import { bare, joined, oneLine, phrases, sentence } from '../words/phrases.ts';
import { dueWords } from '../words/times.ts';
import type { Listed } from './listed.ts';
import { isFollowable, servingFlow } from './serving-flow.ts';
import { filled, type Subject } from './subject.ts';

/** A community with its line in lists. */
export interface Shelved {
  readonly subject: Subject;
  readonly listed: Listed;
}

const mostNamed = 8;

/** What the organisation wants to achieve, which community helps with what, and what nobody helps with. */
export function alignmentView(model: Model, communities: readonly Shelved[]) {
  const living = communities.filter(({ subject }) => subject.charter.stage !== 'retired');
  const shelved = new Map<Chartered, Shelved>(living.map((one) => [one.subject.community, one]));
  const served = services([...shelved.keys()]);
  const all = objectivesIn(strategies(model));
  const known = all.filter(isWritten);
  const alone = unserved(strategies(model), served).filter(isWritten);
  const serving = new Set([...served].flatMap(([aim, some]) => (isLive(aim) ? some : [])));
  return {
    isAny: known.length > 0,
    parts: strategies(model)
      .map((strategy) =>
        partView(model, strategy, (aim) => (served.get(aim) ?? []).map((by) => shelved.get(by)!.listed)),
      )
      .filter(({ isAny }) => isAny),
    unserved: alone.map(({ statement }) => sentence(filled(statement))),
    communities: living.map((one) => ({ ...one.listed, objectives: objectivesOf(one.subject) })).filter(hasObjectives),
    unlinked:
      known.length === 0
        ? []
        : living
            .filter(({ subject }) => !serving.has(subject.community))
            .map((one) => ({ ...one.listed, why: whyNot(one.subject) })),
    ...chartOf(known.filter(isLive), served, { serving: serving.size, nameOf: (by) => shelved.get(by)!.listed.name }),
  };
}

/** Whether an objective says anything: a placeholder does not. */
export function isWritten({ statement }: StrategyObjective): boolean {
  return filled(statement) !== '';
}

/** Lines of the communities that serve an objective. */
type ServedBy = (aim: StrategyObjective) => readonly Listed[];

function partView(model: Model, strategy: Strategy, servedBy: ServedBy) {
  const { ecosystem, products } = model.strategy!.value;
  const [kind, index] = strategy.path;
  const { vision } = kind === 'ecosystem' ? ecosystem : products[Number(index)]!;
  const objectives = strategy.objectives.flatMap(({ value }) =>
    isWritten(value) ? [objectiveView(value, servedBy(value))] : [],
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

function objectiveView(objective: StrategyObjective, served: readonly Listed[]) {
  return {
    statement: bare(objective.statement) + statusWords(objective),
    measure: bare(filled(objective.measure ?? '')),
    served: served.slice(0, mostNamed).map(({ name, beside }) => ({ name, beside })),
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
function chartOf(
  aims: readonly StrategyObjective[],
  served: Services,
  { serving, nameOf }: { readonly serving: number; readonly nameOf: (community: Chartered) => string },
) {
  const flow = servingFlow(aims, served, nameOf);
  const alone = aims.filter((aim) => !served.has(aim)).length;
  const counts = `${plural(aims.length, 'objective')} of the organisation and ${plural(serving, 'community', 'communities')} that ${serving === 1 ? 'helps' : 'help'}`;
  const rest =
    alone === 0 ? 'every objective has one' : alone === 1 ? 'one objective has none' : `${alone} objectives have none`;
  if (flow.links.length === 0) return { chart: shown(undefined), tooMany: '' };
  if (!isFollowable(flow))
    return {
      chart: shown(undefined),
      tooMany: `There are ${counts}; ${rest}. That is too much for a picture, so it stands in the tables below.`,
    };
  return { chart: shown(flow, `Which community helps with what: ${counts}; ${rest}.`), tooMany: '' };
}
