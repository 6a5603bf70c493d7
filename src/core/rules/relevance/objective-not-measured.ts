import { at, type Chartered } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../words/list.ts';

const two = 'objectives:\n  - {id: one, statement: Repairs hold}\n  - {id: two, statement: People stay}\n';

export default defineRule({
  id: 'objective-not-measured',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter'],
  starter: true,
  summary: 'Each open objective has an indicator that would show whether it is working.',
  why: 'Without a sign of success nobody can say after a year whether the objective was reached or only talked about.',
  fix: 'Link an indicator with `objective: <id>`; a number of people or a yes/no is fine to start.',
  effort: 'hour',
  command: 'add indicator',
  source:
    'Probst & Borzillo 2008, Why communities of practice succeed and why they fail (measurable objectives); CDC, SMART objectives template.',
  unless: 'There is no indicator at all: then that is the finding. Objectives that are done or dropped need none.',
  good: [
    {
      charter: `${two}indicators:\n  - {name: Holding, objective: one}\n  - {name: Still here, objective: people  stay}\n`,
    },
    { charter: `${two}indicators: []\n` },
    { charter: `stage: proposed\n${two}` },
    {
      charter:
        'objectives:\n  - {id: one, statement: Repairs hold}\n  - {statement: First clinic, status: done}\n  - {statement: A wiki, status: dropped}\nindicators:\n  - {name: Holding, objective: one}\n',
    },
    { charter: `${two}indicators:\n  - {name: Holding, objective: one}\n  - {name: Still here, objective: tow}\n` },
    { charter: 'objectives: []\n' },
  ],
  bad: [
    {
      charter:
        'objectives:\n  - {id: one, statement: Repairs hold}\n  - {id: two, statement: People stay} # !\nindicators:\n  - {name: Holding, objective: one}\n  - {name: Holding in June, objective: one}\n',
    },
    {
      charter: 'objectives:\n  - People stay # !\nindicators:\n  - {name: Members who come back}\n',
    },
    {
      charter:
        'stage: sustaining\nobjectives:\n  - id: one # !\n    statement: Repairs hold\n    status: open\nindicators:\n  - Members who come back\n',
    },
  ],
  *check(community) {
    const { charter } = community;
    const { objectives, indicators } = charter.value;
    if (indicators.length === 0) return;
    const { measured, maybe } = measuredBy(community);
    for (const [index, objective] of objectives.entries()) {
      const isOpen = (objective.status ?? 'open') === 'open';
      const isMeant = maybe.has(objective.id ?? objective.statement) || maybe.has(objective.statement);
      if (!isOpen || measured.has(objective) || isMeant) continue;
      yield {
        at: at(charter, 'objectives', index),
        message: `Objective “${shorten(objective.statement)}” has nothing that would tell you it is working.`,
      };
    }
  },
});

/** What the indicators refer to, and what their misspelt references may mean. */
function measuredBy({ charter, links }: Chartered): { measured: Set<unknown>; maybe: Set<string> } {
  const refs = links.filter(({ place }) => place.file === charter.doc.file && place.path[0] === 'indicators');
  const toObjectives = refs.filter(({ to }) => to.to.includes('objective'));
  return {
    measured: new Set(toObjectives.flatMap(({ targets }) => targets.map(({ value }) => value))),
    maybe: new Set(toObjectives.flatMap(({ suggestions }) => suggestions)),
  };
}
