/** How much a finding matters; `error` fails a run by default. Ordered from most to least severe. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** How heavy a finding weighs where findings are weighed against each other. */
export const severityWeights: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** Keys and 0-based indexes from the root of a YAML file: `['roles', 3, 'hours']`. */
export type Path = readonly (string | number)[];

/** A file as it was read: its path (forward slashes, relative to the root) and its text or raw bytes. */
export interface Source {
  readonly file: string;
  readonly text: string | Uint8Array;
  /** Why a file that is there could not be read; its text is then empty. */
  readonly unread?: string;
}

/** What stands in a file once it is written: texts, numbers, yes and no, lists, groups of fields in their order. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [field: string]: Plain };

/** One thing to do to the content of a file; paths are those of the file as it stands. */
export type Step =
  /** Puts an entry at the end of a list. */
  | { readonly path: Path; readonly add: Plain }
  /** Fills a field that is blank or not there. */
  | { readonly path: Path; readonly set: Plain }
  /** Writes another text in the place of one. */
  | { readonly path: Path; readonly write: string }
  /** Gives a field another name. */
  | { readonly path: Path; readonly rename: string }
  /** Puts the entries of a list into another order: where each comes from. */
  | { readonly path: Path; readonly order: readonly number[] }
  /** Takes a field or an entry away, with the comments that belong to it. */
  | { readonly path: Path; readonly drop: true }
  /** Writes another text in the place of a part of the file that is no value, such as a comment; offsets. */
  | { readonly span: readonly [start: number, end: number]; readonly text: string };

/** How a problem can be cured by a change of its file. */
export interface Repair {
  /** What is done, as a command to cop: “Rename “goals” to “objectives””. */
  readonly title: string;
  readonly steps: readonly Step[];
  /** It takes away what a person wrote: never done without asking one. */
  readonly asks?: true;
}

/** Where something stands. 1-based; columns count UTF-16 code units; the end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A second place that belongs to a finding, for instance the first of two equal keys. */
export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** A text in place of what stands in a range; in an empty range it is put in. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** How the file of a finding is changed so that the finding is gone. */
export interface Fix {
  /** What is done, as a command: “Rename “goals” to “objectives””. */
  readonly title: string;
  readonly file: string;
  /** In the order of the file, not overlapping, none touching the next. */
  readonly edits: readonly TextEdit[];
  /** It takes away what a person wrote: never done without asking one. */
  readonly asks?: true;
}

/** One thing to look at: plain JSON, complete without the files. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly path: Path;
  readonly range: Range;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** The command that does it where it is another than that of its rule; null where a file is edited instead. */
  readonly command?: string | null;
  readonly related?: readonly Related[];
  /** What it is known by from one run to another, see `fingerprint.ts`; what lint reports has one. */
  readonly fingerprint?: string;
  /** What `--fix` may do about it. */
  readonly repair?: Repair;
  /** Ways to mend it that may be meant, the likeliest first: an editor offers them, `--fix` takes none of them. */
  readonly suggestions?: readonly Repair[];
}

/** A finding that a `# cop-ignore` comment silences, with the reason given there. */
export interface Ignored {
  readonly finding: Finding;
  readonly reason: string;
}

/** What one run found and over what. */
export interface Report {
  readonly today: string;
  readonly files: number;
  readonly communities: number;
  /** Communities with at least one finding. */
  readonly touched: number;
  readonly findings: readonly Finding[];
  readonly ignored: readonly Ignored[];
  /** What a baseline holds already, in the order of findings. */
  readonly baselined: readonly Finding[];
  /** How many entries of the baseline are found no more. */
  readonly stale: number;
  /** How many findings a change does not touch, where only a change was asked about. */
  readonly untouched: number;
}

/** Findings per severity. */
export function count(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** Code-unit order of two texts, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The one order of findings: file, line, column, rule, message. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.range.line - b.range.line ||
    a.range.column - b.range.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** `objectives[0].supports` — a path as a person reads it; the root is an empty text. */
export function showPath(path: Path): string {
  let shown = '';
  for (const step of path) {
    if (typeof step === 'number') shown += `[${step}]`;
    else shown += shown === '' ? step : `.${step}`;
  }
  return shown;
}
