import type { Chartered, Model } from '../model.ts';
import { fold } from '../words/closest.ts';
import { liveTopics } from './topics.ts';

const needy: ReadonlySet<string | undefined> = new Set(['gap', 'incident', 'request']);

/** Whether a live topic is there because something was missing, went wrong or was asked for. */
export function isTaughtForNeed(community: Chartered): boolean {
  return liveTopics(community).some(({ because }) => needy.has(because));
}

/** Whether a gap report of the organisation names a skill of this community. */
export function isNamedInGapReport({ skills }: Chartered, { strategy }: Model): boolean {
  const own = new Set((skills?.value.skills ?? []).flatMap(({ id, name }) => [fold(id ?? name), fold(name)]));
  return strategy?.value.gap_reports.some((report) => report.skills.some((skill) => own.has(fold(skill)))) ?? false;
}
