import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { nodeIo } from '../src/cli/node.ts';
import { scored, verdictOf } from '../src/core/audit.ts';
import { audits } from '../src/core/audits/index.ts';
import { levelsOf } from '../src/core/audits/maturity.ts';
import { levelOf } from '../src/core/audits/pitfalls.ts';
import { valueMatrix } from '../src/core/audits/value.ts';
import { compile } from '../src/core/compile.ts';
import type { Audited, Criterion } from '../src/core/criterion.ts';
import { type Chartered, isChartered } from '../src/core/model.ts';
import type { Sample } from '../src/core/rule.ts';
import { rules } from '../src/core/rules/index.ts';
import { sampleDay, workspace } from '../src/core/sample.ts';
import { frameworks, scorecards } from '../src/core/scorecards.ts';
import { examples } from '../src/core/start/examples.ts';

const answers = { met: true, unmet: false, idle: undefined } as const;
type State = keyof typeof answers;

function criterion(id: string, state: State, rule?: string): Criterion {
  return { id, asks: id, reads: [], rule, todo: id, met: [], unmet: [], test: () => answers[state] };
}

const nobody = { findings: [], rules: [] } as unknown as Audited;
const partOf = (...states: readonly State[]) => {
  const criteria = states.map((state, index) => criterion(`c${index}`, state));
  return scored({ title: 'Part', criteria }, nobody);
};

describe('a part', () => {
  test.each([
    [0, 0, 'not asked yet'],
    [0, 100, 'not started'],
    [1, 100, 'started'],
    [74, 100, 'started'],
    [75, 100, 'nearly'],
    [99, 100, 'nearly'],
    [100, 100, 'in place'],
  ])('of %i in %i is %s', (met, of, verdict) => {
    expect(verdictOf(met, of)).toBe(verdict);
  });

  test('counts what is met in what applies, by weight', () => {
    const criteria = [criterion('a', 'met'), [criterion('b', 'unmet'), 2], [criterion('c', 'idle'), 5]] as const;
    const { met, of, verdict, missing } = scored({ title: 'Part', criteria }, nobody);
    expect([met, of, verdict, missing?.id]).toEqual([1, 3, 'started', 'b']);
  });

  test('names the missing criterion of the greatest weight, then of the most severe rule, then the first', () => {
    const there = [
      { id: 'no-manager', category: 'support', severity: 'error' },
      { id: 'no-contact', category: 'communication', severity: 'warning' },
    ] as const;
    const missing = (criteria: Parameters<typeof scored>[0]['criteria']) =>
      scored({ title: 'Part', criteria }, { ...nobody, rules: there }).missing?.id;
    const [plain, warns, fails] = [
      criterion('plain', 'unmet'),
      criterion('warns', 'unmet', 'no-contact'),
      criterion('fails', 'unmet', 'no-manager'),
    ];
    expect(missing([plain, criterion('other', 'unmet')])).toBe('plain');
    expect(missing([plain, warns, fails])).toBe('fails');
    expect(missing([[plain, 2], warns, fails])).toBe('plain');
    expect(missing([criterion('done', 'met'), criterion('later', 'idle')])).toBeUndefined();
  });
});

describe('maturity', () => {
  test.each([
    ['nothing met', [partOf('unmet', 'unmet')], 0, 0],
    ['one miss in the first', [partOf('met', 'unmet'), partOf('unmet', 'unmet')], 0, 1],
    ['all of the first', [partOf('met', 'met'), partOf('unmet', 'unmet')], 1, 1],
    ['one miss in each', [partOf('met', 'unmet'), partOf('met', 'unmet')], 0, 2],
    ['a later one does not make up for an earlier one', [partOf('unmet', 'unmet'), partOf('met', 'met')], 0, 0],
    ['what cannot be told is not shown', [partOf('met', 'met'), partOf('met', 'idle')], 1, 2],
    ['all', [partOf('met'), partOf('met')], 2, 2],
  ])('%s', (_, parts, shown, almost) => {
    expect(levelsOf(parts)).toEqual({ shown, almost });
  });
});

describe('pitfalls', () => {
  test.each([
    [0, 0, 0, 'not asked yet'],
    [0, 100, 0, 'low'],
    [14, 100, 0, 'low'],
    [15, 100, 0, 'some'],
    [40, 100, 0, 'some'],
    [41, 100, 0, 'high'],
    [3, 100, 1, 'some'],
    [6, 100, 2, 'high'],
    // Hardly a rule speaks yet.
    [5, 9, 0, 'some'],
    [5, 10, 0, 'high'],
  ])('%i of %i with %i errors is %s', (fired, possible, errors, level) => {
    expect(levelOf({ fired, possible, errors })).toBe(level);
  });

  test('weigh each rule once, by its worst finding', () => {
    const finding = (rule: string, severity: string) => ({ rule, severity, message: rule, fix: 'Mend it.' });
    const { parts } = audits.pitfalls.score({
      findings: [finding('no-sponsor', 'info'), finding('no-sponsor', 'error'), finding('rhythm-broken', 'warning')],
      rules: [
        { id: 'no-sponsor', category: 'support', severity: 'warning' },
        { id: 'single-organiser', category: 'roles', severity: 'warning' },
        { id: 'no-contact', category: 'communication', severity: 'info' },
        { id: 'rhythm-broken', category: 'rhythm', severity: 'warning' },
      ],
    } as unknown as Audited);
    expect(parts.map(({ title, met, of, verdict }) => [title, met, of, verdict])).toEqual([
      ['Relevance', 0, 0, 'not asked yet'],
      ['Support', 3, 5, 'some'],
      ['Communication', 0, 1, 'low'],
    ]);
  });
});

function sampled(sample: Sample): Chartered {
  const { communities } = compile(workspace(sample).sources);
  const community = communities.find(({ slug }) => slug === 'repair-guild');
  if (!community || !isChartered(community)) throw new Error('no charter');
  return community;
}

test('the matrix of value has objectives as rows and cycles as columns', () => {
  const community = sampled({
    log: 'stories:\n  - {date: 2026-05-01, cycle: applied, what: Found it}\n  - {date: 2026-07-01, cycle: applied, what: Later}\n',
  });
  const rows = valueMatrix(community, sampleDay);
  expect(rows.map(({ objective }) => objective)).toEqual(['Nineteen repairs in twenty hold for three months', null]);
  expect(rows[0]!.cells.realised).toEqual({ indicators: 1, readings: 1, stories: 0 });
  expect(rows[0]!.cells.applied).toEqual({ indicators: 0, readings: 0, stories: 0 });
  expect(rows[1]!.cells.applied).toEqual({ indicators: 0, readings: 0, stories: 1 });
});

test('a dropped objective has no row, and what belonged to it belongs to none', () => {
  const objectives = 'objectives:\n  - {id: first-time-right, statement: Repairs hold, status: dropped}\n';
  const rows = valueMatrix(sampled({ charter: objectives }), sampleDay);
  expect(rows.map(({ objective, cells }) => [objective, cells.realised.readings])).toEqual([[null, 1]]);
});

const folder = path.join(import.meta.dirname, '../examples');
const places = [...examples.map(({ name, day }) => [name, day] as const), ['broken', '2026-06-01'] as const];

test.each(places)('the example %s in every framework', async (example, day) => {
  let out = '';
  const io = {
    ...nodeIo(path.join(folder, example)),
    out: async (text: string) => {
      out += text;
    },
    err: async () => {},
    env: {},
    outIsTerminal: false,
    width: 80,
  };
  for (const words of [[], ...frameworks.map(({ name }) => [name])])
    await main(['audit', ...words, '--today', day, '--no-color'], io);
  await expect(out).toMatchFileSnapshot(`./audits/${example}.txt`);
});

test('all frameworks are told of, each under the name of its file', () => {
  expect(frameworks.map(({ name }) => name).sort()).toEqual(Object.keys(audits).sort());
  expect(Object.entries(audits).map(([file, { name }]) => [file, name])).toEqual(
    Object.keys(audits).map((name) => [name, name]),
  );
});

const kinds = ['charter', 'roles', 'members', 'log', 'skills', 'curriculum'] as const;
const lists = {
  members: [
    '{name: Ada, team: Workshop}',
    '{name: Ben, team: Returns desk, type: core}',
    '{name: Eva, joined: 2026-05-20}',
  ],
  events: [
    '{date: 2026-05-05, activity: clinic, led_by: [Ben], attended: [Ada, Ben]}',
    '{date: 2026-05-12, activity: clinic, led_by: [Ada], attended: [Eva]}',
    '{date: 2026-05-19, type: visit, led_by: [Eva], attended: [Ben]}',
    '{date: 2026-05-26, activity: clinic, led_by: [Ben], attended: [Ada], problems_raised: 1, problems_solved: 1}',
  ],
  stories: ['{date: 2026-05-01, cycle: applied, what: One}', '{date: 2026-05-02, cycle: immediate, what: Two}'],
};
const shuffled = (entries: readonly string[]) => fc.shuffledSubarray([...entries], { minLength: entries.length });
const written = (name: string, entries: readonly string[]) =>
  `${name}:\n${entries.map((one) => `  - ${one}\n`).join('')}`;

test('the order of lists and files changes no scorecard', () => {
  const cards = (sample: Sample, order: readonly number[]) => {
    const { sources } = workspace(sample);
    const model = compile(
      order
        .map((index) => sources[index % sources.length]!)
        .concat(sources)
        .filter(isFirst),
    );
    const [result] = scorecards(model, model.communities.filter(isChartered), rules, { today: sampleDay });
    return result!.cards.map(({ card }) =>
      card.parts.map(({ met, of, verdict, missing }) => [met, of, verdict, missing?.id]),
    );
  };
  const isFirst = <T>(one: T, index: number, all: readonly T[]) => all.indexOf(one) === index;
  const sampleOf = (members: readonly string[], events: readonly string[], stories: readonly string[]): Sample => ({
    charter: 'stage: active\nlaunch: {date: 2025-09-01}\n',
    members: written('members', members),
    log: `${written('events', events)}${written('stories', stories)}`,
  });
  const usual = cards(sampleOf(lists.members, lists.events, lists.stories), []);
  fc.assert(
    fc.property(
      shuffled(lists.members),
      shuffled(lists.events),
      shuffled(lists.stories),
      fc.array(fc.nat(kinds.length), { maxLength: 8 }),
      (members, events, stories, order) => {
        expect(cards(sampleOf(members, events, stories), order)).toEqual(usual);
      },
    ),
    { numRuns: 10 },
  );
});
