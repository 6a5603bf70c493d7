import { growth } from '../measures/growth.ts';
import { type ReciprocalPair, reciprocalPairs } from '../measures/pairs.ts';
import { compareRatio, ratio } from '../measures/ratio.ts';
import type { ShownSkill, ShownSkills } from '../measures/shown-skills.ts';
import type { SkillGap } from '../measures/skills.ts';
import { suggestions } from '../measures/suggestions.ts';
import type { Chartered } from '../model.ts';
import { fold } from '../words/closest.ts';
import { list } from '../words/list.ts';
import { bare, capital, sentence } from '../words/phrases.ts';
import { levelAndAbove } from '../words/skill-levels.ts';
import { holdersWords } from './skills.ts';
import { adviceLines } from './skills-advice.ts';
import { filled, type Subject } from './subject.ts';

const mostPairs = 6;

/** What organisers can do about skills: in which order, why, with whom, and what nobody can say. */
export function skillsRankingView(subject: Subject, shown: ShownSkills | undefined) {
  const rows = ranked(shown);
  return {
    ranking: rows.map((row) => ({
      rank: rankWords(row, rows),
      skill: bare(row.gap.skill.name),
      band: row.gap.band,
      why: whyWords(row, shown!),
    })),
    singles: rows.flatMap((row) => singleOf(row, shown!)),
    maybeSingle: list(
      rows.filter((row) => singleOf(row, shown!).length === 0 && !isSpread(row)).map(({ gap }) => bare(gap.skill.name)),
    ),
    bands: bandsOf(rows, shown, subject),
    pairs: pairsOf(shown),
    untargeted: list(rows.filter(({ gap }) => gap.needed.length === 0).map(({ gap }) => bare(gap.skill.name))),
    untold: list(rows.filter(isUntold).map(({ gap }) => bare(gap.skill.name))),
  };
}

/** The skills that may be shown, most urgent first. */
export function ranked(shown: ShownSkills | undefined): ShownSkill[] {
  const byGap = new Map(shown?.skills.map((one) => [one.gap, one]));
  return (shown?.gaps.skills ?? []).flatMap((gap) => (filled(gap.skill.name) ? (byGap.get(gap) ?? []) : []));
}

function rankWords({ gap }: ShownSkill, rows: readonly ShownSkill[]): string {
  const same = rows.filter((other) => other.gap.rank === gap.rank).length;
  return same > 1 ? `${gap.rank}, shared` : String(gap.rank);
}

const importances: Partial<Record<string, string>> = {
  critical: 'critical to the organisation',
  high: 'of high importance',
  low: 'of low importance',
};

function whyWords(row: ShownSkill, { gaps: { scale } }: ShownSkills): string {
  const { gap, holders, coverage } = row;
  const { skill, cover, shortfall, confidence, meeting, rated } = gap;
  const isLinked = gap.weight > { critical: 4, high: 3, normal: 2, low: 1 }[skill.importance ?? 'normal'];
  const where = levelAndAbove(scale, cover.level);
  const there = coverage ? `known to be there: ${coverage.meeting} of ${coverage.needed} who need it` : '';
  const far =
    !coverage && shortfall && rated.length > meeting.length
      ? compareRatio(shortfall, ratio(1, 3)) >= 0
        ? 'answers are far below what roles need'
        : 'answers are below what roles need'
      : '';
  const unsure = confidence && compareRatio(confidence, ratio(1, 2)) < 0 ? 'some are not sure of their answer' : '';
  const parts = [
    importances[skill.importance ?? 'normal'] ?? '',
    isLinked ? 'a live aim of the organisation needs it' : '',
    there || far,
    holders && cover.people > 0 ? holdersWords({ holders, people: cover.people, where }) : '',
    unsure,
  ];
  return capital(parts.filter(Boolean).join('; '));
}

/** What hangs on one person, or on nobody; the words are the same where one must not know which. */
function singleOf({ gap, holders }: ShownSkill, { gaps: { scale }, isNamed }: ShownSkills): string[] {
  const { people, level } = gap.cover;
  if (!holders || people === 0) return [];
  const where = levelAndAbove(scale, level);
  const name = bare(gap.skill.name);
  const [one, ...others] = gap.holders;
  if (one && others.length === 0 && people > 1 && isNamed(one.person))
    return [`${name}: only ${bare(one.person.name)} is at ${where}.`];
  if (holders.kind === 'fewer' && people === 2) return [`${name}: one person at most is at ${where}.`];
  if (holders.kind !== 'count' || holders.people >= Math.min(2, people)) return [];
  if (holders.people === 0) return [`${name}: nobody is at ${where} yet.`];
  return [`${name}: only one person is at ${where}.`];
}

/** Whether more than one person is known to be there, or only one is wanted. */
function isSpread({ gap: { cover }, holders }: ShownSkill): boolean {
  if (!holders || cover.people < 2) return true;
  return holders.kind === 'enough' || (holders.kind === 'count' && holders.people > 1);
}

const bandTitles = { 'act now': 'Act now', plan: 'Plan', watch: 'Watch' } as const;

function bandsOf(rows: readonly ShownSkill[], shown: ShownSkills | undefined, { charter, model }: Subject) {
  if (!shown) return [];
  const { community, gaps } = shown;
  const advice = new Map(suggestions(community, gaps).skills.map((one) => [one.gap, one]));
  const grows = growth(community);
  const neighbours = neighboursOf(community, charter.related, model.communities);
  const all = { isNamed: shown.isNamed, least: shown.least, scale: gaps.scale };
  const doing = (row: ShownSkill) =>
    adviceLines({ advice: advice.get(row.gap), shown: row, all, growth: grows(row.gap.skill), neighbours }).map(
      ({ words }) => words,
    );
  return (['act now', 'plan', 'watch'] as const).flatMap((band) => {
    const own = rows.filter(({ gap }) => gap.band === band);
    const skills = own.map((row) => ({ skill: bare(row.gap.skill.name), doing: doing(row) }));
    return skills.length > 0 ? [{ title: bandTitles[band], skills: skills.filter((one) => one.doing.length > 0) }] : [];
  });
}

/** Neighbours by the name in their charter, two at most. */
export function neighboursOf(
  { slug }: Chartered,
  related: Subject['charter']['related'],
  all: Subject['model']['communities'],
): string[] {
  const names = related.flatMap(({ community }) => {
    if (!community) return [];
    const known = all.find((one) =>
      [one.slug, one.charter?.value.name ?? ''].some((word) => fold(word) === fold(community)),
    );
    return known?.slug === slug ? [] : [bare(known?.charter?.value.name ?? community)];
  });
  return [...new Set(names)].slice(0, 2);
}

/** Pairs of people who both agreed to be named and can teach each other something, best first. */
export function namedPairs({ gaps, isNamed }: ShownSkills, most: number): ReciprocalPair[] {
  const open: SkillGap[] = gaps.skills.map((gap) => ({
    ...gap,
    standings: gap.standings.filter(({ person }) => isNamed(person)),
  }));
  return reciprocalPairs({ ...gaps, skills: open }, most);
}

function pairsOf(shown: ShownSkills | undefined): string[] {
  if (!shown) return [];
  return namedPairs(shown, mostPairs).map(({ lessons: [given, taken], isAcrossTeams }) => {
    const line = ({ teacher, gap }: typeof given) => `${bare(teacher.person.name)} could show ${bare(gap.skill.name)}`;
    return sentence(`${line(given)}, ${line(taken)}${isAcrossTeams ? ' (from different teams)' : ''}`);
  });
}

function isUntold({ gap, holders, groups }: ShownSkill): boolean {
  return groups.length === 0 || (gap.cover.people > 0 && holders?.kind === 'untold');
}
