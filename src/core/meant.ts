import { nameWords } from './identity.ts';
import type { Meant, Named } from './model.ts';
import { fold, isOneSlip } from './words/closest.ts';

// A shorter word is another one once a letter of it is.
const shortest = 4;

/**
 * The one name that a text is but for spaces and hyphens or one slip of the pen, among names by their folded words and
 * reserved words; undefined where there are several. With another digit in it, it is another name.
 */
export function meantAmong(
  text: string,
  known: readonly ReadonlyMap<string, Named>[],
  fixed: readonly string[],
): Meant | undefined {
  const wanted = fold(text);
  if (wanted.length < shortest) return undefined;
  const found = new Map<unknown, Meant>();
  for (const words of known) {
    for (const [word, named] of words) {
      if (found.has(named) || !isSlipOf(wanted, word)) continue;
      const spelt = [...nameWords(named.value), named.key, named.label].find((each) => fold(each) === word);
      if (spelt !== undefined) found.set(named, { word: spelt, named });
    }
  }
  const isNamed = (word: string) => known.some((words) => words.has(fold(word)));
  for (const word of fixed) if (isSlipOf(wanted, fold(word)) && !isNamed(word)) found.set(word, { word });
  return found.size === 1 ? [...found.values()][0] : undefined;
}

function isSlipOf(wanted: string, word: string): boolean {
  return (isOneSlip(wanted, word) || joined(wanted) === joined(word)) && digits(wanted) === digits(word);
}

function joined(word: string): string {
  return word.replace(/[\s_-]/g, '');
}

function digits(word: string): string {
  return word.replace(/\P{N}/gu, '');
}
