import { type Change, diff, isOurs, type Page } from '../core/plan.ts';
import { logLine } from '../core/words/safe.ts';
import { type Io, UserError } from './io.ts';

/** A change, and the bytes that are there now as they are: line ends of another system make no page stale. */
export type Found = Change & { readonly original?: string };

/** Compares pages with the files that are there; `force` takes files that cop has not written for its own. */
export async function compare(io: Io, pages: readonly Page[], force: boolean): Promise<Found[]> {
  const there = new Map<string, string>();
  for (const { file } of pages) {
    const text = await textAt(io, file);
    if (text !== undefined) there.set(file, text);
  }
  return diff(pages, there).map((change) => {
    const isRefused = change.state === 'foreign' || change.state === 'unclosed';
    return { ...change, state: force && isRefused ? 'update' : change.state, original: there.get(change.file) };
  });
}

/** The text of a file; undefined where there is none. Anything but an ordinary file stops everything. */
export async function textAt(io: Io, file: string, most?: number): Promise<string | undefined> {
  const slash = file.lastIndexOf('/');
  const entries = await io.list(slash === -1 ? '.' : file.slice(0, slash));
  const entry = entries?.find(({ name }) => name === file.slice(slash + 1));
  if (entry && entry.type !== 'file') throw new UserError(`“${file}” is no ordinary file; nothing was written.`);
  const bytes = entry && (await io.read(file, most));
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Why a file stays as it is, as a line for people; blank where nothing keeps it from being written. */
export function refusal({ file, state }: Change): string {
  if (state !== 'foreign' && state !== 'unclosed') return '';
  const why = state === 'foreign' ? 'was not written by cop' : 'has a part to keep without an end';
  return lineOf(`cop: ${file} ${why}; it stays as it is.`);
}

/** Files in a folder, and in those directly below it, that cop wrote once and that `isKnown` does not know. */
export async function orphansIn(io: Io, folder: string, isKnown: (file: string) => boolean): Promise<string[]> {
  const found: string[] = [];
  for (const { name, type } of (await io.list(folder)) ?? []) {
    const file = `${folder}/${name}`;
    if (type === 'folder' && name === 'pictures') found.push(...(await orphansIn(io, file, isKnown)));
    const isPage = type === 'file' && /\.(?:md|html|svg|ics)$/.test(name) && !isKnown(file);
    if (isPage && isOurs((await textAt(io, file)) ?? '')) found.push(file);
  }
  return found;
}

/** What changes, line by line, as `diff -u` shows it. */
export async function patches(changes: readonly Pick<Change, 'file' | 'text' | 'before'>[]): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY: headerOptions } = await import('diff');
  const texts = changes.map(({ file, text, before }) => {
    const from = before === undefined ? '/dev/null' : file;
    const options = { headerOptions, maxEditLength: 10_000 };
    const now = text.replaceAll('\r\n', '\n');
    const patch = createTwoFilesPatch(from, file, before ?? '', now, '', '', options);
    return patch ?? `--- ${from}\n+++ ${file}\nToo much is different to be shown.\n`;
  });
  // Pages that are there may be anybody's: shown, never obeyed.
  return texts.map((text) => text.replace(/\n$/, '').split('\n').map(lineOf).join('')).join('');
}

/** A line for the terminal: shown, never obeyed. */
export function lineOf(text: string): string {
  return `${logLine(text)}\n`;
}
