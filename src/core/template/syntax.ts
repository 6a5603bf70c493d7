import parsing from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { type Spot, spotOf } from './tree.ts';

/** A part of a template as the parser of Handlebars leaves it. */
export interface Node {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  readonly original?: unknown;
  readonly value?: unknown;
  readonly escaped?: boolean;
  readonly path?: Node;
  readonly name?: Node;
  readonly params?: readonly Node[];
  readonly hash?: { readonly pairs: readonly { readonly key: string; readonly value: Node }[] };
  readonly program?: Body;
  readonly inverse?: Body;
  readonly parts?: readonly string[];
  readonly depth?: number;
  readonly data?: boolean;
  readonly indent?: string;
}

/** What stands inside of a block, or the whole. */
export interface Body {
  readonly body: readonly Node[];
  readonly blockParams?: readonly string[];
}

/** The whole of a template, white space around blocks taken away; or why and where it cannot be read. */
export function parse(text: string): Body | { readonly at: Spot; readonly message: string } {
  const deep = tooDeep(text);
  if (deep !== undefined)
    return { at: spotOf(text, deep), message: 'blocks or brackets stand too deep inside each other' };
  try {
    return parsing.parse(text) as unknown as Body;
  } catch (error) {
    return complaint(text, error as Error & { lineNumber?: number; column?: number });
  }
}

const deepest = { blocks: 200, brackets: 50 } as const;
const steps = /\{\{!--|\{\{~?\s*(?:([#^/])|(else)\s+[^\s~}])|\{\{|\}\}|[()]/g;

/** Where more stands inside each other than can be read in time: the parser copies what is open at every step. */
function tooDeep(text: string): number | undefined {
  const open: number[] = [];
  const inside = { blocks: 0, braces: false, brackets: 0 };
  const step = new RegExp(steps);
  for (let found = step.exec(text); found; found = step.exec(text)) {
    const [written, sign, chained] = found;
    if (written === '{{!--') {
      const end = text.indexOf('--}}', step.lastIndex);
      if (end === -1) return undefined;
      step.lastIndex = end;
    } else if (written === '(' || written === ')') {
      inside.brackets += written === '(' && inside.braces ? 1 : -1;
    } else {
      inside.braces = written !== '}}';
      inside.brackets = 0;
    }
    // A chain of `else if` is one block in another; all of them are closed at once.
    if (sign === '/') inside.blocks -= open.pop() ?? 0;
    else if (chained !== undefined && open.length > 0) open[open.length - 1]! += 1;
    else if (sign !== undefined) open.push(1);
    if (sign === '#' || sign === '^' || chained !== undefined) inside.blocks += 1;
    if (inside.blocks > deepest.blocks || inside.brackets > deepest.brackets) return found.index;
  }
  return undefined;
}

function complaint(text: string, error: Error & { lineNumber?: number; column?: number }) {
  if (error.lineNumber !== undefined) {
    const at = { line: error.lineNumber, column: (error.column ?? 0) + 1 };
    const [, opened, closed] = /^(.*) doesn't match (.*) - \d+:\d+$/.exec(error.message) ?? [];
    if (opened === undefined) return { at, message: 'this cannot be a name: “..” comes first, and names after it' };
    return { at, message: `{{#${opened}}} is opened here, but {{/${closed}}} closes it` };
  }
  // The parser tells lines only; how far it came is what it has not read yet.
  const { match, _input: rest } = parsing.parser.lexer;
  const isUnknown = error.message.startsWith('Lexical');
  const offset = Math.max(0, text.length - rest.length - (isUnknown ? 0 : match.length));
  const got = isUnknown ? 'unknown' : (/got '(\w+)'$/.exec(error.message)?.[1] ?? '');
  return wordsFor(got, text, offset);
}

function wordsFor(got: string, text: string, offset: number): { readonly at: Spot; readonly message: string } {
  const rest = text.slice(offset);
  const token = /^(?:\{\{[^}\n]{0,30}\}\}|\{\{|\}\}|[^\s{}]{1,30}|\S)/.exec(rest)?.[0] ?? '';
  if (rest.startsWith('{{!'))
    return { at: spotOf(text, offset), message: 'this comment is not closed: write --}} at its end' };
  if (got === 'EOF') {
    const open = unclosed(text);
    if (open)
      return {
        at: spotOf(text, open.offset),
        message: `{{#${open.name}}} is never closed: {{/${open.name}}} is missing`,
      };
  }
  const begin = text.lastIndexOf('{{', offset);
  if (begin !== -1 && !text.includes('}}', begin))
    return { at: spotOf(text, begin), message: 'this is not closed: }} is missing' };
  const at = spotOf(text, offset);
  if (token === '') return { at, message: 'the template ends in the middle of {{ }}' };
  if (got === 'OPEN_ENDBLOCK') return { at, message: `${token} closes a block that was not opened` };
  if (got === 'INVERSE') return { at, message: `${token} stands outside of a block, or is the second one in it` };
  if (got === 'CLOSE') return { at, message: `something is missing before “${token}”` };
  return { at, message: `“${token}” does not belong here` };
}

/** The last block that is opened and not closed. */
function unclosed(text: string): { readonly name: string; readonly offset: number } | undefined {
  const open: { name: string; offset: number }[] = [];
  const marks = /\{\{!--[\s\S]*?--\}\}|\{\{~?\s*([#^/])[>*]?\s*([\w.-]*)/g;
  for (const { 1: sign, 2: name = '', index } of text.matchAll(marks)) {
    if (sign === '/') open.pop();
    else if (sign !== undefined && (sign === '#' || name !== '')) open.push({ name, offset: index });
  }
  return open.at(-1);
}
