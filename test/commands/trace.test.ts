import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { TraceData } from '../../src/core/trace/told.ts';
import { memoryIo } from '../memory-io.ts';

type Files = Readonly<Record<string, string>>;

async function run(files: Files, ...args: string[]) {
  const io = memoryIo({ files, width: 100 });
  const code = await main(['trace', ...args], io);
  return { code, out: io.stdout, err: io.stderr };
}

async function data(files: Files, ...args: string[]): Promise<TraceData> {
  return JSON.parse((await run(files, ...args, '--format', 'json')).out);
}

/** What a text is by its key, so that lists can be read. */
function named({ nodes, links, notLinked }: TraceData) {
  const textOf = (key: string) => nodes.find((node) => node.key === key)!.text;
  return {
    links: links.map(({ above, below }) => `${textOf(above)} > ${textOf(below)}`),
    notLinked: Object.fromEntries(Object.entries(notLinked).map(([name, keys]) => [name, keys.map(textOf)])),
  };
}

const world = {
  'strategy.yaml': `ecosystem:
  strategy:
    objectives:
      - {id: waste, statement: Less waste.}
      - {id: harm, statement: No harm}
      - {id: gone, statement: Old aim, status: done}
      - {id: off, statement: Given up, status: dropped}
`,
  'communities/bread/charter.yaml': `name: Bread Guild
stage: active
purpose: To bake.
objectives:
  - {id: eat, statement: Leftovers are eaten, supports: [waste]}
  - {id: home, statement: People feel at home, local: We like it}
  - {id: lone, statement: Ovens are clean, supports: [wsate]}
  - {id: old, statement: Dropped, status: dropped, supports: [harm]}
indicators:
  - {id: kilos, name: Bread thrown away, objective: eat, unit: kilos, baseline: 9, target: 2, direction: down, by: 2026-12-31}
  - {name: People who come}
`,
  'communities/bread/log.yaml':
    'readings: [{date: 2026-03-01, indicator: kilos, value: 7}, {date: 2026-05-01, indicator: kilos, value: 5}, {date: 2026-09-01, indicator: kilos, value: 1}]\n',
  'communities/bread/skills.yaml':
    'skills: [{id: crumbs, name: Using crumbs, supports: [waste]}, {name: Singing}, {name: Weighing, supports: [gone]}]\n',
  'communities/bread/curriculum.yaml': `topics:
  - {id: crumble, title: Crumble, status: planned, skills: [crumbs], supports: [eat]}
  - {id: song, title: Songs, skills: [Singing]}
  - {id: wish, title: A wish, because: member}
  - {title: Retired, status: retired, supports: [eat]}
paths:
  - {title: First month, for: baker, topics: [crumble, song]}
  - {title: For nobody, topics: [song]}
  - {title: For whom, for: bakre, topics: [crumble]}
`,
  'communities/bread/roles.yaml': 'roles: [{kind: manager, holder: Ana}]\npractice_roles: [{id: baker, name: Baker}]\n',
  'communities/tea/charter.yaml':
    'name: Tea Club\nstage: active\npurpose: Tea.\nobjectives: [{statement: Tea for all}]\n',
};

// The first run loads the whole program, which takes long where others work too.
beforeAll(async () => {
  await run({});
}, 120_000);

describe('the chains', () => {
  test('lead from the strategy to indicators and roles', async () => {
    const found = named(await data(world));
    expect(found.links).toEqual([
      'Less waste > Leftovers are eaten',
      'Less waste > Using crumbs',
      'Old aim > Weighing',
      'Leftovers are eaten > Bread thrown away',
      'Leftovers are eaten > Crumble',
      'Using crumbs > Crumble',
      'Singing > Songs',
      'Crumble > First month',
      'Crumble > For whom',
      'Songs > First month',
      'Songs > For nobody',
      'First month > Baker',
    ]);
    expect(found.notLinked).toEqual({
      aims: ['No harm'],
      objectives: ['Ovens are clean', 'Tea for all'],
      indicators: ['People who come'],
      skills: ['Singing', 'Weighing'],
      topics: ['Songs'],
      paths: ['For nobody', 'For whom'],
    });
  });

  test('carry the newest reading up to the day, the target and what it is held against', async () => {
    const { nodes, today, scope, strategy } = await data(world);
    expect([today, scope, strategy]).toEqual(['2026-06-01', 'all', 'read']);
    const indicators = nodes.flatMap(({ indicator }) => indicator ?? []);
    expect(indicators).toEqual([
      {
        unit: 'kilos',
        baseline: 9,
        target: 2,
        direction: 'down',
        by: '2026-12-31',
        latest: { date: '2026-05-01', value: 5 },
      },
      { unit: null, baseline: null, target: null, direction: null, by: null, latest: null },
    ]);
    expect(nodes.filter(({ isLinked }) => isLinked).map(({ text }) => text)).toEqual([
      'Less waste',
      'No harm',
      'Leftovers are eaten',
      'Bread thrown away',
      'Using crumbs',
      'Crumble',
      'First month',
      'For whom',
      'Baker',
    ]);
  });

  test('are drawn as trees, with ids to choose from', async () => {
    const { code, out, err } = await run(world);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`From the strategy to indicators and roles
─────────────────────────────────────────

The strategy has 2 live objectives. One tree alone: cop trace <id>, with an id from the brackets.

Less waste (waste)
└─ Bread Guild (bread)
   ├─ objective: Leftovers are eaten (eat)
   │  ├─ indicator: Bread thrown away (kilos): 5 kilos on 1 May 2026; target: 2 kilos by 31
   │  │     December 2026
   │  └─ topic: Crumble, planned (crumble)
   │     ├─ path: First month, for Baker
   │     └─ path: For whom; names “bakre”, which is not on file
   └─ skill: Using crumbs (crumbs)
      └─ topic: Crumble, planned (crumble), see above
No harm (harm)
└─ no community serves it
Old aim, done (gone)
└─ Bread Guild (bread)
   └─ skill: Weighing
      └─ no topic builds it

Not linked
Objectives of the strategy that no community serves
• No harm (harm)

Objectives of communities that serve no live objective of the strategy
• Bread Guild: Ovens are clean (lone); names “wsate”, which is not on file
• Tea Club: Tea for all

Indicators of no objective
• Bread Guild: People who come: not read yet

Skills that no live objective of the strategy needs
• Bread Guild: Singing
• Bread Guild: Weighing

Topics that lead up to no live objective of the strategy
• Bread Guild: Songs, idea (song)

Learning paths for no known role
• Bread Guild: For nobody
• Bread Guild: For whom; names “bakre”, which is not on file
`);
  });

  test('of one objective are its tree alone, of one community go both ways', async () => {
    const one = await run(world, 'Waste');
    expect(one.out).toMatch(
      /^Less waste\n─+\n\nWhat serves it, down to indicators and roles\.\n\nLess waste \(waste\)\n/,
    );
    expect(one.out).not.toContain('Not linked');
    expect((await run(world, 'No harm.')).code).toBe(2);
    expect((await run(world, 'no harm')).out).toContain('No harm (harm)\n└─ no community serves it\n');
    const { out } = await run(world, 'bread');
    expect(out).toMatch(/^Bread Guild\n/);
    expect(out).toContain(`From roles up
for: Baker
└─ path: First month
   ├─ topic: Crumble, planned (crumble)
   │  ├─ objective: Leftovers are eaten (eat)
   │  │  └─ Less waste (waste)
   │  └─ skill: Using crumbs (crumbs)
   │     └─ Less waste (waste)
   └─ topic: Songs, idea (song)
      └─ skill: Singing
`);
    expect(out).toContain('objective: People feel at home (home); for the members: We like it\n└─ no indicator\n');
    expect(out).not.toContain('No harm');
    expect((await data(world, 'tea')).notLinked.aims).toEqual([]);
  });

  test('of a name that nobody has are none', async () => {
    const { code, err } = await run(world, 'wsate');
    expect([code, err]).toEqual([
      2,
      'cop: There is no community and no strategy objective “wsate”.\nDid you mean “waste”?\n',
    ]);
  });
});

describe('whatever the files hold', () => {
  const charter = (more = '') => ({ 'communities/a/charter.yaml': `name: A\nstage: active\npurpose: P\n${more}` });

  test.each([
    ['nothing', {}, 'There is nothing to trace yet'],
    ['no strategy', charter('objectives: [{statement: S}]\n'), 'There is no strategy.yaml'],
    [
      'a broken strategy',
      { ...charter('objectives: [S]\n'), 'strategy.yaml': 'ecosystem: [\n' },
      'strategy.yaml cannot be read',
    ],
    [
      'no live objective',
      { ...charter('objectives: [S]\n'), 'strategy.yaml': 'organisation: O\n' },
      'No objective in strategy.yaml is live',
    ],
  ])('there is an answer to %s', async (what, files, words) => {
    const { code, out } = await run({ ...charter(), ...files });
    expect(out).toContain(words);
    expect(code).toBe(what === 'a broken strategy' ? 2 : 0);
    if (what !== 'nothing') expect(out).toContain('A (a)\n└─ objective: S\n   └─ no indicator\n');
    expect((await run({ ...charter(), ...files }, '--format', 'mermaid')).out).toMatch(/^flowchart LR\n {2}\w+\["/);
  });

  test('a broken community is said, and the others are traced', async () => {
    const { code, out, err } = await run({ ...world, 'communities/tea/charter.yaml': 'name: [\n' });
    expect(code).toBe(2);
    expect(err).toContain('communities/tea/charter.yaml');
    expect(out).toContain('Bread Guild (bread)');
    expect((await run({ ...world, 'communities/tea/charter.yaml': 'name: [\n' }, 'bread')).code).toBe(0);
  });

  test('a community that has ended serves nothing, unless it is asked about', async () => {
    const ended = {
      ...world,
      'communities/bread/charter.yaml': world['communities/bread/charter.yaml'].replace('active', 'retired'),
    };
    expect(named(await data(ended)).notLinked.aims).toEqual(['Less waste', 'No harm']);
    expect((await run(ended, 'bread')).out).toContain('Less waste (waste)\n├─ objective: Leftovers are eaten (eat)\n');
  });

  test('the order of files changes nothing', async () => {
    const files = Object.entries(world);
    const expected = (await run(world, '--format', 'json')).out;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (shuffled) => {
        expect((await run(Object.fromEntries(shuffled), '--format', 'json')).out).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });

  test('names act nowhere', async () => {
    const text = JSON.stringify('\u001b[31m]] --> |x| `code` <b> "%% end\u202e');
    const files = {
      ...charter(
        `objectives: [{id: o, statement: ${text}, supports: [x]}]\nindicators: [{name: ${text}, objective: o, unit: ${text}, target: 2}]\n`,
      ),
      'strategy.yaml': `organisation: ${text}\necosystem: {strategy: {objectives: [{id: x, statement: ${text}}]}}\n`,
      'communities/a/skills.yaml': `skills: [{name: ${text}, supports: [x]}]\n`,
      'communities/a/curriculum.yaml': `topics: [{id: t, title: ${text}, supports: [o]}]\npaths: [{title: ${text}, for: ${text}, topics: [t]}]\n`,
    };
    const [plain, markdown, mermaid] = await Promise.all(
      ['text', 'markdown', 'mermaid'].map(async (format) => (await run(files, '--format', format)).out),
    );
    for (const out of [plain!, markdown!, mermaid!]) expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(markdown!).not.toMatch(/(?<!\\)<b>/);
    for (const line of mermaid!.trimEnd().split('\n').slice(1))
      expect(line).toMatch(/^ {2}(?:\w+\[".*"\]|\w+\(\[".*"\]\)|\w+ --> \w+)$/);
    expect(mermaid!).not.toMatch(/%%|`|<|\|/);
  });

  test('nobody is named who has not agreed', async () => {
    const files = {
      ...world,
      'communities/tea/charter.yaml':
        'name: Tea Club\nstage: active\npurpose: Tea.\nobjectives: [{statement: Eva Blum stays}]\n',
      'communities/tea/members.yaml': 'members: [{name: Eva Blum}]\n',
    };
    for (const format of ['text', 'json', 'markdown', 'mermaid'])
      expect((await run(files, '--format', format)).out).not.toContain('Blum');
  });

  test('many communities are told in numbers, and a diagram of them is cut with words', async () => {
    const objectives = Array.from(
      { length: 5 },
      (_, index) => `{id: o${index}, statement: Aim ${index}, supports: [waste]}`,
    );
    const indicators = objectives.map((_, index) => `{name: Sign ${index}, objective: o${index}}`);
    const text = `stage: active\npurpose: P\nobjectives: [${objectives.join(', ')}]\nindicators: [${indicators.join(', ')}]\n`;
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`communities/t${index}/charter.yaml`, `name: T${index}\n${text}`]),
    );
    const files = { ...many, 'strategy.yaml': world['strategy.yaml'] };
    const { out } = await run(files);
    expect(out).toContain('│  ├─ objective: Aim 0 (o0): 1 indicator\n');
    expect(out).toContain('└─ and 5 more\n');
    expect(out.split('\n').length).toBeLessThan(120);
    expect((await run(files, '--format', 'mermaid')).out).toBe(
      'flowchart LR\n  n1["Less waste"]\n  n2["No harm"]\n  n3["Old aim"]\n  more["and 200 more∶ objectives and indicators"]\n',
    );
  });
});
