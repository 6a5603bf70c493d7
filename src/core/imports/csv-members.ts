import type { Edit } from '../edit.ts';
import { type Cell, type DateOrder, orderOf, readConsent, readDate, readYesNo } from '../import/cells.ts';
import {
  addresses,
  columnAt,
  consentMeaning,
  guess,
  leftColumns,
  type Meaning,
  nameIn,
  nameMeaning,
  nothing,
  placeOf,
  shown,
  valuesOf,
} from '../import/columns.ts';
import { type Jobs, jobsOf } from '../import/jobs.ts';
import { namelessness } from '../import/people.ts';
import { listEdits, type OnFile, type Roster, rosterOf } from '../import/roster.ts';
import { type Row, readTable, type Table } from '../import/table.ts';
import {
  allWished,
  defineImport,
  type Fields,
  isUnusable,
  type Left,
  type Material,
  type Unusable,
  type Yield,
} from '../import.ts';
import type { Community } from '../model.ts';
import { fold } from '../words/closest.ts';
import { list, plural } from '../words/list.ts';
import { isSlug } from '../words/slug.ts';

const meanings: readonly Meaning[] = [
  nameMeaning,
  consentMeaning,
  { value: 'id', name: 'a short name for references', headings: /^(?:id|short name|handle|login|user ?name)$/i },
  { value: 'team', name: 'the team', headings: /\b(?:team|department|dept|unit|squad|ward|group)\b/i },
  {
    value: 'organisation',
    name: 'the organisation',
    headings: /\b(?:organi[sz]ation|company|employer|institution)\b/i,
  },
  { value: 'location', name: 'where they work', headings: /\b(?:location|site|office|city|town|campus|place)\b/i },
  {
    value: 'practice_role',
    name: 'the day job',
    headings: /\b(?:practice role|job|job title|role|profession|position|function|occupation)\b/i,
  },
  {
    value: 'joined',
    name: 'the day they joined',
    headings: /\bjoin(?:ed|ing)?\b|\bmember since\b|^since$|\bstart(?:ed)?\b/i,
  },
  {
    value: 'type',
    name: 'how much they take part',
    headings: /^type\b|\bmember type\b|\bparticipation\b|\binvolvement\b/i,
  },
  { value: 'external', name: 'whether they come from outside', headings: /\bexternal\b|\boutside\b/i },
];
const types = ['core', 'active', 'occasional', 'peripheral', 'supporter'];

export default defineImport({
  name: 'csv-members',
  summary: 'a roster as CSV: names, teams, day jobs, dates of joining; never e-mail addresses',
  into: 'community',
  options: [
    {
      flags: '--column <heading=field>',
      summary: `what a column holds: ${list(
        meanings.map(({ value }) => value),
        'or',
      )}`,
      many: true,
    },
  ],
  examples: [
    'cop import csv-members roster.csv --community data-guild --dry-run',
    'cop import csv-members roster.csv --column "Dept=team" --column "Since=joined"',
  ],
  columns(material) {
    const table = readTable(material.sources[0]!);
    if (isUnusable(table)) return table;
    const meant = meantBy(table, material);
    return isUnusable(meant) ? meant : shown(table, meant, meanings);
  },
  take(material) {
    const table = readTable(material.sources[0]!);
    if (isUnusable(table)) return table;
    const meant = material.columns ?? meantBy(table, material);
    if (isUnusable(meant)) return meant;
    if ([...meant.values()].includes('name')) return yieldOf(table, meant, material);
    const headings = list(table.headers.map((header) => `“${header}”`));
    return {
      unusable: `No column looks like the name of the person. There are: ${headings}.`,
      fix: 'Say which it is: --column "Heading=name".',
    };
  },
});

/** What each column holds: as somebody said, else by its heading. */
function meantBy(table: Table, material: Material): Map<number, string> | Unusable {
  const meant = new Map<number, string>();
  for (const wish of allWished(material, 'column')) {
    const [, heading = wish, field = ''] = /^(.*)=([^=]*)$/.exec(wish) ?? [];
    const position = columnAt(table, heading);
    if (typeof position !== 'number') return position;
    const value = field.trim().replaceAll(' ', '_');
    const known = [...meanings.map((meaning) => meaning.value), nothing.value];
    if (!known.includes(value))
      return {
        unusable: `“${wish}” does not say what the column holds.`,
        fix: `Write "${heading}=" with one of ${list(known, 'or')} behind it.`,
      };
    meant.set(position, value);
  }
  for (const position of table.headers.keys()) {
    if (meant.has(position)) continue;
    const { value, many } = guess(table, position, meanings);
    const isUsed = !many && [...meant.values()].includes(value);
    meant.set(position, isUsed ? nothing.value : value);
  }
  return meant;
}

interface Reading {
  readonly table: Table;
  readonly meant: ReadonlyMap<number, string>;
  readonly community: Community;
  readonly roster: Roster;
  readonly jobs: Jobs;
  readonly orders: ReadonlyMap<number, DateOrder>;
  readonly left: Left[];
  readonly edits: Edit[];
}

function yieldOf(table: Table, meant: ReadonlyMap<number, string>, { community: there }: Material): Yield {
  const community = there!;
  const reading: Reading = {
    table,
    meant,
    community,
    roster: rosterOf(community),
    jobs: jobsOf(community),
    orders: new Map([...meant.keys()].map((position) => [position, orderOf(valuesOf(table, position))])),
    left: [...table.left],
    edits: [],
  };
  const seen = new Map<string, number>();
  for (const row of table.rows) takeRow(reading, row, seen);
  const { roster, jobs, edits } = reading;
  const members = [...edits, ...listEdits(community, { kind: 'members', list: 'members' }, roster.added)];
  return {
    drafts: [],
    additions: { members, roles: listEdits(community, { kind: 'roles', list: 'practice_roles' }, jobs.added) },
    taken: [
      plural(roster.added.length, 'member'),
      `${plural(edits.length, 'field')} of members who were there`,
      plural(jobs.added.length, 'day job'),
    ],
    left: [...reading.left, ...leftColumns(table, meant, new Map())],
    decided: [],
  };
}

function takeRow(reading: Reading, { number, cells }: Row, seen: Map<string, number>): void {
  const { table, meant, roster, left } = reading;
  const at = (value: string) => [...meant].filter(([, meaning]) => meaning === value).map(([position]) => position);
  const name = nameIn(table, cells, at('name'));
  const why = name === '' ? 'nobody is named in it' : namelessness(name);
  const twin = seen.get(fold(name));
  if (why !== undefined || twin !== undefined) {
    left.push({ where: `row ${number}`, what: name, why: why ?? `the same person stands in row ${twin}` });
    return;
  }
  seen.set(fold(name), number);
  const short = at('id').map((position) => cells[position]!)[0] ?? '';
  const fields = fieldsOf(reading, { number, cells });
  const there = roster.find(name, short);
  if (there) fill(reading, there, fields, number);
  else roster.enter(name, isSlug(short) ? short : undefined, fields);
}

function fieldsOf({ table, meant, jobs, orders, left }: Reading, { number, cells }: Row): Fields {
  const fields: Record<string, Fields[string]> = {};
  for (const [position, meaning] of meant) {
    if (['name', 'id', addresses.value, nothing.value].includes(meaning)) continue;
    const text = cells[position]!;
    const read = meaning === 'practice_role' ? jobs.read(text) : readField(meaning, text, orders.get(position));
    if (read && 'unread' in read) left.push({ where: placeOf(table, number, position), what: text, why: read.unread });
    else if (read) fields[meaning] = read.value;
  }
  return fields;
}

function readField(meaning: string, text: string, order: DateOrder): Cell<Fields[string]> {
  if (text === '') return undefined;
  if (meaning === 'joined') return readDate(text, order);
  if (meaning === 'external') return readYesNo(text);
  if (meaning === 'type')
    return types.includes(text.toLowerCase())
      ? { value: text.toLowerCase() }
      : { unread: `it is none of ${list(types)}` };
  if (meaning !== 'consent') return { value: text };
  const consent = readConsent(text);
  return 'unread' in consent ? consent : { value: { skills: consent.value } };
}

/** Fills what is blank of a member who is there; what says something else stays. */
function fill({ edits, left }: Reading, { index, value, isBare, key }: OnFile, fields: Fields, row: number): void {
  for (const [field, wanted] of Object.entries(fields)) {
    const path = field === 'consent' ? ['consent', 'skills'] : [field];
    const said = path.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);
    const plain = field === 'consent' ? (wanted as { skills: string }).skills : wanted;
    const what = String(plain);
    const where = `row ${row}: ${field} of ${key}`;
    if (said === undefined && isBare)
      left.push({ where, what, why: 'members.yaml has the bare name; write it as - name: to add fields' });
    else if (said === undefined) edits.push({ path: ['members', index, ...path], set: plain });
    else if (fold(String(said)) !== fold(what))
      left.push({ where, what, why: 'members.yaml says something else, which stays' });
  }
}
