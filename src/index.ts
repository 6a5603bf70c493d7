import { version } from './cli/version.ts';
import type { Report, Source } from './core/finding.ts';
import { lint as lintSources } from './core/lint.ts';
import { type Paper, plain } from './core/reporter.ts';
import { reporters } from './core/reporters/index.ts';
import { rules } from './core/rules/index.ts';
import type { FailOn, Level, Profile } from './core/words/levels.ts';

export { exitCode } from './core/exit.ts';
export type { Finding, Ignored, Path, Range, Related, Report, Severity, Source } from './core/finding.ts';
export type { Change, Page } from './core/plan.ts';
export { diff } from './core/plan.ts';
export type { FailOn, Level, Profile } from './core/words/levels.ts';
export { version };

/** What decides the findings of a run. */
export interface LintOptions {
  /** The date to judge by, year-month-day. There is no default: the same input gives the same output. */
  readonly today: string;
  /** Default `standard`, or what `cop.yaml` says. */
  readonly profile?: Profile;
  /** Judge forming communities as before their launch. */
  readonly gate?: boolean;
  /** Levels by rule id; they win over `cop.yaml`. */
  readonly rules?: Readonly<Record<string, Level>>;
  /** The folder the sources lie below, with a trailing slash; default the working folder, an empty text. */
  readonly root?: string;
}

/** Checks files given as paths and texts. Never throws for what they hold. */
export function lint(sources: readonly Source[], { root, rules: levels, ...asked }: LintOptions): Report {
  const settings = new Map(Object.entries(levels ?? {}).map(([id, level]) => [id, { level }]));
  return lintSources(sources, { ...asked, rules: settings }, rules, root).report;
}

/** Names of the output formats. */
export type Format = keyof typeof reporters;

/** A report as text in one of the formats; `paper` adds colours, a width and the lines of the files. */
export function format(report: Report, name: Format, paper: Partial<Paper> = {}): string {
  const usual: Paper = {
    paint: plain,
    width: 80,
    unicode: true,
    lineOf: () => undefined,
    failOn: 'error' as FailOn,
    version,
  };
  return reporters[name].format(report, { ...usual, ...paper });
}
