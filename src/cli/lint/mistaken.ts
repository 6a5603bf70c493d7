import type { Linted } from '../../core/lint.ts';
import { rules } from '../../core/rules/index.ts';

/** Mistakes in the settings mean that the job was not done as asked. */
export function hasConfigError({ report, model }: Linted): boolean {
  return report.findings.some(({ file, rule, severity }) => {
    const isSettings = model.byFile.get(file)?.kind === 'config';
    // What no rule says is a fault of the file.
    const category = rules.find(({ id }) => id === rule)?.category ?? 'integrity';
    return isSettings && category === 'integrity' && (severity === 'error' || rule === 'unknown-field');
  });
}
