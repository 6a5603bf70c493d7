// Templates become modules while the program is built: what runs later makes no code from text. Texts of other files,
// such as those of the examples, are bundled with it.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import Handlebars from 'handlebars';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'templates');
const ending = '.hbs';

// What a template may be is said in the program, which checks templates of one's own by the same rules.
const { blocks, calls, readTemplate } = await imported('src/core/template.ts');
const known = Object.fromEntries(Object.keys({ ...calls, ...blocks }).map((name) => [name, true]));

async function imported(file) {
  const entry = { absWorkingDir: root, entryPoints: [file], bundle: true, write: false, format: 'esm' };
  const { outputFiles } = await build({ ...entry, platform: 'node', charset: 'utf8', logLevel: 'warning' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** A plugin of esbuild. */
export const forEsbuild = {
  name: 'templates',
  setup(build) {
    build.onResolve({ filter: /\?text$/ }, ({ path: file, resolveDir }) => ({
      path: path.join(resolveDir, file.replace(/\?text$/, '')),
      namespace: 'text',
    }));
    build.onLoad({ filter: /\.hbs$/, namespace: 'file' }, ({ path: file }) => ({ contents: moduleOf(file) }));
    build.onLoad({ filter: /./, namespace: 'text' }, ({ path: file }) => ({ contents: textModuleOf(file) }));
  },
};

/** A plugin of vite, for the tests. */
export const forVite = {
  name: 'templates',
  enforce: 'pre',
  load(id) {
    if (id.endsWith('?text')) return textModuleOf(id.replace(/\?text$/, ''));
    return id.endsWith(ending) ? moduleOf(id) : undefined;
  },
};

function textModuleOf(file) {
  return `export default ${JSON.stringify(fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n'))};\n`;
}

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
  const { meta, mistakes } = readTemplate({ path: name, file: name + ending, text }, { partials });
  if (mistakes.length > 0)
    throw new Error(
      mistakes.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'),
    );
  const options = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { ...known, log: false, lookup: false },
    noEscape: true,
    explicitPartialContext: false,
    preventIndent: true,
  };
  return { meta, spec: Handlebars.precompile(text, options) };
}

function partialNames() {
  const names = fs.readdirSync(path.join(folder, 'partials')).filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length));
}
