import { distance } from 'fastest-levenshtein';

/** Case, spaces and composed letters folded: the form in which names are compared. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Longer texts are compared by their beginning: the work grows with the square of the length. */
const compared = 200;

/** The candidates most like `word`, best first, only those near enough to be meant; ties keep their order. */
export function closest(word: string, candidates: Iterable<string>, most = 3): string[] {
  return near(word, candidates)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** The one candidate that is meant by `word`: near enough, and nearer than every other. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const [first, second] = near(word, candidates);
  return first && first.score !== second?.score ? first.candidate : undefined;
}

interface Scored {
  readonly candidate: string;
  readonly score: number;
}

function near(word: string, candidates: Iterable<string>): Scored[] {
  const wanted = loose(word).slice(0, compared);
  const scored: Scored[] = [];
  for (const candidate of candidates) {
    const other = loose(candidate).slice(0, compared);
    const score = apart(wanted, other);
    const longest = Math.max(wanted.length, other.length);
    if (score <= Math.max(1, Math.floor(longest / 3)) && score < longest) scored.push({ candidate, score });
  }
  return scored.sort((a, b) => a.score - b.score);
}

/**
 * The one candidate that is a word but for its case, spaces and hyphens, or else for at most so many slips of the pen;
 * undefined where there is none or more than one, and where a short word would be another by then.
 */
export function slipOf(word: string, candidates: Iterable<string>, most: number): string | undefined {
  const wanted = loose(word);
  if (wanted.length >= compared) return undefined;
  const near = [...candidates].flatMap((candidate) => {
    const score = slips(wanted, loose(candidate));
    return score <= most ? [{ candidate, score }] : [];
  });
  const same = near.filter(({ score }) => score === 0);
  const [only, ...others] = same.length > 0 ? same : near;
  if (!only || others.length > 0) return undefined;
  return only.score * 3 <= Math.max(3, wanted.length) && only.score < wanted.length ? only.candidate : undefined;
}

/** Whether two words differ by one letter more, less, other, or by two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  return a !== b && a.length < compared && Math.abs(a.length - b.length) < 2 && apart(a, b) === 1;
}

/** The beginning alone is as good as one slip. */
function apart(a: string, b: string): number {
  return a !== b && a.length >= 4 && b.startsWith(a) ? 1 : slips(a, b);
}

// Two neighbours swapped are one slip.
function slips(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return isSwap && a.length === b.length ? 1 : distance(a, b);
}

function loose(text: string): string {
  return fold(text).replace(/[\s_-]/g, '');
}
