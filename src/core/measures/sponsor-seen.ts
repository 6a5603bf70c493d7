import type { Chartered } from '../model.ts';
import { dayCounter } from './counted.ts';
import { floors } from './evidence.ts';
import { pastEvents, speakers } from './log.ts';
import { type Holding, holdings } from './people.ts';
import { windowDays } from './window.ts';

/** Whether the log shows a sponsor. */
export interface SponsorSeen {
  /** Those who have been sponsors for so many days. */
  readonly settled: readonly Holding[];
  /** Undefined where nobody can be missed: no sponsor for long enough, or too little in the log. */
  readonly isSeen?: boolean;
}

/**
 * Sponsor seen: whether any entry of the log in the last 180 counted days names a sponsor, by name or role. To miss one
 * the log must reach further back and hold four meetings in these days, and a message at any time (house default).
 */
export function sponsorSeen(community: Chartered, today: string, days: number = windowDays): SponsorSeen {
  const counted = dayCounter(community, today);
  const held = holdings(community, ['sponsor']);
  const settled = held.filter(({ role: { term } }) => !term.from || counted(term.from) > days);
  const isRecent = (date: string | undefined) => date === undefined || (date <= today && counted(date) <= days);
  const who = speakers(community);
  const sponsors = new Set(held.map(({ person }) => person.key));
  const isSeen = mentions(community).some(
    ({ date, names }) => isRecent(date) && names.flatMap(who).some(({ key }) => sponsors.has(key)),
  );
  if (isSeen) return { settled, isSeen };
  const isMissed = settled.length > 0 && isKept(community, today, isRecent);
  return { settled, isSeen: isMissed ? false : undefined };
}

/** Whether the log is long and full enough to miss somebody in it. */
function isKept(community: Chartered, today: string, isRecent: (date: string) => boolean): boolean {
  const all = pastEvents(community, today);
  if (!community.log?.value.messages.length || !all[0] || isRecent(all[0].date)) return false;
  return all.filter(({ date }) => isRecent(date)).length >= floors.events;
}

interface Mention {
  readonly date?: string;
  readonly names: readonly string[];
}

/** Everybody whom the log names, and when. */
function mentions({ log }: Chartered): Mention[] {
  if (!log) return [];
  const { events: met, messages, reviews, stories, assets, pairs, recognition } = log.value;
  const present = (name: string | undefined) => (name === undefined ? [] : [name]);
  return [
    ...met.map(({ date, led_by, attended, outside_speaker }) => {
      return { date, names: [...led_by, ...(Array.isArray(attended) ? attended : []), ...present(outside_speaker)] };
    }),
    ...messages.map(({ date, from }) => ({ date, names: present(from) })),
    ...reviews.map(({ date, who }) => ({ date, names: who })),
    ...stories.map(({ date, who }) => ({ date, names: present(who) })),
    ...assets.map(({ date, by }) => ({ date, names: present(by) })),
    ...pairs.map(({ date, members }) => ({ date, names: members })),
    ...recognition.map(({ date, who }) => ({ date, names: present(who) })),
  ];
}
