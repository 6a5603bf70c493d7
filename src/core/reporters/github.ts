import { type Finding, severities } from '../finding.ts';
import { defineReporter } from '../reporter.ts';
import { githubData, githubProperty, logLine } from '../words/safe.ts';
import { summary } from '../words/summary.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Annotations on the lines of a pull request; the worst first, because only the first ten of a step are shown. */
export default defineReporter({
  name: 'github',
  summary: 'Annotations for GitHub Actions.',
  format: (report, paper) => {
    const ordered = severities.flatMap((severity) =>
      report.findings.filter((finding) => finding.severity === severity),
    );
    const { symbol, text } = summary(report, paper);
    return `${[...ordered.map(annotation), `${symbol} ${text}`].join('\n')}\n`;
  },
});

function annotation({ rule, severity, file, range, message, fix }: Finding): string {
  const properties = [
    ['file', file],
    ['line', range.line],
    ['col', range.column],
    ['endLine', range.endLine],
    // A column on another line than the first means nothing there.
    ...(range.endLine === range.line ? [['endColumn', range.endColumn] as const] : []),
    ['title', `cop ${rule}`],
  ] as const;
  const written = properties.map(([name, value]) => `${name}=${githubProperty(logLine(String(value)))}`);
  const lines = [message, fix].filter((line) => line !== '').map(logLine);
  return `::${commands[severity]} ${written.join(',')}::${githubData(lines.join('\n'))}`;
}
