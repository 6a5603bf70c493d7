import { type Entry, readBaseline } from '../../core/baseline.ts';
import { compile } from '../../core/compile.ts';
import { kinds } from '../../core/kinds/index.ts';
import { pathFault } from '../../core/words/path.ts';
import type { Given } from '../command.ts';
import { textAt } from '../compare.ts';
import { type Io, UserError } from '../io.ts';
import type { Workspace } from '../load.ts';

/** Where a baseline is made that nobody has named. */
export const usual = 'cop-baseline.json';
/** A line for each finding: far more than anybody has. */
const mostBytes = 16 << 20;

/** The file of a baseline, and who has named it. */
export interface Named {
  readonly file: string;
  readonly by: 'option' | 'settings' | 'nobody';
}

/** What a baseline holds, and the text it was read from. */
export interface Kept {
  readonly text: string;
  readonly entries: readonly Entry[];
}

/** The baseline by the command line, or by the settings, or a new one; throws where one is named that cannot be. */
export function namedIn({ root, sources }: Workspace, { baseline, updateBaseline }: Given): Named | undefined {
  if (baseline === false) return undefined;
  if (typeof baseline === 'string') {
    if (baseline.trim() === '') throw new UserError('--baseline needs the name of a file.');
    return { file: baseline.replace(/\\/g, '/'), by: 'option' };
  }
  const settings = sources.filter(({ file }) => file === `${root}${kinds.config.file}`);
  const written = compile(settings, root).config?.value.lint.baseline;
  if (!written) return updateBaseline === true ? { file: `${root}${usual}`, by: 'nobody' } : undefined;
  const clean = written.replace(/^(?:\.\/)+/, '');
  const fault = pathFault(clean);
  if (fault)
    throw new UserError(
      `“${written}” cannot be the baseline (lint.baseline in cop.yaml): ${fault}.`,
      'Name a file below the folder of cop.yaml.',
    );
  return { file: `${root}${clean}`, by: 'settings' };
}

/** Reads a baseline; undefined where there is none, and throws where what is there is none of ours. */
export async function readKept(io: Io, { file }: Named): Promise<Kept | undefined> {
  const text = await textIn(io, file);
  if (text === undefined) return undefined;
  if (text.length > mostBytes) throw new UserError(`“${file}” is too large for a baseline.`);
  const entries = readBaseline(text);
  if ('refused' in entries) throw new UserError(`“${file}” ${entries.refused}.`, entries.fix);
  return { text, entries };
}

async function textIn(io: Io, file: string): Promise<string | undefined> {
  try {
    return await textAt(io, file, mostBytes);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EACCES') throw error;
    throw new UserError(`“${file}” cannot be read: its permissions forbid it.`);
  }
}

/** Why a run cannot go on without the baseline that somebody names, and what to do. */
export function missing({ file, by }: Named): UserError {
  if (by === 'settings')
    return new UserError(
      `There is no “${file}”, which cop.yaml names as the baseline.`,
      'Make it with `cop lint --update-baseline`, or delete `baseline` under `lint` in cop.yaml.',
    );
  return new UserError(
    `There is no baseline “${file}”.`,
    'Check the spelling, or make it: the same with --update-baseline.',
  );
}
