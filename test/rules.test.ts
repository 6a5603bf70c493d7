import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/core/finding.ts';
import { lint } from '../src/core/lint.ts';
import type { Listed, Sample } from '../src/core/rule.ts';
import { rules } from '../src/core/rules/index.ts';
import { workspace } from './workspace.ts';

// Each rule alone, so that a broken rule turns only its own tests red.
function run(rule: Listed, sample: Sample): { findings: readonly Finding[]; marks: string[] } {
  const { sources, marks } = workspace(sample);
  const asked = { today: sample.today ?? '2026-06-01', profile: 'full', gate: sample.gate ?? false } as const;
  // A rule about comments needs the rules that the comments name; all others run alone.
  const { report } = lint(sources, asked, rule.on === 'comment' ? rules : [rule]);
  const findings =
    rule.on === 'comment' ? report.findings.filter((finding) => finding.rule === rule.id) : report.findings;
  return { findings, marks: marks.sort() };
}

const shown = (findings: readonly Finding[]) =>
  findings.map(({ file, range, rule, message }) => `${file}:${range.line} ${rule}: ${message}`);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.bad.map((sample, index) => [index, sample] as const))('bad sample %i', (_, sample) => {
    const { findings, marks } = run(rule, sample);
    expect(marks.length, 'a bad sample marks its lines with # !').toBeGreaterThan(0);
    expect(findings.map(({ file, range }) => `${file}:${range.line}`).sort(), shown(findings).join('\n')).toEqual(
      marks,
    );
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule.id]));
  });

  test.each(rule.good.map((sample, index) => [index, sample] as const))('good sample %i', (_, sample) => {
    expect(shown(run(rule, sample).findings)).toEqual([]);
  });

  test('silent on the smallest valid files', () => {
    // Whoever is active has launched.
    for (const charter of [
      'stage: forming\n',
      'stage: active\nlaunch:\n  {date: 2026-05-05, feedback: At each clinic}\n',
    ])
      expect(shown(run(rule, { charter }).findings)).toEqual([]);
  });
});
