import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';
import { nodeIo } from '../src/cli/node.ts';

// Every console block of every README is run, and the page must hold what the commands print (`npm run gen` rewrites it).
// `…` alone on a line stands for lines left out. A comment before a block says where it runs: `<!-- run in: scratch -->`
// is an empty folder shared by the blocks of a page; the default is the repository, for `broken` its own folder.
const root = path.join(import.meta.dirname, '..');
const pages = (fs.readdirSync(root, { recursive: true }) as string[])
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /(^|\/)README\.md$/.test(file) && !/node_modules|^dist\/|launch-kit|\/input\//.test(file))
  .filter((file) => fs.readFileSync(path.join(root, file), 'utf8').includes('```console'))
  .sort();
const block = /((?:<!-- run in: (\S+) -->\n+)?```console\n)([\s\S]*?)```/g;

test('pages are found', () => {
  expect(pages).toEqual(['README.md', 'examples/README.md', 'examples/broken/README.md']);
});

test.each(pages)('%s shows what the commands print', async (page) => {
  const text = fs.readFileSync(path.join(root, page), 'utf8');
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-readme-'));
  const own = page.includes('/broken/') ? path.join(root, path.dirname(page)) : root;
  let current = '';
  let done = 0;
  for (const match of text.matchAll(block)) {
    const shown = await rerun(match[3]!, match[2] === 'scratch' ? scratch : own);
    current += `${text.slice(done, match.index)}${match[1]}${shown}\`\`\``;
    done = match.index + match[0].length;
  }
  fs.rmSync(scratch, { recursive: true });
  await expect(current + text.slice(done)).toMatchFileSnapshot(path.join(root, page));
});

/** A block with the output of its commands; where lines are left out, it stays if the rest is still printed. */
async function rerun(written: string, folder: string): Promise<string> {
  let shown = '';
  for (const step of written.split(/^(?=\$ )/m)) {
    const [first = '', ...rest] = step.split('\n');
    const expected = rest.join('\n');
    const printed = await run(first.slice(2), folder);
    shown += `${first}\n${/^…$/m.test(expected) && isPart(expected, printed) ? expected : printed}`;
  }
  return shown;
}

function isPart(expected: string, printed: string): boolean {
  let rest = printed;
  for (const part of expected.split(/^…\n/m)) {
    if (!rest.includes(part)) return false;
    rest = rest.slice(rest.indexOf(part) + part.length);
  }
  return true;
}

async function run(command: string, folder: string): Promise<string> {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3]!);
  let output = '';
  const keep = async (text: string) => {
    output += text;
  };
  const still = {
    out: keep,
    err: keep,
    env: {},
    outIsTerminal: false,
    canAsk: false,
    width: 80,
    today: () => '2026-06-01',
  };
  const io: Io = { ...nodeIo(folder), ...still };
  await main(words.slice(words.indexOf('cop') + 1), { ...io, at: (below) => ({ ...io.at(below), ...still }) });
  return output;
}
