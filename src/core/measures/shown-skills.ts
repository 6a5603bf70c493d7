import type { Chartered, Model } from '../model.ts';
import { memberCount } from './people.ts';
import type { Participant } from './ratings.ts';
import { type SkillGap, type SkillsGaps, type Standing, skills as skillsOf, type Weights } from './skills.ts';
import { type Above, above, areSafe, type Group, leastGroup, type Parts, parts } from './small-groups.ts';
import { refusalsUnanswered } from './unanswered.ts';

/** How many of those who need a skill are known to be where their role needs them. */
export interface ShownCoverage {
  readonly needed: number;
  readonly meeting: number;
  /** Needed people below their target, and those without an answer; undefined where only both together may be shown. */
  readonly apart?: { readonly below: number; readonly unknown: number };
}

/** What may be shown of one skill. Cells: 0 for those without an answer, then one for each level. */
export interface ShownSkill {
  readonly gap: SkillGap;
  /** All members; empty where they are too few. */
  readonly groups: readonly Group[];
  /** Who is at the wanted level or above it, and who at most one level below; undefined where no level is wanted. */
  readonly holders?: Above;
  readonly inside?: Above;
  /** Undefined where no role needs the skill, or where groups would be too small. */
  readonly coverage?: ShownCoverage;
  /** Those who agreed to be named, from the highest counted level down. */
  readonly named: readonly Standing[];
}

/** What may be shown of the skills of a community. */
export interface ShownSkills {
  /** The numbers as measured: what of them may be shown is in `skills`. */
  readonly gaps: SkillsGaps;
  /** The community they were measured in: whoever refused has not answered. */
  readonly community: Chartered;
  readonly least: number;
  readonly isNamed: (person: Participant) => boolean;
  /** In the order of the file; empty below the evidence floor. */
  readonly skills: readonly ShownSkill[];
  /** How many of all members have answered; undefined where that would tell of a few. */
  readonly answered?: { readonly people: number; readonly of: number };
}

/**
 * What pages may show of skills: names only of those who agreed, unless cop.yaml keeps skills anonymous; of the others
 * only numbers of groups that are large enough (`privacy.min_group`), also after taking away the named and after
 * subtracting any shown numbers of the skill from each other. Undefined without a list of skills.
 */
export function shownSkills(model: Model, given: Chartered, today: string): ShownSkills | undefined {
  const community = refusalsUnanswered(given);
  const gaps = skillsOf(community, today, weightsIn(model));
  if (!gaps || gaps.skills.length === 0) return undefined;
  const privacy = model.config?.value.privacy;
  const isNamed = (person: Participant) => person.isNamed && privacy?.skills !== 'anonymous';
  const least = leastGroup(privacy?.min_group);
  const common = { gaps, community, least, isNamed };
  if (!gaps.isEnough) return { ...common, skills: [] };
  const crowd = crowdOf(gaps, memberCount(community, today) ?? 0, isNamed);
  const counted = gaps.skills
    .toSorted((a, b) => Number(a.place.path[1]) - Number(b.place.path[1]))
    .map((gap) => countedIn(gap, crowd, least));
  const isTold =
    crowd.silent === 0 ||
    counted.every((one) =>
      areSafe(
        classes(one, crowd, () => ''),
        least,
      ),
    );
  return {
    ...common,
    skills: counted.map((one) => shownOf(one, isTold ? crowd : { ...crowd, isSilent: () => false }, least)),
    ...(isTold && { answered: { people: gaps.raters, of: crowd.people } }),
  };
}

/** The weights of the organisation, where it has its own. Rules use none: they look at no priority. */
function weightsIn({ config }: Model): Weights | undefined {
  const { shortfall, cover, confidence } = config?.value.skills.weights ?? {};
  if (shortfall === undefined || cover === undefined || confidence === undefined) return undefined;
  return { shortfall, cover, confidence };
}

/** All members. Those who are on no list have no answer and no role. */
interface Crowd {
  readonly people: number;
  readonly unlisted: number;
  /** Without any answer. */
  readonly silent: number;
  readonly isSilent: (person: Participant | undefined) => boolean;
  readonly isNamed: (person: Participant) => boolean;
}

function crowdOf({ skills, raters }: SkillsGaps, members: number, isNamed: Crowd['isNamed']): Crowd {
  const listed = skills[0]!.standings.length;
  const people = Math.max(members, listed);
  const answering = new Set(
    skills.flatMap(({ standings }) => standings.flatMap(({ person, rating }) => (rating ? [person] : []))),
  );
  const isSilent = (person: Participant | undefined) => person === undefined || !answering.has(person);
  return { people, unlisted: people - listed, silent: people - raters, isSilent, isNamed };
}

interface Counted {
  readonly gap: SkillGap;
  /** People who are not named, in groups. */
  readonly others: Parts;
  /** People who are named, in the same cells. */
  readonly named: readonly number[];
  readonly hidden: readonly Standing[];
}

const cellOf = ({ counted }: Standing) => (counted === undefined ? 0 : counted + 1);

function countedIn(gap: SkillGap, { isNamed, unlisted }: Crowd, least: number): Counted {
  const hidden = gap.standings.filter(({ person }) => !isNamed(person));
  const others = [unlisted, ...gap.spread.map(() => 0)];
  const named = others.map(() => 0);
  for (const one of gap.standings) (isNamed(one.person) ? named : others)[cellOf(one)]! += 1;
  const { level, people } = gap.cover;
  const cut = level > 0 ? { at: level + 1, wanted: people - sum(named.slice(level + 1)) } : undefined;
  return { gap, others: parts(others, least, cut), named, hidden };
}

/** The class of everybody who is not named: group, what `more` says, and whether they are silent altogether. */
function classes({ others, hidden }: Counted, crowd: Crowd, more: (standing: Standing) => string): string[] {
  const groupOf = (cell: number) => others.groups.findIndex(({ from, to }) => from <= cell && cell <= to);
  const listed = hidden.map((one) => [groupOf(cellOf(one)), more(one), crowd.isSilent(one.person)].join());
  const unlisted = [groupOf(0), 'free', crowd.isSilent(undefined)].join();
  return [...listed, ...Array.from({ length: crowd.unlisted }, () => unlisted)];
}

function shownOf(one: Counted, crowd: Crowd, least: number): ShownSkill {
  const { gap, others, named } = one;
  const { level, people } = gap.cover;
  const beyond = (at: number): Above => {
    const known = sum(named.slice(at));
    if (sum(others.cells) === 0) return { kind: 'count', people: known };
    const found = above(others, { at, wanted: people - known });
    if (found.kind === 'count') return { kind: 'count', people: found.people + known };
    if (found.kind === 'fewer') return { kind: 'fewer', from: found.from + known, to: found.to + known };
    return known >= people ? { kind: 'enough' } : found;
  };
  return {
    gap,
    groups: withNamed(others, named),
    ...(level > 0 && { holders: beyond(level + 1), inside: beyond(level) }),
    coverage: coverageOf(one, crowd, least),
    named: gap.standings
      .filter(({ person, counted }) => counted !== undefined && crowd.isNamed(person))
      .toSorted((a, b) => b.counted! - a.counted!),
  };
}

/** Groups with those who are named; a run of empty cells in which some of them stand falls apart. */
function withNamed({ cells, groups }: Parts, named: readonly number[]): Group[] {
  const others = cells.some((people) => people > 0) ? groups : [{ from: 0, to: cells.length - 1, people: 0 }];
  return others.flatMap(({ from, to, people }) => {
    const known = named.slice(from, to + 1);
    if (people > 0 || sum(known) === 0) return [{ from, to, people: people + sum(known) }];
    return known.map((some, index) => ({ from: from + index, to: from + index, people: some }));
  });
}

/** Coverage in three parts, or in two, or not at all: the finest that gives nobody away together with the groups. */
function coverageOf(one: Counted, crowd: Crowd, least: number): ShownCoverage | undefined {
  const { needed, meeting, below, unknown } = one.gap;
  if (needed.length === 0) return undefined;
  const part = ({ target, counted }: Standing) =>
    target === 0 ? 'free' : counted === undefined ? 'unknown' : counted < target ? 'below' : 'meeting';
  const shown = { needed: needed.length, meeting: meeting.length };
  if (areSafe(classes(one, crowd, part), least))
    return { ...shown, apart: { below: below.length, unknown: unknown.length } };
  const half = (standing: Standing) => part(standing).replace(/^(?:below|unknown)$/, 'rest');
  return areSafe(classes(one, crowd, half), least) ? shown : undefined;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, people) => all + people, 0);
}
