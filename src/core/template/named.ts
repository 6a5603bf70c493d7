import { compareText } from '../finding.ts';
import { closest, fold } from '../words/closest.ts';
import { list } from '../words/list.ts';
import { pathFault } from '../words/path.ts';
import type { Scope } from './meta.ts';

/** What a file in the folder of templates is by its path: a template by its path without `.hbs`, or why it is none. */
export type Named =
  | { readonly kind: 'page'; readonly path: string; readonly scope: Scope }
  | { readonly kind: 'partial'; readonly path: string; readonly name: string }
  | { readonly kind: 'mistake'; readonly message: string }
  | { readonly kind: 'unused' };

const ending = '.hbs';
const word = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/i;

/** What a file is; `known` are the paths of the built-in templates, `here` the scopes that have pages. */
export function namedAs(file: string, known: readonly string[], here: readonly Scope[]): Named {
  if (!file.endsWith(ending)) return { kind: 'unused' };
  const path = file.slice(0, -ending.length);
  const parts = path.split('/');
  const [folder = '', name = ''] = parts;
  const scope = here.find((one) => one === folder);
  if (parts.length !== 2 || (!scope && folder !== 'partials'))
    return mistake(
      `templates lie in ${list([...here, 'partials'], 'or')}`,
      nearby(parts, known, [...here, 'partials']),
    );
  if (!scope) {
    if (name.endsWith('.md')) return mistake('a partial ends in .hbs alone', `${path.slice(0, -3)}${ending}`);
    if (!isName(name)) return mistake('the name of a partial has letters, digits and dashes only');
    return { kind: 'partial', path, name };
  }
  if (!name.endsWith('.md')) return mistake('a page ends in .md.hbs', `${path}.md${ending}`);
  if (!isName(name.slice(0, -3))) return mistake('the name of a page has letters, digits and dashes only');
  // What is made for one person is one page, with a command of its own.
  const only = known.filter((one) => one.startsWith('member/'));
  if (scope === 'member' && !only.includes(path))
    return mistake('no other page is made for a member', only.map((one) => `${one}${ending}`)[0]);
  const same = known.find((one) => one !== path && fold(one) === fold(path));
  if (same) return mistake('capitals count in names of pages', `${same}${ending}`);
  return { kind: 'page', path, scope };
}

function isName(name: string): boolean {
  return word.test(name) && !pathFault(`${name}.md`) && !/^(?:constructor|prototype)$/.test(name);
}

function mistake(message: string, near?: string): Named {
  return { kind: 'mistake', message: `${message}${near ? `; did you mean “${near}”?` : ''}` };
}

/** The template of the same name, or the right folder for a name. */
function nearby(parts: readonly string[], known: readonly string[], folders: readonly string[]): string | undefined {
  const last = parts.at(-1)!;
  const same = known.find((path) => path.endsWith(`/${last}`));
  if (same) return `${same}${ending}`;
  const first = fold(parts[0]!);
  const folder = folders.includes(first) ? first : closest(first, folders, 1)[0];
  return parts.length > 1 && folder ? `${folder}/${last}${ending}` : undefined;
}

/** Templates that somebody means by a word: `charter-page`, `community/charter-page`, `charter-page.md.hbs`. */
export function meant(written: string, paths: readonly string[]): readonly string[] {
  const wanted = fold(bare(written.replace(/^(?:\.\/)?(?:templates\/)?/, '')));
  const found = paths.filter((path) =>
    [path, path.slice(path.indexOf('/') + 1)].some((one) => fold(bare(one)) === wanted),
  );
  return found.sort(compareText);
}

/** What was probably meant by a word that means nothing. */
export function nearestTemplate(written: string, paths: readonly string[]): string | undefined {
  const wanted = bare(written);
  return closest(wanted, paths.map(written.includes('/') ? bare : pageName), 1)[0];
}

function bare(path: string): string {
  return path.replace(/\.hbs$/i, '').replace(/\.md$/i, '');
}

/** The short name of a template by its path, `charter-page`. */
export function pageName(path: string): string {
  return bare(path.slice(path.indexOf('/') + 1));
}
