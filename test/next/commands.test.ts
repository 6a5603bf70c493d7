import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandLine } from '../../src/core/command-line.ts';
import { compile } from '../../src/core/compile.ts';
import type { Source } from '../../src/core/finding.ts';
import { isChartered, type Model } from '../../src/core/model.ts';
import { lightDoings } from '../../src/core/next/from-lights.ts';
import type { ActionData } from '../../src/core/next/one.ts';
import { next } from '../../src/core/next.ts';
import { rules } from '../../src/core/rules/index.ts';
import { parsed } from '../command-words.ts';
import { readOnce, workspace } from '../workspace.ts';

const root = path.join(import.meta.dirname, '../../examples');
const days = ['2026-03-01', '2026-06-01', '2027-03-01'];

function sourcesOf(example: string): Source[] {
  const folder = path.join(root, example);
  return (fs.readdirSync(folder, { recursive: true }) as string[])
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /(?:^|\/)[a-z]+\.yaml$/.test(file))
    .sort()
    .map((file) => ({ file, text: fs.readFileSync(path.join(folder, file), 'utf8') }));
}

const examples = fs.readdirSync(root).filter((name) => !name.includes('.'));

function dataOf(model: Model, today: string) {
  const communities = model.communities.filter(isChartered);
  return next(model, { communities, today, most: 200, isNarrow: false }, rules).data;
}

function actionsOf(model: Model, today: string): ActionData[] {
  const { communities, organisation } = dataOf(model, today);
  const own = communities.flatMap(({ actions, growth }) => [...actions, ...(growth ? [growth] : [])]);
  return [...own, ...organisation!.actions];
}

async function complaints(lines: Iterable<string>): Promise<string[]> {
  const said: string[] = [];
  for (const line of new Set(lines)) {
    const found = await parsed(line);
    if (!/^[a-z-]+$/.test(found)) said.push(found);
  }
  return said;
}

const linesOf = (actions: readonly ActionData[]) =>
  actions.flatMap(({ command, explain }) => [command, explain].filter((line) => line !== null));

test('every command of the examples is one of the program', { timeout: 120_000 }, async () => {
  const found = examples.flatMap((name) => days.flatMap((day) => actionsOf(compile(sourcesOf(name)), day)));
  expect(found.length).toBeGreaterThan(50);
  expect(await complaints(linesOf(found))).toEqual([]);
});

test('every command of a bad sample is one of the program', { timeout: 120_000 }, async () => {
  const samples = rules.map((rule) => rule.bad[0]!);
  const found = samples.flatMap((sample) =>
    actionsOf(compile(workspace(sample).sources, '', readOnce), sample.today ?? '2026-06-01'),
  );
  expect(new Set(found.map(({ id }) => id)).size).toBeGreaterThan(90);
  expect(await complaints(linesOf(found))).toEqual([]);
  // Whatever there is to do has a way: a command, more about the rule, or a place to edit.
  expect(found.filter(({ command, explain, places }) => !command && !explain && places.length === 0)).toEqual([]);
});

test('every command of a light is one of the program', async () => {
  const lines = Object.values(lightDoings).flatMap(({ command }) => (command ? [commandLine(command, undefined)] : []));
  expect(await complaints(lines)).toEqual([]);
  expect(await complaints(['cop add nothing', 'cop log nothing', 'cop bake'])).toHaveLength(3);
});

test('lights name only rules that exist', () => {
  const known = new Set(rules.map(({ id }) => id));
  const named = Object.values(lightDoings).flatMap((doing) => doing.rules);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test('the order of files changes nothing', { timeout: 60_000 }, () => {
  const sources = sourcesOf('broken');
  const expected = JSON.stringify(dataOf(compile(sources), '2026-06-01'));
  fc.assert(
    fc.property(fc.shuffledSubarray(sources, { minLength: sources.length }), (shuffled) => {
      expect(JSON.stringify(dataOf(compile(shuffled), '2026-06-01'))).toBe(expected);
    }),
    { numRuns: 5, seed: 20260601 },
  );
});
