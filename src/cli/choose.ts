import { isCalled, type Subject } from '../core/asked.ts';
import type { Model } from '../core/model.ts';
import { closest } from '../core/words/closest.ts';
import { list } from '../core/words/list.ts';
import { UserError } from './io.ts';

/** What else a word could have meant, where a community is not the only thing that may stand there. */
export interface Else {
  readonly noun: string;
  readonly words: readonly string[];
}

/** The communities that somebody means by a name; all of them without one. */
export function choose(model: Model, name: string | undefined, other?: Else): Subject[] {
  const subjects = model.communities.map((community) => ({ model, community }));
  if (subjects.length === 0)
    throw new UserError(
      'There is no community here.',
      'Start one with `cop init`, or go to the folder that holds them.',
    );
  if (name === undefined) return subjects;
  const chosen = subjects.filter(({ community }) => isCalled(name, community));
  if (chosen.length > 0) return chosen;
  const names = subjects.flatMap(({ community }) => [community.slug, community.charter?.value.name ?? community.slug]);
  const slugs = subjects.map(({ community }) => community.slug);
  const nouns = other ? `community and no ${other.noun}` : 'community';
  const words = other?.words ?? [];
  throw new UserError(`There is no ${nouns} “${name}”.`, suggestion(name, [...words, ...names], [...words, ...slugs]));
}

/** What was probably meant by a name: the nearest of `near`, or else all there are. */
export function suggestion(name: string, near: readonly string[], all: readonly string[]): string {
  const best = closest(name, new Set(near), 1)[0];
  return best ? `Did you mean “${best}”?` : `There are: ${list(all)}.`;
}
