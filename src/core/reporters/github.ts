import type { Finding } from '../finding.ts';
import { defineReporter, type Paper } from '../reporter.ts';
import { githubData, githubProperty, logLine } from '../words/safe.ts';
import { summaryLines } from '../words/summary.ts';
import { worstFirst } from '../words/worst.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

// GitHub refuses a longer title, and shows no more than this of a message without unfolding it.
const longest = { title: 255, message: 4_000 };

/** Annotations on the lines of a pull request; the worst first, because only the first ten of a step are shown. */
export default defineReporter({
  name: 'github',
  summary: 'Annotations for GitHub Actions.',
  format: (report, paper) => {
    const annotations = worstFirst(report.findings).map((finding) => annotation(finding, paper));
    return `${[...annotations, ...summaryLines(report, paper)].join('\n')}\n`;
  },
});

function annotation({ rule, severity, file, range, message, fix }: Finding, { inCheckout }: Paper): string {
  const properties = [
    ['file', inCheckout(file)],
    ['line', range.line],
    ['col', range.column],
    ['endLine', range.endLine],
    // A column on another line than the first means nothing there.
    ...(range.endLine === range.line ? [['endColumn', range.endColumn] as const] : []),
    ['title', cut(`cop ${rule}`, longest.title)],
  ] as const;
  const written = properties.map(([name, value]) => `${name}=${githubProperty(logLine(String(value)))}`);
  const lines = [message, fix].filter((line) => line !== '').map((line) => cut(logLine(line), longest.message));
  return `::${commands[severity]} ${written.join(',')}::${githubData(lines.join('\n'))}`;
}

/** Never between the halves of a character. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
