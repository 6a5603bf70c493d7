import type { GitAnswer } from '../src/cli/io.ts';

/** The one commit there is. */
export const commit = '3f2a1bc'.padEnd(40, '0');

/** A git that knows one commit, under the names given, and what is asked of it. */
export function gitWith(files: Readonly<Record<string, string>>, names: readonly string[] = ['HEAD', 'main']) {
  const asked: (readonly string[])[] = [];
  const contents = Object.entries(files).map(([name, text], at) => ({
    name,
    text,
    id: String(at + 1).padStart(40, '0'),
  }));
  const bytes = (text: string) => ({ out: new TextEncoder().encode(text) });
  const git = (args: readonly string[], input: string): Partial<GitAnswer> => {
    asked.push(args);
    const last = args.at(-1)!;
    if (last === '--git-dir') return bytes('.git\n');
    if (last === '--is-shallow-repository') return bytes('false\n');
    if (args[0] === 'for-each-ref') return bytes('main\nrelease\n');
    if (args[0] === 'rev-list') return bytes(`commit ${commit}\n${commit} 2026-03-05\n`);
    if (args[0] === 'ls-tree') return bytes(contents.map(({ name, id }) => `100644 blob ${id}\t${name}\0`).join(''));
    if (args[0] === 'cat-file') {
      const found = contents.filter(({ id }) => input.includes(id));
      return bytes(
        found.map(({ id, text }) => `${id} blob ${new TextEncoder().encode(text).length}\n${text}\n`).join(''),
      );
    }
    if (args[0] === 'check-ignore') return { code: 1 };
    const isKnown = last === `${commit}:./` || names.some((name) => last === `${name}^{commit}`);
    return isKnown ? bytes(`${commit}\n`) : { code: 128 };
  };
  return { git, asked };
}
