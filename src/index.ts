import { version } from './cli/version.ts';
import { obstacles } from './core/asked.ts';
import { compile } from './core/compile.ts';
import type { Fix, Report, Source } from './core/finding.ts';
import { kitOf, openFindings, overviewOf } from './core/kit.ts';
import { type Linted, lint as lintSources } from './core/lint.ts';
import { type Mended, mendAll } from './core/mend.ts';
import { isChartered } from './core/model.ts';
import type { Page } from './core/plan.ts';
import { type Paper, plain } from './core/reporter.ts';
import { reporters } from './core/reporters/index.ts';
import { mistakesAmong } from './core/rule.ts';
import { ruleWords } from './core/rule-words.ts';
import { rules } from './core/rules/index.ts';
import { renderKit } from './core/sheets.ts';
import { partials, templates } from './core/templates.ts';
import type { FailOn, Level, Profile } from './core/words/levels.ts';

export { exitCode } from './core/exit.ts';
export type {
  Finding,
  Fix,
  Ignored,
  Path,
  Range,
  Related,
  Repair,
  Report,
  Severity,
  Source,
  Step,
  TextEdit,
} from './core/finding.ts';
export type { Change, Page } from './core/plan.ts';
export { diff } from './core/plan.ts';
export type { Paper } from './core/reporter.ts';
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

/** Checks files given as paths and texts; reads and writes nothing. Never throws for what they hold. */
export function lint(sources: readonly Source[], options: LintOptions): Report {
  return linted(sources, options).report;
}

function linted(sources: readonly Source[], { root, rules: levels, ...asked }: LintOptions): Linted {
  const settings = new Map(Object.entries(levels ?? {}).map(([id, level]) => [id, { level }]));
  return lintSources(sources, { ...asked, rules: settings }, rules, root);
}

/** What came of mending some files. */
export interface Fixed {
  /** All files, in their order; one that was not changed is the same value. */
  readonly sources: readonly Source[];
  /** What was done, in its order; lines and columns are those of the file at that time. */
  readonly fixes: readonly Fix[];
  /** What is left. */
  readonly report: Report;
}

/**
 * Mends what can mean only one thing, as `cop lint --fix` does: no comment, no line end and no other value changes, and
 * no fix is made that would bring a finding. What takes away what a person wrote (`asks`) is left. Writes nothing.
 */
export function fix(sources: readonly Source[], options: LintOptions): Fixed {
  const look = (texts: readonly Source[]) => {
    const all = linted(texts, options);
    return { all, shown: all };
  };
  const mayMend = (one: Mended) => !one.fix.asks;
  const tools = { look, isMistake: mistakesAmong(rules), mayMend };
  const mended = mendAll({ sources, views: look(sources) }, tools);
  const fixes = mended.done.map((one) => one.fix);
  return { sources: mended.sources, fixes, report: mended.views.shown.report };
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
    rules: ruleWords(rules),
    inCheckout: (file) => file,
    fixOf: () => undefined,
  };
  return reporters[name].format(report, { ...usual, ...paper });
}

/** What decides the pages of communities. */
export interface RenderOptions {
  /** The day of pages that say as of which day they are; it also decides who is still a member. */
  readonly today: string;
  /** Folder of the pages inside that of the community; default `launch-kit`, or what `cop.yaml` says. */
  readonly out?: string;
  /** Ids of pages; default those that `cop.yaml` names, or else all. */
  readonly only?: readonly string[];
  /** Pages of a forming community that are no drafts. */
  readonly final?: boolean;
  /** The folder the sources lie below, with a trailing slash; default the working folder, an empty text. */
  readonly root?: string;
}

/** The launch kits of all communities whose files can be read, as pages; `diff` compares them with what is there. */
export function render(sources: readonly Source[], { today, out, only, final, root }: RenderOptions): Page[] {
  const model = compile(sources, root);
  const findings = openFindings(model, today, rules);
  const settings = model.config?.value.render;
  const wants = ({ id }: { readonly id: string }) => {
    if (only === undefined || only.length === 0) return true;
    return only.includes(id) && ('named' as const);
  };
  const wanted = { today, out: out ?? settings?.out ?? 'launch-kit', wants, final: final ?? false };
  const kits = model.communities.flatMap((community) => {
    if (!isChartered(community) || obstacles({ model, community }).length > 0) return [];
    return [kitOf({ model, community }, wanted, findings)];
  });
  const overview = overviewOf(model, wanted);
  const stock = { templates, partials };
  return [...kits, ...(overview ? [overview] : [])].flatMap((kit) => renderKit(kit, stock));
}
