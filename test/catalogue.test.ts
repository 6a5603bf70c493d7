import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultWords } from '../src/core/fault.ts';
import type { Listed } from '../src/core/rule.ts';
import { rules } from '../src/core/rules/index.ts';
import { judgeOnce } from './workspace.ts';

const folder = path.join(import.meta.dirname, '../src/core/rules');
const listed = (fs.readdirSync(folder, { recursive: true }) as string[])
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /^[^/]+\/[^/]+\.ts$/.test(file));

const categories = [
  'communication',
  'health',
  'integrity',
  'learning',
  'membership',
  'relevance',
  'rhythm',
  'roles',
  'skills',
  'support',
];

describe('the catalogue', () => {
  test('ids are kebab-case, unique, and no fault has one of them', () => {
    const ids = [...rules.map((rule) => rule.id), ...Object.keys(faultWords)];
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('ids equal file names, categories are known', () => {
    const files = listed.map((file) => file.replace(/\.ts$/, ''));
    expect(rules.map((rule) => `${rule.category}/${rule.id}`).sort()).toEqual(files.sort());
    expect(rules.filter((rule) => !categories.includes(rule.category))).toEqual([]);
  });

  test('all eleven integrity rules and the starter rules of three pitfalls are there', () => {
    expect(rules.filter((rule) => rule.category === 'integrity')).toHaveLength(11);
    const starters = rules.filter((rule) => rule.starter).map((rule) => rule.category);
    for (const [category, least] of [
      ['relevance', 6],
      ['support', 5],
      ['communication', 5],
    ] as const)
      expect(starters.filter((name) => name === category).length).toBeGreaterThanOrEqual(least);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s has its words and samples', (_, rule) => {
    for (const words of [rule.summary, rule.why, rule.fix, rule.source, rule.unless])
      expect(words).toMatch(/^[\p{Lu}“`\d].*[.?)]$/su);
    expect(rule.good.length).toBeGreaterThan(0);
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.reads.length + (rule.on === 'comment' || rule.on === 'file' ? 1 : 0)).toBeGreaterThan(0);
  });

  test('rules that depend on today never exceed a warning', () => {
    const wrong = rules.filter((rule) => rule.time && severities(rule).includes('error'));
    expect(wrong.map((rule) => rule.id)).toEqual([]);
  });
});

function severities(rule: Listed): string[] {
  return typeof rule.severity === 'string' ? [rule.severity] : Object.values(rule.severity);
}

test('pages name only rules that exist', () => {
  const templates = path.join(import.meta.dirname, '../templates');
  const texts = (fs.readdirSync(templates, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => fs.readFileSync(path.join(templates, file), 'utf8'));
  const named = texts.flatMap((text) => [...text.matchAll(/rule="([^"]+)"/g)].map((match) => match[1]!));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
});

describe('messages', () => {
  const said = rules.flatMap((rule) =>
    rule.bad.flatMap((sample) =>
      judgeOnce(rule, sample).report.findings.map(({ rule: id, message, fix, why }) => ({ id, message, fix, why })),
    ),
  );

  test.each(said.map((words) => [words.id, words] as const))('%s', (_, { message, fix, why }) => {
    for (const text of [message, fix, why]) {
      expect(text).toMatch(/^[\p{Lu}“`\d]|^[\p{L}_.[\]\d]+(\.yaml)?[ :]/u);
      expect(text).toMatch(/[.?!)”]$/);
      expect(text).not.toMatch(/\binvalid\b|unexpected input|must be truthy|instancePath|undefined|\[object|NaN| {2}/i);
      expect(text.length).toBeLessThan(400);
    }
    expect(message).not.toBe(fix);
    expect(message).not.toBe(why);
  });
});
