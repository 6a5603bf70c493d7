/** Cells that are shown as one, the first and the last of them, and how many people they hold together. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/** Where it matters how many people there are: so many are wanted in the cells from `at` on. */
export interface Cut {
  readonly at: number;
  readonly wanted: number;
}

/** The people of a whole in cells, and the groups in which they may be shown. */
export interface Parts {
  readonly cells: readonly number[];
  readonly least: number;
  readonly groups: readonly Group[];
  /** Whether a group that crosses the cut may be empty beyond it. */
  readonly isSoft: boolean;
}

/** How many people there are from a cut on, as far as it may be said; `untold` where any word would be a number. */
export type Above =
  | { readonly kind: 'count'; readonly people: number }
  /** Between how many, both included. */
  | { readonly kind: 'fewer'; readonly from: number; readonly to: number }
  | { readonly kind: 'enough' | 'untold' };

const usual = 5;

/**
 * The size from which a group may be shown: `privacy.min_group`, or 5. 1 shows everything. 2 counts as 3: of two people
 * each knows the other one.
 */
export function leastGroup(setting = usual): number {
  return setting === 2 ? 3 : setting;
}

/** Whether a count gives nobody away: large enough, or 0, which tells of no one in particular. */
export function isSafe(count: number, least: number): boolean {
  return count === 0 || count >= least;
}

/**
 * Whether every sum over these people is safe, each of whom is in one class: what can be added up or subtracted from
 * sums of whole classes is a sum of whole classes.
 */
export function areSafe(classes: Iterable<string>, least: number): boolean {
  const sizes = new Map<string, number>();
  for (const one of classes) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  return [...sizes.values()].every((size) => size >= least);
}

/**
 * Cells put together with their neighbours until each group is safe to show. All groups together are the whole, so that
 * no total gives a hidden number away. As many groups as possible, with a border at the cut where that can be; empty
 * cells at the ends of a group stand alone with their 0. No group at all where the whole is too small. Not even somebody
 * who knows this method can work out a number of people that is not safe.
 */
export function parts(cells: readonly number[], least: number, cut?: Cut): Parts {
  if (least <= 1)
    return { cells, least, groups: cells.map((people, at) => ({ from: at, to: at, people })), isSoft: false };
  const soft = isUndivided(cells, least, cut) ? cut!.at : cells.length;
  const starts = parted(cells, { least, cut: cut?.at, soft });
  return { cells, least, groups: trimmed(starts, cells, soft), isSoft: cut?.wanted === 2 };
}

/** Two are wanted: where fewer can be hidden only, whether it is one or nobody must not be seen either. */
function isUndivided(cells: readonly number[], least: number, cut: Cut | undefined): boolean {
  if (cut?.wanted !== 2) return false;
  const beyond = sum(cells.slice(cut.at));
  return beyond < least || !isSafe(sum(cells) - beyond, least);
}

interface Parting {
  readonly least: number;
  readonly cut: number | undefined;
  /** From this cell on all are one. */
  readonly soft: number;
}

/** The best way to part the cells into runs, as the first cell of each; empty where there is none. */
function parted(cells: readonly number[], { least, cut, soft }: Parting): readonly number[] {
  const best: ({ readonly score: number; readonly starts: readonly number[] } | undefined)[] = [
    { score: 0, starts: [] },
  ];
  for (let end = 1; end <= cells.length; end += 1) {
    if (end >= soft && end < cells.length) continue;
    for (let start = end - 1; start >= 0; start -= 1) {
      const before = best[start];
      if (!before || sum(cells.slice(start, end)) < least) continue;
      const score = before.score + 1 + (start === cut ? cells.length : 0);
      if (score > (best[end]?.score ?? -1)) best[end] = { score, starts: [...before.starts, start] };
    }
  }
  return best[cells.length]?.starts ?? [];
}

/** Runs without the empty cells at their ends; those are runs of their own, put together where they touch. */
function trimmed(starts: readonly number[], cells: readonly number[], soft: number): Group[] {
  const found: Group[] = [];
  const add = (from: number, to: number) => {
    if (from > to) return;
    const people = sum(cells.slice(from, to + 1));
    const last = found.at(-1);
    if (people === 0 && last?.people === 0) found[found.length - 1] = { ...last, to };
    else found.push({ from, to, people });
  };
  for (const [index, start] of starts.entries()) {
    const end = (starts[index + 1] ?? cells.length) - 1;
    let [from, to] = [start, end];
    while (cells[from] === 0) from += 1;
    while (to < soft && cells[to] === 0) to -= 1;
    add(start, from - 1);
    add(from, to);
    add(to + 1, end);
  }
  return found;
}

/**
 * How many people there are from a cut on. Where the groups do not show it: whether they are as many as wanted, unless
 * that would leave one possibility.
 */
export function above({ cells, least, groups, isSoft }: Parts, { at, wanted }: Cut): Above {
  if (groups.length === 0) return { kind: 'untold' };
  const crossing = groups.find(({ from, to, people }) => people > 0 && from < at && to >= at);
  const beyond = groups.filter(({ from }) => from >= at).reduce((all, { people }) => all + people, 0);
  if (!crossing) return { kind: 'count', people: beyond };
  const all = Array.from({ length: crossing.people }, (_, more) => beyond + more);
  const possible = all.filter((people) => people > beyond || isSoft);
  const whole = sum(cells);
  // Where both sides are safe, there would be a border if it is the cut of the groups.
  const likely = possible.filter((people) => !isSafe(people, least) || !isSafe(whole - people, least) || people === 0);
  if ([possible, likely].some((some) => isTelling(some, wanted))) return { kind: 'untold' };
  if (sum(cells.slice(at)) >= wanted) return { kind: 'enough' };
  return { kind: 'fewer', from: possible[0]!, to: possible.filter((people) => people < wanted).at(-1)! };
}

/** Whether “fewer than wanted” or “enough” would leave one possibility. */
function isTelling(possible: readonly number[], wanted: number): boolean {
  const fewer = possible.filter((people) => people < wanted).length;
  return fewer === 1 || possible.length - fewer === 1;
}

function sum(cells: readonly number[]): number {
  return cells.reduce((all, people) => all + people, 0);
}
