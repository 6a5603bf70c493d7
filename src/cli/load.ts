import { compile } from '../core/compile.ts';
import { compareText, type Source } from '../core/finding.ts';
import type { Kind } from '../core/kind.ts';
import { kinds } from '../core/kinds/index.ts';
import { globFault, matches } from '../core/words/glob.ts';
import { type Entry, type Io, UserError } from './io.ts';

/** The files below one root. */
export interface Workspace {
  /** The root with a trailing slash, or empty for the working folder. */
  readonly root: string;
  readonly sources: readonly Source[];
  /** The one absolute path of the root, with a trailing slash: two ways to write it are one root. */
  readonly real: string;
  /** What of it was asked for, as written and as an absolute path; nothing means all of it. */
  readonly focus: readonly { readonly shown: string; readonly path: string }[];
  /** Files that are there but could not be read, with the reason. */
  readonly unread: readonly string[];
  /** Its files before a change, where only that change is asked about. */
  readonly past?: readonly Source[];
  /** The one file that is asked about, its text from standard input. */
  readonly piped?: string;
}

/** Names of files that lie at the root. */
export const organisationFiles = Object.values(kinds as Record<string, Kind>)
  .filter((kind) => kind.of === 'organisation')
  .map((kind) => kind.file);
const communityFiles = Object.values(kinds as Record<string, Kind>)
  .filter((kind) => kind.of === 'community')
  .map((kind) => kind.file);
const deepest = 12;
/** How far below a folder workspaces are looked for: further where somebody named the folder. */
const below = { named: 6, here: 2 };

/** What files are read through: the folder here, or one that git keeps. */
export type Shelf = Pick<Io, 'read' | 'list'>;

/** The same, where it is known which paths are one. */
export type Ground = Shelf & Pick<Io, 'real'>;

/** Finds the workspaces that paths belong to and reads their files; without paths, the one around the working folder. */
export async function load(io: Ground, paths: readonly string[]): Promise<Workspace[]> {
  const roots = new Map<string, { root: string; focus: Workspace['focus'][number][] }>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    for (const [root, shown] of await rootsOf(io, clean(path), paths.length > 0)) {
      const real = await realFolder(io, root);
      const known = roots.get(real) ?? { root, focus: [] };
      known.focus.push({
        shown,
        path: shown.endsWith('/') || shown === '' ? await realFolder(io, shown) : await io.real(shown),
      });
      roots.set(real, known);
    }
  }
  const workspaces: Workspace[] = [];
  for (const [real, { root, focus }] of [...roots].sort(([, a], [, b]) => compareText(a.root, b.root))) {
    const isWhole = focus.some(({ path }) => path === real);
    workspaces.push({ ...(await readWorkspace(io, root)), real, focus: isWhole ? [] : focus });
  }
  return workspaces;
}

async function realFolder(io: Ground, folder: string): Promise<string> {
  return `${(await io.real(folder.slice(0, -1) || '.')).replace(/\/+$/, '')}/`;
}

/** Whether a file of a workspace lies at or below an absolute path. */
export function isBelow({ real, root }: Workspace, file: string, path: string): boolean {
  const full = real + file.slice(root.length);
  return full === path || (path.endsWith('/') && full.startsWith(path));
}

/** The root that a folder belongs to: here or above, never below. Undefined where there is none. */
export async function rootOf(io: Shelf, folder: string): Promise<string | undefined> {
  const path = clean(folder);
  return await rootAround(io, path, (await io.list(path || '.')) ?? []);
}

/** The workspace around the working folder: here or above, never below. Undefined where there is none yet. */
export async function home(io: Io): Promise<Workspace | undefined> {
  const root = await rootOf(io, '');
  if (root === undefined) return undefined;
  return { ...(await readWorkspace(io, root)), real: await realFolder(io, root), focus: [] };
}

/** A path with forward slashes, without steps that lead nowhere; `..` only at the start. */
export function clean(path: string): string {
  const parts: string[] = [];
  const slashed = path.replace(/\\/g, '/');
  if (/^([A-Za-z]:)?\//.test(slashed)) return slashed.replace(/\/+$/, '') || '/';
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** Roots for one path, each with what of it is wanted (the root itself when all is). */
async function rootsOf(io: Ground, path: string, given: boolean): Promise<[root: string, wanted: string][]> {
  const entries = await io.list(path || '.');
  if (!entries) return [await rootOfFile(io, path)];
  const here = path === '' ? '' : `${path}/`;
  const around = await rootAround(io, path, entries);
  if (around !== undefined) return [[around, given ? here : around]];
  const roots = await rootsBelow(io, here, entries, given ? below.named : below.here);
  return roots.length > 0 ? roots.map((root) => [root, root]) : [[here, here]];
}

/** The root that a folder is, or lies below, or would be as a community alone. */
async function rootAround(io: Shelf, path: string, entries: readonly Entry[]): Promise<string | undefined> {
  const here = path === '' ? '' : `${path}/`;
  if (isRoot(entries)) return here;
  return (await rootAbove(io, path)) ?? (isCommunity(entries) ? here : undefined);
}

async function rootOfFile(io: Ground, path: string): Promise<[string, string]> {
  if ((await io.read(path)) === undefined) {
    throw new UserError(`There is nothing at “${path}”.`, 'Check the spelling, or run `cop lint` without a path.');
  }
  const folder = parentOf(path);
  const above = await rootAbove(io, path);
  return [above ?? (folder === '' ? '' : `${folder}/`), path];
}

function isRoot(entries: readonly Entry[]): boolean {
  return entries.some(
    ({ name, type }) =>
      (type === 'file' && organisationFiles.includes(name)) || (type === 'folder' && name === 'communities'),
  );
}

function isCommunity(entries: readonly Entry[]): boolean {
  return entries.some(({ name, type }) => type === 'file' && communityFiles.includes(name));
}

function parentOf(path: string): string {
  if (path === '' || path === '..' || path.endsWith('/..')) return path === '' ? '..' : `${path}/..`;
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash) || '/';
}

async function rootAbove(io: Shelf, path: string): Promise<string | undefined> {
  let folder = path;
  for (let step = 0; step < deepest; step += 1) {
    if (folder === '/' || /^[A-Za-z]:$/.test(folder)) return undefined;
    folder = parentOf(folder);
    const entries = await io.list(folder || '.');
    if (!entries) return undefined;
    if (isRoot(entries)) return folder === '' ? '' : `${folder}/`;
    if (entries.some(({ name }) => name === '.git')) return undefined;
  }
  return undefined;
}

async function rootsBelow(io: Ground, folder: string, entries: readonly Entry[], levels: number): Promise<string[]> {
  const roots: string[] = [];
  for (const { name, type } of entries) {
    if (type !== 'folder' || name.startsWith('.') || name === 'node_modules') continue;
    const child = `${folder}${name}/`;
    const inside = (await io.list(child.slice(0, -1))) ?? [];
    if (isRoot(inside) || isCommunity(inside)) roots.push(child);
    else if (levels > 1) roots.push(...(await rootsBelow(io, child, inside, levels - 1)));
  }
  return roots;
}

/** Reads the files below a root that belong to cop, and says which it could not. */
export async function readWorkspace(io: Shelf, root: string): Promise<Omit<Workspace, 'focus' | 'real'>> {
  const sources: Source[] = [];
  const unread: string[] = [];
  const top = (await io.list(root.slice(0, -1) || '.')) ?? [];
  for (const entry of top) {
    if (/^cop\.(yml|json|toml|config\.[cm]?[jt]s)$/.test(entry.name))
      unread.push(`${root}${entry.name} is not read; settings live in cop.yaml.`);
    if (organisationFiles.includes(entry.name)) await readFile(io, `${root}${entry.name}`, entry, sources, unread);
  }
  for (const folder of await communityFolders(io, root, { sources, top, unread })) {
    for (const entry of (await io.list(folder.slice(0, -1) || '.')) ?? []) {
      const isKnown = communityFiles.includes(entry.name);
      if (!/\.ya?ml$/i.test(entry.name) || (entry.type === 'folder' && !isKnown)) continue;
      if (folder === root && organisationFiles.includes(entry.name)) continue;
      if (folder === root && !isKnown) continue;
      await readFile(io, `${folder}${entry.name}`, entry, sources, unread);
    }
  }
  return { root, sources, unread };
}

async function readFile(io: Shelf, file: string, entry: Entry, sources: Source[], unread: string[]): Promise<void> {
  const { bytes, reason } = await content(io, file, entry);
  if (bytes) sources.push({ file, text: bytes });
  else {
    // It stays a source: a file that cannot be read is not a missing one.
    sources.push({ file, text: '', unread: reason });
    unread.push(`${file} cannot be read: ${reason}.`);
  }
}

async function content(io: Shelf, file: string, entry: Entry): Promise<{ bytes?: Uint8Array; reason: string }> {
  if (entry.type !== 'file') return { reason: 'it is no ordinary file but a folder, a link, a pipe or a device' };
  try {
    return { bytes: await io.read(file), reason: 'it went away' };
  } catch (error) {
    const { code } = error as { code?: string };
    return { reason: code === 'EACCES' ? 'its permissions forbid it' : `the system says ${code ?? 'no'}` };
  }
}

interface Found {
  readonly sources: readonly Source[];
  readonly top: readonly Entry[];
  readonly unread: string[];
}

async function communityFolders(io: Shelf, root: string, { sources, top, unread }: Found): Promise<string[]> {
  const config = compile(
    sources.filter((source) => source.file === `${root}cop.yaml`),
    root,
  ).config?.value;
  const globs = config?.communities ?? [];
  const patterns = (globs.length > 0 ? globs : ['communities/*']).filter((pattern) => !globFault(pattern));
  const folders = new Set<string>();
  for (const pattern of patterns) for (const folder of await expand(io, root, pattern, unread)) folders.add(folder);
  if (globs.length === 0 && folders.size === 0 && isCommunity(top)) folders.add(root);
  return [...folders].sort(compareText);
}

/** Folders below the root that match a pattern; links are not followed. */
async function expand(io: Shelf, root: string, pattern: string, unread: string[]): Promise<string[]> {
  if (pattern.replace(/\/+$/, '') === '.' || pattern === './') return [root];
  const found: string[] = [];
  const deep = pattern.includes('**') ? deepest : pattern.split('/').filter((part) => part !== '.').length;
  const visit = async (folder: string, depth: number): Promise<void> => {
    for (const { name, type } of (await io.list(`${root}${folder}`.slice(0, -1) || '.')) ?? []) {
      const child = `${folder}${name}`;
      if (type === 'other' && matches(pattern, child))
        unread.push(`${root}${child} is a link or has no readable name; cop does not follow it.`);
      if (type !== 'folder' || name === 'node_modules' || name === '.git') continue;
      if (matches(pattern, child)) found.push(`${root}${child}/`);
      if (depth < deep) await visit(`${child}/`, depth + 1);
    }
  };
  await visit('', 1);
  return found;
}
