import { lettersOf } from './letters.ts';

const words: Readonly<Record<string, 'yes' | 'no'>> = {
  yes: 'yes',
  true: 'yes',
  y: 'yes',
  on: 'yes',
  no: 'no',
  false: 'no',
  n: 'no',
  off: 'no',
};

/** What a word means that other readers of YAML take for yes or no, such as `y` and `Off`; undefined for any other. */
export function yesNoMeant(text: string): 'yes' | 'no' | undefined {
  const word = lettersOf(text);
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
