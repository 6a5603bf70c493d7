import type { CodeActionParams, TextDocumentPositionParams } from 'vscode-languageserver';
import { limits } from '../../core/fault.ts';
import type { Io } from '../io.ts';
import type { Asking, Part } from './answers.ts';
import { filePath, namingFor, type Session } from './session.ts';

/** The place that a request is about; undefined where it lies in no file that is open and belongs to cop. */
export async function askingAt(
  session: Session,
  io: Io,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Asking | undefined> {
  const document = session.documents.get(textDocument.uri);
  const path = filePath(textDocument.uri);
  if (!document || path === undefined) return undefined;
  const text = document.getText();
  if (text.length > limits.bytes) return undefined;
  const offset = document.offsetAt(position);
  const seen = await session.desk.see(path);
  if (!seen) return undefined;
  const { client } = session;
  const nameOf = namingFor(session, seen.root);
  return { seen, client, file: path.slice(seen.root.length), text, offset, today: io.today(), nameOf };
}

/** The part of a file that a request is about. */
export async function partAt(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
): Promise<Part | undefined> {
  const { client, desk, documents } = session;
  const document = documents.get(textDocument.uri);
  const path = filePath(textDocument.uri);
  if (!document || path === undefined) return undefined;
  const { version } = document;
  const seen = await desk.see(path);
  if (!seen) return undefined;
  const nameOf = namingFor(session, seen.root);
  return { seen, client, file: path.slice(seen.root.length), nameOf, range, context, version };
}
