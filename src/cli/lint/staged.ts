import { list } from '../../core/words/list.ts';
import type { Given } from '../command.ts';
import { type Kept, type Tree, together, treeCalled } from '../git-tree.ts';
import { type Io, UserError } from '../io.ts';
import { clean, load, readWorkspace, type Shelf, type Workspace } from '../load.ts';
import { answerOf, asked, headOf, mustBeRepository } from '../revision.ts';

/** The workspaces as they are staged for the next commit, each with what the last one holds; none where nothing is staged. */
export async function stagedWorkspaces(io: Io, args: readonly string[], options: Given): Promise<Workspace[]> {
  await mustBeRepository(io);
  const top = await answerOf(io, 'rev-parse', '--show-toplevel');
  const prefix = await answerOf(io, 'rev-parse', '--show-prefix');
  if (top === undefined || prefix === undefined)
    throw new UserError(
      'This repository has no files beside it, so nothing can be staged.',
      'Go to a clone with files.',
    );
  const { before, after, isSame } = await treesOf(io);
  if (isSame) {
    if (options.quiet !== true) await io.err('cop: nothing is staged; there is nothing to check.\n');
    return [];
  }
  const below = (path: string) => pathIn(top, prefix, clean(path));
  const paths: string[] = [];
  // Only links of the disk can make two of one absolute path.
  for (const path of args) paths.push(isAbsolute(path) ? await io.real(path) : path);
  const now: Kept = { tree: after, below };
  const found = await together(io, now, async (shelf) => {
    for (const [index, path] of paths.entries()) await mustBeKept(shelf, clean(path), args[index]!);
    return await load({ ...shelf, real: async (path) => `${top}/${below(path) ?? path}` }, paths);
  });
  const workspaces: Workspace[] = [];
  for (const workspace of found) {
    const past = await together(io, { tree: before, below }, (shelf) => readWorkspace(shelf, workspace.root));
    workspaces.push({ ...workspace, past: past.sources });
  }
  return workspaces;
}

interface Trees {
  readonly before: Tree;
  readonly after: Tree;
  readonly isSame: boolean;
}

/** What the last commit holds, and the same with what is staged laid over it. */
async function treesOf(io: Io): Promise<Trees> {
  const head = await headOf(io);
  // The name of a tree with nothing in it.
  const base = head ?? (await answerOf(io, 'hash-object', '-t', 'tree', '--stdin')) ?? '';
  const before = head === undefined ? new Map() : await treeCalled(io, head);
  const raw = ['--cached', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-relative', '--ita-invisible-in-index'];
  const { code, out } = await asked(io, ['diff-index', ...raw, base, '--']);
  if (code !== 0 || !before)
    throw new UserError('git cannot read what is staged.', 'Run `git status` to see what is wrong.');
  const after = new Map(before);
  const torn: string[] = [];
  const fields = new TextDecoder().decode(out).split('\0');
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , name = '', state] = fields[at]!.split(' ');
    const path = fields[at + 1]!;
    if (state === 'U') torn.push(path);
    else if (state === 'D') after.delete(path);
    else after.set(path, { mode, name });
  }
  if (torn.length > 0) throw unmerged(torn);
  return { before, after, isSame: fields.length < 2 };
}

function unmerged(files: readonly string[]): UserError {
  const shown = files.slice(0, 3).map((file) => `“${file}”`);
  const rest = files.length > 3 ? [`${files.length - 3} more`] : [];
  return new UserError(
    `A merge is not finished: ${list([...shown, ...rest])} ${files.length === 1 ? 'is' : 'are'} in conflict.`,
    'Mend that, stage the result with `git add`, and run this again.',
  );
}

async function mustBeKept({ list: entries, read }: Shelf, path: string, shown: string): Promise<void> {
  if ((await entries(path || '.')) || (await read(path)) !== undefined) return;
  throw new UserError(`git keeps nothing at “${shown}”.`, 'Check the spelling, or stage it with `git add`.');
}

function isAbsolute(path: string): boolean {
  return /^([A-Za-z]:)?[\\/]/.test(path);
}

/** A path from the working folder, which is `prefix`, as one from the top of the repository. */
function pathIn(top: string, prefix: string, path: string): string | undefined {
  if (isAbsolute(path)) return path === top ? '' : path.startsWith(`${top}/`) ? path.slice(top.length + 1) : undefined;
  const parts = prefix.split('/').filter((part) => part !== '');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
