import { at, type Community, type Place, type Value } from '../model.ts';
import { fold } from '../words/closest.ts';
import { type Format, type FormatGroup, groupOf } from '../words/formats.ts';
import { roleKinds } from '../words/roles.ts';
import { namesIn } from './names.ts';
import { distinct, holdings, type Person, peopleOf } from './people.ts';

type Log = Value<'log'>;
export type Activity = Value<'charter'>['rhythm']['activities'][number];

/** One meeting that took place. */
export interface LoggedEvent {
  readonly value: Log['events'][number];
  readonly date: string;
  readonly place: Place;
  /** The regular activity that it names, by id or name; undefined where it names none, or `launch`. */
  readonly activity?: Activity;
  /** Whether it names an activity that the charter does not know: it may have been any. */
  readonly isUnclear: boolean;
}

// Activities that need no entry in the charter.
const reserved: ReadonlySet<string> = new Set(['launch', 'orientation']);

/** The meetings on file up to today, oldest first; of one day in the order written. What lies ahead has not happened. */
export function pastEvents(community: Community, today: string): LoggedEvent[] {
  const { log } = community;
  if (!log) return [];
  const names = namesIn(community);
  return log.value.events
    .map((value, index) => {
      const activity = names('log', 'events', index, 'activity')[0]?.value as Activity | undefined;
      const isUnclear = value.activity !== undefined && !activity && !reserved.has(fold(value.activity));
      return { value, date: value.date, place: at(log, 'events', index), activity, isUnclear };
    })
    .filter(({ date }) => date <= today)
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

/** Events of one activity; an event that names none may well be one of it where its title or kind says so. */
export function isOf({ activity, value }: LoggedEvent, wanted: Activity): boolean {
  if (activity) return activity === wanted;
  if (value.activity !== undefined) return false;
  if (value.title !== undefined && fold(value.title) === fold(wanted.name)) return true;
  return value.type !== undefined && value.type === wanted.type;
}

/** What kind of meeting an event was: its own, or else that of its activity. */
export function formatOf({ value: { type }, activity }: LoggedEvent): Format | undefined {
  return type ?? activity?.type;
}

/** What people do in an activity; shadowing is a visit of one to another. Undefined where it says no type. */
export function groupOfActivity({ type }: Pick<Activity, 'type'>): FormatGroup | undefined {
  if (type === undefined) return undefined;
  return type === 'shadowing' ? 'pair' : groupOf(type);
}

/** Whether people who are no members could come to an event, or did. */
export function isOpen({ value: { audience, guests }, activity }: LoggedEvent): boolean {
  return (audience ?? activity?.audience) === 'open' || (guests ?? 0) > 0;
}

/** Whether the log says who came to an event, and not only how many. */
export function isNamed({ value: { attended } }: LoggedEvent): boolean {
  return Array.isArray(attended) && attended.length > 0;
}

/** How many members came to an event; undefined where nobody wrote it down. */
export function attendance({ value: { attended } }: LoggedEvent): number | undefined {
  return Array.isArray(attended) ? new Set(attended.map(fold)).size : attended;
}

/** Who came to an event, as far as names are written. */
export function attendees(community: Community): (event: LoggedEvent) => Person[] {
  const who = peopleOf(community);
  return ({ value: { attended } }) => (Array.isArray(attended) ? distinct(attended.map(who)) : []);
}

/** Who led an event; the name of a role stands for those who hold it, and for nobody where it is vacant. */
export function leads(community: Community): (event: LoggedEvent) => Person[] {
  const named = speakers(community);
  return ({ value: { led_by } }) => distinct(led_by.flatMap(named));
}

/** Who is meant by a text that may be a member, a role or anybody else. */
export function speakers(community: Community): (text: string) => Person[] {
  const who = peopleOf(community);
  const roles = new Map<string, Person[]>();
  for (const { person, role } of holdings(community, roleKinds)) {
    for (const word of new Set([role.kind, role.title ?? role.kind].map(fold)))
      roles.set(word, [...(roles.get(word) ?? []), person]);
  }
  const kinds = new Set<string>(roleKinds);
  return (text) => roles.get(fold(text)) ?? (kinds.has(fold(text)) ? [] : [who(text)]);
}

/** One dated entry of the log. */
export interface Sign {
  readonly date: string;
  readonly place: Place;
}

// A review or an answer to a survey is somebody looking at the community, not the community at work.
const signLists = ['events', 'messages', 'assets', 'readings', 'stories', 'pairs'] as const satisfies (keyof Log)[];

/** The newest thing on file, up to today, that shows the community at work; undefined without a log or a date in it. */
export function lastSign({ log }: Community, today: string): Sign | undefined {
  if (!log) return undefined;
  let last: Sign | undefined;
  for (const list of signLists) {
    for (const [index, { date }] of log.value[list].entries())
      if (date !== undefined && date <= today && (last === undefined || date > last.date))
        last = { date, place: at(log, list, index) };
  }
  return last;
}

/** Messages on file that were sent up to today, newest last. */
export function sentMessages({ log }: Community, today: string): { value: Log['messages'][number]; place: Place }[] {
  return (log?.value.messages ?? [])
    .map((value, index) => ({ value, place: at(log!, 'messages', index) }))
    .filter(({ value: { date } }) => date !== undefined && date <= today)
    .sort((a, b) => (a.value.date! < b.value.date! ? -1 : Number(a.value.date! > b.value.date!)));
}
