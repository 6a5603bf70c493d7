import type { Severity } from '../finding.ts';
import type { Stage } from '../model.ts';
import type { OutputOf } from '../output.ts';
import type output from '../outputs/rules.ts';
import type { Listed, Options } from '../rule.ts';
import { efforts } from '../words/effort.ts';
import { profiles } from '../words/levels.ts';
import { list } from '../words/list.ts';
import { capital, sentence } from '../words/phrases.ts';
import { stages } from '../words/stages.ts';

/** What `cop rules` tells, but for the version. */
export type RulesData = Omit<OutputOf<typeof output>, 'schemaVersion'>;

/** What there is to say about a rule without running it: plain JSON, for lists. */
export type Entry = RulesData['rules'][number];

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
