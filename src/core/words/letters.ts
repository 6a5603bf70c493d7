/** The letters and digits of a word in small letters, which is what is left of “In–Person.” where only that counts. */
export function lettersOf(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
