import type { Chartered, Community } from '../model.ts';
import type { Format } from '../words/formats.ts';
import { dayCounter } from './counted.ts';
import { memberCount } from './people.ts';
import { type Ratio, ratio } from './ratio.ts';
import { quarterDays, within } from './window.ts';

/** Meetings of two or three who learn from each other. */
export interface OneToOne {
  /** Logged in the last 91 counted days. */
  readonly pairs: number;
  /** Pairs in members; undefined where nobody says how many members there are. */
  readonly perMember?: Ratio;
}

/** One-to-one = pairs logged per member in the last quarter (91 counted days); any pair is enough. */
export function oneToOne(community: Community, today: string): OneToOne {
  const isRecent = within(community, today, quarterDays);
  const pairs = (community.log?.value.pairs ?? []).filter(({ date }) => isRecent(date)).length;
  const members = memberCount(community, today);
  return { pairs, perMember: members ? ratio(pairs, members) : undefined };
}

const small: ReadonlySet<Format | undefined> = new Set<Format>([
  'pair',
  'triad',
  'mentoring',
  'buddy',
  'problem-clinic',
  'coffee',
  'shadowing',
]);

/** Whether it is a form in which two or three people work on something together. */
export function isSmall(format: Format | undefined): boolean {
  return small.has(format);
}

/** Whether something helps two members meet one to one: an activity, a mentor, or a pair logged in the last `days` counted days. */
export function helpsTwoMeet(community: Chartered, today: string, days = 180): boolean {
  const { charter, skills, log } = community;
  if (charter.value.rhythm.activities.some(({ type }) => isSmall(type))) return true;
  if (skills?.value.plans.some(({ mentor }) => mentor)) return true;
  const counter = dayCounter(community, today);
  const isRecent = (date = '') => date !== '' && date <= today && counter(date) <= days;
  return log?.value.pairs.some(({ date }) => isRecent(date)) ?? false;
}
