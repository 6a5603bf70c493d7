import { faultFix, faultWords } from './fault.ts';
import { compareText, type Severity, severities } from './finding.ts';
import type { RuleWords } from './reporter.ts';
import type { Listed } from './rule.ts';
import { isWanted, type Settings } from './settings.ts';

/** What there is to say about rules, those that took part in any of some runs, and about files that cannot be used; by id. */
export function ruleWords(rules: readonly Listed[], runs?: readonly Settings[]): RuleWords[] {
  const ran = rules.filter((rule) => runs?.some((settings) => isWanted(rule, settings)) ?? true);
  return [...ran.map(wordsOf), ...faults].sort((a, b) => compareText(a.id, b.id));
}

function wordsOf(rule: Listed): RuleWords {
  const { id, category, summary, why, fix, unless } = rule;
  return { id, category, summary, why, fix, unless, severity: worst(rule), time: rule.time === true };
}

function worst({ severity }: Listed): Severity {
  const all = typeof severity === 'string' ? [severity] : Object.values(severity);
  return severities.find((level) => all.includes(level)) ?? 'info';
}

const faultSummaries: Readonly<Record<keyof typeof faultWords, string>> = {
  'broken-yaml': 'Every file can be read.',
  'wrong-type': 'Every value has the shape that its field asks for.',
  'newer-format': 'Every file is written for the format that this cop knows.',
};

const faults = Object.entries(faultWords).map(
  ([id, why]): RuleWords => ({
    id,
    category: 'integrity',
    summary: faultSummaries[id as keyof typeof faultWords],
    why,
    fix: faultFix,
    unless: '',
    severity: 'error',
    time: false,
  }),
);
