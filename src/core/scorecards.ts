import type { Account, Block } from './account.ts';
import type { Audit } from './audit.ts';
import { audits } from './audits/index.ts';
import type { Chartered, Model } from './model.ts';
import type { Listed } from './rule.ts';
import { auditedIn } from './scorecards/audited.ts';
import { cardBlocks, everyCriterion } from './scorecards/card.ts';
import { type AuditsData, communityData } from './scorecards/data.ts';
import { overview, overviewOfAll } from './scorecards/overview.ts';
import type { Scored } from './scorecards/scored.ts';

/** What is wanted of the scorecards. */
export interface Wanted {
  readonly today: string;
  /** The framework; all of them where it is left out. */
  readonly audit?: Audit;
  /** Every criterion with its state, and not only the most useful ones that are missing. */
  readonly isWhole?: boolean;
}

/** All frameworks, from setting up a community to what came of it. */
export const frameworks: readonly Audit[] = [
  audits.steps,
  audits.principles,
  audits.takeaways,
  audits.pitfalls,
  audits.wenger,
  audits.maturity,
  audits.value,
];

/** From how many communities on they stand in one table each, rather than one after the other. */
const many = 4;

/** Holds communities of one workspace against frameworks. All rules run once for all of them. */
export function scorecards(
  model: Model,
  communities: readonly Chartered[],
  rules: readonly Listed[],
  { today, audit }: Wanted,
): Scored[] {
  const audited = auditedIn(model, today, rules);
  const asked = audit ? [audit] : frameworks;
  return communities.map((community) => {
    const subject = audited(community);
    return { community, cards: asked.map((one) => ({ audit: one, card: one.score(subject) })) };
  });
}

/** Scorecards as an account: an overview of all frameworks, or one of them part by part. No grade over several. */
export function scorecardsAccount(scored: readonly Scored[], wanted: Wanted): Account {
  const data: AuditsData = {
    today: wanted.today,
    frameworks: (wanted.audit ? [wanted.audit] : frameworks).map(({ name }) => name),
    communities: scored.map(communityData),
  };
  return { blocks: blocksOf(scored, wanted), data };
}

function blocksOf(scored: readonly Scored[], { audit, isWhole }: Wanted): Block[] {
  if (isWhole) return scored.flatMap(everyCriterion);
  if (scored.length >= many) return overviewOfAll(scored, audit);
  return audit ? scored.flatMap(cardBlocks) : scored.flatMap(overview);
}
