import { list } from './list.ts';

/** Parts in a row: `a, b and c`, or `a, b; c and d; e` where a part has commas or an “and” of its own. */
export function series(parts: readonly string[]): string {
  return parts.some((part) => /[,;](?!\d)|\band\b/.test(part)) ? parts.join('; ') : list(parts);
}

/** A text on one line, with a full stop at its end unless it ends in a mark of its own; nothing stays nothing. */
export function sentence(text: string): string {
  const line = oneLine(text);
  return line === '' || /[.!?…:][)"'”’]*$/.test(line) ? line : `${line}.`;
}

/** A text on one line without the full stop at its end: for cells, bullets and the middle of a sentence. */
export function bare(text: string): string {
  const line = oneLine(text);
  return /[^.]\.$/.test(line) && !/\b(?:e\.g|i\.e|etc|al|Inc|Ltd|Co)\.$/.test(line) ? line.slice(0, -1) : line;
}

/** The parts that are there, in a row: sentences with a space between them, phrases with a comma. */
export function joined(parts: readonly (string | undefined)[], between = ' '): string {
  return parts.filter(Boolean).join(between);
}

/** A text without a full stop as it stands behind a comma: `on the ward that asks`, but `Room 2`. */
export function inside(text: string): string {
  return bare(text).replace(/^(?:On|In|At|By|The|A|An|Any|Every|Each|Near|With|Your|Our)(?=\s)/, (word) =>
    word.toLowerCase(),
  );
}

/** White space of any kind becomes single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first letter in upper case, but not where the word has capitals of its own: `iOS` stays. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}(?![\p{L}\p{N}]*\p{Lu})/u, (letter) => letter.toUpperCase());
}

const daysAndMonths =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|June|July|August|September|October|November|December)$/;

/**
 * The first letter in lower case, as the middle of a sentence has it: `counts in appraisal`. What may be a name stays:
 * a single word, one before another capital (`Maria Lind`), a day or month, an acronym.
 */
export function lowered(text: string): string {
  const [, first = '', next = ''] = /^(\p{Lu}[\p{Ll}’'-]*)[ ,]+(\S)/u.exec(text) ?? [];
  const isShort = first.length === 1 && first !== 'A';
  if (first === '' || isShort || daysAndMonths.test(first) || /[\p{Lu}\p{N}]/u.test(next)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/**
 * Phrases as parts of one sentence: `thanks in the letter and a badge`. Where only some of them begin with a capital,
 * those are taken for names.
 */
export function phrases(parts: readonly string[], join: (parts: readonly string[]) => string = series): string {
  const isStyle = parts.every((part) => !/^\p{Ll}/u.test(part));
  return join(parts.map((part, index) => (index > 0 && isStyle ? lowered(part) : part)));
}

const kinds =
  /(?:^|\s)(?:community(?: of practice)?|guild|group|forum|network|circle|club|chapter|team|council|committee|alliance|collective|exchange|hub|lab|academy|sig|wg|cop|tag|subproject|workshop|meetup|round ?table)$/i;

/** A name as the middle of a sentence has it: `the Repair Guild`, but `Collector`. */
export function called(name: string): string {
  const line = oneLine(name);
  if (/^the\s/i.test(line)) return line.replace(/^the/i, 'the');
  return kinds.test(line) ? `the ${line}` : line;
}

/** `1st`, `2nd`, `15th`. */
export function ordinal(count: number): string {
  const tens = count % 100;
  if (tens >= 11 && tens <= 13) return `${count}th`;
  return `${count}${{ 1: 'st', 2: 'nd', 3: 'rd' }[count % 10] ?? 'th'}`;
}
