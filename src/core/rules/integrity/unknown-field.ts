import { defineRule, shapeProblems } from '../../rule.ts';

export default defineRule({
  id: 'unknown-field',
  on: 'file',
  severity: 'warning',
  reads: [],
  fixable: 'Renames the field where one known name is at most two letters away, or means the same.',
  summary: 'Every field is one that cop reads.',
  why: 'What stands under a misspelt name is read by nobody: it is missing from every page and every check.',
  fix: 'Rename it.',
  effort: 'minutes',
  source: 'File format cop/v1.',
  unless: 'Names that start with `x-`, and `notes`, are your own and never reported.',
  good: [
    { charter: 'x-cost-centre: 4711\nnotes: Ask Ada\nlaunch:\n  x-room: {booked: yes}\n  notes: [one, two]\n' },
    { roles: 'roles:\n  - kind: manager\n    notes: Since May\n    x-badge: gold\n' },
  ],
  bad: [
    { charter: 'goals: [Fewer repeat repairs] # !\n' },
    { charter: 'launch:\n  dat: 2026-07-15 # !\n' },
    { charter: 'launch:\n  weather: sunny # !\n' },
    { roles: 'roles:\n  - {kind: manager, holdr: Ada Osei} # !\n' },
    {
      without: ['charter'],
      files: {
        'communities/repair-guild/charter.yaml':
          'name: Repair Guild\nstage: proposed\npurpose: Fewer repairs that come back\ngoals: [Fewer repeat repairs] # !\n',
      },
    },
    { charter: 'vison: Every repair holds # !\nstage: forming\n' },
  ],
  *check(file) {
    yield* shapeProblems(file, 'unknown-field');
  },
});
