import type { GitAnswer } from '../src/cli/io.ts';
import { textHash } from '../src/core/words/hash.ts';

/** The one commit there is. */
export const commit = '3f2a1bc'.padEnd(40, '0');

/** What else a git in memory knows. */
interface More {
  /** What is staged; null is a file that is taken out. */
  readonly staged?: Readonly<Record<string, string | null>>;
  /** Files that a merge has left in conflict. */
  readonly torn?: readonly string[];
  /** There is no commit. */
  readonly isEmpty?: true;
  readonly isShallow?: true;
  /** No commit leads to both HEAD and another one. */
  readonly isApart?: true;
  /** Where the working folder lies in the repository. */
  readonly prefix?: string;
  /** What git is told to ignore. */
  readonly ignored?: readonly string[];
}

const idOf = (text: string) => textHash(text).padEnd(40, '0');
const bytes = (text: string) => ({ out: new TextEncoder().encode(text) });
const no = { code: 128 };

/** A git that knows one commit, under the names given, and what is asked of it. */
export function gitWith(
  files: Readonly<Record<string, string>>,
  names: readonly string[] = ['HEAD', 'main'],
  more: More = {},
) {
  const asked: (readonly string[])[] = [];
  const texts = [...Object.values(files), ...Object.values(more.staged ?? {})].filter((text) => text !== null);
  const contents = new Map(texts.map((text) => [idOf(text), text]));
  const git = (args: readonly string[], input: string): Partial<GitAnswer> => {
    asked.push(args);
    const last = args.at(-1)!;
    const fixed = said(args[0]!, last, more);
    if (fixed) return fixed;
    if (args[0] === 'ls-tree') return bytes(Object.entries(files).map(listed).join(''));
    if (args[0] === 'diff-index') return bytes(different(files, more));
    if (args[0] === 'cat-file') {
      const found = input.split('\n').flatMap((id) => (contents.has(id) ? [[id, contents.get(id)!] as const] : []));
      return bytes(
        found.map(([id, text]) => `${id} blob ${new TextEncoder().encode(text).length}\n${text}\n`).join(''),
      );
    }
    const isKnown = last === `${commit}:./` || names.some((name) => last === `${name}^{commit}`);
    return isKnown && !more.isEmpty ? bytes(`${commit}\n`) : no;
  };
  return { git, asked };
}

function said(command: string, last: string, more: More): Partial<GitAnswer> | undefined {
  if (last === '--git-dir') return bytes('.git\n');
  if (last === '--is-shallow-repository') return bytes(`${more.isShallow === true}\n`);
  if (last === '--show-toplevel') return bytes('/top\n');
  if (last === '--show-prefix') return bytes(`${more.prefix ?? ''}\n`);
  if (command === 'for-each-ref') return bytes('main\nrelease\n');
  if (command === 'remote') return bytes('origin\n');
  if (command === 'rev-list') return bytes(`commit ${commit}\n${commit} 2026-03-05\n`);
  if (command === 'merge-base') return more.isApart ? { code: 1 } : bytes(`${commit}\n`);
  if (command === 'hash-object') return bytes(`${'4b825dc'.padEnd(40, '0')}\n`);
  if (command === 'check-ignore')
    return more.ignored ? bytes(more.ignored.map((file) => `${file}\0`).join('')) : { code: 1 };
  return undefined;
}

function listed([name, text]: readonly [string, string]): string {
  return `100644 blob ${idOf(text)}\t${name}\0`;
}

/** What is staged, as git compares the index with a commit. */
function different(files: Readonly<Record<string, string>>, { staged = {}, torn = [], isEmpty }: More): string {
  const before = isEmpty ? {} : files;
  const none = '0'.repeat(40);
  const changes = Object.entries(staged).map(([name, text]) => {
    if (text === null) return `:100644 000000 ${idOf(files[name]!)} ${none} D\0${name}\0`;
    const [mode, id, state] = name in before ? ['100644', idOf(before[name]!), 'M'] : ['000000', none, 'A'];
    return `:${mode} 100644 ${id} ${idOf(text)} ${state}\0${name}\0`;
  });
  const conflicts = torn.map((name) => `:100644 000000 ${idOf(files[name] ?? '')} ${none} U\0${name}\0`);
  return [...changes, ...conflicts].join('');
}
