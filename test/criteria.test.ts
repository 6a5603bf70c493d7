import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { optionsOf } from '../src/core/adding/options.ts';
import { compile } from '../src/core/compile.ts';
import type { Audited, Criterion } from '../src/core/criterion.ts';
import type { Kind } from '../src/core/kind.ts';
import { kinds } from '../src/core/kinds/index.ts';
import { isChartered, type KindName } from '../src/core/model.ts';
import { parts } from '../src/core/parts/index.ts';
import type { Sample } from '../src/core/rule.ts';
import { rules } from '../src/core/rules/index.ts';
import { pathOf } from '../src/core/sample.ts';
import { type Field, fieldAt } from '../src/core/schema.ts';
import { pageId } from '../src/core/sheets.ts';
import { templates } from '../src/core/templates.ts';
import { auditedOf } from './audited.ts';
import { readOnce } from './workspace.ts';

const shown = path.join(import.meta.dirname, '../examples');
const folder = path.join(import.meta.dirname, '../src/core/criteria');
const modules = await Promise.all(
  fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map(async (file) => (await import(path.join(folder, file))) as Readonly<Record<string, Criterion>>),
);
const all = modules.flatMap((module) => Object.entries(module).map(([name, criterion]) => ({ name, criterion })));
const ruleIds = new Set(rules.map(({ id }) => id));

test('criteria are found at all, under ids and export names of their own', () => {
  expect(all.length).toBeGreaterThan(80);
  expect(examples.length).toBeGreaterThan(5);
  for (const words of [all.map(({ criterion }) => criterion.id), all.map(({ name }) => name)])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

const pages = new Set(templates.filter(({ path }) => path.startsWith('community/')).map(pageId));

/** What a command in a to-do names that is not there: a part, its options, a page. */
function unknownIn(command: string): string[] {
  const [, verb = '', name = ''] = /^cop (\w+) ?([\w-]*)/.exec(command) ?? [];
  if (verb === 'render') return name === '' || pages.has(name) ? [] : [name];
  if (verb !== 'add' && verb !== 'log') return [];
  const part = parts.find((one) => one.name === name && (one.kind === 'log') === (verb === 'log'));
  if (!part) return [name];
  const known = new Set(optionsOf(part).map((option) => option.name));
  return [...command.matchAll(/ --([\w-]+)/g)].map(([, option]) => option!).filter((option) => !known.has(option));
}

/** Communities of the examples, those with mistakes too, on the day of most of them. */
const examples = fs.readdirSync(shown).flatMap((name): Audited[] => {
  const root = path.join(shown, name);
  if (!fs.statSync(root).isDirectory()) return [];
  const files = (fs.readdirSync(root, { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml'));
  const sources = files.map((file) => ({
    file: file.split(path.sep).join('/'),
    text: fs.readFileSync(path.join(root, file), 'utf8'),
  }));
  const model = compile(sources, '', readOnce);
  return model.communities.filter(isChartered).map((community) => {
    return { model, community, today: '2026-06-01', findings: [], rules: [] };
  });
});

/** The field a path names; lists and maps on the way are passed through. */
function isField(name: string): boolean {
  const [kind, ...steps] = name.split('.');
  const schema = (kinds as Readonly<Record<string, Kind>>)[kind!]?.schema;
  if (!schema) return false;
  const into = (fields: readonly Field[], [step, ...rest]: readonly string[]): boolean => {
    const field = fields.find(({ name }) => name === step);
    if (!field || rest.length === 0) return field !== undefined;
    let inner: Field | undefined = field;
    while (inner?.entry) inner = inner.entry;
    return into(inner?.fields ?? [], rest);
  };
  return into(fieldAt(schema, [])?.fields ?? [], steps);
}

describe.each(all.map(({ name, criterion }) => [name, criterion] as const))('%s', (_, criterion) => {
  const { id, asks, reads, rule, todo, met, unmet, idle = [] } = criterion;

  test('says what it asks and what to do', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(asks).toMatch(/^[\p{Lu}“`\d][^\n]{8,89}[^.\s]$/u);
    expect(todo).toMatch(/^[\p{Lu}“`][^\n]{10,169}[.?!)”]$/u);
    for (const text of [asks, todo]) expect(text).not.toMatch(/ {2}|\binvalid\b|\bunexpected\b|\bundefined\b/i);
    const commands = [...todo.matchAll(/`(cop [^`]+)`/g)].map(([, command]) => command!);
    expect(commands.flatMap(unknownIn)).toEqual([]);
    if (rule !== undefined) expect(ruleIds).toContain(rule);
    expect(reads.filter((path) => !isField(path))).toEqual([]);
  });

  const given: readonly [string, readonly Sample[], boolean | undefined][] = [
    ['met', met, true],
    ['unmet', unmet, false],
    ['idle', idle, undefined],
  ];
  const samples = given.flatMap(([name, list, answer]) =>
    list.map((sample, index) => [`${name} ${index}`, sample, answer] as const),
  );
  test.each(samples)('%s', (_name, sample, answer) => {
    expect(criterion.test(auditedOf(sample))).toBe(answer);
  });

  test('is turned by its samples', () => {
    expect(met.length).toBeGreaterThan(0);
    expect(unmet.length).toBeGreaterThan(0);
  });

  test('judges whatever the examples hold', () => {
    for (const audited of examples) expect([true, false, undefined]).toContain(criterion.test(audited));
  });

  test('says nothing where a file that it reads is broken', () => {
    const read = new Set(reads.map((path) => path.split('.')[0] as KindName));
    read.delete('charter');
    for (const kind of read)
      for (const sample of [...met, ...unmet]) {
        const spoilt = { ...sample, files: { ...sample.files, [pathOf(kind, 'repair-guild')]: 'members: [\n' } };
        expect(criterion.test(auditedOf(spoilt)), kind).toBeUndefined();
      }
  });
});
