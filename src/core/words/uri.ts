/** A path as a relative address: every part is percent-encoded, so that nothing in it reads as something else. */
export function relativeUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

/** Where a path leads, seen from another folder: `top` and `here` are absolute, with forward slashes. */
export function pathFrom(top: string, here: string, path: string): string {
  const isAbsolute = /^([A-Za-z]:)?\//.test(path);
  const from = parts(top);
  const to = parts(isAbsolute ? path : `${here}/${path}`);
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** The steps of an absolute path, those back taken. */
function parts(path: string): string[] {
  const found: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') found.pop();
    else if (part !== '' && part !== '.') found.push(part);
  }
  return found;
}
