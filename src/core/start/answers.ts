import type { Reader } from '../field.ts';
import { slug } from '../words/slug.ts';
import { type AnswerName, type Answers, type Asking, answerNames, type Given } from './answer.ts';
import { askings } from './askings.ts';
import { clash, happeningOf, withHappening } from './happening.ts';

/** Something that keeps a community from being started: where it stands and what it is. */
export interface Trouble {
  /** The question; undefined where there is none of that name. */
  readonly asking?: Asking;
  /** The option, or the line of a file, as the person who has to mend it knows it. */
  readonly place: string;
  readonly missing: boolean;
  /** It is right alone, but does not go with another answer. */
  readonly isTooMuch?: true;
  readonly message: string;
}

/** Where answers were given that no option holds: `answers.yaml:3`. */
export type Places = Readonly<Partial<Record<AnswerName, string>>>;

type Texts = Partial<Record<AnswerName, string>>;

/** Reads what was given: answers when all is well, otherwise everything that stands in the way, at once. */
export function readAnswers(
  given: Given,
  places: Places = {},
): { readonly answers?: Answers; readonly troubles: readonly Trouble[] } {
  const troubles: Trouble[] = [];
  const known: Texts = {};
  for (const asking of askings) {
    const text = given[asking.name];
    if (text === undefined) continue;
    const value = readAnswer(asking, text, given);
    const place = places[asking.name] ?? asking.option;
    const tooMuch = typeof value === 'string' ? misplaced(asking, value, given) : undefined;
    if (tooMuch) troubles.push({ asking, place, missing: false, isTooMuch: true, message: tooMuch });
    if (typeof value !== 'string')
      troubles.push({ asking, place, missing: false, message: `${value.wrong} ${value.fix}` });
    // A wrong answer is no missing one.
    if (value !== '') known[asking.name] = typeof value === 'string' ? value : text;
  }
  const all = withHappening({ ...known, unread: given.unread === true });
  for (const asking of askings) {
    if (all[asking.name] === undefined && asking.needed?.(all))
      troubles.push({ asking, place: asking.option, missing: true, message: asking.question });
  }
  return troubles.length > 0 ? { troubles: inOrder(troubles) } : { answers: answersOf(all), troubles };
}

const besideExample: readonly AnswerName[] = ['name', 'slug', 'example', 'ci', 'preCommit'];

/** Why an answer that is right alone does not go with another one. */
function misplaced({ name }: Asking, value: string, given: Given): string | undefined {
  if (name === 'every') return clash({ ...given, every: value });
  if (value === '' || given.example === undefined || besideExample.includes(name)) return undefined;
  return 'The files of an example say this already. Leave it out, and change it in the files.';
}

function answersOf(known: Given): Answers {
  const open = Object.fromEntries(answerNames.map((name) => [name, '']));
  const { unread: _, ...texts } = known;
  const { every: _often, ...rest } = happeningOf(known) ?? { day: '', time: '', minutes: '', zone: '', place: '' };
  return { ...open, stage: 'forming', ...rest, slug: slug(known.name ?? ''), ...texts } as Answers;
}

/** One answer: as it will be written, empty where it stays open, or what is wrong with it. */
export function readAnswer(asking: Asking, text: string, known: Given): ReturnType<Reader<string>> {
  if (text.trim() === '' && !asking.needed?.(withHappening(known)) && asking.name !== 'stage') return '';
  return asking.read(text);
}

/** Troubles in the order of the questions; names that no question has come first. */
export function inOrder(troubles: readonly Trouble[]): Trouble[] {
  const known = askings.flatMap((asking) => troubles.filter((trouble) => trouble.asking === asking));
  return [...troubles.filter(({ asking }) => asking === undefined), ...known];
}
