import type { Argument, Command, Option, Values } from '../command.ts';
import { globalOptions, helpOption, versionOption } from '../global-options.ts';

/** A word that can be completed, and what it is. */
export interface Word {
  readonly name: string;
  readonly summary: string;
}

/** What can follow the name of a command. */
export interface Stop {
  /** The words that lead here: empty for `cop` alone, `add objective`. */
  readonly path: string;
  readonly commands: readonly Word[];
  readonly options: readonly Word[];
}

/** What is the same in several places: `lint --profile`, `explain arg1`, and in all further arguments `arg*`. */
export interface Place {
  readonly at: readonly string[];
  /** Nothing where a value follows that only the person knows. */
  readonly values: Values;
}

/** All that a script of completion has to know. */
export interface Table {
  readonly stops: readonly Stop[];
  readonly places: readonly Place[];
  /** Options that may stand anywhere, with what they take. */
  readonly global: { readonly options: readonly Word[]; readonly places: readonly Place[] };
}

/** Reads the table from the data of the commands. */
export function tableOf(commands: readonly Command[]): Table {
  const all = [...commands].sort((a, b) => (a.name < b.name ? -1 : 1));
  const top: Stop = { path: '', commands: all.map(wordOf), options: wordsOf([versionOption]) };
  const below = all.flatMap((command) => walk(command, ''));
  return {
    stops: [top, ...below.map(({ stop }) => stop)],
    places: together(below.flatMap(({ places }) => places)),
    global: {
      options: wordsOf([...globalOptions, helpOption]),
      places: together(globalOptions.flatMap((option) => placesOf(option, '*'))),
    },
  };
}

interface Found {
  readonly stop: Stop;
  readonly places: readonly Place[];
}

function walk(command: Command, above: string): Found[] {
  const path = above === '' ? command.name : `${above} ${command.name}`;
  const below = [...(command.below ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  const options = command.options.filter(({ isHidden }) => !isHidden);
  const stop = { path, commands: below.map(wordOf), options: wordsOf(options) };
  const places = [...options.flatMap((option) => placesOf(option, path)), ...argumentPlaces(command.args, path)];
  return [{ stop, places }, ...below.flatMap((each) => walk(each, path))];
}

function wordOf({ name, summary }: Word): Word {
  return { name, summary };
}

/** Each spelling of each option. */
function wordsOf(options: readonly Option[]): Word[] {
  return options.flatMap(({ flags, summary }) => spellings(flags).map((name) => ({ name, summary })));
}

function spellings(flags: string): string[] {
  return flags.match(/(?<![\w-])--?[A-Za-z][\w-]*/g) ?? [];
}

function placesOf({ flags, choices, values }: Option, path: string): Place[] {
  if (!/[<[]/.test(flags)) return [];
  const at = spellings(flags).map((name) => `${path} ${name}`);
  return [{ at, values: choices ?? values ?? shown(flags) ?? [] }];
}

/** What `<file>`, `[folder]` or `<files...>` says about a value. */
function shown(text: string): 'file' | 'folder' | undefined {
  const name = /[<[](file|folder)s?(?:\.\.\.)?[>\]]/.exec(text)?.[1];
  return name === 'file' || name === 'folder' ? name : undefined;
}

function argumentPlaces(args: readonly Argument[], path: string): Place[] {
  return args.flatMap(({ name, values = shown(name) }, index) =>
    values === undefined ? [] : [{ at: [`${path} arg${/\.\.\.[\]>]$/.test(name) ? '*' : index + 1}`], values }],
  );
}

/** Places with the same values as one; those that mean several come last. */
function together(places: readonly Place[]): Place[] {
  const groups = new Map<string, { at: string[]; values: Values }>();
  for (const { at, values } of places) {
    const isOpen = at.some((place) => place.endsWith('arg*'));
    const key = `${isOpen} ${JSON.stringify(values)}`;
    const group = groups.get(key) ?? { at: [], values };
    group.at.push(...at);
    groups.set(key, group);
  }
  const all = [...groups];
  return ['false', 'true'].flatMap((kind) => all.filter(([key]) => key.startsWith(kind)).map(([, group]) => group));
}
