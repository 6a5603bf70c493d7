import type { Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';
import type { Community } from './model.ts';
import { parts } from './parts/index.ts';
import { shellWord } from './words/shell.ts';

/** Commands that take the name of a community as their last word, or not at all. */
const behind: ReadonlySet<string> = new Set(['audit', 'health', 'next', 'skills', 'trace']);
const without: ReadonlySet<string> = new Set(['explain', 'lint', 'map']);

/**
 * A command line to copy: `add role sponsor` becomes `cop add role sponsor --community data-guild`. The community is
 * named where there are several (`named`), in the way in which the command takes it.
 */
export function commandLine(command: string, named: Pick<Community, 'slug'> | undefined): string {
  const [verb = '', ...words] = command.split(' ');
  if (!named || without.has(verb)) return `cop ${command}`;
  const name = shellWord(named.slug);
  if (verb === 'render') return ['cop', verb, name, ...words].join(' ');
  if (behind.has(verb)) return `cop ${command} ${name}`;
  return isOfOrganisation(words[0]) ? `cop ${command}` : `cop ${command} --community ${name}`;
}

function isOfOrganisation(word: string | undefined): boolean {
  const part = parts.find(({ name }) => name === word);
  const kind = part?.kind ?? word;
  const found = Object.entries(kinds).find(([name]) => name === kind)?.[1] as Kind | undefined;
  return found?.of === 'organisation';
}
