import { list } from './list.ts';
import { bare } from './phrases.ts';

/** A level as a sentence has it: `practitioner (3)`, or `level 3` where it has no name of its own. */
export function levelName(scale: readonly string[], level: number): string {
  const name = bare(scale[level] ?? '');
  return name === '' || /^(?:level )?\d+$/i.test(name) ? `level ${level}` : `${name} (${level})`;
}

/** `practitioner (3) or above`; the highest level has nothing above it. */
export function levelAndAbove(scale: readonly string[], level: number): string {
  return `${levelName(scale, level)}${level < scale.length - 1 ? ' or above' : ''}`;
}

/** Cells that are shown as one: 0 for those without an answer, then one for each level. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** What the people of a run have said: `no answer`, `none (0) to working (2)`, `no answer, or up to working (2)`. */
export function runName({ from, to }: Run, scale: readonly string[]): string {
  const top = scale.length;
  if (to === 0) return 'no answer';
  if (from === 0) return to === top ? 'any level, or no answer' : `no answer, or up to ${levelName(scale, to - 1)}`;
  if (from === to) return levelName(scale, from - 1);
  if (to === top) return levelAndAbove(scale, from - 1);
  return `${levelName(scale, from - 1)} to ${levelName(scale, to - 1)}`;
}

/** How many people stand where: `no answer, or up to working (2): 5; practitioner (3): 7; nobody at expert (4)`. */
export function peopleByLevel(
  groups: readonly (Run & { readonly people: number })[],
  scale: readonly string[],
): string {
  const some = groups.filter(({ people }) => people > 0).map((one) => `${runName(one, scale)}: ${one.people}`);
  const empty = joinedRuns(groups.filter(({ people }) => people === 0)).flatMap(({ from, to }) => {
    if (to === 0) return [];
    return [runName({ from: Math.max(from, 1), to }, scale)];
  });
  const isAnswered = groups[0]?.from === 0 && groups[0].people === 0;
  return [
    ...some,
    ...(empty.length > 0 ? [`nobody at ${list(empty, 'or')}`] : []),
    ...(isAnswered ? ['nobody without an answer'] : []),
  ].join('; ');
}

function joinedRuns(runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (const { from, to } of runs) {
    const last = found.at(-1);
    if (last && last.to + 1 === from) found[found.length - 1] = { from: last.from, to };
    else found.push({ from, to });
  }
  return found;
}
