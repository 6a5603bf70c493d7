import type { Judged } from '../audit.ts';
import type { Stage } from '../model.ts';
import type { Scored } from './scored.ts';

/** What `cop audit --format json` prints, beside `schemaVersion`. */
export interface AuditsData {
  /** The day as of which dates are judged, `2026-06-01`. */
  readonly today: string;
  /** Names of the frameworks that were asked for. */
  readonly frameworks: readonly string[];
  /** In the order of their folders. */
  readonly communities: readonly CommunityAudits[];
}

/** One community in the frameworks that were asked for. */
export interface CommunityAudits {
  /** Its short name: the id, or else the name of its folder. */
  readonly slug: string;
  readonly name: string;
  /** The stage that its charter names. */
  readonly stage: Stage;
  readonly audits: readonly AuditData[];
}

/** One framework. */
export interface AuditData {
  readonly name: string;
  readonly title: string;
  /** How its parts stand, in a few words. */
  readonly brief: string;
  readonly parts: readonly PartData[];
  /** What the parts together say, in sentences. */
  readonly remarks: readonly string[];
  /** What only this framework has: the exposures of `pitfalls`, the stages of `maturity`, the matrix of `value`; else null. */
  readonly details: object | null;
}

/** One part of a framework. */
export interface PartData {
  readonly title: string;
  /** Weight of the criteria that are met, and of all that apply; for `pitfalls`, of rules that fired and of all that could. */
  readonly met: number;
  readonly of: number;
  /** `in place`, `nearly`, `started`, `not started`, `not asked yet`; for `pitfalls`: `low`, `some`, `high`. */
  readonly verdict: string;
  /** Id of the criterion that would help most; null where nothing is missing. */
  readonly missing: string | null;
  readonly criteria: readonly CriterionData[];
}

/** How one criterion stands. */
export interface CriterionData {
  readonly id: string;
  /** What it asks for. */
  readonly asks: string;
  /** `met`, `unmet`, or `idle` where it is not asked yet or too little is on file. */
  readonly state: Judged['state'];
  readonly weight: number;
  /** Fields it reads, as paths that begin with the kind of file. */
  readonly reads: readonly string[];
  /** Id of the rule that explains it; null where none does. */
  readonly rule: string | null;
  /** The one next action. */
  readonly todo: string;
}

/** A community as programs read it. */
export function communityData({ community, cards }: Scored): CommunityAudits {
  const { name, stage } = community.charter.value;
  return {
    slug: community.slug,
    name,
    stage,
    audits: cards.map(({ audit, card }) => ({
      name: audit.name,
      title: audit.title,
      brief: card.brief,
      parts: card.parts.map(({ title, met, of, verdict, missing, judged }) => ({
        title,
        met,
        of,
        verdict,
        missing: missing?.id ?? null,
        criteria: judged.map(criterionData),
      })),
      remarks: card.remarks,
      details: card.data ?? null,
    })),
  };
}

function criterionData({ criterion, state, weight }: Judged): CriterionData {
  const { id, asks, reads, rule, todo } = criterion;
  return { id, asks, state, weight, reads, rule: rule ?? null, todo };
}
