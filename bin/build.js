// Builds the program and the library into dist/: one bundle in parts, the licences of what is in it, declarations.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { forEsbuild } from './templates.js';

const root = path.join(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const declarations = path.join(dist, 'types');
const own = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

fs.rmSync(dist, { recursive: true, force: true });
const { outputs } = await bundle();
for (const file of Object.keys(outputs)) giveRequire(path.join(root, file));
fs.writeFileSync(path.join(dist, 'licenses.txt'), licences(outputs));
declare();

async function bundle() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli/bundle.ts', index: 'src/index.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [forEsbuild],
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

/** Bundled CommonJS asks for modules of Node; only the part that holds the bridge needs `require`. */
function giveRequire(file) {
  const text = fs.readFileSync(file, 'utf8');
  if (!text.includes('typeof require !== "undefined"')) return;
  const line = "import { createRequire as bridge } from 'node:module';\nconst require = bridge(import.meta.url);\n";
  fs.writeFileSync(file, line + text);
}

/** Name, version, licence and its text for every package of which something is in the bundle. */
function licences(parts) {
  const folders = new Set();
  for (const { inputs } of Object.values(parts)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  const texts = [...folders].sort().map(licence);
  return `${own.name} contains these packages.\n${texts.map((text) => `\n${'-'.repeat(80)}\n\n${text}`).join('')}`;
}

function licence(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const files = fs.readdirSync(path.join(root, folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0) throw new Error(`${name} brings no text of its licence, ${license}.`);
  const texts = files.sort().map((file) => fs.readFileSync(path.join(root, folder, file), 'utf8').trim());
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}

/** Declarations of the library, and only those: an importer needs none of our packages to read them. */
function declare() {
  const project = path.join(dist, 'tsconfig.json');
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: 'types',
    rootDir: '../src',
  };
  const files = ['../src/index.ts', '../src/templates.d.ts'];
  fs.writeFileSync(project, JSON.stringify({ extends: '../tsconfig.json', compilerOptions, files, include: [] }));
  const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' });
  fs.rmSync(project);
  if (status !== 0) throw new Error('The declarations could not be made.');
  const reached = reach(path.join(declarations, 'index.d.ts'), ['src/index.ts']);
  for (const file of fs.readdirSync(declarations, { recursive: true, withFileTypes: true })) {
    const full = path.join(file.parentPath, file.name);
    if (file.isFile() && !reached.has(full)) fs.rmSync(full);
  }
  removeEmpty(declarations);
}

/** A declaration and all it imports, with endings that Node knows. A package among them is a fault. */
function reach(file, trail, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = fs.readFileSync(file, 'utf8');
  const next = [];
  const changed = text.replace(/(\bfrom |\bimport |\bimport\()(['"])([^'"]+)\2/g, (_, before, quote, name) => {
    if (!name.startsWith('.')) throw new Error(`The library shows types of “${name}”: ${trail.join(' → ')}`);
    next.push(name);
    return `${before}${quote}${name.replace(/\.ts$/, '.js')}${quote}`;
  });
  fs.writeFileSync(file, changed);
  for (const name of next) {
    const target = path.join(path.dirname(file), name.replace(/\.ts$/, '.d.ts'));
    reach(target, [...trail, path.posix.join(path.posix.dirname(trail.at(-1)), name)], seen);
  }
  return seen;
}

function removeEmpty(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmpty(path.join(folder, entry.name));
  if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}
