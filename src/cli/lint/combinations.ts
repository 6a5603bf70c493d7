import type { Given } from '../command.ts';
import { UserError } from '../io.ts';

/** What of a command line can exclude something else, as it is written there. */
const parts = {
  since: '--since',
  staged: '--staged',
  stdin: '--stdin',
  stdinFilename: '--stdin-filename',
  fix: '--fix',
  dryRun: '--dry-run',
  updateBaseline: '--update-baseline',
  pruneBaseline: '--prune-baseline',
  noBaseline: '--no-baseline',
  paths: 'a path',
} as const;

type Part = keyof typeof parts;

interface Clash {
  /** Given together they make no sense. */
  readonly all: readonly Part[];
  /** Unless this is given too. */
  readonly unless?: Part;
  readonly message: string;
  readonly hint: string;
}

/** The first that fits counts. */
const clashes: readonly Clash[] = [
  {
    all: ['dryRun'],
    unless: 'fix',
    message: '--dry-run shows what --fix would change.',
    hint: 'Give both: cop lint --fix --dry-run',
  },
  {
    all: ['since', 'staged'],
    message: '--since and --staged look at two changes.',
    hint: 'Leave --staged out: --since sees all that has changed, staged or not.',
  },
  ...(['since', 'staged'] as const).map(
    (other): Clash => ({
      all: ['stdin', other],
      message: `--stdin and ${parts[other]} do not go together: what comes from standard input is in no commit yet.`,
      hint: 'Leave out one of them.',
    }),
  ),
  {
    all: ['stdin', 'paths'],
    message: '--stdin reads one file, and --stdin-filename says which.',
    hint: 'Leave out the other paths.',
  },
  {
    all: ['stdin', 'fix'],
    unless: 'dryRun',
    message: 'What comes from standard input cannot be written back.',
    hint: 'Add --dry-run to see the changes.',
  },
  {
    all: ['staged', 'fix'],
    unless: 'dryRun',
    message: '--fix changes files, and --staged looks at what is staged instead.',
    hint: 'Run `cop lint --fix`, then stage the files; or add --dry-run to see the changes.',
  },
  {
    all: ['stdin'],
    unless: 'stdinFilename',
    message: '--stdin does not say which file it is.',
    hint: 'Name it: --stdin --stdin-filename communities/data-guild/charter.yaml',
  },
  {
    all: ['stdinFilename'],
    unless: 'stdin',
    message: '--stdin-filename is of use only with --stdin.',
    hint: 'Add --stdin, or give the path alone.',
  },
  {
    all: ['updateBaseline', 'pruneBaseline'],
    message: '--update-baseline and --prune-baseline cannot both be given.',
    hint: 'The first takes out what is found no more, too.',
  },
  ...(['updateBaseline', 'pruneBaseline'] as const).flatMap(baselineClashes),
];

function baselineClashes(writing: 'updateBaseline' | 'pruneBaseline'): Clash[] {
  const flag = parts[writing];
  const changes = ['since', 'staged', 'stdin'] as const;
  return [
    {
      all: [writing, 'noBaseline'],
      message: `${flag} and --no-baseline say two things.`,
      hint: 'Leave out one of them.',
    },
    ...changes.map(
      (part): Clash => ({
        all: [writing, part],
        message: `${flag} is about all there is, not only about a change.`,
        hint: `Leave out ${parts[part]}.`,
      }),
    ),
    {
      all: [writing, 'dryRun'],
      message: '--dry-run writes nothing, so it writes no baseline.',
      hint: 'Leave one of the two out.',
    },
  ];
}

/** Throws for options of `cop lint` that make no sense together, or not alone. */
export function mustFit(args: readonly string[], options: Given): void {
  const has = (part: Part) => isGiven(part, args, options);
  const clash = clashes.find(({ all, unless }) => all.every(has) && !(unless && has(unless)));
  if (clash) throw new UserError(clash.message, clash.hint);
}

/** Whether only a part of what there is is looked at, by whatever else than paths. */
export function isPartial(options: Given): boolean {
  return (['since', 'staged', 'stdin'] as const).some((part) => isGiven(part, [], options));
}

function isGiven(part: Part, args: readonly string[], options: Given): boolean {
  if (part === 'paths') return args.length > 0;
  if (part === 'noBaseline') return options.baseline === false;
  return options[part] !== undefined && options[part] !== false;
}
