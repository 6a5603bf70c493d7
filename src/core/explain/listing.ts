import type { Paper } from '../reporter.ts';
import { wrap } from '../words/columns.ts';
import { markdownWords } from '../words/markdown.ts';
import { type Entry, marksOf, severitySpan } from './entry.ts';

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const;
/** Narrower than this a sentence is not read but spelt. */
const leastRoom = 32;
const mostWidth = 140;

/** Rules for people at a terminal: by category, with what each asks for beside it or, where that is narrow, below. */
export function rulesText(entries: readonly Entry[], { paint, width }: Pick<Paper, 'paint' | 'width'>): string {
  const rows = entries.map((entry) => ({ entry, cells: [entry.id, severitySpan(entry), marksOf(entry).join(' ')] }));
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map(({ cells }) => cells[column]!.length)));
  const left = widths.reduce((sum, one) => sum + one + 2, 2);
  const room = Math.min(mostWidth, width) - left;
  const lines = rows.flatMap(({ entry, cells }, index) => {
    const colour = colours[worst(entry)];
    const painted = [paint.bold, paint[colour], paint.dim].map(
      (mark, column) => mark(cells[column]!) + ' '.repeat(widths[column]! - cells[column]!.length + 2),
    );
    const isFirst = entries[index - 1]?.category !== entry.category;
    const start = isFirst ? [...(index > 0 ? [''] : []), paint.bold(entry.category)] : [];
    return [...start, ...beside(`  ${painted.join('')}`, entry.summary, { left, room, width })];
  });
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function beside(
  start: string,
  text: string,
  { left, room, width }: Record<'left' | 'room' | 'width', number>,
): string[] {
  if (room < leastRoom) return [start, ...wrap(text, Math.max(leastRoom, width - 6)).map((line) => `      ${line}`)];
  const [first = '', ...more] = wrap(text, room);
  return [start + first, ...more.map((line) => ' '.repeat(left) + line)];
}

/** Rules for a pipe: one line each, with its category, in columns. */
export function rulesLines(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => [
    entry.id,
    entry.category,
    severitySpan(entry),
    marksOf(entry).join(',') || '-',
    entry.summary,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('');
}

/** Rules as a table of Markdown; `link` gives the address of their sections, or nothing. */
export function rulesTable(entries: readonly Entry[], link: (entry: Entry) => string | undefined): string {
  const rows = entries.map((entry) => {
    const target = link(entry);
    const name = target === undefined ? `\`${entry.id}\`` : `[\`${entry.id}\`](${target})`;
    return `| ${[name, severitySpan(entry), marksOf(entry).join(', '), markdownWords(entry.summary)].join(' | ')} |\n`;
  });
  return `| rule | severity | marks | asks for |\n|---|---|---|---|\n${rows.join('')}`;
}

function worst({ severity }: Entry): keyof typeof colours {
  const all = Object.values(severity);
  return all.includes('error') ? 'error' : all.includes('warning') ? 'warning' : 'info';
}
