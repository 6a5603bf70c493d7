import type { Finding } from '../../core/finding.ts';
import type { Linted } from '../../core/lint.ts';
import type { Model } from '../../core/model.ts';
import { mistakesAmong } from '../../core/rule.ts';
import { rules } from '../../core/rules/index.ts';

/** Whether a rule tells of a mistake of the files. */
export const isMistake = mistakesAmong(rules);

/** Mistakes in the settings mean that the job was not done as asked. */
export function hasConfigError({ report, model }: Linted): boolean {
  return report.findings.some((finding) => isConfigError(finding, model));
}

/** Whether a finding is a mistake in the settings. */
export function isConfigError({ file, rule, severity }: Finding, { byFile }: Model): boolean {
  const isHard = severity === 'error' || rule === 'unknown-field';
  return byFile.get(file)?.kind === 'config' && isMistake(rule) && isHard;
}
