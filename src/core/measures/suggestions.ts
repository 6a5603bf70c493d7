import type { Community } from '../model.ts';
import { type Growth, growth } from './growth.ts';
import type { Participant } from './ratings.ts';
import {
  compareId,
  type Duties,
  type GroupSession,
  groupSession,
  isImportant,
  type MentorPair,
  mentorFor,
  type Understudy,
  understudyOf,
} from './sessions.ts';
import type { SkillGap, SkillsGaps, Standing } from './skills.ts';

/** What to do about one skill; only what is suggested is there. */
export interface Advice {
  readonly gap: SkillGap;
  /** Two people can do what now hangs on one: one duty for the holder. */
  readonly understudy?: Understudy;
  /** For three or more learners: one duty for the lead. */
  readonly session?: GroupSession;
  /** For one or two learners, by id: one duty for each mentor. */
  readonly mentors: readonly MentorPair[];
  /** Two learners, where no mentor is left for both. */
  readonly partners?: readonly [Standing, Standing];
  /** External talk, course or another community: nobody can do it, or those who would lead it have too many duties. */
  readonly bringIn?: { readonly overloaded: readonly Participant[] };
  readonly hiring?: Hiring;
}

/** People short beyond those who are one level below. */
export interface Hiring {
  /** Hire or borrow that many. */
  readonly people: number;
  readonly level: number;
  readonly growth: Growth;
}

/** What to do about the skills of a community. Names may be shown only of people who are `isNamed`. */
export interface Suggestions {
  /** Skills with something to do, most urgent first. */
  readonly skills: readonly Advice[];
  /** How many duties of leading and teaching each person was given in all; those with none are left out. */
  readonly duties: ReadonlyMap<Participant, number>;
  /** People with more duties than one can carry, by id. */
  readonly overloaded: readonly Participant[];
}

/** Duties above which somebody from outside is brought in (house default). */
const mostDuties = 2;

/**
 * What to do about skills gaps, skill by skill in order of priority: understudy, group session, mentor pairs or learning
 * partners, bringing in, hiring. Duties handed out count in what follows. Nothing below the evidence floor of the skills.
 * Hiring: people wanted − holders − those one level below, for critical and high skills. Pairs are in `reciprocalPairs`.
 */
export function suggestions(community: Community, { isEnough, skills }: SkillsGaps): Suggestions {
  if (!isEnough) return { skills: [], duties: new Map(), overloaded: [] };
  const handed = new Map<Participant, number>();
  const duties: Duties = (person) => handed.get(person) ?? 0;
  const give = ({ person }: Standing) => handed.set(person, duties(person) + 1);
  const grows = growth(community);
  const planned = skills.map((gap) => ({ gap, ...learning(gap, duties, give), hiring: hiringFor(gap, grows) }));
  const overloaded = [...handed.keys()].filter((person) => duties(person) > mostDuties).sort(byKey);
  const relieved = relief(planned, overloaded);
  const advised = planned.map((advice): Advice => {
    const people = relieved.get(advice.gap) ?? [];
    const isNobody = advice.gap.cover.people > 0 && advice.gap.holders.length === 0;
    return { ...advice, bringIn: isNobody || people.length > 0 ? { overloaded: people } : undefined };
  });
  return { skills: advised.filter(isSomething), duties: handed, overloaded };
}

type Learning = Pick<Advice, 'understudy' | 'session' | 'mentors' | 'partners'>;

function learning(gap: SkillGap, duties: Duties, give: (standing: Standing) => void): Learning {
  const understudy = understudyOf(gap, duties);
  if (understudy) give(understudy.holder);
  const session = groupSession(gap, duties);
  if (session?.lead) give(session.lead);
  if (session) return { understudy, session, mentors: [] };
  const [one, other] = [...gap.below].sort(compareId);
  const mentors: MentorPair[] = [];
  for (const learner of [one, other]) {
    const pair = learner && mentorFor(learner, gap, duties);
    if (!pair) continue;
    give(pair.mentor);
    mentors.push(pair);
  }
  const partners = one && other && mentors.length < 2 ? ([one, other] as const) : undefined;
  return { understudy, mentors, partners };
}

function hiringFor(gap: SkillGap, grows: (skill: SkillGap['skill']) => Growth): Hiring | undefined {
  const { cover, holders, next, skill } = gap;
  const people = cover.people - holders.length - next.length;
  return isImportant(gap) && people > 0 ? { people, level: cover.level, growth: grows(skill) } : undefined;
}

/** For each person with too much to do, the most urgent skill in which somebody else could lead, or else teach. */
function relief(planned: readonly (Learning & { gap: SkillGap })[], overloaded: readonly Participant[]) {
  const found = new Map<SkillGap, Participant[]>();
  for (const person of overloaded) {
    const leads = planned.find(({ session }) => session?.lead?.person === person);
    const teaches = planned.find(({ understudy, mentors }) => {
      return understudy?.holder.person === person || mentors.some(({ mentor }) => mentor.person === person);
    });
    const { gap } = leads ?? teaches!;
    found.set(gap, [...(found.get(gap) ?? []), person]);
  }
  return found;
}

function isSomething({ understudy, session, mentors, partners, bringIn, hiring }: Advice): boolean {
  return mentors.length > 0 || [understudy, session, partners, bringIn, hiring].some((part) => part !== undefined);
}

function byKey({ key: a }: Participant, { key: b }: Participant): number {
  return a < b ? -1 : Number(a > b);
}
