import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { nodeIo } from '../src/cli/node.ts';

// Every console block of every README is run and its output compared. `…` alone on a line stands for lines left out.
// A comment before a block says where: `<!-- run in: scratch -->` shares one empty folder per page; default is the repository.
const root = path.join(import.meta.dirname, '..');
const pages = (fs.readdirSync(root, { recursive: true }) as string[])
  .map((file) => file.split(path.sep).join('/'))
  .filter(
    (file) => /(^|\/)README\.md$/.test(file) && !/node_modules|^dist\/|launch-kit|templates\/community/.test(file),
  )
  .sort();
const block = /(?:<!-- run in: (\S+) -->\n+)?```console\n([\s\S]*?)```/g;
const made: string[] = [];
afterAll(() => {
  for (const folder of made) fs.rmSync(folder, { recursive: true, force: true });
});

describe.each(pages.filter((page) => /```console/.test(fs.readFileSync(path.join(root, page), 'utf8'))))('%s', (page) => {
  const text = fs.readFileSync(path.join(root, page), 'utf8');
  let scratch: string | undefined;
  const blocks = [...text.matchAll(block)].map((match) => ({
    where: match[1],
    lines: match[2]!.split('\n').slice(0, -1),
  }));

  test.each(blocks.map(({ where, lines }) => [lines[0] ?? '', where, lines] as const))(
    '%s',
    async (_, where, lines) => {
      if (where === 'scratch' && scratch === undefined) {
        scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-readme-'));
        made.push(scratch);
      }
      const folder =
        where === 'scratch'
          ? scratch!
          : path.join(root, where ?? (page.includes('/broken/') ? path.dirname(page) : '.'));
      for (const { command, expected } of steps(lines)) compare(await run(command, folder), expected, command);
    },
  );
});

function steps(lines: readonly string[]): { command: string; expected: string[] }[] {
  const found: { command: string; expected: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('$ ')) found.push({ command: line.slice(2), expected: [] });
    else found.at(-1)?.expected.push(line);
  }
  return found;
}

async function run(command: string, folder: string): Promise<string[]> {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3]!);
  const args = words.slice(words.indexOf('cop') + 1);
  let output = '';
  const keep = async (text: string) => {
    output += text;
  };
  const io = {
    ...nodeIo(folder),
    out: keep,
    err: keep,
    env: {},
    outIsTerminal: false,
    canAsk: false,
    width: 80,
    today: () => '2026-06-01',
  };
  await main(args, {
    ...io,
    at: (below) => ({
      ...io,
      ...nodeIo(path.join(folder, below)),
      out: keep,
      err: keep,
      env: {},
      outIsTerminal: false,
      canAsk: false,
      width: 80,
      today: io.today,
    }),
  });
  return output.split('\n').slice(0, -1);
}

function compare(actual: readonly string[], expected: readonly string[], command: string): void {
  if (!expected.includes('…')) {
    expect(actual, command).toEqual(trimmed(expected));
    return;
  }
  let rest = actual.join('\n');
  for (const part of expected.join('\n').split(/^…$/m)) {
    const wanted = part.replace(/^\n+|\n+$/g, '');
    expect(rest, command).toContain(wanted);
    rest = rest.slice(rest.indexOf(wanted) + wanted.length);
  }
}

function trimmed(lines: readonly string[]): string[] {
  const kept = [...lines];
  while (kept.at(-1) === '') kept.pop();
  return kept;
}
