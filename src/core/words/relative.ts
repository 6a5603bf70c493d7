/**
 * The address of a file as a page in a folder links to it, both below the same root: `../communities/a/README.md`.
 * Everything but letters, digits and `-._~` is written as `%20`, so that it means the same in Markdown and in HTML.
 */
export function relativeAddress(folder: string, file: string): string {
  const [from, to] = [partsOf(folder), partsOf(file)];
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(encoded)].join('/');
}

/** The path of a file that a page in a folder links to by this address, which is decoded already: the other way round. */
export function linkedPath(folder: string, address: string): string {
  const parts = partsOf(folder);
  for (const part of partsOf(address)) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
