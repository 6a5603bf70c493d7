import type { Meta } from './render.ts';
import { blocks, calls, dataNames } from './template/calls.ts';
import { refusedIn, unfinished } from './template/markup.ts';
import { blank, readMeta, type Said, scopeOf } from './template/meta.ts';
import { type Body, type Node, parse } from './template/syntax.ts';
import { type Mistake, type Part, type Spot, spotIn, type Value } from './template/tree.ts';
import { closest } from './words/closest.ts';

export { blocks, calls } from './template/calls.ts';

/** The text of a template, its path below the folder of templates without `.hbs`, and what messages call it. */
export interface Written {
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

/** What a template is read with. */
export interface Reading {
  /** Names of the partials that there are. */
  readonly partials: readonly string[];
  /** What the page says whose place it takes. */
  readonly inherited?: Meta;
}

/** A template that was read, and what is wrong with it. */
export interface Read {
  readonly parts: readonly Part[];
  readonly meta: Meta;
  /** Where the path of its `when` stands. */
  readonly whenAt?: Spot;
  readonly mistakes: readonly Mistake[];
}

/** So many of one template are told; whoever has more begins with these. */
const mostMistakes = 100;

const deepest = { blocks: 24, values: 8 } as const;
const forbidden = /^(?:constructor|prototype|__\w+__)$/;

/**
 * Reads a template and takes over only what templates may do: names of the view, the calls and blocks of `calls.ts`,
 * partials by name. Everything else is a mistake, with its place; the parts that are left can do no harm. Pages are
 * Markdown without tags; files that `cop init` writes are YAML.
 */
export function readTemplate({ path, file, text }: Written, { partials, inherited }: Reading): Read {
  const plain = text.replaceAll('\r\n', '\n');
  const parsed = parse(plain);
  if ('message' in parsed)
    return { parts: [], meta: blank, mistakes: [{ file, ...parsed.at, message: parsed.message }] };
  const mistakes: Mistake[] = [];
  const note = (at: Spot, message: string) => {
    if (mistakes.length < mostMistakes) mistakes.push({ file, ...at, message });
  };
  const target = path.startsWith('starter/') ? 'yaml' : 'markdown';
  const parts = partsIn(parsed, { partials, target, note, lines: plain.split('\n'), depth: 0 });
  const none: Said = { meta: blank, mistakes: [] };
  const said = scopeOf(path) === undefined ? none : readMeta(file, parts, inherited);
  const all = [...mistakes, ...said.mistakes].sort((a, b) => a.line - b.line || a.column - b.column);
  return { parts, meta: said.meta, whenAt: said.whenAt, mistakes: all };
}

interface Reader {
  readonly partials: readonly string[];
  readonly target: 'markdown' | 'yaml';
  readonly note: (at: Spot, message: string) => void;
  readonly lines: readonly string[];
  readonly depth: number;
}

function partsIn(body: Body | undefined, reader: Reader): Part[] {
  if (!body) return [];
  const first = body.body[0];
  if (reader.depth > deepest.blocks) {
    if (first) reader.note(spotAt(first), `blocks stand more than ${deepest.blocks} deep inside each other`);
    return [];
  }
  return body.body.flatMap((node) => partOf(node, reader) ?? []);
}

function partOf(node: Node, reader: Reader): Part | undefined {
  const at = spotAt(node);
  switch (node.type) {
    case 'ContentStatement':
      return textOf(node, reader);
    case 'CommentStatement':
      return { kind: 'comment', text: String(node.value), opening: openingAt(at, reader), at };
    case 'MustacheStatement':
      return printOf(node, reader);
    case 'BlockStatement':
      return blockOf(node, reader);
    case 'PartialStatement':
      return partialOf(node, reader);
    default:
      reader.note(at, 'decorators and blocks of partials are not used here');
      return undefined;
  }
}

function openingAt({ line, column }: Spot, { lines }: Reader): number {
  return /^\{\{~?!-?-?/.exec(lines[line - 1]?.slice(column - 1) ?? '')?.[0].length ?? 0;
}

function textOf(node: Node, { note, target }: Reader): Part {
  const [at, text, written] = [spotAt(node), String(node.value), String(node.original)];
  if (target === 'markdown') {
    for (const { offset, message } of refusedIn(written)) note(spotIn(at, written, offset), message);
    const open = unfinished(text);
    if (open) note(spotIn(at, written, written.trimEnd().search(/(?:\\|<[/!?]?-?)$/)), open);
  }
  // White space around blocks has been taken away.
  return { kind: 'text', text, at: spotIn(at, written, Math.max(0, written.indexOf(text))) };
}

function printOf(node: Node, reader: Reader): Part | undefined {
  const at = spotAt(node);
  if (node.escaped === false) {
    reader.note(at, 'write two braces, not three');
    return undefined;
  }
  if (node.path?.type !== 'PathExpression') {
    reader.note(node.path ? spotAt(node.path) : at, 'write the text without braces');
    return undefined;
  }
  const value = calledOf(node, reader, node.params?.length === 0 && !isCall(node.path));
  return value && { kind: 'print', value, at };
}

function isCall(path: Node | undefined): boolean {
  return path?.type === 'PathExpression' && Object.hasOwn(calls, String(path.original));
}

/** What stands inside of `{{ }}` and `( )`: a call, or a name alone where that is allowed. */
function calledOf(node: Node, reader: Reader, isName: boolean): Value | undefined {
  const { path, params = [] } = node;
  if (isName) return path && wordOf(path, reader);
  const name = String(path?.original);
  if (!isCall(path)) {
    const near = closest(name, Object.keys(calls), 1)[0];
    reader.note(spotAt(path ?? node), `there is no helper “${name}”${near ? `; did you mean “${near}”?` : ''}`);
    return undefined;
  }
  const call = name as keyof typeof calls;
  const at = spotAt(path!);
  if (!isFit(params.length, calls[call].takes)) reader.note(at, `“${name}” takes ${amount(calls[call].takes)}`);
  if (node.hash) reader.note(at, `“${name}” takes no values with names`);
  const values = params.flatMap((one) => wordOf(one, reader) ?? []);
  return { kind: 'call', call, values, at };
}

function isFit(count: number, [least, most]: readonly [number, number]): boolean {
  return count >= least && count <= most;
}

function amount([least, most]: readonly [number, number]): string {
  if (least === most) return least === 1 ? 'one value' : 'two values';
  return 'one value or more';
}

function wordOf(node: Node, reader: Reader): Value | undefined {
  const at = spotAt(node);
  if (reader.depth > deepest.blocks + deepest.values) {
    reader.note(at, 'brackets stand too deep inside each other');
    return undefined;
  }
  if (node.type === 'PathExpression') return pathOf(node, reader);
  if (node.type === 'SubExpression') {
    const depth = Math.max(reader.depth, deepest.blocks) + 1;
    return calledOf(node, { ...reader, depth }, false);
  }
  if (!/^(?:String|Number|Boolean)Literal$/.test(node.type)) {
    reader.note(at, 'null and undefined are not used here');
    return undefined;
  }
  const literal = node.value as string | number | boolean;
  if (reader.target === 'markdown' && typeof literal === 'string') {
    for (const { message } of refusedIn(literal)) reader.note(at, message);
    const open = unfinished(literal);
    if (open) reader.note(at, open);
  }
  return { kind: 'literal', literal, at };
}

function pathOf(node: Node, { note }: Reader): Value | undefined {
  const at = spotAt(node);
  const names = node.parts ?? [];
  if (names.some((name) => forbidden.test(name))) {
    note(at, 'this name is not for templates');
    return undefined;
  }
  if (node.data !== true) return { kind: 'path', up: node.depth ?? 0, data: '', names, at };
  const [data = '', ...more] = names;
  const isKnown = (dataNames as readonly string[]).includes(data);
  if (isKnown && node.depth === 0 && (data === 'root' || more.length === 0))
    return { kind: 'path', up: 0, data, names: more, at };
  const near = closest(data, dataNames, 1)[0];
  note(at, `there is no “${node.original}”${near && !isKnown ? `; did you mean “@${near}”?` : ''}`);
  return undefined;
}

function blockOf(node: Node, reader: Reader): Part | undefined {
  const at = spotAt(node);
  const name = String(node.path?.original);
  const inside = { ...reader, depth: reader.depth + 1 };
  const [body, otherwise] = [partsIn(node.program, inside), partsIn(node.inverse, inside)];
  if (node.path?.type !== 'PathExpression' || !Object.hasOwn(blocks, name)) {
    const near = closest(name, Object.keys(blocks), 1)[0];
    reader.note(at, `there is no block “${name}”${near ? `; did you mean “${near}”?` : ''}`);
    return undefined;
  }
  const params = node.params ?? [];
  if (params.length !== 1)
    reader.note(at, `“${name}” takes one value${params.length > 1 ? '; put a call of more in ( )' : ''}`);
  if (node.hash) reader.note(at, `“${name}” takes no values with names`);
  if (node.program?.blockParams || node.inverse?.blockParams) reader.note(at, 'names with “as |…|” are not used here');
  const value = params[0] && wordOf(params[0], reader);
  return value && { kind: 'block', block: name as keyof typeof blocks, value, body, otherwise, at };
}

function partialOf(node: Node, reader: Reader): Part | undefined {
  const at = spotAt(node);
  if (node.name?.type !== 'PathExpression') {
    reader.note(at, 'the name of a partial is written out');
    return undefined;
  }
  const name = String(node.name.original);
  if (!reader.partials.includes(name)) {
    const near = closest(name, reader.partials, 1)[0];
    reader.note(at, `there is no partial “${name}”${near ? `; did you mean “${near}”?` : ''}`);
    return undefined;
  }
  const params = node.params ?? [];
  if (params.length > 1) reader.note(at, 'a partial sees one group; give all else as name=value');
  const value = params[0] && wordOf(params[0], reader);
  const pairs = node.hash?.pairs ?? [];
  const given = pairs.flatMap(({ key, value: written }) => {
    if (forbidden.test(key)) reader.note(spotAt(written), 'this name is not for templates');
    const one = wordOf(written, reader);
    return one ? [{ name: key, value: one }] : [];
  });
  return { kind: 'partial', name, value, given, indent: node.indent ?? '', at };
}

function spotAt({ loc: { start } }: Node): Spot {
  return { line: start.line, column: start.column + 1 };
}
