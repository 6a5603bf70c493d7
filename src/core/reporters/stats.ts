import { type Finding, severities } from '../finding.ts';
import { defineReporter } from '../reporter.ts';
import { logLine } from '../words/safe.ts';
import { summaryLines } from '../words/summary.ts';

/** How often each rule speaks, the most frequent first: what to look at before tuning. */
export default defineReporter({
  name: 'stats',
  summary: 'How often each rule speaks, and in how many communities.',
  format: (report, paper) => {
    const byRule = new Map<string, Finding[]>();
    for (const finding of report.findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
    const rows = [...byRule].map(([rule, findings]) => ({ rule, findings, communities: communitiesOf(findings) }));
    rows.sort(
      (a, b) => b.communities - a.communities || b.findings.length - a.findings.length || (a.rule < b.rule ? -1 : 1),
    );
    const lines = rows.map(({ rule, findings, communities }) => {
      const counts = severities.map((severity) => findings.filter((finding) => finding.severity === severity).length);
      return `${[communities, ...counts].map((count) => String(count).padStart(11)).join('')}  ${logLine(rule)}`;
    });
    const head = `${['communities', 'errors', 'warnings', 'infos'].map((word) => word.padStart(11)).join('')}  rule`;
    return `${[...(rows.length > 0 ? [head, ...lines, ''] : []), ...summaryLines(report, paper)].join('\n')}\n`;
  },
});

// What stands at the root concerns the organisation.
const above = /(?:^|\/)(?:cop|strategy)\.yaml$/;

function communitiesOf(findings: readonly Finding[]): number {
  const files = findings.map(({ file }) => file).filter((file) => !above.test(file));
  return new Set(files.map((file) => file.slice(0, Math.max(0, file.lastIndexOf('/'))))).size;
}
