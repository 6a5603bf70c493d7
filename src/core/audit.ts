import type { Block } from './account.ts';
import type { Audited, Criterion } from './criterion.ts';
import { severityWeights } from './finding.ts';
import type { OutputOf } from './output.ts';
import type output from './outputs/audit.ts';

/** A framework that communities are held against. */
export interface Audit {
  /** Equals the file name. */
  readonly name: string;
  readonly title: string;
  /** What it looks at, in one sentence. */
  readonly summary: string;
  /** Where the framework comes from. */
  readonly source: string;
  /** What the numbers of its parts count, as the head of a column: `Met`, or what is better the smaller it is. */
  readonly counts: string;
  readonly score: (audited: Audited) => Scorecard;
}

type Told = OutputOf<typeof output>['communities'][number]['audits'][number];

/** How a part stands in a word or two. */
export type Verdict = Told['parts'][number]['verdict'];

/** What only one framework shows, for programs; its fields are described with the schema of `cop audit`. */
export type Details = NonNullable<Told['details']>;

/** How one criterion stands in one part of a framework. */
export interface Judged {
  readonly criterion: Criterion;
  readonly state: 'met' | 'unmet' | 'idle';
  readonly weight: number;
}

/** One part of a framework with its bar. */
export interface PartScore {
  readonly title: string;
  readonly judged: readonly Judged[];
  /** Weights of criteria that are met, and of all that apply. */
  readonly met: number;
  readonly of: number;
  readonly verdict: Verdict;
  /** The most useful of those that are not met. */
  readonly missing?: Criterion;
}

/** What an audit says about one community. */
export interface Scorecard {
  readonly parts: readonly PartScore[];
  /** How all parts stand in a few words without a full stop: never one number. */
  readonly brief: string;
  /** What the parts together say, in sentences. */
  readonly remarks: readonly string[];
  /** What only this framework shows, below its bars. */
  readonly more?: readonly Block[];
  /** The same for programs. */
  readonly data?: Details;
}

/** Criteria of one part; a number with them is a weight other than 1. */
export interface Part {
  readonly title: string;
  readonly criteria: readonly (Criterion | readonly [Criterion, number])[];
}

/** Declares an audit. */
export function defineAudit(audit: Audit): Audit {
  return audit;
}

/** Score = weight met in weight that applies; equal arithmetic for all frameworks. */
export function scored({ title, criteria }: Part, audited: Audited): PartScore {
  const judged = criteria.map((one): Judged => {
    const [criterion, weight] = isWeighted(one) ? one : [one, 1];
    const answer = criterion.test(audited);
    return { criterion, weight, state: answer === undefined ? 'idle' : answer ? 'met' : 'unmet' };
  });
  const sum = (...states: readonly Judged['state'][]) =>
    judged.filter(({ state }) => states.includes(state)).reduce((all, { weight }) => all + weight, 0);
  const [met, of] = [sum('met'), sum('met', 'unmet')];
  return { title, judged, met, of, verdict: verdictOf(met, of), missing: mostUseful(judged, audited) };
}

/** The parts of a framework, and how many of them stand where. */
export function scoredAll(parts: readonly Part[], audited: Audited): Pick<Scorecard, 'parts' | 'brief'> {
  const all = parts.map((part) => scored(part, audited));
  return { parts: all, brief: briefOf(all) };
}

const verdicts: readonly Verdict[] = ['in place', 'nearly', 'started', 'not started', 'not asked yet'];

/** `3 of 8 in place, 4 started, 1 not started`. */
export function briefOf(parts: readonly PartScore[]): string {
  const counts = verdicts.map((verdict) => ({ verdict, count: parts.filter((one) => one.verdict === verdict).length }));
  const some = counts.filter(({ count }) => count > 0);
  return some
    .map(({ verdict, count }, index) => `${count}${index === 0 ? ` of ${parts.length}` : ''} ${verdict}`)
    .join(', ');
}

/** In place at 100 %, nearly from 75 %, started above 0 %. */
export function verdictOf(met: number, of: number): Verdict {
  if (of === 0) return 'not asked yet';
  if (met === of) return 'in place';
  if (met === 0) return 'not started';
  return met * 4 >= of * 3 ? 'nearly' : 'started';
}

function isWeighted(one: Part['criteria'][number]): one is readonly [Criterion, number] {
  return Array.isArray(one);
}

/** By weight, then by how severe its rule is here, then by the order of the framework. */
function mostUseful(judged: readonly Judged[], { rules }: Audited): Criterion | undefined {
  const severe = ({ criterion }: Judged) => {
    const severity = rules.find(({ id }) => id === criterion.rule)?.severity;
    return severity ? severityWeights[severity] : 0;
  };
  const open = judged.filter(({ state }) => state === 'unmet');
  return open.sort((a, b) => b.weight - a.weight || severe(b) - severe(a))[0]?.criterion;
}
