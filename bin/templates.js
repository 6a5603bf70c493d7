// Templates become modules while the program is built: what runs later makes no code from text.
import fs from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';

const folder = path.join(import.meta.dirname, '..', 'templates');
const ending = '.hbs';
const audiences = ['organisers', 'members', 'everyone'];
const blocks = ['if', 'unless', 'each', 'with'];

/** Everything a template may call besides `if`, `unless`, `each`, `with` and `lookup`. */
export const helpers = ['eq', 'list', 'or', 'and', 'not'];

const known = Object.fromEntries([...helpers, ...blocks, 'lookup'].map((name) => [name, true]));

/** A plugin of esbuild. */
export const forEsbuild = {
  name: 'templates',
  setup(build) {
    build.onLoad({ filter: /\.hbs$/ }, ({ path: file }) => ({ contents: moduleOf(file), loader: 'js' }));
  },
};

/** A plugin of vite, for the tests. */
export const forVite = {
  name: 'templates',
  enforce: 'pre',
  load: (id) => (id.endsWith(ending) ? moduleOf(id) : undefined),
};

function moduleOf(file) {
  const name = path.relative(folder, file).split(path.sep).join('/').slice(0, -ending.length);
  return toModule(name, fs.readFileSync(file, 'utf8'));
}

/** The module of a template: its path without `.hbs`, what its first comment says, and how to run it. */
export function toModule(name, text) {
  const { meta, spec } = precompile(name, text);
  return `export default { path: ${JSON.stringify(name)}, meta: ${JSON.stringify(meta)}, spec: ${spec} };\n`;
}

/** Checks and compiles one template; `spec` is JavaScript. Throws for what is wrong, with the place. */
export function precompile(name, written, partials = partialNames()) {
  const text = written.replace(/\r\n/g, '\n');
  const tree = named(name, () => Handlebars.parse(text));
  const wrong = [...problems(tree, name, partials)];
  if (wrong.length > 0) throw new Error(wrong.map(({ at, message }) => `${place(name, at)}: ${message}`).join('\n'));
  const options = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { ...known, log: false },
    noEscape: true,
    explicitPartialContext: false,
    preventIndent: true,
  };
  return { meta: metaOf(name, tree), spec: named(name, () => Handlebars.precompile(text, options)) };
}

function named(name, step) {
  try {
    return step();
  } catch (error) {
    throw new Error(`${name}${ending}: ${error.message}`);
  }
}

function partialNames() {
  const names = fs.readdirSync(path.join(folder, 'partials')).filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length));
}

function place(name, at) {
  return `${name}${ending}:${at.line}:${at.column + 1}`;
}

const blank = { title: '', audience: 'everyone', order: 0, summary: '', dated: false, when: '' };
const scopes = /^(?:community|organisation|member)\//;

function metaOf(name, tree) {
  if (!scopes.test(name)) return blank;
  const first = tree.body.find(({ type, value }) => type !== 'ContentStatement' || value.trim() !== '');
  const pairs = first?.type === 'CommentStatement' ? first.value.trim().split(/\s*\|\s*/) : [];
  const given = Object.fromEntries(pairs.map((pair) => pair.split(/:\s+(.*)/s)));
  const { title = '', audience = '', order = '', summary = '', dated = 'no', when = '', ...others } = given;
  const fault =
    Object.keys(others).length > 0 ||
    title === '' ||
    summary === '' ||
    !audiences.includes(audience) ||
    !/^(?:yes|no)$/.test(dated) ||
    !/^(?:[a-zA-Z]+(?:\.[a-zA-Z]+)*)?$/.test(when) ||
    !/^\d+$/.test(order);
  if (!fault) return { title, audience, order: Number(order), summary, dated: dated === 'yes', when };
  throw new Error(
    `${name}${ending}:1:1: the first comment needs title, audience (${audiences.join(', ')}), order, summary, and may have dated: yes and when: a path`,
  );
}

function* problems(node, name, partials) {
  if (node.type === 'ContentStatement' && !name.startsWith('starter/')) yield* contentProblems(node);
  const message = problem(node, partials);
  if (message) yield { at: node.loc.start, message };
  const children = [
    node.body,
    node.params,
    node.program,
    node.inverse,
    node.path,
    node.hash?.pairs.map(({ value }) => value),
  ];
  for (const child of children.flat()) if (child?.type) yield* problems(child, name, partials);
}

function problem(node, partials) {
  if (node.type === 'MustacheStatement' && node.escaped === false) return 'write two braces, not three';
  if (/^(Decorator|DecoratorBlock|PartialBlockStatement)$/.test(node.type))
    return 'decorators and blocks of partials are not used here';
  if (node.type === 'PathExpression' && node.parts.some((part) => /^(constructor|__\w+__)$/.test(part)))
    return 'this name is not for templates';
  if (node.type === 'BlockStatement' && !blocks.includes(node.path.original))
    return `there is no block “${node.path.original}”`;
  if (node.type === 'SubExpression' && !Object.hasOwn(known, node.path.original))
    return `there is no helper “${node.path.original}”`;
  if (node.type === 'PartialStatement') {
    if (node.name.type !== 'PathExpression') return 'the name of a partial is written out';
    if (!partials.includes(node.name.original)) return `there is no partial “${node.name.original}”`;
  }
  return undefined;
}

// Signs that escape a text in Markdown mean nothing between tags of HTML.
function* contentProblems(node) {
  for (const { 0: tag, index } of node.original.matchAll(/<(?!!--|br>|https?:)[A-Za-z/][^\s>]*>?/g)) {
    const lines = node.original.slice(0, index).split('\n');
    const line = node.loc.start.line + lines.length - 1;
    const column = lines.length === 1 ? node.loc.start.column + index : lines.at(-1).length;
    yield { at: { line, column }, message: `“${tag}”: pages are Markdown without tags of HTML` };
  }
}
