/** Whether a language code, `en-GB` or none at all, stands for English. */
export function isEnglish(language = 'en'): boolean {
  return /^en\b/i.test(language);
}
