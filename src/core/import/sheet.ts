import type { Plain } from '../edit.ts';
import type { Left } from '../import.ts';
import { fold } from '../words/closest.ts';
import { readMeetingTime } from '../words/meeting-time.ts';
import { placeholder } from '../words/placeholder.ts';
import { stages } from '../words/stages.ts';
import type { Lead, Tool } from './group.ts';
import type { Aim } from './headings.ts';
import type { Meeting } from './meetings.ts';
import type { Said, Section } from './outline.ts';
import type { Named } from './people.ts';
import { leadsIn, membersIn } from './people-lists.ts';

/** What a charter in Markdown says, as far as it was read. */
export interface Sheet {
  readonly file: string;
  name: string;
  stage: string;
  /** Fields of the charter by their path, `scope.in`. */
  readonly fields: Map<string, string | readonly string[]>;
  readonly meetings: Meeting[];
  readonly tools: Tool[];
  readonly leads: Lead[];
  readonly people: Named[];
  readonly left: Left[];
}

/** A sheet with nothing on it. */
export function newSheet(file: string): Sheet {
  return { file, name: '', stage: '', fields: new Map(), meetings: [], tools: [], leads: [], people: [], left: [] };
}

/** Notes something that is left. */
export function leave({ file, left }: Sheet, line: number, what: string, why: string): void {
  left.push({ where: `${file}, line ${line}`, what, why });
}

/** Puts what stands below a heading where it belongs. */
export function put(sheet: Sheet, aim: Aim, section: Section): void {
  const filled = withoutForms(sheet, section);
  for (const line of section.others) leave(sheet, line, '', 'code, pictures and the like cannot stand in a field');
  if (section.rows.length > 0 && aim.as !== 'roles' && aim.as !== 'members')
    leave(sheet, section.line, section.heading, 'tables are read where they list roles or members only');
  const all = [...filled.paragraphs, ...filled.items];
  if (aim.as === 'roles' || aim.as === 'members') putPeople(sheet, aim.as, filled);
  else if (all.length === 0) return;
  else if (aim.as === 'name') sheet.name ||= all[0]!.text;
  else if (aim.as === 'stage') putStage(sheet, all[0]!);
  else if (aim.as === 'scope') putScope(sheet, filled);
  else if (aim.as === 'meetings') putMeetings(sheet, filled);
  else if (aim.as === 'platform') sheet.tools.push(...(filled.items.length > 0 ? filled.items : all).map(toolIn));
  else if (aim.as === 'texts') addTexts(sheet, aim.into.join('.'), filled);
  else if (aim.as === 'text') putText(sheet, aim.into.join('.'), filled);
}

/** What nobody has filled in is no text of the group. */
function withoutForms(sheet: Sheet, section: Section): Section {
  const isOwn = ({ text, line }: Said) => {
    if (!placeholder(text)) return true;
    leave(sheet, line, text, 'nobody has filled it in: it is the text of a form');
    return false;
  };
  return { ...section, paragraphs: section.paragraphs.filter(isOwn), items: section.items.filter(isOwn) };
}

function putText(sheet: Sheet, field: string, { paragraphs, items, line, heading }: Section): void {
  const sentences = [
    ...paragraphs.map(({ text }) => text),
    ...(items.length > 0 ? [items.map(({ text }) => text).join('; ')] : []),
  ];
  const text = sentences.join(' ');
  if (!sheet.fields.has(field)) sheet.fields.set(field, text);
  else if (sheet.fields.get(field) !== text)
    leave(sheet, line, heading, 'the same is said in an earlier part, which was taken');
}

/** Where there is a list, its items count; a paragraph before it only introduces them. */
function addTexts(sheet: Sheet, field: string, { paragraphs, items }: Section): void {
  for (const { text, line } of items.length > 0 ? paragraphs : [])
    if (!text.endsWith(':')) leave(sheet, line, text, 'the field is a list, and this stands beside it');
  const said = (items.length > 0 ? items : paragraphs).map(({ text }) => text);
  const there = sheet.fields.get(field) ?? [];
  sheet.fields.set(field, [...new Set([...there, ...said])]);
}

function putStage(sheet: Sheet, { text, line }: Said): void {
  if ((stages as readonly string[]).includes(fold(text))) sheet.stage = fold(text);
  else leave(sheet, line, text, 'it is no stage that is known here');
}

const outside = /^(?:out of scope|out|not in scope|excluded|we do not cover)\s*[:–-]\s*/i;
const inside = /^(?:in scope|in|we cover)\s*[:–-]\s*/i;

function putScope(sheet: Sheet, section: Section): void {
  const all = section.items.length > 0 ? section.items : section.paragraphs;
  const part = (isOut: boolean, mark: RegExp) =>
    all
      .filter(({ text }) => outside.test(text) === isOut)
      .map((said) => ({ ...said, text: said.text.replace(mark, '') }));
  const rest = section.items.length > 0 ? section.paragraphs : [];
  const within = part(false, inside);
  if (within.length > 0) addTexts(sheet, 'scope.in', { ...section, items: within, paragraphs: rest });
  const out = part(true, outside);
  if (out.length > 0) addTexts(sheet, 'scope.out', { ...section, items: out, paragraphs: [] });
}

function putMeetings(sheet: Sheet, { items, paragraphs }: Section): void {
  for (const { text, line, link, label } of items.length > 0 ? items : paragraphs) {
    const [, before, after] = /^([^:–—]{2,80}?)\s*(?::(?=\s)|\s[–—-]\s)\s*(.+)$/.exec(text) ?? [];
    const name = label && text.startsWith(label) ? label : before && !readMeetingTime(before) ? before : undefined;
    const when = name === undefined ? text : text.slice(name.length).replace(/^\s*[:–—-]?\s*/, '');
    const bare = link === undefined ? when : withoutLink(when, link);
    if (readMeetingTime(bare) === undefined && name === undefined)
      leave(sheet, line, text, 'it does not say plainly when a meeting is');
    else
      sheet.meetings.push({
        name: name ?? 'Meeting',
        when: bare || (after ?? text),
        ...(link !== undefined && { link }),
      });
  }
}

/** A time without the link beside it: `14:00, join (https://…)`. */
function withoutLink(text: string, link: string): string {
  const [before = '', behind = ''] = text.split(`(${link})`);
  return `${before.replace(/[\s,;–—-]*\b(?:join(?: us| here)?|here|link|video call|call|zoom|teams|meet)\s*$/i, '')}${behind}`.trim();
}

function toolIn({ text, link, label }: Said): Tool {
  const bare = link === undefined ? text : text.replace(`(${link})`, '').trim();
  const [, before, after] = /^(.{2,60}?)\s*(?::(?=\s)|\s[–—-]\s)\s*(.+)$/.exec(bare) ?? [];
  const [, called, channel] = /^(.{2,40}?)\s+(#[\w-]+)$/.exec(bare) ?? [];
  const name = label ?? before ?? called ?? bare;
  const address = link ?? channel ?? after;
  return { name, ...(address !== undefined && address !== '' && { address }) };
}

function putPeople(sheet: Sheet, as: 'roles' | 'members', section: Section): void {
  const read = as === 'roles' ? leadsIn(section) : membersIn(section);
  for (const { line, what, why } of read.left) leave(sheet, line || section.line, what, why);
  if (as === 'roles') sheet.leads.push(...(read.found as readonly Lead[]));
  else sheet.people.push(...(read.found as readonly Named[]));
}

/** Fields by their paths as groups in one another. */
export function nested(fields: ReadonlyMap<string, string | readonly string[]>): { readonly [field: string]: Plain } {
  const groups: Record<string, Plain> = {};
  for (const [path, value] of fields) {
    const [first, second] = path.split('.') as [string, string?];
    groups[first] = second === undefined ? value : { ...(groups[first] as object), [second]: value };
  }
  return groups;
}
