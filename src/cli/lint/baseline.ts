import { countBeyond, type Entry, entriesOf, pruned, renewed, setAside, writeBaseline } from '../../core/baseline.ts';
import { compareFindings, type Finding } from '../../core/finding.ts';
import { audit, isFixed, type Linted, touched } from '../../core/lint.ts';
import { rules } from '../../core/rules/index.ts';
import { isWanted } from '../../core/settings.ts';
import { list, plural } from '../../core/words/list.ts';
import type { Given } from '../command.ts';
import { lineOf } from '../compare.ts';
import { type Io, UserError } from '../io.ts';
import type { Workspace } from '../load.ts';
import { type Kept, missing, type Named, namedIn, readKept, usual } from './baseline-file.ts';
import { isPartial } from './combinations.ts';
import { inFocus } from './focus.ts';
import { type Lens, plainLens } from './lens.ts';
import { hasConfigError } from './mistaken.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** Throws for one baseline for several workspaces. */
export function refuseBaseline(workspaces: readonly Workspace[], options: Given): void {
  if (typeof options.baseline === 'string' && workspaces.length > 1)
    throw new UserError(
      `One baseline cannot be that of ${workspaces.length} workspaces: ${list(workspaces.map(({ root }) => root || '.'))}.`,
      'Name one of them, or name a baseline in the cop.yaml of each: `lint: {baseline: cop-baseline.json}`.',
    );
}

/** The baseline of a run, and what it holds; nothing where it is still to be made. */
export interface Baseline {
  readonly named: Named;
  readonly kept: Kept | undefined;
}

/** Reads the baseline that `--baseline` names, or else the settings; undefined where none counts. */
export async function baselineOf(io: Io, workspace: Workspace, options: Given): Promise<Baseline | undefined> {
  const named = namedIn(workspace, options);
  if (!named) return undefined;
  const kept = await readKept(io, named);
  if (!kept && options.updateBaseline !== true) throw missing(named);
  return { named, kept };
}

/**
 * Sets aside what a baseline holds. It never hides why a file cannot be used, or nobody would see that nothing in it is
 * checked; nor a mistake in the settings, which may have switched off anything.
 */
export function baselineLens(baseline: Baseline | undefined): Lens {
  if (!baseline) return plainLens;
  return (linted) => seenWith(linted, baseline.kept?.entries ?? []);
}

/** A workspace with its baseline. */
export interface Based {
  readonly workspace: Workspace;
  readonly baseline: Baseline | undefined;
}

/** Writes the baseline anew where that was asked for, and gives the run as it is seen with it. */
export async function keepBaseline(
  io: Io,
  { workspace, baseline }: Based,
  run: Linted,
  options: Given,
): Promise<Linted> {
  const isUpdate = options.updateBaseline === true;
  const isWritten = isUpdate || options.pruneBaseline === true;
  if (!baseline && isWritten) throw nothingToPrune;
  // What a change does not touch may be there all the same.
  if (!baseline || isPartial(options)) return run;
  const { named, kept } = baseline;
  const before = kept?.entries ?? [];
  const sight = sightOf(workspace, run, before);
  const left = pruned(before, sight);
  if (!isWritten) return { ...run, report: { ...run.report, stale: countBeyond(before, left) } };
  if (hasConfigError(run)) {
    await io.err(lineOf(`cop: ${named.file} stays as it is until the mistakes in cop.yaml are gone.`));
    return run;
  }
  const entries = isUpdate ? renewed(before, sight) : left;
  const seen = seenWith(run, entries);
  const text = textOfNext(entries, kept);
  const isNamed = named.by === 'option' ? { isNamed: true as const } : {};
  if (text !== kept?.text) await io.write([{ file: named.file, text, ...(kept && { before: kept.text }), ...isNamed }]);
  const lines = told(named, { kept, entries, left: isUpdate ? seen.report.findings.length : 0 });
  if (options.quiet !== true) await io.err(lines.map(lineOf).join(''));
  return seen;
}

const nothingToPrune = new UserError(
  'There is no baseline to prune.',
  'Name it with --baseline, or in cop.yaml: `lint: {baseline: cop-baseline.json}`.',
);

/** All that a run has found, whatever its baseline, and how it is seen with other entries. */
function seenWith(linted: Linted, entries: readonly Entry[]): Linted {
  const { report, model } = linted;
  const all = [...report.findings, ...report.baselined].sort(compareFindings);
  const { listed } = setAside(all.filter(mayBeListed(linted)), entries);
  const isListed = new Set(listed);
  const findings = all.filter((finding) => !isListed.has(finding));
  return {
    ...linted,
    report: { ...report, findings, baselined: listed, touched: touched(model.communities, findings), stale: 0 },
  };
}

function mayBeListed({ model }: Linted): (finding: Finding) => boolean {
  return (finding) => !isFixed(finding, model, byId);
}

/**
 * What a run can tell of the entries of a baseline. Of files and rules that it was not asked about it tells nothing; of
 * the others it looks once more at all that there is, because a profile, a level of the command line or the gate may
 * have left something out. While a file cannot be used, nothing counts as cured: rules that would read it are silent.
 */
function sightOf(workspace: Workspace, run: Linted, before: readonly Entry[]) {
  const { model, settings, report } = run;
  const isAsked = inFocus(workspace);
  const named = { ...settings, profile: 'full', rules: new Map() } as const;
  const isWhole = settings.only.length === 0 && settings.skip.length === 0;
  const takesPart = (id: string) => isWhole || (byId.has(id) && isWanted(byId.get(id)!, named));
  const isReadable = model.files.every(({ value }) => value !== undefined);
  const isJudged = ({ file, rule }: Entry) => isReadable && isAsked(`${model.root}${file}`) && takesPart(rule);
  const known = [...report.findings, ...report.baselined].filter(mayBeListed(run));
  const seen = entriesOf(known, model.root);
  const isMissed = countBeyond(before.filter(isJudged), seen) > 0;
  return { seen, hidden: isMissed ? everything(run) : [], isJudged };
}

/** All that is there by the settings of the repository, launch or not. */
function everything(run: Linted): Entry[] {
  const { model, settings } = run;
  const { today, inlineIgnores } = settings;
  const [now, launch] = [false, true].map((gate) => {
    const { report } = audit(model, { today, inlineIgnores, profile: 'full', gate }, rules);
    return entriesOf(report.findings.filter(mayBeListed(run)), model.root);
  });
  return [...now!, ...launch!.filter((entry) => countBeyond([entry], now!) > 0)];
}

/** The text of a baseline with the line ends of the one that is there. */
function textOfNext(entries: readonly Entry[], kept: Kept | undefined): string {
  const text = writeBaseline(entries);
  return kept?.text.includes('\r\n') === true ? text.replaceAll('\n', '\r\n') : text;
}

interface Change {
  readonly kept: Kept | undefined;
  readonly entries: readonly Entry[];
  /** How many findings cannot be listed. */
  readonly left: number;
}

function told({ file, by }: Named, { kept, entries, left }: Change): string[] {
  const before = kept?.entries ?? [];
  const count = plural(countBeyond(entries, []), 'finding');
  const [fresh, gone] = [countBeyond(entries, before), countBeyond(before, entries)];
  const parts = [...(fresh > 0 ? [`${fresh} new`] : []), ...(gone > 0 ? [`${gone} gone`] : [])];
  const change = parts.length > 0 ? ` (${parts.join(', ')})` : '';
  const isSame = textOfNext(entries, kept) === kept?.text;
  return [
    isSame ? `${file} is up to date: ${count}.` : `Wrote ${file}: ${count}${change}.`,
    ...(left > 0 ? [`Not in it: ${plural(left, 'finding')}, until every file and the settings can be used.`] : []),
    ...(by === 'nobody'
      ? [`To use it, add \`baseline: ${usual}\` under \`lint\` in cop.yaml, or run \`cop lint --baseline ${file}\`.`]
      : []),
  ];
}
