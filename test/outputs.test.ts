import fs from 'node:fs';
import path from 'node:path';
import { lint } from 'markdownlint/sync';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { nodeIo } from '../src/cli/node.ts';
import { type Output, outputSchema } from '../src/core/output.ts';
import { outputs } from '../src/core/outputs/index.ts';
import { examples } from '../src/core/start/examples.ts';
import { gitWith } from './git-table.ts';

const root = path.join(import.meta.dirname, '../examples');
const places = [...examples.map(({ name, day }) => [name, day] as const), ['broken', '2026-06-01'] as const];
const all: readonly Output[] = Object.values(outputs);

/** What to add to the name of a command, each in turn. */
const asked: Readonly<Record<string, readonly string[][]>> = {
  lint: [[], ['--profile', 'full']],
  next: [[], ['--most', '20']],
  skills: [['gaps', '--compare'], ['plan'], ['mentors'], ['pairs'], ['hiring']],
  diff: [['HEAD'], ['2026-04-01']],
  rules: [[], ['--category', 'relevance']],
  explain: [['objective-overdue'], ['broken-yaml'], ['support']],
};

/** Commands whose Markdown is no account, or that print none. */
const plain = new Set(['lint', 'rules', 'explain', 'templates']);

// Every example became what it is from another one, so that no history of this repository is needed.
const { git } = gitWith(filesOf('data-pipelines'));

function filesOf(example: string): Record<string, string> {
  const files = fs.readdirSync(path.join(root, example), { recursive: true }) as string[];
  const yaml = files.map((file) => file.split(path.sep).join('/')).filter((file) => file.endsWith('.yaml'));
  return Object.fromEntries(yaml.map((file) => [file, fs.readFileSync(path.join(root, example, file), 'utf8')]));
}

async function printed(example: string, day: string, words: readonly string[], format = 'json'): Promise<string> {
  let out = '';
  const io = {
    ...nodeIo(path.join(root, example)),
    write: async () => expect.unreachable('nothing is to be written'),
    out: async (text: string) => {
      out += text;
    },
    err: async () => {},
    git: async (args: readonly string[], input = '') => ({
      code: 0,
      out: new Uint8Array(),
      err: '',
      ...git(args, input),
    }),
    env: {},
    canAsk: false,
    outIsTerminal: false,
  };
  await main([...words, '--today', day, '--format', format], io);
  return out;
}

describe.each(all.map((output) => [output.command, output] as const))('cop %s --format json', (command, output) => {
  test.each(places)('on the example %s is as published', async (example, day) => {
    for (const more of asked[command] ?? [[]]) {
      const result = output.schema.safeParse(JSON.parse(await printed(example, day, [command, ...more])));
      expect(result.error?.issues ?? []).toEqual([]);
    }
  });

  test('is published as a schema that allows more fields', () => {
    const text = JSON.stringify(outputSchema(output));
    expect(text).toContain('"$schema":"http://json-schema.org/draft-07/schema#"');
    expect(text).not.toContain('"additionalProperties":false');
  });
});

test('each output carries the name of its file', () => {
  expect(all.map(({ command }) => command)).toEqual(Object.keys(outputs));
});

describe.each(all.filter(({ command }) => !plain.has(command)).map(({ command }) => command))('cop %s', (command) => {
  test.each(places)('on the example %s prints clean Markdown', async (example, day) => {
    const strings: Record<string, string> = {};
    for (const more of asked[command] ?? [[]])
      strings[[command, ...more].join(' ')] = await printed(example, day, [command, ...more], 'markdown');
    // A paragraph is one line; several communities, each with its title, stand one after another.
    const config = { default: true, 'line-length': false, 'single-title': false, 'first-line-heading': false };
    const found = lint({ strings, config: { ...config, 'no-duplicate-heading': { siblings_only: true } } });
    const told = Object.entries(found).flatMap(([name, errors]) =>
      errors.map(({ lineNumber, ruleNames, errorContext }) => `${name}:${lineNumber} ${ruleNames[1]} ${errorContext}`),
    );
    expect(told).toEqual([]);
  });
});
