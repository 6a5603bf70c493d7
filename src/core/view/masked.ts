/**
 * A copy of plain data in which names of more than one word are “a member” wherever they stand, in sentences too.
 * Names of one word are left: they are words as well (“Will”, “Grace”).
 */
export function masked<T>(value: T, names: readonly string[]): T {
  const long = [...new Set(names.map((name) => name.trim()))].filter((name) => /\s/.test(name));
  return long.length === 0 ? value : (replaced(value, hider(long)) as T);
}

const start = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';
const firstWord = /^[\p{L}\p{N}]+/u;

type Hide = (text: string) => string;

/** Hides names in a text. Thousands of them would take minutes one by one, so they are found by their first word. */
function hider(names: readonly string[]): Hide {
  const sorted = names.toSorted((a, b) => b.length - a.length);
  const odd = sorted.filter((name) => !firstWord.test(name)).map(pattern);
  const groups = new Map<string, string[]>();
  for (const name of sorted) {
    const word = firstWord.exec(name)?.[0].toLowerCase();
    if (word === undefined) continue;
    const group = groups.get(word);
    if (group) group.push(pattern(name));
    else groups.set(word, [pattern(name)]);
  }
  const known = new Map<string, RegExp>();
  const namesFrom = (word: string): RegExp | undefined => {
    const group = groups.get(word);
    if (group && !known.has(word)) known.set(word, new RegExp(`(?:${group.join('|')})${end}`, 'iuy'));
    return known.get(word);
  };
  const oddOnes = odd.length === 0 ? undefined : new RegExp(`${start}(?:${odd.join('|')})${end}`, 'giu');
  return (text) => {
    const hidden = withoutNames(text, namesFrom);
    return oddOnes ? hidden.replace(oddOnes, (_, at: number) => memberAt(at)) : hidden;
  };
}

function withoutNames(text: string, namesFrom: (word: string) => RegExp | undefined): string {
  let hidden = '';
  let done = 0;
  for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+/gu)) {
    const names = index < done ? undefined : namesFrom(word.toLowerCase());
    if (!names) continue;
    names.lastIndex = index;
    const found = names.exec(text)?.[0];
    if (found === undefined) continue;
    hidden += text.slice(done, index) + memberAt(index);
    done = index + found.length;
  }
  return hidden + text.slice(done);
}

function memberAt(index: number): string {
  return index === 0 ? 'A member' : 'a member';
}

function pattern(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function replaced(value: unknown, hide: Hide): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((entry) => replaced(entry, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, replaced(entry, hide)]));
}
