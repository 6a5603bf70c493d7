import type { Finding, Severity } from './finding.ts';
import type { Chartered, KindName, Model } from './model.ts';
import type { Sample } from './rule.ts';

/** What an audit looks at. */
export interface Audited {
  readonly model: Model;
  readonly community: Chartered;
  readonly today: string;
  /** What all rules find in the files of this community, and those rules that could speak at its stage. */
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleThere[];
}

/** A rule that could speak at the stage of a community, and how severe it would be. */
export interface RuleThere {
  readonly id: string;
  readonly category: string;
  readonly severity: Severity;
}

/** One thing that a framework asks for and the files can answer. */
export interface Criterion {
  /** Kebab-case, says the good state, kept for ever: `purpose-written`. */
  readonly id: string;
  /** The good state in a few words without a full stop: `A purpose is written`. */
  readonly asks: string;
  /** Fields it reads, as paths that begin with the kind of file; lists are passed through: `charter.needs.evidence`. */
  readonly reads: readonly string[];
  /** The rule that explains it, where there is one. */
  readonly rule?: string;
  /** The one next action, a sentence. */
  readonly todo: string;
  /** Samples that are tests: each laid over the smallest valid files, as those of rules. */
  readonly met: readonly Sample[];
  readonly unmet: readonly Sample[];
  /** Where nothing can be asked: the stage is not reached, or there is too little on file. */
  readonly idle?: readonly Sample[];
  /** True, false, or undefined where it does not apply. */
  readonly test: (audited: Audited) => boolean | undefined;
}

/** Declares a criterion; where a file that it reads is broken, nobody can say, and it does not apply. */
export function defineCriterion(criterion: Criterion): Criterion {
  const kinds = [...new Set(criterion.reads.map((path) => path.split('.')[0] as KindName))];
  return {
    ...criterion,
    test: (audited) => {
      const { community, model } = audited;
      const isBroken = kinds.some((kind) => community.broken.has(kind) || model.broken.has(kind));
      return isBroken ? undefined : criterion.test(audited);
    },
  };
}

/** The head of a charter for samples: a community that was launched nine months before their day. */
export const launched = 'stage: active\nlaunch: {date: 2025-09-01}\n';

/** A log for samples that holds these events and nothing else, each as the inside of a flow map. */
export function eventsOf(...events: readonly string[]): string {
  return `events:\n${events.map((event) => `  - {${event}}\n`).join('')}messages:\nreadings:\n`;
}
