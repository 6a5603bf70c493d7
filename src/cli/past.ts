import { limits } from '../core/fault.ts';
import { compareText, type Source } from '../core/finding.ts';
import { type Entry, type Io, UserError } from './io.ts';
import { organisationFiles, readWorkspace, type Shelf, type Workspace } from './load.ts';
import { answerOf, asked, type Revision } from './revision.ts';

/** The files of a workspace as they were in a commit, under the paths they have now. */
export interface Past {
  readonly sources: readonly Source[];
  /** Files that git does not keep, taken as they are now. */
  readonly kept: readonly string[];
}

/**
 * Reads the workspace as it was in a commit, by the same rules and the settings of then. What git is told to ignore was
 * never in a commit: such a file is taken as it is now, so that it is no news.
 */
export async function readPast(io: Io, { root, sources }: Workspace, revision: Revision): Promise<Past> {
  const here = root === '' ? io : io.at(root);
  const tree = await treeOf(here, revision);
  const shelf = shelfOf(tree, root);
  const wanted = new Set<string>();
  const first = await shelf.texts(here, [`${root}cop.yaml`]);
  // Once to see which files belong, and once with what they hold: git is asked for all of them together.
  const look = async (file: string) => {
    wanted.add(file);
    return first.get(file) ?? new Uint8Array();
  };
  await readWorkspace({ list: shelf.list, read: look }, root);
  const texts = await shelf.texts(here, [...wanted]);
  const read = async (file: string) => first.get(file) ?? texts.get(file);
  const then = (await readWorkspace({ list: shelf.list, read }, root)).sources;
  if (!then.some(({ file }) => isOfCommunity(file.slice(root.length))))
    throw new UserError(
      `In ${revision.short} of ${revision.date} there is no community here yet.`,
      'Name a later commit or day.',
    );
  const kept = await ignored(here, { root, sources }, then);
  return { sources: [...then, ...sources.filter(({ file }) => kept.includes(file))], kept };
}

/** Whether a file is that of a community: those of the organisation lie at the root. */
function isOfCommunity(path: string): boolean {
  return path.includes('/') || !organisationFiles.includes(path);
}

interface Blob {
  readonly mode: string;
  readonly name: string;
}

/** What a commit holds below the working folder, by path. */
async function treeOf(io: Io, { commit, short, date }: Revision): Promise<ReadonlyMap<string, Blob>> {
  const tree = await answerOf(io, 'rev-parse', '--verify', '--quiet', `${commit}:./`);
  if (tree === undefined || !/^[0-9a-f]+$/.test(tree))
    throw new UserError(`In ${short} of ${date} this folder is not there yet.`, 'Name a later commit or day.');
  const { code, out } = await asked(io, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  if (code !== 0) throw new UserError(`git cannot read ${short}.`, 'Run `git fsck` to see what is missing.');
  const blobs = new Map<string, Blob>();
  for (const line of new TextDecoder().decode(out).split('\0')) {
    const [, mode, name, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (path !== undefined) blobs.set(path, { mode: mode!, name: name! });
  }
  return blobs;
}

/** A tree of git as something to read from, under the paths that the files have from the working folder. */
function shelfOf(tree: ReadonlyMap<string, Blob>, root: string) {
  const folders = new Map<string, Map<string, Entry>>();
  for (const [path, { mode }] of tree) {
    const parts = path.split('/');
    for (const [depth, name] of parts.entries()) {
      const above = parts.slice(0, depth).join('/');
      const entries = folders.get(above) ?? new Map<string, Entry>();
      folders.set(above, entries);
      const type = depth < parts.length - 1 ? 'folder' : mode.startsWith('100') ? 'file' : 'other';
      // A name that is no text cannot be opened by it.
      if (!entries.has(name)) entries.set(name, { name, type: name.includes('\ufffd') ? 'other' : type });
    }
  }
  const below = (path: string) => (path === '.' || path === root.slice(0, -1) ? '' : path.slice(root.length));
  const list: Shelf['list'] = async (folder) => {
    const entries = folders.get(below(folder));
    return entries && [...entries.values()].sort((a, b) => compareText(a.name, b.name));
  };
  const texts = async (io: Io, files: readonly string[]) => {
    const found = files.flatMap((file) => {
      const name = tree.get(below(file))?.name;
      return name === undefined ? [] : [{ file, name }];
    });
    const contents = await contentsOf(io, [...new Set(found.map(({ name }) => name))]);
    return new Map(found.flatMap(({ file, name }) => (contents.has(name) ? [[file, contents.get(name)!]] : [])));
  };
  return { list, texts };
}

/** What objects of git hold, by their names. */
async function contentsOf(io: Io, names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  if (names.length === 0) return contents;
  const { out } = await asked(io, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''));
  let at = 0;
  while (at < out.length) {
    const end = out.indexOf(10, at);
    if (end === -1) break;
    const [name = '', type, size] = new TextDecoder().decode(out.subarray(at, end)).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    const length = Number(size);
    contents.set(name, out.slice(at, at + Math.min(length, limits.bytes + 1)));
    at += length + 1;
  }
  return contents;
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
