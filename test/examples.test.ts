import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { nodeIo } from '../src/cli/node.ts';

const root = path.join(import.meta.dirname, '../examples');

/** The date each example is judged by. */
const good = { 'data-pipelines': '2026-04-10', minimal: '2026-06-01', 'nursing-wound-care': '2026-06-01' } as const;

async function cop(example: string, ...args: string[]) {
  let out = '';
  let err = '';
  const io = {
    ...nodeIo(path.join(root, example)),
    out: async (text: string) => {
      out += text;
    },
    err: async (text: string) => {
      err += text;
    },
    env: {},
    outIsTerminal: false,
  };
  return { code: await main(args, io), out, err };
}

describe.each(Object.entries(good))('%s', (example, today) => {
  test('lints without errors', async () => {
    const { code, out, err } = await cop(example, 'lint', '--today', today);
    expect([code, err], out).toEqual([0, '']);
  });

  test('its committed pages are current, byte for byte', async () => {
    const { code, out, err } = await cop(example, 'render', '--check', '--today', today);
    expect([code, err], out).toEqual([0, '']);
  });
});

test('all examples are tested', () => {
  const folders = fs.readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...Object.keys(good), 'broken'].sort());
});

describe('broken', () => {
  test('has one of everything', async () => {
    const { code, out } = await cop('broken', 'lint', '--today', '2026-06-01', '--format', 'json', '--profile', 'full');
    expect(code).toBe(1);
    const report = JSON.parse(out);
    const found = new Set<string>(report.findings.map((finding: { rule: string }) => finding.rule));
    const { rules } = await import('../src/core/rules/index.ts');
    const { faultWords } = await import('../src/core/fault.ts');
    const missing = [...rules.map((rule) => rule.id), ...Object.keys(faultWords)].filter((id) => !found.has(id));
    expect(missing).toEqual([]);
    expect(report.ignored.length).toBeGreaterThan(0);
  });

  test('every caret stands under something that is there', async () => {
    const { out } = await cop('broken', 'lint', '--today', '2026-06-01', '--format', 'json', '--profile', 'full');
    for (const { file, line, column, endLine, endColumn, rule } of JSON.parse(out).findings) {
      const lines = fs
        .readFileSync(path.join(root, 'broken', file), 'utf8')
        .replace(/^\ufeff/, '')
        .split(/\r?\n/);
      const where = `${file}:${line}:${column} ${rule}`;
      expect(lines[line - 1], where).toBeDefined();
      expect(column, where).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
      expect(endLine > line || endColumn >= column, where).toBe(true);
      const there = lines[line - 1]!.slice(column - 1);
      if (rule !== 'broken-yaml' && rule !== 'unknown-file') expect(there, where).toMatch(/^\S/);
    }
  });
});
