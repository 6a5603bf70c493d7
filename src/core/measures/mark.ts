import type { Chartered } from '../model.ts';
import { daysBetween } from '../words/dates.ts';
import { dormancy } from './dormancy.ts';
import { isPaused } from './pause.ts';

/** What a map marks a community with. */
export type Mark = 'new' | 'quiet' | 'paused';

/** How a community stands out on a map just now, and the day it is since, or until. */
export interface Marked {
  readonly mark?: Mark;
  readonly because: 'ended' | 'paused' | 'proposed' | 'ahead' | 'started' | 'forming' | 'silent' | 'nothing';
  readonly date?: string;
}

// So long a community is new on the map (house default).
const newDays = 180;

/**
 * Whether a community is new (an idea, being set up, launched within 180 days or soon), paused, or has been silent for so
 * long that it counts as quiet (see `dormancy`). One that has ended has no mark.
 */
export function markOf(community: Chartered, today: string): Marked {
  const { stage, launch, paused, closing } = community.charter.value;
  if (stage === 'retired') return { because: 'ended', date: closing.date };
  if (isPaused(community, today)) return { mark: 'paused', because: 'paused', date: paused.until };
  if (stage === 'proposed') return { mark: 'new', because: 'proposed' };
  if (launch.date !== undefined && launch.date > today) return { mark: 'new', because: 'ahead', date: launch.date };
  if (isYoung(community, today, newDays)) return { mark: 'new', because: 'started', date: launch.date };
  if (stage === 'forming') return { mark: 'new', because: 'forming' };
  const silence = dormancy(community, today);
  const isQuiet = silence?.state === 'quiet' || silence?.state === 'asleep';
  return isQuiet ? { mark: 'quiet', because: 'silent', date: silence.last.date } : { because: 'nothing' };
}

/** Whether a community was launched within so many days. */
export function isYoung({ charter }: Chartered, today: string, days: number): boolean {
  const { date } = charter.value.launch;
  return date !== undefined && date <= today && daysBetween(date, today) <= days;
}
