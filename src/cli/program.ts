import { type Argument, InvalidArgumentError, Command as Program, Option as ProgramOption } from 'commander';
import { closest } from '../core/words/closest.ts';
import { isDate } from '../core/words/dates.ts';
import type { Command, Given, Option } from './command.ts';
import { commands } from './commands/index.ts';
import { globalOptions, helpOption, versionOption } from './global-options.ts';
import { version } from './version.ts';

/** What the parser has to say, in order. */
export type Printed = { stream: 'out' | 'err'; text: string }[];

type Runner = (command: Command, args: readonly string[], options: Given) => Promise<void>;

/** The parser of a command line, with the commands that it needs; a fault of it carries the `words` it was found at. */
export async function build(argv: readonly string[], printed: Printed, run: Runner): Promise<Program> {
  const program = new Program('cop')
    .description('Design, audit and launch communities of practice.')
    .version(version, versionOption.flags, versionOption.summary)
    .helpCommand(false)
    .configureHelp({
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(shownArgument)].join(' '),
    })
    .addHelpText('after', '\nMore about one of them: cop help lint');
  for (const option of globalOptions) program.addOption(parserOption(option));
  settle(program, printed, []);
  for (const command of await wanted(argv)) add(program, command, { words: [], printed, run });
  return program;
}

/** Every command, in the order of their names. */
export async function everyCommand(): Promise<Command[]> {
  return await Promise.all(Object.values(commands).map(async (load) => (await load()).default));
}

/** `cop help lint` and `cop -h lint` as `cop lint --help`. Who asks about a command that does not exist is told so. */
export function helpLast(argv: readonly string[]): readonly string[] {
  const [first, ...rest] = argv;
  const asked = rest[0] === 'help' ? [] : rest;
  const line = first === 'help' || isHelp(first) ? [...asked, '--help'] : argv;
  const name = firstWord(line);
  return name === undefined || Object.hasOwn(commands, name) ? line : line.filter((word) => !isHelp(word));
}

function isHelp(word: string | undefined): boolean {
  return word === '-h' || word === '--help';
}

function shownArgument(argument: Argument): string {
  const text = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${text}>` : `[${text}]`;
}

function settle(program: Program, printed: Printed, words: readonly string[]): void {
  program
    .helpOption(helpOption.flags, helpOption.summary)
    .exitOverride((error) => {
      throw Object.assign(error, { words });
    })
    .configureOutput({
      writeOut: (text) => printed.push({ stream: 'out', text }),
      // Errors of the parser are printed by `main`, in our words.
      writeErr: () => {},
      getOutHelpWidth: () => 100,
    });
}

/** Only the command that is asked for; all of them for help and for a name that does not exist; none for the version. */
async function wanted(argv: readonly string[]): Promise<Command[]> {
  if (argv[0] === '-V' || argv[0] === '--version' || argv.length === 0) return [];
  const name = firstWord(argv);
  if (name === undefined || !Object.hasOwn(commands, name)) return await everyCommand();
  return [(await commands[name as keyof typeof commands]()).default];
}

/** The first word that is neither an option nor the value of one. */
function firstWord(argv: readonly string[]): string | undefined {
  const valued = globalOptions.flatMap(({ flags }) => (flags.includes('<') ? flags.match(/--?\w+/g)! : []));
  return argv.find((word, index) => !word.startsWith('-') && !valued.includes(argv[index - 1] ?? ''));
}

interface Adding {
  /** The words that lead to the program. */
  readonly words: readonly string[];
  readonly printed: Printed;
  readonly run: Runner;
}

function add(program: Program, command: Command, { words, printed, run }: Adding): void {
  const sub = program.command(command.name).description(command.summary).helpCommand(false);
  const here = [...words, command.name];
  settle(sub, printed, here);
  for (const each of command.below ?? []) add(sub, each, { words: here, printed, run });
  // A word that is no command below it may be followed by options of the one that was meant.
  if (command.below) sub.allowUnknownOption().allowExcessArguments().usage(`${command.args[0]!.name} [options]`);
  for (const { name, summary } of command.args) sub.argument(name, summary);
  for (const option of command.options) sub.addOption(parserOption(option));
  const examples = command.examples.map((example) => `  $ ${example}`).join('\n');
  const more = command.more ? `\n${command.more.join('\n')}\n` : '';
  sub.addHelpText('after', `\nExamples:\n${examples}\n${more}`);
  // What a command above it takes, its own options say already.
  const visibleGlobalOptions = () => rootOf(program).options.filter(({ hidden }) => !hidden);
  sub.configureHelp({ showGlobalOptions: true, visibleGlobalOptions, subcommandTerm: (one) => one.name() });
  sub.action(async (...all: unknown[]) => {
    const used = all.at(-1) as Program;
    const args = all
      .slice(0, command.args.length)
      .flat()
      .filter((arg): arg is string => typeof arg === 'string');
    await run(command, args, used.optsWithGlobals());
  });
}

function rootOf(program: Program): Program {
  return program.parent ? rootOf(program.parent as Program) : program;
}

function parserOption({ flags, summary, choices, many, isHidden }: Option): ProgramOption {
  const option = new ProgramOption(flags, choices ? `${summary} (${choices.join(', ')})` : summary);
  if (choices) option.argParser(readChoice(choices, many === true));
  else if (many) option.argParser((value: string, all: string[] | undefined) => [...(all ?? []), value]);
  else if (flags.startsWith('--today')) option.argParser(readDate);
  return isHidden ? option.hideHelp() : option;
}

function readChoice(choices: readonly string[], many: boolean) {
  return (value: string, all: unknown) => {
    if (!choices.includes(value.split('=')[0]!)) {
      const near = closest(value, choices, 1)[0];
      throw new InvalidArgumentError(near ? `Did you mean “${near}”?` : `Choose one of ${choices.join(', ')}.`);
    }
    return many ? [...((all as string[] | undefined) ?? []), value] : value;
  };
}

function readDate(value: string): string {
  if (!isDate(value)) throw new InvalidArgumentError('Write year-month-day, for example 2026-03-01.');
  return value;
}
