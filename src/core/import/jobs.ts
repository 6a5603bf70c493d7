import { idFrom } from '../adding/ids.ts';
import type { Fields } from '../import.ts';
import type { Community } from '../model.ts';
import { fold } from '../words/closest.ts';
import type { Cell } from './cells.ts';
import { newIds } from './people.ts';

/** The day jobs that roles.yaml knows, and those that are new. */
export interface Jobs {
  /** The short name of a job. */
  read(text: string): Cell<string>;
  readonly added: readonly Fields[];
}

/** The day jobs of a community as they stand in its files. */
export function jobsOf({ roles }: Community): Jobs {
  const known = new Map<string, string>();
  const there = roles?.value.practice_roles ?? [];
  for (const { id, name } of there) for (const word of [name, id ?? name]) known.set(fold(word), id ?? name);
  const ids = newIds(known.keys(), idFrom);
  const added: Fields[] = [];
  const read = (text: string): Cell<string> => {
    const found = known.get(fold(text));
    if (found !== undefined) return { value: found };
    if (text === '') return undefined;
    if (!roles) return { unread: 'day jobs are listed in roles.yaml, and there is none yet' };
    const id = ids(text, 'job');
    known.set(fold(text), id);
    added.push({ id, name: text });
    return { value: id };
  };
  return { read, added };
}
