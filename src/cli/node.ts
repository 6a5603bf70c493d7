import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { limits } from '../core/fault.ts';
import { compareText } from '../core/finding.ts';
import { pathFault } from '../core/words/path.ts';
import { ask } from './ask.ts';
import { git } from './git-process.ts';
import { type Entry, Interrupted, type Io, UserError, type Write } from './io.ts';
import { readIn, wire } from './wire.ts';

/** The real world below a folder. */
export function nodeIo(folder = process.cwd()): Io {
  const full = (file: string) => path.resolve(folder, file);
  return {
    read: async (file, most) => readRegular(full(file), most),
    list: async (name) => listFolder(full(name)),
    real: async (name) => realPath(full(name)),
    write: (writes) => writeAll(folder, writes),
    out: (text) => send(process.stdout, text),
    err: (text) => send(process.stderr, text),
    env: process.env,
    outIsTerminal: process.stdout.isTTY === true,
    canAsk: process.stdin.isTTY === true && process.stderr.isTTY === true,
    width: process.stdout.columns ?? 80,
    today: localToday,
    ask,
    readIn,
    wire,
    git: (args, input) => git(folder, args, input),
    at: (name) => nodeIo(full(name)),
  };
}

function localToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** One descriptor, checked after opening: a pipe or device behind a name must not hang the program. */
function readRegular(file: string, most: number = limits.bytes): Uint8Array | undefined {
  let descriptor: number;
  try {
    descriptor = fs.openSync(
      file,
      fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0),
    );
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
  try {
    if (!fs.fstatSync(descriptor).isFile()) return undefined;
    const buffer = Buffer.allocUnsafe(most + 1);
    let length = 0;
    for (;;) {
      const count = fs.readSync(descriptor, buffer, length, buffer.length - length, null);
      length += count;
      if (count === 0 || length === buffer.length) return Uint8Array.prototype.slice.call(buffer, 0, length);
    }
  } finally {
    fs.closeSync(descriptor);
  }
}

function listFolder(folder: string): Entry[] | undefined {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .map((entry): Entry => ({ name: entry.name, type: typeOf(entry) }))
      .sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    if (codeOf(error) === 'EACCES')
      throw new UserError(`The folder “${path.basename(folder)}” cannot be read.`, 'Check its permissions.');
    throw error;
  }
}

function realPath(name: string): string {
  try {
    return fs.realpathSync(name).split(path.sep).join('/');
  } catch {
    return name.split(path.sep).join('/');
  }
}

function typeOf(entry: fs.Dirent): Entry['type'] {
  // A name that is no text cannot be opened by it.
  if (entry.name.includes('\ufffd')) return 'other';
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

interface Staged {
  readonly temporary: string;
  readonly target: string;
  readonly write: Write;
}

/** Stages every file beside its target, checks that nothing changed meanwhile, then renames all. */
async function writeAll(folder: string, writes: readonly Write[]): Promise<void> {
  const staged: Staged[] = [];
  const made: string[] = [];
  let isInterrupted = false;
  const wait = () => {
    isInterrupted = true;
  };
  process.on('SIGINT', wait).on('SIGTERM', wait);
  try {
    for (const write of writes) {
      staged.push(stage(folder, write, made));
      // Signals are heard between two files; before the first rename nothing has happened yet.
      await new Promise((resolve) => setImmediate(resolve));
      if (isInterrupted) throw new Interrupted();
    }
    for (const { target, write } of staged) compare(target, write);
    while (staged.length > 0) {
      fs.renameSync(staged[0]!.temporary, staged[0]!.target);
      staged.shift();
    }
    made.length = 0;
  } catch (error) {
    throw explain(error);
  } finally {
    for (const { temporary } of staged) fs.rmSync(temporary, { force: true });
    for (const empty of made.reverse()) removeEmpty(empty);
    for (const target of new Set(writes.map(({ file }) => path.dirname(path.resolve(folder, file))))) sweep(target);
    process.off('SIGINT', wait).off('SIGTERM', wait);
  }
}

const abandoned = 10 * 60 * 1000;

/** Removes what a run that was killed has left in a folder; younger files may belong to a run that is at work. */
function sweep(folder: string): void {
  for (const { name } of listFolder(folder) ?? []) {
    if (!/^\.cop-[0-9a-f]{12}\.tmp$/.test(name)) continue;
    const file = path.join(folder, name);
    const status = fs.lstatSync(file, { throwIfNoEntry: false });
    if (status?.isFile() && Date.now() - status.mtimeMs > abandoned) fs.rmSync(file, { force: true });
  }
}

function stage(folder: string, write: Write, made: string[]): Staged {
  const fault = write.isNamed ? undefined : pathFault(write.file.replace(/^(\.\.\/)+/, ''));
  if (fault) throw new UserError(`cop does not write “${write.file}”: ${fault}.`);
  const target = path.resolve(folder, write.file);
  makeFolders(folder, path.dirname(target), made);
  compare(target, write);
  const temporary = path.join(path.dirname(target), `.cop-${randomBytes(6).toString('hex')}.tmp`);
  const mode = fs.statSync(target, { throwIfNoEntry: false })?.mode;
  const descriptor = fs.openSync(temporary, 'wx', mode === undefined ? 0o666 : mode & 0o777);
  try {
    const bytes = Buffer.from(write.text);
    fs.writeFileSync(descriptor, bytes);
    if (mode !== undefined) fs.fchmodSync(descriptor, mode & 0o777);
    fs.fsyncSync(descriptor);
    if (fs.fstatSync(descriptor).size !== bytes.length)
      throw new UserError(`“${write.file}” could not be written whole.`);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  } finally {
    fs.closeSync(descriptor);
  }
  return { temporary, target, write };
}

function makeFolders(root: string, folder: string, made: string[]): void {
  const below = path.relative(root, folder);
  let here = root;
  for (const part of below === '' ? [] : below.split(path.sep)) {
    here = path.join(here, part);
    if (part === '..') continue;
    const status = fs.lstatSync(here, { throwIfNoEntry: false });
    if (!status) {
      fs.mkdirSync(here);
      made.push(here);
    } else if (!status.isDirectory()) {
      throw new UserError(`“${path.relative(root, here)}” is no ordinary folder; nothing was written.`);
    }
  }
}

function compare(target: string, write: Write): void {
  const status = fs.lstatSync(target, { throwIfNoEntry: false });
  if (status && !status.isFile()) throw new UserError(`“${write.file}” is no ordinary file; nothing was written.`);
  if (write.replaces) return;
  const there = status ? fs.readFileSync(target, 'utf8') : undefined;
  if (there === write.before) return;
  throw new UserError(`“${write.file}” changed while cop was at work; nothing was written.`, 'Run the command again.');
}

function removeEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    // Somebody else has put something there: it is theirs.
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'the folder or file may not be written',
  EPERM: 'the folder or file may not be written',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'a name is too long',
  ENOENT: 'its folder is not there and cannot be made',
};

function explain(error: unknown): unknown {
  const reason = reasons[codeOf(error) ?? ''];
  return reason ? new UserError(`Nothing was written: ${reason}.`) : error;
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code;
}

/** Resolves when the text is out. A closed pipe is fine; a full disk is not. */
function send(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      if (codeOf(error) === 'EPIPE') resolve();
      else reject(new UserError(`The output could not be written (${codeOf(error) ?? error.message}).`));
    };
    stream.once('error', fail);
    stream.write(text, (error) => {
      if (error) return fail(error);
      stream.off('error', fail);
      resolve();
    });
  });
}
