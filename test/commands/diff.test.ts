import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { GitAnswer } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { nodeIo } from '../../src/cli/node.ts';
import { memoryIo } from '../memory-io.ts';

const charter = 'name: Data Guild\nstage: forming\npurpose: Learn together.\n';
const file = 'communities/data-guild/charter.yaml';
const commit = '3f2a1bc'.padEnd(40, '0');

/** A git that knows one commit, under the names given, and what is asked of it. */
function gitWith(files: Readonly<Record<string, string>>, names: readonly string[] = ['HEAD', 'main']) {
  const asked: (readonly string[])[] = [];
  const contents = Object.entries(files).map(([name, text], at) => ({
    name,
    text,
    id: String(at + 1).padStart(40, '0'),
  }));
  const bytes = (text: string) => ({ out: new TextEncoder().encode(text) });
  const git = (args: readonly string[], input: string): Partial<GitAnswer> => {
    asked.push(args);
    const last = args.at(-1)!;
    if (last === '--git-dir') return bytes('.git\n');
    if (last === '--is-shallow-repository') return bytes('false\n');
    if (args[0] === 'for-each-ref') return bytes('main\nrelease\n');
    if (args[0] === 'rev-list') return bytes(`commit ${commit}\n${commit} 2026-03-05\n`);
    if (args[0] === 'ls-tree') return bytes(contents.map(({ name, id }) => `100644 blob ${id}\t${name}\0`).join(''));
    if (args[0] === 'cat-file') {
      const found = contents.filter(({ id }) => input.includes(id));
      return bytes(
        found.map(({ id, text }) => `${id} blob ${new TextEncoder().encode(text).length}\n${text}\n`).join(''),
      );
    }
    if (args[0] === 'check-ignore') return { code: 1 };
    const isKnown = last === `${commit}:./` || names.some((name) => last === `${name}^{commit}`);
    return isKnown ? bytes(`${commit}\n`) : { code: 128 };
  };
  return { git, asked };
}

async function diff(args: readonly string[], world: Parameters<typeof memoryIo>[0]) {
  const io = memoryIo(world);
  const code = await main(['diff', ...args], io);
  return { code, out: io.stdout, err: io.stderr };
}

const files = { [file]: charter.replace('forming', 'active') };

describe('with a git in memory', { timeout: 60_000 }, () => {
  test('says what changed, and which findings that made', async () => {
    const { git } = gitWith({ [file]: charter });
    const { code, out, err } = await diff(['HEAD'], { files, git });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('3f2a1bc');
    expect(out).toContain('5 March 2026');
    expect(out).toContain('Now active, was forming.');
    const json = await diff(['HEAD', '--format', 'json'], { files, git });
    const data = JSON.parse(json.out);
    expect(data).toMatchObject({
      schemaVersion: 1,
      since: { asked: 'HEAD', commit, date: '2026-03-05' },
      today: '2026-06-01',
      unkept: [],
      organisation: { changes: [], made: [], cured: [], heavier: [], lighter: [] },
    });
    expect(data.communities).toMatchObject([
      {
        slug: 'data-guild',
        state: 'changed',
        was: 'communities/data-guild',
        stage: { past: 'forming', now: 'active' },
        changes: [{ file: 'charter.yaml', field: 'stage', words: 'Now active, was forming.' }],
      },
    ]);
    for (const finding of data.communities[0].made) expect(finding.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    const markdown = await diff(['HEAD', '--format', 'markdown'], { files, git });
    expect(markdown.out).toMatch(/^# Data Guild$/m);
  });

  test('a day is the last commit before it', async () => {
    const { git, asked } = gitWith({ [file]: charter });
    const { code, out } = await diff(['2026-04-01'], { files, git });
    expect(code).toBe(0);
    expect(out).toContain('the last commit before 1 April 2026');
    expect(asked).toContainEqual([
      'rev-list',
      '--format=%H %cs',
      '-500',
      '--first-parent',
      '--before=2026-04-01T14:00:00Z',
      'HEAD',
    ]);
    const none = await diff(['--since', '2026-03-05'], { files, git });
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('The history here has no commit before 2026-03-05. It begins on 2026-03-05.');
  });

  test.each([['--upload-pack=x'], ['-h'], [''], [' '], ['a\nb'], ['^HEAD'], ['x'.repeat(300)], ['\u0000']])(
    'git is never asked about %j',
    async (ref) => {
      const { git, asked } = gitWith({ [file]: charter });
      const { code, out, err } = await diff([`--since=${ref}`], { files, git });
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('git knows no revision');
      expect(asked.flat().some((arg) => ref !== '' && ref !== ' ' && arg.includes(ref))).toBe(false);
    },
  );

  test.each([
    [[], 'Since when?', 'HEAD~1'],
    [['mian'], 'git knows no revision “mian”.', 'Did you mean “main”?'],
    [['gone'], 'git knows no revision “gone”.', 'Name a branch or a tag (“main” or “release”)'],
    [['1.7.2026'], 'git knows no revision', 'A day is written 2026-07-01 or 2026-01-07.'],
    [['HEAD', 'data-gild'], 'There is no community “data-gild”.', 'Did you mean “data-guild”?'],
  ])('%j: %s', async (args, message, hint) => {
    const { code, err } = await diff(args, { files, git: gitWith({ [file]: charter }).git });
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  test('without git, without a repository, without a community', async () => {
    expect(await diff(['HEAD'], { files })).toMatchObject({
      code: 2,
      err: expect.stringContaining('git is not installed'),
    });
    const outside = { files, git: () => ({ code: 128, err: 'fatal: not a git repository' }) };
    expect((await diff(['HEAD'], outside)).err).toContain('This folder is in no git repository');
    const dubious = { files, git: () => ({ code: 128, err: 'fatal: detected dubious ownership in repository' }) };
    expect((await diff(['HEAD'], dubious)).err).toContain('safe.directory');
    const { git } = gitWith({ 'README.md': 'x', 'cop.yaml': 'timezone: Europe/Berlin\n' });
    expect(await diff(['HEAD'], { files, git })).toMatchObject({
      code: 2,
      err: expect.stringContaining('In 3f2a1bc of 2026-03-05 there is no community here yet.'),
    });
    expect((await diff(['HEAD'], { git })).err).toContain('There is no community here.');
  });

  test('a file that cannot be read now is said on stderr', async () => {
    const now = { ...files, 'communities/data-guild/roles.yaml': 'roles: [' };
    const { code, out, err } = await diff(['HEAD'], { files: now, git: gitWith({ [file]: charter }).git });
    expect(code).toBe(2);
    expect(out).toContain('roles.yaml cannot be read now');
    expect(err).toContain('communities/data-guild/roles.yaml:1:');
  });
});

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-diff-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

/** A repository of its own; no settings of this machine count. */
function repository(name: string) {
  const root = path.join(scratch, name);
  const who = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const still = { HOME: scratch, GIT_CONFIG_NOSYSTEM: '1', PATH: process.env.PATH };
  const git = (args: readonly string[], date = '2026-03-01') => {
    const when = { GIT_AUTHOR_DATE: `${date}T10:00:00+02:00`, GIT_COMMITTER_DATE: `${date}T10:00:00+02:00` };
    return execFileSync('git', args, { cwd: root, env: { ...still, ...who, ...when }, stdio: 'pipe' }).toString();
  };
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  };
  const save = (date: string) => {
    git(['add', '-A']);
    git(['commit', '-qm', 'x'], date);
  };
  fs.mkdirSync(root);
  git(['init', '-q', '-b', 'main']);
  return { root, git, write, save };
}

/** What cop prints in a folder of the disk. */
async function real(folder: string, ...args: readonly string[]) {
  let [out, err] = ['', ''];
  const still = {
    out: async (text: string) => {
      out += text;
    },
    err: async (text: string) => {
      err += text;
    },
    outIsTerminal: false,
    width: 80,
    today: () => '2026-06-01',
  };
  const base = nodeIo(folder);
  const code = await main(['diff', ...args], { ...base, ...still, at: (below) => ({ ...base.at(below), ...still }) });
  return { code, out, err };
}

const communities = async (folder: string, ...args: readonly string[]) =>
  JSON.parse((await real(folder, ...args, '--format', 'json')).out).communities;

describe('with a repository on disk', { timeout: 60_000 }, () => {
  test('a renamed folder, other line ends, names that are no text, and files that are no files', async () => {
    const { root, write, save } = repository('renamed');
    write('communities/one/charter.yaml', charter);
    write('communities/one/curriculum.yaml', 'topics: [Testing]\n');
    fs.writeFileSync(
      Buffer.concat([Buffer.from(`${root}/communities/`), Buffer.from([0xff]), Buffer.from('.yaml')]),
      'x',
    );
    fs.symlinkSync('charter.yaml', path.join(root, 'communities/one/roles.yaml'));
    save('2026-03-01');
    fs.rmSync(path.join(root, 'communities/one/roles.yaml'));
    fs.renameSync(path.join(root, 'communities/one'), path.join(root, 'communities/two'));
    write('communities/two/charter.yaml', charter.replaceAll('\n', '\r\n'));
    const [one, ...more] = await communities(root, 'HEAD');
    expect(more).toEqual([]);
    expect(one).toMatchObject({ slug: 'two', was: 'communities/one' });
    expect(one.changes.map(({ words }: { words: string }) => words)).toContain('Its short name is now two, was one.');
    expect(one.changes).not.toContainEqual(expect.objectContaining({ file: 'curriculum.yaml' }));
  });

  test('a folder of a repository, from inside a community, by day', async () => {
    const { root, write, save } = repository('below');
    write('communities/stranger/charter.yaml', charter);
    write('work/communities/one/charter.yaml', charter);
    write('work/communities/two/charter.yaml', charter.replace('Data Guild', 'Testers'));
    save('2026-03-01');
    write('work/communities/one/charter.yaml', charter.replace('forming', 'active'));
    save('2026-04-01');
    write('work/communities/one/charter.yaml', charter.replace('forming', 'retired'));
    const work = path.join(root, 'work');
    expect((await communities(work, 'HEAD')).map(({ slug, state }: Record<string, string>) => [slug, state])).toEqual([
      ['one', 'changed'],
      ['two', 'same'],
    ]);
    const inside = await communities(path.join(work, 'communities/one'), '2026-04-01');
    expect(inside).toMatchObject([{ slug: 'one', stage: { past: 'forming', now: 'retired' } }]);
    expect(await communities(path.join(work, 'communities/one'), '2026-04-02')).toMatchObject([
      { stage: { past: 'active' } },
    ]);
    const { err } = await real(work, '2026-03-01');
    expect(err).toContain('It begins on 2026-03-01.');
  });

  test('a clone with the newest commits only says how to get the others', async () => {
    const { root, write, save } = repository('deep');
    for (const day of ['2026-03-01', '2026-03-02', '2026-03-03']) {
      write('communities/one/charter.yaml', `${charter}domain: ${day}\n`);
      save(day);
    }
    const clone = path.join(scratch, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone], { stdio: 'pipe' });
    for (const ref of ['HEAD~1', '2026-03-02']) {
      const { code, err } = await real(clone, ref);
      expect(code).toBe(2);
      expect(err).toContain('git fetch --unshallow');
    }
    expect((await communities(root, 'HEAD~1'))[0].state).toBe('changed');
  });

  test('a file that git is told to ignore is no news', async () => {
    const { root, write, save } = repository('ignored');
    write('.gitignore', 'members.yaml\n');
    write('communities/one/charter.yaml', charter);
    save('2026-03-01');
    write('communities/one/members.yaml', 'members: [Ada]\n');
    const { out } = await real(root, 'main');
    expect(out).toContain('Nothing changed.');
    expect(out).toContain('Git does not keep members.yaml');
  });

  test('hooks and programs of the repository do not run', async () => {
    const { root, git, write, save } = repository('hostile');
    write('communities/one/charter.yaml', charter);
    save('2026-03-01');
    const mark = path.join(scratch, 'ran');
    git(['config', 'core.fsmonitor', `touch ${mark}`]);
    git(['config', 'core.pager', `touch ${mark}`]);
    git(['config', 'log.showSignature', 'true']);
    git(['config', 'gpg.program', `touch ${mark}`]);
    expect((await real(root, 'main')).code).toBe(0);
    expect(fs.existsSync(mark)).toBe(false);
  });
});
