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
