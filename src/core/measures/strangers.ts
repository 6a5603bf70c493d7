import type { Community, CommunityKind, Model } from '../model.ts';
import { closest } from '../words/closest.ts';
import { matches } from '../words/glob.ts';

/** A YAML file in the folder of a community that no kind claims. */
export interface Stranger {
  readonly file: string;
  /** Folder as communities have it. */
  readonly folder: string;
  /** File name without its folder. */
  readonly name: string;
  /** The file that it was probably meant to be. */
  readonly meant?: string;
}

/** Files directly in the folders of communities that nothing reads, without those that `cop.yaml: ignore` names. */
export function strangers(model: Model): Stranger[] {
  return model.strangers.flatMap(({ file }) => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const folder = file.slice(0, -name.length - 1) || '.';
    if (!/^[^.].*\.ya?ml$/i.test(name) || isIgnored(file, name, model)) return [];
    const meant = meantBy(name, model);
    return isInside(folder, name, model) ? [{ file, folder, name, meant }] : [];
  });
}

/** Whether a file of this kind is there, probably, under a name that nothing reads: then it is not missing. */
export function isMisnamed(kind: CommunityKind, { folder }: Community, model: Model): boolean {
  const start = folder === '.' ? '' : `${folder}/`;
  return model.strangers.some(({ file }) => {
    const name = file.slice(start.length);
    if (!file.startsWith(start) || name.includes('/') || isIgnored(file, name, model)) return false;
    return meantBy(name, model) === model.fileNames[kind];
  });
}

function isIgnored(file: string, name: string, model: Model): boolean {
  const patterns = model.config?.value.ignore ?? [];
  return patterns.some((pattern) => matches(pattern, name) || matches(pattern, below(model, file)));
}

function isInside(folder: string, name: string, model: Model): boolean {
  const isCommunity = model.communities.some((community) => community.folder === folder);
  // The root holds files of many tools.
  if (folder === (model.root.slice(0, -1) || '.'))
    return isCommunity && Object.values(model.fileNames).map(stem).includes(stem(name).toLowerCase());
  const written = model.config?.value.communities ?? [];
  const globs = written.length > 0 ? written : ['communities/*'];
  // A folder with nothing but misnamed files is no community yet.
  return isCommunity || globs.some((glob) => matches(glob, below(model, folder)));
}

function below({ root }: Model, path: string): string {
  return path.startsWith(root) ? path.slice(root.length) : path;
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

function meantBy(name: string, { fileNames }: Model): string | undefined {
  const files = Object.values(fileNames);
  const near = closest(stem(name), files.map(stem), 1)[0];
  return files.find((file) => stem(file) === near);
}
