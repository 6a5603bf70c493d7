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

  test.each(rule.good.map((sample, index) => [index, sample] as const))('good sample %i', (_, sample) => {
    expect(shown(judgeOnce(rule, sample).report.findings)).toEqual([]);
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
