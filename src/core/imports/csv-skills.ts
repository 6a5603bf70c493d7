import type { Edit } from '../edit.ts';
import { judge, type Skills, skillsOf } from '../import/answers.ts';
import { orderOf } from '../import/cells.ts';
import { bareHeading, leftColumns, type Reasons, shown, valuesOf } from '../import/columns.ts';
import { listEdits, rosterOf } from '../import/roster.ts';
import { isSkill, skillOf, sureness, surveyIn, surveyMeanings, surveyScale } from '../import/survey.ts';
import {
  dayIn,
  lastRows,
  levelsIn,
  positionsOf,
  type Read,
  type Reading,
  type SkillColumn,
  whoIn,
} from '../import/survey-rows.ts';
import { readTable, type Table } from '../import/table.ts';
import { defineImport, type Fields, isUnusable, type Left, type Unusable, wished, type Yield } from '../import.ts';
import { isDate } from '../words/dates.ts';
import { list, plural } from '../words/list.ts';

export default defineImport({
  name: 'csv-skills',
  summary: 'a skills survey as CSV: one row a person, one column a skill',
  into: 'community',
  options: [
    {
      flags: '--name-column <heading>',
      summary: 'the column with the name; twice for first and last name',
      many: true,
    },
    {
      flags: '--skill <heading=id>',
      summary: 'a column with levels, and the skill it is about; only these are taken',
      many: true,
    },
    { flags: '--date-column <heading>', summary: 'the column with the day of the answers' },
    { flags: '--date <date>', summary: 'the day of all answers, where no column says it; left out means today' },
    { flags: '--consent-column <heading>', summary: 'the column that says whether people agree to be listed' },
    { flags: '--by <who>', summary: 'who gave the answers', choices: ['self', 'peer', 'lead'] },
  ],
  examples: [
    'cop import csv-skills survey.csv --community data-guild --dry-run',
    'cop import csv-skills survey.csv --skill "Finding faults=triage" --date 2026-05-04 --by self',
  ],
  columns(material) {
    const table = readTable(material.sources[0]!);
    if (isUnusable(table)) return table;
    const survey = surveyIn(table, material, true);
    return isUnusable(survey) ? survey : shown(table, survey.meant, surveyMeanings(material.community!));
  },
  take(material) {
    const date = wished(material, 'date');
    if (date !== undefined && !isDate(date))
      return { unusable: `“${date}” is no date.`, fix: 'Write year-month-day, for example 2026-03-01.' };
    const table = readTable(material.sources[0]!);
    if (isUnusable(table)) return table;
    const survey = material.columns
      ? { meant: material.columns, offered: [], reasons: new Map() }
      : surveyIn(table, material, material.wishes.yes === true);
    if (isUnusable(survey)) return survey;
    const meanings = [...survey.meant.values()];
    if (!meanings.includes('name')) return withoutName(table);
    if (!meanings.some(isSkill)) return withoutSkills(table, survey.offered);
    return yieldOf({ table, meant: survey.meant, material }, survey.reasons);
  },
});

function withoutName({ headers }: Table): Unusable {
  const headings = list(headers.map((header) => `“${header}”`));
  return {
    unusable: `No column looks like the name of the person. There are: ${headings}.`,
    fix: 'Say which it is: --name-column "Heading".',
  };
}

function withoutSkills({ headers }: Table, offered: readonly number[]): Unusable {
  if (offered.length === 0)
    return { unusable: 'No column holds levels of a skill.', fix: 'Say which does: --skill "Heading=short-name".' };
  const options = offered.map((position) => `--skill "${headers[position]}"`).join(' ');
  return {
    unusable: `No column is about a skill of this community; ${plural(offered.length, 'column looks', 'columns look')} like levels of a new one.`,
    fix: `Take them all with --yes, or name those you want: ${options}`,
  };
}

function yieldOf(read: Read, reasons: Reasons): Yield {
  const { table, meant, material } = read;
  const community = material.community!;
  const skills = skillsOf(community);
  const { levels, preset } = surveyScale(community, table);
  const dates = positionsOf(meant, 'date').flatMap((position) => valuesOf(table, position));
  const left = [...table.left];
  const columns = skillColumns(read, skills, left);
  const reading: Reading = {
    ...read,
    community,
    roster: rosterOf(community),
    columns,
    levels,
    order: orderOf(dates),
    left,
  };
  const { memberEdits, ratings, ratingEdits, levelsTaken } = answersIn(reading);
  const { added } = reading.roster;
  return {
    drafts: [],
    additions: {
      members: [...memberEdits, ...listEdits(community, { kind: 'members', list: 'members' }, added)],
      skills: [
        ...(preset && ratings.length > 0 ? [{ path: ['scale'], set: preset }] : []),
        ...listEdits(community, { kind: 'skills', list: 'skills' }, levelsTaken > 0 ? skills.added : []),
        ...ratingEdits,
        ...listEdits(community, { kind: 'skills', list: 'ratings' }, ratings),
      ],
    },
    taken: [
      plural(levelsTaken, 'level'),
      plural(ratings.length, 'rating'),
      plural(levelsTaken > 0 ? skills.added.length : 0, 'new skill'),
      plural(added.length, 'new member'),
    ],
    left: [...left, ...leftColumns(table, meant, reasons)],
    decided: decisions(reading, added),
  };
}

function decisions({ meant, material }: Reading, added: readonly Fields[]): string[] {
  const undated = positionsOf(meant, 'date').length === 0 && wished(material, 'date') === undefined;
  const unasked = positionsOf(meant, 'consent').length === 0;
  return [
    ...(undated
      ? [`No column says when people answered; the answers are dated ${material.today}. --date says another day.`]
      : []),
    ...(unasked && added.length > 0
      ? ['No column says whether people agree to be listed; without an answer their skills are shown in totals only.']
      : []),
  ];
}

function skillColumns({ table, meant }: Read, skills: Skills, left: Left[]): SkillColumn[] {
  const sure = new Map(
    positionsOf(meant, sureness.value).map((position) => [skillOf(table, meant, position), position]),
  );
  const columns: SkillColumn[] = [];
  for (const [position, meaning] of [...meant].sort(([a], [b]) => a - b)) {
    if (!isSkill(meaning)) continue;
    const wanted = meaning.startsWith('skill:') ? meaning.slice('skill:'.length) : undefined;
    const key = skills.key(wanted, bareHeading(table.headers[position]!) || (wanted ?? `column ${position + 1}`));
    const twin = columns.find((column) => column.key === key);
    if (twin) {
      const why = `the column “${table.headers[twin.position]}” is about the same skill`;
      left.push({ where: `column “${table.headers[position]}”`, what: '', why });
    } else columns.push({ position, key, sure: sure.get(position) });
  }
  return columns;
}

function answersIn(reading: Reading) {
  const memberEdits: Edit[] = [];
  const ratings: Fields[] = [];
  const ratingEdits: Edit[] = [];
  let levelsTaken = 0;
  for (const [name, row] of lastRows(reading)) {
    const person = whoIn(reading, name, row);
    if (!person) continue;
    memberEdits.push(...person.edits);
    const skills = levelsIn(reading, row);
    const day = dayIn(reading, row);
    if (skills.size === 0 || !day) continue;
    const verdict = judge(
      { member: person.member, ...day, by: wished(reading.material, 'by'), skills },
      reading.community,
      person.there,
    );
    levelsTaken += verdict.taken;
    ratingEdits.push(...verdict.edits);
    if (verdict.entry) ratings.push(verdict.entry);
    for (const skill of verdict.other)
      reading.left.push({
        where: `row ${row.number}: ${skill} of ${person.member}`,
        what: `${skills.get(skill)!.level}`,
        why: `skills.yaml says something else for the same day, which stays`,
      });
  }
  return { memberEdits, ratings, ratingEdits, levelsTaken };
}
