import { at, type Chartered, isChartered, type Model, type Named, type Place, type Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { fold } from '../../words/closest.ts';
import { shorten } from '../../words/list.ts';
import { placeholder } from '../../words/placeholder.ts';

export default defineRule({
  id: 'duplicate-id',
  on: 'organisation',
  severity: 'error',
  // A broken strategy.yaml names nothing, and the other files can still be compared.
  reads: ['charter', 'roles', 'members', 'curriculum', 'skills'],
  summary: 'No two things of one sort are called the same.',
  why: 'Where two things share a name, everything that refers to the name means only the first of them.',
  fix: 'Rename one of the two, or delete it.',
  effort: 'minutes',
  source: 'File format cop/v1.',
  unless: 'Several people may hold roles of one kind; only the same title for the same holder counts as written twice.',
  good: [
    {
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei}\n  - {kind: manager, holder: Ben Kato}\n  - core\n  - core\n',
    },
    {
      roles:
        'roles:\n  - {kind: core, title: Lead, holder: Ada Osei}\n  - {kind: core, title: Lead, holder: Ben Kato}\n',
    },
    {
      roles:
        'roles:\n  - {kind: core, title: Lead, holder: Ada Osei, term: {from: 2026-01-01}}\n  - {kind: core, title: Lead, holder: Ada Osei, term: {from: 2027-01-01}}\n',
    },
    { curriculum: 'topics:\n  - {id: faults-1, title: Faults}\n  - {id: faults-2, title: Faults}\n' },
    { skills: 'skills:\n  - {id: triage, name: Fault finding}\n  - {id: first-time-right, name: Checking}\n' },
    { members: 'members:\n  - {id: ada, name: Ada Osei}\n  - {id: ada-2, name: Ada Osei}\n' },
    { charter: 'objectives: [TODO, TODO, {statement: It holds, id: first-time-right}]\n' },
    { others: { 'tool-guild': {} } },
  ],
  bad: [
    { members: 'members:\n  - {id: ada, name: Ada Osei}\n  - name: Ada Mensah\n    id: ada # !\n' },
    { members: 'members:\n  - Ada Osei\n  - Ben Kato\n  - ada  osei # !\n  - name: Ada Osei # !\n' },
    { curriculum: 'topics:\n  - title: Faults\n  - title: faults # !\n' },
    {
      charter:
        'objectives:\n  - {id: first-time-right, statement: It holds}\n  - statement: It helps\n    id: first-time-right # !\n',
    },
    {
      roles:
        'roles:\n  - {kind: core, title: Lead, holder: Ada Osei}\n  - {kind: core, title: lead, holder: [ada osei]} # !\n',
    },
    {
      strategy:
        'products:\n  - name: Shop\n    strategy:\n      objectives:\n        - {id: fewer-returns, statement: Half as many} # !\n',
    },
    { others: { 'tool-guild': { charter: '# A copy?\nname: repair  guild # !\n' } } },
    { charter: 'id: guild\n', others: { 'tool-guild': { charter: 'name: Tool Guild\nid: guild # !\n' } } },
    {
      files: {
        'sites/repair-guild/charter.yaml':
          'name: Another guild # !\nstage: forming\npurpose: Fewer repairs that come back\n',
      },
    },
  ],
  *check(model) {
    for (const names of [model.names, ...model.communities.map((community) => community.names)])
      yield* repeated(names.filter(({ type, key }) => type !== 'role' && !placeholder(key)).map(entryOf));
    for (const { names } of model.communities) yield* repeated(names.flatMap(roleOf));
    yield* repeatedCommunities(model);
  },
});

interface Entry {
  /** What must differ. */
  readonly word: string;
  readonly sort: string;
  readonly text: string;
  readonly place: Place;
}

function* repeated(entries: readonly Entry[]): Generator<Problem> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const word = `${entry.sort}\n${fold(entry.word)}`;
    const earlier = first.get(word);
    if (!earlier) first.set(word, entry);
    else {
      yield {
        at: entry.place,
        message: `Two ${many(entry.sort)} are called “${shorten(entry.text)}”.`,
        related: [{ at: earlier.place, message: `The other “${shorten(earlier.text)}” stands here.` }],
      };
    }
  }
}

function many(sort: string): string {
  return sort.endsWith('y') ? `${sort.slice(0, -1)}ies` : `${sort}s`;
}

function entryOf({ type, key, place, value }: Named): Entry {
  const field = Object.entries(value as object).find(([, text]) => text === key)?.[0] ?? 'name';
  return { word: key, sort: type, text: key, place: { ...place, path: [...place.path, field] } };
}

/** Roles count as the same only with the same title, holders and first day. */
function roleOf({ type, place, value }: Named): Entry[] {
  const { title, holder = [], term } = value as { title?: string; holder?: string[]; term?: { from?: string } };
  if (type !== 'role' || !title || holder.length === 0) return [];
  const word = [title, ...holder.map(fold).sort(), term?.from].join('\n');
  return [{ word, sort: 'role', text: title, place: { ...place, path: [...place.path, 'title'] } }];
}

function* repeatedCommunities({ communities }: Model): Generator<Problem> {
  const chartered = communities.filter(isChartered);
  const named = chartered.map(({ charter }) => one(charter, 'name', charter.value.name));
  const problems = [...repeated(named)];
  const told = new Set(problems.map((problem) => problem.at.file));
  yield* problems;
  const ids = chartered.filter(({ charter }) => !told.has(charter.doc.file));
  yield* repeated(ids.map(({ charter, slug }) => one(charter, 'id', slug)));
}

function one(charter: Chartered['charter'], field: 'name' | 'id', text: string): Entry {
  return { word: text, sort: 'community', text, place: at(charter, field) };
}
