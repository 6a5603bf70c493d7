import { fold } from '../words/closest.ts';
import type { Participant } from './ratings.ts';
import type { SkillGap, SkillsGaps, Standing } from './skills.ts';

/** What one of two people can show the other. */
export interface Lesson {
  readonly gap: SkillGap;
  readonly teacher: Standing;
  readonly learner: Standing;
  /** Levels between them, 1 or more. */
  readonly distance: number;
}

/** Two people who can each teach the other something. */
export interface ReciprocalPair {
  /** By id: the first is who teaches in the first lesson, the second in the second. */
  readonly people: readonly [Participant, Participant];
  readonly lessons: readonly [Lesson, Lesson];
  readonly isAcrossTeams: boolean;
  /** 2 to 5. */
  readonly score: number;
}

/**
 * Pairs of people who can teach each other, best first, at most `most`; none below the evidence floor of the skills.
 * Each is at least one level above the other in a skill that both have rated, and says so without low confidence.
 * Score = min(2, levels apart) on both sides + 1 if their teams differ (house default); ties by id. Of several lessons
 * counts the one that adds most to the score, then one that the learner's role asks for, then the most urgent skill.
 */
export function reciprocalPairs({ isEnough, skills }: SkillsGaps, most = 50): ReciprocalPair[] {
  if (!isEnough) return [];
  const people = answers(skills);
  const byScore = new Map<number, ReciprocalPair[]>();
  for (const [index, one] of people.entries()) {
    for (const other of people.slice(index + 1)) {
      const pair = pairOf(one, other);
      if (!pair) continue;
      const equals = byScore.get(pair.score);
      if (!equals) byScore.set(pair.score, [pair]);
      else if (equals.length < most) equals.push(pair);
    }
  }
  return [5, 4, 3, 2].flatMap((score) => byScore.get(score) ?? []).slice(0, most);
}

/** Whether two people are known to be in different teams. */
export function isAcrossTeams({ team: one }: Participant, { team: other }: Participant): boolean {
  return one !== undefined && other !== undefined && fold(one) !== fold(other);
}

/** The answers of one person, most urgent skill first. */
interface Answers {
  readonly person: Participant;
  readonly rated: readonly { readonly gap: SkillGap; readonly standing: Standing }[];
  readonly byGap: ReadonlyMap<SkillGap, Standing>;
}

/** Everybody with an answer, by id. */
function answers(skills: readonly SkillGap[]): Answers[] {
  const found = new Map<Participant, Map<SkillGap, Standing>>();
  for (const gap of skills) {
    for (const standing of gap.standings) {
      if (standing.counted === undefined) continue;
      const own = found.get(standing.person) ?? new Map<SkillGap, Standing>();
      found.set(standing.person, own.set(gap, standing));
    }
  }
  return [...found]
    .map(([person, byGap]) => ({ person, byGap, rated: [...byGap].map(([gap, standing]) => ({ gap, standing })) }))
    .sort((a, b) => (a.person.key < b.person.key ? -1 : 1));
}

function pairOf(one: Answers, other: Answers): ReciprocalPair | undefined {
  const given = lessonOf(one, other);
  const taken = given && lessonOf(other, one);
  if (!taken) return undefined;
  const isAcross = isAcrossTeams(one.person, other.person);
  const score = Math.min(2, given.distance) + Math.min(2, taken.distance) + Number(isAcross);
  return { people: [one.person, other.person], lessons: [given, taken], isAcrossTeams: isAcross, score };
}

function lessonOf({ rated }: Answers, { byGap }: Answers): Lesson | undefined {
  let best: Lesson | undefined;
  for (const { gap, standing: teacher } of rated) {
    const learner = byGap.get(gap);
    if (!learner || teacher.rating!.confidence === 'low') continue;
    const distance = teacher.counted! - learner.counted!;
    if (distance >= 1 && (!best || isBetter({ gap, teacher, learner, distance }, best)))
      best = { gap, teacher, learner, distance };
  }
  return best;
}

function isBetter(lesson: Lesson, best: Lesson): boolean {
  const [own, others] = [lesson, best].map(({ distance }) => Math.min(2, distance)) as [number, number];
  return own > others || (own === others && isNeeded(lesson) && !isNeeded(best));
}

function isNeeded({ learner: { counted, target } }: Lesson): boolean {
  return counted! < target;
}
