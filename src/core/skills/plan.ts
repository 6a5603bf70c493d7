import { type Block, heading, type Line, type Point, points, text, toned } from '../account.ts';
import type { MentorPair } from '../measures/sessions.ts';
import type { ShownSkill } from '../measures/shown-skills.ts';
import type { Advice } from '../measures/suggestions.ts';
import { coverageOf } from '../view/skills.ts';
import { type AdviceLine, areNamed, shortageOf } from '../view/skills-advice.ts';
import { formatName } from '../words/format-names.ts';
import { list } from '../words/list.ts';
import { capital, sentence } from '../words/phrases.ts';
import { levelAndAbove } from '../words/skill-levels.ts';
import { levelData, nameOf, namesOf, priorityWords, type Reading, skillData } from './reading.ts';
import type { CountData, MentorData, PlanData, PlannedData, SuggestionData } from './told.ts';
import { cell, limits, type View } from './view.ts';

/** What to do, skill by skill in order of priority. */
export const plan: View<PlanData> = {
  data: (reading) => ({
    skills: reading.rows.flatMap((row) => {
      const suggestions = reading.linesOf(row).map((line) => suggestionOf(line, row, reading));
      return suggestions.length > 0 ? [{ ...skillData(row, reading), why: whyOf(row, reading), suggestions }] : [];
    }),
    overloaded: overloadedOf(reading),
  }),
  blocks: planBlocks,
  head: ['skill', 'importance', 'band', 'priority', 'kind', 'level', 'people', 'suggestion'],
  rows: ({ skills }) =>
    skills.flatMap(({ skill, importance, band, priority, suggestions }) =>
      suggestions.map(({ kind, level, people, words }) =>
        [skill, importance, band, priority?.toFixed(2), kind, level?.name, limits(people), words].map(cell),
      ),
    ),
};

/** The numbers behind what is suggested: who is short, and who can do it. */
function whyOf(row: ShownSkill, reading: Reading): string {
  const { gap } = row;
  const { scale } = reading.shown!.gaps;
  const { there, rest, wanted } = coverageOf(row, scale);
  const [only, ...others] = gap.holders;
  // Where one is enough, “only” would tell that nobody else is there.
  const isTelling = reading.isExact || gap.cover.people > 1;
  const isOnly = only !== undefined && others.length === 0 && isTelling && areNamed([only], reading.shown!);
  const where = `at ${levelAndAbove(scale, gap.cover.level)}`;
  const able = isOnly ? `only ${nameOf(only.person)} ${where}, ${gap.cover.people} wanted` : wanted;
  return sentence(capital([there ? `at their target: ${there}` : '', rest, able].filter(Boolean).join('; ')));
}

const unknown: CountData = { from: null, to: null };

function suggestionOf({ kind, words }: AdviceLine, row: ShownSkill, reading: Reading): SuggestionData {
  const common = {
    kind,
    words,
    level: null,
    people: unknown,
    formats: [],
    lead: null,
    learners: [],
    others: [],
    pairs: [],
  };
  const advice = reading.adviceOf(row);
  if (kind === 'group-session') return { ...common, ...sessionOf(advice!, row, reading) };
  if (kind === 'one-to-one') return { ...common, pairs: pairsOf(advice!.mentors, reading) };
  if (kind === 'hire')
    return { ...common, level: levelData(row.gap.cover.level, reading), people: shortageOf(row) ?? unknown };
  const pair = advice?.understudy;
  if (kind !== 'understudy' || !pair || !areNamed([pair.holder, pair.understudy], reading.shown!)) return common;
  return { ...common, lead: nameOf(pair.holder.person), others: [nameOf(pair.understudy.person)] };
}

function sessionOf({ session }: Advice, { coverage }: ShownSkill, reading: Reading) {
  const { aim, lead, learners, helpers, formats } = session!;
  const count = coverage?.apart?.below ?? null;
  // Some of the helpers would tell of the others.
  const others = areNamed(helpers, reading.shown!) ? namesOf(helpers, reading) : [];
  return {
    level: levelData(aim, reading),
    people: { from: count, to: count },
    formats: formats.map(formatName),
    lead: lead && areNamed([lead], reading.shown!) ? nameOf(lead.person) : null,
    learners: areNamed(learners, reading.shown!) ? namesOf(learners, reading) : [],
    others,
  };
}

/** Pairs of which both may be named; the score counts duties, so that it is shown only where everything is. */
export function pairsOf(pairs: readonly MentorPair[], { shown, isExact }: Reading): MentorData[] {
  const named = pairs.filter(({ mentor, learner }) => areNamed([mentor, learner], shown!));
  return named.map(({ mentor, learner, score }) => ({
    mentor: nameOf(mentor.person),
    learner: nameOf(learner.person),
    score: isExact ? score : null,
  }));
}

function overloadedOf({ shown, isExact, suggested: { overloaded, duties } }: Reading): PlanData['overloaded'] {
  if (!shown || !isExact) return [];
  const named = overloaded.filter((person) => shown.isNamed(person));
  return named.map((person) => ({ name: nameOf(person), duties: duties.get(person)! }));
}

function planBlocks({ skills, overloaded }: PlanData, reading: Reading): Block[] {
  const parts = skills.flatMap((one) => [heading(2, titleOf(one)), ...skillBlocks(one)]);
  const many = overloaded.map(({ name, duties }): Line => `${name}: ${duties} duties of leading and teaching.`);
  const free = reading.state === 'shown' && skills.length === 0 ? [text('There is nothing to do.')] : [];
  return [...free, ...parts, ...(many.length > 0 ? [heading(2, 'More than one person can carry'), points(many)] : [])];
}

function titleOf(one: PlannedData): Line {
  const tones = { 'act now': 'bad', plan: 'fair', watch: 'good' } as const;
  return [`${one.skill}: `, toned(tones[one.band], priorityWords(one))];
}

function skillBlocks({ why, suggestions }: PlannedData): Block[] {
  const lines = suggestions.map(({ kind, words, learners, others, pairs }): Point => {
    const scores = pairs.filter(({ score }) => score !== null).map(({ mentor, score }) => `${mentor} ${score}`);
    const more = [
      learners.length > 0 ? `For ${list(learners)}.` : '',
      kind === 'group-session' && others.length > 0 ? `${list(others)} can help: already there.` : '',
      scores.length > 0 ? `How well it fits, of 7: ${scores.join(', ')}.` : '',
    ];
    return { text: words, more: more.filter(Boolean) };
  });
  return [...(why ? [text(why)] : []), points(lines)];
}
