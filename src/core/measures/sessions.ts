import type { Format } from '../words/formats.ts';
import { isAcrossTeams } from './pairs.ts';
import type { Participant } from './ratings.ts';
import { hangsOnOne, type SkillGap, type Standing } from './skills.ts';

/** How many duties of leading and teaching somebody has been given so far. */
export type Duties = (person: Participant) => number;

/** Somebody to learn from the only one who can do something. */
export interface Understudy {
  readonly holder: Standing;
  readonly understudy: Standing;
}

/** Several people who learn the same thing together. */
export interface GroupSession {
  /** The level to which it brings most of them. */
  readonly aim: number;
  readonly learners: readonly Standing[];
  /** Undefined where nobody inside can lead it: somebody from outside has to. */
  readonly lead?: Standing;
  /** Learners who are there already. */
  readonly helpers: readonly Standing[];
  /** Formats that fit the level, any of them. */
  readonly formats: readonly Format[];
}

/** One person who learns from another. */
export interface MentorPair {
  readonly learner: Standing;
  readonly mentor: Standing;
  readonly score: number;
}

const sureness = { low: 0, medium: 1, high: 2 } as const;
const inOrder: readonly Format[][] = [
  ['demo', 'discussion'],
  ['practice-session'],
  ['workshop', 'peer-review'],
  ['visit', 'challenge', 'shadowing'],
];

/**
 * Whom to pair with the only holder of a skill that the organisation depends on (critical or high, two people wanted):
 * the best of the others above level 0, by level, then how sure they are, then what their role asks for, then fewest
 * duties, then id. Undefined where nothing hangs on one person or there is nobody to follow.
 */
export function understudyOf(gap: SkillGap, duties: Duties = () => 0): Understudy | undefined {
  const [holder, second] = gap.holders;
  if (!holder || second || !isImportant(gap) || !hangsOnOne(gap)) return undefined;
  const others = gap.standings.filter((one) => (one.counted ?? 0) > 0 && one !== holder);
  const understudy = first(others, (a, b) => compareSkill(a, b) || b.target - a.target || compareDuties(a, b, duties));
  return understudy && { holder, understudy };
}

/**
 * The group session for three or more people below their target; undefined for fewer. Aim: the level above the learners'
 * own that is most frequent (of equals the lower). Lead: of the holders at that level or above the best, then the surest,
 * then fewest duties, then id. Formats by level: demo and discussion, practice, work on one's own case, out of the room.
 */
export function groupSession({ below: learners, holders }: SkillGap, duties: Duties): GroupSession | undefined {
  if (learners.length < 3) return undefined;
  const aim = mostFrequent(learners.map(({ counted }) => counted! + 1));
  const able = holders.filter(({ counted }) => counted! >= aim);
  const lead = first(able, (a, b) => compareSkill(a, b) || compareDuties(a, b, duties));
  return {
    aim,
    learners,
    lead,
    helpers: learners.filter((one) => one.counted! >= aim && one !== lead),
    formats: inOrder[Math.min(aim, inOrder.length) - 1]!,
  };
}

/**
 * The best mentor of one learner: at least one level above, not unsure, fewer than two duties. Score = 3 if the mentor
 * reaches the learner's target + 2 if they are at most two levels apart + 1 if from another team + 1 if sure − duties
 * (house default); ties by id. Undefined where nobody is left.
 */
export function mentorFor(learner: Standing, { standings }: SkillGap, duties: Duties): MentorPair | undefined {
  const able = standings.filter(({ person, counted = -1, rating }) => {
    return counted > learner.counted! && rating?.confidence !== 'low' && duties(person) < 2;
  });
  const scored = able.map((mentor) => ({ learner, mentor, score: mentorScore(learner, mentor, duties) }));
  return first(scored, (a, b) => b.score - a.score || compareId(a.mentor, b.mentor));
}

function mentorScore(learner: Standing, mentor: Standing, duties: Duties): number {
  const reaches = mentor.counted! >= learner.target ? 3 : 0;
  const isNear = mentor.counted! - learner.counted! <= 2 ? 2 : 0;
  const isAcross = isAcrossTeams(learner.person, mentor.person) ? 1 : 0;
  return reaches + isNear + isAcross + (mentor.rating!.confidence === 'high' ? 1 : 0) - duties(mentor.person);
}

/** Whether the organisation depends on a skill: critical or high. */
export function isImportant({ skill: { importance } }: SkillGap): boolean {
  return importance === 'critical' || importance === 'high';
}

/** By id: who stands first in any order of the file. */
export function compareId({ person: { key: a } }: Standing, { person: { key: b } }: Standing): number {
  return a < b ? -1 : Number(a > b);
}

function compareSkill(a: Standing, b: Standing): number {
  return b.counted! - a.counted! || sureness[b.rating!.confidence] - sureness[a.rating!.confidence];
}

function compareDuties(a: Standing, b: Standing, duties: Duties): number {
  return duties(a.person) - duties(b.person) || compareId(a, b);
}

function mostFrequent(levels: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort(([a, few], [b, many]) => many - few || a - b)[0]![0];
}

function first<T>(candidates: readonly T[], compare: (a: T, b: T) => number): T | undefined {
  return [...candidates].sort(compare)[0];
}
