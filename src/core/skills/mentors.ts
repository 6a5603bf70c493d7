import { type Block, heading, type Line, points, text, toned } from '../account.ts';
import type { ShownSkill } from '../measures/shown-skills.ts';
import { areNamed } from '../view/skills-advice.ts';
import { list } from '../words/list.ts';
import { pairsOf } from './plan.ts';
import { nameOf, namesOf, priorityWords, type Reading, skillData } from './reading.ts';
import type { MentorsData, TeachingData } from './told.ts';
import { cell, type View } from './view.ts';

/** Who could teach what, and who with whom. */
export const mentors: View<MentorsData> = {
  data: (reading) => ({
    skills: reading.rows.map((row) => teachingOf(row, reading)).filter(isSomething),
  }),
  blocks: ({ skills }, { state }) => [
    ...(state === 'shown' ? [text(toned('faint', 'Names are those of members who agreed to be named.'))] : []),
    ...(state === 'shown' && skills.length === 0
      ? [text('Nobody who agreed to be named could teach one of these.')]
      : []),
    ...skills.flatMap((one) => [heading(2, [`${one.skill}: `, priorityWords(one)]), teachingBlock(one)]),
  ],
  head: ['skill', 'band', 'what', 'who', 'with', 'score'],
  rows: ({ skills }) =>
    skills.flatMap(({ skill, band, able, pairs, partners }) => [
      ...able.map((name) => [skill, band, 'could lead', name, '', '']),
      ...pairs.map(({ mentor, learner, score }) => [skill, band, 'mentor', mentor, learner, cell(score)]),
      ...(partners.length > 0 ? [[skill, band, 'partners', partners[0]!, partners[1]!, '']] : []),
    ]),
};

function teachingOf(row: ShownSkill, reading: Reading): TeachingData {
  const { gap, named } = row;
  const advice = reading.adviceOf(row);
  const partners = advice?.partners && areNamed(advice.partners, reading.shown!) ? advice.partners : [];
  return {
    ...skillData(row, reading),
    able: namesOf(
      named.filter(({ counted }) => counted! >= Math.max(1, gap.cover.level)),
      reading,
    ),
    pairs: pairsOf(advice?.mentors ?? [], reading),
    partners: partners.map(({ person }) => nameOf(person)),
    words: reading.linesOf(row).find(({ kind }) => kind === 'one-to-one')?.words ?? '',
  };
}

function isSomething({ able, pairs, partners, words }: TeachingData): boolean {
  return able.length + pairs.length + partners.length > 0 || words !== '';
}

function teachingBlock({ able, pairs, partners, words }: TeachingData): Block {
  const lines: Line[] = [
    ...(able.length > 0 ? [`Could lead or teach: ${list(able)}.`] : []),
    ...pairs.map(
      ({ mentor, learner, score }) => `${mentor} shows ${learner}${score === null ? '' : ` (${score} of 7)`}.`,
    ),
    ...(partners.length > 0 ? [`${list(partners)} could learn it together.`] : []),
  ];
  return points(pairs.length + partners.length === 0 && words !== '' ? [...lines, words] : lines);
}
