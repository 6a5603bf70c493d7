import type { Reader } from '../field.ts';
import { plural } from '../words/list.ts';
import { slug } from '../words/slug.ts';
import type { AnswerName, Answers, Asking, Given } from './answer.ts';
import { askings } from './askings.ts';

/** An answer that is missing, or wrong as given: what it is, and what to do. */
export interface Trouble {
  readonly asking: Asking;
  readonly missing: boolean;
  readonly message: string;
}

/** Reads what was given: answers when all is well, otherwise everything that stands in the way, at once. */
export function readAnswers(given: Given): { readonly answers?: Answers; readonly troubles: readonly Trouble[] } {
  const troubles: Trouble[] = [];
  const known: Partial<Record<AnswerName, string>> = {};
  for (const asking of askings) {
    const text = given[asking.name];
    if (text === undefined) continue;
    const value = readAnswer(asking, text, given);
    if (typeof value !== 'string') troubles.push({ asking, missing: false, message: `${value.wrong} ${value.fix}` });
    // A wrong answer is no missing one.
    if (value !== '') known[asking.name] = typeof value === 'string' ? value : text;
  }
  for (const asking of askings) {
    if (known[asking.name] === undefined && asking.needed?.(known))
      troubles.push({ asking, missing: true, message: asking.question });
  }
  if (troubles.length > 0) return { troubles: inOrder(troubles) };
  return { answers: { ...open, ...known, slug: known.slug ?? slug(known.name!) } as Answers, troubles };
}

/** One answer: as it will be written, empty where it stays open, or what is wrong with it. */
export function readAnswer(asking: Asking, text: string, known: Given): ReturnType<Reader<string>> {
  if (text.trim() === '' && !asking.needed?.(known) && asking.name !== 'stage') return '';
  return asking.read(text);
}

const open: Answers = {
  name: '',
  slug: '',
  purpose: '',
  audience: '',
  stage: 'forming',
  origin: '',
  owner: '',
  sponsor: '',
  contact: '',
  timezone: '',
  domain: '',
  join: '',
  platform: '',
  meeting: '',
  every: '',
  indicator: '',
};

function inOrder(troubles: readonly Trouble[]): Trouble[] {
  return askings.flatMap((asking) => troubles.filter((trouble) => trouble.asking === asking));
}

function stateOf(troubles: readonly Trouble[]): string {
  if (troubles.every(({ missing }) => missing)) return 'missing';
  return troubles.some(({ missing }) => missing) ? 'missing or wrong' : 'wrong';
}

/** A command line that does it, with stand-ins for what is missing or wrong. */
function readyCommand(given: Given, troubles: readonly Trouble[]): string {
  const stuck = new Set(troubles.map(({ asking }) => asking));
  const words = askings
    .filter((asking) => asking.name !== 'name' && (stuck.has(asking) || given[asking.name]))
    .map(
      (asking) => `${asking.option.split(' ')[0]} ${quoted(stuck.has(asking) ? asking.sample : given[asking.name]!)}`,
    );
  const name = askings.find((asking) => asking.name === 'name')!;
  return ['cop init', quoted(stuck.has(name) ? name.sample : (given.name ?? '')), '--yes', ...words].join(' ');
}

/** A word as a shell reads it back. */
function quoted(text: string): string {
  if (/^[\w./@+-]+$/.test(text) && !text.startsWith('-')) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

/** Why a community cannot be started as asked: what is missing or wrong, all of it, and a command line that works. */
export function refusal(given: Given, troubles: readonly Trouble[]): { message: string; hint: string } {
  const widest = Math.max(...troubles.map(({ asking }) => asking.option.length));
  const lines = inOrder(troubles).map(
    ({ asking, missing, message }) => `  ${asking.option.padEnd(widest)}  ${missing ? `missing: ${message}` : message}`,
  );
  const early = { ...given, stage: 'forming' };
  const later = troubles.some(({ asking, missing }) => missing && asking.needed?.(early) !== true);
  const advice = later
    ? [`A community that is already ${given.stage} has these; one at stage forming may answer them later.`]
    : [];
  return {
    message: `The community cannot be started yet: ${plural(troubles.length, 'answer is', 'answers are')} ${stateOf(troubles)}.`,
    hint: [...lines, ...advice, 'Nothing was written. With your own words:', `  ${readyCommand(given, troubles)}`].join(
      '\n',
    ),
  };
}
