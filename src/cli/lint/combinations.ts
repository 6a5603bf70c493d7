import type { Given } from '../command.ts';
import { UserError } from '../io.ts';

/** What of a command line can exclude something else, as it is written there. */
type Part = 'paths' | keyof typeof options;

const options = {
  since: '--since',
  staged: '--staged',
  stdin: '--stdin',
  fix: '--fix',
  updateBaseline: '--update-baseline',
  pruneBaseline: '--prune-baseline',
} as const;

const everything = 'A baseline is made of everything: run it on its own.';

/** What does not go together, and the way out. */
const clashes: readonly (readonly [Part, Part, hint: string])[] = [
  ['since', 'staged', 'Leave --staged out: --since sees all that has changed, staged or not.'],
  ['staged', 'fix', 'Mend the files first with `cop lint --fix`, then stage them.'],
  ['stdin', 'fix', 'Mend the file itself: `cop lint --fix` and its path.'],
  ['stdin', 'since', 'Leave one of them out: a text from standard input is in no commit.'],
  ['stdin', 'staged', 'Leave one of them out: a text from standard input is not staged.'],
  ['stdin', 'paths', '--stdin-filename says which file it is; leave the other paths out.'],
  ['stdin', 'updateBaseline', everything],
  ['stdin', 'pruneBaseline', everything],
  ['since', 'updateBaseline', everything],
  ['since', 'pruneBaseline', everything],
  ['staged', 'updateBaseline', everything],
  ['staged', 'pruneBaseline', everything],
];

/** Throws for options of `cop lint` that make no sense together, or not alone. */
export function mustFit(args: readonly string[], given: Given): void {
  const isThere = (part: Part) => {
    if (part === 'paths') return args.length > 0;
    return given[part] !== undefined && given[part] !== false;
  };
  const clash = clashes.find(([one, other]) => isThere(one) && isThere(other));
  if (clash) throw new UserError(`${words(clash[0])} does not go together with ${words(clash[1])}.`, clash[2]);
  const name = given.stdinFilename !== undefined;
  if (isThere('stdin') && !name)
    throw new UserError(
      '--stdin does not say which file it is.',
      'Name it: --stdin --stdin-filename communities/data-guild/charter.yaml',
    );
  if (name && !isThere('stdin'))
    throw new UserError('--stdin-filename is of use only with --stdin.', 'Add --stdin, or give the path alone.');
}

function words(part: Part): string {
  return part === 'paths' ? 'a path' : options[part];
}
