import { decode } from '../../core/decode.ts';
import { count, type Finding, type Fix } from '../../core/finding.ts';
import { fixesFor } from '../../core/fix.ts';
import type { Linted } from '../../core/lint.ts';
import { type Mended, type Mending, mendAll, type Tools, type Unmended } from '../../core/mend.ts';
import { list, plural } from '../../core/words/list.ts';
import type { Given } from '../command.ts';
import { lineOf, patches } from '../compare.ts';
import type { Io, Write } from '../io.ts';
import { consented } from './consent.ts';
import type { Look } from './look.ts';
import { isMistake } from './mistaken.ts';

/**
 * Mends what can be mended where that was asked for, and gives the runs as they are then. All files are written or none;
 * with `--dry-run` none is, and what would change is printed.
 */
export async function mend(
  io: Io,
  looks: readonly Look[],
  runs: readonly Linted[],
  options: Given,
): Promise<readonly Linted[]> {
  if (options.fix !== true) return runs;
  const mended: Mending[] = [];
  for (const [index, look] of looks.entries()) mended.push(await mendOne(io, look, runs[index]!, options));
  const writes = looks.flatMap((look, index) => writesOf(look, mended[index]!));
  const isDry = options.dryRun === true;
  if (isDry) await io.out(await patches(writes.map(withOneLineEnd)));
  else if (writes.length > 0) await io.write(writes);
  if (options.quiet !== true) await io.err(mended.flatMap((each) => told(each, isDry)).join(''));
  if (options.quiet !== true && isDry) await io.err(summary(mended, writes.length));
  return mended.map(withoutRefused);
}

async function mendOne(io: Io, { workspace, views }: Look, run: Linted, options: Given): Promise<Mending> {
  const { sources } = workspace;
  if (!run.report.findings.some(({ repair }) => repair))
    return { sources, views: { all: run, shown: run }, done: [], left: [] };
  const tools: Tools = { look: views, isMistake, mayMend: ({ fix }) => !fix.asks };
  const mended = mendAll({ sources, views: views(sources) }, tools);
  const wanted = await consented(io, mended.views.shown, options);
  if (wanted.size === 0) return mended;
  const mayMend = ({ finding, fix }: Mended): boolean => !fix.asks || wanted.has(finding.fingerprint ?? '');
  const again = mendAll(mended, { ...tools, mayMend });
  return { ...again, done: [...mended.done, ...again.done] };
}

function writesOf({ workspace }: Look, { sources }: Mending): (Write & { before: string })[] {
  // A folder that was named by its absolute path may lie anywhere.
  const isNamed = /^(?:[A-Za-z]:)?\//.test(workspace.root);
  return workspace.sources.flatMap((source, index) => {
    const { text } = sources[index]!;
    const { text: was, bom } = decode(source);
    const before = (bom ? '\ufeff' : '') + was;
    if (sources[index] === source || typeof text !== 'string' || text === before) return [];
    return [{ file: source.file, text, before, ...(isNamed && { isNamed: true as const }) }];
  });
}

function withOneLineEnd({ file, text, before }: { file: string; text: string; before: string }) {
  return { file, text, before: before.replaceAll('\r\n', '\n') };
}

/** What was done, one line each, and what was not. */
function told({ done, left }: Mending, isDry: boolean): string[] {
  const verb = isDry ? 'would fix' : 'fixed';
  const fixed = done.map(({ finding, fix }) => lineOf(`${verb}: ${spotOf(finding)}  ${fix.title}`));
  return [...fixed, ...left.map(toldLeft)];
}

function toldLeft({ finding, fix, because }: Unmended): string {
  const [first] = because;
  const why = first ? `it would bring ${first.rule} (${spotOf(first)}): ${first.message}` : 'it would not help.';
  return lineOf(`not fixed: ${spotOf(finding)}  ${fix.title}; ${why}`);
}

function spotOf({ file, range }: Finding): string {
  return `${file}:${range.line}`;
}

/** How much would be mended, and how much would be left. */
function summary(mended: readonly Mending[], files: number): string {
  const done = mended.flatMap((each) => each.done).length;
  const counts = count(mended.flatMap(({ views }) => views.shown.report.findings));
  const left = [
    ...(counts.error > 0 ? [plural(counts.error, 'error')] : []),
    ...(counts.warning > 0 ? [plural(counts.warning, 'warning')] : []),
    ...(counts.info > 0 ? [plural(counts.info, 'info')] : []),
  ];
  const rest = left.length > 0 ? `${list(left)} would be left` : 'nothing would be left';
  const changes =
    done === 0 ? 'Nothing would change' : `${plural(done, 'finding')} would be mended in ${plural(files, 'file')}`;
  return `${changes}; ${rest}. Nothing was written: this was a dry run.\n`;
}

/** A fix that was refused is offered no more. */
function withoutRefused({ views, left }: Mending): Linted {
  const refused = new Set(left.map(({ finding }) => finding.fingerprint));
  const { shown } = views;
  const findings = shown.report.findings.map((finding) =>
    finding.repair && refused.has(finding.fingerprint) ? { ...finding, repair: undefined } : finding,
  );
  return { ...shown, report: { ...shown.report, findings } };
}

/** How the findings of some runs can be mended; worked out once, when somebody asks. */
export function fixesOf(runs: readonly Linted[]): (finding: Finding) => Fix | undefined {
  let fixes: ReadonlyMap<Finding, Fix> | undefined;
  return (finding) => {
    if (!finding.repair) return undefined;
    fixes ??= new Map(runs.flatMap(({ report, model }) => [...fixesFor(report.findings, model)]));
    return fixes.get(finding);
  };
}
