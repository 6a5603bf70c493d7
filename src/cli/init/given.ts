import { askings } from '../../core/start/askings.ts';
import { examples } from '../../core/start/examples.ts';
import { readSets, readSheet, type Sheet, together } from '../../core/start/sheet.ts';
import { type Given, textOf, textsOf } from '../command.ts';
import { type Io, UserError } from '../io.ts';

/** All that was said before the first question: an option counts before `--set`, and that before a file of answers. */
export async function readGiven(io: Io, args: readonly string[], options: Given): Promise<Sheet> {
  if (options.example === true) throw new UserError('Which example?', exampleList());
  const file = textOf(options, 'answers');
  const sheet = file === undefined ? [] : [readSheet(await answersAt(io, file))];
  return together([...sheet, readSets(textsOf(options, 'set')), fromOptions(args, options)]);
}

async function answersAt(io: Io, file: string) {
  if (file === '-') return { file: 'standard input', text: await io.readIn() };
  const text = await io.read(file).catch(() => undefined);
  const advice = 'Check the name and its permissions. What another program writes is read with --answers -.';
  if (text === undefined) throw new UserError(`There is no ordinary file “${file}” that can be read.`, advice);
  return { file, text };
}

function fromOptions(args: readonly string[], options: Given): Sheet {
  const said = askings.map(({ name, option }) => {
    const key = /^--([\w-]+)/.exec(option)?.[1]?.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const value = key === undefined ? args[0] : options[key];
    return [name, value === true ? 'yes' : value] as const;
  });
  const given = Object.fromEntries(said.filter(([, value]) => typeof value === 'string'));
  return { given, places: {}, troubles: [] };
}

/** The examples, a line each. */
function exampleList(): string {
  const widest = Math.max(...examples.map(({ name }) => name.length));
  return examples.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`).join('\n');
}
