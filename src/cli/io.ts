/** What stands at a path: `other` is neither file nor folder (a link, a pipe, a device). */
export type Entry = { readonly name: string; readonly type: 'file' | 'folder' | 'other' };

/** A file to write, and what must be there at that moment for the write to happen (undefined: nothing). */
export interface Write {
  readonly file: string;
  readonly text: string;
  readonly before?: string;
  /** The person named this very file: it may lie anywhere. */
  readonly isNamed?: true;
  /** Whatever file is there gives way, a report of an earlier run for instance; “before” is not looked at. */
  readonly replaces?: true;
}

/** What a person answers: a text, yes or no, or the values of the choices they took. */
export type Answer = string | boolean | readonly string[];

/** A question to a person at a terminal. */
export interface Question {
  readonly name: string;
  readonly message: string;
  /** `checkbox` takes any number of the choices. */
  readonly type: 'input' | 'select' | 'confirm' | 'checkbox';
  readonly choices?: readonly { readonly value: string; readonly name: string }[];
  readonly default?: string | boolean;
  /** True, or what is wrong with the answer. */
  readonly check?: (answer: string) => true | string;
}

/** What the git that is installed has answered: its exit code, what it printed, and what it complained about. */
export interface GitAnswer {
  readonly code: number;
  readonly out: Uint8Array;
  readonly err: string;
}

/** Standard input and output as they are, and what a program at the other end must know of the one here. */
export interface Wire {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Nothing more is read: the program here may end. */
  close(): void;
  /** Whether the process with a number still runs. */
  isAlive(process: number): boolean;
}

/**
 * The one door to the world. Paths have forward slashes and are relative to the working folder.
 * Tests hand in a plain object; nothing else is mocked.
 */
export interface Io {
  /** Bytes of a regular file, at most one more than `most` (the limit of the loader); undefined when there is none. */
  read(file: string, most?: number): Promise<Uint8Array | undefined>;
  /** Entries of a folder in code-unit order; undefined when it is no folder. Links are `other`. */
  list(folder: string): Promise<readonly Entry[] | undefined>;
  /** The one absolute path of a file or folder, links resolved; for comparing only, never shown. */
  real(path: string): Promise<string>;
  /** Writes all files or none: temporary files first, then renames. */
  write(writes: readonly Write[]): Promise<void>;
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly outIsTerminal: boolean;
  /** Whether questions can be asked: stdin and stderr are terminals. */
  readonly canAsk: boolean;
  /** Columns of the terminal, 80 where unknown. */
  readonly width: number;
  /** Today's date, year-month-day, in the zone of the machine. */
  today(): string;
  /** Asks; throws `Interrupted` on Ctrl-C. A `checkbox` gives a list, possibly empty. */
  ask(question: Question): Promise<Answer>;
  /** All that comes from standard input until it ends, at most one byte more than the limit of the loader. */
  readIn(): Promise<Uint8Array>;
  /** For a command that talks to another program: from then on nothing else may be read or printed. */
  wire(): Wire;
  /**
   * Asks the git that is installed, in the working folder; undefined where there is none. Only for commands that read:
   * no shell, no pager, no question, no hook, no network. The caller answers for every argument that a person has
   * written: one that begins with a dash is an option. `input` is what the command reads.
   */
  git(args: readonly string[], input?: string): Promise<GitAnswer | undefined>;
  /** The same door with another working folder. */
  at(folder: string): Io;
}

/** The request cannot be carried out: printed without a stack, exit 2. */
export class UserError extends Error {
  readonly hint: string | undefined;
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UserError';
    this.hint = hint;
  }
}

/** Somebody pressed Ctrl-C: exit 130. */
export class Interrupted extends Error {}
