import fs from 'node:fs';
import path from 'node:path';
import type { Edit, Edited, Plain, Refused } from '../../../src/core/edit.ts';
import { type Path, type Range, type Step, showPath } from '../../../src/core/finding.ts';

/** A text, what is put into it, and what comes of it, as it stands in a file beside this one. */
export interface Case<S extends Step = Edit> {
  readonly name: string;
  readonly before: string;
  readonly edits: readonly S[];
  /** The text after it, and where each thing went; or why nothing was done. */
  readonly outcome: string;
}

/**
 * The cases of a file. `=== name` begins one, `>>> add needs "x"` is an edit, `<<<` begins the text after it, `@@@` the
 * paths, `!!!` a refusal. Written as codes: \r, \t, \s for a space at the end, \b for the mark at the start of a file,
 * and \e for a last line without an end.
 */
export function casesIn(file: string): Case[] {
  return read(file, editOf);
}

/** The cases of a file whose steps may also be `write`, `rename`, `order`, `drop` and `span` (with the text there). */
export function stepCasesIn(file: string): Case<Step>[] {
  return read(file, stepOf);
}

function read<S extends Step>(file: string, stepOf: (line: string, before: string) => S): Case<S>[] {
  const text = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [, name = '', before = '', asked = '', outcome = ''] =
        /^(.*)\n([\s\S]*?)((?:^>>> .*\n)+)([\s\S]*)$/m.exec(block) ?? [];
      const text = decoded(before);
      const edits = asked.trimEnd().split('\n');
      return { name, before: text, edits: edits.map((line) => stepOf(line, text.replace(/^\ufeff/, ''))), outcome };
    });
}

/** What came of edits, as it stands in a file of cases. */
export function outcomeOf(result: Edited | Refused): string {
  if ('refused' in result) return `!!! ${result.refused} ${result.fix}\n`;
  return `<<<\n${encoded(result.text)}@@@ ${result.paths.map(showPath).join(', ')}\n`;
}

/** A text after steps, and the ranges of the text before that they changed. */
export function revisionOf(text: string, ranges: readonly Range[]): string {
  const shown = ranges.map(({ line, column, endLine, endColumn }) => `${line}:${column}-${endLine}:${endColumn}`);
  return `<<<\n${encoded(text)}@@@ ${shown.join(', ')}\n`;
}

function stepOf(line: string, before: string): Step {
  const [, verb, steps = '', value = ''] = /^>>> (\w+) (\[.*?\]|"(?:[^"\\]|\\.)*"|\S+) ?(.*)$/.exec(line)!;
  if (verb === 'add' || verb === 'set') return editOf(line);
  if (verb === 'drop') return { path: pathOf(steps), drop: true };
  const given = JSON.parse(value);
  if (verb === 'rename') return { path: pathOf(steps), rename: given as string };
  if (verb === 'order') return { path: pathOf(steps), order: given as number[] };
  if (verb === 'write') return { path: pathOf(steps), write: given as string };
  const there = JSON.parse(steps) as string;
  const start = before.indexOf(there);
  return { span: [start, start + there.length], text: given as string };
}

function editOf(line: string): Edit {
  const [, verb, steps = '', value = ''] = /^>>> (add|set) (\[.*?\]|\S+) (.*)$/.exec(line)!;
  const place = pathOf(steps);
  const given = JSON.parse(value) as Plain;
  return verb === 'add' ? { path: place, add: given } : { path: place, set: given };
}

/** `needs`, `roles.0.holder`, `.` for the whole file, or `["a name"]`. */
function pathOf(steps: string): Path {
  if (steps.startsWith('[')) return JSON.parse(steps) as Path;
  return steps === '.' ? [] : steps.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function decoded(text: string): string {
  const codes: Record<string, string> = { r: '\r', t: '\t', s: ' ', b: '\ufeff' };
  return text.replace(/\\e\n$/, '').replace(/\\([rtsb])/g, (_, code: string) => codes[code]!);
}

/** Codes for what nobody sees. */
export function encoded(text: string): string {
  const shown = text.replaceAll('\r', '\\r').replaceAll('\t', '\\t').replaceAll('\ufeff', '\\b').replace(/ $/gm, '\\s');
  return shown === '' || shown.endsWith('\n') ? shown : `${shown}\\e\n`;
}
