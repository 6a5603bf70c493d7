import type { Value } from '../model.ts';
import { fold } from '../words/closest.ts';
import { addDays } from '../words/dates.ts';
import { type Break, nextOccurrence, occurrences, type Repeating } from './dates.ts';

type Charter = Value<'charter'>;

/**
 * The days from `from` to `to`, both included, on which members of a community meet: the days of the activity without
 * breaks, without the pause, and none after the community has ended. At most 1100.
 */
export function meetingDays(charter: Charter, activity: Repeating, [from, to]: readonly [string, string]): string[] {
  return occurrences(lasting(charter, activity), from, to, quietTimes(charter));
}

/** The first day from `from` on, that day included, on which members meet; undefined where there is none. */
export function nextMeeting(charter: Charter, activity: Repeating, from: string): string | undefined {
  return nextOccurrence(lasting(charter, activity), from, quietTimes(charter));
}

/** The same activity, which ends with the community or before a pause that nobody knows the end of. */
export function lasting<T extends Repeating>(charter: Charter, activity: T): T {
  const ends = [activity.ends, lastDay(charter), beforePause(charter)].filter((day) => day !== undefined).sort()[0];
  return ends === undefined ? activity : { ...activity, ends };
}

const never = '1900-01-01';

function lastDay({ stage, closing }: Charter): string | undefined {
  return closing.date ?? (stage === 'retired' ? never : undefined);
}

function beforePause({ paused: { from, until } }: Charter): string | undefined {
  return from !== undefined && until === undefined ? addDays(from, -1) : undefined;
}

function quietTimes({ rhythm, paused: { from, until } }: Charter): readonly Break[] {
  return from === undefined || until === undefined ? rhythm.breaks : [...rhythm.breaks, { from, to: until }];
}

/** A meeting, so many days after the launch; the first of its kind or a later one. */
export interface Meeting {
  readonly name: string;
  readonly day: number;
  readonly isFirst: boolean;
}

/** Whether a meeting is one of these steps after the launch: by its name, or as the first one of its kind. */
export function isStep(steps: Charter['launch']['after'], { name, day, isFirst }: Meeting): boolean {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u);
  return steps.some(({ days, what }) => {
    if (days !== day || !what) return false;
    if (fold(what).includes(fold(name))) return true;
    const told = fold(what).split(/[^\p{L}\p{N}]+/u);
    const isSame = told.some((word) => word === 'meeting' || (word.length > 3 && words.includes(word)));
    return isFirst && told.includes('first') && isSame;
  });
}
