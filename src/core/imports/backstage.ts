import { communityOf, type Found, holdings } from '../import/group.ts';
import { address, type Named } from '../import/people.ts';
import { stageDecision, stageOption, standInDecision } from '../import/stage.ts';
import { type Group, glance, isBlank, readDocuments, textOf, textsOf } from '../import/tree.ts';
import {
  allWished,
  defineImport,
  isUnusable,
  type Left,
  type Material,
  type Unusable,
  wished,
  type Yield,
} from '../import.ts';
import type { Stage } from '../model.ts';
import { closest, fold } from '../words/closest.ts';
import { mapOf } from '../words/group.ts';
import { list, plural } from '../words/list.ts';
import { slug } from '../words/slug.ts';

/** Types of groups that are communities, not parts of the organisation. */
const types =
  /^(?:communit(?:y|ies)(?:[ -]of[ -]practice)?|cop|guild|chapter|sig|special[ -]interest[ -]group|working[ -]group|circle|network)$/i;

export default defineImport({
  name: 'backstage',
  summary:
    'groups of a Backstage catalog with their members: those of a type such as community or guild, or those named',
  into: 'workspace',
  many: true,
  options: [{ flags: '--group <name>', summary: 'a group to take, whatever its type', many: true }, stageOption],
  examples: [
    'cop import backstage catalog/groups.yaml --dry-run',
    'cop import backstage org.yaml users.yaml --group data-guild',
  ],
  take(material) {
    const left: Left[] = [];
    const entities: Group[] = [];
    for (const source of material.sources) {
      const read = readDocuments(source);
      if (isUnusable(read)) return read;
      left.push(...read.left);
      entities.push(...read.documents.map(mapOf));
    }
    const groups = entities.filter(({ kind }) => /^group$/i.test(textOf(kind)));
    const wanted = chosen(groups, allWished(material, 'group'));
    if (isUnusable(wanted)) return wanted;
    return yieldOf({ entities, groups, wanted, left }, material);
  },
});

function chosen(groups: readonly Group[], names: readonly string[]): Group[] | Unusable {
  if (groups.length === 0)
    return {
      unusable: 'There are no groups: entities with “kind: Group”.',
      fix: 'Name the catalog file that holds them.',
    };
  const found: Group[] = [];
  for (const name of names) {
    const group = groups.find((one) => [nameOf(one), titleOf(one)].some((word) => fold(word) === fold(name)));
    if (!group) {
      const near = closest(name, groups.map(nameOf), 1)[0];
      const fix = near ? `Did you mean “${near}”?` : `There are: ${list(groups.map(nameOf))}.`;
      return { unusable: `There is no group “${name}”.`, fix };
    }
    if (!found.includes(group)) found.push(group);
  }
  const fitting = names.length > 0 ? found : groups.filter((group) => types.test(typeOf(group)));
  if (fitting.length > 0) return fitting;
  const there = [...new Set(groups.map(typeOf))].filter(Boolean).slice(0, 10);
  return {
    unusable: `None of the ${plural(groups.length, 'group')} is of a type such as community or guild; there are the types ${list(there)}.`,
    fix: `Name the groups you want: --group ${nameOf(groups[0]!)}`,
  };
}

function nameOf(entity: Group): string {
  return textOf(mapOf(entity.metadata).name);
}

function titleOf(entity: Group): string {
  const profile = mapOf(mapOf(entity.spec).profile);
  return textOf(mapOf(entity.metadata).title) || textOf(profile.displayName) || nameOf(entity);
}

function typeOf(entity: Group): string {
  return textOf(mapOf(entity.spec).type);
}

interface Catalog {
  readonly entities: readonly Group[];
  readonly groups: readonly Group[];
  readonly wanted: readonly Group[];
  readonly left: readonly Left[];
}

function yieldOf({ entities, groups, wanted, left }: Catalog, material: Material): Yield {
  const users = entities.filter(({ kind }) => /^user$/i.test(textOf(kind)));
  const others = entities.filter((entity) => !users.includes(entity) && !groups.includes(entity));
  const fields: Left[] = [];
  const stage = wished(material, 'stage') as Stage | undefined;
  const found = wanted.map((group) => foundIn(group, users, fields, stage));
  const made = found.map(communityOf);
  const drafts = made.map(({ draft }) => draft);
  const leftGroups = groups.filter((group) => !wanted.includes(group));
  return {
    drafts,
    additions: {},
    taken: holdings(made),
    left: [
      ...left,
      ...leftGroups.map((group) => ({
        where: `group ${nameOf(group)}`,
        what: typeOf(group),
        why: 'its type is not that of a community; --group takes it by name',
      })),
      ...others.map((entity) => ({
        where: `${textOf(entity.kind) || 'entity'} ${nameOf(entity)}`,
        what: '',
        why: 'only groups and users are taken',
      })),
      ...fields,
      ...made.flatMap((one) => one.left),
    ],
    decided: [...stageDecision(stage, found), ...standInDecision(drafts)],
  };
}

function foundIn(group: Group, users: readonly Group[], left: Left[], wanted: Stage | undefined): Found {
  const name = titleOf(group);
  const metadata = mapOf(group.metadata);
  const spec = mapOf(group.spec);
  const profile = mapOf(spec.profile);
  const leave = (above: string, fields: Group, taken: readonly string[]) => {
    for (const [field, value] of Object.entries(fields))
      if (!taken.includes(field) && !isBlank(value))
        left.push({ where: `${name}: ${above}.${field}`, what: glance(value), why: whyLeft(field) });
  };
  leave('metadata', metadata, ['name', 'title', 'description', 'namespace']);
  leave('spec', spec, ['type', 'profile', 'members']);
  leave('spec.profile', profile, ['displayName', 'email']);
  return {
    name,
    slug: slug(nameOf(group)) || slug(name),
    stage: wanted ?? 'forming',
    purpose: textOf(metadata.description),
    facts: {
      title: `${typeOf(group) || 'group'} “${name}” of the catalog`.replace(/^./, (letter) => letter.toUpperCase()),
      things: [],
    },
    contact: textOf(profile.email) || undefined,
    topics: [],
    tools: [],
    meetings: [],
    leads: [],
    people: peopleIn(group, users, left),
  };
}

function whyLeft(field: string): string {
  if (field === 'parent' || field === 'children') return 'a community has no place in the tree of the organisation';
  return /^(?:annotations|labels|tags|links|picture)$/.test(field)
    ? 'it serves the tools of the source'
    : 'a charter has no field for it';
}

/** Members as the group lists them, and users who say that they belong to it. */
function peopleIn(group: Group, users: readonly Group[], left: Left[]): Named[] {
  const own = textsOf(mapOf(group.spec).members).map(shortName);
  const belonging = users.filter((user) =>
    textsOf(mapOf(user.spec).memberOf).some((reference) => shortName(reference) === fold(nameOf(group))),
  );
  const handles = new Set([...own, ...belonging.map((user) => fold(nameOf(user)))]);
  return [...handles].filter(Boolean).map((handle) => {
    const user = users.find((one) => fold(nameOf(one)) === handle);
    const profile = mapOf(mapOf(user?.spec).profile);
    if (!isBlank(profile.email))
      left.push({ where: `user ${handle}: spec.profile.email`, what: '', why: 'addresses of people are never taken' });
    const name = textOf(profile.displayName);
    const isName = name !== '' && !address.test(name);
    return { name: isName ? name : handle, handle };
  });
}

/** `user:default/ada` and `ada` are the same. */
function shortName(reference: string): string {
  return fold(reference.replace(/^[^:]*:/, '').replace(/^[^/]*\//, ''));
}
