import type { OutputOf } from '../output.ts';
import type output from '../outputs/skills.ts';

/** What `cop skills --format json` prints, beside `schemaVersion`; its fields are described with its schema. */
export type SkillsData = Omit<OutputOf<typeof output>, 'schemaVersion'>;
/** The skills of one community. */
export type CommunitySkills = SkillsData['communities'][number];
/** Gaps of a community. */
export type GapsData = NonNullable<CommunitySkills['gaps']>;
/** The numbers of one skill. */
export type GapData = GapsData['skills'][number];
/** A part of a whole, and the ratio rounded to 4 decimals. */
export type PartData = NonNullable<GapsData['coverage']>;
/** The list of the community beside `gap_reports` of the strategy. */
export type ComparedData = NonNullable<GapsData['compared']>;
/** How many people, both limits included; a limit is null where it is not shown. */
export type CountData = GapData['holders'];
/** People from one counted level to another, both included; null stands for those without an answer. */
export type RunData = GapData['people'][number];
/** What to do, skill by skill. */
export type PlanData = NonNullable<CommunitySkills['plan']>;
/** What to do about one skill. */
export type PlannedData = PlanData['skills'][number];
/** One suggestion. */
export type SuggestionData = PlannedData['suggestions'][number];
/** A level by its place on the scale, from 0, and its name. */
export type LevelData = NonNullable<SuggestionData['level']>;
/** One person who learns from another. */
export type MentorData = SuggestionData['pairs'][number];
/** Who could teach what. */
export type MentorsData = NonNullable<CommunitySkills['mentors']>;
/** Teaching and learning in one skill. */
export type TeachingData = MentorsData['skills'][number];
/** What identifies a skill in every view. */
export type SkillData = Omit<PlannedData, 'why' | 'suggestions'>;
/** Two people who can teach each other. */
export type PairData = NonNullable<CommunitySkills['pairs']>[number];
/** What people who hire should know. */
export type HiringData = NonNullable<CommunitySkills['hiring']>;
