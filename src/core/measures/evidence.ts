import type { Community } from '../model.ts';
import { daysBetween } from '../words/dates.ts';

/** How much must be on file before a number says anything: below it rules are silent and pages say “too few”. */
export const floors = {
  /** Logged events before rules about the log speak. */
  events: 4,
  /** Logged events of one activity before a trend is one. */
  comparable: 6,
  /** People with a skills rating, and their share of the members in per cent. */
  raters: 5,
  response: 60,
  /** Dated ratings before their age is judged. */
  dated: 5,
  /** Newcomers before one says how many came back. */
  newcomers: 5,
  /** Members before shares of them say more than their names. */
  members: 15,
} as const;

/** Days that somebody has before the tool asks (house defaults). */
export const graces = {
  /** One leader at the beginning is normal. */
  organiser: 120,
  /** A curriculum grows out of the first meetings. */
  curriculum: 120,
  /** So does a list of skills. */
  skills: 180,
  /** Before half a year nobody can have done something differently because of the community. */
  value: 183,
  /** A sponsor who is new has not promised anything yet. */
  sponsor: 30,
  /** A term, or the date of an objective, that has just passed. */
  overdue: 14,
  /** A review that is due. */
  review: 30,
  /** A topic that was to be held. */
  topic: 7,
  /** A launch that has passed without the stage saying so. */
  stage: 60,
  /** Feedback that waits for an answer. */
  feedback: 60,
  /** A strategy whose last day has passed: the next one is often published late. */
  strategy: 60,
} as const;

/**
 * The day on which a community began, as far as its files tell: its launch, or else the first thing on file that
 * happened (an event, a change in `history`); undefined where nothing says so. A launch still to come is no beginning.
 */
export function begunOn({ charter, log }: Community, today: string): string | undefined {
  const { launch, history = [] } = charter?.value ?? {};
  if (launch?.date !== undefined && launch.date <= today) return launch.date;
  const events = (log?.value.events ?? []).map(({ date }) => date);
  const days = [...events, ...history.map(({ date }) => date)].filter((date) => date !== undefined && date <= today);
  return days.reduce<string | undefined>(
    (first, date) => (first === undefined || date! < first ? date : first),
    undefined,
  );
}

/**
 * Whether a community has been launched: its day has come, or, where no day is written, it is past forming and something
 * on file has happened.
 */
export function isLaunched(community: Community, today: string): boolean {
  const { launch, stage } = community.charter?.value ?? {};
  if (launch?.date !== undefined) return launch.date <= today;
  return stage !== 'proposed' && stage !== 'forming' && begunOn(community, today) !== undefined;
}

/** Days since a community began; undefined where no file says when that was: unknown is neither young nor old. */
export function age(community: Community, today: string): number | undefined {
  const begun = begunOn(community, today);
  return begun === undefined ? undefined : daysBetween(begun, today);
}
