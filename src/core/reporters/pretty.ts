import { type Finding, type Related, showPath } from '../finding.ts';
import { defineReporter, type Paper } from '../reporter.ts';
import { clip, columns, wrap } from '../words/columns.ts';
import { ellipsis, frame } from '../words/frame.ts';
import { logLine } from '../words/safe.ts';
import { isFixable, summary } from '../words/summary.ts';

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const;
const margin = '    ';
const labelled = 6;

/** What a person reads at a terminal: by file, with the line, why it matters and what to do. */
export default defineReporter({
  name: 'pretty',
  summary: 'For people: each finding with its line, why it matters and what to do.',
  format: (report, paper) => {
    const { colour, symbol, text, note } = summary(report, paper);
    const lines = byFile(report.findings, paper, ({ rule }) => `cop explain ${rule}`);
    const end = [`${paper.paint[colour](symbol)} ${text}`, ...(note === '' ? [] : [note])];
    return `${[...lines, ...end].join('\n')}\n`;
  },
});

/** What a list of findings needs of the place it is shown at. */
export type Ground = Pick<Paper, 'paint' | 'width' | 'unicode' | 'lineOf'> & Partial<Pick<Paper, 'fixOf'>>;

/** Findings in their order under the names of their files, a blank line after each; `more` says where to read on. */
export function byFile(findings: readonly Finding[], paper: Ground, more: (finding: Finding) => string): string[] {
  return findings.flatMap((finding, index) => {
    const isSame = index > 0 && findings[index - 1]!.file === finding.file;
    const start = isSame ? [] : [paper.paint.bold(logLine(finding.file)), ''];
    return [...start, ...block(finding, more(finding), paper), ''];
  });
}

function block(finding: Finding, more: string, paper: Ground): string[] {
  return [
    head(finding, paper),
    ...prose(finding.message, textWidth(paper) - margin.length).map((line) => margin + line),
    ...code(finding, paper),
    ...section('why', finding.why, paper),
    ...section('fix', fixText(finding, paper), paper),
    ...section('more', more, paper),
    ...(finding.related ?? []).flatMap((other) => section('see', pointer(other), paper)),
  ];
}

/** `  error  rule   at path        14:19`; a long path loses its start. */
function head({ severity, rule: id, path, range }: Finding, paper: Ground): string {
  const { paint } = paper;
  const rule = logLine(id);
  const position = `${range.line}:${range.column}`;
  const left = `  ${severity}  ${rule}`;
  const room = textWidth(paper) - left.length - '   at '.length - '   '.length - position.length;
  const shown = logLine(showPath(path));
  const tail = clip(shown, [shown.length, shown.length], Math.max(16, room), ellipsis(paper.unicode)).text;
  const where = shown === '' ? '' : `   at ${tail}`;
  const gap = ' '.repeat(Math.max(3, textWidth(paper) - columns(left + where) - position.length));
  return `  ${paint[colours[severity]](severity)}  ${paint.bold(rule)}${where && paint.dim(where)}${gap}${paint.dim(position)}`;
}

function code({ file, path, range }: Finding, paper: Ground): string[] {
  // A finding about a whole file has no line to show.
  if (path.length === 0 && range.line === 1 && range.endLine === 1 && range.endColumn === 1) return [];
  const { paint, unicode } = paper;
  const lineOf = (line: number) => paper.lineOf(file, line);
  return frame({ lineOf, range, unicode, width: paper.width - margin.length }).map((line) => {
    const shown = line.role === 'caret' ? paint.red(line.code) : line.code;
    return `${margin}${paint.dim(line.gutter)}${line.code === '' ? '' : ` ${shown}`}`;
  });
}

function fixText(finding: Finding, { fixOf }: Ground): string {
  const { fix } = finding;
  return isFixable(fixOf?.(finding)) ? `${fix}${fix && ' '}(cop lint --fix does it)` : fix;
}

function section(label: string, text: string, paper: Ground): string[] {
  const lines = prose(text, textWidth(paper) - margin.length - labelled);
  return lines.map((line, index) => {
    const start = index === 0 ? paper.paint.cyan(label) + ' '.repeat(labelled - label.length) : ' '.repeat(labelled);
    return `${margin}${start}${line}`;
  });
}

/** A foreign text as lines; each is made safe again, because a word in mid-text can come to stand at the start. */
function prose(text: string, width: number): string[] {
  return wrap(logLine(text), width).map(logLine);
}

function pointer({ file, range, message }: Related): string {
  return `${file}:${range.line}:${range.column} ${message}`;
}

/** Texts are read best in lines that are neither very short nor very long. */
function textWidth(paper: Ground): number {
  return Math.min(100, Math.max(60, paper.width));
}
