import { communityOf, type Found, holdings, type Lead, type Tool, termOf } from '../import/group.ts';
import type { Meeting } from '../import/meetings.ts';
import { namelessness } from '../import/people.ts';
import { purposeIn } from '../import/purpose.ts';
import { stageDecision, stageOption, standInDecision } from '../import/stage.ts';
import { type Group, glance, groupsOf, isBlank, readTree, textOf } from '../import/tree.ts';
import { defineImport, isUnusable, type Left, type Material, wished, type Yield } from '../import.ts';
import type { Stage } from '../model.ts';
import { mapOf } from '../words/group.ts';
import { capital } from '../words/phrases.ts';
import { slug } from '../words/slug.ts';

const lists: Readonly<Record<string, { readonly title: string; readonly short: string }>> = {
  sigs: { title: 'Special interest group', short: 'SIG' },
  workinggroups: { title: 'Working group', short: 'WG' },
  usergroups: { title: 'User group', short: 'User group' },
  committees: { title: 'Committee', short: 'Committee' },
  tags: { title: 'Technical advisory group', short: 'TAG' },
};

export default defineImport({
  name: 'sigs',
  summary:
    'groups of a Kubernetes-style sigs.yaml: special interest groups, working groups, committees, advisory groups',
  into: 'workspace',
  options: [stageOption],
  examples: ['cop import sigs sigs.yaml --dry-run', 'cop import sigs sigs.yaml --stage active'],
  take(material) {
    const [source] = material.sources;
    const read = readTree(source!);
    if (isUnusable(read)) return read;
    const groups = Object.entries(mapOf(read.value)).flatMap(([list, entries]) =>
      Array.isArray(entries)
        ? groupsOf(entries)
            .filter(isGroup)
            .map((group) => ({ list, group }))
        : [],
    );
    if (groups.length > 0) return yieldOf(groups, material);
    return {
      unusable: `${source!.file} holds no groups: lists such as sigs or workinggroups with a name in each entry.`,
      fix: 'Name the file that holds them, usually sigs.yaml.',
    };
  },
});

/** A name alone is an entry of any list; a group also says something of itself. */
function isGroup(group: Group): boolean {
  const says = ['dir', 'mission_statement', 'leadership', 'meetings', 'contact', 'subprojects', 'label'];
  return textOf(group.name) !== '' && says.some((field) => !isBlank(group[field]));
}

interface Listed {
  readonly list: string;
  readonly group: Group;
}

function yieldOf(groups: readonly Listed[], material: Material): Yield {
  const left: Left[] = [];
  const stage = wished(material, 'stage') as Stage | undefined;
  const found = groups.map((listed) => foundIn(listed, left, stage));
  const made = found.map(communityOf);
  return {
    drafts: made.map(({ draft }) => draft),
    additions: {},
    taken: holdings(made),
    left: [...made.flatMap((one) => one.left), ...left],
    decided: [...stageDecision(stage, found), ...standInDecision(made.map(({ draft }) => draft))],
  };
}

function foundIn({ list, group }: Listed, left: Left[], wanted: Stage | undefined): Found {
  const written = textOf(group.name);
  const { title, short } = lists[list] ?? { title: 'Group', short: '' };
  const isTitled = short === '' || /\b(?:sig|tag|wg|group|committee|council|community|subproject)\b/i.test(written);
  const name = isTitled ? written : `${short} ${written}`;
  const take = taking(`${list}: ${written}`, left);
  const projects = ['subprojects', 'tag_subprojects'].flatMap((field) => groupsOf(group[field]));
  const contact = mapOf(group.contact);
  const meetings = [group, ...projects].flatMap((one) => meetingsOf(one, take, name));
  const tools = toolsOf(contact);
  const leads = [
    ...leadsOf(mapOf(group.leadership), take, ''),
    ...projects.flatMap((project) => projectLeads(project, take)),
    ...liaisonsOf(contact, take),
  ];
  take.rest(group, [
    'name',
    'dir',
    'mission_statement',
    'leadership',
    'meetings',
    'contact',
    'subprojects',
    'tag_subprojects',
  ]);
  take.rest(contact, ['slack', 'slack_channel', 'mailing_list', 'liaison', 'toc_liaison'], 'contact.');
  const recordings = groupsOf(group.meetings)
    .map(({ recordings_url }) => textOf(recordings_url))
    .find(Boolean);
  return {
    name,
    slug: slug(textOf(group.dir).split('/').at(-1) ?? '') || slug(name),
    stage: wanted ?? (meetings.length > 0 ? 'active' : 'forming'),
    purpose: purposeFrom(group, take),
    facts: { title: `${title} “${written}”`, things: projects.map(({ name }) => textOf(name)).filter(Boolean) },
    contact: tools.find(({ name }) => name === 'Mailing list')?.address ?? tools[0]?.address,
    topics: projects.map(topicOf).filter(Boolean),
    tools,
    library: recordings,
    meetings,
    leads,
    people: [],
  };
}

/** Notes what is left of one group. */
function taking(where: string, left: Left[]) {
  const leave = (field: string, value: unknown, why: string) => {
    if (!isBlank(value)) left.push({ where: `${where}: ${field}`, what: glance(value), why });
  };
  /** Everything of a group of fields but those that were taken. */
  const rest = (group: Group, taken: readonly string[], above = '') => {
    for (const [field, value] of Object.entries(group))
      if (!taken.includes(field)) leave(above + field, value, whyLeft(field));
  };
  return { leave, rest };
}

type Take = ReturnType<typeof taking>;

function whyLeft(field: string): string {
  if (/^e-?mail$/.test(field)) return 'addresses of people are never taken';
  if (/emeritus/.test(field)) return 'they have left their roles';
  if (/^(?:label|teams|owners|lfx_id|landscape_.*|tag_initiatives|subproject_initiatives)$/.test(field))
    return 'it serves the tools of the source';
  if (field === 'charter_link') return 'it points into the repository of the source';
  return 'a charter has no field for it';
}

function purposeFrom(group: Group, take: Take): string {
  const said = textOf(group.mission_statement);
  if (said !== '' && purposeIn(said) === undefined)
    take.leave('mission_statement', said, 'nobody has filled it in: it is the text of a form');
  return said;
}

function topicOf({ name, description }: Group): string {
  const said = textOf(description);
  return said === '' ? textOf(name) : `${textOf(name)}: ${said}`;
}

function toolsOf({ slack, slack_channel, mailing_list }: Group): Tool[] {
  const channel = textOf(slack_channel) || textOf(slack);
  const list = textOf(mailing_list);
  // A name of a channel has no sign before it here; an id (C08KGCXB458) and an address have none at all.
  const isName = /^[a-z0-9][a-z0-9_.-]*$/.test(channel);
  return [
    ...(channel === '' ? [] : [{ name: 'Slack', for: ['talk'], address: isName ? `#${channel}` : channel }]),
    ...(list === '' ? [] : [{ name: 'Mailing list', for: ['talk'], address: list }]),
  ];
}

const meetingFields =
  'description day time tz frequency schedule url zoom_url tag_calendar archive_url meeting_notes_url';

function meetingsOf(group: Group, take: Take, name: string): Meeting[] {
  return groupsOf(group.meetings).map((meeting) => {
    const one = (...fields: readonly string[]) => fields.map((field) => textOf(meeting[field])).find(Boolean) ?? '';
    take.rest(meeting, [...meetingFields.split(' '), 'recordings_url'], 'meetings.');
    const times = ['day', 'time', 'tz'].map((field) => textOf(meeting[field])).filter(Boolean);
    const when = [times.join(' '), textOf(meeting.frequency), textOf(meeting.schedule)].filter(Boolean).join(', ');
    return {
      name: one('description') || `Meeting of ${textOf(group.name) || name}`,
      when,
      link: one('url', 'zoom_url', 'tag_calendar'),
      notesLink: one('archive_url', 'meeting_notes_url'),
    };
  });
}

/** Chairs look after a group; all others who lead in it are its core. */
function leadsOf(leadership: Group, take: Take, of: string): Lead[] {
  return Object.entries(leadership).flatMap(([field, people]) => {
    const why = whyLeft(field);
    if (why.startsWith('they')) {
      take.leave(`leadership.${field}`, people, why);
      return [];
    }
    const title = `${capital(field.replace(/s$/, '').replaceAll('_', ' '))}${of}`;
    const kind = field === 'chairs' && of === '' ? 'manager' : 'core';
    return groupsOf(people).flatMap((person) => leadOf(person, { kind, title }, take) ?? []);
  });
}

function projectLeads(project: Group, take: Take): Lead[] {
  const name = textOf(project.name);
  take.rest(project, ['name', 'description', 'leads', 'leadership', 'meetings'], 'subprojects.');
  const all = { leads: project.leads, ...mapOf(project.leadership) };
  return leadsOf(all, take, ` of ${name}`);
}

function liaisonsOf({ liaison, toc_liaison }: Group, take: Take): Lead[] {
  return [...groupsOf(liaison), ...groupsOf(toc_liaison)].flatMap(
    (person) => leadOf(person, { kind: 'adviser', title: 'Liaison' }, take) ?? [],
  );
}

function leadOf(person: Group, role: Pick<Lead, 'kind' | 'title'>, take: Take): Lead | undefined {
  const handle = textOf(person.github);
  const name = textOf(person.name) || handle;
  if (name === '') return undefined;
  take.rest(person, ['github', 'name', 'company', 'term'], `${role.title}: `);
  const why = namelessness(name);
  if (why !== undefined) {
    take.leave(role.title, name, why);
    return undefined;
  }
  const { start, end } = mapOf(person.term);
  const term = termOf(textOf(start), textOf(end));
  if (!term) take.leave(`${role.title}: term of ${name}`, person.term, 'it has no two days in order');
  return { ...role, name, handle, organisation: textOf(person.company), ...term };
}
