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

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
