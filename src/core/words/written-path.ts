import { isMap } from './group.ts';

/**
 * A path into what is read, as a path into what is written: one value may stand where a list may, and one text where a
 * group may.
 */
export function writtenPath(written: unknown, path: readonly (string | number)[]): (string | number)[] {
  const found: (string | number)[] = [];
  let here = written;
  for (const step of path) {
    if (!Array.isArray(here) && !isMap(here)) break;
    if (step === 0 && !Array.isArray(here)) continue;
    here = Array.isArray(here) ? here[Number(step)] : here[String(step)];
    found.push(step);
  }
  return found;
}
