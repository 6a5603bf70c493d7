/** Why a pattern is refused, or nothing. Only literal text, `*`, `**` and `?`, at most eight stars. */
export function globFault(pattern: string): string | undefined {
  if (pattern.length > 200) return 'it is longer than 200 characters';
  if ((pattern.match(/\*+/g)?.length ?? 0) > 8) return 'it has more than eight stars';
  if (/[[\]{}()!\\]/.test(pattern)) return 'only *, ** and ? have a meaning in it';
  if (pattern.startsWith('/') || pattern.split('/').includes('..')) return 'it leads out of the folder';
  return undefined;
}

/** Whether a path with forward slashes matches a pattern; `*` stays within a folder, `**` does not. */
export function matches(pattern: string, path: string): boolean {
  if (globFault(pattern)) return false;
  return matchParts(clean(pattern).split('/'), clean(path).split('/'));
}

function clean(path: string): string {
  return path.replace(/^(\.\/)+/, '').replace(/\/+$/, '') || '.';
}

// The set of places in the path that the pattern so far can reach: no pattern can make it slow.
function matchParts(pattern: readonly string[], path: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    for (const at of reached) {
      if (part === '**') for (let to = at; to <= path.length; to += 1) next.add(to);
      else if (at < path.length && matchPart(part, path[at]!)) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(path.length);
}

// Two pointers with one point to return to: linear but for the last star, whatever the pattern.
function matchPart(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let index = 0;
  while (index < name.length) {
    if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[index])) {
      at += 1;
      index += 1;
    } else if (pattern[at] === '*') {
      star = at;
      resume = index;
      at += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
