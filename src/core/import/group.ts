import type { Draft, Fields, Left } from '../import.ts';
import { kinds } from '../kinds/index.ts';
import type { Stage } from '../model.ts';
import { fieldsAt } from '../schema.ts';
import { isDate } from '../words/dates.ts';
import { plural } from '../words/list.ts';
import type { RoleKind } from '../words/roles.ts';
import { activityOf, type Meeting } from './meetings.ts';
import { type Named, newRoll } from './people.ts';
import { type Facts, longestPurpose, purposeIn, standIn, standInNote } from './purpose.ts';

/** Somebody in a role. */
export interface Lead extends Named {
  readonly kind: RoleKind;
  readonly title: string;
  readonly from?: string;
  readonly until?: string;
}

/** A place where a group talks or keeps things. */
export interface Tool {
  readonly name: string;
  readonly for?: readonly string[];
  readonly address?: string;
}

/** A group as its source describes it. */
export interface Found {
  readonly name: string;
  readonly slug: string;
  readonly stage: Stage;
  readonly purpose: string;
  readonly facts: Facts;
  readonly contact?: string;
  readonly topics: readonly string[];
  readonly tools: readonly Tool[];
  readonly library?: string;
  readonly meetings: readonly Meeting[];
  readonly leads: readonly Lead[];
  /** Members without a role. */
  readonly people: readonly Named[];
  /** Further fields of the charter. */
  readonly more?: Fields;
}

/** A group as a community, what of it was left, and what it holds. */
export interface Made {
  readonly draft: Draft;
  readonly left: readonly Left[];
  readonly holds: { readonly roles: number; readonly people: number; readonly meetings: number };
}

/** Makes a community of a group. */
export function communityOf(found: Found): Made {
  const roll = newRoll();
  const roles = rolesOf(found.leads, (lead) =>
    lead.kind === 'adviser' || lead.kind === 'sponsor' ? lead.name : roll.enter(lead),
  );
  for (const person of found.people) roll.enter(person);
  const members = roll.members();
  const activities = found.meetings.map((meeting) => ({ meeting, ...activityOf(meeting) }));
  const purpose = purposeIn(found.purpose);
  const left = activities.flatMap(({ meeting, unread }): Left[] => {
    const where = `${found.name}: meeting “${meeting.name}”`;
    const why = 'this part of a meeting time is not clear, so it stays as text';
    return unread === '' ? [] : [{ where, what: unread, why }];
  });
  if (found.purpose.length > longestPurpose)
    left.push({
      where: `${found.name}: purpose`,
      what: found.purpose,
      why: 'it is longer than a text of a charter may be',
    });
  const files = {
    charter: charterOf(
      found,
      purpose ?? standIn(found.facts),
      activities.map(({ fields }) => fields),
    ),
    ...(roles.length > 0 && { roles: { roles } }),
    ...(members.length > 0 && { members: { members } }),
  };
  const notes = purpose === undefined ? [standInNote] : [];
  const holds = { roles: roles.length, people: members.length, meetings: activities.length };
  return { draft: { name: found.name, slug: found.slug, files, notes }, left, holds };
}

function charterOf(found: Found, purpose: string, activities: readonly Fields[]): Fields {
  const { name, stage, contact, topics, tools, library, more } = found;
  const fields: Fields = {
    ...more,
    name,
    stage,
    purpose,
    ...(contact && { contact }),
    ...(topics.length > 0 && { scope: { in: topics } }),
    ...(tools.length > 0 && { platform: tools.map((tool) => ({ ...tool })) }),
    ...(library && { knowledge: { library } }),
    ...(activities.length > 0 && { rhythm: { activities } }),
  };
  const order = fieldsAt(kinds.charter.schema, []);
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** People with the same role and the same term share an entry. */
function rolesOf(leads: readonly Lead[], enter: (lead: Lead) => string): Fields[] {
  const roles = new Map<string, { readonly lead: Lead; readonly holders: Set<string> }>();
  for (const lead of leads) {
    const key = [lead.kind, lead.title, lead.from, lead.until].join('\0');
    const role = roles.get(key) ?? { lead, holders: new Set() };
    role.holders.add(enter(lead));
    roles.set(key, role);
  }
  return [...roles.values()].map(({ lead: { kind, title, from, until }, holders }) => {
    const [first = '', ...more] = holders;
    const term = { ...(from && { from }), ...(until && { until }) };
    return {
      kind,
      title,
      holder: more.length === 0 ? first : [first, ...more],
      ...(Object.keys(term).length > 0 && { term }),
    };
  });
}

/** A term of which both ends are days and in order. */
export function termOf(from: string, until: string): Pick<Lead, 'from' | 'until'> | undefined {
  const days = [from, until].filter((day) => day !== '');
  if (!days.every(isDate) || (from !== '' && until !== '' && from > until)) return undefined;
  return { ...(from && { from }), ...(until && { until }) };
}

/** What a number of communities holds, as counts with their nouns. */
export function holdings(made: readonly Made[]): string[] {
  const sum = (part: keyof Made['holds']) => made.reduce((total, { holds }) => total + holds[part], 0);
  return [
    plural(made.length, 'community', 'communities'),
    plural(sum('roles'), 'role'),
    plural(sum('people'), 'person', 'people'),
    plural(sum('meetings'), 'meeting'),
  ];
}
