import { yamlText } from '../words/yaml.ts';
import type { Ways } from './block.ts';
import type { Field, Text } from './layout.ts';
import { lineBreak, lineEnd, nextLine } from './lines.ts';
import type { Style } from './style.ts';
import { textOf } from './write.ts';

/** How texts are written where something stands. */
export interface Around {
  readonly style: () => Pick<Style, 'quote'>;
  /** Whether it is within brackets or braces, where commas part. */
  readonly inBraces: boolean;
}

/** Writes another text in the place of one, in its quotes as far as it has some, and in its block if it is one. */
export function* rewrite(text: string, there: Text, wanted: string, around: Around): Ways {
  const { start, end, quote } = there;
  if (quote === '|') yield* rewriteBlock(text, there, wanted);
  for (const written of scalars(wanted, quote, around)) yield [{ at: start, remove: end - start, text: written }];
}

/** Gives a field another name, in its quotes as far as it has some. */
export function* rename({ named: [start, end], quote }: Field, wanted: string, around: Around): Ways {
  for (const written of scalars(wanted, quote, around)) yield [{ at: start, remove: end - start, text: written }];
}

/** Numbers, yes and no are written as such where no quotes were. */
const bare = /^(?:yes|no|true|false|-?\d+(?:\.\d+)?)$/;

function* scalars(wanted: string, quote: Text['quote'], { style, inBraces }: Around): Generator<string> {
  if (quote === "'" && isPlainIn(wanted.replaceAll("'", '.'), false)) yield `'${wanted.replaceAll("'", "''")}'`;
  if (quote === '"' || quote === "'") yield textOf(wanted, { quote }, true);
  else if (bare.test(wanted) || isPlainIn(wanted, inBraces)) yield wanted;
  yield textOf(wanted, style(), false);
  yield textOf(wanted, { quote: '"' }, true);
}

/** Whether a text needs no quotes, between brackets or outside them. */
function isPlainIn(wanted: string, inBraces: boolean): boolean {
  const shown = inBraces ? wanted : wanted.replace(/(?!^)[,[\]{}]/g, '.');
  return yamlText(shown) === shown;
}

/** Other lines below the `|` or `>` of a block of text. */
function* rewriteBlock(text: string, { start, end }: Text, wanted: string): Ways {
  const first = nextLine(text, start);
  const content = text.slice(first, end).trimEnd();
  // Space at the start of the first line would count as indentation.
  if (first >= end || content === '' || /^\s|[^\P{Cc}\n]/u.test(wanted)) return;
  if (/^.[-+]?\d/.test(text.slice(start))) return;
  if (text[start] === '>' && wanted.includes('\n')) return;
  const line = content.split('\n').find((each) => each.trim() !== '')!;
  const column = /^ */.exec(line)![0];
  const lines = wanted.split('\n').map((each) => (each === '' ? '' : column + each));
  yield [{ at: first, remove: content.length, text: lines.join(lineBreak(text, lineEnd(text, first))) }];
}
