import type { Given, Listed } from '../part.ts';
import { plural, shorten } from '../words/list.ts';
import { terminal } from '../words/safe.ts';
import { shellWord } from '../words/shell.ts';
import { howMany, troubleLines } from '../words/troubles.ts';
import type { Verdict } from './judge.ts';
import { optionsOf, type PartOption } from './options.ts';
import type { Trouble } from './read.ts';

/** `cop add objective`, `cop log event`. */
export function commandOf({ kind, name }: Listed): string {
  return `cop ${kind === 'log' ? 'log' : 'add'} ${name}`;
}

/** The noun of a part without its article: `objective`. */
export function bareNoun({ noun }: Listed): string {
  return noun.replace(/^an? /, '');
}

/** A part, what was given for it, and the words behind it that say where it goes: `--community data-guild`. */
export interface Request {
  readonly part: Listed;
  readonly given: Given;
  readonly where: readonly string[];
}

/** Why a part cannot be added as asked: what is missing or wrong, all of it, and a command line that works. */
export function refusal(request: Request, troubles: readonly Trouble[]): { message: string; hint: string } {
  const { part } = request;
  const options = optionsOf(part);
  const placed = troubles.map(({ option, isMissing, message }) => {
    const place = options.find(({ name }) => name === option)?.flags ?? option;
    return { place, missing: isMissing, message };
  });
  const state = `The ${bareNoun(part)} cannot be ${part.kind === 'log' ? 'logged' : 'added'} yet`;
  const next = ['Nothing was written. With your own words:', `  ${readyCommand(request, troubles)}`];
  return {
    message: `${state}: ${howMany(placed, 'value')}.`,
    hint: [...troubleLines(placed), ...next].join('\n'),
  };
}

/** A command line that does it, with stand-ins for what is missing or wrong. */
function readyCommand({ part, given, where }: Request, troubles: readonly Trouble[]): string {
  const stuck = new Set(troubles.map(({ option }) => option));
  const words = optionsOf(part).flatMap((option) => {
    const texts = stuck.has(option.name) ? [sampleOf(option)] : (given[option.name] ?? []);
    const flag = option.flags.startsWith('--') && !(option.name === 'main') ? [`--${option.name}`] : [];
    return texts.flatMap((text) => [...flag, shellWord(text)]);
  });
  return [commandOf(part), ...words, ...where.map(shellWord)].join(' ');
}

function sampleOf({ flags, field }: PartOption): string {
  const words = field.choices ?? field.entry?.choices;
  if (words) return words[0]!;
  if (field.form === 'yes-no') return 'yes';
  return /<.*>$/.exec(flags)?.[0] ?? '<text>';
}

/** Where something stands, for people: file and line. */
export interface Spot {
  readonly file: string;
  readonly line: number;
}

function spotOf({ file, line }: Spot): string {
  return terminal(`${file}:${line}`);
}

/** An entry as far as a line about it needs it. */
interface Told {
  readonly label: string;
  readonly id?: string;
  readonly date?: string;
}

/** One line: what was added, and where. */
export function addedLine(part: Listed, entry: Told, spot: Spot): string {
  const { id, date } = entry;
  const more = `${date ? `, ${terminal(date)}` : ''}${id ? ` (id ${terminal(id)})` : ''}`;
  return `added: ${spotOf(spot)}  ${called(part, entry.label)}${more}\n`;
}

/** One line: where the same stands already. */
export function thereLine(part: Listed, { label }: Told, spot: Spot): string {
  return `already there: ${spotOf(spot)}  ${called(part, label)}\n`;
}

/** `an objective: It holds`, or `an event` alone. */
export function called({ noun }: Listed, label: string): string {
  return label === '' ? noun : `${noun}: ${terminal(shorten(label))}`;
}

/** At most one line about what to do next: what a new file asks of others, what the entry wants, or what it answers. */
export function nextLine({ mistakes, wanted, answered }: Verdict): string {
  const [stranger, ...others] = mistakes;
  if (stranger) {
    const more = others.length > 0 ? ` And ${plural(others.length, 'more name')}: cop lint` : '';
    const place = `${stranger.file}:${stranger.range.line}`;
    return `Next: ${terminal(`${place}: ${stranger.message}`)}${more}\n`;
  }
  const [first] = wanted.filter(({ severity }) => severity !== 'info');
  if (first) return `Next: ${terminal(first.message)} (cop explain ${first.rule})\n`;
  const rules = [...new Set(answered.map(({ rule }) => rule))];
  return rules.length > 0 ? `That answers ${rules.slice(0, 3).join(', ')}.\n` : '';
}
