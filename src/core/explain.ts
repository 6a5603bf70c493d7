import { type Entry, entryOf } from './explain/entry.ts';
import type { Finding } from './finding.ts';
import type { KindName, Model } from './model.ts';
import { lineAt } from './parse.ts';
import type { Paper } from './reporter.ts';
import { byFile } from './reporters/pretty.ts';
import type { Listed, Sample } from './rule.ts';
import { folderOfSamples, type Judged, judge, pathOf, readingOnce, sampleDay } from './sample.ts';

/** One file of a sample as its author wrote it; what follows in it is that of the smallest valid file. */
export interface Snippet {
  readonly file: string;
  readonly lines: readonly string[];
  /** Lines that a finding points at, 1-based. */
  readonly reported: readonly number[];
}

/** A sample with what cop says about it. */
export interface Tried {
  readonly snippets: readonly Snippet[];
  /** Files that are left out on purpose. */
  readonly missing: readonly string[];
  readonly today: string;
  readonly gate: boolean;
  readonly findings: readonly Finding[];
}

/** All there is to tell about a rule: plain JSON. */
export interface Explained extends Entry {
  /** Whether a level in `cop.yaml` changes what the first bad sample shows. */
  readonly settable: boolean;
  /** The comment that silences it there, if one can. */
  readonly ignore: IgnoreComment | null;
  readonly bad: Tried;
  readonly good: Tried;
}

/** A ready comment, and where it stands. */
export interface IgnoreComment {
  readonly text: string;
  readonly place: 'above its line' | 'anywhere in the file';
}

/** What is told about a rule, and how cop prints the findings of its bad sample. */
export interface Explanation {
  readonly explained: Explained;
  /** Lines as `cop lint` prints them, without what the page says anyway. */
  readonly printed: (screen: Pick<Paper, 'paint' | 'width' | 'unicode'>) => string[];
}

/** Explains a rule by its words and its first two samples, which are judged here and now. */
export function explain(rule: Listed, rules: readonly Listed[], open = readingOnce()): Explanation {
  const bad = judge(rule, rule.bad[0]!, rules, open);
  const good = judge(rule, rule.good[0]!, rules, open);
  const lineOf = lineIn(bad.model);
  // Every finding has the why of its rule, and the fix unless it knows a better one.
  const told = bad.report.findings.map((finding) => ({
    ...finding,
    why: '',
    fix: finding.fix === rule.fix ? '' : finding.fix,
  }));
  return {
    explained: {
      ...entryOf(rule),
      settable: isUsable(bad),
      ignore: isUsable(bad) && rule.on !== 'comment' ? ignoreComment(rule, bad) : null,
      bad: tried(rule.bad[0]!, bad),
      good: tried(rule.good[0]!, good),
    },
    printed: (screen) => byFile(told, { ...screen, lineOf }, () => '').slice(0, -1),
  };
}

function tried(sample: Sample, { report, marks }: Judged): Tried {
  return {
    snippets: [...written(sample)].map(([file, text]) => ({
      file,
      lines: text
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/ # !$/, '')),
      reported: marks.filter((mark) => mark.startsWith(`${file}:`)).map((mark) => Number(mark.slice(file.length + 1))),
    })),
    missing: (sample.without ?? []).map((kind) => pathOf(kind, folderOfSamples)),
    today: sample.today ?? sampleDay,
    gate: sample.gate ?? false,
    findings: report.findings,
  };
}

/** What stands in a sample itself, by the path of its file. */
function* written(sample: Sample): Generator<[file: string, text: string]> {
  for (const [name, value] of Object.entries(sample)) {
    if (name !== 'today' && typeof value === 'string') yield [pathOf(name as KindName, folderOfSamples), value];
  }
  for (const [slug, files] of Object.entries(sample.others ?? {})) {
    for (const [kind, text] of Object.entries(files)) yield [pathOf(kind as KindName, slug), text];
  }
  yield* Object.entries(sample.files ?? {});
}

/** Why a file cannot be used at all is no matter of settings. */
function isUsable({ report, model }: Judged): boolean {
  const broken = new Set(model.files.filter(({ value }) => value === undefined).map(({ doc }) => doc.file));
  return !report.findings.some(({ file }) => broken.has(file));
}

function ignoreComment({ id }: Listed, { report }: Judged): IgnoreComment {
  // What is about a whole file has no line of its own.
  const isWhole = report.findings.every(({ path }) => path.length === 0);
  const form = isWhole ? 'cop-ignore-file' : 'cop-ignore-next-line';
  return {
    text: `# ${form} ${id} -- the reason, in your words`,
    place: isWhole ? 'anywhere in the file' : 'above its line',
  };
}

function lineIn(model: Model): Paper['lineOf'] {
  const docs = new Map([...model.files.map(({ doc }) => doc), ...model.strangers].map((doc) => [doc.file, doc]));
  return (file, line) => {
    const doc = docs.get(file);
    return doc && lineAt(doc, line);
  };
}
