import { limits } from '../core/fault.ts';
import { compareText } from '../core/finding.ts';
import { kinds } from '../core/kinds/index.ts';
import type { Entry, Io } from './io.ts';
import type { Shelf } from './load.ts';
import { asked } from './revision.ts';

/** A file, a link or another repository as git keeps it. */
export interface Blob {
  readonly mode: string;
  readonly name: string;
}

/** What git keeps, by path. */
export type Tree = ReadonlyMap<string, Blob>;

/** A tree, and the path in it that a path from the working folder means; undefined where that lies outside. */
export interface Kept {
  readonly tree: Tree;
  readonly below: (path: string) => string | undefined;
}

/** What a tree or a commit, by its whole name, holds; undefined where git cannot read it. */
export async function treeCalled(io: Io, name: string): Promise<Tree | undefined> {
  const { code, out } = await asked(io, ['ls-tree', '-r', '-z', '--full-tree', name]);
  if (code !== 0) return undefined;
  const blobs = new Map<string, Blob>();
  for (const line of new TextDecoder().decode(out).split('\0')) {
    const [, mode, blob, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (path !== undefined) blobs.set(path, { mode: mode!, name: blob! });
  }
  return blobs;
}

/**
 * Reads files out of git: `work` runs once to see which are wanted, and once with what they hold, so that git is asked
 * for all of them together. Only settings hold something the first time: they say what is wanted.
 */
export async function together<T>(io: Io, { tree, below }: Kept, work: (shelf: Shelf) => Promise<T>): Promise<T> {
  const list = listerOf({ tree, below });
  const find = (file: string) => tree.get(below(file) ?? '')?.name;
  const contents = new Map<string, Uint8Array>();
  const wanted = new Set<string>();
  const fetch = async (names: readonly string[]) => {
    for (const [name, bytes] of await contentsOf(io, names)) contents.set(name, bytes);
  };
  const look = async (file: string) => {
    const name = find(file);
    if (name === undefined) return undefined;
    wanted.add(name);
    if (isSettings(file) && !contents.has(name)) await fetch([name]);
    return contents.get(name) ?? new Uint8Array();
  };
  await work({ list, read: look });
  await fetch([...wanted].filter((name) => !contents.has(name)));
  return await work({ list, read: async (file) => contents.get(find(file) ?? '') });
}

function isSettings(file: string): boolean {
  return file.slice(file.lastIndexOf('/') + 1) === kinds.config.file;
}

function listerOf({ tree, below }: Kept): Shelf['list'] {
  const folders = new Map<string, Map<string, Entry>>([['', new Map()]]);
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
  return async (folder) => {
    const path = below(folder);
    const entries = path === undefined ? undefined : folders.get(path);
    return entries && [...entries.values()].sort((a, b) => compareText(a.name, b.name));
  };
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
