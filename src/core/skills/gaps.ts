import { type Ratio, rounded } from '../measures/ratio.ts';
import type { ShownSkill } from '../measures/shown-skills.ts';
import type { Group } from '../measures/small-groups.ts';
import { ageWords } from '../view/skills.ts';
import { compared } from './compare.ts';
import { gapBlocks } from './gaps-blocks.ts';
import { levelData, namesOf, type Reading, skillData } from './reading.ts';
import type { CountData, GapData, GapsData, PartData, RunData } from './told.ts';
import { cell, limits, type View } from './view.ts';

/** Where the gaps are: people by level, coverage, who can do what, priority. */
export const gaps: View<GapsData> = {
  data: (reading, isCompared) => ({
    coverage: coverageOf(reading),
    response: responseOf(reading),
    age: reading.isRead ? ageWords(reading.subject) : '',
    skills: reading.rows.map((row) => gapData(row, reading)),
    compared: isCompared ? compared(reading) : null,
  }),
  blocks: gapBlocks,
  head: [
    ...['skill', 'importance', 'rank', 'band', 'priority', 'needed', 'meeting', 'below', 'unknown', 'wanted', 'level'],
    ...['holders', 'next', 'shortfall', 'cover ratio', 'confidence'],
  ],
  rows: ({ skills }) =>
    skills.map((one) => {
      const { skill, importance, rank, band, priority, needed, meeting, below, unknown, wanted, holders, next } = one;
      const seen = [needed, meeting, below, unknown, wanted?.people, wanted?.name];
      const numbers = [limits(holders), next, one.shortfall, one.coverRatio, one.confidence];
      return [skill, importance, rank, band, priority?.toFixed(2), ...seen, ...numbers].map(cell);
    }),
};

// A ratio made of single answers is shown only where these are.
function coverageOf({ shown, isExact }: Reading): PartData | null {
  const { skills = [], coverage } = shown?.gaps ?? {};
  if (!coverage || !isExact || !shown?.gaps.isEnough) return null;
  const part = skills.reduce((all, { meeting }) => all + meeting.length, 0);
  return { part, whole: skills.reduce((all, { rated }) => all + rated.length, 0), ratio: four(coverage)! };
}

function responseOf({ shown }: Reading): PartData | null {
  const { people: part, of: whole } = shown?.answered ?? {};
  if (part === undefined || !whole) return null;
  return { part, whole, ratio: rounded(part / whole) };
}

function four(ratio: Ratio | undefined): number | null {
  return ratio ? rounded(ratio) : null;
}

function gapData(row: ShownSkill, reading: Reading): GapData {
  const { gap, coverage, holders, groups } = row;
  const { isExact } = reading;
  const { level, people } = gap.cover;
  const apart = coverage?.apart;
  const rated = apart && coverage ? coverage.meeting + apart.below : 0;
  return {
    ...skillData(row, reading),
    weight: gap.weight,
    shortfall: isExact ? four(gap.shortfall) : null,
    coverRatio: isExact ? four(gap.coverRatio) : null,
    confidence: isExact ? four(gap.confidence) : null,
    needed: coverage?.needed ?? null,
    meeting: coverage?.meeting ?? null,
    below: apart?.below ?? null,
    unknown: apart?.unknown ?? null,
    coverage: rated > 0 ? rounded(coverage!.meeting / rated) : null,
    wanted: level > 0 && people > 0 ? { ...levelData(level, reading), people } : null,
    holders: countOf(holders, people),
    next: nextOf(row),
    namedHolders: namesOf(gap.holders, reading),
    namedNext: namesOf(gap.next, reading),
    unsure: isExact ? gap.unsure.length : null,
    namedUnsure: namesOf(gap.unsure, reading),
    namedUnknown: namesOf(gap.unknown, reading),
    people: groups.map(runOf),
  };
}

function countOf(holders: ShownSkill['holders'], wanted: number): CountData {
  if (holders?.kind === 'count') return { from: holders.people, to: holders.people };
  if (holders?.kind === 'fewer') return { from: holders.from, to: holders.to };
  return { from: holders?.kind === 'enough' ? wanted : null, to: null };
}

/** Those at most one level below without those who are there: only where both are numbers already. */
function nextOf({ holders, inside }: ShownSkill): number | null {
  return holders?.kind === 'count' && inside?.kind === 'count' ? inside.people - holders.people : null;
}

function runOf({ from, to, people }: Group): RunData {
  return { from: from === 0 ? null : from - 1, to: to === 0 ? null : to - 1, people };
}
