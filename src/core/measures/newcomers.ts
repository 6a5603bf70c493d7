import type { Community } from '../model.ts';
import { daysBetween } from '../words/dates.ts';
import { dayCounter } from './counted.ts';
import { attendees, isNamed, type LoggedEvent, pastEvents } from './log.ts';
import { peopleOf } from './people.ts';

/** Days: how long ago newcomers joined, at least and at most, and within how many they come again. */
export interface NewcomerDays {
  readonly least: number;
  readonly most: number;
  readonly within: number;
}

/** Who came for the first time, and who of them came again. */
export interface NewcomerReturn {
  readonly newcomers: number;
  readonly returned: number;
}

/**
 * Newcomer return = newcomers who came again within 90 counted days of their first event ÷ newcomers. Newcomers are
 * members, gone or not, who joined 60 to 365 days ago and whose first event is on file by name. Left out is whoever had
 * no chance yet or may have come unnamed: no later event in those days, days still running, or an event that only says
 * how many came. It says something from `floors.newcomers` newcomers (house default).
 */
export function newcomerReturn(
  community: Community,
  today: string,
  days: NewcomerDays = { least: 60, most: 365, within: 90 },
): NewcomerReturn {
  const events = pastEvents(community, today);
  const visits = visitsOf(community, events);
  const chance = chances(community, events, { today, within: days.within });
  const person = peopleOf(community);
  const result = { newcomers: 0, returned: 0 };
  for (const { id, name, joined, type } of community.members?.value.members ?? []) {
    if (joined === undefined || joined > today || type === 'supporter') continue;
    const since = daysBetween(joined, today);
    const [first, second] = visits.get(person(id ?? name).key) ?? [];
    if (since < days.least || since > days.most || first === undefined) continue;
    const { end, isSure } = chance(first);
    const isBack = second !== undefined && second <= end;
    if (!isBack && !isSure) continue;
    result.newcomers += 1;
    if (isBack) result.returned += 1;
  }
  return result;
}

/** The first two days on which each person came, by key. */
function visitsOf(community: Community, events: readonly LoggedEvent[]): Map<string, string[]> {
  const present = attendees(community);
  const found = new Map<string, string[]>();
  for (const event of events) {
    for (const { key } of present(event)) {
      const dates = found.get(key) ?? [];
      if (dates.length < 2 && dates.at(-1) !== event.date) dates.push(event.date);
      found.set(key, dates);
    }
  }
  return found;
}

interface Chance {
  /** The last day with an event on which somebody could have come again, or the first day itself. */
  readonly end: string;
  /** Whether they would be on file had they come: the days are over, there was an event, and all say who came. */
  readonly isSure: boolean;
}

/** What somebody who came on a day for the first time could have come to after it. */
function chances(
  community: Community,
  events: readonly LoggedEvent[],
  { today, within }: { today: string; within: number },
): (first: string) => Chance {
  const counted = dayCounter(community, today);
  const unnamed = new Set(events.filter((event) => !isNamed(event)).map(({ date }) => date));
  const dates = [...new Set(events.map(({ date }) => date))];
  const known = new Map<string, Chance>();
  const work = (first: string): Chance => {
    const later: string[] = [];
    for (const date of dates.slice(dates.indexOf(first) + 1)) {
      if (counted(first, date) > within) break;
      later.push(date);
    }
    const isOver = counted(first, today) > within;
    return {
      end: later.at(-1) ?? first,
      isSure: isOver && later.length > 0 && !later.some((date) => unnamed.has(date)),
    };
  };
  return (first) => {
    const chance = known.get(first) ?? work(first);
    known.set(first, chance);
    return chance;
  };
}
