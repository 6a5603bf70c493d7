import { compile } from '../../core/compile.ts';
import type { Model } from '../../core/model.ts';
import type { AnswerName, Given } from '../../core/start/answer.ts';
import type { Places, Trouble } from '../../core/start/answers.ts';
import { askings } from '../../core/start/askings.ts';
import { examples } from '../../core/start/examples.ts';
import { roomFor, taken } from '../../core/start/room.ts';
import { isSlug, slug } from '../../core/words/slug.ts';
import { type Io, UserError } from '../io.ts';
import { home } from '../load.ts';

/** The workspace that the community will belong to. */
export interface Home {
  /** Empty for the working folder, otherwise steps up, each with a slash. */
  readonly root: string;
  readonly model: Model;
}

/** Finds the workspace around the working folder, or makes one of that folder; throws where there can be none. */
export async function findHome(io: Io): Promise<Home> {
  const here = await home(io);
  const root = here?.root ?? '';
  const model = compile(here?.sources ?? [], root);
  if (model.broken.has('config'))
    throw new UserError(
      'cop.yaml cannot be read, and it says where communities are.',
      '`cop lint` shows what is wrong.',
    );
  if (!model.config?.value.communities.length && model.communities.some(({ folder }) => folder === '.'))
    throw new UserError('This folder is a community itself.', 'Run the command in the folder above it.');
  return { root, model };
}

/** The folder of a new community below the root. */
export function folderFor({ model }: Home, name: string): string {
  const folder = roomFor(model, name);
  if (folder !== undefined) return folder;
  const message = 'cop.yaml names its communities one by one, so there is no place for a new one.';
  throw new UserError(message, 'Add communities/* to its list of `communities`.');
}

/** What the community is called, and the short name that its folder has. */
export function called({ name, slug: short, example }: Given): { readonly name: string; readonly slug: string } {
  const copied = examples.find((candidate) => candidate.name === example);
  const own = name?.trim() ?? '';
  return {
    name: own === '' ? (copied?.community ?? '') : own,
    slug: short ?? (own === '' ? (copied?.slug ?? '') : slug(own)),
  };
}

/** Another community of that name, or in that folder, as trouble with the answer that asks for it. */
export function clashes(given: Given, home: Home, places: Places = {}): Trouble[] {
  const wanted = called(given);
  // Without a usable name for the folder only the name of the community can clash.
  const folder = isSlug(wanted.slug) ? `${home.root}${folderFor(home, wanted.slug)}` : '';
  const clash = taken(home.model, { ...wanted, folder });
  const asking = askings.find(({ name }) => name === clash?.by);
  if (!clash || !asking) return [];
  const place = places[clash.by as AnswerName] ?? asking.option;
  return [{ asking, place, missing: false, message: clash.message }];
}
