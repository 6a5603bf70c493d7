import type { Chartered, File, Model } from '../model.ts';
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
  const { charter } = community;
  return {
    isSponsorSeen: sponsorSeen(community, today).isSeen,
    isTimeDecided: isTimeDecided(charter, model),
    isBudgetDecided: isBudgetDecided(charter),
  };
}

/** Whether it is decided how much time members have: hours, with whom they were agreed, why there are none, or a policy for all. */
export function isTimeDecided({ value }: File<'charter'>, { strategy }: Model): boolean {
  const { hours_per_month: hours, agreed_with, note } = value.support.member_time ?? {};
  return Boolean(hours || agreed_with || note || strategy?.value.support_offer.time_policy);
}

/** Whether it is decided what money there is; none, or on request, is a decision. */
export function isBudgetDecided({ value }: File<'charter'>): boolean {
  const { amount, none, on_request, said } = value.support.budget ?? {};
  return [amount, none, on_request, said].some((decision) => decision !== undefined && decision !== '');
}
