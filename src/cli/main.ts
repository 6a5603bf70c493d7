import { CommanderError, InvalidArgumentError, Command as Program, Option as ProgramOption } from 'commander';
import { closest } from '../core/words/closest.ts';
import { isDate } from '../core/words/dates.ts';
import { terminal } from '../core/words/safe.ts';
import type { Command, Given } from './command.ts';
import { commands } from './commands/index.ts';
import { Interrupted, type Io, UserError } from './io.ts';
import { version } from './version.ts';

const homepage = 'the issue tracker of cop-cli';

/** Runs one command line (without `node` and the program) and gives the exit code; never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const printed: Printed = [];
  let code = await attempt(argv, printed, io);
  for (const { stream, text } of printed) {
    try {
      await io[stream](text);
    } catch {
      code = 2;
    }
  }
  return code;
}

async function attempt(argv: readonly string[], printed: Printed, io: Io): Promise<number> {
  let code = 0;
  try {
    const program = await build(argv, printed, async (command, args, options) => {
      code = await start(command, io, args, options);
    });
    if (argv.length === 0) printed.push({ stream: 'out', text: welcome });
    else await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return fail(error, argv, printed);
  }
}

const welcome = `cop: design, audit and launch communities of practice

  cop init "Data Guild"     scaffold a community as plain files
  cop lint                  check the files; every finding says what to do
  cop render                write the launch kit, page by page

More: cop --help
`;

type Runner = (command: Command, args: readonly string[], options: Given) => Promise<void>;

async function build(argv: readonly string[], printed: Printed, run: Runner): Promise<Program> {
  const program = new Program('cop')
    .description('Design, audit and launch communities of practice.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('-C, --cwd <folder>', 'work in this folder')
    .option('--today <date>', 'the date to judge by, year-month-day', readDate)
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .option('-q, --quiet', 'print findings and errors only')
    .option('--debug', 'print the stack of an unforeseen error');
  settle(program, printed);
  for (const command of await wanted(argv)) add(program, command, printed, run);
  return program;
}

type Printed = { stream: 'out' | 'err'; text: string }[];

function settle(program: Program, printed: Printed): void {
  program.exitOverride().configureOutput({
    writeOut: (text) => printed.push({ stream: 'out', text }),
    // Errors of the parser are printed by `fail`, in our words.
    writeErr: () => {},
    getOutHelpWidth: () => 100,
  });
}

/** Only the command that is asked for; all of them for help and for a name that does not exist; none for the version. */
async function wanted(argv: readonly string[]): Promise<Command[]> {
  if (argv[0] === '-V' || argv[0] === '--version' || argv.length === 0) return [];
  const words = argv[0]?.startsWith('-') ? argv : argv.slice(0, 1);
  const name = words.find((word) => Object.hasOwn(commands, word)) as keyof typeof commands | undefined;
  if (name) return [(await commands[name]()).default];
  return await Promise.all(Object.values(commands).map(async (load) => (await load()).default));
}

function add(program: Program, command: Command, printed: Printed, run: Runner): void {
  const sub = program.command(command.name).description(command.summary);
  settle(sub, printed);
  for (const each of command.below ?? []) add(sub, each, printed, run);
  // A word that is no command below it may be followed by options of the one that was meant.
  if (command.below) sub.allowUnknownOption().allowExcessArguments();
  for (const { name, summary } of command.args) sub.argument(name, summary);
  for (const { flags, summary, choices, many } of command.options) {
    const option = new ProgramOption(flags, summary);
    if (choices) option.argParser(readChoice(choices, many === true)).helpGroup('Options:');
    else if (many) option.argParser((value: string, all: string[] | undefined) => [...(all ?? []), value]);
    if (choices) option.description = `${summary} (${choices.join(', ')})`;
    sub.addOption(option);
  }
  const examples = command.examples.map((example) => `  $ ${example}`).join('\n');
  sub.addHelpText('after', `\nExamples:\n${examples}\n`);
  // What a command above it takes, its own options say already.
  const visibleGlobalOptions = () => rootOf(program).options.filter(({ hidden }) => !hidden);
  sub.configureHelp({ showGlobalOptions: true, visibleGlobalOptions });
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

async function start(command: Command, io: Io, args: readonly string[], options: Given): Promise<number> {
  const folder = options.cwd;
  if (typeof folder !== 'string') return await command.run(io, args, options);
  if (!(await io.list(folder))) throw new UserError(`There is no folder “${folder}”.`, 'Check the value of --cwd.');
  return await command.run(io.at(folder), args, options);
}

function fail(error: unknown, argv: readonly string[], printed: Printed): number {
  if (error instanceof CommanderError && (error.exitCode === 0 || error.code === 'commander.help')) {
    if (printed.length === 0) printed.push({ stream: 'out', text: welcome });
    return 0;
  }
  if (error instanceof Interrupted) {
    printed.push({ stream: 'err', text: '\nStopped. Nothing was written.\n' });
    return 130;
  }
  if (error instanceof CommanderError) {
    const message = plainWords(error.message);
    printed.push({ stream: 'err', text: `cop: ${safeLines(message)}\nMore: cop --help\n` });
  } else if (error instanceof UserError) {
    const hint = error.hint === undefined ? '' : `${safeLines(error.hint)}\n`;
    printed.push({ stream: 'err', text: `cop: ${safeLines(error.message)}\n${hint}` });
  } else {
    const text = error instanceof Error ? (argv.includes('--debug') && error.stack) || error.message : String(error);
    const advice = `This is a fault in cop ${version}; please report it to ${homepage}, with the output of --debug.`;
    printed.push({ stream: 'err', text: `cop: ${safeLines(text)}\n${advice}\n` });
  }
  return 2;
}

/** The parser's own sentences in ours. */
function plainWords(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/\n\((.*)\)$/s, '. $1')
    .replace(/^too many arguments.*$/s, 'Too many words. A text of several words goes in quotes: "like this".')
    .replace(/^option '(?:-\w, )?(--[\w-]+)[^']*' argument '(.*?)' is invalid\. /s, '“$2” does not fit $1. ');
}

function safeLines(text: string): string {
  return text.split('\n').map(terminal).join('\n');
}
