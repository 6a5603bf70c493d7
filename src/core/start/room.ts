import { isChartered, type Model } from '../model.ts';
import { locate } from '../parse.ts';
import { fold } from '../words/closest.ts';
import { globFault, matches } from '../words/glob.ts';

/** The folder of a new community below the root: the first pattern of `cop.yaml` that has room for its name. */
export function roomFor(model: Model, name: string): string | undefined {
  const patterns = model.config?.value.communities ?? [];
  for (const pattern of patterns.length > 0 ? patterns : ['communities/*']) {
    const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
    const open = parts.findIndex((part) => part.includes('*'));
    if (open === -1 || globFault(pattern)) continue;
    const folder = [...parts.slice(0, open), parts[open]!.replace(/\*+/, name)].join('/');
    if (matches(pattern, folder)) return folder;
  }
  return undefined;
}

/** What a community wants to be called, and the folder it would have, as the model shows folders. */
export interface Wanted {
  readonly name: string;
  readonly slug: string;
  readonly folder: string;
}

/** Why another community stands in the way, in one sentence, and whether its name or its folder does. */
export function taken(model: Model, wanted: Wanted): { by: 'name' | 'slug'; message: string } | undefined {
  for (const community of model.communities) {
    if (community.folder === wanted.folder || !isChartered(community)) continue;
    const { doc, value } = community.charter;
    const place = `${doc.file}:${locate(doc, ['name']).line}`;
    if (fold(value.name) === fold(wanted.name))
      return { by: 'name', message: `A community has this name already: ${place}. Choose another.` };
    if (community.slug.toLowerCase() === wanted.slug)
      return { by: 'slug', message: `“${wanted.slug}” is the short name of ${place} already. Choose another.` };
  }
  return undefined;
}
