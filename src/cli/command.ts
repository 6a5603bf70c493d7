import type { Io } from './io.ts';

/** An option as commander spells it: `--profile <name>`; a repeatable one collects its values. */
export interface Option {
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  readonly many?: boolean;
}

/** Options by camel-case name, as commander gives them. */
export type Given = Readonly<Record<string, unknown>>;

/** One command: data for help and parsing, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** `[paths...]`, `<rule>`: name and what it is. */
  readonly args: readonly { readonly name: string; readonly summary: string }[];
  readonly options: readonly Option[];
  /** Two real examples, without the leading `$`. */
  readonly examples: readonly string[];
  /** Commands one level below, chosen by the first word: `cop add objective`. Any other word is for `run`. */
  readonly below?: readonly Command[];
  /** Gives the exit code; throws UserError for what cannot be done. */
  run(io: Io, args: readonly string[], options: Given): Promise<number>;
}

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
