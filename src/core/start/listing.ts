import { compareText } from '../finding.ts';
import type { Page } from '../plan.ts';
import { openings } from '../start.ts';
import { plural } from '../words/list.ts';
import { terminal } from '../words/safe.ts';
import { stageMeanings } from '../words/stages.ts';
import type { Answers } from './answer.ts';

/** A file and what happens to it, in one word. */
export interface Fate {
  readonly file: string;
  readonly state: string;
}

/** Whether a file is one of the schemas, which nobody needs to look at one by one. */
export function isSchema(file: string): boolean {
  return /(^|\/)\.cop\/schema\//.test(file);
}

/** One line for each file with its fate; schemas that share theirs share a line. */
export function listing(fates: readonly Fate[]): string {
  const lines = fates.filter(({ file }) => !isSchema(file)).map(({ file, state }) => lineOf(state, terminal(file)));
  const schemas = fates.filter(({ file }) => isSchema(file));
  for (const state of new Set(schemas.map((fate) => fate.state))) {
    const files = schemas.filter((fate) => fate.state === state).map(({ file }) => file);
    const folder = files[0]!.slice(0, files[0]!.lastIndexOf('/') + 1);
    lines.push(
      lineOf(state, `${folder} (${plural(files.length, 'file')}: what editors need to complete and check fields)`),
    );
  }
  return lines.join('');
}

function lineOf(state: string, words: string): string {
  return `${state.padEnd(9)}  ${words}\n`;
}

/** Files as a tree of folders, each with its fate. */
export function tree(fates: readonly Fate[]): string {
  const lines: string[] = [];
  let open: readonly string[] = [];
  for (const { file, state } of [...fates].sort((a, b) => compareText(a.file, b.file))) {
    const folders = file.split('/');
    const name = folders.pop()!;
    const kept = folders.findIndex((folder, depth) => folder !== open[depth]);
    for (let depth = kept === -1 ? folders.length : kept; depth < folders.length; depth += 1)
      lines.push(`${'  '.repeat(depth)}${terminal(folders[depth]!)}/\n`);
    lines.push(`${`${'  '.repeat(folders.length)}${terminal(name)}`.padEnd(34)}  ${state}\n`);
    open = folders;
  }
  return lines.join('');
}

/** The last words after a community was started: where it stands, what to fill in first, what to do next. */
export function farewell({ name, stage }: Answers, pages: readonly Page[]): string {
  const open = openings(pages).map(({ file, line, question }) => `  ${terminal(file)}:${line}  ${question}\n`);
  return [
    `“${terminal(name)}” is ${stage}: ${stageMeanings[stage]}.\n`,
    ...(open.length > 0 ? ['\nFill in first:\n', ...open] : []),
    '\nNext:\n',
    '  cop lint      names what is still open, each with its line\n',
    '  cop render    writes the pages of the launch kit\n',
  ].join('');
}
