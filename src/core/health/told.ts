import type { Colour, LightName } from '../measures/light.ts';
import type { Direction } from '../measures/lights.ts';
import type { Standing } from '../measures/standing.ts';
import type { MemberClass } from '../view/member-words.ts';

/** What `cop health --format json` prints, beside `schemaVersion`. */
export interface HealthData {
  /** The day that is judged by, an ISO date. */
  readonly today: string;
  /** In the order of their folders. There is no score over the six lights, nor any order of communities by health. */
  readonly communities: readonly CommunityHealth[];
}

/** The health of one community. */
export interface CommunityHealth {
  /** Name of its folder. */
  readonly slug: string;
  /** Its folder, with forward slashes. */
  readonly folder: string;
  readonly name: string;
  /** Stage that the charter names. */
  readonly stage: string;
  readonly standing: StandingData;
  readonly since: SinceData;
  /** The six lights, always in the same order. */
  readonly lights: readonly LightData[];
  /** How members take part; null without a list of members. */
  readonly members: MembersData | null;
  /** Numbers with their formulas, always all of them and in the same order. */
  readonly indicators: readonly IndicatorData[];
  /** How many came to the last meetings that say so, by regular activity. */
  readonly attendance: readonly AttendanceData[];
  /** The next day on which something takes place; null where none is known. */
  readonly next: NextData | null;
  /** Published numbers to hold the shares against; null under 30 members, or where attendance does not tell. */
  readonly context: string | null;
}

/** Where a community stands in its life. */
export interface StandingData {
  readonly state: Standing['state'];
  /** What is behind the state, in sentences. */
  readonly words: string;
  /** Days since the last sign of life without breaks and pauses; null where a decision or a lack of entries is behind it. */
  readonly countedDays: number | null;
  /** ISO date of the last sign of life; null as above. */
  readonly lastSign: string | null;
  /** Counted days above which the community is slow, and quiet; null as above. */
  readonly slowAfter: number | null;
  readonly quietAfter: number | null;
  readonly action: ActionData | null;
}

/** The day that is compared with. */
export interface SinceData {
  /** An ISO date. */
  readonly date: string;
  /** Why that day: somebody asked for it, it is that of the last review, or 90 counted days ago. */
  readonly because: 'asked' | 'review' | 'usual';
}

/** Something to do. */
export interface ActionData {
  /** A sentence. */
  readonly what: string;
  /** The command that does it or notes it; null where there is none. */
  readonly command: string | null;
}

/** One of the six lights. */
export interface LightData {
  readonly name: LightName;
  readonly colour: Colour;
  /** What the colour means, in a few words. */
  readonly word: string;
  /** The number behind it in sentences; why there is none where it is grey. */
  readonly says: string;
  /** The numbers behind it; none of them a share of fewer than 15 members. */
  readonly numbers: Readonly<Record<string, number>>;
  /** How it has moved since the day of comparison. */
  readonly direction: Direction;
  /** Its colour on that day. */
  readonly before: Colour;
  readonly action: ActionData | null;
}

/** How members take part. Groups smaller than `smallestGroup` are put together with their neighbours, or null. */
export interface MembersData {
  /** Whether attendance tells, or only what the list of members says. */
  readonly basis: 'attendance' | 'declared';
  /** People; outside supporters are no members. */
  readonly members: number;
  readonly smallestGroup: number;
  /** Numbers of people by class; `to` differs from `from` where neighbours were put together; empty where none may be shown. */
  readonly groups: readonly GroupData[];
  /** Outside supporters, guests counted at meetings of half a year, and members who came to none of six or more meetings. */
  readonly supporters: number | null;
  readonly guests: number;
  readonly quiet: number | null;
  /** Who has changed their class; null where attendance did not tell on both days. */
  readonly moves: MovesData | null;
}

/** People in one class, or in several that are neighbours. */
export interface GroupData {
  readonly from: MemberClass;
  readonly to: MemberClass;
  readonly people: number;
}

/** Members who take part in another way than on the day of comparison; null for fewer than `smallestGroup`. */
export interface MovesData {
  readonly more: number | null;
  readonly less: number | null;
  /** Ways from class to class; only where each in its direction may be shown. */
  readonly ways: readonly GroupData[];
}

/** One number with what it is made of. */
export interface IndicatorData {
  readonly id: string;
  readonly title: string;
  /** Rounded to 4 decimals; null where there is too little on file. */
  readonly value: number | null;
  readonly unit: string;
  /** The number in a sentence, or what is missing. */
  readonly says: string;
  readonly formula: string;
  /** What must be on file before there is a number. */
  readonly needs: string;
  readonly source: string;
}

/** How many came to the last meetings of one kind. */
export interface AttendanceData {
  /** The regular activity, or `All meetings`. */
  readonly activity: string;
  /** Oldest first, at most 12: ISO date and number of people. */
  readonly points: readonly { readonly date: string; readonly value: number }[];
}

/** The next day on which something takes place. */
export interface NextData {
  /** An ISO date. */
  readonly date: string;
  readonly what: string;
}
