import { type Block, type Column, heading, type Line, points, table, text, toned } from '../account.ts';
import { overallWords, tooFew } from '../view/skills.ts';
import { list, plural } from '../words/list.ts';
import { bare, capital, sentence } from '../words/phrases.ts';
import { peopleByLevel } from '../words/skill-levels.ts';
import { priorityWords, type Reading, rankWords } from './reading.ts';
import type { ComparedData, GapData, GapsData } from './told.ts';

/** The gaps of a community as a person reads them; of several communities only the table. */
export function gapBlocks(data: GapsData, reading: Reading, isShort: boolean): Block[] {
  const { skills } = data;
  const isShown = skills.length > 0;
  const coverage = isShown ? overall(data, reading) : '';
  return [
    ...(coverage === '' && data.age === '' ? [] : [text([coverage, data.age].filter(Boolean).join(' '))]),
    ...(isShown && !isShort ? [heading(2, 'People by level'), ...heatMap(reading)] : []),
    ...(isShown ? [heading(2, 'Gaps, most urgent first'), gapTable(skills), ...noteOf(reading)] : []),
    ...(isShort ? [] : [...unsureBlocks(skills), ...unknownBlocks(skills)]),
    ...(data.compared ? comparedBlocks(data.compared) : []),
  ];
}

function overall({ coverage }: GapsData, { shown, rows }: Reading): string {
  if (!coverage) return overallWords(rows, shown);
  const { part, whole } = coverage;
  return `Over all skills, ${part} of ${whole} answers (${Math.round((100 * part) / whole)} %) are at the level that the role of the person needs.`;
}

/** One cell for each level, or the same in words where cells had to be put together. */
function heatMap({ rows, shown }: Reading): Block[] {
  const { scale } = shown!.gaps;
  const isWhole = rows.every(
    ({ groups }) => groups.length > 0 && groups.every(({ from, to, people }) => from === to || people === 0),
  );
  if (rows.every(({ groups }) => groups.length === 0)) return [text(sentence(capital(tooFew)))];
  if (!isWhole) {
    const lines = rows.map(({ gap, groups }) => [
      bare(gap.skill.name),
      groups.length > 0 ? peopleByLevel(groups, scale) : tooFew,
    ]);
    return [
      table(
        [
          { head: 'Skill', wraps: true },
          { head: 'People', wraps: true },
        ],
        lines,
      ),
    ];
  }
  const columns: Column[] = [
    { head: 'Skill', wraps: true },
    ...scale.map((_, level): Column => ({ head: String(level), align: 'right' })),
    { head: 'No answer', align: 'right' },
  ];
  const lines = rows.map(({ gap, groups }): Line[] => {
    const counts = ['', ...scale].map(() => 0);
    for (const { from, people } of groups) if (people > 0) counts[from] = people;
    const whole = Math.max(...rows.map((row) => row.groups.reduce((all, { people }) => all + people, 0)));
    const cells = [...counts.slice(1), counts[0]!].map((part): Line => [{ heat: { part, whole } }]);
    return [bare(gap.skill.name), ...cells];
  });
  const names = scale.map((name, level) => `${level} ${bare(name) || `level ${level}`}`);
  return [
    table(columns, lines),
    text(toned('faint', `Levels: ${names.join(', ')}. An answer of low confidence counts one level lower.`)),
  ];
}

function gapTable(skills: readonly GapData[]): Block {
  const hasNext = skills.some(({ next }) => next !== null);
  const columns: Column[] = [
    { head: '#', align: 'right' },
    { head: 'Skill', wraps: true },
    { head: 'Importance', drops: 2 },
    { head: 'At target' },
    { head: 'Can do it' },
    ...(hasNext ? [{ head: 'Next', drops: 1 }] : []),
    { head: 'Priority' },
  ];
  const tones = { 'act now': 'bad', plan: 'fair', watch: 'good' } as const;
  return table(
    columns,
    skills.map((one) => [
      rankWords(one),
      one.skill,
      one.importance,
      atTarget(one),
      canDo(one),
      ...(hasNext ? [one.next === null ? '–' : one.next === 0 ? 'nobody' : String(one.next)] : []),
      toned(tones[one.band], priorityWords(one)),
    ]),
  );
}

function atTarget({ needed, meeting, below, unknown }: GapData): string {
  if (needed === null || meeting === null) return '–';
  if (below === null) return `${meeting} of ${needed}${needed > meeting ? ' (some ?)' : ''}`;
  return `${meeting} of ${meeting + below}${unknown ? ` (+${unknown} ?)` : ''}`;
}

function canDo({ wanted, holders: { from, to } }: GapData): string {
  if (!wanted) return '–';
  if (from === null) return `? of ${wanted.people}`;
  if (to === null) return `enough of ${wanted.people}`;
  return `${from === to ? from : `${from} to ${to}`} of ${wanted.people}`;
}

/** What the columns mean, and why a priority may be words only. */
function noteOf({ isExact, rows, shown }: Reading): Block[] {
  const parts = [
    'At target: those who answered and are where their role needs them (?: no answer yet)',
    'Can do it: people at the level that is wanted, of how many',
    rows.some(({ inside }) => inside?.kind === 'count') ? 'Next: one level below' : '',
    isExact
      ? ''
      : `Numbers from which one could work out what fewer than ${shown!.least} people said are left out, priorities in points among them`,
  ];
  return rows.length > 0 ? [text(toned('faint', parts.filter(Boolean).map(sentence).join(' ')))] : [];
}

function unsureBlocks(skills: readonly GapData[]): Block[] {
  const lines = skills.flatMap(({ skill, unsure, namedUnsure: named }) => {
    const rest = (unsure ?? named.length) - named.length;
    if (rest + named.length === 0) return [];
    const others =
      rest > 0 ? [plural(rest, named.length > 0 ? 'other' : 'person', named.length > 0 ? 'others' : 'people')] : [];
    return [`${skill}: ${list([...named, ...others])}.`];
  });
  if (lines.length === 0) return [];
  return [
    heading(2, 'There, and not sure'),
    text(
      'They say that they are where their role needs them, with low confidence: practice with support helps, not training.',
    ),
    points(lines),
  ];
}

function unknownBlocks(skills: readonly GapData[]): Block[] {
  const lines = skills.flatMap(({ skill, unknown, namedUnknown: named }) => {
    const count = unknown ?? named.length;
    if (count === 0) return [];
    const others = count - named.length;
    return [`${skill}: ${list([...named, ...(others > 0 ? [`${others}${named.length > 0 ? ' more' : ''}`] : [])])}.`];
  });
  return lines.length > 0 ? [heading(2, 'Needed, and not answered'), points(lines)] : [];
}

function comparedBlocks({ reports, notListed, notReported }: ComparedData): Block[] {
  const title = heading(2, 'Beside the reports of the organisation');
  if (reports.length === 0)
    return [
      title,
      text(['No report about missing skills is on file: ', toned('code', 'gap_reports'), ' in strategy.yaml.']),
    ];
  const missing = notListed.map(({ skill, reports: by }): Line => {
    return [
      toned('strong', skill),
      ` is in ${by.length > 0 ? list(by.map((one) => `“${one}”`)) : 'a report'}, and not on the list here.`,
    ];
  });
  const own = notReported.length > 0 ? [`On the list here and in no report: ${list(notReported)}.`] : [];
  const lines = [...missing, ...own];
  return [title, lines.length > 0 ? points(lines) : text('Reports and the list here name the same skills.')];
}
