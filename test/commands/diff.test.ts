import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { commit, gitWith } from '../git-table.ts';
import { memoryIo } from '../memory-io.ts';

const charter = 'name: Data Guild\nstage: forming\npurpose: Learn together.\n';
const file = 'communities/data-guild/charter.yaml';
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
