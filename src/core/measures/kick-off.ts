import type { Chartered, Value } from '../model.ts';
import { type AgendaPart, agendaParts, partsOfTitle } from '../words/agenda.ts';
import { daysBetween } from '../words/dates.ts';
import { isEnglish } from '../words/language.ts';
import { type Telling, tellingsTo } from './launch.ts';

type Charter = Value<'charter'>;

/** What the agenda of the launch has no room for, in its usual order; titles in English count where `covers` is empty. */
export function agendaGaps({ launch, language }: Charter): AgendaPart[] {
  const covered = new Set(launch.agenda.flatMap((item) => partsOf(item, language)));
  return agendaParts.filter((part) => !covered.has(part));
}

type Item = Charter['launch']['agenda'][number];

/** What an item says it covers, or else what its title seems to say. */
function partsOf({ item = '', covers }: Item, language: string | undefined): readonly string[] {
  if (covers.length > 0) return covers;
  return isEnglish(language) ? partsOfTitle(item) : [];
}

/** Days before the launch by which members should have heard of it. */
export const aheadOfLaunch = 7;

/** How members hear of the launch. */
export interface LaunchNews {
  /** All that tells members of it; results and thanks invite nobody. */
  readonly told: readonly Telling[];
  /** Those with a day, and how many days before the launch it lies. */
  readonly dated: readonly { readonly telling: Telling; readonly ahead: number }[];
  /** Whether one comes in time: early enough, or in words such as “two weeks before”, which may well mean that. */
  readonly isInTime: boolean;
}

/** What tells members of the launch, and whether it does so in time; undefined without a date of the launch. */
export function launchNews(community: Chartered, ahead: number = aheadOfLaunch): LaunchNews | undefined {
  const { date } = community.charter.value.launch;
  if (date === undefined) return undefined;
  const told = tellingsTo(community, 'members').filter(({ about }) => about !== 'results' && about !== 'thanks');
  const dated = told.flatMap((telling) =>
    telling.date === undefined ? [] : [{ telling, ahead: daysBetween(telling.date, date) }],
  );
  const isInTime = told.some(({ when }) => when !== undefined) || dated.some((one) => one.ahead >= ahead);
  return { told, dated, isInTime };
}

/** Whether members can tell what should change: at the launch, by a route for wishes, in a regular review, or as they did. */
export function hasFeedbackRoute({ charter, log }: Chartered): boolean {
  const { launch, communications, rhythm } = charter.value;
  if (launch.feedback || communications.input || log?.value.feedback.length) return true;
  return rhythm.activities.some(({ type }) => type === 'review');
}
