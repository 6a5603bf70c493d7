import type { Community, Value } from '../model.ts';
import { fold } from '../words/closest.ts';
import { floors } from './evidence.ts';
import { attendees, isNamed } from './log.ts';
import { currentMembers, peopleOf } from './people.ts';
import { recentEvents } from './window.ts';

type Member = Pick<Value<'members'>['members'][number], 'team' | 'organisation' | 'external'>;

/** How a group of people spreads over teams. */
export interface TeamSpread {
  /** All of them. */
  readonly people: number;
  /** Those whose team is known; whoever comes from outside the organisation belongs to none of its teams. */
  readonly placed: number;
  /** Distinct teams among them. */
  readonly teams: number;
  /** The team most of them are in, as first written, and how many; of equals the first. */
  readonly largest?: { readonly team: string; readonly people: number };
}

/**
 * Team spread: distinct teams, and the share of the largest (people of the largest ÷ placed). Teams of one name in two
 * organisations are two. It says something when the team is known of 80 % of the people (house default).
 */
export function teamSpread(people: readonly Member[]): TeamSpread {
  const found = new Map<string, { team: string; people: number }>();
  let placed = 0;
  for (const { team, organisation = '', external } of people) {
    if (team === undefined && !external) continue;
    placed += 1;
    const key = JSON.stringify([fold(organisation), team === undefined ? null : fold(team)]);
    const entry = found.get(key) ?? { team: team ?? '', people: 0 };
    entry.people += 1;
    found.set(key, entry);
  }
  const named = [...found.values()].filter(({ team }) => team !== '');
  const most = Math.max(0, ...named.map((entry) => entry.people));
  return { people: people.length, placed, teams: found.size, largest: named.find((entry) => entry.people === most) };
}

/**
 * Team spread of those who come: current members who came to a meeting of the last 180 counted days. Undefined under four
 * meetings that say who came; it says something where `spreadFloors` are reached.
 */
export function attendeeSpread(community: Community, today: string): TeamSpread | undefined {
  const events = recentEvents(community, today).filter(isNamed);
  if (events.length < floors.events) return undefined;
  const present = attendees(community);
  const keys = new Set(events.flatMap((event) => present(event).map(({ key }) => key)));
  const person = peopleOf(community);
  return teamSpread(
    currentMembers(community, today).filter((member) => keys.has(person(member.id ?? member.name).key)),
  );
}

/** Members of a known team, and their share of all in per cent, from which the spread says something (house default). */
export const spreadFloors = { members: 6, known: 80 } as const;

/** Whether the team is known of enough people, and of enough of them. */
export function isSpreadKnown({ people, placed }: TeamSpread, { members, known } = spreadFloors as Floors): boolean {
  return placed >= members && placed * 100 >= people * known;
}

interface Floors {
  readonly members: number;
  readonly known: number;
}
