import { expect, test } from 'vitest';
import type { Sample } from '../src/core/rule.ts';
import { rules } from '../src/core/rules/index.ts';
import { lintOnce, workspace } from './workspace.ts';

const launched = (stage: string, more = '') => `${more}stage: ${stage}\nlaunch:\n  date: 2025-01-31\n`;

const sketch = 'name: Yarn\nstage: active\npurpose: Knit\nplatform: [{name: Chat, for: [talk]}]\n';
const sketched = { files: { 'communities/repair-guild/charter.yaml': sketch } };

// Rules that weigh differently than their stage says.
test.each<readonly [rule: string, severity: string, sample: Sample]>([
  ['no-curriculum', 'info', { without: ['curriculum'] }],
  ['no-curriculum', 'info', { without: ['curriculum'], gate: true }],
  ['no-curriculum', 'warning', { charter: launched('active'), without: ['curriculum'] }],
  ['no-curriculum', 'warning', { charter: launched('sustaining', 'kind: mixed\n'), without: ['curriculum'] }],
  ['no-curriculum', 'info', { charter: launched('active', 'kind: interest\n'), without: ['curriculum'] }],
  ['no-skills-map', 'info', { without: ['skills'] }],
  ['no-skills-map', 'info', { without: ['skills'], gate: true }],
  ['no-skills-map', 'warning', { charter: launched('active'), without: ['skills'] }],
  ['platform-purpose-gap', 'info', sketched],
  ['platform-purpose-gap', 'warning', { ...sketched, gate: true }],
  ['platform-purpose-gap', 'warning', { charter: 'platform: [{name: Chat, for: [talk]}]\n' }],
])('%s: %s', (id, severity, sample) => {
  const asked = { today: '2026-06-01', profile: 'full', gate: sample.gate ?? false, only: [id] } as const;
  const report = lintOnce(workspace(sample).sources, asked, rules);
  expect(report.findings.map((finding) => `${finding.rule} ${finding.severity}`)).toEqual([`${id} ${severity}`]);
});
