import { defineReporter } from '../reporter.ts';
import { logLine } from '../words/safe.ts';
import { summaryLines } from '../words/summary.ts';

/** `path:line:col: severity rule: message`, one line a finding: for logs, editors and pipes. */
export default defineReporter({
  name: 'compact',
  summary: 'One line per finding, for logs, editors and pipes.',
  format: (report, paper) => {
    const lines = report.findings.map(({ file, range, severity, rule, message }) =>
      logLine(`${file}:${range.line}:${range.column}: ${severity} ${rule}: ${message}`),
    );
    return `${[...lines, ...summaryLines(report, paper)].join('\n')}\n`;
  },
});
