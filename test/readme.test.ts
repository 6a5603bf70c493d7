import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Io } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';
import { nodeIo } from '../src/cli/node.ts';
import { inCategory, type Sample } from '../src/core/rule.ts';
import { judge } from '../src/core/sample.ts';

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

test.each(pages)('%s shows what the commands print', { timeout: 60_000 }, async (page) => {
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

test('the rule that the README shows is one', async () => {
  const text = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
  const written = /```ts\n(import \{ at[\s\S]*?)```/.exec(text)![1]!;
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cop-readme-')), 'rule.ts');
  fs.writeFileSync(file, written.replaceAll("'../../", `'${root}/src/core/`));
  const rule = inCategory('relevance', [(await import(file)).default])[0]!;
  fs.rmSync(path.dirname(file), { recursive: true });
  const lines = (sample: Sample) =>
    judge(rule, sample, []).report.findings.map((found) => `${found.file}:${found.range.line}`);
  for (const sample of rule.bad) expect(lines(sample)).toEqual(judge(rule, sample, []).marks);
  for (const sample of rule.good) expect(lines(sample)).toEqual([]);
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
