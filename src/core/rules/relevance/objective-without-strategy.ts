import { leadsUp } from '../../measures/strategy.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../words/list.ts';

const linked = '  - {statement: Fewer repairs come back, supports: [fewer-returns]}\n';

export default defineRule({
  id: 'objective-without-strategy',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'strategy'],
  summary: 'Each open objective says which aim of the organisation it helps, or why it matters to the members.',
  why: 'Whoever pays for the time asks of each objective what it is for; “for us” is a good answer when it is given openly.',
  fix: 'Add `supports: […]` with an objective of strategy.yaml, or write `local: …`: why it matters to members.',
  effort: 'hour',
  source:
    'Probst & Borzillo 2008, Why communities of practice succeed and why they fail (stick to strategic objectives); Webber 2016, Building Successful Communities of Practice.',
  unless:
    'An aim of the members’ own is fine: `local: <why it matters>` records it. While no objective is linked at all nothing is said here: that is one finding of its own.',
  good: [
    {
      charter: `objectives:\n${linked}  - statement: People feel at home here\n    local: Two of us left for lack of peers\n`,
    },
    { charter: `objectives:\n${linked}  - {statement: Goods last longer, supports: [fewer-returns]}\n` },
    { charter: 'objectives:\n  - People feel at home here\n  - Everybody can solder\n' },
    {
      charter: `objectives:\n${linked}  - {statement: First clinic held, status: done}\n  - {statement: A wiki, status: dropped}\n`,
    },
    // A name that nobody knows is a finding of its own.
    { charter: `objectives:\n${linked}  - {statement: People stay, supports: [no-such-aim]}\n` },
    {
      charter:
        'objectives:\n  - {statement: First clinic held, supports: [fewer-returns], status: dropped}\n  - People feel at home here\n',
    },
    { charter: `objectives:\n${linked}  - People feel at home here\n`, without: ['strategy'] },
    {
      charter: `objectives:\n${linked}  - People feel at home here\n`,
      strategy:
        'ecosystem:\n  strategy:\n    objectives:\n      - {id: fewer-returns, statement: Fewer returns, status: done}\n      - Lower costs\n',
    },
    { charter: `stage: proposed\nobjectives:\n${linked}  - People feel at home here\n` },
    { charter: `stage: transforming\nobjectives:\n${linked}  - People feel at home here\n` },
  ],
  bad: [
    { charter: `objectives:\n${linked}  - statement: People feel at home here # !\n` },
    {
      charter: `stage: active\nobjectives:\n  - statement: People feel at home here\n    supports: [] # !\n${linked}  - Everybody can solder # !\n`,
    },
    {
      charter:
        'stage: sustaining\nobjectives:\n  - {statement: First clinic held, supports: [fewer-returns], status: done}\n  - statement: Everybody can solder # !\n    status: open\n    local: " "\n',
    },
  ],
  *check(community) {
    const { charter } = community;
    const { objectives } = charter.value;
    // What was dropped shows no more than that nobody pursues it: then nothing is linked, which is said elsewhere.
    if (!leadsUp(community)) return;
    for (const [index, { statement, status, supports, local }] of objectives.entries()) {
      if ((status ?? 'open') !== 'open' || supports.length > 0 || local) continue;
      yield {
        at: at(charter, 'objectives', index, 'supports'),
        also: [at(charter, 'objectives', index, 'local')],
        message: `Objective “${shorten(statement)}” does not say which strategy objective it helps.`,
      };
    }
  },
});
