import { CommanderError } from 'commander';
import { logLine } from '../core/words/safe.ts';
import type { Command, Given } from './command.ts';
import { Interrupted, type Io, UserError } from './io.ts';
import { build, everyCommand, helpLast, type Printed } from './program.ts';
import { version } from './version.ts';

const homepage = 'the issue tracker of cop-cli';

/** Runs one command line (without `node` and the program) and gives the exit code; never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const printed: Printed = [];
  let code = await attempt(helpLast(argv), printed, io);
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

async function start(command: Command, io: Io, args: readonly string[], options: Given): Promise<number> {
  const folder = options.cwd;
  if (typeof folder !== 'string') return await command.run(io, args, options, everyCommand);
  if (!(await io.list(folder))) throw new UserError(`There is no folder “${folder}”.`, 'Check the value of --cwd.');
  return await command.run(io.at(folder), args, options, everyCommand);
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
    const { words = [] } = error as CommanderError & { readonly words?: readonly string[] };
    const line = ['cop', ...words].join(' ');
    const message = safeLines(plainWords(error.message, line));
    printed.push({ stream: 'err', text: `cop: ${message}\nMore: ${line} --help\n` });
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

/** The parser's own sentences in ours; `line` is the command that they are about. */
function plainWords(message: string, line: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/\n\((.*)\)$/s, '. $1')
    .replace(/^unknown (command|option) '(.*?)'(?=$|\. Did you mean )/s, 'There is no $1 “$2”')
    .replace(/^(There is no \w+ “[^”]*”)$/s, '$1.')
    .replace(/Did you mean (?!one of)([\w-]+)\?$/, 'Did you mean “$1”?')
    .replace(/^missing required argument '(.*)'$/s, `“${line}” needs <$1>.`)
    .replace(/^option '(?:-\w, )?(--[\w-]+)(.*)' argument missing$/s, '$1 needs a value:$2.')
    .replace(/^too many arguments.*$/s, 'Too many words. A text of several words goes in quotes: "like this".')
    .replace(/^option '(?:-\w, )?(--[\w-]+)[^']*' argument '(.*?)' is invalid\. /s, '“$2” does not fit $1. ');
}

function safeLines(text: string): string {
  return text.split('\n').map(logLine).join('\n');
}
