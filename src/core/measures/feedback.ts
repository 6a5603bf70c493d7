import { at, type Community, type Place, type Value } from '../model.ts';
import { daysBetween } from '../words/dates.ts';
import { graces } from './evidence.ts';

/** What came of one thing that members said. */
export interface Reply {
  readonly place: Place;
  readonly date: string;
  readonly said?: Value<'log'>['feedback'][number]['said'];
  /** Whether the log says what the answer was, or what changed. */
  readonly isAnswered: boolean;
}

/**
 * Feedback answered: everything members said more than 60 days ago, in the order written, and whether it was answered or
 * acted on. One is enough; without a date nobody knows how long it waits.
 */
export function replies({ log }: Community, today: string, days = graces.feedback): Reply[] {
  return (log?.value.feedback ?? []).flatMap(({ date, said, answer, changed }, index) => {
    if (date === undefined || daysBetween(date, today) <= days) return [];
    return [{ place: at(log!, 'feedback', index), date, said, isAnswered: Boolean(answer || changed) }];
  });
}
