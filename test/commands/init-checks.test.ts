import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { parse } from '../../src/core/parse.ts';
import { memoryIo } from '../memory-io.ts';

type World = NonNullable<Parameters<typeof memoryIo>[0]>;
const start = ['Data Guild', '--purpose', 'Learn together'];

async function run(argv: readonly string[], world: World = {}) {
  const io = memoryIo(world);
  const code = await main(['init', ...start, ...argv], io);
  return { code, io, out: io.stdout, text: (file: string) => io.files.get(file) as string | undefined };
}

const version = (await import('../../src/cli/version.ts')).version;
const lint = `npx --yes cop-cli@${version} lint`;
const value = (text: string | undefined) => parse({ file: '', text: text ?? '' }).value as never;

describe('checks that come with it', () => {
  test('none unless asked for', async () => {
    const { io } = await run([]);
    expect([...io.files.keys()].filter((file) => file.startsWith('.') && !file.startsWith('.cop/'))).toEqual([]);
  });

  test('--ci github: on every change, and what depends on the day once a week', async () => {
    const { out, text } = await run(['--ci', 'github']);
    expect(out).toMatch(/^create {5}\.github\/workflows\/cop\.yml$/m);
    const file = text('.github/workflows/cop.yml');
    const { on, jobs } = value(file) as { on: object; jobs: Record<string, { if: string; steps: { run?: string }[] }> };
    expect(Object.keys(on)).toEqual(['push', 'pull_request', 'schedule']);
    const told = '--format github --format markdown="$GITHUB_STEP_SUMMARY"';
    expect(jobs.files!.steps.at(-1)).toEqual({ run: `${lint} ${told} --format sarif=cop.sarif` });
    expect(jobs.dates!.steps.at(-1)).toEqual({ run: `${lint} --only time --fail-on warning ${told}` });
    expect([jobs.files!.if, jobs.dates!.if]).toEqual([
      "github.event_name != 'schedule'",
      "github.event_name == 'schedule'",
    ]);
  });

  test('--ci gitlab: jobs in a file of their own, included', async () => {
    const { text } = await run(['--ci', 'gitlab']);
    expect(text('.gitlab-ci.yml')).toBe('include:\n  - local: /.gitlab/cop.yml\n');
    const reports = { codequality: 'gl-code-quality-report.json', junit: 'cop-junit.xml' };
    const told = `--format gitlab=${reports.codequality} --format junit=${reports.junit}`;
    expect(value(text('.gitlab/cop.yml'))).toMatchObject({
      'cop-files': { script: [`${lint} ${told}`], artifacts: { when: 'always', reports } },
      'cop-dates': { script: [`${lint} --only time --fail-on warning`] },
    });
  });

  test('--pre-commit: a hook of its own', async () => {
    const { text } = await run(['--pre-commit']);
    expect(text('.pre-commit-config.yaml')).toContain(
      `        entry: cop lint\n        language: node\n        additional_dependencies: [cop-cli@${version}]\n`,
    );
  });

  const theirs = 'stages: [test] # ours\n';
  test.each<[string, string[], string, string, string]>([
    ['a workflow of that name', ['--ci', 'github'], '.github/workflows/cop.yml', 'name: ours\n', 'skip'],
    ['a pipeline', ['--ci', 'gitlab'], '.gitlab-ci.yml', theirs, 'skip'],
    ['a pipeline that includes it', ['--ci', 'gitlab'], '.gitlab-ci.yml', `${theirs}include: .gitlab/cop.yml\n`, 'identical'],
    ['a hook', ['--pre-commit'], '.pre-commit-config.yaml', 'repos: [{repo: local, hooks: [{id: cop-lint}]}]\n', 'identical'],
    ['hooks that cannot be read', ['--pre-commit'], '.pre-commit-config.yaml', 'repos: [\n', 'skip'],
  ])('%s that is there stays as it is', async (_, options, file, before, state) => {
    for (const more of [[], ['--on-conflict', 'overwrite']]) {
      const { code, out, text } = await run([...options, ...more], { files: { [file]: before } });
      expect([code, text(file)]).toEqual([0, before]);
      expect(out).toMatch(new RegExp(`^${state} +${file}$`, 'm'));
      expect(out.includes(`Add to ${file}:`)).toBe(state === 'skip' && !file.startsWith('.github'));
    }
  }); // biome-ignore format: a table

  test('the lines to add to a pipeline are printed, before the next steps', async () => {
    const { out } = await run(['--ci', 'gitlab'], { files: { '.gitlab-ci.yml': theirs } });
    expect(out).toContain('\nAdd to .gitlab-ci.yml:\n  include:\n    - local: /.gitlab/cop.yml\n\n“Data Guild”');
  });

  test('hooks that are there get one more, and keep every line', async () => {
    const before = '# ours\nrepos:\n-   repo: local   # mine\n    hooks:\n    -   id: other\n';
    const files = { '.pre-commit-config.yaml': before.replaceAll('\n', '\r\n') };
    const { code, out, text, io } = await run(['--pre-commit'], { files });
    expect(code).toBe(0);
    expect(out).toMatch(/^update {5}\.pre-commit-config\.yaml$/m);
    const after = text('.pre-commit-config.yaml')!;
    expect(after.startsWith(files['.pre-commit-config.yaml'])).toBe(true);
    expect(value(after)).toMatchObject({
      repos: [{}, { repo: 'local', hooks: [{ id: 'cop-lint', entry: 'cop lint' }] }],
    });
    // A no in quotes would be a yes for pre-commit.
    expect(after).toMatch(/pass_filenames: no\r\n/);
    const again = await run(['--pre-commit'], { files: Object.fromEntries(io.files) });
    expect(again.out).toMatch(/^identical {2}\.pre-commit-config\.yaml$/m);
    expect(again.text('.pre-commit-config.yaml')).toBe(after);
  });

  test('the second time all is identical', async () => {
    const options = ['--ci', 'gitlab', '--pre-commit'];
    const { io } = await run(options);
    const { out } = await run(options, { files: Object.fromEntries(io.files) });
    expect(out).not.toMatch(/^(create|update|overwrite|skip)/m);
  });

  test('below the top of a repository they stand at the top, and name the folder', async () => {
    const io = memoryIo({ files: { '.git/HEAD': '', '.github/x': '', 'docs/our guilds/notes.md': '' } });
    const at = (file: string) => path.posix.join('docs/our guilds', file);
    const inside: Io = {
      ...io,
      list: (folder) => io.list(at(folder)),
      read: (file) => io.read(at(file)),
      real: async (file) => path.posix.join('/', at(file)).replace(/(?<=.)\/$/, ''),
      write: (writes) => io.write(writes.map((write) => ({ ...write, file: at(write.file) }))),
    };
    expect(await main(['init', ...start, '--ci', 'github', '--pre-commit'], inside)).toBe(0);
    expect(io.files.has('docs/our guilds/cop.yaml')).toBe(true);
    expect(io.files.get('.github/workflows/cop.yml')).toContain(`      - run: ${lint} "docs/our guilds" --format`);
    expect(io.files.get('.pre-commit-config.yaml')).toContain('entry: cop lint "docs/our guilds"\n');
    expect(io.stdout).toMatch(/^create {5}\.\.\/\.\.\/\.github\/workflows\/cop\.yml$/m);
  });

  test('a dry run shows them', async () => {
    const { out, io } = await run(['--ci', 'github', '--dry-run']);
    expect(out).toContain('+++ .github/workflows/cop.yml\n');
    expect(io.files.size).toBe(0);
  });
});

describe('the offer at a terminal', () => {
  const rest = ['', 'forming', '', '', '', ''];
  const offers = async (files: World['files'], more: string[] = []) => {
    const { io } = await run(more, { files: files ?? {}, answers: [...rest, '', 'write', 'write'] });
    return io.asked.find(({ name }) => name === 'checks')?.choices?.map(({ value }) => value);
  };

  test.each<[string, World['files'], string[], string[] | undefined]>([
    ['nothing known', {}, [], ['', 'github', 'gitlab', 'preCommit', 'github preCommit', 'gitlab preCommit', 'back']],
    ['GitHub in use', { '.github/x': '' }, [], ['', 'github', 'preCommit', 'github preCommit', 'back']],
    ['GitLab in use', { '.gitlab-ci.yml': '' }, [], ['', 'gitlab', 'preCommit', 'gitlab preCommit', 'back']],
    ['a workflow there', { '.github/workflows/cop.yml': '' }, [], ['', 'preCommit', 'back']],
    ['a pipeline given', {}, ['--ci', 'none'], ['', 'preCommit', 'back']],
    ['all given', {}, ['--ci', 'github', '--pre-commit'], undefined],
  ])('%s', async (_, files, more, expected) => {
    expect(await offers(files, more)).toEqual(expected);
  });

  test('is a no where nobody wants it, and a yes to both where somebody does', async () => {
    const { io } = await run([], { answers: [...rest, 'github preCommit', 'write'] });
    expect([...io.files.keys()]).toEqual(
      expect.arrayContaining(['.github/workflows/cop.yml', '.pre-commit-config.yaml']),
    );
  });
});
