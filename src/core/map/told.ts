import type { OffsetIn } from '../measures/clashes.ts';
import type { Colour, LightName } from '../measures/light.ts';
import type { Direction } from '../measures/lights.ts';
import type { Mark } from '../measures/mark.ts';
import type { SharedReason } from '../measures/ties.ts';
import type { Stage } from '../model.ts';

/** What a map is made from besides the files. */
export interface MapAsked {
  readonly today: string;
  /** Only communities of this stage. */
  readonly stage: Stage | undefined;
  readonly offsetIn: OffsetIn;
  readonly unreadable: readonly UnreadableData[];
}

/** What `cop map --format json` prints, beside `schemaVersion`. */
export interface MapData {
  /** What the organisation is called in strategy.yaml; null where nobody says. */
  readonly organisation: string | null;
  /** The day as of which all of it is true, ISO. */
  readonly asOf: string;
  /** The only stage that was asked for; null for all. */
  readonly stage: Stage | null;
  /** By stage, then by name. */
  readonly communities: readonly CommunityData[];
  /** Pairs that say they are neighbours, then others that list at least three of the same skills, at most three of each. */
  readonly neighbours: readonly NeighbourData[];
  /** Pairs that list the same skills and are left out here, as the two have enough other pairs: a count. */
  readonly moreNeighbours: number;
  /** Skills that two communities or more list, without common_skills of cop.yaml; what most list comes first. */
  readonly sharedSkills: readonly SharedSkillData[];
  /** People who help to carry two communities or more, by name: whoever holds a role is known by it. */
  readonly carriers: readonly CarrierData[];
  /** Regular meetings that overlap twice or more in the coming twelve weeks, and would make somebody choose. */
  readonly clashes: readonly ClashData[];
  /** Communities with regular meetings that do not say on which day at which time, so that none of them can clash. */
  readonly uncompared: readonly CommunityRef[];
  /** Live objectives of the strategy that no community serves, whatever its stage; null without a strategy to read. */
  readonly unserved: readonly AimData[] | null;
  /** What is new this year: ideas, communities being set up, and those launched within 365 days. */
  readonly newDomains: readonly DomainData[];
  /** Files that cannot be read, or that are not there: what they would tell is missing. */
  readonly unreadable: readonly UnreadableData[];
}

/** A file that cannot be read. */
export interface UnreadableData {
  readonly file: string;
  /** Its place and why, as a sentence: `communities/x/roles.yaml:3:1: …`. */
  readonly why: string;
}

/** A community that is spoken of; with --stage it may be at another stage. */
export interface CommunityRef {
  readonly slug: string;
  readonly name: string;
}

/** One community on the map. */
export interface CommunityData extends CommunityRef {
  /** Its folder, with forward slashes. */
  readonly folder: string;
  readonly stage: Stage;
  /** What it is about, in one line; blank where nobody says. */
  readonly about: string;
  readonly lights: Readonly<Record<LightName, LightSign>>;
  /** Null where nothing stands out. */
  readonly mark: Mark | null;
  /** Why it is marked, or since when it has ended, as a phrase; blank where there is nothing to say. */
  readonly now: string;
  /** How many people have said yes; null where nobody knows. */
  readonly members: number | null;
  /** The next thing in its calendar; null where no date is known. */
  readonly next: NextData | null;
}

/** A light, and how it has moved since the last look back. */
export interface LightSign {
  readonly colour: Colour;
  readonly direction: Direction;
}

/** A day on which something takes place. */
export interface NextData {
  /** ISO. */
  readonly date: string;
  readonly what: string;
}

/** Two communities that work on the same things. */
export interface NeighbourData {
  readonly communities: readonly [CommunityRef, CommunityRef];
  /** Whether one names the other under `related`, or both list the same skills. */
  readonly as: 'said' | 'alike';
  /** The topics or skills that both have, as written. */
  readonly shared: readonly string[];
  /** What they say about it; null where they say nothing. */
  readonly how: string | null;
  /** Shared skills in all skills of both, from 0 to 1; null where they say that they are neighbours. */
  readonly similarity: number | null;
}

/** A skill that several communities list. */
export interface SharedSkillData {
  /** As the first of them writes it. */
  readonly skill: string;
  readonly communities: readonly CommunityRef[];
}

/** Somebody who helps to carry several communities. */
export interface CarrierData {
  readonly name: string;
  readonly carries: readonly CarriedData[];
  /** Hours a week in all of them together; null where no role says. */
  readonly hours: number | null;
  /** Whether all their roles say how much time they take: otherwise hours are the least. */
  readonly isTimed: boolean;
  /** Whether it is four communities or more, or more than ten hours a week. */
  readonly isHeavy: boolean;
}

/** The part of one person in one community. */
export interface CarriedData {
  readonly community: CommunityRef;
  /** What their roles there are called. */
  readonly roles: readonly string[];
}

/** Two regular meetings at the same time. */
export interface ClashData {
  readonly meetings: readonly [SlotData, SlotData];
  /** How often they overlap in the coming twelve weeks. */
  readonly times: number;
  /** What the two communities share, what binds most first. */
  readonly reasons: readonly SharedReason[];
}

/** A regular meeting, and the first day on which it clashes. */
export interface SlotData {
  readonly community: CommunityRef;
  readonly meeting: string;
  /** ISO, in its own zone. */
  readonly date: string;
  /** `14:00`, in its own zone. */
  readonly time: string;
  /** An IANA name; null where none is on file. */
  readonly zone: string | null;
}

/** An objective of the organisation. */
export interface AimData {
  /** Null where it has none: then its statement is its name. */
  readonly id: string | null;
  readonly statement: string;
  /** The product or service whose strategy it belongs to; null for the organisation as a whole. */
  readonly product: string | null;
}

/** A community that opens up something new. */
export interface DomainData {
  readonly community: CommunityRef;
  readonly about: string;
  /** Why it counts as new, as a phrase: `started on 3 May 2026`. */
  readonly now: string;
}
