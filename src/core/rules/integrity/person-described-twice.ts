import { at, type Model, type Place, type Problem, type Value } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { fold } from '../../words/closest.ts';
import { list } from '../../words/list.ts';

export default defineRule({
  id: 'person-described-twice',
  on: 'organisation',
  severity: 'warning',
  reads: ['members'],
  summary: 'Somebody who is in several communities is written the same way in all of them.',
  why: 'Two spellings of one person count as two people, in reach, in skills and in every number made from them.',
  fix: 'Use one spelling, and one id, in all members.yaml files.',
  effort: 'minutes',
  source: 'Kubernetes community, checks of sigs.yaml (same person, same data).',
  unless: 'Two people really share a name or an id; where both entries name different organisations it says nothing.',
  good: [
    { others: { 'tool-guild': {} } },
    {
      members: 'members:\n  - {id: ada, name: Ada Osei}\n  - {name: Ben Kato}\n  - {name: Ben Kato}\n',
      others: {
        'tool-guild': { members: 'members:\n  - {id: ada, name: ADA  osei}\n  - {id: ben, name: Ben Kato}\n' },
      },
    },
    {
      // A first name alone is too common to tell who it is.
      members: 'members:\n  - {id: ada, name: Ada}\n',
      others: { 'tool-guild': { members: 'members:\n  - {id: ada-2, name: Ada}\n' } },
    },
    {
      members: 'members:\n  - {id: ada, name: Ada Osei, organisation: North Works}\n',
      others: { 'tool-guild': { members: 'members:\n  - {id: ada-o, name: Ada Osei, organisation: South Works}\n' } },
    },
    {
      members: 'members:\n  - {id: ada, name: Ada Osei}\n  - {id: ada-o, name: Ada Osei}\n',
    },
  ],
  bad: [
    {
      members: 'members:\n  - {id: ada, name: Ada Osei}\n',
      others: { 'tool-guild': { members: 'members:\n  - id: ada\n    name: Ada Mensah # !\n' } },
    },
    {
      members: 'members:\n  - {id: ada, name: Ada Osei}\n',
      others: { 'tool-guild': { members: 'members:\n  - id: ada-o # !\n    name: Ada Osei\n' } },
    },
    {
      // The commonest spelling counts, the one that differs is named.
      members: 'members:\n  - {id: ada, name: Ada Ossei} # !\n',
      others: {
        'tool-guild': { members: 'members:\n  - {id: ada, name: Ada Osei}\n' },
        'yarn-guild': { members: 'members:\n  - {id: ada, name: Ada Osei}\n' },
      },
    },
  ],
  *check(model) {
    const entries = described(model);
    const byId = [...oddOnes(entries, 'id', 'name')];
    yield* byId;
    const told = new Set(byId.map(({ at: place }) => JSON.stringify([place.file, place.path.slice(0, -1)])));
    const rest = entries.filter(({ places: { id } }) => !told.has(JSON.stringify([id.file, id.path.slice(0, -1)])));
    yield* oddOnes(
      rest.filter(({ name }) => /\S\s+\S/.test(name.trim())),
      'name',
      'id',
    );
  },
});

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly organisation?: string;
  readonly community: string;
  readonly places: { readonly id: Place; readonly name: Place };
}

/** Members with an id of their own. */
function described({ communities, root }: Model): Entry[] {
  return communities.flatMap(({ members, folder }) => {
    const entries: Value<'members'>['members'] = members?.value.members ?? [];
    return entries.flatMap(({ id, name, organisation }, index) => {
      if (!members || id === undefined) return [];
      const places = { id: at(members, 'members', index, 'id'), name: at(members, 'members', index, 'name') };
      return [{ id, name, organisation, community: folder.slice(root.length) || folder, places }];
    });
  });
}

type Word = 'id' | 'name';

/** Entries of different communities that agree in one word and not in the other; the commonest other word counts. */
function* oddOnes(entries: readonly Entry[], same: Word, other: Word): Generator<Problem> {
  for (const group of groups(entries, same).values()) {
    const [usual = [], ...odd] = [...groups(group, other).values()].sort((a, b) => b.length - a.length);
    const there = new Set(usual.map(({ community }) => community));
    for (const entry of odd.flat()) {
      const first = usual[0]!;
      if (!there.has(entry.community) && !areTwo(first, entry)) yield problemOf(first, entry, same, other);
    }
  }
}

function groups(entries: readonly Entry[], word: Word): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = found.get(fold(entry[word]));
    if (group) group.push(entry);
    else found.set(fold(entry[word]), [entry]);
  }
  return found;
}

function areTwo(a: Entry, b: Entry): boolean {
  return a.organisation !== undefined && b.organisation !== undefined && fold(a.organisation) !== fold(b.organisation);
}

function problemOf(first: Entry, entry: Entry, same: Word, other: Word): Problem {
  const both = list([`“${entry[other]}” here`, `“${first[other]}” in ${first.community}`]);
  return {
    at: entry.places[other],
    message: `“${entry[same]}” is ${both}.`,
    related: [{ at: first.places[other], message: `“${first[other]}” stands here.` }],
  };
}
