import {
  type Answer,
  type Entry,
  type GitAnswer,
  Interrupted,
  type Io,
  type Question,
  UserError,
  type Write,
} from '../src/cli/io.ts';
import { compareText } from '../src/core/finding.ts';

/** A world in memory: files by path, answers in order, everything that was printed. */
export interface MemoryIo extends Io {
  readonly files: Map<string, string | Uint8Array>;
  readonly asked: Question[];
  stdout: string;
  stderr: string;
}

interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Answers to questions in order; `null` is Ctrl-C. With answers there is a terminal. */
  readonly answers?: readonly (Answer | null)[];
  /** What comes from standard input. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly width?: number;
  readonly today?: string;
  /** What git says to its arguments; without it, none is installed. */
  readonly git?: (args: readonly string[], input: string) => Partial<GitAnswer>;
}

export function memoryIo(world: World = {}): MemoryIo {
  const files = new Map(Object.entries(world.files ?? {}));
  const answers = [...(world.answers ?? [])];
  const asked: Question[] = [];
  const io: MemoryIo = {
    files,
    asked,
    stdout: '',
    stderr: '',
    read: async (file) => bytesOf(files.get(clean(file))),
    list: async (folder) => listOf(files, clean(folder)),
    real: async (path) => `/${clean(path)}`,
    write: async (writes) => writeAll(files, writes),
    out: async (text) => {
      io.stdout += text;
    },
    err: async (text) => {
      io.stderr += text;
    },
    env: world.env ?? {},
    outIsTerminal: world.terminal ?? false,
    canAsk: world.answers !== undefined,
    width: world.width ?? 80,
    today: () => world.today ?? '2026-06-01',
    ask: async (question) => {
      asked.push(question);
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`No answer for “${question.message}”.`);
      if (answer === null) throw new Interrupted();
      const verdict = typeof answer === 'string' ? (question.check?.(answer) ?? true) : true;
      if (verdict !== true) throw new Error(`“${answer}” refused: ${verdict}`);
      return answer;
    },
    readIn: async () => new TextEncoder().encode(world.input ?? ''),
    wire: () => {
      throw new Error('Nobody is at the other end of a memory world.');
    },
    git: async (args, input = '') => {
      return world.git && { code: 0, out: new Uint8Array(), err: '', ...world.git(args, input) };
    },
    at: (folder) => {
      if (clean(folder) === '') return io;
      throw new Error('A memory world has one working folder.');
    },
  };
  return io;
}

function clean(path: string): string {
  return path === '.' ? '' : path.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
}

function bytesOf(content: string | Uint8Array | undefined): Uint8Array | undefined {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function listOf(files: ReadonlyMap<string, unknown>, folder: string): Entry[] | undefined {
  const start = folder === '' ? '' : `${folder}/`;
  const entries = new Map<string, Entry['type']>();
  for (const file of files.keys()) {
    if (!file.startsWith(start)) continue;
    const [name, ...rest] = file.slice(start.length).split('/');
    entries.set(name!, rest.length > 0 ? 'folder' : 'file');
  }
  if (entries.size === 0 && folder !== '') return undefined;
  return [...entries].map(([name, type]) => ({ name, type })).sort((a, b) => compareText(a.name, b.name));
}

function writeAll(files: Map<string, string | Uint8Array>, writes: readonly Write[]): void {
  for (const { file, before, replaces } of writes) {
    if (replaces) continue;
    const there = files.get(file);
    const text = typeof there === 'string' || there === undefined ? there : new TextDecoder().decode(there);
    if (text !== before) throw new UserError(`“${file}” changed while cop was at work; nothing was written.`);
  }
  for (const { file, text } of writes) files.set(file, text);
}
