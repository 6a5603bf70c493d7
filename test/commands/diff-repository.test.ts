import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { outputs } from '../../src/core/outputs/index.ts';
import { gitScratch, real } from '../git-repository.ts';

const { scratch, repository } = gitScratch();

const charter = 'name: Data Guild\nstage: forming\npurpose: Learn together.\n';
const diff = async (folder: string, ...args: readonly string[]) => await real(folder, 'diff', ...args);

/** What programs read, held against the published schema. */
async function read(folder: string, ...args: readonly string[]) {
  return outputs.diff.schema.parse(JSON.parse((await diff(folder, ...args, '--format', 'json')).out));
}

const communities = async (folder: string, ...args: readonly string[]) => (await read(folder, ...args)).communities;

/** Slug and state of each community. */
const states = async (folder: string, ...args: readonly string[]) =>
  (await communities(folder, ...args)).map(({ slug, state }) => `${slug} ${state}`);

/** The sentences about the first community. */
const words = async (folder: string, ...args: readonly string[]) =>
  (await communities(folder, ...args))[0]!.changes.map((change) => change.words);

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
    expect(one!.changes.map((change) => change.words)).toContain('Its short name is now two, was one.');
    expect(one!.changes).not.toContainEqual(expect.objectContaining({ file: 'curriculum.yaml' }));
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
    expect((await communities(work, 'HEAD')).map(({ slug, state }) => [slug, state])).toEqual([
      ['one', 'changed'],
      ['two', 'same'],
    ]);
    const inside = await communities(path.join(work, 'communities/one'), '2026-04-01');
    expect(inside).toMatchObject([{ slug: 'one', stage: { past: 'forming', now: 'retired' } }]);
    expect(await communities(path.join(work, 'communities/one'), '2026-04-02')).toMatchObject([
      { stage: { past: 'active' } },
    ]);
    const { err } = await diff(work, '2026-03-01');
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
      const { code, err } = await diff(clone, ref);
      expect(code).toBe(2);
      expect(err).toContain('git fetch --unshallow');
    }
    expect((await communities(root, 'HEAD~1'))[0]!.state).toBe('changed');
  });

  test('a file that git is told to ignore is no news', async () => {
    const { root, write, save } = repository('ignored');
    write('.gitignore', 'members.yaml\n');
    write('communities/one/charter.yaml', charter);
    save('2026-03-01');
    write('communities/one/members.yaml', 'members: [Ada]\n');
    const { out } = await diff(root, 'main');
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
    expect((await diff(root, 'main')).code).toBe(0);
    expect(fs.existsSync(mark)).toBe(false);
  });
});

describe('any repository', { timeout: 60_000 }, () => {
  const active = charter.replace('forming', 'active');
  const file = 'communities/one/charter.yaml';

  test('a file that cannot be read on one side', async () => {
    const { root, write, save } = repository('broken');
    write(file, charter);
    write('communities/one/roles.yaml', 'roles: [{kind: manager, holder: Ada}]\n');
    save('2026-03-01');
    write('communities/one/roles.yaml', 'roles: [');
    expect(await words(root, 'HEAD')).toEqual(['roles.yaml cannot be read now; what changed in it is not known.']);
    save('2026-03-02');
    write('communities/one/roles.yaml', 'roles: [{kind: manager, holder: Ben}]\n');
    const [one] = await communities(root, 'HEAD');
    expect(one!.changes.map((change) => change.words)).toEqual([
      'roles.yaml can be read again; what changed in it is not known.',
    ]);
    expect(one!.cured.map(({ rule }) => rule)).toEqual(['broken-yaml']);
    expect((await diff(root, 'HEAD')).code).toBe(0);
    write(file, 'name: [');
    const { code, err, out } = await diff(root, 'HEAD~1');
    expect([code, out.includes('charter.yaml cannot be read now')]).toEqual([2, true]);
    expect(err).toContain('communities/one/charter.yaml:1:');
    expect(await communities(root, 'HEAD~1')).toMatchObject([{ slug: 'one', name: null, state: 'changed' }]);
  });

  test('settings that could not be read then', async () => {
    const { root, write, save } = repository('settings');
    write('cop.yaml', 'lint: [');
    write(file, charter);
    save('2026-03-01');
    write('cop.yaml', 'timezone: Europe/Berlin\n');
    const {
      organisation,
      communities: [one],
    } = await read(root, 'HEAD');
    expect(organisation!.changes.map((change) => change.words)).toEqual([
      'cop.yaml can be read again; what changed in it is not known.',
    ]);
    expect(one!.state).toBe('same');
  });

  test('a community that is gone may be named, by its folder and its name', async () => {
    const { root, write, save } = repository('gone');
    write(file, charter);
    write('communities/two/charter.yaml', charter.replace('Data Guild', 'Testers'));
    save('2026-03-01');
    fs.rmSync(path.join(root, 'communities/two'), { recursive: true });
    expect(await states(root, 'HEAD')).toEqual(['one same', 'two gone']);
    for (const name of ['two', 'Testers']) expect(await states(root, 'HEAD', name)).toEqual(['two gone']);
    const { code, err } = await diff(root, 'HEAD', 'three');
    expect([code, err.includes('There are: one and two.')]).toEqual([2, true]);
    write('communities/one/charter.yaml', charter.replace('Data Guild', 'Number Guild'));
    expect(await states(root, 'HEAD', 'Data Guild')).toEqual(['one changed']);
    write('cop.yaml', 'timezone: Europe/Berlin\n');
    fs.rmSync(path.join(root, 'communities/one'), { recursive: true });
    expect(await states(root, 'HEAD')).toEqual(['one gone', 'two gone']);
  });

  test('a community that is not committed yet is new', async () => {
    const { root, write, save } = repository('new');
    write(file, charter);
    save('2026-03-01');
    write('communities/two/charter.yaml', active.replace('Data Guild', 'Testers'));
    expect(await states(root, 'HEAD')).toEqual(['one same', 'two new']);
    expect((await diff(root, 'HEAD')).out).toContain('This community is new, and active.');
  });

  test('a tag, a merge and a HEAD on no branch', async () => {
    const { root, git, write, save } = repository('merged');
    write(file, charter);
    save('2026-03-01');
    git(['tag', '-a', 'launch', '-m', 'x']);
    git(['switch', '-q', '-c', 'side']);
    write(file, active);
    save('2026-03-02');
    git(['switch', '-q', 'main']);
    write('communities/two/charter.yaml', charter.replace('Data Guild', 'Testers'));
    save('2026-03-03');
    git(['merge', '-q', '--no-edit', 'side'], '2026-03-04');
    for (const revision of ['launch', 'v1', 'HEAD~2']) {
      if (revision === 'v1') git(['tag', 'v1', 'launch']);
      expect(await states(root, revision)).toEqual(['one changed', 'two new']);
    }
    expect(await states(root, 'HEAD^2')).toEqual(['one same', 'two new']);
    // The way that leads to HEAD is that of main: what was on the side was not here yet.
    expect(await states(root, '2026-03-03')).toEqual(['one changed', 'two new']);
    expect(await states(root, '2026-03-04')).toEqual(['one changed', 'two same']);
    git(['switch', '-q', '--detach', 'launch']);
    expect(await states(root, 'HEAD')).toEqual(['one same']);
    expect(await states(root, 'main')).toEqual(['one changed', 'two gone']);
  });

  test('spaces and umlauts in every name', async () => {
    const { root, write, save } = repository('Büro für Übung');
    write('communities/Tür und Öl/charter.yaml', charter);
    save('2026-03-01');
    write('communities/Tür und Öl/charter.yaml', active);
    expect(await communities(root, 'HEAD')).toMatchObject([
      { folder: 'communities/Tür und Öl', state: 'changed', changes: [{ words: 'Now active, was forming.' }] },
    ]);
    expect(await states(path.join(root, 'communities/Tür und Öl'), 'HEAD')).toEqual(['Tür und Öl changed']);
  });

  test('line ends that git writes itself are no change', async () => {
    const { root, git, write, save } = repository('crlf');
    git(['config', 'core.autocrlf', 'true']);
    const note = `${charter}notes: |\n  One.\n  Two.\nvision: |\n  One.\n  Two.\n`;
    write(file, note.replaceAll('\n', '\r\n'));
    save('2026-03-01');
    expect(git(['cat-file', '-p', `HEAD:${file}`])).toBe(note);
    expect((await diff(root, 'HEAD')).out).toContain('Nothing changed.');
  });

  test('the settings of then say where communities were', async () => {
    const { root, git, write, save } = repository('globs');
    write('cop.yaml', 'communities: ["guilds/*"]\n');
    write('guilds/one/charter.yaml', charter);
    write('circles/two/charter.yaml', charter.replace('Data Guild', 'No Community'));
    save('2026-03-01');
    write('cop.yaml', 'communities: ["circles/*"]\n');
    git(['mv', 'guilds/one', 'circles/one']);
    const [one, two] = await communities(root, 'HEAD');
    expect(one).toMatchObject({ slug: 'one', was: 'guilds/one', folder: 'circles/one', state: 'same' });
    expect(two).toMatchObject({ slug: 'two', was: null, state: 'new' });
  });
});
