import type { Io } from './io.ts';

/** What may stand somewhere, for completion: one of these words, or what only a shell or the files can tell. */
export type Values = readonly string[] | 'community' | 'file' | 'folder';

/** An option as commander spells it: `--profile <name>`; a repeatable one collects its values. */
export interface Option {
  readonly flags: string;
  readonly summary: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  /** Values that are likely; others are for `run` to judge. */
  readonly values?: Values;
  readonly many?: boolean;
  /** For programs only: in no help. */
  readonly isHidden?: true;
}

/** Options by camel-case name, as commander gives them. */
export type Given = Readonly<Record<string, unknown>>;

/** `[paths...]`, `<rule>`: an argument as commander spells it. */
export interface Argument {
  readonly name: string;
  readonly summary: string;
  readonly values?: Values;
}

/** One command: data for help and parsing, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly args: readonly Argument[];
  readonly options: readonly Option[];
  /** Two real examples, without the leading `$`. */
  readonly examples: readonly string[];
  /** Lines below the examples, for what examples do not say. */
  readonly more?: readonly string[];
  /** Commands one level below, chosen by the first word: `cop add objective`. Any other word is for `run`. */
  readonly below?: readonly Command[];
  /** Gives the exit code; throws UserError for what cannot be done. `all` is for commands that tell about the others. */
  run(io: Io, args: readonly string[], options: Given, all: AllCommands): Promise<number>;
}

/** Every command there is; none is loaded before it is needed. */
export type AllCommands = () => Promise<readonly Command[]>;

/** Declares a command. */
export function defineCommand(command: Command): Command {
  return command;
}

/** The text of an option, if it was given. */
export function textOf(options: Given, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** All values of a repeatable option. */
export function textsOf(options: Given, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
}
