import { compareText } from '../finding.ts';
import type { Page } from '../plan.ts';
import { openings } from '../start.ts';
import { plural } from '../words/list.ts';
import { terminal } from '../words/safe.ts';
import { stageMeanings } from '../words/stages.ts';
import { yamlComment } from '../words/yaml.ts';
import type { Answers } from './answer.ts';
import type { Check } from './checks.ts';
import { examples } from './examples.ts';
import { happeningWords } from './happening.ts';

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
      lineOf(state, `${folder} (${plural(files.length, 'file')} for editors: they complete and check fields)`),
    );
  }
  return lines.join('');
}

function lineOf(state: string, words: string): string {
  return `${state.padEnd(9)}  ${words}\n`;
}

/** Lines that a person has to add to files which are left alone. */
export function additions(checks: readonly Check[]): string {
  return checks
    .flatMap(({ file, add }) => (add === undefined ? [] : [`\nAdd to ${terminal(file)}:\n`, ...indented(add)]))
    .join('');
}

function indented(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${terminal(line)}\n`);
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
export function farewell(answers: Answers, pages: readonly Page[]): string {
  const { name, stage } = answers;
  const example = examples.find((one) => one.name === answers.example);
  const is = example ? `a copy of the example ${example.name}` : `${stage}: ${stageMeanings[stage]}`;
  const open = (example ? [] : openings(pages)).map(
    ({ file, line, question }) => `  ${terminal(file)}:${line}  ${question}\n`,
  );
  return [
    `“${terminal(name)}” is ${is}.\n`,
    heardWords(answers, pages),
    ...(open.length > 0 ? ['\nFill in first:\n', ...open] : []),
    '\nNext:\n',
    ...nextSteps(example?.day),
  ].join('');
}

/** Two commands; a copy of an example is judged by its own day. */
function nextSteps(day: string | undefined): string[] {
  const lint = day === undefined ? 'cop lint' : `cop lint --today ${day}`;
  const does =
    day === undefined ? 'names what is still open, each with its line' : 'judges it by the day of the example';
  const width = Math.max(lint.length, 'cop render'.length);
  return [
    `  ${lint.padEnd(width)}    ${does}\n`,
    `  ${'cop render'.padEnd(width)}    writes the pages of the launch kit\n`,
  ];
}

/** What was read out of free words, and where they stand as they were said. */
function heardWords({ existing, ...answers }: Answers, pages: readonly Page[]): string {
  const note = yamlComment(existing);
  for (const { file, text } of existing === '' ? [] : pages) {
    const line = text.split('\n').findIndex((one) => one.trimStart().startsWith('# ') && one.endsWith(`: ${note}`)) + 1;
    if (line === 0) continue;
    const place = `${terminal(file)}:${line}`;
    const words = happeningWords(answers);
    if (answers.day === '' && answers.time === '') return `Your words about what happens already stand at ${place}.\n`;
    return `Read out of your words, at ${place}: ${terminal(words)}.\n`;
  }
  return '';
}
