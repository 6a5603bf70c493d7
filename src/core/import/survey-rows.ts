import type { Edit } from '../edit.ts';
import { type Left, type Material, wished } from '../import.ts';
import type { Community } from '../model.ts';
import { fold } from '../words/closest.ts';
import type { Answer } from './answers.ts';
import { type DateOrder, readConfidence, readConsent, readDate, readLevelOn } from './cells.ts';
import { nameIn, placeOf } from './columns.ts';
import { namelessness } from './people.ts';
import type { OnFile, Roster } from './roster.ts';
import type { Row, Table } from './table.ts';

/** A survey and what its columns hold. */
export interface Read {
  readonly table: Table;
  readonly meant: ReadonlyMap<number, string>;
  readonly material: Material;
}

/** A survey against the community that it is about. */
export interface Reading extends Read {
  readonly community: Community;
  readonly roster: Roster;
  readonly columns: readonly SkillColumn[];
  readonly levels: readonly string[];
  readonly order: DateOrder;
  readonly left: Left[];
}

/** A column with levels: of which skill, and the column that says how sure they are. */
export interface SkillColumn {
  readonly position: number;
  readonly key: string;
  readonly sure: number | undefined;
}

/** The columns that hold one thing. */
export function positionsOf(meant: ReadonlyMap<number, string>, value: string): number[] {
  return [...meant].filter(([, meaning]) => meaning === value).map(([position]) => position);
}

/** One row for each person: whoever answered twice is taken at their last word, by its day where that is said. */
export function lastRows(reading: Reading): [name: string, row: Row][] {
  const { table, meant, order, left } = reading;
  const [dated] = positionsOf(meant, 'date');
  const dayOf = ({ cells }: Row) => {
    const day = dated === undefined ? undefined : readDate(cells[dated]!, order);
    return day && 'value' in day ? day.value : '';
  };
  const rows = new Map<string, [string, Row]>();
  for (const row of table.rows) {
    const name = nameIn(table, row.cells, positionsOf(meant, 'name'));
    const why = name === '' ? 'nobody is named in it' : namelessness(name);
    const other = rows.get(fold(name));
    const isLater = !other || dayOf(row) >= dayOf(other[1]);
    const superseded = why === undefined && other ? (isLater ? other[1] : row) : undefined;
    if (why !== undefined) left.push({ where: `row ${row.number}`, what: name, why });
    if (superseded)
      left.push({
        where: `row ${superseded.number}`,
        what: name,
        why: 'the same person answers twice, and the last answer counts',
      });
    if (why === undefined && isLater) rows.set(fold(name), [name, row]);
  }
  return [...rows.values()];
}

/** Somebody whose answers are taken. */
export interface Who {
  readonly member: string;
  readonly there: OnFile | undefined;
  readonly edits: readonly Edit[];
}

/** The person of a row, who is entered where they agree to it and are new. */
export function whoIn(reading: Reading, name: string, { number, cells }: Row): Who | undefined {
  const { table, meant, roster, left } = reading;
  const there = roster.find(name);
  const [position] = positionsOf(meant, 'consent');
  const said = position === undefined ? undefined : readConsent(cells[position]!);
  const on = there?.value.consent.skills;
  const refuse = (why: string) => {
    left.push({
      where: position === undefined ? `row ${number}` : placeOf(table, number, position),
      what: position === undefined ? '' : cells[position]!,
      why,
    });
    return undefined;
  };
  if (said && 'unread' in said) return refuse(`${said.unread}, so nothing of the row is taken`);
  if (said?.value === 'no') return refuse('the person does not agree to be listed, so nothing of the row is taken');
  if (on === 'no')
    return refuse('members.yaml says that the person does not agree to be listed, so nothing of the row is taken');
  if (said?.value === 'anonymous' && on === 'named')
    return refuse('members.yaml still says named; change it there first, so nothing of the row is taken');
  const team = positionsOf(meant, 'team').map((at) => cells[at]!)[0] ?? '';
  const consent = said && { consent: { skills: said.value } };
  if (!there) return { member: roster.enter(name, undefined, { ...(team && { team }), ...consent }), there, edits: [] };
  const isOpen = said && on === undefined && !there.isBare;
  const edits = isOpen ? [{ path: ['members', there.index, 'consent', 'skills'], set: said.value }] : [];
  return { member: there.key, there, edits };
}

/** The levels in a row; cells that cannot be read are left. */
export function levelsIn({ table, columns, levels, left }: Reading, { number, cells }: Row): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const { position, key, sure } of columns) {
    const level = readLevelOn(levels, cells[position]!);
    const certain = sure === undefined ? undefined : readConfidence(cells[sure]!);
    if (level && 'unread' in level)
      left.push({ where: placeOf(table, number, position), what: cells[position]!, why: level.unread });
    if (certain && 'unread' in certain)
      left.push({ where: placeOf(table, number, sure!), what: cells[sure!]!, why: certain.unread });
    if (!level || 'unread' in level) continue;
    answers.set(key, { level: level.value, ...(certain && 'value' in certain && { confidence: certain.value }) });
  }
  return answers;
}

/** The day of the answers in a row; undefined where it cannot be read. */
export function dayIn(
  { table, meant, material, order, left }: Reading,
  { number, cells }: Row,
): { date: string; isDated: boolean } | undefined {
  const [position] = positionsOf(meant, 'date');
  const said = wished(material, 'date');
  const day = position === undefined ? undefined : readDate(cells[position]!, order);
  if (day && 'value' in day) return { date: day.value, isDated: true };
  if (day) {
    left.push({
      where: placeOf(table, number, position!),
      what: cells[position!]!,
      why: `${day.unread}, so the levels of the row are not taken`,
    });
    return undefined;
  }
  return said === undefined ? { date: material.today, isDated: false } : { date: said, isDated: true };
}
