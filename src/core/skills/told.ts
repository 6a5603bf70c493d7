import type { AdviceLine } from '../view/skills-advice.ts';

/** The questions that `cop skills` answers. */
export const views = ['gaps', 'plan', 'mentors', 'pairs', 'hiring'] as const;
export type ViewName = (typeof views)[number];

/**
 * What `cop skills --format json` prints, beside `schemaVersion`. Names are those of people who agreed to be named. A
 * number is null where it is unknown, and where it would tell of fewer people than `privacy.min_group`.
 */
export interface SkillsData {
  readonly view: ViewName;
  /** The day that is judged by, an ISO date. */
  readonly today: string;
  /** In the order of their folders. */
  readonly communities: readonly CommunitySkills[];
}

/** The skills of one community. */
export interface CommunitySkills {
  /** Name of its folder. */
  readonly slug: string;
  /** Its folder, with forward slashes. */
  readonly folder: string;
  readonly name: string;
  /** `none` without a list of skills that can be read, `few` while too few have answered for any number, else `shown`. */
  readonly state: 'none' | 'few' | 'shown';
  /** How many have answered, or why nothing is shown, as a sentence. */
  readonly words: string;
  /** Names of the levels, from level 0 up. */
  readonly scale: readonly string[];
  /** The view that was asked for; the others are null. */
  readonly gaps: GapsData | null;
  readonly plan: PlanData | null;
  readonly mentors: MentorsData | null;
  readonly pairs: readonly PairData[] | null;
  readonly hiring: HiringData | null;
}

/** A part of a whole, and the ratio rounded to 4 decimals. */
export interface PartData {
  readonly part: number;
  readonly whole: number;
  readonly ratio: number;
}

/** Gaps of a community. */
export interface GapsData {
  /** Answers at the level that roles ask for, in all answers of people who need the skill; null where it is not shown. */
  readonly coverage: PartData | null;
  /** Members who answered, in all members; null where it is not shown. */
  readonly response: PartData | null;
  /** From when the answers are, as a sentence; empty where few have a date. */
  readonly age: string;
  /** Highest priority first; empty unless the state is `shown`. */
  readonly skills: readonly GapData[];
  /** Set side by side with the reports of the organisation; null where that was not asked for. */
  readonly compared: ComparedData | null;
}

/** A level by its place on the scale, from 0, and its name. */
export interface LevelData {
  readonly level: number;
  readonly name: string;
}

/** How many people, both limits included; a limit is null where it is not shown. */
export interface CountData {
  readonly from: number | null;
  readonly to: number | null;
}

/** What identifies a skill in every view. */
export interface SkillData {
  /** Its name. */
  readonly skill: string;
  /** Null where it has none. */
  readonly id: string | null;
  readonly importance: 'critical' | 'high' | 'normal' | 'low';
  /** 1 for the highest priority; equal priorities share a rank. */
  readonly rank: number;
  /** Whether another skill shares the rank. */
  readonly isTied: boolean;
  readonly band: 'act now' | 'plan' | 'watch';
  /** P, 0 to 100, rounded to 2 decimals; null unless every number of the community may be shown. */
  readonly priority: number | null;
}

/**
 * The numbers of one skill. Symbols are those of the method: P = 100 × w/5 × (0.5 G + 0.3 (1 − R) + 0.2 (1 − C)), or with
 * the weights in cop.yaml.
 */
export interface GapData extends SkillData {
  /** w: importance 1 to 4, and one more where a live objective of the strategy needs it. */
  readonly weight: number;
  /** G: levels missing in levels asked for, 4 decimals. */
  readonly shortfall: number | null;
  /** R: people who can do it in people wanted, at most 1, 4 decimals. */
  readonly coverRatio: number | null;
  /** C: mean of low 0, medium ½ and high 1, 4 decimals. */
  readonly confidence: number | null;
  /** People whose role asks for it. */
  readonly needed: number | null;
  /** Of these: at their target, below it, and without an answer. */
  readonly meeting: number | null;
  readonly below: number | null;
  readonly unknown: number | null;
  /** Meeting in meeting and below, 4 decimals. */
  readonly coverage: number | null;
  /** How many people are wanted, and from which level on; null where nobody is. */
  readonly wanted: (LevelData & { readonly people: number }) | null;
  /** People at that level or above: the bus factor. */
  readonly holders: CountData;
  /** People one level below. */
  readonly next: number | null;
  /** Of both, those who agreed to be named. */
  readonly namedHolders: readonly string[];
  readonly namedNext: readonly string[];
  /** People who say that they are at their target and are not sure: they need practice with support. */
  readonly unsure: number | null;
  readonly namedUnsure: readonly string[];
  readonly namedUnknown: readonly string[];
  /** All members by counted level; neighbours that are too few stand together. Empty where all are too few. */
  readonly people: readonly RunData[];
}

/** People from one counted level to another, both included; null stands for those without an answer. */
export interface RunData {
  readonly from: number | null;
  readonly to: number | null;
  readonly people: number;
}

/** The list of the community beside `gap_reports` of the strategy. */
export interface ComparedData {
  /** Titles of the reports. */
  readonly reports: readonly string[];
  /** What reports name and the community does not list. */
  readonly notListed: readonly { readonly skill: string; readonly reports: readonly string[] }[];
  /** What the community lists and no report names. */
  readonly notReported: readonly string[];
}

/** What to do, skill by skill. */
export interface PlanData {
  /** Highest priority first; only skills with something to do. */
  readonly skills: readonly PlannedData[];
  /** People with more duties of leading and teaching than one can carry; empty unless every number may be shown. */
  readonly overloaded: readonly { readonly name: string; readonly duties: number }[];
}

/** What to do about one skill. */
export interface PlannedData extends SkillData {
  /** The numbers behind it, as a sentence. */
  readonly why: string;
  readonly suggestions: readonly SuggestionData[];
}

/** One suggestion. */
export interface SuggestionData {
  readonly kind: AdviceLine['kind'];
  readonly words: string;
  /** Level that a group session aims at, or that hiring has to bring; null for other kinds. */
  readonly level: LevelData | null;
  /** How many people it is for, or has to bring. */
  readonly people: CountData;
  /** Forms of meeting that fit, any of them. */
  readonly formats: readonly string[];
  /** Who leads a session, or is to be learnt from; null where nobody may be named. */
  readonly lead: string | null;
  /** Who takes part in a session; empty unless all of them may be named. */
  readonly learners: readonly string[];
  /** Who helps in a session, or learns as understudy. */
  readonly others: readonly string[];
  readonly pairs: readonly MentorData[];
}

/** One person who learns from another. */
export interface MentorData {
  readonly mentor: string;
  readonly learner: string;
  /** 3 if the mentor reaches the learner's target + 2 if near + 1 if from another team + 1 if sure − duties; null as above. */
  readonly score: number | null;
}

/** Who could teach what. */
export interface MentorsData {
  /** Highest priority first; only skills with something to tell. */
  readonly skills: readonly TeachingData[];
}

/** Teaching and learning in one skill. */
export interface TeachingData extends SkillData {
  /** People at the wanted level or above. */
  readonly able: readonly string[];
  readonly pairs: readonly MentorData[];
  /** Two who learn it together, or nobody. */
  readonly partners: readonly string[];
  /** What to do, as a sentence without names where they may not be shown; empty where there is nothing. */
  readonly words: string;
}

/** Two people who can teach each other. */
export interface PairData {
  /** The first teaches in the first lesson, the second in the second. */
  readonly people: readonly [string, string];
  readonly lessons: readonly [LessonData, LessonData];
  readonly isAcrossTeams: boolean;
  /** 2 to 5: levels apart, at most 2, on both sides, and 1 if their teams differ. */
  readonly score: number;
}

/** What one of two people can show the other. */
export interface LessonData {
  readonly skill: string;
  /** Levels between them, 1 or more. */
  readonly distance: number;
}

/** What people who hire should know. */
export interface HiringData {
  /** In the order of skills.yaml. */
  readonly short: readonly ShortData[];
  /** What the community wants to pass on. */
  readonly notes: readonly { readonly skill: string; readonly note: string }[];
}

/** A skill in which practice inside will not be enough. */
export interface ShortData {
  readonly skill: string;
  readonly importance: SkillData['importance'];
  /** q: the level that is wanted. */
  readonly level: LevelData;
  /** N: people wanted at that level. */
  readonly wanted: number;
  /** Of these, how many have to come from outside. */
  readonly missing: CountData;
  /** What is under way to build it inside. */
  readonly growth: string;
}
