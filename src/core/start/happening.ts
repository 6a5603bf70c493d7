import { readInterval } from '../words/interval.ts';
import { readMeetingTime } from '../words/meeting-time.ts';
import { readPlace } from '../words/place.ts';
import { everyWords, zoneWords } from '../words/times.ts';
import type { Given } from './answer.ts';

/** A regular meeting as the charter writes it; empty where nothing is clear. */
export interface Happening {
  readonly every: string;
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
  readonly zone: string;
  readonly place: string;
}

/** What a meeting is called while nobody has said it. */
export const nameless = 'Regular meeting';

/** Reads the regular meeting out of what somebody says; undefined where no day and no time is clear. */
function readHappening(text: string): Happening | undefined {
  const read = readMeetingTime(text);
  if (!read) return undefined;
  const { every = '', day = '', time = '', minutes = '', timezone: zone = '' } = read;
  return { every, day, time, minutes: String(minutes), zone, place: readPlace(text) ?? '' };
}

/** What is said to happen already, read; undefined where it is nothing, not clear, or to stay a text. */
export function happeningOf({ existing, unread }: Given): Happening | undefined {
  return existing === undefined || unread === true ? undefined : readHappening(existing);
}

/** What is known once the regular meeting is read: how often it is, and a name for it. */
export function withHappening(known: Given): Given {
  const happening = happeningOf(known);
  if (!happening) return known;
  const every = known.every ?? happening.every;
  return { ...known, meeting: known.meeting ?? nameless, ...(every === '' ? {} : { every }) };
}

/** A regular meeting as people say it: `every second Tuesday at 14:00, room 4`. */
export function happeningWords({ every, day, time, minutes, zone, place }: Happening): string {
  const often = everyWords(readInterval(every), day === '' ? undefined : day);
  const clock = time === '' ? '' : `at ${time}${zone === '' ? '' : ` ${zoneWords(zone)}`}`;
  const long = minutes === '' ? '' : `${minutes} minutes`;
  return [[often, clock].filter(Boolean).join(' '), long, place].filter(Boolean).join(', ');
}

/** Why two answers about how often it is do not go together; undefined where they do. */
export function clash({ every, ...known }: Given): string | undefined {
  const said = every === undefined ? undefined : readInterval(every);
  const heard = readInterval(happeningOf(known)?.every ?? '');
  if (!said || !heard || (said.count === heard.count && said.unit === heard.unit)) return undefined;
  return `“${every}” does not go with what already happens, which is ${heard.text}. Leave one of them out.`;
}
