import { allWished, isUnusable, type Material, type Unusable, wished } from '../import.ts';
import type { Community } from '../model.ts';
import { fold } from '../words/closest.ts';
import { defaultScale, presets } from '../words/scales.ts';
import { isSlug } from '../words/slug.ts';
import { readConfidence, readLevelOn } from './cells.ts';
import {
  addresses,
  bareHeading,
  columnAt,
  consentMeaning,
  guess,
  type Meaning,
  nameMeaning,
  nothing,
  type Reasons,
  twice,
  valuesOf,
} from './columns.ts';
import type { Table } from './table.ts';

/** A column with levels of a skill that is new. */
const newSkill: Meaning = { value: 'skill', name: 'levels of a new skill', headings: /(?!)/ };
/** A column that says how sure the levels before it are. */
export const sureness: Meaning = {
  value: 'confidence',
  name: 'how sure the levels in the column before are',
  headings: /\bconfiden(?:t|ce)\b|\bhow (?:sure|certain)\b/i,
};
const given: readonly Meaning[] = [
  nameMeaning,
  consentMeaning,
  {
    value: 'date',
    name: 'the day of the answers',
    headings: /^(?:timestamp|time stamp|date\b.*|submitted\b.*|completion time|completed\b.*|end date|datestamp)$/i,
  },
  {
    value: 'team',
    name: 'the team, for members who are new',
    headings: /^(?:your )?(?:team|department|dept|unit|squad|ward)$/i,
  },
  sureness,
];

/** What a column of a survey may hold, the skills of a community included. */
export function surveyMeanings({ skills }: Community): Meaning[] {
  const known = (skills?.value.skills ?? []).map(({ id, name }): Meaning => {
    return { value: `skill:${id ?? name}`, name: `levels of the skill “${name}”`, headings: /(?!)/ };
  });
  return [...given, ...known, newSkill];
}

/** The scale that levels are read on: that of the community, else the one whose names the survey uses. */
export function surveyScale(
  { skills }: Community,
  table: Table,
): { readonly preset?: string; readonly levels: readonly string[] } {
  if (skills) return { levels: skills.value.scale };
  const count = (levels: readonly string[]) =>
    table.rows.flatMap(({ cells }) => cells).filter((cell) => /\p{L}/u.test(cell) && isLevel(levels, cell)).length;
  const usual = count(defaultScale);
  const better = [...presets].find(([, levels]) => count(levels) > usual);
  return better ? { preset: better[0] === 'ecf' ? 'e-cf' : better[0], levels: better[1] } : { levels: defaultScale };
}

function isLevel(levels: readonly string[], text: string): boolean {
  const read = readLevelOn(levels, text);
  return read !== undefined && 'value' in read;
}

/** What each column holds: as somebody said, else by its heading and what stands in it. */
export interface Survey {
  readonly meant: ReadonlyMap<number, string>;
  /** Columns that look like levels of skills nobody has asked for. */
  readonly offered: readonly number[];
  readonly reasons: Reasons;
}

/** Reads the headings of a survey; skills that are new are taken where somebody agrees to them. */
export function surveyIn(table: Table, material: Material, takesNew: boolean): Survey | Unusable {
  const said = saidBy(table, material);
  if (isUnusable(said)) return said;
  const meant = new Map(said);
  const { levels } = surveyScale(material.community!, table);
  const onlySaid = allWished(material, 'skill').length > 0;
  const offered: number[] = [];
  const reasons = new Map<number, string>();
  for (const position of table.headers.keys()) {
    if (meant.has(position)) continue;
    const value = meaningOf(table, position, material.community!, levels);
    const isTwice = [...meant.values()].includes(value) && !mayRepeat.has(value);
    const isNew = value === newSkill.value && !takesNew && !onlySaid;
    if (isTwice) reasons.set(position, twice);
    if (isNew)
      reasons.set(position, 'it looks like levels of a new skill; --skill "Heading" takes it, --yes all such columns');
    if (isNew) offered.push(position);
    meant.set(position, isTwice || isNew || (onlySaid && isSkill(value)) ? nothing.value : value);
  }
  return { meant, offered, reasons };
}

const mayRepeat: ReadonlySet<string> = new Set([
  nameMeaning.value,
  newSkill.value,
  sureness.value,
  addresses.value,
  nothing.value,
]);

function meaningOf(table: Table, position: number, { skills }: Community, levels: readonly string[]): string {
  const heading = fold(bareHeading(table.headers[position]!));
  const skill = (skills?.value.skills ?? []).find(({ id, name }) =>
    [name, id ?? name].some((word) => fold(word) === heading),
  );
  if (skill) return `skill:${skill.id ?? skill.name}`;
  const { value } = guess(table, position, given);
  if (value !== nothing.value || heading === '') return value;
  const values = valuesOf(table, position).filter((text) => text !== '');
  const isSure = (text: string) => 'value' in (readConfidence(text) ?? {});
  if (values.length > 0 && values.every(isSure) && !values.every((text) => isLevel(levels, text)))
    return sureness.value;
  const readable = values.filter((text) => isLevel(levels, text)).length;
  return readable > 0 && readable >= values.length * 0.7 ? newSkill.value : nothing.value;
}

function saidBy(table: Table, material: Material): Map<number, string> | Unusable {
  const wishes: (readonly [heading: string, value: string])[] = [
    ...allWished(material, 'nameColumn').map((heading) => [heading, nameMeaning.value] as const),
    ...[wished(material, 'dateColumn')].flatMap((heading) => (heading ? [[heading, 'date'] as const] : [])),
    ...[wished(material, 'consentColumn')].flatMap((heading) =>
      heading ? [[heading, consentMeaning.value] as const] : [],
    ),
    ...allWished(material, 'skill').map((wish) => {
      const [, heading = wish, id] = /^(.+)=([^=]+)$/.exec(wish) ?? [];
      return [heading, id === undefined ? newSkill.value : `skill:${id.trim()}`] as const;
    }),
  ];
  const meant = new Map<number, string>();
  for (const [heading, value] of wishes) {
    const position = columnAt(table, heading);
    if (typeof position !== 'number') return position;
    const isKnown = surveyMeanings(material.community!).some((meaning) => fold(meaning.value) === fold(value));
    if (value.startsWith('skill:') && !isKnown && !isSlug(value.slice('skill:'.length)))
      return {
        unusable: `“${value.slice('skill:'.length)}” cannot be the short name of a skill.`,
        fix: 'Write lower-case letters, digits and single hyphens.',
      };
    const known = value === newSkill.value ? meaningOf(table, position, material.community!, []) : value;
    meant.set(position, known.startsWith('skill:') ? known : value);
  }
  return meant;
}

/** The column of levels that a column about sureness belongs to: the one it names, else the one before it. */
export function skillOf(table: Table, meant: ReadonlyMap<number, string>, position: number): number | undefined {
  const isSkill = (at: number) => meant.get(at)?.startsWith('skill') === true;
  const heading = fold(table.headers[position]!);
  const named = [...meant.keys()].filter(
    (at) => isSkill(at) && heading.includes(fold(bareHeading(table.headers[at]!))),
  );
  if (named.length === 1) return named[0];
  return [...meant.keys()].filter((at) => at < position && isSkill(at)).sort((a, b) => b - a)[0];
}

/** Whether a meaning is that of a column of levels. */
export function isSkill(meaning: string): boolean {
  return meaning === newSkill.value || meaning.startsWith('skill:');
}
