import { strangers } from '../../measures/strangers.ts';
import { at, type Broken, type Community, type File, type Model, type Problem } from '../../model.ts';
import { defineRule, shapeProblems } from '../../rule.ts';

export default defineRule({
  id: 'required-field-missing',
  on: 'file',
  severity: 'error',
  reads: [],
  fixable: 'Renames the field that is only misspelt, as unknown-field does.',
  summary: 'Every file has the few fields without which it says nothing.',
  why: 'Nothing else about a file can be checked or shown while one of these few fields is blank.',
  fix: 'Add the field.',
  effort: 'minutes',
  source: 'File format cop/v1.',
  unless: 'Nothing: a charter needs three lines, and every other field may wait.',
  good: [
    { charter: 'name: Repair Guild\nstage: forming\npurpose: Fewer repairs that come back\n' },
    { roles: 'roles: []\n' },
    { without: ['roles', 'members', 'skills', 'curriculum', 'log', 'strategy', 'config'] },
    { charter: 'purpose: Hello\nnotes:\nx-own:\n' },
  ],
  bad: [
    { charter: '# Why?\npurpose: # !\n' },
    { charter: 'purpose: "  " # !\n' },
    { charter: 'objectives:\n  - id: faster # !\n    due: 2026-Q4\n' },
    { charter: 'objectives:\n  - # !\n' },
    { charter: 'objectives:\n  - statment: Nineteen repairs in twenty hold # !\n' },
    { charter: 'mission: Fewer repairs that come back # !\npurpose:\n' },
    { members: 'members:\n  - title: Ms Osei # !\n' },
    { members: 'members:\n  - id: ada # !\n' },
    { without: ['charter'], curriculum: 'topics: [] # !\n' },
    { without: ['charter'], files: { 'communities/repair-guild/charter.yml': 'name: Repair Guild # !\n' } },
  ],
  *check(file, { community, model }) {
    yield* shapeProblems(file, 'required-field-missing');
    if (community?.files[0] === file) yield* missingCharter(community, file, model);
  },
});

function* missingCharter({ files, folder }: Community, first: File | Broken, model: Model): Generator<Problem> {
  if (files.some(({ kind }) => kind === 'charter')) return;
  const misnamed = strangers(model).find((other) => other.folder === folder && other.meant === 'charter.yaml');
  if (misnamed) {
    yield {
      at: { file: misnamed.file, path: [] },
      message: `charter.yaml is missing here; “${misnamed.name}” looks like it.`,
      fix: `Rename “${misnamed.name}” to “charter.yaml”.`,
    };
  } else {
    yield {
      at: at(first),
      message: 'charter.yaml is missing here: nothing says what this community is called and why it exists.',
      fix: 'Write charter.yaml with three lines: `name`, `stage` and `purpose`.',
    };
  }
}
