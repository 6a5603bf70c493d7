import { strategies } from '../../measures/strategy.ts';
import { at, type Chartered, isChartered } from '../../model.ts';
import { defineRule } from '../../rule.ts';

const open = 'objectives:\n  - Fewer repairs come back\n';

// About the organisation, because it is said once, however many communities have objectives.
export default defineRule({
  id: 'strategy-file-missing',
  on: 'organisation',
  severity: { forming: 'info', active: 'info', sustaining: 'info' },
  reads: ['charter', 'strategy', 'config'],
  summary: 'The objectives of the organisation are on file, so that communities can say which of them they help.',
  why: 'Nobody can show that the communities work for what the organisation wants while it is written down in a slide deck.',
  fix: 'Write the three or four objectives people actually quote into `strategy.yaml`, at the root, under `ecosystem.strategy.objectives`.',
  effort: 'hour',
  command: 'add strategy-objective',
  source: 'Design of communities: vision and strategy of the whole and of its products as inputs.',
  unless:
    'A single community that refers to no strategy is left alone. So are communities without an open objective, those whose objectives are all their own (`local`), and those between organisations (`membership.boundary: external`).',
  good: [
    { charter: 'objectives:\n  - {statement: Fewer repairs come back, supports: [fewer-returns]}\n' },
    { charter: open, without: ['strategy', 'skills'] },
    {
      charter: open,
      others: { 'tool-guild': { charter: 'objectives:\n  - {statement: We meet, local: For fun}\n' } },
      without: ['strategy', 'skills'],
    },
    {
      charter: open,
      others: { 'tool-guild': { charter: 'objectives:\n  - {statement: We met, status: done}\n' } },
      without: ['strategy', 'skills'],
    },
    {
      charter: open,
      others: { 'tool-guild': { charter: `membership: {boundary: external}\n${open}` } },
      without: ['strategy', 'skills'],
    },
    {
      charter: open,
      others: { 'tool-guild': { charter: `stage: proposed\n${open}` } },
      without: ['strategy', 'skills'],
    },
    { charter: 'stage: retired\n', without: ['strategy', 'skills'] },
    {
      charter: open,
      others: { 'tool-guild': { charter: open } },
      strategy: 'products:\n  - {name: Shop, strategy: {objectives: [Fewer clicks]}}\n',
    },
  ],
  bad: [
    {
      charter: 'objectives:\n  - {statement: Fewer repairs come back, supports: [fewer-returns]}\n',
      config: 'communities: [communities/*] # !\n',
      without: ['strategy'],
    },
    {
      charter: 'objectives: # !\n  - {statement: Fewer repairs come back, supports: [fewer-returns]}\n',
      without: ['strategy', 'config'],
    },
    {
      charter: `stage: active\n${open}  - {statement: First clinic held, status: done}\n`,
      config: 'timezone: Europe/Berlin # !\n',
      others: { 'tool-guild': { charter: `stage: sustaining\n${open}`, skills: 'skills: []\n' } },
      without: ['strategy', 'skills'],
    },
    {
      charter: open,
      strategy: 'ecosystem: # !\n  vision: Nothing is thrown away\n',
      others: { 'tool-guild': { charter: open } },
    },
  ],
  *check(model) {
    const { strategy, config, communities } = model;
    if (strategies(model).some(({ objectives }) => objectives.length > 0)) return;
    const asking = communities.filter(isChartered).filter(isAsking);
    const first = asking[0];
    if (!first || (asking.length === 1 && !isReferring(first))) return;
    const missing = strategy
      ? 'The strategy on file has no objectives'
      : 'There is no strategy of the organisation on file';
    yield {
      at: strategy
        ? at(strategy, 'ecosystem', 'strategy', 'objectives')
        : config
          ? at(config)
          : at(first.charter, 'objectives'),
      message: `${missing}, so nobody can check which of its aims the communities help.`,
    };
  },
});

const working: ReadonlySet<string> = new Set(['forming', 'active', 'sustaining']);

/** Whether a community has an objective that may help an aim of its organisation. */
function isAsking({ charter }: Chartered): boolean {
  const { stage, membership, objectives } = charter.value;
  // A community of several organisations serves no one's strategy.
  if (!working.has(stage) || membership.boundary === 'external') return false;
  return objectives.some(({ status, local }) => (status ?? 'open') === 'open' && !local);
}

/** Whether it names such an aim already. */
function isReferring({ links }: Chartered): boolean {
  return links.some(({ to }) => to.to.includes('strategy objective'));
}
