import { compareText, count, type Finding, severities, showPath } from '../finding.ts';
import { defineReporter, type Paper } from '../reporter.ts';
import { plural, shorten } from '../words/list.ts';
import { markdownMessage, markdownSpan } from '../words/markdown.ts';
import { logLine } from '../words/safe.ts';
import { isFixable, severityCounts, summary } from '../words/summary.ts';
import { worstFirst } from '../words/worst.ts';
import { xmlText } from '../words/xml.ts';

// GitHub shows nothing of a summary above 1 MiB; other commands of the step may have written to it too.
const mostBytes = 1_000_000;
const mostRows = 100;
const longestName = 200;
// So few are read at once; more are opened file by file.
const mostOpen = 10;

/** A summary for the page of a job or a comment: the verdict, counts per folder, and what was found in each file. */
export default defineReporter({
  name: 'markdown',
  summary: 'Markdown, for the summary of a CI job or a comment.',
  format: (report, paper) => {
    const { symbol, text, note } = summary(report, paper);
    const head = ['## cop lint', `${symbol} ${markdownMessage(text)}`, ...(note === '' ? [] : [markdownMessage(note)])];
    const counts = table(report.findings);
    const items = report.findings.map((finding) => ({
      finding,
      severity: finding.severity,
      text: item(finding, paper),
    }));
    const kept = fitting(items, mostBytes - bytes([...head, ...counts].join('\n\n')));
    const left = items.length - kept.length;
    const parts = [...head, ...counts, ...details(kept), ...(left > 0 ? [leftOut(left)] : [])];
    return `${parts.join('\n\n')}\n`;
  },
});

interface Item {
  readonly finding: Finding;
  readonly severity: Finding['severity'];
  readonly text: string;
}

function item(finding: Finding, { fixOf }: Paper): string {
  const { severity, rule, path, range, message, fix } = finding;
  const where = showPath(path);
  const place = `${where === '' ? '' : `${markdownSpan(logLine(where))}, `}line ${range.line}`;
  const does = isFixable(fixOf(finding)) ? ' (`cop lint --fix` does it)' : '';
  const below = fix === '' && does === '' ? '' : `\n  - fix: ${markdownMessage(fix)}${does}`;
  return `- **${severity}** ${markdownSpan(logLine(rule))} at ${place}: ${markdownMessage(message)}${below}`;
}

/** How much there is in each folder, the worst first. */
function table(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const rows = [...grouped(findings, ({ file }) => placeOf(file))].map(([place, own]) => ({ place, ...count(own) }));
  rows.sort((a, b) => b.error - a.error || b.warning - a.warning || b.info - a.info || compareText(a.place, b.place));
  const cells = rows.slice(0, mostRows).map((row) => {
    const name = markdownSpan(shortened(row.place));
    return `| ${[name, ...severities.map((level) => row[level])].join(' | ')} |`;
  });
  const more = rows.length - cells.length;
  return [
    ['| Where | Errors | Warnings | Infos |', '| --- | --: | --: | --: |', ...cells].join('\n'),
    ...(more > 0 ? [`… and ${plural(more, 'more folder')}.`] : []),
  ];
}

/** The folder of a community; a file at the root stands for itself. */
function placeOf(file: string): string {
  const end = file.lastIndexOf('/');
  return end === -1 ? file : file.slice(0, end);
}

/** Those that fit into so many bytes, the worst first, in the order in which they came. */
function fitting(items: readonly Item[], room: number): Item[] {
  const frames = new Map(
    [...grouped(items, ({ finding }) => finding.file)].map(([file, own]) => {
      // Two line breaks stand around each part.
      return [file, bytes(around(file, own, true).join('')) + 6] as const;
    }),
  );
  const kept = new Set<Item>();
  let left = room - bytes(leftOut(items.length)) - 6;
  for (const one of worstFirst(items)) {
    const { file } = one.finding;
    const size = bytes(one.text) + 1 + (frames.get(file) ?? 0);
    if (size > left) continue;
    left -= size;
    frames.delete(file);
    kept.add(one);
  }
  return items.filter((one) => kept.has(one));
}

function details(items: readonly Item[]): string[] {
  const isOpen = items.length <= mostOpen;
  return [...grouped(items, ({ finding }) => finding.file)].flatMap(([file, own]) => {
    const [start, end] = around(file, own, isOpen);
    return [start, own.map(({ text }) => text).join('\n'), end];
  });
}

function around(file: string, items: readonly Item[], isOpen: boolean): [start: string, end: string] {
  const title = `<code>${xmlText(shortened(file))}</code>: ${severityCounts(items)}`;
  return [`<details${isOpen ? ' open' : ''}>\n<summary>${title}</summary>`, '</details>'];
}

function leftOut(count: number): string {
  const are = plural(count, 'finding is', 'findings are');
  return `${are} left out, the worst are kept: a summary may not be longer. \`cop lint\` lists them all.`;
}

function shortened(name: string): string {
  return shorten(logLine(name), longestName);
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
