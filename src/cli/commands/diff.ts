import { firstFault } from '../../core/asked.ts';
import { changesAccount } from '../../core/changes/account.ts';
import { changesOf } from '../../core/changes.ts';
import { compile } from '../../core/compile.ts';
import type { Broken, Community, Model } from '../../core/model.ts';
import { rules } from '../../core/rules/index.ts';
import { logLine } from '../../core/words/safe.ts';
import { formatOption, tell } from '../account.ts';
import { choose } from '../choose.ts';
import { defineCommand, type Given, textOf } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import { home, type Workspace } from '../load.ts';
import { communityAround } from '../part-target.ts';
import { readPast } from '../past.ts';
import { revisionOf } from '../revision.ts';

export default defineCommand({
  name: 'diff',
  summary: 'tell what changed in the communities since a commit, a branch or a day, in words',
  args: [
    { name: '[revision]', summary: 'a branch, a tag, a commit, HEAD~1, or a day: the last commit before it' },
    { name: '[community]', summary: 'only this one; inside its folder it is that one', values: 'community' },
  ],
  options: [{ flags: '--since <revision>', summary: 'the revision, if it is not the first word' }, formatOption()],
  examples: ['cop diff HEAD~1', 'cop diff 2026-07-01 --format markdown > quarter.md', 'cop diff main data-guild'],
  run,
});

async function run(io: Io, args: readonly string[], options: Given): Promise<number> {
  const { revision: text, name } = readArguments(args, options);
  const workspace = await home(io);
  const now = compile(workspace?.sources ?? [], workspace?.root);
  const settings = brokenIn(now.files).find(({ kind }) => kind === 'config');
  if (settings) throw new UserError(firstFault(settings), 'Until the settings can be read, nothing can be said.');
  const chosen = choose(now, name).map(({ community }) => community);
  if (!workspace) throw new Error('a community without a workspace');
  const wanted = await wantedOf(io, workspace, now, name === undefined ? undefined : chosen);
  const since = await revisionOf(io, text);
  const shelf = await readPast(io, workspace, since);
  const past = compile(shelf.sources, workspace.root);
  const today = textOf(options, 'today') ?? io.today();
  const changes = changesOf(past, now, { today, rules });
  const communities = changes.communities.filter(({ pair }) => !wanted || (pair.now && wanted.includes(pair.now)));
  const about = { since, today, unkept: shelf.kept, isPart: wanted !== undefined, past, now };
  await tell(io, options, changesAccount({ ...changes, communities }, about));
  const broken = brokenIn(wanted ? wanted.flatMap(({ files }) => files) : now.files);
  for (const file of broken) await io.err(`${logLine(`cop: ${firstFault(file)}`)}\n`);
  return broken.length > 0 ? 2 : 0;
}

const revisions = 'Name a commit (HEAD~1), a branch (main), a tag, or a day (2026-07-01: the last commit before it).';

function readArguments([first, ...others]: readonly string[], options: Given): { revision: string; name?: string } {
  const given = textOf(options, 'since');
  if (given !== undefined && others.length > 0)
    throw new UserError('The revision is given twice.', 'Give it as the first word, or with --since.');
  if (given !== undefined) return { revision: given, name: first };
  if (first === undefined) throw new UserError('Since when? cop diff needs a revision.', revisions);
  return { revision: first, name: others[0] };
}

/** The communities that are asked about: by name, or the one that the working folder lies in; undefined means all. */
async function wantedOf(
  io: Io,
  workspace: Workspace,
  model: Model,
  named: readonly Community[] | undefined,
): Promise<readonly Community[] | undefined> {
  if (named) return named;
  const around = await communityAround(io, workspace, model);
  return around && [around];
}

function brokenIn(files: Model['files']): Broken[] {
  return files.filter((file): file is Broken => file.value === undefined);
}
