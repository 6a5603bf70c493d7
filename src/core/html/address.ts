import { anchor } from './outline.ts';

/** What a link inside of the pages can lead to. */
export interface Site {
  /** Whether a page has a file of its own beside this one. */
  isBeside(page: string): boolean;
  /** Whether a path such as `../x/launch-kit/poster.md` leads to a page that has a file of its own there. */
  isElsewhere(path: string): boolean;
  /** Ids of the pages that are here. */
  readonly pages: ReadonlySet<string>;
  /** Ids of headings. */
  readonly ids: ReadonlySet<string>;
  /** Files and pictures beside the pages, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** Where a link leads; a file beside the page is in the link itself, with the name that it is saved under. */
export interface Target {
  readonly href: string;
  readonly download?: string;
}

/** The target of a link on a page, undefined where there is none that is safe and there: its text stays a text. */
export function target(address: string, page: string, site: Site): Target | undefined {
  const written = address.trim();
  if (/[\s\p{C}\\]/u.test(written)) return undefined;
  if (/^(?:https?:\/\/|mailto:)/i.test(written)) return outside(written);
  const [path = '', fragment = ''] = written.split('#').map(decoded);
  if (path === '') return fragment === '' ? { href: `#${page}` } : inside(page, fragment, site);
  const name = path.replace(/^(?:\.\/)+/, '');
  const sibling = /^([\w-]+)\.md$/.exec(name)?.[1];
  if (sibling !== undefined && site.pages.has(sibling))
    return inside(sibling, fragment, site) ?? { href: `#${sibling}` };
  if (sibling !== undefined && site.isBeside(sibling)) return { href: `${sibling}.html${behind(sibling, fragment)}` };
  if (name.endsWith('.md') && !/%2f/i.test(written) && site.isElsewhere(name))
    return { href: elsewhere(written, fragment) };
  const text = site.files.get(name);
  return text === undefined ? undefined : { href: dataAddress(name, text), download: name.split('/').at(-1) };
}

/** The same address, of the file in HTML. */
function elsewhere(written: string, fragment: string): string {
  const path = written.split('#')[0]!.replace(/\.md$/, '.html');
  const page = /([\w-]+)\.html$/.exec(path)?.[1] ?? '';
  return `${path.replace(/[^\x21-\x7e]|["'`<>]/gu, encodeURIComponent)}${behind(page, fragment)}`;
}

function outside(written: string): Target | undefined {
  const href = written.replace(/[^\x21-\x7e]|["'`<>]/gu, encodeURIComponent);
  try {
    const { username, password } = new URL(href);
    return username === '' && password === '' ? { href } : undefined;
  } catch {
    return undefined;
  }
}

function inside(page: string, fragment: string, { ids }: Site): Target | undefined {
  const id = `${page}.${anchor(fragment)}`;
  return ids.has(id) ? { href: `#${encodeURI(id)}` } : undefined;
}

function behind(page: string, fragment: string): string {
  return fragment === '' ? '' : `#${encodeURI(`${page}.${anchor(fragment)}`)}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const media: Readonly<Record<string, string>> = {
  ics: 'text/calendar',
  csv: 'text/csv',
  md: 'text/markdown',
  json: 'application/json',
  svg: 'image/svg+xml',
  yaml: 'application/yaml',
};

/** A whole file as an address. */
export function dataAddress(name: string, text: string): string {
  const type = media[/\.(\w+)$/.exec(name)?.[1] ?? ''] ?? 'text/plain';
  return `data:${type};charset=utf-8,${encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))}`;
}
