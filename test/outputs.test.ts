import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { nodeIo } from '../src/cli/node.ts';
import { type Output, outputSchema } from '../src/core/output.ts';
import { outputs } from '../src/core/outputs/index.ts';
import { examples } from '../src/core/start/examples.ts';

const root = path.join(import.meta.dirname, '../examples');
const places = [...examples.map(({ name, day }) => [name, day] as const), ['broken', '2026-06-01'] as const];
const all: readonly Output[] = Object.values(outputs);

/** What to add to the name of a command, each in turn. */
const asked: Readonly<Record<string, readonly string[][]>> = {
  lint: [[], ['--profile', 'full']],
  next: [[], ['--most', '20']],
};

async function printed(example: string, day: string, words: readonly string[]): Promise<string> {
  let out = '';
  const io = {
    ...nodeIo(path.join(root, example)),
    write: async () => expect.unreachable('nothing is to be written'),
    out: async (text: string) => {
      out += text;
    },
    err: async () => {},
    env: {},
    canAsk: false,
    outIsTerminal: false,
  };
  await main([...words, '--today', day, '--format', 'json'], io);
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
