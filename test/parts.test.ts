import { describe, expect, test } from 'vitest';
// Read beforehand, so that no test waits for it.
import '../src/cli/commands/add.ts';
import '../src/cli/commands/log.ts';
import { main } from '../src/cli/main.ts';
import { compose } from '../src/core/adding/compose.ts';
import { optionsOf } from '../src/core/adding/options.ts';
import { compile, read } from '../src/core/compile.ts';
import { kinds } from '../src/core/kinds/index.ts';
import { lint } from '../src/core/lint.ts';
import type { File } from '../src/core/model.ts';
import { isChoosing, type Listed } from '../src/core/part.ts';
import { parts } from '../src/core/parts/index.ts';
import { rules } from '../src/core/rules/index.ts';
import { type Field, fieldAt } from '../src/core/schema.ts';
import { memoryIo } from './memory-io.ts';
import { changedLines, type Files, givenOf, isWithin, worlds } from './part-worlds.ts';

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

describe('words', () => {
  const names = all.map(([name]) => name);

  test('are used once in each command', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const added = parts.filter(({ kind }) => kind !== 'log').map(({ name }) => name);
    expect(added.filter((name, index) => added.indexOf(name) !== index)).toEqual([]);
  });

  test.each(all)('%s is called like its file', async (_, part) => {
    const file = (await import(`../src/core/parts/${part.kind}/${part.name}.ts`)) as { default: unknown };
    expect(part).toMatchObject(file.default as object);
  });

  test.each(all)('the options of %s are told apart, and those it names are there', (_, part) => {
    const options = optionsOf(part).map(({ name }) => name);
    expect(options.filter((name, index) => options.indexOf(name) !== index)).toEqual([]);
    const others = [
      'community',
      'yes',
      'input',
      'dry-run',
      'help',
      'cwd',
      'today',
      'color',
      'quiet',
      'debug',
      'version',
    ];
    expect(options.filter((name) => others.includes(name))).toEqual([]);
    const named = [...(part.ask ?? []), ...(part.words ?? []), ...(part.needs?.({}) ?? []), ...keysOf(part)];
    expect(named.filter((name) => !options.includes(name))).toEqual([]);
  });

  test.each(all)('the examples of %s can be typed', (_, part) => {
    for (const example of part.examples) {
      const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
      const { community, ...given } = givenOf(part, words);
      const options = optionsOf(part).map(({ name }) => name);
      expect(Object.keys(given).filter((name) => !options.includes(name))).toEqual([]);
      const model = compile([{ file: 'charter.yaml', text: 'name: Guild\nstage: forming\npurpose: Learn\n' }]);
      const file = read({ file: kinds[part.kind].file, text: kinds[part.kind].example }, '') as File;
      const made = compose(part, given, { model, community: model.communities[0], file, today });
      // Products are those of the organisation that reads the example.
      if (part.name !== 'strategy-objective') expect(made).toHaveProperty('edits');
    }
  });
});

test('every list of every file has its part', () => {
  const wanted = Object.entries(kinds).flatMap(([kind, { schema }]) =>
    listsIn(fieldAt(schema, [])!, []).map((list) => `${kind}: ${list}`),
  );
  const covered = parts.flatMap(({ kind, list }) =>
    (isChoosing(list) ? Object.values(list.lists) : [list]).map((path) => `${kind}: ${path.join('.')}`),
  );
  // Settings are no part of a community, and a scale is chosen once.
  const others = wanted.filter((list) => !covered.includes(list) && !list.startsWith('config: '));
  expect(others).toEqual(['skills: scale']);
  expect(covered.filter((list) => !wanted.includes(list))).toEqual([]);
});

/** The paths of lists and maps that stand in no other list. */
function listsIn({ form, fields = [] }: Field, path: readonly string[]): string[] {
  if (form === 'list' || form === 'map') return [path.join('.')];
  return fields.flatMap((field) => listsIn(field, [...path, field.name]));
}

function keysOf({ suggest = {}, hint = {}, askIf = {} }: Listed): string[] {
  return [suggest, hint, askIf].flatMap((each) => Object.keys(each));
}
