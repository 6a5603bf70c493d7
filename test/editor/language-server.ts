import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** A mark in a file. */
export interface Mark {
  readonly line: number;
  readonly message: string;
}

/** Something that can be chosen, what is then inserted, and what is said about it. */
export interface Offer {
  readonly label: string;
  readonly inserts: string;
  readonly says: string;
}

/** An editor with the real YAML language server behind it. `|` in a text is where the cursor is. */
export interface Editor {
  marks(file: string, text: string): Promise<Mark[]>;
  offers(file: string, text: string): Promise<Offer[]>;
  hover(file: string, text: string): Promise<string>;
  /** Ends the server, also where it does not answer. */
  close(): Promise<void>;
}

const server = path.join(import.meta.dirname, '../../node_modules/yaml-language-server/bin/yaml-language-server');
// Schemas come from the first line of each file alone: nothing is fetched.
const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false }, schemas: {} };

/** Starts the server with a folder as its workspace. */
export async function openEditor(folder: string): Promise<Editor> {
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  const link: ProtocolConnection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<string, (found: Diagnostic[]) => void>();
  const settled = new Promise<void>((resolve) => link.onNotification('yaml/schema/store/initialized', () => resolve()));
  link.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section }) => (section === 'yaml' ? settings : null)),
  );
  link.onRequest('client/registerCapability', () => null);
  link.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: Published) => {
    waiting.get(uri)?.(diagnostics);
  });
  link.listen();
  const rootUri = pathToFileURL(folder).href;
  await link.sendRequest('initialize', { processId: process.pid, rootUri, capabilities });
  // Asked for so, the server says when it has read the settings.
  await link.sendNotification('yaml/supportSchemaSelection');
  await link.sendNotification('initialized', {});
  await settled;
  const desk: Desk = { link, folder, waiting, opened: { count: 0 } };
  return {
    marks: (file, text) => marks(desk, file, text),
    offers: (file, text) => offers(desk, file, text),
    hover: (file, text) => hover(desk, file, text),
    close: () => close(link, child),
  };
}

const capabilities = {
  workspace: { configuration: true },
  textDocument: { completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } } },
};

interface Published {
  readonly uri: string;
  readonly diagnostics: Diagnostic[];
}

interface Desk {
  readonly link: ProtocolConnection;
  readonly folder: string;
  readonly waiting: Map<string, (found: Diagnostic[]) => void>;
  readonly opened: { count: number };
}

// Every text is a file of its own beside the named one, so that late answers about another text are never taken for it.
async function open(desk: Desk, file: string, text: string): Promise<string> {
  desk.opened.count += 1;
  const name = file.replace(/(?=\.yaml$)/, `.${desk.opened.count}`);
  const uri = pathToFileURL(path.join(desk.folder, name)).href;
  const textDocument = { uri, languageId: 'yaml', version: 1, text };
  await desk.link.sendNotification('textDocument/didOpen', { textDocument });
  return uri;
}

async function marks(desk: Desk, file: string, text: string): Promise<Mark[]> {
  const uri = await open(desk, file, text);
  const found = await new Promise<Diagnostic[]>((resolve) => desk.waiting.set(uri, resolve));
  return found.map(({ range, message }) => ({
    line: range.start.line + 1,
    message: typeof message === 'string' ? message : message.value,
  }));
}

async function offers(desk: Desk, file: string, text: string): Promise<Offer[]> {
  const list: CompletionList | null = await ask(desk, 'textDocument/completion', file, text);
  return (list?.items ?? []).map(({ label, insertText, textEdit, documentation }: CompletionItem) => ({
    label,
    inserts: textEdit?.newText ?? insertText ?? label,
    says: typeof documentation === 'string' ? documentation : (documentation?.value ?? ''),
  }));
}

async function hover(desk: Desk, file: string, text: string): Promise<string> {
  const found: Hover | null = await ask(desk, 'textDocument/hover', file, text);
  return found ? (found.contents as { readonly value: string }).value : '';
}

/** Asks about the place of the cursor, which is taken out of the text. */
async function ask<T>(desk: Desk, method: string, file: string, text: string): Promise<T> {
  const before = text.slice(0, text.indexOf('|')).split('\n');
  const uri = await open(desk, file, text.replace('|', ''));
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return await desk.link.sendRequest<T>(method, { textDocument: { uri }, position });
}

async function close(link: ProtocolConnection, child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const late = setTimeout(() => child.kill('SIGKILL'), 2000);
  await Promise.race([link.sendRequest('shutdown').then(() => link.sendNotification('exit')), ended]);
  await ended;
  clearTimeout(late);
  link.dispose();
}
