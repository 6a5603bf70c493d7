import { type Finding, severities, severityWeights } from '../finding.ts';
import type { Listed } from '../rule.ts';
import { oneOfEach } from '../view/open.ts';
import type { Action } from './step.ts';

const mostSpots = 3;

/** What rules ask for: the findings of one rule are one action, named by its most severe finding. */
export function actionsOf(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Listed>,
  line: (command: string) => string,
): Action[] {
  return oneOfEach(findings).map((first): Action => {
    const all = findings.filter(({ rule }) => rule === first.rule);
    const sorted = severities.flatMap((severity) => all.filter((finding) => finding.severity === severity));
    // Why a file cannot be used at all is no rule's: it is mended where it stands.
    const rule = rules.get(first.rule);
    const command = first.command === undefined ? rule?.command : first.command;
    return {
      from: 'rule',
      id: first.rule,
      what: first.fix,
      why: first.message,
      ...(typeof command === 'string' && { command: line(command) }),
      effort: rule?.effort ?? 'minutes',
      weight: severityWeights[first.severity],
      isEssential: first.severity === 'error' || rule?.starter === true,
      spots: sorted.slice(0, mostSpots).map(({ file, range }) => ({ file, line: range.line })),
      count: all.length,
    };
  });
}
