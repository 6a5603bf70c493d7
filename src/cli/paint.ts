import { type Paint, plain } from '../core/reporter.ts';

/** Whether to colour: `--no-color`, then `--color`, then NO_COLOR, then FORCE_COLOR, then the terminal decides. */
export function wantsColour(
  asked: boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (asked !== undefined) return asked;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** Colours, or none; the library is loaded only where it is used. */
export async function paintFor(colour: boolean): Promise<Paint> {
  if (!colour) return plain;
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}
