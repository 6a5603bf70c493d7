/** One sentence, or one part of a list: its words as written. */
export interface Sentence {
  readonly text: string;
  readonly words: number;
  /** Surely ended by a full stop, a question mark or the like, and not by a line, a bullet or a semicolon. */
  readonly isFull: boolean;
}

interface Token {
  readonly text: string;
  /** A new line, paragraph, bullet or number of a list begins here. */
  readonly begins: boolean;
}

/**
 * The sentences of a text, in order. Where it is not sure that a sentence goes on (bullets, semicolons, short lines,
 * `1)`), it ends: lists are no long sentences. An address, a number or a hyphenated word is one word. Linear time.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let words: string[] = [];
  const end = (isFull: boolean) => {
    if (words.length > 0) found.push({ text: words.join(' '), words: words.length, isFull });
    words = [];
  };
  const tokens = tokensOf(text);
  for (const [index, token] of tokens.entries()) {
    if (token.begins) end(false);
    if (!/[\p{L}\p{N}]/u.test(token.text)) continue;
    words.push(token.text);
    const stop = stopOf(token.text, tokens[index + 1]);
    if (stop) end(stop === 'full');
  }
  end(false);
  return found;
}

/** How many sentences a reader would count: those that surely end, and what is left after the last of them. */
export function countSentences(parts: readonly Sentence[]): number {
  const full = parts.filter(({ isFull }) => isFull).length;
  return parts.at(-1)?.isFull === false ? full + 1 : full;
}

// Vietnamese has a space after every syllable.
const unspaced = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'bo', 'dz', 'vi']);
const unspacedLetters =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;

/** Whether words can be counted by the spaces between them, by the code of the language and by the letters themselves. */
export function hasSpaces(text: string, language = 'en'): boolean {
  if (unspaced.has(language.trim().toLowerCase().split(/[-_]/, 1)[0]!)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(unspacedLetters)?.length ?? 0) * 4 <= letters;
}

const bullets = new Set('*•·▪◦‣●○■□✔✓→');
const dashes = new Set(['-', '–', '—', '+']);
const numbered = /^(?:\d{1,2}[.)]|\(\d{1,2}\)|\(?[a-z]\))$/;
// Shorter lines were not broken because the margin was near.
const wrapped = 50;

function tokensOf(text: string): Token[] {
  let isList = false;
  let before = '';
  return text.split(/\r\n?|[\n\u2028\u2029]/).flatMap((written) => {
    const line = written.trim();
    const goesOn = before.length >= wrapped && /^[\p{Ll}\p{N}]/u.test(line) && !numbered.test(firstOf(line));
    if (!goesOn) isList = false;
    before = line;
    const words = line.split(/\s+/).filter((word) => word !== '');
    return words.map((word, index): Token => {
      // Folded lists come as one line: `We do: - this - that`.
      isList ||= dashes.has(word) && (words[index - 1]?.endsWith(':') ?? false);
      const marks = isMarker(word, isList);
      const begins = index === 0 ? !goesOn : marks;
      return { text: marks || (index === 0 && numbered.test(word)) ? '' : word, begins };
    });
  });
}

function firstOf(line: string): string {
  return line.split(/\s/, 1)[0]!;
}

function isMarker(word: string, isList: boolean): boolean {
  return bullets.has(word) || (isList && dashes.has(word)) || (numbered.test(word) && !word.endsWith('.'));
}

const closers = new Set('"\'”’»)]}*_`');
const stops = new Set('.!?…。！？।؟۔።');
// Behind these no sentence ends; behind the second ones only where a capital follows; the third need a number.
const never = new Set(
  'e.g i.e eg ie vs cf approx ca incl excl esp resp dr mr mrs ms prof st mt z.b d.h u.a bzw ggf vgl bspw p.ex'.split(
    ' ',
  ),
);
const rarely = new Set('etc inc ltd co corp al jr sr dept usw ext tel min max hrs'.split(' '));
const beforeNumbers = new Set('no nos nr fig figs vol ch pp p sec art para'.split(' '));

/** Whether a sentence ends behind a word: surely (`full`), probably or not. */
function stopOf(word: string, next: Token | undefined): 'full' | 'probable' | undefined {
  let end = word.length;
  while (end > 0 && closers.has(word[end - 1]!)) end -= 1;
  const mark = word[end - 1]!;
  if (mark === ';' || mark === '；') return 'probable';
  if (!stops.has(mark)) return undefined;
  const goesOn = next !== undefined && !next.begins && /^[^\p{L}\p{N}]{0,3}\p{Ll}/u.test(next.text);
  if (mark === '.') {
    const name = word.slice(Math.max(0, end - longest), end - 1).replace(/^[("'“‘[]+/, '');
    if (isShort(name.toLowerCase(), { goesOn, next: next?.text })) return undefined;
    // An initial or the number of a list may end a sentence, too.
    if (/^(?:\p{Lu}|\d+)$/u.test(name) && next !== undefined) return 'probable';
  }
  return goesOn ? 'probable' : 'full';
}

const longest = 12;

function isShort(name: string, { goesOn, next = '' }: { readonly goesOn: boolean; readonly next?: string }): boolean {
  if (never.has(name)) return true;
  if (beforeNumbers.has(name)) return /^[#\d]/.test(next);
  return goesOn && (rarely.has(name) || /^(?:\p{L}\.)+\p{L}$/u.test(name));
}
