import type { Finding } from '../../core/finding.ts';
import type { Model } from '../../core/model.ts';
import { rules } from '../../core/rules/index.ts';

/** Whether a finding is a mistake in the settings: what they ask for was not done. */
export function isSettingsMistake({ file, rule, severity }: Finding, { byFile }: Model): boolean {
  // What no rule says is a fault of the file.
  const category = rules.find(({ id }) => id === rule)?.category ?? 'integrity';
  const isHard = severity === 'error' || rule === 'unknown-field';
  return byFile.get(file)?.kind === 'config' && category === 'integrity' && isHard;
}
