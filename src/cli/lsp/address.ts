/** The absolute path of a file by its address in an editor, forward slashes; undefined for what is no file. */
export function pathOf(uri: string): string | undefined {
  const match = /^file:\/\/([^/?#]*)(\/[^?#]*)$/i.exec(uri);
  if (!match) return undefined;
  const [, host = '', written = ''] = match;
  // A coded slash would be another path than the one that is shown.
  if (/%2f|%5c|%00/i.test(written)) return undefined;
  const path = decoded(written);
  if (path === undefined) return undefined;
  if (host !== '' && host.toLowerCase() !== 'localhost') return `//${host}${path}`;
  const drive = /^\/([A-Za-z]):(?=\/|$)/.exec(path);
  return drive ? `${drive[1]!.toUpperCase()}:${path.slice(3)}` : path;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The address of a file by its absolute path, as editors write it. */
export function uriOf(path: string): string {
  const isShare = path.startsWith('//');
  const [first = '', ...rest] = (isShare ? path.slice(2) : path.replace(/^(?!\/)/, '/')).split('/');
  const coded = rest.map((part) => encodeURIComponent(part).replace(/[!'()*]/g, percent)).join('/');
  return `file://${isShare ? first : ''}/${coded}`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
