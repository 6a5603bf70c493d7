import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { kinds } from '../src/core/kinds/index.ts';
import { lint } from '../src/core/lint.ts';
import type { Listed } from '../src/core/part.ts';
import { parts } from '../src/core/parts/index.ts';
import { rules } from '../src/core/rules/index.ts';
import { memoryIo } from './memory-io.ts';
import { changedLines, type Files, isWithin, worlds } from './part-worlds.ts';

const today = '2026-04-01';

async function run(part: Listed, words: readonly string[], files: Files) {
  const io = memoryIo({ files, today });
  const code = await main([part.kind === 'log' ? 'log' : 'add', part.name, ...words], io);
  return { code, out: io.stdout, err: io.stderr, files: Object.fromEntries(io.files) as Files };
}

function mistakes(files: Files): string[] {
  const sources = Object.entries(files).map(([file, text]) => ({ file, text }));
  const integrity = rules.filter(({ category }) => category === 'integrity');
  const { findings } = lint(sources, { today, profile: 'full' }, integrity).report;
  return findings.map(({ rule, file, message }) => `${file} ${rule} ${message}`).sort();
}

const all = parts.map((part) => [`${part.kind} ${part.name}`, part] as const);

describe.each(worlds)('in %s', (world, files) => {
  const grown: string[] = [];
  const known = mistakes(files);
  test.each(all)('%s is put in without a change to what is there, once', async (_, part) => {
    const first = await run(part, part.sample, files);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(/^added: \S+:\d+ {2}/);
    const changed = Object.keys(first.files).filter((file) => first.files[file] !== files[file]);
    expect(changed.map((file) => file.slice(file.lastIndexOf('/') + 1))).toEqual([kinds[part.kind].file]);
    const [before = '', after = ''] = [files[changed[0]!], first.files[changed[0]!]];
    expect(isWithin(before, after)).toBe(true);
    for (const line of changedLines(before, after)) grown.push(`${part.kind} ${part.name}: ${line.trim()}`);
    expect(mistakes(first.files)).toEqual(known);
    const again = await run(part, part.sample, first.files);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toMatch(/^already there: \S+:\d+ {2}/);
    expect(again.files).toEqual(first.files);
  });

  test('only lines of lists in brackets, and of one entry alone, have grown', async () => {
    await expect(`${grown.sort().join('\n')}\n`).toMatchFileSnapshot(`parts/grown-${world}.txt`);
  });
});
