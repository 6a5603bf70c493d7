import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { publint } from 'publint';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { gitScratch } from '../git-repository.ts';
import { clone, must, root, run, scratch, tidy } from './clone.ts';

const { repository } = gitScratch();

// The package as somebody gets it: packed in a clean clone, installed elsewhere, without a network.
tidy();
const own = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const tarball = `cop-cli-${own.version}.tgz`;
const project = path.join(scratch, 'project');
const installed = path.join(project, 'node_modules/cop-cli');
let cloned = '';
let printed = '';

beforeAll(() => {
  cloned = clone('cloned');
  // It runs `prepare`, which builds.
  printed = must(['npm', 'pack'], cloned);
  fs.mkdirSync(project);
  fs.writeFileSync(path.join(project, 'package.json'), '{"private": true, "type": "module"}\n');
  must(['npm', 'install', '--ignore-scripts', path.join(cloned, tarball)], project);
}, 120_000);

const filesOf = (folder: string) =>
  (fs.readdirSync(folder, { recursive: true, withFileTypes: true }) as fs.Dirent[])
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();

describe('the packed file', () => {
  test('is named on standard output, and nothing else is: older versions of pre-commit take all of it for the name', () => {
    expect(printed).toBe(`${tarball}\n`);
  });

  test('holds what runs, what says what it is, and nothing else', () => {
    const files = filesOf(installed);
    const told = ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin/cop.js', 'dist/cli.js', 'dist/index.js'];
    const named = [...told, 'dist/licenses.txt', 'dist/types/index.d.ts', 'package.json'];
    expect(files).toEqual(expect.arrayContaining(named));
    const parts = /^dist\/([\w-]+-[A-Z0-9]{8}\.js|types\/([\w-]+\/)*[\w-]+\.d\.ts)$/;
    expect(files.filter((file) => !named.includes(file) && !parts.test(file))).toEqual([]);
    const size = files.reduce((sum, file) => sum + fs.statSync(path.join(installed, file)).size, 0);
    console.log(`${files.length} files, ${(size / 1e6).toFixed(1)} MB; packed ${packedSize()} MB`);
  });

  test('can be run, and maps to no sources that are not there', () => {
    expect(fs.statSync(path.join(installed, 'bin/cop.js')).mode & 0o111).toBe(0o111);
    for (const file of filesOf(path.join(installed, 'dist')))
      expect(fs.readFileSync(path.join(installed, 'dist', file), 'utf8'), file).not.toMatch(/^\/\/# sourceMappingURL/m);
  });

  test('imports only itself and Node.js', async () => {
    const { metafile } = await build({
      absWorkingDir: project,
      entryPoints: ['node_modules/cop-cli/dist/cli.js', 'node_modules/cop-cli/dist/index.js'],
      outdir: 'out',
      write: false,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      metafile: true,
      logLevel: 'silent',
    });
    const all = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
    expect(all.length).toBeGreaterThan(50);
    const isNode = (name: string) => name.startsWith('node:') || ['fs', 'path', 'module', 'process'].includes(name);
    const away = all.filter((each) =>
      each.external ? !isNode(each.path) : !each.path.startsWith('node_modules/cop-cli/'),
    );
    expect(away.map((each) => each.path)).toEqual([]);
  });

  test('promises nothing that is not in it', async () => {
    const bytes = fs.readFileSync(path.join(cloned, tarball));
    const { messages } = await publint({ pack: { tarball: bytes.buffer as ArrayBuffer }, strict: true });
    expect(messages).toEqual([]);
  });

  test('has types that fit what it runs, for those who import it', () => {
    const attw = path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const args = ['--no-definitely-typed', '--profile', 'esm-only', '--format', 'json'];
    const { code, out } = run([process.execPath, attw, path.join(cloned, tarball), ...args], scratch);
    expect(JSON.parse(out).analysis).toMatchObject({ packageName: 'cop-cli', types: { kind: 'included' } });
    expect(code, out).toBe(0);
  });
});

function packedSize(): string {
  return (fs.statSync(path.join(cloned, tarball)).size / 1e6).toFixed(1);
}

describe('installed from git', () => {
  const prepare = (env: NodeJS.ProcessEnv) => {
    const folder = fs.mkdtempSync(path.join(scratch, 'from-git-'));
    fs.cpSync(path.join(cloned, 'bin'), path.join(folder, 'bin'), { recursive: true });
    const npm = path.join(folder, 'npm.cjs');
    const told = 'console.log(JSON.stringify([process.argv.slice(2), process.env.npm_config_global]));process.exit(3)';
    fs.writeFileSync(npm, told);
    return run([process.execPath, 'bin/prepare.js'], folder, { npm_execpath: npm, ...env });
  };

  test('with --global, the packages of the build are fetched, here and not there', () => {
    const { code, out, err } = prepare({ npm_config_global: 'true' });
    expect(JSON.parse(out)).toEqual([['ci', '--ignore-scripts', '--no-audit', '--no-fund'], null]);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('The packages that the build needs could not be installed.'),
    ]);
  });

  test('else nothing is fetched that nobody asked for', () => {
    expect(prepare({})).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining("Cannot find package 'esbuild'"),
    });
  });
});

describe('installed in a project', () => {
  test('it is alone there, and is a command', () => {
    expect(fs.readdirSync(path.join(project, 'node_modules')).sort()).toEqual([
      '.bin',
      '.package-lock.json',
      'cop-cli',
    ]);
    expect(must(['npm', 'exec', '--', 'cop', '--version'], project)).toBe(`${own.version}\n`);
    const shown = must(['npm', 'exec', '--', 'cop', 'lint', path.join(root, 'examples/minimal')], project);
    expect(shown).toContain('1 community, no problems');
  });
});

describe('as a library', () => {
  const section = /^## As a library\n([\s\S]*?)^## /m.exec(fs.readFileSync(path.join(root, 'README.md'), 'utf8'))![1]!;
  const [code, shown] = ['js', 'text'].map(
    (kind) => new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``).exec(section)![1]!,
  );
  const folder = path.join(project, 'communities/reading-circle');

  beforeAll(() => {
    fs.mkdirSync(folder, { recursive: true });
    const charter = path.join(root, 'examples/minimal/communities/reading-circle/charter.yaml');
    const misspelt = fs.readFileSync(charter, 'utf8').replace(/^purpose:/m, 'purpos:');
    fs.writeFileSync(path.join(folder, 'charter.yaml'), misspelt);
    fs.writeFileSync(path.join(project, 'example.js'), code!);
  });

  test('the example of the README prints what the README shows', () => {
    expect(must([process.execPath, 'example.js'], project)).toBe(shown);
  });

  test.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('TypeScript that resolves like %s reads the example and the types', (moduleResolution, module) => {
    const types = path.join(project, moduleResolution);
    fs.mkdirSync(types);
    fs.writeFileSync(path.join(types, 'example.ts'), code!);
    // A type that is missing would be `any`, which takes everything.
    fs.writeFileSync(
      path.join(types, 'wrong.ts'),
      "import { lint } from 'cop-cli';\n// @ts-expect-error\nlint([], { today: 5 });\n// @ts-expect-error\nlint([], { today: '2026-06-01' }).findings[0].nothing;\n",
    );
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'es2023',
      strict: true,
      noEmit: true,
      types: ['node'],
      typeRoots: [path.join(root, 'node_modules/@types')],
    };
    fs.writeFileSync(path.join(types, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const { code: status, out } = run([path.join(root, 'node_modules/.bin/tsc'), '-p', '.'], types);
    expect([status, out]).toEqual([0, '']);
  });
});

describe('hooks, installed with --global as pre-commit does it, and run by git', () => {
  const hooks = parse(fs.readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as {
    id: string;
    entry: string;
  }[];
  const prefix = path.join(scratch, 'prefix');
  const charter = (name: string, stage = 'proposed') => `name: ${name}\nstage: ${stage}\npurpose: Read together.\n`;
  const one = 'communities/one/charter.yaml';
  const two = 'communities/two/charter.yaml';

  beforeAll(() => {
    must(['npm', 'install', '--global', '--prefix', prefix, path.join(cloned, tarball)], scratch);
  }, 120_000);

  let guards = 0;

  /** A repository whose commits go through a hook, and how to try one: nothing when it was made, else what was said. */
  function guarded(id: string, ...args: readonly string[]) {
    guards += 1;
    const guard = repository(`guarded ${guards}`);
    const { entry } = hooks.find((hook) => hook.id === id)!;
    guard.write(
      '.git/hooks/pre-commit',
      `#!/bin/sh\nPATH="${prefix}/bin:$PATH"\n${[entry, ...args].join(' ')} >said 2>&1\n`,
    );
    fs.chmodSync(path.join(guard.root, '.git/hooks/pre-commit'), 0o755);
    fs.writeFileSync(path.join(guard.root, '.git/info/exclude'), 'said\n');
    const commit = (): string => {
      try {
        guard.git(['commit', '-qm', 'x']);
        return '';
      } catch {
        return fs.readFileSync(path.join(guard.root, 'said'), 'utf8');
      }
    };
    const unguarded = () => guard.git(['commit', '-qnm', 'x']);
    return { ...guard, add: () => guard.git(['add', '-A']), commit, unguarded };
  }

  test('all of them are tried', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['cop-lint', 'cop-fix', 'cop-render-check']);
  });

  test.each(['cop-lint', 'cop-fix'])('%s lets through what is right, and stops what is wrong', (id) => {
    const { write, add, commit } = guarded(id);
    write(one, charter('One'));
    add();
    expect(commit()).toBe('');
    write(two, charter('Two', 'prposed and more'));
    add();
    expect(commit()).toContain(`${two}:2:8: error unknown-choice:`);
  });

  test('cop-lint with --staged judges what is staged, not what was there or is not for this commit', () => {
    const { write, add, commit, unguarded } = guarded('cop-lint', '--staged');
    write(one, charter('One', 'prposed and more'));
    add();
    expect(commit()).toContain(`${one}:2:8: error unknown-choice:`);
    unguarded();
    write(two, charter('Two'));
    add();
    write(two, charter('Two', 'later'));
    expect(commit()).toBe('');
    add();
    expect(commit()).toContain(`${two}:2:8: error unknown-choice:`);
  });

  // pre-commit itself stops a commit when a hook has changed a file; git alone goes on with what is staged.
  test('cop-fix mends what can mean one thing, in the folder and not in what is staged', () => {
    const { root: folder, write, add, commit, git } = guarded('cop-fix');
    write(one, charter('One').replace('purpose', 'purpos'));
    add();
    expect(commit()).toBe('');
    expect(fs.readFileSync(path.join(folder, one), 'utf8')).toBe(charter('One'));
    expect(git(['diff', '--stat']).split('\n')[0]).toContain(one);
  });

  test('cop-render-check stops files whose pages are of before', () => {
    const { root: folder, write, add, commit } = guarded('cop-render-check');
    write(one, charter('One'));
    add();
    expect(commit()).not.toBe('');
    must([path.join(prefix, 'bin/cop'), 'render'], folder);
    add();
    expect(commit()).toBe('');
    write(one, charter('Number One'));
    add();
    expect(commit()).toContain('launch-kit');
  });
});
