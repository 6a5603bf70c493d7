import { compareText } from '../finding.ts';
import type { Chartered, Place } from '../model.ts';
import { isBreak } from './dates.ts';
import { floors } from './evidence.ts';
import { type Activity, attendance, isOf, type LoggedEvent, pastEvents } from './log.ts';
import { type Ratio, ratio } from './ratio.ts';
import { regulars } from './rhythm.ts';
import { within } from './window.ts';

/** How many came to one activity lately, and how many came before. */
export interface Trend {
  readonly activity: Activity;
  readonly place: Place;
  /** People who came to the last three events, and to the three before, oldest first. */
  readonly late: readonly number[];
  readonly early: readonly number[];
  /** Mean of the late three in mean of the early three; undefined where nobody came to the early ones. */
  readonly ratio?: Ratio;
  readonly last: LoggedEvent;
}

const half = floors.comparable / 2;

/**
 * Attendance trend of each regular activity: mean of its last three events in mean of the three before. Needs six events
 * with a number of people, the newest in the last 180 counted days; events inside a break are no fair comparison.
 */
export function attendanceTrends(community: Chartered, today: string): Trend[] {
  const events = pastEvents(community, today);
  const isRecent = within(community, today);
  const { breaks } = community.charter.value.rhythm;
  return regulars(community, today).flatMap(({ activity, place }): Trend[] => {
    const counted = events.flatMap((event) => {
      const came = attendance(event);
      return came === undefined || isBreak(event.date, breaks) || !isOf(event, activity) ? [] : [{ event, came }];
    });
    // Of one day the better attended last, so that the order of lines in the file decides nothing.
    counted.sort((a, b) => compareText(a.event.date, b.event.date) || a.came - b.came);
    const last = counted.at(-1)?.event;
    if (counted.length < floors.comparable || !last || !isRecent(last.date)) return [];
    const numbers = counted.slice(-floors.comparable).map(({ came }) => came);
    const [early, late] = [numbers.slice(0, half), numbers.slice(half)];
    const before = total(early);
    return [{ activity, place, early, late, last, ratio: before > 0 ? ratio(total(late), before) : undefined }];
  });
}

/** Sum of some numbers of people. */
export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
