import fs from 'node:fs';
import path from 'node:path';
import type { Edit, Edited, Plain, Refused } from '../../../src/core/edit.ts';
import { type Path, showPath } from '../../../src/core/finding.ts';

/** A text, what is put into it, and what comes of it, as it stands in a file beside this one. */
export interface Case {
  readonly name: string;
  readonly before: string;
  readonly edits: readonly Edit[];
  /** The text after it, and where each thing went; or why nothing was done. */
  readonly outcome: string;
}

/**
 * The cases of a file. `=== name` begins one, `>>> add needs "x"` is an edit, `<<<` begins the text after it, `@@@` the
 * paths, `!!!` a refusal. Written as codes: \r, \t, \s for a space at the end, \b for the mark at the start of a file,
 * and \e for a last line without an end.
 */
export function casesIn(file: string): Case[] {
  const text = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [, name = '', before = '', asked = '', outcome = ''] =
        /^(.*)\n([\s\S]*?)((?:^>>> .*\n)+)([\s\S]*)$/m.exec(block) ?? [];
      return { name, before: decoded(before), edits: asked.trimEnd().split('\n').map(editOf), outcome };
    });
}

/** What came of edits, as it stands in a file of cases. */
export function outcomeOf(result: Edited | Refused): string {
  if ('refused' in result) return `!!! ${result.refused} ${result.fix}\n`;
  return `<<<\n${encoded(result.text)}@@@ ${result.paths.map(showPath).join(', ')}\n`;
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
