import { build } from '../src/cli/program.ts';

/** The words of a command line as a shell reads it, without `cop`. */
export function shellWords(line: string): string[] {
  const found = [...line.matchAll(/(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g)];
  return found.map(([, double, single, bare]) => double ?? single ?? bare!).slice(1);
}

/** What the parser says about a command line, without running it: the command it found, or its complaint. */
export async function parsed(line: string): Promise<string> {
  const words = shellWords(line);
  if (!line.startsWith('cop ') || words.length === 0) return `“${line}” is no command of cop`;
  const ran: string[] = [];
  try {
    const program = await build(words, [], async ({ name }, args) => {
      // `cop add something` runs `add` where no such part exists.
      const isUnknown = (name === 'add' || name === 'log') && args.length > 0;
      ran.push(isUnknown ? `“${line}” names no part` : name);
    });
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    return `“${line}”: ${String(error)}`;
  }
  return ran.join(' ');
}
