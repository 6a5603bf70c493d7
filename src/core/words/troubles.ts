import { plural } from './list.ts';

/** A value that is missing or wrong: the option, or the line of a file, and what to say about it. */
interface Trouble {
  readonly place: string;
  readonly missing: boolean;
  readonly message: string;
}

/** `2 answers are missing`, `1 value is wrong`. */
export function howMany(troubles: readonly Trouble[], noun: string): string {
  const isAll = troubles.every(({ missing }) => missing);
  const state = isAll ? 'missing' : troubles.some(({ missing }) => missing) ? 'missing or wrong' : 'wrong';
  return `${plural(troubles.length, `${noun} is`, `${noun}s are`)} ${state}`;
}

/** One line for each of them, messages below each other. */
export function troubleLines(troubles: readonly Trouble[]): string[] {
  const widest = Math.max(...troubles.map(({ place }) => place.length));
  return troubles.map(
    ({ place, missing, message }) => `  ${place.padEnd(widest)}  ${missing ? `missing: ${message}` : message}`,
  );
}
