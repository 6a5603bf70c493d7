import type { Finding } from '../../core/finding.ts';
import { identityPath } from '../../core/fingerprint.ts';
import { fixesFor } from '../../core/fix.ts';
import type { Linted } from '../../core/lint.ts';
import type { Model } from '../../core/model.ts';
import { listSome, plural } from '../../core/words/list.ts';
import { logLine } from '../../core/words/safe.ts';
import type { Given } from '../command.ts';
import { lineOf } from '../compare.ts';
import { mayAsk } from '../conversation.ts';
import type { Io } from '../io.ts';

/**
 * Asks, once for each file, whether what a person wrote may be taken away, and gives the fingerprints of the findings
 * that may be mended so. Where nobody can be asked, and with `--dry-run`, it stays, and a line says what to do.
 */
export async function consented(io: Io, { report, model }: Linted, options: Given): Promise<ReadonlySet<string>> {
  const fixes = fixesFor(
    report.findings.filter(({ repair }) => repair?.asks),
    model,
  );
  const asking = [...fixes.keys()];
  const wanted = new Set<string>();
  const isDry = options.dryRun === true;
  for (const file of new Set(asking.map((finding) => finding.file))) {
    const findings = asking.filter((finding) => finding.file === file);
    if (isDry || !mayAsk(io, options)) {
      const how = 'run `cop lint --fix` at a terminal, where it asks first, or do it by hand.';
      await io.err(lineOf(`not fixed: ${file}  ${titlesOf(findings)}: ${how}`));
    } else if (await mayTake(io, file, findings, model)) {
      for (const { fingerprint } of findings) wanted.add(fingerprint ?? '');
    }
  }
  return wanted;
}

async function mayTake(io: Io, file: string, findings: readonly Finding[], model: Model): Promise<boolean> {
  const value = model.byFile.get(file)?.doc.value;
  const gone = findings
    .flatMap(({ repair }) => repair?.steps ?? [])
    .flatMap((step) => ('drop' in step ? [step.path] : []));
  const named = listSome(
    gone.map((path) => identityPath(value, path)),
    8,
  );
  const what = gone.length > 0 ? ` ${plural(gone.length, 'entry goes', 'entries go')} for good: ${named}.` : '';
  const message = logLine(`${file}: ${titlesOf(findings)}?${what}`);
  return (await io.ask({ name: 'take', type: 'confirm', message, default: false })) === true;
}

function titlesOf(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ repair }) => repair?.title ?? ''))].join('; ');
}
