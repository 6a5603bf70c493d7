import type { Reader } from '../field.ts';
import { isPerson } from '../measures/people.ts';
import type { Stage, Value } from '../model.ts';
import { closest } from '../words/closest.ts';
import { list, shorten } from '../words/list.ts';
import { placeholder } from '../words/placeholder.ts';
import { isSlug, slug } from '../words/slug.ts';

/** All that is asked for, or can be said without being asked. */
export const answerNames = [
  'name',
  'slug',
  'purpose',
  'audience',
  'stage',
  'origin',
  'existing',
  'owner',
  'sponsor',
  'domain',
  'join',
  'platform',
  'meeting',
  'every',
  'indicator',
  'contact',
  'timezone',
  'example',
  'ci',
  'preCommit',
] as const;

export type AnswerName = (typeof answerNames)[number];

/** What is known as it was said, by question; `unread` means that `existing` is to stay a text. */
export type Given = Readonly<Partial<Record<AnswerName, string>>> & { readonly unread?: boolean };

/** What one needs to know to start a community; an empty text is a question left open. */
export interface Answers extends Readonly<Record<AnswerName, string>> {
  readonly stage: Stage;
  readonly origin: NonNullable<Value<'charter'>['origin']> | '';
  /** What `existing` says of the regular meeting. */
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
  readonly zone: string;
  readonly place: string;
}

/** One question: how it is asked, which option answers it, and what may be answered. */
export interface Asking {
  readonly name: AnswerName;
  /** The option, `--purpose <text>`, which is its name among answers too; that of the community stands without one. */
  readonly option: string;
  readonly question: string;
  /** Stands in a ready command line for an answer that is missing; refused as an answer where it is no real one. */
  readonly sample: string;
  /** The question where members started it themselves and owe nobody an answer. */
  readonly softly?: string;
  /** What is written where nobody has another word for it. */
  readonly usual?: string;
  /** What may be chosen, with what it means. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Whether it is put to a person at a terminal although it may stay open; left out means never. */
  readonly offered?: (known: Given) => boolean;
  /** Whether it must be answered, given what is known; left out means never. */
  readonly needed?: (known: Given) => boolean;
  readonly read: Reader<string>;
}

// What may not stand in a file, and what turns the direction of the text around it.
const unseen = /[\p{Cc}\p{Cs}\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/u;

/** One line of text: line breaks become spaces; what cannot be seen or was only a stand-in is refused. */
export function plain(most: number): Reader<string> {
  return (text) => {
    const line = text.replace(/\s*[\t\n\v\f\r\x85\u2028\u2029]\s*/g, ' ').trim();
    const hidden = unseen.exec(line)?.[0];
    if (hidden !== undefined) {
      const code = hidden.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
      return { wrong: `It holds a character that cannot be seen (U+${code}).`, fix: 'Delete it.' };
    }
    if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(line)) return { wrong: 'It is blank.', fix: 'Write a few words.' };
    if (line.length > most)
      return {
        wrong: `It is ${line.length} characters long.`,
        fix: `Write at most ${most}; more can go into the file.`,
      };
    const stand = placeholder(line)?.words;
    if (stand === undefined) return line;
    return { wrong: `“${shorten(stand, 40)}” stands for words that are still to come.`, fix: 'Write the words.' };
  };
}

/** What an answer is called in a file of answers and behind `--set`: the same as its option. */
export function keyOf({ name, option }: Asking): string {
  return /^--([\w-]+)/.exec(option)?.[1] ?? name;
}

/** The name of somebody. */
export function person(text: string): ReturnType<Reader<string>> {
  const name = plain(100)(text);
  if (typeof name !== 'string' || isPerson(name)) return name;
  return { wrong: `“${name}” names nobody.`, fix: 'Leave it out, and say in roles.yaml why there is nobody.' };
}

/** The name of a folder. */
export function folderName(text: string): ReturnType<Reader<string>> {
  if (isSlug(text)) return text;
  const near = slug(text);
  const fix = near ? `Write ${near}, for example.` : 'Write lower-case letters, digits and single hyphens.';
  return { wrong: `“${shorten(text, 40)}” cannot be the name of a folder here.`, fix };
}

/** One of a few words. */
export function among(choices: readonly string[]): Reader<string> {
  return (text) => {
    const word = text.trim().toLowerCase();
    if (choices.includes(word)) return word;
    const near = closest(word, choices, 1);
    const others = choices.filter((choice) => !near.includes(choice));
    return { wrong: `“${shorten(text, 40)}” is not one of them.`, fix: `Write ${list([...near, ...others], 'or')}.` };
  };
}

interface Field {
  safeParse(text: string): { readonly error?: { readonly issues: readonly Issue[] } };
}

type Issue = { readonly message: string; readonly params?: { readonly fix?: string } };

/** What a field of a file accepts, an answer accepts too. */
export function byField(field: Field): Reader<string> {
  return (text) => {
    const line = plain(200)(text);
    const issue = typeof line === 'string' ? field.safeParse(line).error?.issues[0] : undefined;
    return issue ? { wrong: issue.message, fix: issue.params?.fix ?? '' } : line;
  };
}
