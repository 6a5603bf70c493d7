import type { Chartered, Model, Value } from '../model.ts';
import { groupOf } from '../words/formats.ts';
import { noneSaid } from '../words/none.ts';
import { currentActivities } from './formats.ts';

type Charter = Value<'charter'>;
export type Platform = Charter['platform'][number];
export type Use = Platform['for'][number];

/** A tool that members use, and its position in `platform`. */
export interface Tool {
  readonly value: Platform;
  readonly index: number;
}

/** What each use of a tool is called in a sentence. */
export const useWords: Readonly<Record<Use, string>> = {
  talk: 'talk between meetings',
  meet: 'meet',
  keep: 'keep what members make',
  create: 'make things together',
  vote: 'vote',
  measure: 'measure',
};

/** The tools in use, in the order written: without those that are retired, and without “none, because …”. */
export function tools({ charter }: Chartered): Tool[] {
  return charter.value.platform
    .map((value, index) => ({ value, index }))
    .filter(({ value: { name, retired } }) => !retired && noneSaid(name) === undefined);
}

/** Tools that do not say what they are for: any use that seems to be missing may be theirs. */
export function unsaid(inUse: readonly Tool[]): Tool[] {
  return inUse.filter(({ value }) => value.for.length === 0);
}

/** Everything that these tools are said to be for. */
export function usesOf(inUse: readonly Tool[]): ReadonlySet<Use> {
  return new Set(inUse.flatMap(({ value }) => value.for));
}

/** A regular activity, and its position in `rhythm.activities`. */
export interface Meeting {
  readonly value: Charter['rhythm']['activities'][number];
  readonly index: number;
}

/** Meetings that have nowhere to happen. */
export interface Placeless {
  /** In person or hybrid, without a room. */
  readonly inPerson: readonly Meeting[];
  /** Online or hybrid, without a link or a tool to meet with. */
  readonly online: readonly Meeting[];
  /** It is not said how people meet, and there is no room either. */
  readonly unknown: readonly Meeting[];
}

/**
 * Regular meetings without a place of their own, and without one that the community or, for all its communities, the
 * organisation has. Two people find their own place, and a visit has one; what has no dates needs none.
 * Where tools do not say what they are for, or where there is no tool at all, nothing is said about meeting online.
 */
export function placeless(community: Chartered, { strategy }: Model, today: string): Placeless {
  const { rhythm, support } = community.charter.value;
  const offer = strategy?.value.support_offer;
  const inUse = tools(community);
  const needRoom = support.spaces.length === 0 && !offer?.spaces.length;
  const canMeet = inUse.length === 0 || unsaid(inUse).length > 0 || usesOf(inUse).has('meet');
  const needTool = !canMeet && !offer?.tools.length;
  const meetings = rhythm.activities
    .map((value, index) => ({ value, index }))
    .filter(({ value }) => isMeeting(value, today) && !value.place);
  const withoutLink = meetings.filter(({ value }) => !value.link);
  return {
    inPerson: meetings.filter(({ value: { format } }) => needRoom && (format === 'in-person' || format === 'hybrid')),
    online: withoutLink.filter(({ value: { format } }) => needTool && (format === 'online' || format === 'hybrid')),
    unknown: withoutLink.filter(({ value: { format } }) => needRoom && format === undefined),
  };
}

/** Whether an activity brings people together on days of its own, still today. */
function isMeeting({ every, ends, type }: Meeting['value'], today: string): boolean {
  if ((every && every.days === undefined) || (ends !== undefined && ends < today)) return false;
  const group = type && groupOf(type);
  return group !== 'pair' && group !== 'visit' && type !== 'newsletter';
}

/** What members need a place for, whatever they do. */
export const usesNeeded = ['talk', 'meet', 'keep'] as const satisfies readonly Use[];

/**
 * Uses of a list that no tool in use is said to have, in the usual order. A library or the notes of an activity are a
 * place to keep things; a place to meet is missing only where it is not said how people meet.
 */
export function missingUses(community: Chartered, model: Model, today: string, uses: readonly string[]): Use[] {
  const needed = new Set(uses);
  if (placeless(community, model, today).unknown.length === 0) needed.delete('meet');
  const there = new Set<string>(usesOf(tools(community)));
  const { knowledge, rhythm } = community.charter.value;
  if (knowledge.library || rhythm.activities.some(({ notes_link }) => notes_link)) there.add('keep');
  return (Object.keys(useWords) as Use[]).filter((use) => needed.has(use) && !there.has(use));
}

/** Above so many tools, and with so many for one use, there are more than members look into (house default). */
export const toolLimits = { platforms: 5, same: 3 } as const;

/** Uses for which there are `same` tools or more, each with those tools. */
export function crowdedUses(inUse: readonly Tool[], same: number = toolLimits.same): { use: Use; having: Tool[] }[] {
  return (Object.keys(useWords) as Use[])
    .map((use) => ({ use, having: inUse.filter(({ value }) => value.for.includes(use)) }))
    .filter(({ having }) => having.length >= same);
}

/** Whether people from outside can get to where members talk or meet. */
export interface Access {
  /** The tools to talk or meet with. */
  readonly places: readonly Tool[];
  /** Undefined where there is none, or where some tool does not say who can get in. */
  readonly letsOutsidersIn?: boolean;
}

/** Who can get to where members talk or meet; a tool that does not say what it is for may be the place. */
export function accessOf(inUse: readonly Tool[]): Access {
  const isPlace = ({ value }: Tool) => value.for.includes('talk') || value.for.includes('meet');
  const places = inUse.filter(isPlace);
  const ways = inUse.filter((tool) => isPlace(tool) || tool.value.for.length === 0);
  if (ways.some(({ value }) => value.access.includes('external'))) return { places, letsOutsidersIn: true };
  const isKnown = places.length > 0 && inUse.every(({ value }) => value.access.length > 0);
  return { places, letsOutsidersIn: isKnown ? false : undefined };
}

/** Whether there is a tool in use, or the decision to do without: `none, because …`. */
export function hasPlatform(community: Chartered): boolean {
  return (
    tools(community).length > 0 || community.charter.value.platform.some(({ name }) => noneSaid(name) === 'because')
  );
}

/** Whether there are means to meet in one place and means to take part from afar, of the community or of all. */
export function hasInPersonAndOnline(community: Chartered, { strategy }: Model, today: string): boolean {
  const { support } = community.charter.value;
  const offer = strategy?.value.support_offer;
  const held = currentActivities(community, today);
  const has = (format: string) => held.some((one) => one.format === format || one.format === 'hybrid');
  const uses = usesOf(tools(community));
  const isNear =
    support.spaces.length > 0 || offer?.spaces.length || has('in-person') || held.some(({ place }) => place);
  const isFar =
    uses.has('talk') || uses.has('meet') || offer?.tools.length || has('online') || held.some(({ link }) => link);
  return Boolean(isNear && isFar);
}
