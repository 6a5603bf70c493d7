import { firstFault } from '../../core/asked.ts';
import { changesAccount } from '../../core/changes/account.ts';
import type { Pair } from '../../core/changes/pair.ts';
import { changesOf } from '../../core/changes.ts';
import { compile, readBefore } from '../../core/compile.ts';
import type { Broken, Community, Model } from '../../core/model.ts';
import { rules } from '../../core/rules/index.ts';
import { logLine } from '../../core/words/safe.ts';
import { formatOption, tell } from '../account.ts';
import { choose } from '../choose.ts';
import { defineCommand, type Given, textOf } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import type { Workspace } from '../load.ts';
import { communityAround } from '../part-target.ts';
import { readPast } from '../past.ts';
import { revisionOf } from '../revision.ts';
import { workspaceHere } from '../subjects.ts';

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
  const { workspace, model: now, today } = await workspaceHere(io, options);
  const since = await revisionOf(io, text);
  const shelf = await readPast(io, workspace, since);
  const past = compile(shelf.sources, workspace.root, readBefore(workspace.sources, now));
  const wanted = await wantedOf(io, workspace, { past, now }, name);
  const changes = changesOf(past, now, { today, rules });
  const communities = changes.communities.filter(({ pair }) => !wanted || isAmong(wanted, pair));
  const about = { since, today, unkept: shelf.kept, isPart: wanted !== undefined, past, now };
  await tell(io, options, changesAccount({ ...changes, communities }, about));
  const broken = brokenIn(wanted ? communities.flatMap(({ pair }) => pair.now?.files ?? []) : now.files);
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

/**
 * The communities that are asked about, of both sides: by name, which may be that of then, or the one that the working
 * folder lies in; undefined means all.
 */
async function wantedOf(
  io: Io,
  workspace: Workspace,
  { past, now }: { readonly past: Model; readonly now: Model },
  name: string | undefined,
): Promise<readonly Community[] | undefined> {
  if (name !== undefined) {
    const both = { ...now, communities: [...now.communities, ...past.communities] };
    return choose(both, name).map(({ community }) => community);
  }
  const around = await communityAround(io, workspace, now);
  return around && [around];
}

function isAmong(wanted: readonly Community[], { past, now }: Pair): boolean {
  return wanted.some((one) => one === past || one === now);
}

function brokenIn(files: Model['files']): Broken[] {
  return files.filter((file): file is Broken => file.value === undefined);
}
