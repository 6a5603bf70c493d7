import { defineRule, shapeProblems } from '../../rule.ts';

export default defineRule({
  id: 'unknown-choice',
  on: 'file',
  severity: 'error',
  reads: [],
  fixable: 'Writes the choice as cop writes it, where only spelling or a known synonym stands between them.',
  summary: 'Where a few words are possible, one of them is written.',
  why: 'A word that cop does not know can mean anything, so everything that depends on it would be a guess.',
  fix: 'Pick one of the words.',
  effort: 'minutes',
  source: 'File format cop/v1.',
  unless: 'Nothing: capitals, spaces and hyphens do not matter, and yes, no, true and false are all understood.',
  good: [
    { charter: 'stage: Forming\nlaunch:\n  date: 2026-07-15\n  format: In Person\n  feedback: x\n' },
    { charter: 'stage: coalescing\nmembership:\n  voluntary: TRUE\n  use_four_questions: No\n' },
    { charter: 'rhythm:\n  activities:\n    - {name: Clinic, type: problem_clinic, every: Every other week}\n' },
  ],
  bad: [
    { charter: 'stage: begining # !\n' },
    { charter: 'membership:\n  voluntary: mostly # !\n' },
    { charter: 'rhythm:\n  activities:\n    - name: Clinic\n      every: now and then # !\n' },
    { roles: 'roles:\n  - {kind: boss, holder: Ada Osei} # !\n' },
    { charter: 'membership:\n  voluntary: Y # !\nlaunch:\n  date: 2026-07-15\n  format: in–person # !\n' },
    { charter: 'rhythm:\n  activities:\n    - name: Clinic\n      every: Once a month. # !\n' },
    { roles: 'roles:\n  - manager, # !\n  - kind: "“core”" # !\n' },
  ],
  *check(file) {
    yield* shapeProblems(file, 'unknown-choice');
  },
});
