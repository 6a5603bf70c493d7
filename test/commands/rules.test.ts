import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Entry } from '../../src/core/explain/entry.ts';
import { faultWords } from '../../src/core/fault.ts';
import { rules } from '../../src/core/rules/index.ts';
import { memoryIo } from '../memory-io.ts';

async function list(args: readonly string[] = [], world: Parameters<typeof memoryIo>[0] = {}) {
  const io = memoryIo(world);
  const code = await main(['rules', ...args], io);
  return { code, out: io.stdout, err: io.stderr };
}

async function json(...args: string[]): Promise<{ schemaVersion: number; rules: Entry[]; faults: { id: string }[] }> {
  return JSON.parse((await list([...args, '--format', 'json'])).out);
}

test('as JSON every rule is there once, by category and id, and the faults apart', async () => {
  const { schemaVersion, rules: entries, faults } = await json();
  expect(schemaVersion).toBe(1);
  expect(entries.map(({ category, id }) => `${category}/${id}`)).toEqual(
    rules.map(({ category, id }) => `${category}/${id}`).sort(),
  );
  expect(faults.map(({ id }) => id)).toEqual(Object.keys(faultWords));
  expect(Object.keys(entries[0]!)).toEqual([
    ...[
      'id',
      'category',
      'summary',
      'why',
      'fix',
      'effort',
      'command',
      'source',
      'unless',
      'severity',
      'profiles',
      'time',
      'fixable',
    ],
    ...['options', 'reads'],
  ]);
});

test('one entry of the JSON', async () => {
  const { rules: entries } = await json('--category', 'relevance');
  await expect(
    `${JSON.stringify(
      entries.find(({ id }) => id === 'no-current-need'),
      null,
      2,
    )}\n`,
  ).toMatchFileSnapshot('./rules-entry.txt');
});

const plain = (text: string) => text.replace(/\u001b\[\d+m/g, '');

describe('the table', () => {
  test.each([
    ['for a pipe', [], {}, 'rules.txt'],
    ['for a terminal', [], { terminal: true }, 'rules-terminal.txt'],
    ['where it is wide, in colour', ['--color'], { terminal: true, width: 120 }, 'rules-wide.txt'],
    ['as Markdown', ['--format', 'markdown'], {}, 'rules-markdown.txt'],
  ] as const)('%s', async (_, args, world, file) => {
    const { code, out, err } = await list(['--category', 'support', '--category', 'communication', ...args], world);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`./${file}`);
  });

  test('has each rule once in every form', async () => {
    for (const { out } of [await list(), await list([], { terminal: true }), await list(['--format', 'markdown'])]) {
      for (const { id } of rules) expect(plain(out).split(new RegExp(`(?<![\\w-])${id}(?![\\w-])`))).toHaveLength(2);
      expect(out).not.toMatch(/undefined|\[object/);
    }
  });

  test('names what is never switched off, unless something else is asked for', async () => {
    expect((await list([], { terminal: true })).out).toMatch(/broken-yaml, wrong-type\s+and\s+newer-format/);
    expect((await list(['--time'], { terminal: true })).out).not.toContain('broken-yaml');
  });

  test('is as wide as the terminal at most', async () => {
    for (const width of [60, 80, 100, 140, 200]) {
      const { out } = await list([], { terminal: true, width });
      expect(
        Math.max(
          ...plain(out)
            .split('\n')
            .map((line) => line.length),
        ),
      ).toBeLessThanOrEqual(Math.max(80, width));
    }
  });
});

describe('filters', () => {
  const loud = ({ severity }: Entry) => Object.values(severity).some((level) => level !== 'info');
  test.each<[string[], (entry: Entry) => boolean]>([
    [['--category', 'integrity'], ({ category }) => category === 'integrity'],
    [['--category', 'integrity', '--category', 'support'], ({ category }) => /^(integrity|support)$/.test(category)],
    [['--profile', 'full'], () => true],
    [['--profile', 'standard'], loud],
    [['--profile', 'starter'], ({ profiles }) => profiles.length === 3],
    [['--time'], ({ time }) => time],
    [['--fixable'], ({ fixable }) => fixable !== null],
    [['--stage', 'proposed'], ({ severity }) => severity.proposed !== undefined],
    [
      ['--stage', 'active', '--time', '--profile', 'full'],
      ({ severity, time }) => time && severity.active !== undefined,
    ],
  ])('%j', async (args, fits) => {
    const { rules: entries } = await json(...args);
    const all = (await json()).rules;
    expect(entries).toEqual(all.filter(fits));
    expect(entries.length).toBeGreaterThan(0);
  });

  test('integrity is in every profile', async () => {
    const { rules: entries } = await json('--category', 'integrity');
    for (const { profiles } of entries) expect(profiles).toEqual(['starter', 'standard', 'full']);
  });

  test('with nothing left', async () => {
    const args = ['--category', 'support', '--fixable', '--time', '--stage', 'retired'];
    expect(await list(args)).toEqual({ code: 0, out: 'No rule is so.\n', err: '' });
    expect(await json(...args)).toEqual({ schemaVersion: 1, rules: [], faults: [] });
  });

  test.each([
    [['--category', 'relevence'], 'Did you mean “relevance”?'],
    [['--profile', 'ful'], 'Did you mean “full”?'],
    [['--stage', 'activ'], 'Did you mean “active”?'],
    [['--format', 'yaml'], 'Choose one of table, json, markdown.'],
    [['support'], 'Too many words'],
  ])('%j is refused', async (args, said) => {
    const { code, out, err } = await list(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});
