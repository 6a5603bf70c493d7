import fs from 'node:fs';
import path from 'node:path';
import { diffLines } from 'diff';
import type { Given, Listed } from '../src/core/part.ts';

/** Files by their paths below the root. */
export type Files = Readonly<Record<string, string>>;

function read(folder: string, change = (text: string) => text): Files {
  const root = path.join(import.meta.dirname, folder);
  const names = (fs.readdirSync(root, { recursive: true }) as string[]).map((name) => name.split(path.sep).join('/'));
  const files = names.filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(files.map((name) => [name, change(fs.readFileSync(path.join(root, name), 'utf8'))]));
}

/** Files that parts are put into: tidy, formatted in every way there is, from another system, and as short as can be. */
export const worlds: readonly (readonly [string, Files])[] = [
  ['the-rich-example', read('../examples/data-pipelines')],
  ['a-hostile-fixture', read('parts/hostile', (text) => `\ufeff${text.trimEnd().replaceAll('\n', '\r\n')}`)],
  ['the-shortest-files', read('parts/short')],
];

/** Lines of the first text that are no longer there as they were. */
export function changedLines(before: string, after: string): string[] {
  const gone = diffLines(`${before}\n`, `${after}\n`).filter(({ removed }) => removed);
  return gone.flatMap(({ value }) => value.trimEnd().split('\n'));
}

/** Whether one text is the other with more put in: its characters are there in their order. */
export function isWithin(less: string, more: string): boolean {
  let at = 0;
  for (const character of more) if (character === less[at]) at += 1;
  return at === less.length;
}

/** Words behind the name of a part as what they give. */
export function givenOf(part: Listed, words: readonly string[]): Given {
  const given: Record<string, string[]> = {};
  let name = 'main';
  for (const word of words) {
    if (word.startsWith('--')) name = part.isOption && word === `--${part.argument}` ? 'main' : word.slice(2);
    else given[name] = [...(given[name] ?? []), word];
  }
  return given;
}
