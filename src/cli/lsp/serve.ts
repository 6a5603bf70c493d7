import {
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeResult,
  type Logger,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { terminal } from '../../core/words/safe.ts';
import type { Io, Wire } from '../io.ts';
import { version } from '../version.ts';
import { actionsFor, completionsAt, definitionsAt, hoverAt, mendAllKind, usesAt } from './answers.ts';
import { askingAt, partAt } from './asking.ts';
import { clientOf } from './client.ts';
import { deskOver } from './desk.ts';
import { type Publisher, publisherFor } from './publish.ts';
import { complain, openFiles, type Session, sent } from './session.ts';

const capabilities: InitializeResult['capabilities'] = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', ':'] },
  definitionProvider: true,
  referencesProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', mendAllKind] },
  workspace: { workspaceFolders: { supported: true } },
};

/** What becomes known once the editor has introduced itself. */
interface Begun {
  readonly session: Session;
  readonly publisher: Publisher;
  readonly watch: NodeJS.Timeout;
}

/** The talk with one editor: what it is over, and how far it has come. */
interface Talk {
  readonly io: Io;
  readonly wire: Wire;
  readonly connection: Connection;
  readonly dog: Watchdog;
  begun?: Begun;
}

interface Watchdog {
  shutdownReceived: boolean;
  initialize(): void;
  exit(code: number): void;
}

/** Talks to an editor until it is done, and gives the exit code: 0 where it has said that it is. */
export function serve(io: Io, wire: Wire): Promise<number> {
  return new Promise((resolve) => {
    const dog: Watchdog = { shutdownReceived: false, initialize: () => {}, exit: (code) => end(code) };
    const [input, output] = [new StreamMessageReader(wire.input), new StreamMessageWriter(wire.output)];
    // The clock for the rest of a message that has begun is set anew for ever, also when nobody is there to send it.
    input.partialMessageTimeout = 0;
    const connection = createConnection((logger) => createProtocolConnection(input, output, calm(logger)), dog);
    const talk: Talk = { io, wire, connection, dog };
    let isOver = false;
    const end = (code: number): void => {
      if (isOver) return;
      isOver = true;
      talk.begun?.publisher.stop();
      clearInterval(talk.begun?.watch);
      connection.dispose();
      wire.close();
      resolve(code);
    };
    // An editor that is gone without a word has failed; so has one that hears no more.
    const gone = () => end(dog.shutdownReceived ? 0 : 1);
    wire.input.on('end', gone).on('close', gone);
    wire.output.on('error', gone);
    listen(talk, gone);
  });
}

/** A log in which nothing acts; where nobody reads it any more, nothing happens. */
function calm(logger: Logger): Logger {
  const entry = (level: keyof Logger) => (text: string) => void sent(() => logger[level](terminal(text)));
  return { error: entry('error'), warn: entry('warn'), info: entry('info'), log: entry('log') };
}

/** How often is looked whether the editor is still there. */
const beat = 3000;

function listen(talk: Talk, gone: () => void): void {
  const { io, wire, connection } = talk;
  const documents = new TextDocuments(TextDocument);
  const texts = () => new Map([...openFiles(documents)].map(([path, document]) => [path, document.getText()]));
  connection.onInitialize((params) => {
    const client = clientOf(params);
    const trouble = (error: unknown) => void complain({ connection }, error);
    const session = { connection, documents, desk: deskOver({ io, open: texts, complain: trouble }), client };
    const watch = setInterval(() => {
      if (client.process !== undefined && !wire.isAlive(client.process)) gone();
    }, beat);
    watch.unref();
    talk.begun = { session, publisher: publisherFor(session), watch };
    return { capabilities, serverInfo: { name: 'cop', version } };
  });
  connection.onInitialized(() => {
    if (talk.begun?.session.client.canWatch) watchFiles(connection);
  });
  connection.onShutdown(() => talk.begun?.publisher.stop());
  const changed = () => {
    talk.begun?.session.desk.touch();
    if (!talk.dog.shutdownReceived) talk.begun?.publisher.soon();
  };
  documents.onDidChangeContent(changed);
  documents.onDidSave(changed);
  connection.onDidChangeWatchedFiles(changed);
  documents.onDidClose(({ document }) => {
    talk.begun?.publisher.forget(document.uri);
    changed();
  });
  documents.listen(connection);
  answer(talk);
  connection.listen();
}

/** Files that change outside the editor: those of communities, and what lists known findings. */
function watchFiles(connection: Connection): void {
  const watchers = ['**/*.{yaml,yml}', '**/*baseline*.json'].map((globPattern) => ({ globPattern }));
  // Who refuses tells so when a file is saved.
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
}

function answer(talk: Talk): void {
  const { connection } = talk;
  connection.onHover(
    asked(talk, null, async (session, params) => {
      const asking = await askingAt(session, talk.io, params);
      return asking ? await hoverAt(asking) : null;
    }),
  );
  connection.onCompletion(
    asked(talk, [], async (session, params) => {
      const asking = await askingAt(session, talk.io, params);
      return asking ? completionsAt(asking) : [];
    }),
  );
  connection.onDefinition(
    asked(talk, [], async (session, params) => {
      const asking = await askingAt(session, talk.io, params);
      return asking ? definitionsAt(asking) : [];
    }),
  );
  connection.onReferences(
    asked(talk, [], async (session, params) => {
      const asking = await askingAt(session, talk.io, params);
      return asking ? usesAt(asking, params.context.includeDeclaration) : [];
    }),
  );
  connection.onCodeAction(
    asked(talk, [], async (session, params) => {
      const part = await partAt(session, params);
      return part ? await actionsFor(part) : [];
    }),
  );
}

/** An answer that is given only between hello and goodbye; where it fails, the editor is told why and gets none. */
function asked<P, T>(talk: Talk, none: T, make: (session: Session, params: P) => Promise<T>) {
  return async (params: P): Promise<T | ResponseError<void>> => {
    if (!talk.begun) return new ResponseError(ErrorCodes.ServerNotInitialized, 'The first request is “initialize”.');
    if (talk.dog.shutdownReceived)
      return new ResponseError(ErrorCodes.InvalidRequest, 'After “shutdown” nothing is answered.');
    const { session } = talk.begun;
    try {
      return await make(session, params);
    } catch (error) {
      await complain(session, error);
      return none;
    }
  };
}
