import type { Source } from '../core/finding.ts';
import { together, treeCalled } from './git-tree.ts';
import { type Io, UserError } from './io.ts';
import { organisationFiles, readWorkspace, type Workspace } from './load.ts';
import { answerOf, asked, type Revision } from './revision.ts';

/** The files of a workspace as they were in a commit, under the paths they have now. */
export interface Past {
  readonly sources: readonly Source[];
  /** Files that git does not keep, taken as they are now. */
  readonly kept: readonly string[];
}

/** The workspace as it was in a commit; throws where it was not there, or held no community. */
export async function readPast(io: Io, workspace: Workspace, revision: Revision): Promise<Past> {
  const past = await pastOf(io, workspace, revision);
  const { short, date } = revision;
  if (!past) throw new UserError(`In ${short} of ${date} this folder is not there yet.`, 'Name a later commit or day.');
  if (past.sources.some(({ file }) => isOfCommunity(file.slice(workspace.root.length)))) return past;
  throw new UserError(`In ${short} of ${date} there is no community here yet.`, 'Name a later commit or day.');
}

/**
 * Reads the workspace as it was in a commit, by the same rules and the settings of then; undefined where the folder was
 * not there. What git is told to ignore was never in a commit: such a file is taken as it is now, so that it is no news.
 */
export async function pastOf(io: Io, { root, sources }: Workspace, revision: Revision): Promise<Past | undefined> {
  const here = root === '' ? io : io.at(root);
  const name = await answerOf(here, 'rev-parse', '--verify', '--quiet', `${revision.commit}:./`);
  if (name === undefined || !/^[0-9a-f]+$/.test(name)) return undefined;
  const tree = await treeCalled(here, name);
  if (!tree) throw new UserError(`git cannot read ${revision.short}.`, 'Run `git fsck` to see what is missing.');
  const below = (path: string) => (path === '.' || path === root.slice(0, -1) ? '' : path.slice(root.length));
  const then = (await together(here, { tree, below }, (shelf) => readWorkspace(shelf, root))).sources;
  const kept = await ignored(here, { root, sources }, then);
  return { sources: [...then, ...sources.filter(({ file }) => kept.includes(file))], kept };
}

/** Whether a file is that of a community: those of the organisation lie at the root. */
function isOfCommunity(path: string): boolean {
  return path.includes('/') || !organisationFiles.includes(path);
}

/** Files here that were in no commit because git is told to ignore them, beside a charter that was. */
async function ignored(io: Io, { root, sources }: Pick<Workspace, 'root' | 'sources'>, then: readonly Source[]) {
  const known = new Set(then.map(({ file }) => file));
  const isBeside = (file: string) =>
    known.has(file.replace(/[^/]*$/, 'charter.yaml')) || !file.slice(root.length).includes('/');
  const missing = sources.filter(({ file }) => !known.has(file) && isBeside(file)).map(({ file }) => file);
  if (missing.length === 0) return [];
  const paths = missing.map((file) => `${file.slice(root.length)}\0`).join('');
  const { out } = await asked(io, ['check-ignore', '-z', '--stdin'], paths);
  const found = new Set(new TextDecoder().decode(out).split('\0'));
  return missing.filter((file) => found.has(file.slice(root.length)));
}
