import { type Column, type Line, table, text, toned } from '../account.ts';
import { type Details, defineAudit, type Part, scoredAll } from '../audit.ts';
import {
  assetMade,
  assetReused,
  goalsChanged,
  pairsLogged,
  ratingsUp,
  resultRead,
  storyApplied,
  storyTransformative,
  storyWithResult,
} from '../criteria/cycles.ts';
import { memberBenefits } from '../criteria/membership.ts';
import { attendanceLogged, feedbackLogged, messagesLogged, problemsRaised } from '../criteria/signs.ts';
import { topicsPractised } from '../criteria/skills.ts';
import { namesIn } from '../measures/names.ts';
import { readingsOf } from '../measures/readings.ts';
import type { Chartered } from '../model.ts';
import { cycles } from '../words/choices.ts';
import { list, plural, shorten } from '../words/list.ts';
import { bare, capital } from '../words/phrases.ts';

type Cycle = (typeof cycles)[number];

const parts: readonly Part[] = [
  { title: 'Immediate', criteria: [attendanceLogged, messagesLogged, problemsRaised, feedbackLogged] },
  { title: 'Potential', criteria: [assetMade, ratingsUp, pairsLogged, memberBenefits] },
  { title: 'Applied', criteria: [storyApplied, topicsPractised, assetReused] },
  { title: 'Realised', criteria: [resultRead, storyWithResult] },
  { title: 'Transformative', criteria: [goalsChanged, storyTransformative] },
];

type ValueRow = Extract<Details, { matrix: unknown }>['matrix'][number];
type ValueCell = ValueRow['cells'][Cycle];

export default defineAudit({
  name: 'value',
  title: 'Five cycles of value',
  summary: 'How far the value of a community shows: at once, for later, at work, in results, in new goals.',
  source: 'Wenger, Trayner & de Laat 2011, Promoting and Assessing Value Creation in Communities and Networks.',
  counts: 'On file',
  score: (audited) => {
    const matrix = valueMatrix(audited.community, audited.today);
    const empty = emptyCycles(matrix);
    return {
      ...scoredAll(parts, audited),
      remarks: emptyWords(empty),
      more: [
        matrixTable(matrix),
        text(toned('faint', 'Stories belong to no one objective; they stand in the last row.')),
      ],
      data: { matrix, empty },
    };
  },
});

/** Readings by objective and cycle, and stories by cycle, up to today. Dropped objectives are left out. */
export function valueMatrix(community: Chartered, today: string): ValueRow[] {
  const { objectives, indicators } = community.charter.value;
  const names = namesIn(community);
  const readings = readingsOf(community, today);
  const read = indicators.map((indicator, index) => ({
    cycle: indicator.cycle,
    objective: names('charter', 'indicators', index, 'objective')[0]?.value,
    readings: (readings.get(indicator) ?? []).filter(({ value }) => value !== undefined).length,
  }));
  const stories = (community.log?.value.stories ?? []).filter(({ date }) => date === undefined || date <= today);
  const kept = objectives.filter(({ status }) => status !== 'dropped');
  const row = (objective: string | null, owns: (value: unknown) => boolean): ValueRow => ({
    objective,
    cells: cellsOf((cycle) => {
      const own = read.filter((one) => one.cycle === cycle && owns(one.objective));
      const told = objective === null ? stories.filter((story) => story.cycle === cycle).length : 0;
      return { indicators: own.length, readings: own.reduce((sum, one) => sum + one.readings, 0), stories: told };
    }),
  });
  const rows = kept.map((objective) => row(objective.statement, (value) => value === objective));
  return [...rows, row(null, (value) => !kept.some((objective) => objective === value))];
}

function cellsOf(cell: (cycle: Cycle) => ValueCell): ValueRow['cells'] {
  return Object.fromEntries(cycles.map((cycle) => [cycle, cell(cycle)])) as Record<Cycle, ValueCell>;
}

function emptyCycles(matrix: readonly ValueRow[]): Cycle[] {
  return cycles.filter((cycle) => matrix.every(({ cells }) => cells[cycle].readings + cells[cycle].stories === 0));
}

/** Empty columns on the right are the finding, not a low number on the left. */
function emptyWords(empty: readonly Cycle[]): string[] {
  const right = empty.filter((cycle) => cycles.indexOf(cycle) >= cycles.indexOf('applied'));
  if (right.length === 0) return ['Readings and stories reach as far as new goals.'];
  if (right.length === 3)
    return ['Nothing on file shows value beyond the meetings yet: ask for one story of work done differently.'];
  return [`No reading and no story shows ${list(right, 'or')} value yet.`];
}

function matrixTable(matrix: readonly ValueRow[]) {
  const columns: readonly Column[] = [
    { head: 'Objective', wraps: true },
    ...cycles.map((cycle): Column => ({ head: capital(cycle) })),
  ];
  const rows = matrix.map(({ objective, cells }): Line[] => [
    objective === null ? toned('faint', 'of no one objective') : shorten(bare(objective), 80),
    ...cycles.map((cycle) => cellWords(cells[cycle])),
  ]);
  return table(columns, rows);
}

function cellWords({ indicators, readings, stories }: ValueCell): Line {
  const words = [
    ...(readings > 0 ? [plural(readings, 'reading')] : []),
    ...(stories > 0 ? [plural(stories, 'story', 'stories')] : []),
  ];
  if (words.length > 0) return words.join(', ');
  return indicators > 0 ? toned('fair', 'not read') : '–';
}
