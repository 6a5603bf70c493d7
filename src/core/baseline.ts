import { compareText, type Finding, type Path } from './finding.ts';
import { isMap } from './words/group.ts';
import { jsonSafe } from './words/safe.ts';

/**
 * Findings that were there when the baseline was made: `count` that are alike, by what they are known by. The rest is
 * for people who read the file or its diff, and holds no value of a checked file: a name that is deleted there must not
 * live on here.
 */
export interface Entry {
  readonly fingerprint: string;
  readonly rule: string;
  /** Path from the root. */
  readonly file: string;
  /** The fields on the way to the place, entries of lists without their number: `members[].skills`. */
  readonly at: string;
  readonly count: number;
}

/** Why a text cannot be used as a baseline, and what to do. */
export interface NoBaseline {
  readonly refused: string;
  readonly fix: string;
}

/** What this cop writes; a higher number means another form. */
const version = 1;

/** The entries for some findings below a root: equal ones are one entry. */
export function entriesOf(findings: readonly Finding[], root: string): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { fingerprint, rule, file, path } of findings) {
    if (fingerprint === undefined) continue;
    const count = (entries.get(fingerprint)?.count ?? 0) + 1;
    entries.set(fingerprint, { fingerprint, rule, file: file.slice(root.length), at: fieldsOf(path), count });
  }
  return [...entries.values()].sort(compareEntries);
}

function fieldsOf(path: Path): string {
  return path.reduce<string>((shown, step) => {
    if (typeof step === 'number') return `${shown}[]`;
    return shown === '' ? step : `${shown}.${step}`;
  }, '');
}

function compareEntries(a: Entry, b: Entry): number {
  return (
    compareText(a.file, b.file) ||
    compareText(a.rule, b.rule) ||
    compareText(a.at, b.at) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** A baseline as it is kept: JSON in the order of files, one entry a line, so that two branches merge well. */
export function writeBaseline(entries: readonly Entry[]): string {
  const lines = [...entries].sort(compareEntries).map(({ fingerprint, rule, file, at, count }) => {
    const entry = { file, rule, at, ...(count > 1 && { count }), fingerprint };
    return `    ${jsonSafe(JSON.stringify(entry))}`;
  });
  const all = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schemaVersion": ${version},\n  "baseline": ${all}\n}\n`;
}

/** The entries of a baseline; of those that a merge has doubled, the one that counts more. */
export function readBaseline(text: string): readonly Entry[] | NoBaseline {
  const foreign = { refused: 'is no baseline of cop', fix: 'It stays as it is. Name another file.' };
  const content = parsed(text);
  if (content === undefined) return broken(text);
  if (!isMap(content) || !Array.isArray(content.baseline) || typeof content.schemaVersion !== 'number') return foreign;
  if (content.schemaVersion > version)
    return { refused: 'was written by a newer version of cop', fix: 'Install that version.' };
  const entries = new Map<string, Entry>();
  for (const written of content.baseline as unknown[]) {
    const entry = readEntry(written);
    if (!entry) return foreign;
    const known = entries.get(entry.fingerprint);
    if (!known || known.count < entry.count) entries.set(entry.fingerprint, entry);
  }
  return [...entries.values()].sort(compareEntries);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function broken(text: string): NoBaseline {
  if (/^(<{7}|>{7})( |$)/m.test(text))
    return {
      refused: 'holds the marks of a merge that is not finished',
      fix: 'Keep the lines of both sides, delete the marks, see to the commas, and run `cop lint --prune-baseline`.',
    };
  return {
    refused: 'cannot be read as JSON',
    fix: 'Take it from git again, or delete it and make it anew with `cop lint --update-baseline`.',
  };
}

function readEntry(written: unknown): Entry | undefined {
  if (!isMap(written)) return undefined;
  const { fingerprint, rule, file, at = '', count = 1 } = written;
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{16}$/.test(fingerprint)) return undefined;
  if (typeof rule !== 'string' || typeof file !== 'string' || typeof at !== 'string') return undefined;
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return undefined;
  return { fingerprint, rule, file, at, count };
}

/** Findings that a baseline lists, and the others: of equal ones as many as it counts are listed, the first of them. */
export function setAside(
  findings: readonly Finding[],
  entries: readonly Entry[],
): { readonly listed: readonly Finding[]; readonly others: readonly Finding[] } {
  const left = countsOf(entries);
  const listed = new Set<Finding>();
  for (const finding of findings) {
    const count = left.get(finding.fingerprint ?? '') ?? 0;
    if (count > 0) listed.add(finding);
    left.set(finding.fingerprint ?? '', count - 1);
  }
  return { listed: [...listed], others: findings.filter((finding) => !listed.has(finding)) };
}

/** What of the findings that a baseline may list a run can tell. */
export interface Sight {
  /** What it shows, or would show without a baseline. */
  readonly seen: readonly Entry[];
  /** What is there besides: left out by the options of this run, not cured. */
  readonly hidden: readonly Entry[];
  /** Whether an entry that is neither seen nor hidden is cured, as far as this run can tell. */
  readonly isJudged: (entry: Entry) => boolean;
}

/** A baseline without what is found no more; nothing is added. */
export function pruned(entries: readonly Entry[], { seen, hidden, isJudged }: Sight): Entry[] {
  const [shown, there] = [countsOf(seen), countsOf(hidden)];
  return entries.flatMap((entry) => {
    if (!isJudged(entry)) return [entry];
    const most = Math.max(shown.get(entry.fingerprint) ?? 0, there.get(entry.fingerprint) ?? 0);
    const count = Math.min(entry.count, most);
    return count === 0 ? [] : [{ ...entry, count }];
  });
}

/** A baseline with all that is seen, and with what it listed before and this run cannot say to be cured. */
export function renewed(entries: readonly Entry[], sight: Sight): Entry[] {
  const kept = pruned(entries, sight);
  const counts = countsOf(kept);
  const seen = sight.seen.map((entry) => ({
    ...entry,
    count: Math.max(entry.count, counts.get(entry.fingerprint) ?? 0),
  }));
  const isSeen = new Set(seen.map(({ fingerprint }) => fingerprint));
  return [...seen, ...kept.filter(({ fingerprint }) => !isSeen.has(fingerprint))].sort(compareEntries);
}

/** How many findings some entries list that others do not. */
export function countBeyond(entries: readonly Entry[], others: readonly Entry[]): number {
  const counts = countsOf(others);
  return entries.reduce((sum, { fingerprint, count }) => sum + Math.max(0, count - (counts.get(fingerprint) ?? 0)), 0);
}

function countsOf(entries: readonly Entry[]): Map<string, number> {
  return new Map(entries.map(({ fingerprint, count }) => [fingerprint, count]));
}
