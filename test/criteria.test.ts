import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Criterion } from '../src/core/criterion.ts';
import type { Kind } from '../src/core/kind.ts';
import { kinds } from '../src/core/kinds/index.ts';
import type { KindName } from '../src/core/model.ts';
import type { Sample } from '../src/core/rule.ts';
import { rules } from '../src/core/rules/index.ts';
import { pathOf } from '../src/core/sample.ts';
import { type Field, fieldAt } from '../src/core/schema.ts';
import { auditedOf } from './audited.ts';

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
  for (const words of [all.map(({ criterion }) => criterion.id), all.map(({ name }) => name)])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
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
