import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/core/finding.ts';
import { rules } from '../src/core/rules/index.ts';
import { judgeOnce } from './workspace.ts';

const shown = (findings: readonly Finding[]) =>
  findings.map(({ file, range, rule, message }) => `${file}:${range.line} ${rule}: ${message}`);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.bad.map((sample, index) => [index, sample] as const))('bad sample %i', (_, sample) => {
    const { report, marks } = judgeOnce(rule, sample);
    const { findings } = report;
    expect(marks.length, 'a bad sample marks its lines with # !').toBeGreaterThan(0);
    expect(findings.map(({ file, range }) => `${file}:${range.line}`).sort(), shown(findings).join('\n')).toEqual(
      [...marks].sort(),
    );
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule.id]));
  });

  test('speaks so that a community manager understands it', () => {
    for (const { message, fix, why } of rule.bad.flatMap((sample) => judgeOnce(rule, sample).report.findings)) {
      for (const text of [message, fix, why]) {
        expect(text).toMatch(/^[\p{Lu}“`\d]|^[\p{L}_.[\]\d]+(\.yaml)?[ :]/u);
        expect(text).toMatch(/[.?!)”]$/);
        expect(text).not.toMatch(
          /\binvalid\b|unexpected input|must be truthy|instancePath|undefined|\[object|NaN| {2}/i,
        );
        expect(text.length).toBeLessThan(400);
      }
      expect(message).not.toBe(fix);
      expect(message).not.toBe(why);
    }
  });

  test('good samples', () => {
    const found = rule.good.map((sample, index) => ({ index, found: shown(judgeOnce(rule, sample).report.findings) }));
    expect(found.filter((each) => each.found.length > 0)).toEqual([]);
  });

  test('silent on the smallest valid files', () => {
    // Whoever is active has launched.
    for (const charter of [
      'stage: forming\n',
      'stage: active\nlaunch:\n  {date: 2026-05-05, feedback: At each clinic}\n',
    ])
      expect(shown(judgeOnce(rule, { charter }).report.findings)).toEqual([]);
  });
});

// Samples mark lines; what is said there, how severely and with what remedy stands here, to be read in one go.
test('what is said of every bad sample', async () => {
  const lines = rules.flatMap((rule) =>
    rule.bad.flatMap((sample, index) =>
      judgeOnce(rule, sample).report.findings.flatMap(({ severity, file, range, message, fix, related = [] }) => [
        `${rule.id} ${index} ${severity} ${file}:${range.line}:${range.column} ${message}`,
        ...(fix === rule.fix ? [] : [`  fix ${fix}`]),
        ...related.map((other) => `  see ${other.file}:${other.range.line}:${other.range.column} ${other.message}`),
      ]),
    ),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('said.txt');
});
