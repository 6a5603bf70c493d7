import { isCalled, type Subject } from '../core/asked.ts';
import type { Wanted } from '../core/kit.ts';
import type { Model } from '../core/model.ts';
import type { Audience } from '../core/render.ts';
import { pageId, pagesFor, type Stock } from '../core/sheets.ts';
import { fold } from '../core/words/closest.ts';
import { pathFault } from '../core/words/path.ts';
import { choose, suggestion } from './choose.ts';
import { type Given, textOf, textsOf } from './command.ts';
import { UserError } from './io.ts';

/** All audiences that a page may have. */
export const audiences: readonly Audience[] = ['organisers', 'members', 'everyone'];

/** Which pages of which communities are wanted, and where they go. */
export interface Choice {
  /** What the person calls the community; undefined for all of them. */
  readonly name: string | undefined;
  readonly subjects: readonly Subject[];
  readonly wants: Wanted['wants'];
  /** The folder of the pages inside that of the community. */
  readonly out: string;
  /** The audiences asked for, and whether pages are asked for by their names. */
  readonly audiences: readonly Audience[];
  readonly isNamed: boolean;
}

/** The names of all pages that a kit can have. */
export function pageIdsOf(templates: Stock['templates']): string[] {
  return [...new Set(['community', 'organisation'].flatMap((scope) => pagesFor(scope, templates).map(pageId)))];
}

/** Reads what is asked for; throws for names that nothing has, with the closest one. */
export function readChoice(model: Model, { templates }: Stock, args: readonly string[], options: Given): Choice {
  const pageIds = pageIdsOf(templates);
  const name = isPages(model, pageIds, args) ? undefined : args[0];
  const documents = name === undefined ? args : args.slice(1);
  const settings = model.config?.value.render;
  return {
    name,
    subjects: choose(model, name),
    ...selection([...documents, ...textsOf(options, 'only')], { pageIds, usual: settings?.documents ?? [] }, options),
    out: readOut(textOf(options, 'out') ?? settings?.out ?? 'launch-kit'),
  };
}

/** `cop render sponsor-brief` means that page of every community, unless one is called so. */
function isPages({ communities }: Model, pageIds: readonly string[], [first, ...more]: readonly string[]): boolean {
  if (first === undefined || ![first, ...more].every((id) => pageIds.includes(id))) return false;
  return !communities.some((community) => isCalled(first, community));
}

interface Known {
  readonly pageIds: readonly string[];
  /** The pages that the settings name, for when nobody asks. */
  readonly usual: readonly string[];
}

/** Which pages are asked for, by name and by audience. */
function selection(documents: readonly string[], { pageIds, usual }: Known, options: Given) {
  const page = (name: string) => oneOf(name.replace(/\.(?:md|html)$/i, ''), pageIds, 'page');
  const asked = documents.flatMap(parts).map(page);
  const only = asked.length > 0 ? asked : usual.map(page);
  const readers = textsOf(options, 'audience').flatMap(parts);
  const wanted = readers.map((name) => oneOf(name, audiences, 'audience'));
  const wants: Wanted['wants'] = ({ id, audience }) => {
    if (wanted.length > 0 && !wanted.includes(audience)) return false;
    return only.length === 0 || (only.includes(id) && 'named');
  };
  return { wants, audiences: audiences.filter((audience) => wanted.includes(audience)), isNamed: asked.length > 0 };
}

function parts(text: string): string[] {
  return text.split(',');
}

function oneOf<T extends string>(name: string, known: readonly T[], noun: string): T {
  const found = known.find((one) => fold(one) === fold(name));
  if (found) return found;
  throw new UserError(`There is no ${noun} “${name}”.`, suggestion(fold(name), known, known));
}

function readOut(folder: string): string {
  const clean = folder.replace(/\/+$/, '');
  const fault = pathFault(clean);
  if (!fault) return clean;
  throw new UserError(
    `“${folder}” cannot be the folder of the pages: ${fault}.`,
    'Name a folder inside the community’s.',
  );
}
