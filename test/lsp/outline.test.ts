import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { cursorAt, wordAt } from '../../src/core/assist/cursor.ts';
import { outline } from '../../src/core/assist/outline.ts';
import { parse } from '../../src/core/parse.ts';

const root = path.join(import.meta.dirname, '../..');
const folders = ['examples', 'test/parts', 'test/cases'];
const files = folders.flatMap((folder) =>
  (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => path.join(folder, file)),
);

interface Word {
  readonly path: readonly (string | number)[];
  readonly aim: 'key' | 'value';
  readonly start: number;
  readonly text: string;
}

/** Every name and every text of a tree, with its path. */
function wordsIn(node: unknown, here: Word['path'] = []): Word[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => wordsIn(item, [...here, index]));
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => {
      const name = key as Node & { source?: string; value?: unknown };
      const inner = [...here, String(name.value)];
      return [{ path: inner, aim: 'key' as const, start: name.range![0], text: '' }, ...wordsIn(value, inner)];
    });
  if (!isScalar(node) || node.range![0] === node.range![1]) return [];
  return [{ path: here, aim: 'value', start: node.range![0], text: String(node.value) }];
}

const readable = files
  .map((file) => [file, parse({ file, text: fs.readFileSync(path.join(root, file)) })] as const)
  .filter(([, doc]) => doc.faults.length === 0 && isMap(doc.tree));

test('there is something to compare with', () => {
  expect(readable.length).toBeGreaterThan(60);
});

test.each(readable)('%s is outlined as it is parsed', (_, doc) => {
  const words = wordsIn(doc.tree);
  expect(words.length).toBeGreaterThan(0);
  const starts = new Map(
    outline(doc.text).entries.flatMap(({ path: to, key, value, form }) => [
      ...(key ? [[`key ${key[0]}`, to] as const] : []),
      ...(form === 'blank' || form === 'brackets' ? [] : [[`value ${value[0]}`, to] as const]),
    ]),
  );
  const wrong = words.filter(
    ({ path: to, aim, start }) => JSON.stringify(starts.get(`${aim} ${start}`)) !== JSON.stringify(to),
  );
  expect(wrong).toEqual([]);
  // The other way round: nothing is seen that is not there.
  expect(starts.size).toBe(words.length);
});

test('a word is found at each of its characters', () => {
  const text = 'name: One\nroles:\n  - {kind: core, holder: [Ada Osei, "Ben"]}\n';
  const counts = new Map<string, number>();
  for (const offset of [...text].keys()) {
    const here = wordAt(text, offset)?.path.join('.') ?? 'nothing';
    counts.set(here, (counts.get(here) ?? 0) + 1);
  }
  expect([...counts]).toEqual([
    ['name', 9],
    ['nothing', 14],
    ['roles', 6],
    ['roles.0.kind', 10],
    ['roles.0.holder', 7],
    ['roles.0.holder.0', 9],
    ['roles.0.holder.1', 6],
  ]);
});

describe('while somebody types', () => {
  const pieces = [
    'name: ',
    'roles:',
    '\n',
    '  ',
    '- ',
    'x',
    ': ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    ' # y',
    '|',
    '>',
    '\t',
    '\r\n',
    'ü😀',
    '---\n',
    '? ',
    '&a ',
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

  test('no text makes it fail, and every place lies in the text', () => {
    fc.assert(
      fc.property(texts, fc.nat(200), (text, at) => {
        const offset = Math.min(at, text.length);
        for (const { key, value, behind } of outline(text).entries)
          for (const place of [...(key ?? []), ...value, behind]) {
            expect(place).toBeGreaterThanOrEqual(0);
            expect(place).toBeLessThanOrEqual(text.length);
          }
        const cursor = cursorAt(text, offset);
        if (cursor) {
          const [start, end] = cursor.word;
          expect([start <= offset && offset <= end, text.slice(start, end).includes('\n')]).toEqual([true, false]);
        }
        wordAt(text, offset);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  test.each([
    ['many opened quotes', 'a: "\n'.repeat(20_000)],
    ['deep dashes', `${'- '.repeat(50_000)}x`],
    ['deep brackets', 'a: '.concat('['.repeat(50_000))],
    ['ever deeper lines', Array.from({ length: 1200 }, (_, depth) => `${' '.repeat(depth)}a: '`).join('\n')],
    ['one long line of spaces', `a${' '.repeat(500_000)}b`],
    ['many entries', '- a: b\n'.repeat(20_000)],
    ['brackets over many lines', `a: [\n${' x,\n'.repeat(40_000)}`],
  ])('%s take no time to speak of', { timeout: 30_000 }, (_, text) => {
    expect(outline(text).entries.length).toBeGreaterThanOrEqual(0);
    cursorAt(text, text.length);
  });
});
