import { touchOf } from '../../core/changes/touch.ts';
import { compile, readBefore } from '../../core/compile.ts';
import type { Finding, Report, Source } from '../../core/finding.ts';
import { type Linted, touched } from '../../core/lint.ts';
import { rules } from '../../core/rules/index.ts';
import type { Asked } from '../../core/settings.ts';
import { type Given, textOf } from '../command.ts';
import type { Io } from '../io.ts';
import { load, type Workspace } from '../load.ts';
import { pastOf } from '../past.ts';
import { mergeBaseOf } from '../revision.ts';
import { mustFit } from './combinations.ts';
import { inFocus } from './focus.ts';
import { type Lens, plainLens } from './lens.ts';
import { lineReader } from './lines.ts';
import { isConfigError } from './mistaken.ts';
import { pipedWorkspace } from './piped.ts';
import { stagedWorkspaces } from './staged.ts';

/** The workspaces that are asked about: as they are here, as they are staged, or with one file as standard input has it. */
export async function workspacesFor(io: Io, args: readonly string[], options: Given): Promise<Workspace[]> {
  mustFit(args, options);
  if (options.stdin === true) return [await pipedWorkspace(io, textOf(options, 'stdinFilename') ?? '')];
  if (options.staged === true) return await stagedWorkspaces(io, args, options);
  const workspaces = await load(io, args);
  const since = textOf(options, 'since');
  if (since === undefined) return workspaces;
  const changed: Workspace[] = [];
  for (const workspace of workspaces) {
    const base = await mergeBaseOf(workspace.root === '' ? io : io.at(workspace.root), since);
    // Where the folder was not there yet, everything in it is new.
    changed.push({ ...workspace, past: (await pastOf(io, workspace, base))?.sources ?? [] });
  }
  return changed;
}

/** How a run over some sources is narrowed to what is asked about: one file, or what a change touches. */
export async function changeLens(workspace: Workspace, asked: Asked): Promise<(sources: readonly Source[]) => Lens> {
  const { past, piped } = workspace;
  if (piped !== undefined) return () => (linted) => onlyOf(linted, piped);
  if (!past) return () => plainLens;
  const judging = { asked, rules, newLines: await lineReader() };
  const isWanted = inFocus(workspace);
  return (sources) => (linted) => {
    const { model, report } = linted;
    const touch = touchOf(linted, compile(past, model.root, readBefore(sources, model)), judging);
    const isSeen = (finding: Finding) => touch.findings.has(finding) || isConfigError(finding, model);
    const seen = withFindings(linted, isSeen);
    const { findings } = seen.report;
    const withFinding = new Set(findings.map(({ file }) => file));
    const files = model.files.filter(({ doc: { file } }) => touch.files.has(file) || withFinding.has(file));
    const communities = model.communities.filter((one) => touch.communities.has(one) || touched([one], findings) > 0);
    return {
      ...seen,
      report: {
        ...seen.report,
        files: files.filter(({ doc }) => isWanted(doc.file)).length,
        communities: communities.filter((one) => one.files.some(({ doc }) => isWanted(doc.file))).length,
        untouched: report.untouched + report.findings.length - findings.length,
      },
    };
  };
}

function onlyOf(linted: Linted, file: string): Linted {
  const { report, ...rest } = withFindings(linted, (finding) => finding.file === file);
  return { ...rest, report: { ...report, files: linted.model.files.filter(({ doc }) => doc.file === file).length } };
}

/** A run with some of its findings only, and how many communities they are in. */
function withFindings(linted: Linted, isSeen: (finding: Finding) => boolean): Linted {
  const findings = linted.report.findings.filter(isSeen);
  const ignored = linted.report.ignored.filter(({ finding }) => isSeen(finding));
  const report: Report = { ...linted.report, findings, ignored, touched: touched(linted.model.communities, findings) };
  return { ...linted, report };
}
