import { decode } from '../decode.ts';
import type { Plain } from '../edit.ts';
import type { Source } from '../finding.ts';
import { communityOf, type Found, holdings } from '../import/group.ts';
import { aimOf } from '../import/headings.ts';
import { type Section, sectionsOf } from '../import/outline.ts';
import { leave, nested, newSheet, put, type Sheet } from '../import/sheet.ts';
import { stageDecision, stageOption, standInDecision } from '../import/stage.ts';
import { glance, isBlank, readTree, textsOf } from '../import/tree.ts';
import { defineImport, type Fields, isUnusable, type Material, type Unusable, wished, type Yield } from '../import.ts';
import { kinds } from '../kinds/index.ts';
import type { Stage } from '../model.ts';
import { fieldsAt } from '../schema.ts';
import { isMap, mapOf } from '../words/group.ts';
import { slug } from '../words/slug.ts';

export default defineImport({
  name: 'markdown',
  summary: 'charters in Markdown, with front matter and headings such as Purpose, Scope, Goals, Meetings',
  into: 'workspace',
  many: true,
  options: [stageOption],
  examples: ['cop import markdown docs/data-guild.md --dry-run', 'cop import markdown guilds/*.md --stage active'],
  take(material) {
    const sheets: Read[] = [];
    for (const source of material.sources) {
      const read = readSheet(source);
      if (isUnusable(read)) return read;
      sheets.push(read);
    }
    return yieldOf(sheets, material);
  },
});

interface Read {
  readonly sheet: Sheet;
  /** Groups of fields that the front matter writes as a charter has them. */
  readonly groups: Fields;
  /** Whether the text below the title stands in for a purpose that no part is about. */
  readonly isIntroduced: boolean;
}

function readSheet(source: Source): Read | Unusable {
  const { text, fault } = decode(source);
  if (fault) return { unusable: `${source.file} cannot be read: ${fault.message}`, fix: fault.fix };
  const sheet = newSheet(source.file);
  const [front = '', matter] = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  const groups = matter === undefined ? {} : readMatter(sheet, matter);
  if (isUnusable(groups)) return groups;
  const sections = sectionsOf(text.slice(front.length), front.split('\n').length - 1);
  const isIntroduced = readSections(sheet, sections);
  if (sheet.name !== '') return { sheet, groups, isIntroduced };
  return {
    unusable: `${source.file} does not say what the community is called.`,
    fix: 'Begin it with a title: # Name of the community.',
  };
}

function readMatter(sheet: Sheet, matter: string): Fields | Unusable {
  const read = readTree({ file: `${sheet.file} (front matter)`, text: `\n${matter}\n` });
  if (isUnusable(read)) return read;
  const groups: Record<string, Plain> = {};
  const own = fieldsAt(kinds.charter.schema, []);
  for (const [field, value] of Object.entries(mapOf(read.value))) {
    if (isBlank(value)) continue;
    const line = matter.split('\n').findIndex((text) => text.startsWith(`${field}:`)) + 2;
    const aim = aimOf(field);
    const isOfTexts = textsOf(value).length === (Array.isArray(value) ? value.length : 1);
    if (aim && isOfTexts) put(sheet, aim, sectionIn(value, field, line));
    else if (own.includes(field) && (isMap(value) || Array.isArray(value))) groups[field] = plainOf(value)!;
    else leave(sheet, line, `${field}: ${glance(value)}`, 'a charter has no field for it');
  }
  return groups;
}

function sectionIn(value: unknown, heading: string, line: number): Section {
  const said = textsOf(value).map((text) => ({ text, line }));
  const isList = Array.isArray(value);
  return { heading, line, depth: 0, paragraphs: isList ? [] : said, items: isList ? said : [], rows: [], others: [] };
}

function plainOf(value: unknown): Plain | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.flatMap((entry) => plainOf(entry) ?? []);
  if (!isMap(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const plain = plainOf(inner);
      return plain === undefined ? [] : [[key, plain] as const];
    }),
  );
}

/** Reads the parts in order; gives whether the text below the title had to stand in for a purpose. */
function readSections(sheet: Sheet, sections: readonly Section[]): boolean {
  const [first, ...more] = sections;
  const title = more[0]?.depth === 1 ? more[0] : undefined;
  if (title && title.heading !== '') sheet.name ||= title.heading;
  const parts = title ? more.slice(1) : more;
  for (const section of parts) {
    const aim = aimOf(section.heading);
    const isEmpty =
      section.paragraphs.length + section.items.length + section.rows.length + section.others.length === 0;
    if (aim) put(sheet, aim, section);
    else if (!isEmpty) leave(sheet, section.line, section.heading, 'no field of a charter is known by this heading');
  }
  const opening = title && title.paragraphs.length > 0 ? title : first!;
  const isOpen = !sheet.fields.has('purpose') && opening.paragraphs.length > 0;
  if (isOpen) put(sheet, { into: ['purpose'], as: 'text' }, { ...opening, items: [] });
  for (const part of [first!, ...(title ? [title] : [])])
    for (const said of [...(isOpen && part === opening ? [] : part.paragraphs), ...part.items])
      leave(sheet, said.line, said.text, 'it stands above the first heading');
  return isOpen && sheet.fields.has('purpose');
}

function yieldOf(sheets: readonly Read[], material: Material): Yield {
  const wanted = wished(material, 'stage') as Stage | undefined;
  const found = sheets.map((read) => foundIn(read, wanted));
  const made = found.map(communityOf);
  const drafts = made.map(({ draft }) => draft);
  const silent = found.filter((_, index) => sheets[index]!.sheet.stage === '');
  const introduced = sheets.filter(({ isIntroduced }) => isIntroduced).map(({ sheet }) => sheet.name);
  return {
    drafts,
    additions: {},
    taken: holdings(made),
    left: [...sheets.flatMap(({ sheet }) => sheet.left), ...made.flatMap((one) => one.left)],
    decided: [
      ...(silent.length > 0 ? stageDecision(wanted, silent) : []),
      ...introduced.map(
        (name) => `No part of “${name}” is about its purpose; the text below its title was taken for it.`,
      ),
      ...standInDecision(drafts),
    ],
  };
}

function foundIn({ sheet, groups }: Read, wanted: Stage | undefined): Found {
  const { name, stage, fields, meetings, tools, leads, people } = sheet;
  const { purpose, ...more } = nested(fields);
  const usual = meetings.length > 0 ? 'active' : 'forming';
  return {
    name,
    slug: slug(name),
    stage: (stage || (wanted ?? usual)) as Stage,
    purpose: typeof purpose === 'string' ? purpose : '',
    facts: { title: `Community “${name}”`, things: [] },
    topics: [],
    tools,
    meetings: meetings.map((meeting) => ({
      ...meeting,
      name: meeting.name === 'Meeting' ? `Meeting of ${name}` : meeting.name,
    })),
    leads,
    people,
    more: together(groups, more),
  };
}

/** Fields of two parts; groups of both are one group. */
function together(one: Fields, other: Fields): Fields {
  const merged = Object.entries(other).map(([field, value]) => {
    const there = one[field];
    return [field, isMap(there) && isMap(value) ? { ...there, ...value } : value] as const;
  });
  return { ...one, ...Object.fromEntries(merged) };
}
