import type { Finding, Fix, Report } from '../../core/finding.ts';
import type { Linted } from '../../core/lint.ts';
import { type Document, lineAt } from '../../core/parse.ts';
import type { RuleWords } from '../../core/reporter.ts';
import { reporters } from '../../core/reporters/index.ts';
import type { FailOn } from '../../core/words/levels.ts';
import { pathFrom } from '../../core/words/uri.ts';
import { type Given, textsOf } from '../command.ts';
import { type Io, UserError, type Write } from '../io.ts';
import { paintFor, wantsColour } from '../paint.ts';
import { version } from '../version.ts';

type ReporterName = keyof typeof reporters;

const extensions: Partial<Record<ReporterName, string>> = {
  gitlab: 'json',
  json: 'json',
  junit: 'xml',
  markdown: 'md',
  sarif: 'sarif',
};

/** The names of all formats. */
export const formats = Object.keys(reporters) as ReporterName[];

/** A format, and the file it goes to; without one it is printed. */
export interface Target {
  readonly name: ReporterName;
  readonly file?: string;
}

/** What is to be printed and written; exactly one format is printed. Throws where two would go to the same place. */
export function readTargets(io: Io, options: Given): Target[] {
  const usual: ReporterName = io.env.GITHUB_ACTIONS === 'true' ? 'github' : io.outIsTerminal ? 'pretty' : 'compact';
  const targets = textsOf(options, 'format').map((text): Target => {
    const [name, file] = text.split(/=(.*)/s);
    return { name: name as ReporterName, file };
  });
  checkFiles(targets);
  const printed = targets.filter(({ file }) => file === undefined).length;
  if (printed > 1)
    throw new UserError('Two formats cannot both be printed.', 'Write one to a file: --format json=report.json');
  return printed === 1 ? targets : [...targets, { name: usual }];
}

/** Throws for a file that is none, that two formats would share, or that is more likely one of a community. */
function checkFiles(targets: readonly Target[]): void {
  const seen = new Set<string>();
  for (const { name, file } of targets) {
    if (file === undefined) continue;
    const example = `for example --format ${name}=reports/cop.${extensions[name] ?? 'txt'}`;
    if (file === '' || /[/\\]$/.test(file))
      throw new UserError(`--format ${name}=${file} names no file.`, `Name one after the “=”, ${example}`);
    if (/\.ya?ml$/i.test(file) || (/\.md$/i.test(file) && name !== 'markdown'))
      throw new UserError(
        `A report in the format ${name} is not written to “${file}”.`,
        `Name another file, ${example}`,
      );
    const path = pathFrom('/', '/', file);
    if (seen.has(path))
      throw new UserError(
        `Two formats cannot both be written to “${file}”.`,
        `Give each a file of its own, ${example}`,
      );
    seen.add(path);
  }
}

/** What a run gave, all workspaces together. */
export interface Result {
  readonly report: Report;
  readonly runs: readonly Linted[];
  readonly failOn: FailOn;
  /** What can be said about the rules that took part. */
  readonly rules: readonly RuleWords[];
  readonly fixOf: (finding: Finding) => Fix | undefined;
}

/** Prints a report, and writes it to files, in each of the formats. */
export async function print(
  io: Io,
  options: Given,
  targets: readonly Target[],
  { report, runs, failOn, rules, fixOf }: Result,
): Promise<void> {
  const colour = wantsColour(options.color as boolean | undefined, io.env, io.outIsTerminal);
  const place = { width: io.width, unicode: io.env.TERM !== 'linux', inCheckout: await checkoutPaths(io) };
  const about = { ...place, lineOf: lines(report.findings, runs), failOn, version, rules, fixOf };
  const writes: Write[] = [];
  for (const { name, file } of targets) {
    const paint = await paintFor(colour && file === undefined);
    const text = reporters[name].format(report, { ...about, paint });
    const isSilent =
      options.quiet === true && report.findings.length === 0 && (name === 'pretty' || name === 'compact');
    if (file === undefined) await io.out(isSilent ? '' : text);
    else writes.push({ file, text, isNamed: true, replaces: true });
  }
  if (writes.length > 0) await io.write(writes);
}

/** How CI finds files: its checkout can lie above the working folder. */
async function checkoutPaths(io: Io): Promise<(file: string) => string> {
  const named = io.env.GITHUB_WORKSPACE || io.env.CI_PROJECT_DIR;
  const here = await io.real('.');
  const top = named ? await io.real(named) : here;
  // A checkout that does not hold the working folder is not the one that is meant.
  const isAbove = !pathFrom(top, here, '.').startsWith('..');
  return (file) => pathFrom(isAbove ? top : here, here, file);
}

/** Lines of the files with findings, as they stand there. */
function lines(
  findings: readonly Finding[],
  runs: readonly Linted[],
): (file: string, line: number) => string | undefined {
  const wanted = new Set(findings.map(({ file }) => file));
  const docs = new Map<string, Document>();
  for (const { model } of runs) {
    for (const doc of [...model.files.map((file) => file.doc), ...model.strangers])
      if (wanted.has(doc.file)) docs.set(doc.file, doc);
  }
  return (file, line) => {
    const doc = docs.get(file);
    return doc && lineAt(doc, line);
  };
}
