import type { CommunityKind, Model } from '../model.ts';
import { closest } from '../words/closest.ts';
import { matches } from '../words/glob.ts';

/** The file of each kind that a community may have. */
export const communityFiles: Readonly<Record<CommunityKind, string>> = {
  charter: 'charter.yaml',
  roles: 'roles.yaml',
  members: 'members.yaml',
  curriculum: 'curriculum.yaml',
  skills: 'skills.yaml',
  log: 'log.yaml',
};

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
  const ignored = model.config?.value.ignore ?? [];
  return model.strangers.flatMap(({ file }) => {
    const slash = file.lastIndexOf('/');
    const folder = slash === -1 ? '.' : file.slice(0, slash);
    const name = file.slice(slash + 1);
    if (!/^[^.].*\.ya?ml$/i.test(name) || !isCommunityFolder(folder, model)) return [];
    if (ignored.some((pattern) => matches(pattern, name) || matches(pattern, below(model, file)))) return [];
    return [{ file, folder, name, meant: meantBy(name) }];
  });
}

/** A folder may hold nothing but misnamed files, and is then no community yet. */
function isCommunityFolder(folder: string, model: Model): boolean {
  if (model.communities.some((community) => community.folder === folder)) return true;
  const written = model.config?.value.communities ?? [];
  const globs = written.length > 0 ? written : ['communities/*'];
  return globs.some((glob) => matches(glob, below(model, folder)));
}

function below({ root }: Model, path: string): string {
  return path.startsWith(root) ? path.slice(root.length) : path;
}

function meantBy(name: string): string | undefined {
  const stem = (file: string) => file.replace(/\.[^.]*$/, '');
  const near = closest(stem(name), Object.values(communityFiles).map(stem), 1)[0];
  return Object.values(communityFiles).find((file) => stem(file) === near);
}
