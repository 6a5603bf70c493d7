import { firstFault, obstacles, type Subject } from '../core/asked.ts';
import { compile } from '../core/compile.ts';
import { type Broken, type Chartered, isChartered, type Model } from '../core/model.ts';
import { logLine } from '../core/words/safe.ts';
import { choose, type Else, noCommunity } from './choose.ts';
import { type Given, textOf } from './command.ts';
import { type Io, UserError } from './io.ts';
import { home, type Workspace } from './load.ts';
import { communityAround } from './part-target.ts';

/** What there is around the working folder, and the day. */
export interface World {
  readonly workspace: Workspace;
  readonly model: Model;
  readonly today: string;
}

/** The communities that somebody asks about. */
export interface Here extends World {
  /** Those with a readable charter, in the order of their folders. */
  readonly communities: readonly Chartered[];
  /** Whether something that was asked about could not be read; it is said already, and the exit code is 2. */
  readonly isPartial: boolean;
  /** Whether not all communities are meant: one was named, or one stands in its folder. */
  readonly isNarrow: boolean;
}

/**
 * Reads the workspace around the working folder. With a name, that community; inside the folder of one, this one; else
 * all. What cannot be read is said on stderr; throws where nothing is left, or where cop.yaml cannot be used.
 */
export async function subjectsHere(io: Io, name: string | undefined, options: Given, other?: Else): Promise<Here> {
  return await namedIn(io, await worldHere(io, options), name, other);
}

/** The same in what was read already; a name may also be something else. */
export async function namedIn(io: Io, world: World, name: string | undefined, other?: Else): Promise<Here> {
  const subjects = choose(world.model, name, other);
  const around = name === undefined ? await communityAround(io, world.workspace, world.model) : undefined;
  const asked = around ? subjects.filter(({ community }) => community === around) : subjects;
  return { ...(await subjectsIn(io, world, asked)), isNarrow: name !== undefined || around !== undefined };
}

/** Reads the workspace around the working folder, with communities or without; throws where cop.yaml cannot be used. */
export async function workspaceHere(io: Io, options: Given): Promise<World> {
  const workspace = await home(io);
  if (!workspace) throw noCommunity();
  const model = compile(workspace.sources, workspace.root);
  const settings = model.files.find((file): file is Broken => file.kind === 'config' && file.value === undefined);
  if (settings) throw new UserError(firstFault(settings), 'Until the settings can be read, nothing can be said.');
  return { workspace, model, today: textOf(options, 'today') ?? io.today() };
}

/** The same; throws where there is no community. */
export async function worldHere(io: Io, options: Given): Promise<World> {
  const world = await workspaceHere(io, options);
  if (world.model.communities.length === 0) throw noCommunity();
  return world;
}

/** What of these communities can be read; the rest is said on stderr. Throws where nothing is left. */
export async function subjectsIn(io: Io, world: World, asked: readonly Subject[]): Promise<Here> {
  const reasons = asked.flatMap(obstacles);
  const communities = asked.map(({ community }) => community).filter(isChartered);
  if (communities.length === 0)
    throw new UserError(reasons.join('\n'), 'Mend it first; `cop lint` shows all there is.');
  for (const reason of [...new Set(reasons)]) await io.err(`${logLine(`cop: ${reason}`)}\n`);
  return { ...world, communities, isPartial: reasons.length > 0, isNarrow: false };
}
