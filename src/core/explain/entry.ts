import type { Severity } from '../finding.ts';
import type { KindName, Stage } from '../model.ts';
import type { Listed, Options } from '../rule.ts';
import { type Effort, efforts } from '../words/effort.ts';
import { profiles } from '../words/levels.ts';
import { list } from '../words/list.ts';
import { capital, sentence } from '../words/phrases.ts';
import { stages } from '../words/stages.ts';

/** What there is to say about a rule without running it: plain JSON, for lists. */
export interface Entry {
  readonly id: string;
  readonly category: string;
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
  /** What the next action takes: minutes by oneself, an hour, a meeting with others, or months. */
  readonly effort: Effort;
  /** The command that does it, from behind `cop`; null where a file is edited. */
  readonly command: string | null;
  readonly source: string;
  /** What keeps it quiet, or when it is right to ignore it. */
  readonly unless: string;
  /** Only stages at which it speaks. */
  readonly severity: Readonly<Partial<Record<Stage, Severity>>>;
  /** Profiles in which its findings are shown. */
  readonly profiles: readonly (typeof profiles)[number][];
  /** Whether it depends on today. */
  readonly time: boolean;
  /** What `--fix` may do, in words; null where it may do nothing. */
  readonly fixable: string | null;
  readonly options: Options;
  /** The kinds of file without which it cannot judge. */
  readonly reads: readonly KindName[];
}

/** A rule as an entry of a list. */
export function entryOf(rule: Listed): Entry {
  const { id, category, summary, why, fix, effort, command, source, unless, fixable, options, reads } = rule;
  const severity = bySeverity(rule);
  return {
    id,
    category,
    summary,
    why,
    fix,
    effort,
    command: command ?? null,
    source,
    unless,
    severity,
    profiles: profilesOf(rule, Object.values(severity)),
    time: rule.time === true,
    fixable: fixable ?? null,
    options: options ?? {},
    reads,
  };
}

function bySeverity({ severity }: Listed): Entry['severity'] {
  const at = (stage: Stage) => (typeof severity === 'string' ? severity : severity[stage]);
  return Object.fromEntries(stages.flatMap((stage) => (at(stage) ? [[stage, at(stage)]] : [])));
}

/** Information is shown in `full` only, and `starter` asks for the essentials. */
function profilesOf(rule: Listed, severities: readonly Severity[]): Entry['profiles'] {
  const isLoud = severities.some((severity) => severity !== 'info');
  const isEssential = rule.starter === true || rule.category === 'integrity';
  return profiles.filter((profile) => profile === 'full' || (isLoud && (profile === 'standard' || isEssential)));
}

/** `warning at forming; error at active and sustaining`. */
export function severitySentence({ severity }: Entry): string {
  const said = [...new Set(Object.values(severity))].map((level) => {
    const at = stages.filter((stage) => severity[stage] === level);
    return `${level} at ${at.length === stages.length ? 'every stage' : list(at)}`;
  });
  return said.join('; ');
}

/** The severities of a rule in the order of the stages, each once: `warning/error`. */
export function severitySpan({ severity }: Entry): string {
  return [...new Set(Object.values(severity))].join('/');
}

/** The lines for `cop.yaml` that set a rule: its options as they are without them, or else its level. */
export function settingsFor({ id, options }: Entry): string[] {
  const named = Object.entries(options).map(([name, value]) => `        ${name}: ${optionText(value)}`);
  const own =
    named.length > 0 ? [`    ${id}:`, '      options:', ...named] : [`    ${id}: off # or info, warning, error`];
  return ['lint:', '  rules:', ...own];
}

function optionText(value: Options[string]): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}

/** What is special about a rule, in single words. */
export function marksOf({ category, profiles, time, fixable }: Entry): string[] {
  // Rules of integrity are in every profile; to say so of each would say nothing.
  const isStarter = category !== 'integrity' && profiles.includes('starter');
  return [isStarter ? 'starter' : '', time ? 'time' : '', fixable ? 'fixable' : ''].filter((mark) => mark !== '');
}

/** What the next action takes, as a sentence. */
export function effortSentence({ effort }: Pick<Entry, 'effort'>): string {
  return sentence(capital(efforts[effort].words));
}
