import { closest } from '../words/closest.ts';
import { namesOf, pathsIn, type Seen } from './shape.ts';

/** Where a name was looked for: in a group, with the groups around it, the innermost first, and the whole view. */
export interface Around {
  readonly outer: readonly Seen[];
  readonly root: Seen;
}

/** What was probably meant by a name that is not there, as one would write it; nothing if nothing is near. */
export function suggestion(name: string, seen: Seen, { outer, root }: Around): string | undefined {
  const here = closest(name, namesOf(seen), 1)[0];
  if (here) return here;
  for (const [index, group] of outer.entries())
    if (namesOf(group).includes(name)) return `${'../'.repeat(index + 1)}${name}`;
  if (typeof root.shape === 'string') return undefined;
  const before = outer.length > 0 || seen.path !== root.path ? '@root.' : '';
  const paths = pathsIn(root.shape);
  const last = (path: string) => path.slice(path.lastIndexOf('.') + 1);
  const same =
    paths.find((path) => last(path) === name) ??
    paths.find((path) => last(path) === closest(name, paths.map(last), 1)[0]);
  return same && `${before}${same}`;
}
