import { compareText } from './finding.ts';
import { nameWords } from './identity.ts';
import type { Kind, NameType, Reference } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { meantAmong } from './meant.ts';
import type { Broken, Community, File, KindName, Link, Model, Named } from './model.ts';
import type { Document } from './parse.ts';
import { closest, fold, isOneSlip } from './words/closest.ts';
import { type Found, reached } from './words/pattern.ts';

type AnyFile = File | Broken;
type Names = ReadonlyMap<NameType, ReadonlyMap<string, Named>>;

const allKinds = Object.entries(kinds) as [KindName, Kind][];

const fileNames = Object.fromEntries(
  allKinds.filter(([, kind]) => kind.of === 'community').map(([name, kind]) => [name, kind.file]),
) as Model['fileNames'];

/** What the files of each kind name, and where. */
const namings = byKindName(({ names = {} }) =>
  Object.entries(names).flatMap(([type, patterns]) =>
    patterns.map((pattern) => ({ type: type as NameType, steps: pattern.split('.') })),
  ),
);

/** Where the files of each kind use a name, and for what. */
const refs = byKindName(({ refs: own = {} }) =>
  Object.entries(own).map(([pattern, to]) => ({ steps: pattern.split('.'), to })),
);

function byKindName<T>(of: (kind: Kind) => T): Readonly<Record<KindName, T>> {
  return Object.fromEntries(allKinds.map(([name, kind]) => [name, of(kind)])) as Record<KindName, T>;
}

/** The kind of a file by its path below the root; `undefined` for files that no kind claims. */
export function kindOf(path: string): KindName | undefined {
  const slash = path.lastIndexOf('/');
  const base = path.slice(slash + 1);
  return allKinds.find(([, kind]) => kind.file === base && (kind.of === 'community' || slash === -1))?.[0];
}

/** Puts files into communities by folder and resolves every name that one field uses for another. */
export function link(root: string, files: readonly AnyFile[], strangers: readonly Document[]): Model {
  const above = files.filter((file) => kinds[file.kind].of === 'organisation');
  const folders = new Map<string, AnyFile[]>();
  for (const file of files) {
    if (kinds[file.kind].of === 'organisation') continue;
    const folder = folderOf(file.doc.file);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const sorted = [...folders].sort(([a], [b]) => compareText(a, b));
  const names = namesIn(above);
  const shared = byWord(names);
  shared.set('community', communityNames(sorted));
  const charters = files.filter(({ kind }) => kind === 'charter');
  const isWhole = charters.length === sorted.length && charters.every(({ value }) => value !== undefined);
  const scope = { visible: above, names: shared, isWhole };
  const communities = sorted.map(([folder, members]) => community(folder, members, scope));
  return {
    root,
    communities,
    files,
    fileNames,
    byFile: new Map(files.map((file) => [file.doc.file, file])),
    strangers,
    broken: brokenOf(above),
    links: linksOf(above, scope),
    names,
    ...byKind(above),
  } as Model;
}

/** What the names in some files may mean. */
interface Scope {
  /** Files whose names count, broken ones too. */
  readonly visible: readonly AnyFile[];
  readonly names: Names;
  /** Whether every community has a charter that can be read, so that all their names are known. */
  readonly isWhole: boolean;
}

function community(folder: string, files: readonly AnyFile[], scope: Scope): Community {
  const names = namesIn(files);
  return {
    slug: slugOf(folder, files),
    folder,
    files,
    broken: brokenOf(files),
    links: linksOf(files, {
      ...scope,
      visible: [...scope.visible, ...files],
      names: new Map([...scope.names, ...byWord(names)]),
    }),
    names,
    ...byKind(files),
  } as Community;
}

/** The folder of a file as communities have it, `.` for the root. */
export function folderOf(file: string): string {
  const slash = file.lastIndexOf('/');
  return slash === -1 ? '.' : file.slice(0, slash);
}

function slugOf(folder: string, files: readonly AnyFile[]): string {
  const charter = files.find((file) => file.kind === 'charter')?.value as { id?: string } | undefined;
  return charter?.id ?? folder.slice(folder.lastIndexOf('/') + 1);
}

function brokenOf(files: readonly AnyFile[]): Set<KindName> {
  return new Set(files.filter((file) => file.value === undefined).map((file) => file.kind));
}

function byKind(files: readonly AnyFile[]): Partial<Record<KindName, AnyFile>> {
  return Object.fromEntries(files.filter((file) => file.value !== undefined).map((file) => [file.kind, file]));
}

function communityNames(folders: readonly [string, readonly AnyFile[]][]): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const [folder, files] of folders) {
    const charter = files.find((file) => file.kind === 'charter');
    const key = slugOf(folder, files);
    const label = (charter?.value as { name?: string } | undefined)?.name ?? key;
    const file = (charter ?? files[0])!.doc.file;
    const named: Named = { type: 'community', key, label, place: { file, path: ['name'] }, value: charter?.value };
    for (const name of [key, label]) if (!names.has(fold(name))) names.set(fold(name), named);
  }
  return names;
}

/** Everything that files name, in order, equal names included. */
function namesIn(files: readonly AnyFile[]): Named[] {
  const all: Named[] = [];
  for (const file of files) {
    for (const { type, steps } of namings[file.kind])
      for (const found of reached(file.value, steps)) all.push(...named(type, file, found));
  }
  return all;
}

function named(type: NameType, file: AnyFile, { path, value }: Found): Named[] {
  const [key, ...others] = nameWords(value);
  if (key === undefined) return [];
  const hasId = (value as Record<string, unknown>).id === key;
  return [{ type, key, label: (hasId && others[0]) || key, place: { file: file.doc.file, path }, value }];
}

/** Names by type and folded word; the first of two equal names counts. */
function byWord(all: readonly Named[]): Map<NameType, Map<string, Named>> {
  const types = new Map<NameType, Map<string, Named>>();
  for (const named of all) {
    const names = types.get(named.type) ?? new Map<string, Named>();
    types.set(named.type, names);
    for (const word of nameWords(named.value)) if (!names.has(fold(word))) names.set(fold(word), named);
  }
  return types;
}

// Comparing every lost name with every other name would take seconds in a hostile file.
const mostCompared = 200;

function linksOf(files: readonly AnyFile[], scope: Scope): Link[] {
  const links: Link[] = [];
  let lost = 0;
  for (const file of files) {
    for (const { steps, to } of refs[file.kind]) {
      for (const found of reached(file.value, steps)) {
        if (typeof found.value !== 'string') continue;
        const link = resolve(file, found, to, scope);
        const isLost = link.checkable && link.targets.length === 0;
        if (isLost) lost += 1;
        links.push(isLost && lost <= mostCompared ? { ...link, ...suggest(link, scope.names) } : link);
      }
    }
  }
  return links;
}

function resolve(file: AnyFile, found: Found, to: Reference, scope: Scope): Link {
  const text = found.value as string;
  const wanted = fold(text);
  const targets = to.to.flatMap((type) => scope.names.get(type)?.get(wanted) ?? []);
  const place = { file: file.doc.file, path: found.path, aim: found.aim };
  const known = to.to.some((type) => reservedFolded.get(type)?.has(wanted) === true);
  const isFree = to.open && !(targets.length === 0 && !known && isSlip(text, to));
  const free = isFree || known || /^external:/i.test(text) || to.unless?.(found.owner);
  const checkable = !free && to.to.every((type) => declared(type, scope));
  return { place, text, to, targets, checkable, suggestions: [] };
}

/** Free text that is one slip away from a role, written small as roles are: `mangaer` is nobody's name. */
function isSlip(text: string, { to }: Reference): boolean {
  if (!to.includes('role') || !/^[a-z]{5,20}$/.test(text)) return false;
  return closest(text, reserved('role'), 1).some((role) => isOneSlip(text, role));
}

// One kind alone reserves the words of a type.
const reservedWords = new Map<string, readonly string[]>(
  allKinds.flatMap(([, kind]) => Object.entries(kind.reserved ?? {})),
);
const reservedFolded = new Map([...reservedWords].map(([type, words]) => [type, new Set(words.map(fold))]));

function reserved(type: NameType): readonly string[] {
  return reservedWords.get(type) ?? [];
}

/** Whether the files that could name such a thing are there and readable. */
function declared(type: NameType, { visible, isWhole }: Scope): boolean {
  if (type === 'community') return isWhole;
  const owners = allKinds.filter(([, kind]) => kind.names?.[type]).map(([kind]) => kind);
  return owners.every((owner) => visible.some((file) => file.kind === owner && file.value !== undefined));
}

function suggest({ text, to }: Link, names: Names): Pick<Link, 'suggestions' | 'meant'> {
  const known = to.to.map((type) => names.get(type) ?? new Map<string, Named>());
  const all = known.flatMap((words) => [...words.values()]);
  const keys = [...new Set(all.map((named) => named.key))];
  const folded = new Set(keys.map(fold));
  const fixed = to.to.flatMap(reserved);
  const labels = all.map((named) => named.label).filter((label) => !folded.has(fold(label)));
  const near = closest(text, new Set([...keys, ...labels, ...fixed]));
  const meant = meantAmong(text, known, fixed);
  return { suggestions: near.length > 0 ? near : keys.slice(0, 3), ...(meant && { meant }) };
}
