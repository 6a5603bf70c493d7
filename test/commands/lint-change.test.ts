import { describe, expect, test } from 'vitest';
import { workspacesFor } from '../../src/cli/lint/change.ts';
import { lookAt } from '../../src/cli/lint/look.ts';
import { main } from '../../src/cli/main.ts';
import { commit, gitWith } from '../git-table.ts';
import { memoryIo } from '../memory-io.ts';

type World = Parameters<typeof memoryIo>[0];
type Files = Readonly<Record<string, string>>;

const charter = 'name: One\nstage: forming\npurpose: Try.\n';
const one = 'communities/one/charter.yaml';
const two = 'communities/two/charter.yaml';
const misspelt = `${charter.replace('One', 'Two')}contcat: Ada\n`;
// Both have an old finding; in one of them there is a new one.
const past: Files = { [one]: charter, [two]: misspelt };
const files: Files = { [one]: `${charter}domian: x\n`, [two]: misspelt };
const integrity = ['--only', 'integrity'];

async function lint(args: readonly string[], world: World) {
  const io = memoryIo(world);
  const code = await main(['lint', ...args], io);
  return { code, out: io.stdout, err: io.stderr };
}

/** What is reported of each workspace: `one/charter.yaml:4 unknown-field`. */
async function reports(options: Readonly<Record<string, unknown>>, world: World, args: readonly string[] = []) {
  const io = memoryIo(world);
  const asked = { today: '2026-06-01', only: ['integrity'] };
  const workspaces = await workspacesFor(io, args, options);
  const seen = [];
  for (const workspace of workspaces) {
    const { report } = (await lookAt(io, workspace, asked, options)).see(workspace.sources);
    const findings = report.findings.map(
      ({ file, range, rule }) => `${file.replace('communities/', '')}:${range.line} ${rule}`,
    );
    const { files: count, communities, touched, untouched, ignored } = report;
    seen.push({ findings, count, communities, touched, untouched, ignored: ignored.length });
  }
  return seen;
}

describe('--since', () => {
  const { git } = gitWith(past);

  test('reports what the change touches and counts the rest', async () => {
    expect(await reports({ since: 'main' }, { files, git })).toEqual([
      {
        findings: ['one/charter.yaml:4 unknown-field'],
        count: 1,
        communities: 1,
        touched: 1,
        untouched: 1,
        ignored: 0,
      },
    ]);
    const { code, out } = await lint(['--since', 'main', ...integrity], { files, git });
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^communities\/one\/charter\.yaml:4:1: warning unknown-field: /);
    expect(out).not.toContain('two');
    expect((await lint(['--since', 'main', ...integrity, '--strict'], { files, git })).code).toBe(1);
    expect((await lint(['--since', 'main', ...integrity, '--max-warnings', '0'], { files, git })).code).toBe(1);
  });

  test('asks git for fixed things only', async () => {
    const { git: asking, asked } = gitWith(past);
    await lint(['--since', 'main'], { files, git: asking });
    expect([...new Set(asked.map(([command]) => command))]).toEqual([
      'rev-parse',
      'rev-list',
      'merge-base',
      'ls-tree',
      'cat-file',
    ]);
    expect(asked).toContainEqual(['merge-base', commit, 'HEAD']);
    expect(asked.flat().filter((arg) => arg.includes('main'))).toEqual(['main^{commit}']);
  });

  test('a path narrows it further', async () => {
    const changed = { ...files, [two]: misspelt.replace('Ada', 'Ben') };
    expect(await reports({ since: 'main' }, { files: changed, git }, ['communities/two'])).toEqual([
      {
        findings: ['two/charter.yaml:4 unknown-field'],
        count: 1,
        communities: 1,
        touched: 1,
        untouched: 0,
        ignored: 0,
      },
    ]);
    expect(await reports({ since: 'main' }, { files, git }, ['communities/two'])).toEqual([
      { findings: [], count: 0, communities: 0, touched: 0, untouched: 1, ignored: 0 },
    ]);
  });

  test('where nothing changed, nothing is reported', async () => {
    expect(await reports({ since: 'main' }, { files: past, git })).toEqual([
      { findings: [], count: 0, communities: 0, touched: 0, untouched: 1, ignored: 0 },
    ]);
    expect((await lint(['--since', 'main', '--strict'], { files: past, git })).code).toBe(0);
  });

  test('only ignored findings that are touched are counted', async () => {
    const silent = (text: string) => `# cop-ignore-file unknown-field -- ours\n${text}`;
    const then = { [one]: silent(`${charter}contcat: Ada\n`), [two]: silent(misspelt) };
    const now = { ...then, [one]: silent(`${charter}contcat: Ben\n`) };
    const [report] = await reports({ since: 'main' }, { files: now, git: gitWith(then).git });
    expect(report).toMatchObject({ ignored: 1, findings: [], untouched: 0 });
  });

  test('mistakes in the settings count, however old', async () => {
    const then = { ...past, 'cop.yaml': 'lnt: {}\n' };
    const world = { files: { ...past, 'cop.yaml': 'lnt: {}\n' }, git: gitWith(then).git };
    const { code, out } = await lint(['--since', 'main'], world);
    expect([code, out.split('\n')[0]]).toEqual([2, expect.stringMatching(/^cop\.yaml:1:1: .*unknown-field/)]);
  });

  test('before the first community everything is new', async () => {
    const { git: bare } = gitWith({ 'README.md': 'x' });
    const [report] = await reports({ since: 'main' }, { files, git: bare });
    expect(report).toMatchObject({ count: 2, communities: 2, touched: 2, untouched: 0 });
    // The folder was not there.
    const nowhere = (args: readonly string[], input: string) =>
      args.at(-1) === `${commit}:./` ? { code: 128 } : bare(args, input);
    expect((await reports({ since: 'main' }, { files, git: nowhere }))[0]).toMatchObject({ count: 2, untouched: 0 });
  });

  test('a file that git is told to ignore is no news', async () => {
    const members = 'communities/two/members.yaml';
    const now = { ...files, [members]: 'membrs: []\n' };
    const { git: ignoring } = gitWith(past, ['main', 'HEAD'], { ignored: [members] });
    const [report] = await reports({ since: 'main' }, { files: now, git: ignoring });
    expect(report).toMatchObject({ findings: ['one/charter.yaml:4 unknown-field'], untouched: 2 });
  });

  test.each<[string, readonly string[], Parameters<typeof gitWith>[2], string, string]>([
    ['a misspelt name', ['mian'], {}, 'git knows no revision “mian”.', 'Did you mean “main”?'],
    ['a branch far away', ['origin/main'], {}, 'git knows no revision “origin/main”.', 'fetch-depth: 0'],
    [
      'a branch far away, whole',
      ['origin/release/2'],
      {},
      'git knows no revision “origin/release/2”.',
      'git fetch origin release/2:refs/remotes/origin/release/2',
    ],
    [
      'a branch far away in a shallow clone',
      ['origin/main'],
      { isShallow: true },
      'git knows no revision “origin/main”.',
      'git fetch --unshallow origin main:refs/remotes/origin/main',
    ],
    ['a name that no shell takes as it is', ['origin/$(x)'], {}, 'git knows no revision', 'Name a branch or a tag'],
    ['a tag in a shallow clone', ['v9'], { isShallow: true }, 'git knows no revision', 'git fetch --unshallow'],
    ['no common commit', ['main'], { isApart: true }, '“main” and HEAD have no commit in common.', 'Name the branch'],
    [
      'no common commit in a shallow clone',
      ['main'],
      { isApart: true, isShallow: true },
      '“main” and HEAD have no commit in common.',
      'git fetch --unshallow',
    ],
    ['an option', ['--output=x'], {}, 'git knows no revision', 'Name a branch or a tag'],
    ['nothing', [''], {}, 'git knows no revision', 'Name a branch or a tag'],
    ['a day of another form', ['1.7.2026'], {}, 'git knows no revision', 'A day is written 2026-07-01 or 2026-01-07.'],
    ['no commit', ['main'], { isEmpty: true }, 'There is no commit here yet', 'Commit the files first.'],
  ])('%s', async (_, [ref], more, message, hint) => {
    const { code, out, err } = await lint([`--since=${ref}`], { files, git: gitWith(past, undefined, more).git });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  test('a day', async () => {
    expect((await reports({ since: '2026-04-01' }, { files, git }))[0]).toMatchObject({ untouched: 1 });
  });
});

describe('--staged', () => {
  const staged = { [one]: `${charter}domian: x\n` };

  test('looks at what is staged, and not at what lies there', async () => {
    const { git, asked } = gitWith(past, ['HEAD'], { staged });
    const world = { files: { [one]: 'name: [', [two]: 'name: [', 'communities/three/charter.yaml': 'x' }, git };
    expect(await reports({ staged: true }, world)).toEqual([
      {
        findings: ['one/charter.yaml:4 unknown-field'],
        count: 1,
        communities: 1,
        touched: 1,
        untouched: 1,
        ignored: 0,
      },
    ]);
    expect((await lint(['--staged', '--format', 'pretty'], world)).out).toContain('4 │ domian: x');
    expect([...new Set(asked.map(([command]) => command))]).toEqual(['rev-parse', 'ls-tree', 'diff-index', 'cat-file']);
  });

  test('new files, files that are taken out, and paths', async () => {
    const three = 'communities/three/charter.yaml';
    const all = { ...staged, [three]: misspelt.replace('Two', 'Three').replace('Try', 'Repair'), [two]: null };
    const { git } = gitWith(past, ['HEAD'], { staged: all });
    const [report] = await reports({ staged: true }, { files: {}, git });
    expect(report!.findings).toEqual(['one/charter.yaml:4 unknown-field', 'three/charter.yaml:4 unknown-field']);
    const narrow = await reports({ staged: true }, { files: {}, git }, ['communities/three']);
    expect(narrow).toMatchObject([{ findings: ['three/charter.yaml:4 unknown-field'], count: 1 }]);
    const absolute = await reports({ staged: true }, { files: {}, git }, [one]);
    expect(absolute).toMatchObject([{ findings: ['one/charter.yaml:4 unknown-field'], untouched: 0 }]);
    const gone = await lint(['--staged', two], { files: past, git });
    expect(gone).toMatchObject({ code: 2, err: expect.stringContaining(`git keeps nothing at “${two}”.`) });
  });

  test('before the first commit all of it is new', async () => {
    const { git } = gitWith({}, [], { staged: past, isEmpty: true });
    expect(await reports({ staged: true }, { files, git })).toMatchObject([
      { findings: ['two/charter.yaml:4 unknown-field'], count: 2, communities: 2, untouched: 0 },
    ]);
  });

  test('nothing is staged', async () => {
    const { git } = gitWith(past);
    const { code, out, err } = await lint(['--staged', '--strict'], { files, git });
    expect([code, err]).toEqual([0, 'cop: nothing is staged; there is nothing to check.\n']);
    expect(out).toContain('no problems');
    expect(await lint(['--staged', '--quiet'], { files, git })).toEqual({ code: 0, out: '', err: '' });
    const other = gitWith({}, [], { staged: { 'README.md': 'x' }, isEmpty: true });
    expect(await lint(['--staged'], { files, git: other.git })).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no community here.'),
    });
  });

  test('from a folder of the repository', async () => {
    const { git } = gitWith(past, ['HEAD'], { staged, prefix: 'communities/one/' });
    expect(await reports({ staged: true }, { files, git })).toMatchObject([
      { findings: ['../../one/charter.yaml:4 unknown-field'], untouched: 1 },
    ]);
    expect(await reports({ staged: true }, { files, git }, ['charter.yaml', '../two'])).toMatchObject([
      { findings: ['../../one/charter.yaml:4 unknown-field'], count: 1, untouched: 1 },
    ]);
    const { err } = await lint(['--staged', '../../../x'], { files, git });
    expect(err).toContain('git keeps nothing at “../../../x”.');
  });

  test('a merge that is not finished', async () => {
    const { git } = gitWith(past, ['HEAD'], { staged, torn: [two, 'a', 'b', 'c'] });
    const { code, err } = await lint(['--staged'], { files, git });
    expect(code).toBe(2);
    expect(err).toContain(`A merge is not finished: “${two}”, “a”, “b” and 1 more are in conflict.`);
    expect(err).toContain('git add');
  });
});

test.each([['--since=main'], ['--staged']])('%s without git, and outside a repository', async (option) => {
  expect(await lint([option], { files })).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('git is not installed, or not on the PATH.'),
  });
  const outside = { files, git: () => ({ code: 128, err: 'fatal: not a git repository' }) };
  expect(await lint([option], outside)).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('This folder is in no git repository'),
  });
});

describe('--stdin', () => {
  const piped = (name: string) => ['--stdin', '--stdin-filename', name];

  test('takes the text of one file, and everything else from here', async () => {
    const input = `${charter}objectives: [{statement: Aim, supports: [fast]}]\n`;
    const strategy = 'ecosystem:\n  strategy:\n    objectives:\n      - {id: fsat, statement: Be fast}\n';
    const world = { files: { ...files, 'strategy.yaml': strategy }, input };
    const { code, out, err } = await lint([...piped(one), ...integrity], world);
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^communities\/one\/charter\.yaml:4:\d+: error unknown-reference: .*“fsat”/),
      expect.stringContaining('1 of 1 community'),
      '',
    ]);
  });

  test('a file that is not there yet, in a folder that is not there yet', async () => {
    expect(
      await reports({ stdin: true, stdinFilename: 'communities/new/charter.yaml' }, { files, input: misspelt }),
    ).toEqual([
      {
        findings: ['new/charter.yaml:4 unknown-field'],
        count: 1,
        communities: 1,
        touched: 1,
        untouched: 0,
        ignored: 0,
      },
    ]);
    expect(
      await reports(
        { stdin: true, stdinFilename: './communities//new/../one/charter.yaml' },
        { files, input: misspelt },
      ),
    ).toMatchObject([{ findings: ['one/charter.yaml:4 unknown-field'] }]);
    expect(
      await reports({ stdin: true, stdinFilename: 'communities/one/charter.yaml' }, { input: misspelt }),
    ).toMatchObject([{ findings: ['one/charter.yaml:4 unknown-field'] }]);
  });

  test('only findings of that file, whatever is wrong elsewhere', async () => {
    const world = { files: { ...files, 'cop.yaml': 'lnt: {}\n', 'cop.yml': '' }, input: charter };
    expect(await lint([...piped(one), ...integrity], world)).toMatchObject({ code: 0, err: '' });
    const settings = await lint(piped('cop.yaml'), { files, input: 'lnt: {}\n' });
    expect([settings.code, settings.out]).toEqual([2, expect.stringMatching(/^cop\.yaml:1:1: .*unknown-field/)]);
  });

  test('a text that is too large, and one that is none', async () => {
    const { code, out } = await lint(piped(one), { files, input: 'x'.repeat(2 ** 20 + 1) });
    expect([code, out]).toEqual([1, expect.stringContaining('broken-yaml: This file is larger than 1024 KiB.')]);
    expect((await lint(piped(one), { files, input: '' })).out).toContain('broken-yaml: This file is empty.');
  });

  test('a file that no kind claims, in a folder of a community and elsewhere', async () => {
    const misnamed = await lint(piped('communities/one/roels.yaml'), { files, input: 'roles: []\n' });
    expect(misnamed.out).toContain('unknown-file: “roels.yaml” is not read by cop. Did you mean “roles.yaml”?');
    for (const [name, hint] of [
      ['communities/one/notes.md', 'cop reads charter.yaml'],
      ['docs/rolse.yaml', 'Did you mean “roles.yaml”?'],
      ['communities/one/deep/roles.yaml', '`communities` in cop.yaml'],
      ['', 'cop reads charter.yaml'],
      ['communities/one', 'cop reads charter.yaml'],
    ] as const) {
      const { code, err } = await lint(piped(name), { files, input: 'roles: []\n' });
      expect([name, code]).toEqual([name, 2]);
      expect(err).toContain(`cop does not read “${name}”.`);
      expect(err).toContain(hint);
    }
  });
});

describe('what does not go together', () => {
  const name = ['--stdin-filename', one];

  test.each<[readonly string[], string, string]>([
    [['--since', 'main', '--staged'], '--since and --staged look at two changes.', 'Leave --staged out'],
    [['--staged', '--fix'], '--fix changes files, and --staged', 'then stage the files'],
    [['--stdin', ...name, '--fix'], 'What comes from standard input cannot be written back.', 'Add --dry-run'],
    [['--stdin', ...name, '--since', 'main'], '--stdin and --since do not go together', 'Leave out one of them'],
    [['--stdin', ...name, '--staged'], '--stdin and --staged do not go together', 'Leave out one of them'],
    [['--stdin', ...name, 'communities'], '--stdin reads one file, and --stdin-filename says which.', 'other paths'],
    [['--stdin', ...name, '--update-baseline'], '--update-baseline is about all there is', 'Leave out --stdin.'],
    [['--stdin', ...name, '--prune-baseline'], '--prune-baseline is about all there is', 'Leave out --stdin.'],
    [['--since', 'main', '--update-baseline'], '--update-baseline is about all there is', 'Leave out --since.'],
    [['--since', 'main', '--prune-baseline'], '--prune-baseline is about all there is', 'Leave out --since.'],
    [['--staged', '--update-baseline'], '--update-baseline is about all there is', 'Leave out --staged.'],
    [['--staged', '--prune-baseline'], '--prune-baseline is about all there is', 'Leave out --staged.'],
    [['--update-baseline', '--prune-baseline'], 'cannot both be given', 'The first takes out'],
    [['--update-baseline', '--no-baseline'], '--update-baseline and --no-baseline say two things.', 'Leave out one'],
    [['--fix', '--dry-run', '--prune-baseline'], '--dry-run writes nothing', 'Leave one of the two out'],
    [['--dry-run'], '--dry-run shows what --fix would change.', 'Give both'],
    [['--stdin'], '--stdin does not say which file it is.', '--stdin-filename communities/'],
    [name, '--stdin-filename is of use only with --stdin.', 'Add --stdin'],
  ])('%j', async (args, message, hint) => {
    const { code, out, err } = await lint(args, { files, git: gitWith(past).git, input: charter });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });
});
