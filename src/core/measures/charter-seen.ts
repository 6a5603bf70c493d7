import type { Chartered } from '../model.ts';
import { allTellings, daysToLaunch, type Telling } from './launch.ts';

/** Whether the people a community is for have seen its charter. */
export type CharterSeen =
  | { readonly as: 'seen' }
  /** Nothing on file would show it. */
  | { readonly as: 'unknown' }
  /** Only after the launch: the first message about it. */
  | { readonly as: 'late'; readonly telling: Telling }
  | { readonly as: 'unseen'; readonly hasBegun: boolean };

/**
 * Whether people have seen the charter, or will before the launch: values that were agreed, a review, a message or a call
 * for comments. Once the community runs a message after the launch has shown it too. Without a date nothing is late.
 */
export function charterSeen(community: Chartered, today: string): CharterSeen {
  const { charter } = community;
  const { stage, launch, communications } = charter.value;
  if (isAgreed(community) || mentions(communications.input)) return { as: 'seen' };
  const told = allTellings(community);
  const shared = told.filter(isAboutCharter);
  const isAhead = stage === 'proposed' || stage === 'forming';
  const hasBegun = !isAhead || (daysToLaunch(charter, today) ?? 0) < 0;
  if (hasBegun && told.length === 0) return { as: 'unknown' };
  if (hasBegun && shared.length > 0) return { as: 'seen' };
  const { date: day } = launch;
  if (shared.some(({ date }) => date === undefined || day === undefined || date <= day)) return { as: 'seen' };
  return shared[0] ? { as: 'late', telling: shared[0] } : { as: 'unseen', hasBegun };
}

/** Whether members agreed to the values: on a day, or by whom. */
export function areValuesAgreed({ charter }: Chartered): boolean {
  const { agreed, agreed_by } = charter.value.values;
  return Boolean(agreed || agreed_by);
}

function isAgreed(community: Chartered): boolean {
  const { charter, log } = community;
  if (areValuesAgreed(community) || charter.value.review.last) return true;
  return log?.value.reviews.some(({ what }) => what === 'charter') ?? false;
}

function isAboutCharter({ about, text }: Telling): boolean {
  return about === 'charter' || (about === undefined && mentions(text));
}

function mentions(text = ''): boolean {
  return /\b(?:charter|draft)\b/i.test(text);
}
