import type { Finding, Fix, Report, Severity } from './finding.ts';
import type { FailOn } from './words/levels.ts';

/** How a terminal marks words; each function gives its text back, with colour or without. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

/** What there is to say about a rule, or about a reason for which a file cannot be used. */
export interface RuleWords {
  readonly id: string;
  /** The folder of the rule; `integrity` for a file that cannot be used. */
  readonly category: string;
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
  /** What keeps it quiet; empty where nothing does. */
  readonly unless: string;
  /** The worst that it says by default. */
  readonly severity: Severity;
  /** Whether it depends on today. */
  readonly time: boolean;
}

/** What a reporter may use of the place it prints to. */
export interface Paper {
  readonly paint: Paint;
  /** Columns; lines of code are cut to it. */
  readonly width: number;
  /** False where only ASCII symbols can be shown. */
  readonly unicode: boolean;
  /** A line of a checked file as it stands there, without its line break; 1-based. */
  readonly lineOf: (file: string, line: number) => string | undefined;
  readonly failOn: FailOn;
  /** Version of cop, for machine formats. */
  readonly version: string;
  /** The rules that took part, in the order of their ids, and the reasons for which a file cannot be used. */
  readonly rules: readonly RuleWords[];
  /** The path of a file as CI looks for it: below the checkout, wherever in it cop runs. */
  readonly inCheckout: (file: string) => string;
  /** How a finding can be mended by a change of its file; undefined where it cannot. */
  readonly fixOf: (finding: Finding) => Fix | undefined;
}

/** One output format of `cop lint`: a report becomes text that ends with a line break. */
export interface Reporter {
  readonly name: string;
  /** What it is for, for `--help`. */
  readonly summary: string;
  readonly format: (report: Report, paper: Paper) => string;
}

/** Declares a reporter. */
export function defineReporter(reporter: Reporter): Reporter {
  return reporter;
}

const same = (text: string) => text;

/** No colour at all. */
export const plain: Paint = { bold: same, dim: same, red: same, yellow: same, blue: same, green: same, cyan: same };
