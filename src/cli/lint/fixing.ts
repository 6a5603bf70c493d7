import type { Finding, Fix } from '../../core/finding.ts';
import type { Linted } from '../../core/lint.ts';
import type { Given } from '../command.ts';
import type { Io } from '../io.ts';
import type { Look } from './look.ts';

/** Mends what can be mended where that was asked for, and gives the runs as they are then. */
export async function mend(
  _io: Io,
  _looks: readonly Look[],
  runs: readonly Linted[],
  _options: Given,
): Promise<readonly Linted[]> {
  return runs;
}

/** How the findings of some runs can be mended. */
export function fixesOf(_runs: readonly Linted[]): (finding: Finding) => Fix | undefined {
  return () => undefined;
}
