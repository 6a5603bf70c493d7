import { unlike } from '../adding/ids.ts';
import type { Fields } from '../import.ts';
import { isPerson } from '../measures/people.ts';
import { fold } from '../words/closest.ts';
import { slug } from '../words/slug.ts';

/** An address of a person, which is never taken. */
export const address = /^\S+@\S+\.\S+$/;

/** Gives ids that neither the taken ones nor those given before are like. */
export function newIds(taken: Iterable<string>, from = slug): (text: string, otherwise: string) => string {
  const known = new Set([...taken].map(fold));
  return (text, otherwise) => {
    const id = unlike(from(text) || otherwise, known);
    known.add(id);
    return id;
  };
}

/** Somebody whom a source names. */
export interface Named {
  readonly name: string;
  /** A short name that the source knows the person by. */
  readonly handle?: string;
  readonly organisation?: string;
}

// A whole word before a full stop is no Jr. and no initial.
const sentence = /\p{Ll}{3}\.$|^(?:we|our|they|the|anyone|anybody|everyone|everybody)\s/iu;

/** Why a text is no name of a person; undefined where it may be one. */
export function namelessness(name: string): string | undefined {
  if (address.test(name)) return 'an e-mail address is no name, and addresses of people are never taken';
  if (name.length > 60 || name.split(' ').length > 6 || sentence.test(name))
    return 'it is a sentence, not the name of a person';
  return isPerson(name) && /\p{L}/u.test(name) ? undefined : 'it names nobody';
}

/** The people of a new community, each of them once. */
export interface Roll {
  /** Puts somebody on the roll and gives the id. */
  readonly enter: (person: Named) => string;
  readonly members: () => readonly Fields[];
}

/** An empty roll. */
export function newRoll(): Roll {
  const ids = newIds([]);
  const known = new Map<string, string>();
  const members = new Map<string, Fields>();
  const enter = ({ name, handle, organisation }: Named) => {
    const keys = [name, ...(handle ? [handle] : [])].map(fold);
    const there = keys.map((key) => known.get(key)).find((id) => id !== undefined);
    const id = there ?? ids(handle ?? name, 'member');
    for (const key of keys) known.set(key, id);
    if (there === undefined) members.set(id, { id, name, ...(organisation && { organisation }) });
    return id;
  };
  return { enter, members: () => [...members.values()] };
}
