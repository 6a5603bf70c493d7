import { edit, type Plain } from '../edit.ts';
import { parse } from '../parse.ts';
import { render, type Template } from '../render.ts';
import { shellWord } from '../words/shell.ts';

/** What else can check the files: a pipeline, or a hook before each commit. */
export const checkNames = ['github', 'gitlab', 'preCommit'] as const;

export type CheckName = (typeof checkNames)[number];

/** What each would do, for a person who is asked. */
export const checkWords: Readonly<Record<CheckName, string>> = {
  github: 'on every change, at GitHub',
  gitlab: 'on every change, at GitLab',
  preCommit: 'before each commit, with pre-commit',
};

/** The files of each, below the top of the repository; the first one shows whether it is there. */
export const checkFiles: Readonly<Record<CheckName, readonly string[]>> = {
  github: ['.github/workflows/cop.yml'],
  gitlab: ['.gitlab/cop.yml', '.gitlab-ci.yml'],
  preCommit: ['.pre-commit-config.yaml'],
};

/** What such a file needs to know: how this program is called, and where the communities are below the top. */
export interface Setting {
  readonly version: string;
  /** Empty where they are at the top. */
  readonly below: string;
}

/** A file of a check against what is there; `add` are lines that a person has to add. */
export interface Check {
  readonly file: string;
  readonly text: string;
  readonly state: 'create' | 'identical' | 'skip' | 'update';
  readonly before?: string;
  readonly add?: string;
}

/** What becomes of the files of a check, given those that are there. Nothing that is there is changed but by an addition. */
export function checkPages(
  name: CheckName,
  there: ReadonlyMap<string, string>,
  setting: Setting,
  templates: readonly Template[],
): Check[] {
  return checkFiles[name].map((file) => {
    const text = textOf(file, setting, templates);
    const before = there.get(file);
    if (before === undefined) return { file, text, state: 'create' };
    if (before.replaceAll('\r\n', '\n') === text) return { file, text, state: 'identical', before };
    if (file === '.gitlab-ci.yml') return included(before, text);
    return file === '.pre-commit-config.yaml' ? hooked(before, text) : { file, text: before, state: 'skip', before };
  });
}

const paths: Readonly<Record<string, string>> = {
  '.github/workflows/cop.yml': 'github.yml',
  '.gitlab/cop.yml': 'gitlab.yml',
  '.gitlab-ci.yml': 'gitlab-include.yml',
  '.pre-commit-config.yaml': 'pre-commit.yml',
};

function textOf(file: string, { version, below }: Setting, templates: readonly Template[]): string {
  const template = templates.find(({ path }) => path === `starter/checks/${paths[file]}`);
  if (!template) throw new Error(`There is no template for ${file}.`);
  const program = `cop-cli@${version}`;
  const words = `lint${below === '' ? '' : ` ${shellWord(below)}`}`;
  const lint = `npx --yes ${program} ${words}`;
  const dates = `${lint} --only time --fail-on warning`;
  return render(template, { lint, dates, program, hook: `cop ${words}`, jobs: '/.gitlab/cop.yml' }, 'yaml', []);
}

/** A pipeline of one's own is left alone: whoever wrote it knows where the line goes. */
function included(before: string, text: string): Check {
  const file = '.gitlab-ci.yml';
  if (before.includes('.gitlab/cop.yml')) return { file, text: before, state: 'identical', before };
  return { file, text: before, state: 'skip', before, add: text };
}

interface Hooks {
  readonly repos?: readonly ({ readonly hooks?: readonly ({ readonly id?: unknown } | null)[] } | null)[];
}

/** The hook, put behind those that are there. */
function hooked(before: string, text: string): Check {
  const file = '.pre-commit-config.yaml';
  const repos = (parse({ file, text: before }).value as Hooks | null | undefined)?.repos;
  const isThere = Array.isArray(repos) && repos.some((repo) => hooksOf(repo).includes('cop-lint'));
  if (isThere) return { file, text: before, state: 'identical', before };
  const edited = edit({ file, text: before }, [{ path: ['repos'], add: hookOf(text) }], () => ['repos']);
  if ('refused' in edited) return { file, text: before, state: 'skip', before, add: text };
  return { file, text: edited.text, state: 'update', before };
}

/** The one entry of the file that would be written; there every value is a text, but this one is a no. */
function hookOf(text: string): Plain {
  const { repos } = parse({ file: '', text }).value as { repos: [{ repo: string; hooks: [Record<string, Plain>] }] };
  const [{ repo, hooks }] = repos;
  return { repo, hooks: [{ ...hooks[0], pass_filenames: false }] };
}

function hooksOf(repo: { readonly hooks?: unknown } | null): unknown[] {
  return Array.isArray(repo?.hooks) ? repo.hooks.map((hook: { id?: unknown } | null) => hook?.id) : [];
}
