import { isDate } from './dates.ts';
import { line } from './line.ts';

// What must be written as a code: quotes, and what a file may not hold or nobody can see.
const coded = /["\\]|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff\ufffe\uffff]/gu;
const codes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

/** What one of the readers takes for something else than a text. */
const notText: readonly RegExp[] = [
  /^(?:null|y|n|yes|no|true|false|on|off)$/i,
  /^\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?$/i,
  /^0(?:x[\da-f_]+|o[0-7_]+|b[01_]+)$/i,
  /^\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  /^\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?$/,
];

/**
 * A text, number or yes/no as a YAML scalar on one line that readers of YAML 1.1 and 1.2 give back unchanged, in a
 * block as well as inside brackets. Plain where that is sure, else in double quotes: a text that could be taken for a
 * number, a time, a yes or a null stays a text. A calendar date stays plain, because a date is what it is.
 */
export function yamlText(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return isPlain(value) ? value : `"${value.replace(coded, code)}"`;
}

/** A text for a comment of a YAML file: one line, without the `# ` before it. */
export function yamlComment(text: string): string {
  return line(text);
}

function isPlain(text: string): boolean {
  if (isDate(text)) return true;
  if (!/^[\p{L}\p{N}\p{Sc}(/“„‘«]/u.test(text) || text !== text.trim()) return false;
  if (/[,[\]{}]|\s#|:(?:\s|$)|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff\ufffe\uffff]/u.test(text)) return false;
  return !notText.some((form) => form.test(text));
}

function code(character: string): string {
  const named = codes[character];
  if (named) return named;
  if (/\p{Cs}/u.test(character)) return '\ufffd';
  const hex = character.charCodeAt(0).toString(16);
  return hex.length <= 2 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
