import {
  isLive,
  isReplaced,
  objectiveSupports,
  overOn,
  type Strategy,
  type StrategyObjective,
  type Support,
  strategies,
} from '../../measures/strategy.ts';
import { at, type Chartered, isChartered, type Model, type Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { plainDate } from '../../words/dates.ts';
import { list, shorten } from '../../words/list.ts';

type Charter = Support<Chartered['charter']['value']['objectives'][number]>;

// About the organisation, because an ended strategy is said once; the communities are walked here.
export default defineRule({
  id: 'strategy-objective-closed',
  on: 'organisation',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'strategy'],
  starter: true,
  time: true,
  summary: 'Everything the objectives support is still an aim of the organisation, and its strategy still runs.',
  why: 'The organisation moves on; a community that works for an aim nobody has any more looks idle however busy it is.',
  fix: 'Point it at a current objective, or close this community objective with `status: done`.',
  effort: 'hour',
  source: 'Webber 2016, Building Successful Communities of Practice (adapt to what the organisation needs).',
  unless:
    'The next strategy is being written: nothing is said until 60 days after the last day of the old one, unless the newer one is on file already. Objectives that are done or dropped may keep what they supported.',
  good: [
    { strategy: closing('{id: fewer-returns, statement: Fewer returns}') },
    { today: '2027-12-31' },
    { today: '2028-02-29' },
    {
      charter: 'objectives:\n  - {statement: First clinic held, supports: [fewer-returns], status: done}\n',
      strategy: closing('{id: fewer-returns, statement: Fewer returns, status: done}'),
    },
    { charter: 'stage: retired\n', strategy: closing('{id: fewer-returns, statement: Fewer returns, status: done}') },
    { charter: 'stage: proposed\n', strategy: closing('{id: fewer-returns, statement: Fewer returns, status: done}') },
    { charter: 'stage: soon\n', strategy: closing('{id: fewer-returns, statement: Fewer returns, status: done}') },
    { charter: 'objectives:\n  - {statement: First clinic held, supports: [no-such-aim]}\n' },
    {
      charter: 'objectives: []\n',
      strategy: 'products:\n  - {name: Shop, strategy: {period: {to: 2026-04-02}, objectives: [Fewer clicks]}}\n',
    },
    {
      charter: 'objectives: []\n',
      strategy:
        'products:\n  - {name: Shop, strategy: {period: {to: 2025-12-31}, objectives: [Fewer clicks]}}\n  - {name: shop, strategy: {period: {to: 2026-12-31}, objectives: [One page]}}\n',
    },
    { without: ['strategy'] },
  ],
  bad: [
    {
      charter: 'objectives:\n  - statement: Nineteen repairs in twenty hold\n    supports: [fewer-returns] # !\n',
      strategy: closing('{id: fewer-returns, statement: Fewer returns, status: done}'),
    },
    {
      charter:
        'stage: sustaining\nobjectives:\n  - statement: Nineteen repairs in twenty hold\n    supports:\n      - fewer-returns # !\n      - no-waste\n',
      strategy: closing(
        '{id: fewer-returns, statement: Fewer returns, status: dropped}',
        '{id: no-waste, statement: No waste, replaces: [fewer-returns]}',
      ),
    },
    {
      today: '2028-03-01',
      charter: 'objectives:\n  - statement: Nineteen repairs in twenty hold\n    supports: [fewer-returns] # !\n',
      strategy:
        'ecosystem:\n  strategy:\n    period:\n      to: 2027-12-31 # !\n    objectives:\n      - {id: fewer-returns, statement: Fewer returns}\n',
    },
    {
      charter: 'objectives:\n  - statement: Fewer clicks to the repair\n    supports: [Fewer clicks] # !\n',
      strategy:
        'products:\n  - {name: Shop, strategy: {period: {to: 2026-05-31}, objectives: [Fewer clicks]}}\n  - {name: shop, strategy: {period: {to: 2026-12-31}, objectives: [One page]}}\n',
    },
    { strategy: 'ecosystem:\n  strategy:\n    period:\n      to: 2025-01-31 # !\n', without: ['charter'] },
    {
      charter: 'stage: proposed\n',
      strategy: 'products:\n  - name: Shop\n    strategy:\n      period:\n        to: 2026-04-01 # !\n',
    },
  ],
  *check(model, { today }) {
    const all = strategies(model);
    for (const strategy of all) yield* overdue(strategy, all, { model, today });
    for (const community of model.communities) {
      if (!isChartered(community) || !speaksAt.has(community.charter.value.stage)) continue;
      for (const support of objectiveSupports(community)) yield* closed(support, all, { model, today });
    }
  },
});

const speaksAt: ReadonlySet<string> = new Set(['forming', 'active', 'sustaining']);

interface Context {
  readonly model: Model;
  readonly today: string;
}

function* overdue(strategy: Strategy, all: readonly Strategy[], { model, today }: Context): Generator<Problem> {
  const last = overOn(strategy, all, today);
  if (!model.strategy || last === undefined || isReplaced(strategy, all)) return;
  const { organisation } = model.strategy.value;
  const whose = strategy.path[0] === 'ecosystem' ? organisation : strategy.product;
  yield {
    at: at(model.strategy, ...strategy.path, 'strategy', 'period', 'to'),
    message: `The strategy${whose ? ` of “${whose}”` : ''} ended on ${plainDate(last)}.`,
    fix: 'Write down the next strategy, or move `period.to` if this one still holds.',
  };
}

function* closed(support: Charter, all: readonly Strategy[], { model, today }: Context): Generator<Problem> {
  const { owner, link, objectives } = support;
  const objective = objectives[0];
  if (!objective || (owner.status ?? 'open') !== 'open') return;
  const how = ending(objective, all, today);
  if (how === undefined) return;
  const next = successors(objective, model);
  yield {
    at: link.place,
    message: `“${shorten(owner.statement)}” still supports “${shorten(objective.statement)}”, ${how}.`,
    ...(next.length > 0 && {
      fix: `Point it at ${list(next, 'or')}, which took its place, or close it with \`status: done\`.`,
    }),
  };
}

function ending(objective: StrategyObjective, all: readonly Strategy[], today: string): string | undefined {
  if (objective.status === 'done') return 'which is done';
  if (objective.status === 'dropped') return 'which was dropped';
  const strategy = all.find(({ objectives }) => objectives.some(({ value }) => value === objective));
  const last = strategy && overOn(strategy, all, today);
  return last && `whose strategy ended on ${plainDate(last)}`;
}

/** Live objectives that say they take the place of this one, by id or wording. */
function successors(objective: StrategyObjective, model: Model): string[] {
  const links = model.links.filter((link) => link.targets.some(({ value }) => value === objective));
  const places = links.map(({ place }) => JSON.stringify(place.path.slice(0, -2)));
  return strategies(model)
    .flatMap(({ objectives }) => objectives)
    .filter(({ place, value }) => isLive(value) && places.includes(JSON.stringify(place.path)))
    .map(({ value }) => `“${value.id ?? shorten(value.statement)}”`);
}

/** The base strategy with these objectives. */
function closing(...objectives: string[]): string {
  return `ecosystem:\n  strategy:\n    period: {to: 2027-12-31}\n    objectives:\n${objectives.map((one) => `      - ${one}\n`).join('')}`;
}
