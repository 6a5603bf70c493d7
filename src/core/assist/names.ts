import type { Path } from '../finding.ts';
import type { Kind, NameType, Reference } from '../kind.ts';
import { kinds } from '../kinds/index.ts';
import { folderOf } from '../link.ts';
import type { Community, KindName, Model } from '../model.ts';

/** A name that a field may hold. */
export interface Choosable {
  readonly key: string;
  /** What people call it, where that is another text. */
  readonly label: string;
  readonly type: NameType;
  /** Where it stands; a word that every file knows stands nowhere. */
  readonly file?: string;
}

/** What the names in a field refer to, by its path; a list may be one name alone. */
export function referenceAt(kind: KindName, path: Path): Reference | undefined {
  return refs(kind).find(([steps]) => {
    const isOne = steps.at(-1) === '*' && steps.length === path.length + 1;
    return steps.at(-1) !== '*key' && fits(isOne ? steps.slice(0, -1) : steps, path);
  })?.[1];
}

/** What the names of the fields in a group refer to, by the path of the group. */
export function keyReferenceAt(kind: KindName, path: Path): Reference | undefined {
  return refs(kind).find(([steps]) => steps.at(-1) === '*key' && fits(steps.slice(0, -1), path))?.[1];
}

function refs(kind: KindName): [steps: readonly string[], to: Reference][] {
  return Object.entries((kinds[kind] as Kind).refs ?? {}).map(([pattern, to]) => [pattern.split('.'), to]);
}

function fits(steps: readonly string[], path: Path): boolean {
  return steps.length === path.length && steps.every((step, index) => step === '*' || step === path[index]);
}

/** The community that a file belongs to. */
export function communityOf(model: Model, file: string): Community | undefined {
  return model.communities.find(({ folder }) => folder === folderOf(file));
}

/** Every name that a reference in a file may hold: those of its community first, each once. */
export function choosable(model: Model, file: string, { to }: Reference): Choosable[] {
  const community = communityOf(model, file);
  const written = [...(community?.names ?? []), ...model.names].map(({ key, label, type, place }) => {
    return { key, label, type, file: place.file };
  });
  const all = to.flatMap((type): Choosable[] => [
    ...(type === 'community' ? communities(model, community) : written.filter((name) => name.type === type)),
    ...reserved(type).map((key) => ({ key, label: key, type })),
  ]);
  const first = new Map<string, Choosable>();
  for (const name of all) if (!first.has(name.key)) first.set(name.key, name);
  return [...first.values()];
}

function communities({ communities: all }: Model, own: Community | undefined): Choosable[] {
  return all
    .filter((community) => community !== own)
    .map(({ slug, charter, folder }) => {
      return { key: slug, label: charter?.value.name ?? slug, type: 'community', file: charter?.doc.file ?? folder };
    });
}

function reserved(type: NameType): readonly string[] {
  return Object.values(kinds as Record<string, Kind>).flatMap((kind) => kind.reserved?.[type] ?? []);
}
