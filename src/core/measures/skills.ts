import { at, type Community, type Place } from '../model.ts';
import { floors } from './evidence.ts';
import {
  type Confidence,
  levelOn,
  type Participant,
  type Rating,
  type Ratings,
  ratings,
  type Skill,
} from './ratings.ts';
import { compareRatio, one, product, type Ratio, ratio, rest, sum, zero } from './ratio.ts';
import { linkedSkills } from './strategy.ts';

/** One person in one skill. */
export interface Standing {
  readonly person: Participant;
  /** The level that the roles of the person ask for; 0 where none does. */
  readonly target: number;
  /** Undefined where nobody has said. */
  readonly rating?: Rating;
  /** The level that counts: one lower where the answer is not sure. Undefined without a rating. */
  readonly counted?: number;
}

/** The numbers of one skill. Lists are in the order of members.yaml; ratios are undefined where nothing is rated. */
export interface SkillGap {
  readonly skill: Skill;
  /** The id, or else the name. */
  readonly key: string;
  readonly place: Place;
  /** Everybody, needed or not. */
  readonly standings: readonly Standing[];
  /** People with a target. */
  readonly needed: readonly Standing[];
  /** Needed people with a rating. */
  readonly rated: readonly Standing[];
  /** Needed people without one. */
  readonly unknown: readonly Standing[];
  /** Rated people at their target or above, and those below it. */
  readonly meeting: readonly Standing[];
  readonly below: readonly Standing[];
  /** Rated people who say they are there and are not sure: they need practice with support, not training. */
  readonly unsure: readonly Standing[];
  /** Meeting in rated. */
  readonly coverage?: Ratio;
  /** G: levels missing in levels asked for, over the rated people. */
  readonly shortfall?: Ratio;
  /** How many people are wanted (N) at which level (q); both 0 where neither cover nor target says so. */
  readonly cover: { readonly level: number; readonly people: number };
  /** Everybody at the cover level or above. How many they are is the bus factor. */
  readonly holders: readonly Standing[];
  /** Everybody one level below the cover level. */
  readonly next: readonly Standing[];
  /** R: holders in people wanted, at most 1. */
  readonly coverRatio: Ratio;
  /** C: mean confidence (low 0, medium ½, high 1) of everybody above level 0. */
  readonly confidence?: Ratio;
  /** w: critical 4, high 3, normal 2, low 1; one more where a live strategy objective needs the skill. */
  readonly weight: number;
  /** P, 0 to 100. Says nothing while `isEnough` of the whole is false. */
  readonly priority: Ratio;
  readonly band: 'act now' | 'plan' | 'watch';
  /** 1 for the highest priority; equal priorities share a rank. */
  readonly rank: number;
  /** People per counted level from 0 up, and those without a rating. */
  readonly spread: readonly number[];
  readonly unrated: number;
}

/** The skills of a community. */
export interface SkillsGaps {
  /** By priority, then importance, then smaller bus factor, then name. */
  readonly skills: readonly SkillGap[];
  readonly scale: readonly string[];
  /** Meeting in rated over all skills. */
  readonly coverage?: Ratio;
  /** People with any rating. */
  readonly raters: number;
  /** Raters in current members; undefined where nobody says how many members there are. */
  readonly response?: Ratio;
  /** Evidence floor: at least 5 raters and a response of 60 %. Below it reports say “too few answers”, lint nothing. */
  readonly isEnough: boolean;
}

/** Parts of the priority in per cent; they add up to 100. */
export interface Weights {
  readonly shortfall: number;
  readonly cover: number;
  readonly confidence: number;
}

const usualWeights: Weights = { shortfall: 50, cover: 30, confidence: 20 };
const leastResponse: Ratio = ratio(floors.response, 100);

const importances = { critical: 4, high: 3, normal: 2, low: 1 } as const;
const sureness: Readonly<Record<Confidence, Ratio>> = { low: zero, medium: ratio(1, 2), high: one };

/**
 * How the skills of a community stand on `today` against what its roles ask for; undefined without a readable skills file.
 * Priority P = 100 × w/5 × (0.5 G + 0.3 (1 − R) + 0.2 (1 − C)), weights as given (house default). Exact arithmetic.
 * Self-ratings are noisy: an answer of low confidence counts one level lower.
 */
export function skills(community: Community, today: string, weights = usualWeights): SkillsGaps | undefined {
  const file = community.skills;
  if (!file) return undefined;
  const read = ratings(community, today);
  const linked = linkedSkills(community);
  const { scale } = file.value;
  const gaps = file.value.skills.map((skill, index) =>
    gapOf(skill, { place: at(file, 'skills', index), read, scale, isLinked: linked.has(skill), weights }),
  );
  const raters = read.people.filter((person) => read.newest.has(person)).length;
  const members = read.members === undefined ? undefined : Math.max(read.members, raters);
  const response = members ? ratio(raters, members) : undefined;
  return {
    skills: ranked(gaps),
    scale,
    coverage: part(gaps.flatMap(({ meeting }) => meeting).length, gaps.flatMap(({ rated }) => rated).length),
    raters,
    response,
    isEnough: raters >= floors.raters && response !== undefined && compareRatio(response, leastResponse) >= 0,
  };
}

/** The level that counts: an answer of low confidence counts one level lower, never below 0. */
function countedLevel({ level, confidence }: Rating): number {
  return confidence === 'low' ? Math.max(0, level - 1) : level;
}

interface Context {
  readonly place: Place;
  readonly read: Ratings;
  readonly scale: readonly string[];
  readonly isLinked: boolean;
  readonly weights: Weights;
}

function gapOf(skill: Skill, { place, read, scale, isLinked, weights }: Context): Omit<SkillGap, 'rank'> {
  const standings = read.people.map((person) => standing(person, skill, read));
  const need = needOf(standings);
  const cover = coverOf(skill, standings, scale);
  const confidence = meanConfidence(standings);
  const weight = Math.min(5, importances[skill.importance ?? 'normal'] + (isLinked ? 1 : 0));
  const { shortfall } = need;
  const priority = priorityOf({ weight, weights, shortfall, coverRatio: cover.coverRatio, confidence });
  const spread = scale.map(() => 0);
  for (const { counted } of standings) if (counted !== undefined) spread[counted]! += 1;
  return {
    skill,
    key: skill.id ?? skill.name,
    place,
    standings,
    ...need,
    ...cover,
    confidence,
    weight,
    priority,
    band: bandOf(priority),
    spread,
    unrated: standings.filter(({ counted }) => counted === undefined).length,
  };
}

/** The numbers about people with a target. */
function needOf(standings: readonly Standing[]) {
  const needed = standings.filter(({ target }) => target > 0);
  const rated = needed.filter(({ counted }) => counted !== undefined);
  const below = rated.filter(({ counted, target }) => counted! < target);
  const meeting = rated.filter(({ counted, target }) => counted! >= target);
  const missing = below.reduce((levels, { target, counted }) => levels + target - counted!, 0);
  const asked = rated.reduce((levels, { target }) => levels + target, 0);
  return {
    needed,
    rated,
    unknown: needed.filter(({ counted }) => counted === undefined),
    meeting,
    below,
    unsure: below.filter(({ rating, target }) => rating!.level >= target),
    coverage: part(meeting.length, rated.length),
    shortfall: part(missing, asked),
  };
}

function standing(person: Participant, skill: Skill, { newest, targets }: Ratings): Standing {
  const rating = newest.get(person)?.get(skill);
  const target = targets.get(person)?.get(skill) ?? 0;
  return { person, target, rating, counted: rating && countedLevel(rating) };
}

/** Cover as written; else two people for a critical or high skill and one for others, at the highest target. */
function coverOf({ cover, importance }: Skill, standings: readonly Standing[], scale: readonly string[]) {
  const highest = standings.reduce((most, { target }) => Math.max(most, target), 0);
  const level = levelOn(scale, cover.level) ?? highest;
  const usual = importance === 'critical' || importance === 'high' ? 2 : 1;
  const people = level > 0 ? (cover.people ?? usual) : 0;
  const holders = standings.filter(({ counted = -1 }) => level > 0 && counted >= level);
  return {
    cover: { level, people },
    holders,
    next: standings.filter(({ counted }) => level > 0 && counted === level - 1),
    coverRatio: people > holders.length ? ratio(holders.length, people) : one,
  };
}

function meanConfidence(standings: readonly Standing[]): Ratio | undefined {
  const values = standings.flatMap(({ rating }) => (rating && rating.level >= 1 ? sureness[rating.confidence] : []));
  return values.length > 0 ? product(sum(...values), ratio(1, values.length)) : undefined;
}

type Parts = Pick<SkillGap, 'weight' | 'shortfall' | 'coverRatio' | 'confidence'> & { readonly weights: Weights };

/** Where nobody is above level 0, nobody is sure: that counts as confidence 0. No rating, no shortfall. */
function priorityOf({ weight, weights, shortfall = zero, coverRatio, confidence = zero }: Parts): Ratio {
  const parts = sum(
    product(ratio(weights.shortfall), shortfall),
    product(ratio(weights.cover), rest(coverRatio)),
    product(ratio(weights.confidence), rest(confidence)),
  );
  return product(ratio(weight, 5), parts);
}

function bandOf(priority: Ratio): SkillGap['band'] {
  if (compareRatio(priority, ratio(30)) >= 0) return 'act now';
  return compareRatio(priority, ratio(10)) >= 0 ? 'plan' : 'watch';
}

function ranked(gaps: readonly Omit<SkillGap, 'rank'>[]): SkillGap[] {
  const importance = ({ skill }: Omit<SkillGap, 'rank'>) => importances[skill.importance ?? 'normal'];
  const sorted = [...gaps].sort(
    (a, b) =>
      compareRatio(b.priority, a.priority) ||
      importance(b) - importance(a) ||
      a.holders.length - b.holders.length ||
      (a.skill.name < b.skill.name ? -1 : Number(a.skill.name > b.skill.name)),
  );
  let rank = 0;
  return sorted.map((gap, index) => {
    if (index === 0 || compareRatio(sorted[index - 1]!.priority, gap.priority) !== 0) rank = index + 1;
    return { ...gap, rank };
  });
}

function part(some: number, all: number): Ratio | undefined {
  return all > 0 ? ratio(some, all) : undefined;
}
