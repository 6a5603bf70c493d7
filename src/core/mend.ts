import type { Finding, Fix, Path, Source, Step } from './finding.ts';
import { withoutKnown } from './fingerprint.ts';
import { applyEdits, fixesFor } from './fix.ts';
import type { Linted } from './lint.ts';
import { documentIn } from './model.ts';

/** A workspace as all rules see it, and what of that is shown. */
export interface Views {
  readonly all: Linted;
  readonly shown: Linted;
}

/** A finding and the fix that was made for it; its lines are those of the file at that time. */
export interface Mended {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** A fix that is not made: it would bring these findings, or, where there are none, leave its own. */
export interface Unmended extends Mended {
  readonly because: readonly Finding[];
}

/** A workspace before or after it is mended. */
export interface State {
  readonly sources: readonly Source[];
  readonly views: Views;
}

/** What came of mending a workspace. */
export interface Mending extends State {
  readonly done: readonly Mended[];
  readonly left: readonly Unmended[];
}

/** How a workspace is mended. */
export interface Tools {
  /** Reads and judges files; those that have not changed since need not be read again. */
  readonly look: (sources: readonly Source[], since: State) => Views;
  /** Whether what a rule says is a mistake of the files, such as a name that leads nowhere. */
  readonly isMistake: (rule: string) => boolean;
  /** Whether a fix may be made; those that ask only where a person has said so. */
  readonly mayMend: (one: Mended) => boolean;
}

/**
 * So often are files mended again, because one fix can make way for another; so many fixes are made at once; and so
 * often is a workspace looked at to find those that do harm. What is left then is mended the next time.
 */
const most = { passes: 10, fixes: 1000, looks: 150 };

/**
 * Makes the fixes of what is shown, until none is left that does good. Of two that touch each other the second waits for
 * the next pass. A fix is not made where its finding would stay, or where it would bring another: see `madeBy`.
 */
export function mendAll(start: State, tools: Tools): Mending {
  let state = start;
  const done: Mended[] = [];
  let left: Unmended[] = [];
  const budget = { looks: most.looks };
  for (let pass = 0; pass < most.passes; pass += 1) {
    left = [];
    let isSame = true;
    for (const batch of batchesIn(state, tools)) {
      const made = take({ base: state, tools, budget }, { state, fixes: [] }, batch, left);
      if (made.fixes.length === 0) continue;
      // Lines have moved, so what is left is looked for again.
      state = made.state;
      done.push(...made.fixes);
      isSame = false;
      break;
    }
    if (isSame) break;
  }
  return { ...state, done, left };
}

/** What can be mended at once, in three batches: what corrects spelling, what else needs no question, and the rest. */
function batchesIn({ views }: State, { isMistake, mayMend }: Tools): Mended[][] {
  const { findings } = views.shown.report;
  const fixes = [...fixesFor(findings, views.shown.model)]
    .map(([finding, fix]): Mended => ({ finding, fix }))
    .filter(mayMend)
    .slice(0, most.fixes);
  const isSpelling = ({ finding }: Mended): boolean => isMistake(finding.rule) && isCorrection(finding);
  return [
    apart(fixes.filter(isSpelling)),
    apart(fixes.filter((one) => !isSpelling(one) && !one.fix.asks)),
    apart(fixes.filter((one) => !isSpelling(one) && one.fix.asks)),
  ];
}

/** Whether a finding is mended by other words alone. */
function isCorrection({ repair }: Finding): boolean {
  return repair?.asks !== true && (repair?.steps.every((step) => 'write' in step || 'rename' in step) ?? false);
}

/** Those of some fixes that do not touch one before. */
function apart(fixes: readonly Mended[]): Mended[] {
  const taken = new Map<string, Fix[]>();
  return fixes.filter(({ fix }) => {
    const others = taken.get(fix.file) ?? [];
    if (others.some((other) => touch(fix, other))) return false;
    taken.set(fix.file, [...others, fix]);
    return true;
  });
}

function touch(a: Fix, b: Fix): boolean {
  return a.edits.some(({ range: one }) =>
    b.edits.some(({ range: other }) => !isBefore(one, other) && !isBefore(other, one)),
  );
}

function isBefore(a: Fix['edits'][number]['range'], b: typeof a): boolean {
  return a.endLine < b.line || (a.endLine === b.line && a.endColumn < b.column);
}

interface Bench {
  readonly base: State;
  readonly tools: Tools;
  /** How often the workspace may be looked at yet. */
  readonly budget: { looks: number };
}

interface Taken {
  readonly state: State;
  readonly fixes: readonly Mended[];
}

/** Adds fixes to those taken, all at once or else half by half, so that only those that do harm are left out. */
function take(bench: Bench, taken: Taken, batch: readonly Mended[], left: Unmended[]): Taken {
  if (batch.length === 0 || bench.budget.looks === 0) return taken;
  bench.budget.looks -= 1;
  const fixes = [...taken.fixes, ...batch];
  const sources = withFixes(bench.base, fixes);
  const state = { sources, views: bench.tools.look(sources, bench.base) };
  const made = madeBy(bench, state.views, fixes);
  const stays = made.length === 0 && isStill(bench, state.views, fixes);
  if (made.length === 0 && !stays) return { state, fixes };
  const [only] = batch;
  if (batch.length === 1 && only) {
    left.push({ ...only, because: made });
    return taken;
  }
  const half = batch.length >> 1;
  return take(bench, take(bench, taken, batch.slice(0, half), left), batch.slice(half), left);
}

function withFixes({ sources, views }: State, fixes: readonly Mended[]): Source[] {
  return sources.map((source) => {
    const edits = fixes.flatMap(({ fix }) => (fix.file === source.file ? fix.edits : []));
    if (edits.length === 0) return source;
    const { model } = views.shown;
    const doc = documentIn(model, source.file)!;
    return { file: source.file, text: applyEdits((doc.bom ? '\ufeff' : '') + doc.text, edits) };
  });
}

/**
 * The findings that fixes would bring. Where they correct spelling, all that was hidden behind it comes to light: only
 * new mistakes in what was corrected count, and files that cannot be read. Where something is taken away that a person
 * was asked about, only mistakes count. Where something is put in, every new finding does.
 */
function madeBy({ base, tools }: Bench, views: Views, fixes: readonly Mended[]): Finding[] {
  const news = newIn(views.all.report.findings, base.views.all.report.findings);
  const { isMistake } = tools;
  if (fixes.every(({ finding }) => isMistake(finding.rule) && isCorrection(finding)))
    return news.filter((finding) => isMistake(finding.rule) && fixes.some((one) => isIn(finding, one)));
  return fixes.every(({ fix }) => fix.asks) ? news.filter(({ rule }) => isMistake(rule)) : news;
}

/** Those findings that were not there before, known by what they are about or by where they stand. */
function newIn(findings: readonly Finding[], before: readonly Finding[]): Finding[] {
  const marked = (finding: Finding) => ({ finding, fingerprint: finding.fingerprint ?? '' });
  const placed = ({ rule, file, path, message }: Finding): string => JSON.stringify([rule, file, message, ...path]);
  const known = new Set(before.map(placed));
  return withoutKnown(findings.map(marked), before.map(marked))
    .map(({ finding }) => finding)
    .filter((finding) => !known.has(placed(finding)));
}

/** Whether a finding stands in what a fix has corrected, or tells that the file can be read no more. */
function isIn({ rule, file, path }: Finding, { finding, fix }: Mended): boolean {
  if (file !== fix.file) return false;
  if (rule === 'broken-yaml') return true;
  return finding.repair?.steps.some((step) => startsWith(path, placeAfter(step))) ?? false;
}

function placeAfter(step: Step): Path {
  if ('span' in step) return [];
  return 'rename' in step ? step.path.with(-1, step.rename) : step.path;
}

/** Whether a path leads to a place or into it; a single entry may stand without its list. */
function startsWith(path: Path, place: Path): boolean {
  const [inner, outer] = [path, place].map((steps) => steps.filter((step) => step !== 0));
  return outer!.every((step, at) => inner![at] === step);
}

/** Whether the finding of any of some fixes is still shown. */
function isStill({ base }: Bench, views: Views, fixes: readonly Mended[]): boolean {
  const count = ({ shown }: Views, fingerprint: string | undefined): number =>
    shown.report.findings.filter((finding) => finding.fingerprint === fingerprint).length;
  return fixes.some(({ finding: { fingerprint } }) => {
    const mended = fixes.filter(({ finding }) => finding.fingerprint === fingerprint).length;
    return count(views, fingerprint) > count(base.views, fingerprint) - mended;
  });
}
