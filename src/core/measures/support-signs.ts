import type { Chartered, Model } from '../model.ts';
import { isBudgetDecided, isMemberTimeAgreed } from './decided.ts';
import { sponsorSeen } from './sponsor-seen.ts';

/** Signs that an organisation stands behind a community. */
export interface SupportSigns {
  /** Undefined where there is no sponsor to be missed, or too little in the log. */
  readonly isSponsorSeen?: boolean;
  readonly isTimeDecided: boolean;
  readonly isBudgetDecided: boolean;
}

/**
 * Support signs: a sponsor seen in the last 180 counted days, the time of members decided, money decided. Decisions need
 * the charter only, and to have none is one.
 */
export function supportSigns(community: Chartered, model: Model, today: string): SupportSigns {
  return {
    isSponsorSeen: sponsorSeen(community, today).isSeen,
    isTimeDecided: isMemberTimeAgreed(community, model),
    isBudgetDecided: isBudgetDecided(community),
  };
}
