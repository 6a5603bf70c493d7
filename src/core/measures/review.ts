import { at, type Chartered, type Place } from '../model.ts';
import { addDays, daysBetween } from '../words/dates.ts';
import { graces } from './evidence.ts';

/** A look back that should have taken place. */
export interface OverdueReview {
  /** A day was set and has passed, or so much time has passed since the last look back, or since the launch. */
  readonly because: 'planned' | 'last' | 'launch';
  /** That day. */
  readonly date: string;
  readonly place: Place;
}

/** Half a year, where the charter does not say how often. */
const usual = 180;

/**
 * Whether the look back at a charter is overdue: `review.next` has passed, or the newest look back (`review.last`, a
 * logged review) is older than `review.every`, or there was none since the launch. 30 days of grace each; undefined
 * where it is in time or no date is known.
 */
export function overdueReview(community: Chartered, today: string, grace = graces.review): OverdueReview | undefined {
  const { charter } = community;
  const { review, launch } = charter.value;
  const last = lastReview(community, today);
  const place = (field: string) => at(charter, 'review', field);
  if (review.next !== undefined) {
    // A look back shortly before the day was the one that was planned.
    const isDone = last !== undefined && last >= addDays(review.next, -grace);
    const isLate = !isDone && daysBetween(review.next, today) > grace;
    return isLate ? { because: 'planned', date: review.next, place: place('next') } : undefined;
  }
  const started = last ?? (launch.date !== undefined && launch.date <= today ? launch.date : undefined);
  const every = review.every === undefined ? usual : review.every.days;
  if (started === undefined || every === undefined || daysBetween(started, today) <= every + grace) return undefined;
  return { because: last === undefined ? 'launch' : 'last', date: started, place: place('next') };
}

/** The day of the newest look back up to a day: a logged review of anything, or `review.last`; undefined without one. */
export function lastReview({ charter, log }: Chartered, upTo: string): string | undefined {
  const logged = (log?.value.reviews ?? []).map(({ date }) => date);
  const looks = [...logged, charter.value.review.last].filter((date) => date !== undefined && date <= upTo);
  return looks.reduce((newest, date) => (newest === undefined || date! > newest ? date : newest), undefined);
}
