import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type Location,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';

/** An editor in few words: `|` in a text is where the cursor is, and is taken out. */
export interface Editor {
  readonly link: ProtocolConnection;
  readonly hello: InitializeResult;
  /** What the server wrote into the log of the editor. */
  readonly log: string[];
  /** What the server asked to be told about. */
  readonly watched: unknown[];
  /** Opens a file with a text and gives its address. */
  open(file: string, text: string): Promise<string>;
  /** Takes another text; sends only what is between the first and the last difference. */
  type(file: string, text: string): Promise<void>;
  change(file: string, changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(file: string): Promise<void>;
  changedOnDisk(file: string): Promise<void>;
  textOf(file: string): string;
  uriOf(file: string): string;
  /** Findings of a file as soon as they suit; fails after a while with the last ones. */
  findings(file: string, suits: (found: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** Whether anything was ever said about the findings of a file. */
  isShown(file: string): boolean;
  offers(file: string, text: string): Promise<CompletionItem[]>;
  hover(file: string, word: string): Promise<string>;
  definition(file: string, word: string): Promise<Location[]>;
  references(file: string, word: string): Promise<Location[]>;
  actions(file: string, range: Range, only?: string[]): Promise<CodeAction[]>;
  /** Makes the changes of an action in the files that are open. */
  apply(action: CodeAction): Promise<void>;
  request<T>(method: string, params?: unknown): Promise<T>;
  shutdown(): Promise<void>;
  exit(): Promise<void>;
}

const everything: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
  },
};

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** How an editor introduces itself. */
export interface Manner {
  readonly capabilities?: ClientCapabilities;
  readonly processId?: number | null;
  readonly rootUri?: string | null;
}

/** Connects an editor to a server and says hello; files are below a folder. */
export async function editorOver({ input, output }: Streams, folder: string, manner: Manner = {}): Promise<Editor> {
  const link = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  const shown = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  const log: string[] = [];
  const watched: unknown[] = [];
  link.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: Published) => {
    shown.set(uri, diagnostics);
    for (const look of [...waiting]) look();
  });
  link.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
  });
  link.onRequest('client/registerCapability', ({ registrations }: { registrations: unknown[] }) => {
    watched.push(...registrations);
    return null;
  });
  link.listen();
  const { capabilities = everything, processId = null, rootUri = null } = manner;
  const hello = await link.sendRequest<InitializeResult>('initialize', { processId, rootUri, capabilities });
  await link.sendNotification('initialized', {});
  return { ...handling({ link, folder, shown, waiting, texts: new Map() }), link, hello, log, watched };
}

interface Published {
  readonly uri: string;
  readonly diagnostics: Diagnostic[];
}

interface Desk {
  readonly link: ProtocolConnection;
  readonly folder: string;
  readonly shown: Map<string, readonly Diagnostic[]>;
  readonly waiting: Set<() => void>;
  readonly texts: Map<string, { text: string; version: number }>;
}

function handling(desk: Desk): Omit<Editor, 'link' | 'hello' | 'log' | 'watched'> {
  const { link, folder, texts } = desk;
  const uriOf = (file: string) => (file.includes('://') || file.includes(':untitled') ? file : addressOf(folder, file));
  const textOf = (file: string) => texts.get(uriOf(file))?.text ?? '';
  const at = (file: string, offset: number) => ({
    textDocument: { uri: uriOf(file) },
    position: pointIn(textOf(file), offset),
  });
  const onWord = (file: string, word: string) => {
    const [before, after] = word.split('|') as [string, string];
    const start = textOf(file).indexOf(before + after);
    if (start === -1) throw new Error(`“${before}${after}” is not in ${file}.`);
    return at(file, start + before.length);
  };
  const type = async (file: string, text: string): Promise<void> => {
    const old = textOf(file);
    const [start, end, written] = difference(old, text);
    const range = { start: pointIn(old, start), end: pointIn(old, end) };
    await change(file, [{ range, text: written }], text);
  };
  const change = async (file: string, contentChanges: TextDocumentContentChangeEvent[], now: string) => {
    const uri = uriOf(file);
    const version = (texts.get(uri)?.version ?? 0) + 1;
    texts.set(uri, { text: now, version });
    await link.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  };
  const findings = (file: string, suits: (found: readonly Diagnostic[]) => boolean) =>
    awaited(desk, uriOf(file), suits);
  return {
    open: async (file, text) => {
      const uri = uriOf(file);
      texts.set(uri, { text, version: 1 });
      const textDocument = { uri, languageId: 'yaml', version: 1, text };
      await link.sendNotification('textDocument/didOpen', { textDocument });
      return uri;
    },
    type,
    change: (file, changes) => change(file, changes, changes.at(-1)!.text),
    close: async (file) => {
      texts.delete(uriOf(file));
      await link.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(file) } });
    },
    changedOnDisk: (file) =>
      link.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(file), type: 2 }] }),
    textOf,
    uriOf,
    findings,
    isShown: (file) => desk.shown.has(uriOf(file)),
    offers: async (file, marked) => {
      await type(file, marked.replace('|', ''));
      return await link.sendRequest('textDocument/completion', at(file, marked.indexOf('|')));
    },
    hover: async (file, word) => {
      const found: Hover | null = await link.sendRequest('textDocument/hover', onWord(file, word));
      return (found?.contents as { value: string } | undefined)?.value ?? '';
    },
    definition: (file, word) => link.sendRequest('textDocument/definition', onWord(file, word)),
    references: (file, word) =>
      link.sendRequest('textDocument/references', { ...onWord(file, word), context: { includeDeclaration: true } }),
    actions: (file, range, only) => {
      const uri = uriOf(file);
      const context = { diagnostics: desk.shown.get(uri) ?? [], ...(only && { only }) };
      return link.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
    },
    apply: async ({ edit }) => {
      const changes = edit?.documentChanges ?? [];
      for (const one of changes) {
        if (!('textDocument' in one)) continue;
        await type(one.textDocument.uri, edited(textOf(one.textDocument.uri), one.edits as TextEdit[]));
      }
    },
    request: (method, params) => link.sendRequest(method, params),
    shutdown: () => link.sendRequest('shutdown'),
    exit: () => link.sendNotification('exit'),
  };
}

function addressOf(folder: string, file: string): string {
  return pathToFileURL(`${folder}/${file}`).href;
}

/** A text with edits that do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let done = text;
  const last = edits.map((edit) => [offsetIn(text, edit.range.start), offsetIn(text, edit.range.end), edit.newText]);
  for (const [start, end, written] of last.sort((a, b) => Number(b[0]) - Number(a[0])))
    done = done.slice(0, Number(start)) + written + done.slice(Number(end));
  return done;
}

function pointIn(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

function offsetIn(text: string, { line, character }: { line: number; character: number }): number {
  return text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
}

function difference(before: string, after: string): [start: number, end: number, written: string] {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [start, before.length - tail, after.slice(start, after.length - tail)];
}

/** Waits for findings that suit, and says what was there instead where they do not come. */
function awaited(
  { shown, waiting }: Desk,
  uri: string,
  suits: (found: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = shown.get(uri);
      if (!found || !suits(found)) return;
      clearTimeout(late);
      waiting.delete(look);
      resolve(found);
    };
    const late = setTimeout(() => {
      waiting.delete(look);
      const last = (shown.get(uri) ?? []).map(({ code, range, message }) => `${code} ${range.start.line} ${message}`);
      reject(new Error(`Other findings than these did not come for ${uri}:\n${last.join('\n')}`));
    }, 20_000);
    waiting.add(look);
    look();
  });
}
