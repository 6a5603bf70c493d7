/** `a`, `a and b`, `a, b and c`: parts joined as a sentence joins them. */
export function list(parts: readonly string[], last = 'and'): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

/** `a, b, c and 4 more`: the first parts of a list that may be long. */
export function listSome(parts: readonly string[], most = 3): string {
  if (parts.length <= most) return list(parts);
  return list([...parts.slice(0, most), `${parts.length - most} more`]);
}

/** `1 member`, `2 members`: a count with its noun; `many` only where the plural is not the noun plus “s”. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The first `most` characters of a text, cut at a word, with an ellipsis where something was cut. */
export function shorten(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`;
}
