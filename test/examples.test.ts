import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Write } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';
import { nodeIo } from '../src/cli/node.ts';
import { faultWords } from '../src/core/fault.ts';
import { rules } from '../src/core/rules/index.ts';
import { examples } from '../src/core/start/examples.ts';

const root = path.join(import.meta.dirname, '../examples');

/** The date each example is judged by. */
const good = Object.fromEntries(examples.map(({ name, day }) => [name, day]));

/** Whether a file is one that `cop render` writes. */
const isWritten = (file: string) => /(?:^|\/)(?:launch-kit|overview)\//.test(file);

/** Runs a command in an example as if it had no pages yet, and keeps what it would write. */
async function cop(example: string, ...args: string[]) {
  const world = nodeIo(path.join(root, example));
  const result = { code: 0, out: '', err: '', writes: [] as Write[] };
  const io = {
    ...world,
    read: async (file: string) => (isWritten(file) ? undefined : world.read(file)),
    write: async (writes: readonly Write[]) => {
      result.writes.push(...writes);
    },
    out: async (text: string) => {
      result.out += text;
    },
    err: async (text: string) => {
      result.err += text;
    },
    env: {},
    outIsTerminal: false,
  };
  result.code = await main(args, io);
  return result;
}

describe.each(Object.entries(good))('%s', (example, today) => {
  test('lints without a finding', async () => {
    const { code, out, err } = await cop(example, 'lint', '--today', today);
    expect([code, out, err]).toEqual([0, '✔ 1 community, no problems\n', '']);
  });

  test('its committed pages are current, byte for byte', async () => {
    const { code, err, writes } = await cop(example, 'render', '--today', today);
    expect([code, err]).toEqual([0, '']);
    for (const { file, text } of writes) await expect(text).toMatchFileSnapshot(path.join(root, example, file));
    const committed = fs.readdirSync(path.join(root, example), { recursive: true, withFileTypes: true });
    const files = committed
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(path.join(root, example), path.join(entry.parentPath, entry.name)));
    const pages = files.map((file) => file.split(path.sep).join('/')).filter(isWritten);
    // None lies there that nothing writes; that none is missing is what the snapshots say.
    const written = new Set(writes.map(({ file }) => file));
    expect(pages.filter((file) => !written.has(file))).toEqual([]);
    expect(writes.length).toBeGreaterThan(15);
  });

  test('pages that name no day do not depend on the day they are written', async () => {
    const first = await cop(example, 'render', '--today', today);
    const later = await cop(example, 'render', '--today', '2026-12-24');
    const lasting = (writes: readonly Write[]) =>
      writes.filter(({ file, text }) => /\.(?:md|svg)$/.test(file) && !/ as of \d/.test(text.slice(0, 300)));
    expect(lasting(later.writes)).toEqual(lasting(first.writes));
    expect(lasting(first.writes).length).toBeGreaterThan(10);
  });
});

test('on-paper lints without a finding', async () => {
  const { code, out, err } = await cop('on-paper', 'lint', '--strict', '--today', '2026-09-01');
  expect([code, out, err]).toEqual([0, '✔ 2 communities, no problems (1 ignored)\n', '']);
});

test('all examples are tested', () => {
  const folders = fs.readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...Object.keys(good), 'broken', 'on-paper'].sort());
});

describe('broken', () => {
  const asked = ['--today', '2026-06-01', '--profile', 'full', '--format', 'json'];
  // The franchise is an organisation of its own.
  const lint = async () => JSON.parse((await cop('broken', 'lint', '.', 'franchise', ...asked)).out);

  test('has one of everything', async () => {
    const { findings, ignored } = await lint();
    const found = new Set<string>(findings.map((finding: { rule: string }) => finding.rule));
    const ids = [...rules.map((rule) => rule.id), ...Object.keys(faultWords)];
    const missing = ids.filter((id) => !found.has(id));
    // A new rule may wait for its place there; `npm run gen` writes it down, where a reviewer sees it.
    await expect(`${missing.join('\n') || 'nothing'}\n`).toMatchFileSnapshot('not-in-broken.txt');
    expect(ignored.length).toBeGreaterThan(0);
  });

  test('every caret stands under something that is there', async () => {
    for (const { file, path: keys, line, column, endLine, endColumn, rule } of (await lint()).findings) {
      const lines = fs
        .readFileSync(path.join(root, 'broken', file), 'utf8')
        .replace(/^\ufeff/, '')
        .split(/\r?\n/);
      const where = `${file}:${line}:${column} ${rule}`;
      if (keys.length === 0 && column === endColumn && line === 1) continue;
      expect(lines[line - 1]?.slice(column - 1), where).toMatch(/^\S|^\t/);
      expect(endLine > line || endColumn > column, where).toBe(true);
    }
  });
});
