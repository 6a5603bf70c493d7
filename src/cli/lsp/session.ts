import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { terminal } from '../../core/words/safe.ts';
import { UserError } from '../io.ts';
import { version } from '../version.ts';
import { pathOf, uriOf } from './address.ts';
import type { Client } from './client.ts';
import type { Desk } from './desk.ts';
import type { Naming } from './translate.ts';

/** One editor at the other end, from its first word to its last. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly desk: Desk;
  readonly client: Client;
}

/** The files that an editor has open, by their absolute paths; texts that are no files yet, and other files, are none. */
export function openFiles(documents: TextDocuments<TextDocument>): Map<string, TextDocument> {
  const files = new Map<string, TextDocument>();
  for (const document of documents.all()) {
    const path = filePath(document.uri);
    if (path !== undefined) files.set(path, document);
  }
  return files;
}

/** The absolute path of a YAML file by its address. */
export function filePath(uri: string): string | undefined {
  const path = pathOf(uri);
  return path !== undefined && /\.ya?ml$/i.test(path) ? path : undefined;
}

/** Files below a root as the editor calls them: what it has open keeps the address it came with. */
export function namingFor({ documents }: Session, root: string): Naming {
  const open = openFiles(documents);
  return (file) => open.get(`${root}${file}`)?.uri ?? uriOf(`${root}${file}`);
}

/** Tells the person at the editor what went wrong; nothing ends because of it. */
export async function complain({ connection }: Pick<Session, 'connection'>, error: unknown): Promise<void> {
  await sent(() => {
    if (error instanceof UserError)
      connection.console.warn(terminal([error.message, error.hint ?? ''].join(' ').trim()));
    else {
      const words = error instanceof Error ? error.message : String(error);
      connection.console.error(`This is a fault in cop ${version}: ${terminal(words)}`);
    }
  });
}

/** Sends something to the editor. One that is gone is not told; that it is gone is noticed elsewhere. */
export async function sent(send: () => unknown): Promise<void> {
  try {
    await send();
  } catch {
    // Nobody is there to hear why.
  }
}
