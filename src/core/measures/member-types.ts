import type { Community } from '../model.ts';
import { daysBetween } from '../words/dates.ts';
import { engagedShare } from './engaged-share.ts';
import { floors } from './evidence.ts';
import { attendees, isNamed, type LoggedEvent, leads } from './log.ts';
import { currentMembers, type Member, organisers, type Person, peopleOf } from './people.ts';
import { compareRatio, type Ratio, ratio } from './ratio.ts';
import { reach } from './reach.ts';
import { recentEvents } from './window.ts';

export type MemberType = NonNullable<Member['type']>;

/** How much one member takes part. The name may be shown with it only where `isNamed`. */
export interface TypedMember {
  readonly member: Member;
  readonly person: Person;
  /** Undefined where neither the log nor the list of members tells. */
  readonly type?: MemberType;
  /** Somebody who runs things and has hardly been there; who has just joined; who has not come at all. */
  readonly flag?: 'away' | 'new' | 'quiet';
  /** Events the member came to, of those that say who came and were held since the member joined. */
  readonly attended: number;
  readonly eligible: number;
  /** Attended in eligible; undefined for outside supporters and where nothing was held. */
  readonly share?: Ratio;
  readonly isNamed: boolean;
}

/** How much the members of a community take part, in the last 180 counted days. */
export interface MemberTypes {
  /** Where the types come from: who came to four events or more, or else what the list of members says. */
  readonly basis: 'attendance' | 'declared';
  /** Why it is not attendance: too few events, or events that say only how many came. */
  readonly missing?: 'events' | 'names';
  /** Current members, outside supporters among them, in the order of members.yaml. */
  readonly all: readonly TypedMember[];
  /** How many are members, which outside supporters are not. */
  readonly members: number;
  readonly counts: Readonly<Record<MemberType | 'unknown', number>>;
  /** Shares of `members`; undefined unless the types come from attendance. */
  readonly shares?: { readonly core: Ratio; readonly active: Ratio; readonly engaged: Ratio; readonly reach: Ratio };
  /** Guests counted at these events, and people named there who are no members. */
  readonly guests: number;
  readonly strangers: number;
}

const half = ratio(1, 2);
const quarter = ratio(1, 4);
const seldom = ratio(15, 100);
/** Days within which, and events up to which, somebody is new; events without one visit that make somebody quiet. */
const limits = { new: 60, newEvents: 3, quietEvents: 6 };

/**
 * Types of members from attendance a = attended ÷ eligible (house defaults; the five classes follow Webber 2016):
 * supporter as declared; core for organisers, and for who led two events with a ≥ ½; new within 60 days of joining with
 * fewer than three eligible events; active for a ≥ ½; occasional for a ≥ 0.15; else peripheral, quiet with a = 0 in six
 * events. An organiser with a < ¼ who led nothing is away. Engaged = core and active; reach = came at least once. Below
 * four events that say who came, the declared type counts. Undefined without a list of members.
 */
export function memberTypes(community: Community, today: string): MemberTypes | undefined {
  const members = currentMembers(community, today);
  if (members.length === 0) return undefined;
  const events = recentEvents(community, today);
  const named = events.filter(isNamed);
  const isKnown = named.length >= floors.events;
  const typing = { today, seen: seenBy(community, named), led: ledBy(community, events), isKnown };
  const person = peopleOf(community);
  const running = new Set(organisers(community).map(({ key }) => key));
  const all = members.map((member) => {
    const who = person(member.id ?? member.name);
    return typed(member, who, { ...typing, isOrganiser: running.has(who.key), named });
  });
  const counts = { core: 0, active: 0, occasional: 0, peripheral: 0, supporter: 0, unknown: 0 };
  for (const { type } of all) counts[type ?? 'unknown'] += 1;
  const missing = isKnown ? undefined : events.length >= floors.events ? ('names' as const) : ('events' as const);
  const inside = all.filter(({ type }) => type !== 'supporter');
  return {
    basis: isKnown ? 'attendance' : 'declared',
    missing,
    all,
    members: inside.length,
    counts,
    shares: isKnown ? sharesOf(inside, counts) : undefined,
    guests: events.reduce((sum, { value }) => sum + (value.guests ?? 0), 0),
    strangers: strangersAt(community, named),
  };
}

function sharesOf(inside: readonly TypedMember[], counts: MemberTypes['counts']): MemberTypes['shares'] {
  const [engaged, reached] = [engagedShare(counts, inside.length), reach(inside)];
  if (!engaged || !reached) return undefined;
  return {
    core: ratio(counts.core, inside.length),
    active: ratio(counts.active, inside.length),
    engaged,
    reach: reached,
  };
}

interface Typing {
  readonly today: string;
  readonly seen: ReadonlyMap<LoggedEvent, ReadonlySet<string>>;
  readonly led: ReadonlyMap<string, number>;
  readonly named: readonly LoggedEvent[];
  readonly isKnown: boolean;
  readonly isOrganiser: boolean;
}

function typed(member: Member, person: Person, typing: Typing): TypedMember {
  const { joined, type, consent } = member;
  const eligible = typing.named.filter(({ date }) => joined === undefined || date >= joined);
  const attended = eligible.filter((event) => typing.seen.get(event)!.has(person.key)).length;
  const isOutside = type === 'supporter';
  const share = isOutside || eligible.length === 0 ? undefined : ratio(attended, eligible.length);
  const counted = { attended, eligible: eligible.length, share };
  const found = isOutside || !typing.isKnown ? { type } : classOf(member, counted, { ...typing, key: person.key });
  return { member, person, ...found, ...counted, isNamed: consent.attendance === 'named' };
}

type Counted = Pick<TypedMember, 'attended' | 'eligible' | 'share'>;

function classOf(
  { joined, type }: Member,
  { eligible, share }: Counted,
  { today, led, isOrganiser, key }: Typing & { readonly key: string },
): Pick<TypedMember, 'type' | 'flag'> {
  const has = (least: Ratio) => share !== undefined && compareRatio(share, least) >= 0;
  const times = led.get(key) ?? 0;
  if (isOrganiser) return { type: 'core', flag: share && !has(quarter) && times === 0 ? 'away' : undefined };
  if (times >= 2 && has(half)) return { type: 'core' };
  if (joined !== undefined && daysBetween(joined, today) <= limits.new && eligible < limits.newEvents)
    return { type: 'peripheral', flag: 'new' };
  if (!share) return { type };
  if (has(half)) return { type: 'active' };
  if (has(seldom)) return { type: 'occasional' };
  return { type: 'peripheral', flag: share.over === 0n && eligible >= limits.quietEvents ? 'quiet' : undefined };
}

function seenBy(community: Community, events: readonly LoggedEvent[]): Typing['seen'] {
  const present = attendees(community);
  return new Map(events.map((event) => [event, new Set(present(event).map(({ key }) => key))]));
}

function ledBy(community: Community, events: readonly LoggedEvent[]): Typing['led'] {
  const who = leads(community);
  const found = new Map<string, number>();
  for (const { key } of events.flatMap(who)) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

/** Distinct people at these events who were no members on the day. */
function strangersAt(community: Community, events: readonly LoggedEvent[]): number {
  const person = peopleOf(community);
  const left = new Map(
    (community.members?.value.members ?? []).map((one) => [person(one.id ?? one.name).key, one.left]),
  );
  const present = attendees(community);
  const found = events.flatMap((event) =>
    present(event).filter(({ key }) => !left.has(key) || (left.get(key) ?? event.date) < event.date),
  );
  return new Set(found.map(({ key }) => key)).size;
}
