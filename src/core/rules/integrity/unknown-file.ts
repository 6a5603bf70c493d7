import { type Stranger, strangers } from '../../measures/strangers.ts';
import type { Model, Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'unknown-file',
  on: 'organisation',
  severity: 'warning',
  reads: ['config'],
  summary: 'Every YAML file in the folder of a community is read.',
  why: 'A file that nobody reads is the commonest way in which a check passes without checking anything.',
  fix: 'Rename it, or list it in `cop.yaml` under `ignore`.',
  effort: 'minutes',
  source: 'File format cop/v1.',
  unless:
    'Only files directly in the folder of a community are looked at, no hidden ones, and none that `cop.yaml: ignore` names.',
  good: [
    {
      config: 'ignore: [budget.yaml, "*.yml"]\n',
      files: { 'communities/repair-guild/budget.yaml': 'a: 1\n', 'communities/repair-guild/x.yml': '' },
    },
    { config: 'ignore: [communities/*/budget.yaml]\n', files: { 'communities/repair-guild/budget.yaml': 'a: 1\n' } },
    { files: { 'communities/repair-guild/launch-kit/plan.yaml': 'a: 1\n', 'mkdocs.yml': 'a: 1\n' } },
    { files: { 'charter.yaml': 'name: All\nstage: forming\npurpose: Help\n', 'plan.yaml': 'a: 1\n' } },
    { files: { 'communities/repair-guild/.yamllint.yaml': 'a: 1\n', 'communities/repair-guild/notes.md': 'x\n' } },
  ],
  bad: [
    { files: { 'communities/repair-guild/budget.yaml': 'a: 1 # !\n' } },
    { files: { 'communities/repair-guild/Skills.yaml': 'skills: [] # !\n' }, without: ['skills'] },
    { files: { 'communities/repair-guild/roles.yml': 'roles: [] # !\n' } },
    { files: { 'communities/tool-guild/charter.yml': 'name: Tool Guild # !\n' } },
    { files: { 'charter.yaml': 'name: All\nstage: forming\npurpose: Help\n', 'Roles.yml': 'roles: [] # !\n' } },
    { files: { 'communities/repair-guild/plan.yml': 'a: [ # !\n' } },
  ],
  *check(model) {
    for (const stranger of strangers(model)) {
      if (!isReportedAsCharter(stranger, model)) yield problemOf(stranger, model);
    }
  },
});

/** A misnamed charter is reported as the missing one. */
function isReportedAsCharter({ folder, meant }: Stranger, { communities, fileNames }: Model): boolean {
  const community = communities.find((other) => other.folder === folder);
  return (
    meant === fileNames.charter && community !== undefined && !community.files.some(({ kind }) => kind === 'charter')
  );
}

function problemOf({ file, folder, name, meant }: Stranger, { byFile, communities, fileNames }: Model): Problem {
  const place = { file, path: [] };
  const message = `“${name}” is not read by cop.`;
  if (!meant)
    return {
      at: place,
      message: `${message} Known files: ${Object.values(fileNames).join(', ')}.`,
      fix: `List it in \`cop.yaml\` under \`ignore\`, or move it out of the folder.`,
    };
  if (byFile.has(file.slice(0, -name.length) + meant)) {
    const fix = `Move what only it says into ${meant} and delete it, or list it in \`cop.yaml\` under \`ignore\`.`;
    return { at: place, message: `“${name}” is not read by cop; only “${meant}” is.`, fix };
  }
  const fix = `Rename it to “${meant}”, or list it in \`cop.yaml\` under \`ignore\`.`;
  const problem = { at: place, message: `${message} Did you mean “${meant}”?`, fix };
  // Nothing at all of such a community would be checked.
  const isAll = meant === fileNames.charter && !communities.some((community) => community.folder === folder);
  return isAll ? { ...problem, severity: 'error' } : problem;
}
