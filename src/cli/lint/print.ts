import type { Finding, Fix, Report } from '../../core/finding.ts';
import type { Linted } from '../../core/lint.ts';
import { type Document, lineAt } from '../../core/parse.ts';
import type { RuleWords } from '../../core/reporter.ts';
import { reporters } from '../../core/reporters/index.ts';
import type { FailOn } from '../../core/words/levels.ts';
import { type Given, textsOf } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import { paintFor, wantsColour } from '../paint.ts';
import { version } from '../version.ts';

type ReporterName = keyof typeof reporters;

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
  const files = targets.flatMap(({ file }) => file ?? []);
  const bad = files.find((file, index) => files.indexOf(file) !== index || /\.(ya?ml|md)$/i.test(file) || file === '');
  if (bad !== undefined)
    throw new UserError(
      `A report cannot be written to “${bad}”.`,
      'Give each format a file of its own, for example json=report.json.',
    );
  const printed = targets.filter(({ file }) => file === undefined).length;
  if (printed > 1)
    throw new UserError('Two formats cannot both be printed.', 'Write one to a file: --format json=report.json');
  return printed === 1 ? targets : [...targets, { name: usual }];
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
  const lineOf = lines(report.findings, runs);
  const paper = { width: io.width, unicode: io.env.TERM !== 'linux', lineOf, failOn, version, rules, fixOf };
  for (const { name, file } of targets) {
    const paint = await paintFor(colour && file === undefined);
    const text = reporters[name].format(report, { ...paper, paint });
    const isSilent =
      options.quiet === true && report.findings.length === 0 && (name === 'pretty' || name === 'compact');
    if (file === undefined) await io.out(isSilent ? '' : text);
    else {
      const there = await io.read(file);
      const before = there && new TextDecoder().decode(there);
      if (before !== text) await io.write([{ file, text, isNamed: true, ...(before !== undefined && { before }) }]);
    }
  }
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
