import { line } from './line.ts';
import { startsNothing, terminal } from './safe.ts';

// Each matches characters that would act where they stand; every one of them gets a backslash. What a template may
// put before or after the text counts too: a text can start or end a line, a cell, a heading or a pair of stars.
const acting: readonly RegExp[] = [
  // Code, links, images, footnotes, cells of tables.
  /[`[\]|]/,
  // Emphasis: a star, unless it stands between spaces; underscores, unless they stand inside a word.
  /\*(?!(?<=\s\*)\s)/,
  /(?<![\p{L}\p{N}_])_+|(?<!_)_+(?![\p{L}\p{N}_])/u,
  // Struck out: a tilde, unless it says “about” (~5).
  /~(?!(?<=(?:^|[\s(])~)\d)/,
  // Tags, comments, addresses in angle brackets; entities, also those that a template could complete.
  /<(?=[a-z/!?]|[^\s<>]*@|$)/,
  /&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|#x?[\da-f]*$|[a-z][a-z\d]{1,31}$)/,
  // A backslash that would be read as one of ours.
  /\\(?=[!-/:-@[-`{-~]|$)/,
  // Mathematics on some sites: dollars, but not those of an amount ($5, 5 $).
  /\$(?!\d|(?<=(?:^|\s)\$)(?:[\s.,;:)]|$))/,
  // Placeholders of page generators.
  /(?<=\{)[{%]/,
  // At the start of a line: headings, lists, quotes, rules, underlined headings, rows of tables, commands of a build.
  /^#(?=#{0,5}(?:\s|$))|^[-+](?=\s|$)|^>|^-(?=[-:\s]*$)|^=(?==*$)|^:(?=[-:])/,
  /(?<=^\d{1,9})[.)](?=\s|$)/,
  // At the end of a heading.
  /(?<=^|\s)#(?=#*$)/,
  // Addresses that become links by themselves.
  /(?<=https?|ftp):(?=\/\/)|(?<=(?<![\p{L}\d])www)\.|(?<=[a-z\d._+-])@(?=[a-z\d_-])/u,
];
const anyActing = new RegExp(acting.map(({ source }) => source).join('|'), 'giu');

const domain = '(?:[a-z\\d](?:[a-z\\d-]*[a-z\\d])?\\.)+[a-z]{2,}';
// Only what every reader of Markdown links whole, and what means nothing if one does not.
const plainAddress = new RegExp(`^(?:https?://|www\\.)${domain}(?::\\d{1,5})?(?:[/?#][a-z\\d/?=&%+,:@#._~-]*)?$`, 'i');
const plainMail = new RegExp(`^[a-z\\d]+(?:[._+-][a-z\\d]+)*@${domain}$`, 'i');
const misleading = /&[a-z\d]*$|(?<!\/)~|~(?![a-z\d])|(?<![a-z\d])_|_(?![a-z\d])|[^a-z\d/]$/i;

/**
 * A text that Markdown (CommonMark with tables, strikethrough, footnotes and autolinks) shows exactly as it is, on one
 * line, wherever a template puts text: in a paragraph, a heading, a list, a cell, a link. Only what would act is
 * escaped. An address stays a link when it is one that `markdownAddress` lets through.
 */
export function markdownText(text: string): string {
  const written = line(text);
  return escaped(written, addresses(written));
}

/** The same with no address left to be a link: for what strangers may have written. */
export function markdownInert(text: string): string {
  return escaped(line(text), []);
}

function escaped(written: string, kept: readonly [start: number, end: number][]): string {
  return written.replace(anyActing, (match, offset: number) =>
    kept.some(([start, end]) => start <= offset && offset < end) ? match : match.replace(/./g, '\\$&'),
  );
}

// Pairs of single backticks; a cell of a table ends at “|” even in code.
const ownCode = /((?<!`)`(?! )[^`|]*[^`| ]`(?!`))/;

/** A text of our own, in which backticks mark code; everything else is shown as it is. */
export function markdownWords(text: string, show = markdownText): string {
  const parts = line(text).split(ownCode);
  return parts.map((part, index) => (index % 2 === 1 ? part : between(part, show))).join('');
}

/** The same for a sentence that quotes strangers: no address becomes a link, and nothing in code starts a command. */
export function markdownMessage(text: string): string {
  return startsNothing(markdownWords(text, markdownInert));
}

/** Spaces at the ends of a part belong to the sentence. */
function between(part: string, show: (text: string) => string): string {
  const [, start, inner, end] = /^(\s*)(.*?)(\s*)$/s.exec(part)!;
  return `${start}${show(inner!)}${end}`;
}

/** A name as code within a line; a backtick ends the code and “|” a cell of a table, so those are shown as a text. */
export function markdownSpan(text: string): string {
  const isText = text === '' || /[`|]/.test(text) || text.trim() !== text;
  return isText ? markdownInert(text) : `\`${text.replace(/\s+/g, ' ')}\``;
}

/** Lines as a block of code that none of them can end; what acts or hides in them becomes visible. */
export function markdownCode(lines: readonly string[], language: string): string {
  const longest = Math.max(2, ...lines.map((text) => /^\s*(`*)/.exec(text)![1]!.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${lines.map((text) => `${terminal(text)}\n`).join('')}${fence}`;
}

/** Where addresses stand that may become links by themselves, as offsets. */
function addresses(written: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (const { 0: run, index } of written.matchAll(/\S+/g)) {
    const opened = /^[("'“„‘«]*/.exec(run)![0].length;
    const address = run.slice(opened).replace(/[.,;:!?)'"]+$/, '');
    const isPlain = plainMail.test(address) || (plainAddress.test(address) && !misleading.test(address));
    if (isPlain) found.push([index, index + run.length]);
  }
  return found;
}

// What would end a link, act in a table or be read as an entity.
const unsafe = /[()<>[\]\\"'`|*{}^]/g;

/**
 * An address for the target of a link, `[text](address)`, also inside a table: https, http or mailto, printable ASCII,
 * without a name and password. Anything else gives an empty text.
 */
export function markdownAddress(text: string): string {
  const written = text.trim();
  if (/[\s\p{C}\\]/u.test(written) || !/^(?:https?:\/\/[^/@][^/@]*(?:[/?#]|$)|mailto:[^@]+@[^@]+$)/i.test(written))
    return '';
  const address = /^[\x21-\x7e]+$/.test(written) ? written : parse(written)?.href;
  const coded = (address ?? '').replace(unsafe, percent).replace(/&(?=#|[a-z\d]+;)/gi, '&amp;');
  const parsed = parse(coded);
  return parsed && parsed.username === '' && parsed.password === '' ? coded : '';
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
