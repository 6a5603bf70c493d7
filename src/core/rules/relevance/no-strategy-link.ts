import { currentObjectives, isLive, leadsUp, objectiveSupports } from '../../measures/strategy.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { list, shorten } from '../../words/list.ts';

export default defineRule({
  id: 'no-strategy-link',
  on: 'community',
  severity: { proposed: 'warning', forming: 'warning', active: 'error', sustaining: 'error' },
  reads: ['charter', 'strategy'],
  starter: true,
  summary: 'At least one objective of the community helps with something the organisation wants to achieve now.',
  why: 'A community that serves no aim of the organisation is the first to lose its time and its budget.',
  fix: 'Add `supports: […]` to the objective that matters most, with the id or the words of an objective in strategy.yaml.',
  effort: 'hour',
  source:
    'Probst & Borzillo 2008, Why communities of practice succeed and why they fail (stick to strategic objectives).',
  unless:
    'The organisation keeps its strategy elsewhere: without a live objective in strategy.yaml nothing is said. Nor is it where a name under `supports` is unknown: then that name is the finding.',
  good: [
    { charter: 'objectives:\n  - statement: Fewer repairs come back\n    supports: [fewer-returns]\n' },
    {
      charter:
        'objectives:\n  - {statement: Fewer repairs come back, supports: [Half as many goods come back twice]}\n',
    },
    {
      charter:
        'objectives:\n  - {statement: Fewer repairs come back, supports: fewer-returns}\n  - People feel at home here\n',
    },
    {
      charter:
        'objectives:\n  - {statement: First clinic held, supports: [fewer-returns], status: done}\n  - People feel at home here\n',
    },
    { charter: 'objectives:\n  - statement: Fewer repairs come back\n', without: ['strategy'] },
    { charter: 'objectives:\n  - Fewer repairs come back\n', strategy: 'ecosystem:\n  vision: All is repaired\n' },
    {
      charter: 'objectives:\n  - Fewer repairs come back\n',
      strategy: 'ecosystem:\n  strategy:\n    objectives:\n      - {statement: Fewer returns, status: done}\n',
    },
    // The strategy is over: that is one finding, in its file.
    {
      charter: 'objectives:\n  - Fewer repairs come back\n',
      strategy:
        'ecosystem:\n  strategy:\n    period: {from: 2024-01-01, to: 2025-12-31}\n    objectives: [Fewer returns]\n',
    },
    { charter: 'objectives:\n  - {statement: Fewer repairs come back, status: done}\n' },
    { charter: 'objectives: []\n' },
    { charter: 'objectives:\n  - {statement: Fewer repairs come back, supports: [fewer-retuns]}\n' },
    { charter: 'stage: transforming\nobjectives:\n  - Fewer repairs come back\n' },
  ],
  bad: [
    { charter: 'objectives:\n  - Fewer repairs come back # !\n' },
    { charter: 'stage: proposed\nobjectives:\n  - statement: Fewer repairs come back # !\n    local: We like it\n' },
    {
      charter:
        'objectives:\n  - {statement: Clinic held, status: done}\n  - statement: Fewer repairs come back # !\n    ongoing: yes\n',
    },
    {
      charter:
        'objectives:\n  - {statement: First clinic held, supports: [fewer-returns], status: dropped}\n  - People feel at home here # !\n',
    },
    {
      charter: 'objectives:\n  - statement: Fewer repairs come back\n    supports: [fewer-returns] # !\n',
      strategy:
        'ecosystem:\n  strategy:\n    objectives:\n      - {id: fewer-returns, statement: Fewer returns, status: done}\n      - Lower costs\n',
    },
  ],
  *check(community, { model, today }) {
    const { charter } = community;
    const { objectives } = charter.value;
    const open = objectives.findIndex(({ status }) => (status ?? 'open') === 'open');
    const live = currentObjectives(model, today);
    if (open === -1 || live.length === 0) return;
    if (leadsUp(community)) return;
    const supports = objectiveSupports(community).filter(({ owner }) => owner.status !== 'dropped');
    if (supports.some(({ link }) => link.checkable && link.targets.length === 0)) return;
    const isClosed = supports.some((support) => support.objectives.some((objective) => !isLive(objective)));
    const reason = isClosed ? 'What its objectives support is done or dropped.' : 'People will ask why it exists.';
    const names = new Set(live.map(({ id, statement }) => id ?? `“${shorten(statement, 40)}”`));
    yield {
      at: at(charter, 'objectives', open, 'supports'),
      fix: `Add \`supports: [${live[0]!.id ?? '…'}]\` to the objective that matters most. Current ones: ${list([...names].slice(0, 5))}.`,
      message: `“${charter.value.name}” is not connected to any current strategy objective. ${reason}`,
    };
  },
});
