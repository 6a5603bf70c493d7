import { type Block, table, text, toned } from '../account.ts';
import type { Lesson } from '../measures/pairs.ts';
import { namedPairs } from '../view/skills-ranking.ts';
import { bare } from '../words/phrases.ts';
import { nameOf, type Reading } from './reading.ts';
import type { PairData } from './told.ts';
import type { View } from './view.ts';

/** So many are computed, and so many of them are shown to a person. */
const most = 50;
const mostShown = 12;

/** Pairs of people who can teach each other. */
export const pairs: View<readonly PairData[]> = {
  data: (reading) => pairsIn(reading),
  blocks: pairBlocks,
  head: ['first', 'shows', 'second', 'shows', 'across teams', 'score'],
  rows: (all) =>
    all.map(({ people: [one, other], lessons: [given, taken], isAcrossTeams, score }) => {
      return [one, given.skill, other, taken.skill, isAcrossTeams ? 'yes' : 'no', String(score)];
    }),
};

function pairsIn({ shown, rows }: Reading): PairData[] {
  if (!shown) return [];
  const asked = new Set(rows.map(({ gap }) => gap.key));
  return namedPairs(shown, Number.MAX_SAFE_INTEGER)
    .filter(({ lessons }) => lessons.some(({ gap }) => asked.has(gap.key)))
    .slice(0, most)
    .map(({ people: [one, other], lessons: [given, taken], isAcrossTeams, score }) => ({
      people: [nameOf(one), nameOf(other)],
      lessons: [lessonData(given), lessonData(taken)],
      isAcrossTeams,
      score,
    }));
}

function lessonData({ gap, distance }: Lesson) {
  return { skill: bare(gap.skill.name), distance };
}

function pairBlocks(all: readonly PairData[], { state }: Reading): Block[] {
  if (state !== 'shown') return [];
  if (all.length === 0)
    return [
      text('There are no two members, among those who agreed to be named, who could teach each other one of these.'),
    ];
  const rows = all
    .slice(0, mostShown)
    .map(({ people: [one, other], lessons: [given, taken], isAcrossTeams, score }) => [
      one,
      given.skill,
      other,
      taken.skill,
      `${score}${isAcrossTeams ? ', two teams' : ''}`,
    ]);
  const columns = [
    { head: 'Member' },
    { head: 'shows', wraps: true },
    { head: 'to', wraps: true },
    { head: 'and learns', wraps: true },
    { head: 'Score, of 5' },
  ] as const;
  return [
    table(columns, rows),
    text(
      toned(
        'faint',
        [
          'Score: levels apart, at most 2, on both sides, and 1 for two teams.',
          'Members who agreed to be named only.',
          all.length > mostShown
            ? `These are the best ${mostShown} of ${all.length === most ? `${most} or more` : all.length}.`
            : '',
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ),
  ];
}
