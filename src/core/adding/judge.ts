import type { Finding, Path } from '../finding.ts';
import { audit } from '../lint.ts';
import type { Model } from '../model.ts';
import { type Listed, mistakesAmong } from '../rule.ts';

/** What an edit does to what `cop lint` says. */
export interface Verdict {
  /** Mistakes that were not there before: such an edit is not made. */
  readonly mistakes: readonly Finding[];
  /** What a new entry still wants. */
  readonly wanted: readonly Finding[];
  /** What is no longer reported. */
  readonly answered: readonly Finding[];
}

/** An edit: what was before, what is after it, and the places in the file that are new. */
export interface Step {
  readonly before: Model;
  readonly after: Model;
  readonly file: string;
  readonly entries: readonly Path[];
}

/** The new entry that a finding lies in. */
export function entryAt(finding: Finding, { file, entries }: Pick<Step, 'file' | 'entries'>): Path | undefined {
  if (finding.file !== file) return undefined;
  return entries.find((entry) => entry.every((step, at) => finding.path[at] === step));
}

/** Compares the findings before and after an edit. */
export function judge({ before, after, file, entries }: Step, rules: readonly Listed[], today: string): Verdict {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const isMistaken = mistakesAmong(rules);
  const isMistake = ({ rule }: Finding) => isMistaken(rule);
  const isEssential = ({ rule }: Finding) => byId.get(rule)?.starter === true;
  const isAsked = (finding: Finding) =>
    !isMistake(finding) && (after.config?.value.lint.profile !== 'starter' || isEssential(finding));
  const isInside = (finding: Finding) => entryAt(finding, { file, entries }) !== undefined;
  const earlier = audit(before, { today, profile: 'full' }, rules).report.findings;
  const later = audit(after, { today, profile: 'full' }, rules).report.findings;
  const news = without(later, earlier);
  return {
    mistakes: news.filter(isMistake),
    wanted: news.filter((finding) => isAsked(finding) && isInside(finding)),
    // What happened quiets rules elsewhere for reasons of its own: a first meeting makes a community a young one.
    answered: without(earlier, later).filter(
      (finding) => isAsked(finding) && (finding.file === file || after.byFile.get(file)?.kind !== 'log'),
    ),
  };
}

/** Findings that are not among others: told apart by their words, because lines move, and by their places. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const places = new Set(others.map(placeOf));
  const left = new Map<string, number>();
  for (const other of others) left.set(wordsOf(other), (left.get(wordsOf(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const count = left.get(wordsOf(finding)) ?? 0;
    left.set(wordsOf(finding), count - 1);
    // What is there stays where it is; only what is suggested for it may change.
    return count <= 0 && !places.has(placeOf(finding));
  });
}

function wordsOf({ rule, file, message }: Finding): string {
  return [rule, file, message].join('\n');
}

function placeOf({ rule, file, path }: Finding): string {
  return JSON.stringify([rule, file, ...path]);
}
