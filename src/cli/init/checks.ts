import { type Check, type CheckName, checkFiles, checkNames, checkPages } from '../../core/start/checks.ts';
import { templates } from '../../core/templates.ts';
import { textAt } from '../compare.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';

/** The repository around the workspace: where its top is and what stands there. */
export interface Ground {
  /** Steps from the working folder to the top, each with a slash; empty for the working folder. */
  readonly top: string;
  /** The way from the top down to the workspace; empty where they are the same. */
  readonly below: string;
  /** The checks that can be offered: of the provider that is in use, and none that is there already. */
  readonly offers: readonly CheckName[];
}

const deepest = 12;

/** Looks for the top of the repository, upwards from the root of the workspace. */
export async function findGround(io: Io, root: string): Promise<Ground> {
  let top = root;
  for (let step = 0; step < deepest; step += 1) {
    const entries = await io.list(top.slice(0, -1) || '.');
    if (!entries) break;
    const names = entries.map(({ name }) => name);
    if (names.includes('.git'))
      return { top, below: await between(io, top, root), offers: await offersAt(io, top, names) };
    top = `../${top}`;
  }
  const names = ((await io.list(root.slice(0, -1) || '.')) ?? []).map(({ name }) => name);
  return { top: root, below: '', offers: await offersAt(io, root, names) };
}

async function between(io: Io, top: string, root: string): Promise<string> {
  const [from, to] = [await io.real(top || '.'), await io.real(root || '.')];
  return to.slice(from.length).replace(/^\/+|\/+$/g, '');
}

async function offersAt(io: Io, top: string, names: readonly string[]): Promise<CheckName[]> {
  const isGitlab = names.includes('.gitlab-ci.yml') || names.includes('.gitlab');
  const isGithub = names.includes('.github');
  const fits = (name: CheckName) =>
    name === 'preCommit' || (name === 'github' ? isGithub || !isGitlab : isGitlab || !isGithub);
  const offers: CheckName[] = [];
  for (const name of checkNames) {
    const [first] = checkFiles[name];
    const text = fits(name) ? await textAt(io, `${top}${first}`) : undefined;
    const isThere = name === 'preCommit' ? text?.includes('cop-lint') : text !== undefined;
    if (fits(name) && isThere !== true) offers.push(name);
  }
  return offers;
}

/** The files of the checks that somebody wants, against what is there. */
export async function checksFor(io: Io, { top, below }: Ground, wanted: readonly CheckName[]): Promise<Check[]> {
  const checks: Check[] = [];
  for (const name of wanted) {
    const there = new Map<string, string>();
    for (const file of checkFiles[name]) {
      const text = await textAt(io, `${top}${file}`);
      if (text !== undefined) there.set(file, text);
    }
    const pages = checkPages(name, there, { version, below }, templates);
    checks.push(...pages.map((check) => ({ ...check, file: `${top}${check.file}` })));
  }
  return checks;
}
