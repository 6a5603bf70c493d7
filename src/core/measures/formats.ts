import type { Chartered } from '../model.ts';
import type { Format } from '../words/formats.ts';
import type { Activity } from './log.ts';
import { liveTopics } from './topics.ts';

/** The regular activities of a community that have not ended by today, in the order written. */
export function currentActivities({ charter }: Chartered, today: string): Activity[] {
  return charter.value.rhythm.activities.filter(({ ends }) => ends === undefined || ends >= today);
}

/** The forms of all that lies ahead: live topics, then current activities; undefined where one does not say its form. */
export function formsAhead(community: Chartered, today: string): (Format | undefined)[] {
  return [
    ...liveTopics(community).map(({ format }) => format),
    ...currentActivities(community, today).map(({ type }) => type),
  ];
}
