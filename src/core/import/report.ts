import type { Left } from '../import.ts';
import { type Fate, isSchema, listing } from '../start/listing.ts';
import { csvText } from '../words/csv.ts';
import { list, plural, shorten } from '../words/list.ts';
import { terminal } from '../words/safe.ts';

/** What an import did, or would do. */
export interface Story {
  readonly source: string;
  readonly fates: readonly Fate[];
  readonly taken: readonly string[];
  readonly decided: readonly string[];
  readonly left: readonly Left[];
  /** Where the whole list of what was left stands; undefined where nobody asked for it. */
  readonly listed: string | undefined;
  readonly isDry: boolean;
}

const most = { folders: 12, reasons: 8, wide: 100 };

/** What was taken, what was decided, what was left and why: at most forty lines, the last of which says what to do next. */
export function tell(story: Story): string {
  const { source, fates, taken, decided, left } = story;
  const isNew = fates.length > 0;
  const counts = list(taken.filter((count) => !count.startsWith('0 ')));
  const head = isNew
    ? `Taken from ${terminal(source)}: ${counts}.\n`
    : `Nothing new in ${terminal(source)}: what can be taken from it is here already.\n`;
  const told = decided.map((sentence) => `  ${terminal(sentence)}\n`);
  return [
    folders(fates),
    isNew ? '\n' : '',
    head,
    ...(isNew && told.length > 0 ? ['\nDecided on the way:\n', ...told] : []),
    leftOut(left),
    '\n',
    next(story, isNew),
  ].join('');
}

function folders(fates: readonly Fate[]): string {
  const byFolder = new Map<string, Fate[]>();
  for (const fate of fates.filter(({ file }) => !isSchema(file))) {
    const folder = fate.file.slice(0, fate.file.lastIndexOf('/') + 1);
    const key = `${fate.state}\0${folder}`;
    byFolder.set(key, [...(byFolder.get(key) ?? []), fate]);
  }
  const widest = Math.max(0, ...[...byFolder.keys()].slice(0, most.folders).map((key) => key.split('\0')[1]!.length));
  const shown = [...byFolder].slice(0, most.folders).map(([key, some]) => {
    const [state, folder] = key.split('\0') as [string, string];
    const names = some.map(({ file }) => file.slice(folder.length));
    return `${state.padEnd(9)}  ${terminal(folder).padEnd(widest)}  ${names.join(', ')}\n`;
  });
  const rest = byFolder.size - shown.length;
  const more = rest > 0 ? `${' '.repeat(11)}and ${plural(rest, 'folder')} more\n` : '';
  return `${shown.join('')}${more}${listing(fates.filter(({ file }) => isSchema(file)))}`;
}

/** Reasons with their counts and one example each, the most frequent first. */
function leftOut(left: readonly Left[]): string {
  if (left.length === 0) return '';
  const reasons = new Map<string, Left[]>();
  for (const one of left) reasons.set(one.why, [...(reasons.get(one.why) ?? []), one]);
  const sorted = [...reasons].sort(([, a], [, b]) => b.length - a.length);
  const lines = sorted.slice(0, most.reasons).flatMap(([why, some]) => {
    const { where, what } = some[0]!;
    const more = some.length > 1 ? `, and ${some.length - 1} more` : '';
    const example = `${where}${what === '' ? '' : `: “${shorten(masked(what), 40)}”`}`;
    return [
      `${String(some.length).padStart(6)}  ${terminal(why)}\n`,
      `        ${terminal(shorten(example, most.wide))}${more}\n`,
    ];
  });
  const rest = sorted.length - most.reasons;
  const others = rest > 0 ? `        and ${plural(rest, 'other reason')}\n` : '';
  return `\nLeft out:\n${lines.join('')}${others}`;
}

function next({ left, listed, isDry }: Story, isNew: boolean): string {
  if (listed !== undefined) return `Everything that was left out stands in ${terminal(listed)}. Next: cop lint\n`;
  if (isDry) return 'Nothing was written: this was a dry run.\n';
  if (!isNew && left.length > 0) return 'Next: --report left.csv lists all that was left out.\n';
  return 'Next: cop lint names what is still open, each with its line.\n';
}

/** Everything that was left out, as a table for a spreadsheet. */
export function leftTable(left: readonly Left[]): string {
  return csvText([['where', 'what', 'why'], ...left.map(({ where, what, why }) => [where, masked(what), why])]);
}

/** Addresses of people are not taken, so they are not passed on either. */
function masked(text: string): string {
  return text.replace(/[^\s<>()",;:]+@[^\s<>()",;:]+/g, '(address)');
}
