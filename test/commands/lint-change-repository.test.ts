import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { gitScratch, real, realWith } from '../git-repository.ts';

const { scratch, repository } = gitScratch();

const names = ['One', 'Two', 'Three'] as const;
const charter = (name: string, more = '') =>
  `name: ${name}\nstage: forming\npurpose: Learn ${name} together.\ncontcat: Ada\n${more}`;
const fileOf = (name: string) => `communities/${name.toLowerCase()}/charter.yaml`;
const one = fileOf('One');
const strategy = (...ids: readonly string[]) =>
  `ecosystem:\n  strategy:\n    objectives:\n${ids.map((id) => `      - {id: ${id}, statement: The aim of ${id}}\n`).join('')}`;

/** A repository with three communities, each with an old finding. */
function guilds(name: string, more = '') {
  const made = repository(name);
  for (const each of names) made.write(fileOf(each), charter(each, more));
  made.write('strategy.yaml', strategy('fast', 'safe'));
  return made;
}

/** `one/charter.yaml:5 unknown-field` for what is reported, or the words on stderr. */
async function found(folder: string, ...args: readonly string[]) {
  const { out, err } = await real(folder, 'lint', '--only', 'integrity', '-f', 'json', ...args);
  if (out === '') return [err];
  const { findings } = JSON.parse(out) as { findings: { file: string; line: number; rule: string }[] };
  return findings.map(({ file, line, rule }) => `${file.replace('communities/', '')}:${line} ${rule}`);
}

const run = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', args, { cwd: folder, stdio: 'pipe' }).toString();

/** What continuous integration has: a bare repository far away, and a clone of it on a branch that breaks one charter. */
function cloned(name: string, ...how: readonly string[]) {
  const { root, git, save, write } = guilds(`${name}-origin`);
  save('2026-03-01');
  git(['switch', '-qc', 'work']);
  write(one, charter('One').replace('purpose', 'purpse'));
  save('2026-03-02');
  // Others went on meanwhile.
  git(['switch', '-q', 'main']);
  write(fileOf('Two'), charter('Two', 'domian: x\n'));
  save('2026-03-03');
  const bare = path.join(scratch, `${name}.git`);
  run(scratch, 'clone', '-q', '--bare', root, bare);
  const clone = path.join(scratch, name);
  run(scratch, 'clone', '-q', '-b', 'work', ...how, `file://${bare}`, clone);
  return clone;
}

describe('--since', { timeout: 120_000 }, () => {
  test('a branch that breaks one charter among several', async () => {
    const clone = cloned('pull-request');
    const { code, out, err } = await real(
      clone,
      'lint',
      '--since',
      'origin/main',
      '-f',
      'sarif=out.sarif',
      '-f',
      'github',
    );
    expect([code, err]).toEqual([1, '']);
    const [annotation, summary] = out.split('\n');
    expect(annotation).toMatch(/^::error file=communities\/one\/charter\.yaml,line=3,/);
    expect(annotation).toContain('required-field-missing');
    expect(summary).toContain('1 problem (1 error) in 1 of 1 community');
    const { runs } = JSON.parse(fs.readFileSync(path.join(clone, 'out.sarif'), 'utf8'));
    const results = runs[0].results as { ruleId: string; locations: object[] }[];
    expect(results.map(({ ruleId }) => ruleId)).toEqual(['required-field-missing']);
    expect(results[0]!.locations).toMatchObject([{ physicalLocation: { artifactLocation: { uri: one } } }]);
    // Without it all the old findings are there too.
    expect((await found(clone)).length).toBeGreaterThan(2);
  });

  test('a shallow clone of one branch says what to fetch, and that helps', async () => {
    const clone = cloned('shallow', '--depth', '1');
    const { code, out, err } = await real(clone, 'lint', '--since', 'origin/main');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('git knows no revision “origin/main”.');
    expect(err).toContain('fetch-depth: 0');
    const command = /`git (fetch [^`]*)`/.exec(err)![1]!;
    run(clone, 'fetch', '-q', '--depth', '1', 'origin', 'main:refs/remotes/origin/main');
    const torn = await real(clone, 'lint', '--since', 'origin/main');
    expect([torn.code, torn.err]).toEqual([2, expect.stringContaining('have no commit in common')]);
    expect(torn.err).toContain('git fetch --unshallow');
    run(clone, 'update-ref', '-d', 'refs/remotes/origin/main');
    run(clone, ...command.split(' '));
    expect(await found(clone, '--since', 'origin/main')).toEqual(['one/charter.yaml:3 required-field-missing']);
  });

  test('a clone of one branch says what to fetch, and that helps', async () => {
    const clone = cloned('single', '--single-branch');
    const { err } = await real(clone, 'lint', '--since', 'origin/main');
    run(clone, .../`git (fetch [^`]*)`/.exec(err)![1]!.split(' '));
    expect(await found(clone, '--since', 'origin/main')).toEqual(['one/charter.yaml:3 required-field-missing']);
    expect((await real(clone, 'lint', '--since', 'origin/mian')).err).toContain('Did you mean “origin/main”?');
  });

  test('histories with nothing in common', async () => {
    const { root, git, save, write } = guilds('apart');
    save('2026-03-01');
    git(['switch', '-q', '--orphan', 'other']);
    write(one, charter('One'));
    save('2026-03-02');
    const { code, err } = await real(root, 'lint', '--since', 'main');
    expect([code, err]).toEqual([2, expect.stringContaining('“main” and HEAD have no commit in common.')]);
  });

  test('without git on the path', async () => {
    const { root, save } = guilds('pathless');
    save('2026-03-01');
    vi.stubEnv('PATH', path.join(scratch, 'nowhere'));
    const { code, out, err } = await real(root, 'lint', '--since', 'main');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('git is not installed, or not on the PATH.');
  });

  test('what is not committed counts, new files too', async () => {
    const { root, write, save } = guilds('uncommitted');
    save('2026-03-01');
    write(one, charter('One', 'domian: x\n'));
    write(fileOf('Four'), charter('Four'));
    expect(await found(root, '--since', 'HEAD')).toEqual([
      'four/charter.yaml:4 unknown-field',
      'one/charter.yaml:5 unknown-field',
    ]);
    expect(await found(root, '--since', '2026-03-02', 'communities/one')).toEqual(['one/charter.yaml:5 unknown-field']);
  });

  test('an objective of the strategy that is gone is missed where it is named', async () => {
    const { root, write, save } = guilds('strategy', 'objectives: [{statement: Aim, supports: [fast]}]\n');
    save('2026-03-01');
    write('strategy.yaml', strategy('safe'));
    const lost = names.map((name) => `${name.toLowerCase()}/charter.yaml:5 unknown-reference`);
    expect(await found(root, '--since', 'main')).toEqual(lost.sort());
    expect((await real(root, 'lint', '--since', 'main')).out).toContain('in 3 of 3 communities');
  });

  test('a folder with another name brings no old findings', async () => {
    const { root, git, write, save } = guilds('renamed');
    save('2026-03-01');
    git(['mv', 'communities/one', 'communities/uno']);
    expect(await found(root, '--since', 'HEAD')).toEqual([]);
    expect(await found(root, '--staged')).toEqual([]);
    write('communities/uno/charter.yaml', charter('One', 'domian: x\n'));
    expect(await found(root, '--since', 'HEAD')).toEqual(['uno/charter.yaml:5 unknown-field']);
  });

  test('line ends that git writes itself are no change', async () => {
    const { root, git, write, save } = guilds('crlf');
    git(['config', 'core.autocrlf', 'true']);
    for (const name of names) write(fileOf(name), charter(name).replaceAll('\n', '\r\n'));
    save('2026-03-01');
    expect(git(['cat-file', '-p', `HEAD:${one}`])).toBe(charter('One'));
    expect(await found(root, '--since', 'HEAD')).toEqual([]);
    write(one, charter('One', 'domian: x\n').replaceAll('\n', '\r\n'));
    expect(await found(root, '--since', 'HEAD')).toEqual(['one/charter.yaml:5 unknown-field']);
  });

  test('a folder of the repository, several at once, and one that was not there', async () => {
    const { root, write, save } = repository('folders');
    write('a/communities/one/charter.yaml', charter('One'));
    write('b/communities/two/charter.yaml', charter('Two'));
    save('2026-03-01');
    write('a/communities/one/charter.yaml', charter('One', 'domian: x\n'));
    write('c/communities/three/charter.yaml', charter('Three'));
    expect(await found(root, '--since', 'HEAD', 'a', 'b', 'c')).toEqual([
      'a/one/charter.yaml:5 unknown-field',
      'c/three/charter.yaml:4 unknown-field',
    ]);
    expect(await found(path.join(root, 'b'), '--since', 'HEAD')).toEqual([]);
    expect(await found(path.join(root, 'a/communities/one'), '--since', 'HEAD')).toEqual([
      '../../one/charter.yaml:5 unknown-field',
    ]);
  });
});

test('mends what the change touches, and leaves the baseline as it is', { timeout: 120_000 }, async () => {
  const { root, write, save } = guilds('mended');
  write('cop.yaml', 'lint: {baseline: cop-baseline.json}\n');
  await real(root, 'lint', '--only', 'integrity', '--update-baseline');
  save('2026-03-01');
  const baseline = fs.readFileSync(path.join(root, 'cop-baseline.json'), 'utf8');
  write(one, charter('One', 'domian: Numbers\n').replace('contcat: Ada', 'contcat: Ben'));
  // On its line, but listed.
  expect(await found(root, '--since', 'HEAD')).toEqual(['one/charter.yaml:5 unknown-field']);
  const { code, out, err } = await real(root, 'lint', '--since', 'HEAD', '--only', 'integrity', '--fix');
  expect([code, err]).toEqual([0, expect.stringContaining('fixed: communities/one/charter.yaml:5')]);
  expect(out).toContain('1 community, no new problems (1 in the baseline, 2 outside the change)');
  expect(fs.readFileSync(path.join(root, one), 'utf8')).toBe(
    charter('One', 'domain: Numbers\n').replace('contcat: Ada', 'contcat: Ben'),
  );
  expect(fs.readFileSync(path.join(root, fileOf('Two')), 'utf8')).toBe(charter('Two'));
  expect(fs.readFileSync(path.join(root, 'cop-baseline.json'), 'utf8')).toBe(baseline);
  // What is staged may be mended for show.
  run(root, 'add', '-A');
  write(one, 'name: [');
  const dry = await real(root, 'lint', '--staged', '--only', 'integrity', '--no-baseline', '--fix', '--dry-run');
  expect(dry.out).toContain('-contcat: Ben\n+contact: Ben');
  expect(fs.readFileSync(path.join(root, one), 'utf8')).toBe('name: [');
});

describe('--staged', { timeout: 120_000 }, () => {
  test('before the first commit', async () => {
    const { root, git } = guilds('first');
    expect((await real(root, 'lint', '--staged')).err).toContain('nothing is staged');
    git(['add', one, 'strategy.yaml']);
    expect(await found(root, '--staged')).toEqual(['one/charter.yaml:4 unknown-field']);
    expect((await real(root, 'lint', '--since', 'main')).err).toContain('There is no commit here yet');
  });

  test('a file that is staged in part', async () => {
    const { root, git, write, save } = guilds('part');
    save('2026-03-01');
    write(one, charter('One', 'domian: x\n'));
    git(['add', '-A']);
    write(one, charter('One', 'domian: x\nbenefitz: y\n'));
    write(fileOf('Four'), charter('Four'));
    write(fileOf('Two'), 'name: [');
    expect(await found(root, '--staged')).toEqual(['one/charter.yaml:5 unknown-field']);
    write(one, charter('One'));
    expect(await found(root, '--staged')).toEqual(['one/charter.yaml:5 unknown-field']);
    expect(await found(root, '--staged', 'communities/two')).toEqual([]);
    expect(await found(root, '--staged', fileOf('Four'))).toEqual([
      expect.stringContaining(`git keeps nothing at “${fileOf('Four')}”.`),
    ]);
    // What is staged may be away here.
    fs.rmSync(path.join(root, 'communities'), { recursive: true });
    expect(await found(root, '--staged')).toEqual(['one/charter.yaml:5 unknown-field']);
    expect(await found(root, '--staged', path.join(root, one))).toHaveLength(1);
  });

  test('what is taken out, announced, linked or in conflict', async () => {
    const { root, git, write, save } = guilds('odd', 'objectives: [{statement: Aim, supports: [fast]}]\n');
    save('2026-03-01');
    write('communities/one/log.yaml', 'evnts: []\n');
    git(['add', '-N', 'communities/one/log.yaml']);
    expect((await real(root, 'lint', '--staged')).err).toContain('nothing is staged');
    git(['rm', '-q', '--cached', 'strategy.yaml']);
    fs.symlinkSync('charter.yaml', path.join(root, 'communities/two/roles.yaml'));
    git(['add', 'communities/two/roles.yaml']);
    const { code, out, err } = await real(root, 'lint', '--staged', '--only', 'integrity');
    expect([code, out]).toEqual([2, expect.stringMatching(/^communities\/two\/roles\.yaml:1:1: error broken-yaml/)]);
    expect(err).toContain('communities/two/roles.yaml cannot be read: it is no ordinary file');
    git(['reset', '-q', '--hard']);
    git(['switch', '-qc', 'side']);
    write(one, charter('Uno'));
    save('2026-03-02');
    git(['switch', '-q', 'main']);
    write(one, charter('Eins'));
    save('2026-03-03');
    expect(() => git(['merge', '-q', 'side'])).toThrow();
    expect((await real(root, 'lint', '--staged')).err).toContain(`A merge is not finished: “${one}” is in conflict.`);
  });

  test('in a hook, which has an index of its own, and in a second worktree', async () => {
    const { root, git, write, save } = guilds('hook');
    save('2026-03-01');
    const index = path.join(root, '.git/next-index');
    fs.copyFileSync(path.join(root, '.git/index'), index);
    write(one, charter('One', 'domian: x\n'));
    execFileSync('git', ['add', '-A'], { cwd: root, env: { ...process.env, GIT_INDEX_FILE: index }, stdio: 'pipe' });
    expect((await real(root, 'lint', '--staged')).err).toContain('nothing is staged');
    vi.stubEnv('GIT_INDEX_FILE', '.git/next-index');
    expect(await found(root, '--staged')).toEqual(['one/charter.yaml:5 unknown-field']);
    expect(await found(path.join(root, 'communities'), '--staged')).toEqual(['../one/charter.yaml:5 unknown-field']);
    vi.unstubAllEnvs();
    const second = path.join(scratch, 'second');
    git(['worktree', 'add', '-q', second, '-b', 'other']);
    fs.writeFileSync(path.join(second, fileOf('Two')), charter('Two', 'domian: x\n'));
    run(second, 'add', '-A');
    expect(await found(second, '--staged')).toEqual(['two/charter.yaml:5 unknown-field']);
    expect((await real(root, 'lint', '--staged')).err).toContain('nothing is staged');
  });

  test('a real hook keeps a commit back', async () => {
    const { root, git, write, save } = guilds('kept');
    save('2026-03-01');
    // What git hands to a hook, written down for the test.
    write('.git/hooks/pre-commit', '#!/bin/sh\nenv | grep ^GIT_ > .git/seen\npwd >> .git/seen\nexit 1\n');
    fs.chmodSync(path.join(root, '.git/hooks/pre-commit'), 0o755);
    write(one, charter('One', 'domian: x\n'));
    fs.mkdirSync(path.join(root, 'below'));
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    expect(() => run(path.join(root, 'below'), ...who, 'commit', '-qam', 'x')).toThrow();
    const seen = fs.readFileSync(path.join(root, '.git/seen'), 'utf8');
    for (const [, name, value] of seen.matchAll(/^(GIT_(?!EDITOR|EXEC|INDEX_FILE)\w+)=(.*)$/gm))
      vi.stubEnv(name!, value!);
    // Its own index is gone with it; this one holds the same.
    git(['add', '-A']);
    expect(seen).toMatch(/^GIT_INDEX_FILE=.*index/m);
    expect(await found(root, '--staged')).toEqual(['one/charter.yaml:5 unknown-field']);
  });

  test('spaces and umlauts, a folder of the repository, and a name that looks like a pattern', async () => {
    const { root, git, write, save } = repository('Grüße *');
    write('Büro [1]/communities/Tür und Öl/charter.yaml', charter('One'));
    save('2026-03-01');
    write('Büro [1]/communities/Tür und Öl/charter.yaml', charter('One', 'domian: x\n'));
    git(['add', '-A']);
    const expected = ['Büro [1]/Tür und Öl/charter.yaml:5 unknown-field'];
    expect(await found(root, '--staged')).toEqual(expected);
    expect(await found(root, '--staged', 'Büro [1]')).toEqual(expected);
    expect(await found(path.join(root, 'Büro [1]'), '--staged')).toEqual(['Tür und Öl/charter.yaml:5 unknown-field']);
    expect(await found(path.join(root, 'Büro [1]'), '--since', 'HEAD')).toEqual([
      'Tür und Öl/charter.yaml:5 unknown-field',
    ]);
  });
});

test('nothing that a repository configures is run', { timeout: 120_000 }, async () => {
  const { root, git, write, save } = guilds('hostile');
  const mark = path.join(scratch, 'ran');
  write('.gitattributes', '*.yaml diff=x filter=x merge=x\n');
  save('2026-03-01');
  const blob = git(['hash-object', '-w', 'strategy.yaml']).trim();
  git(['update-index', '--cacheinfo', `100644,${blob},${one}`]);
  for (const key of [
    'core.fsmonitor',
    'core.pager',
    'core.sshCommand',
    'diff.external',
    'diff.x.command',
    'diff.x.textconv',
    'filter.x.clean',
    'filter.x.smudge',
    'filter.x.process',
    'gpg.program',
  ])
    git(['config', key, `touch ${mark}`]);
  git(['config', 'log.showSignature', 'true']);
  write('.git/hooks/post-index-change', `#!/bin/sh\ntouch ${mark}\n`);
  fs.chmodSync(path.join(root, '.git/hooks/post-index-change'), 0o755);
  write(one, charter('One', 'domian: x\n'));
  expect(await found(root, '--since', 'main')).toEqual(['one/charter.yaml:5 unknown-field']);
  expect((await real(root, 'lint', '--staged')).code).toBe(1);
  expect(fs.existsSync(mark)).toBe(false);
  // The traps are set: git itself falls into one.
  try {
    git(['diff']);
  } catch {
    // What it is told to run is no program that shows differences.
  }
  expect(fs.existsSync(mark)).toBe(true);
});

test('a file from standard input has its path from where one stands', { timeout: 120_000 }, async () => {
  const { root } = guilds('piped');
  const outside = path.join(scratch, 'linked');
  fs.symlinkSync(root, outside);
  for (const folder of [root, outside]) {
    for (const [cwd, name] of [
      ['', one],
      ['communities/two', '../one/charter.yaml'],
      ['communities/one', 'charter.yaml'],
      ['communities/two', '../new/charter.yaml'],
      ['communities/two', path.join(folder, one)],
    ] as const) {
      const args = ['lint', '--stdin', '--stdin-filename', name, '--only', 'integrity', '--strict'];
      const { code, out, err } = await realWith(path.join(folder, cwd), charter('Fresh'), args);
      expect([name, code, err]).toEqual([name, 1, '']);
      expect(out).toMatch(/charter\.yaml:4:1: warning unknown-field: .*\n.* 1 problem /);
    }
  }
});
