import type { Path } from './finding.ts';
import type { Community, KindName, Model } from './model.ts';

/** The headings under which `cop add` lists what can be added, in this order. */
export const groups = {
  purpose: 'What the community is for',
  people: 'Who takes part, and how',
  support: 'Time, money, tools and thanks',
  meetings: 'Meetings and knowledge',
  launch: 'The launch and how people hear of it',
  later: 'Keeping it going',
  learning: 'Learning and skills',
  organisation: 'The organisation',
  log: 'What happened',
} as const;
export type Group = keyof typeof groups;

/** What suggestions may look at: the files, and what is known so far of the new part, by option. */
export interface Scene {
  readonly model: Model;
  /** Undefined for parts of the organisation. */
  readonly community: Community | undefined;
  readonly given: Given;
  readonly today: string;
}

/** What a person has given, as written, by the name of the option; the main text under `main`. */
export type Given = Readonly<Record<string, readonly string[]>>;

/** One answer that is offered, never taken without being chosen. */
export interface Suggestion {
  readonly value: string;
  /** What is shown; left out means the value. */
  readonly label?: string;
  /** What else is taken over with it, by option: shown in the label. */
  readonly with?: Readonly<Record<string, string>>;
}

export type Suggest = (scene: Scene) => readonly (string | Suggestion)[];

/** Several lists that take the same part: an option says which. */
export interface Choosing {
  /** The option without dashes. */
  readonly option: string;
  readonly question: string;
  /** The lists by the word that chooses them; the first alone is looked at for help. */
  readonly lists: Readonly<Record<string, Path>>;
  /** More of them, as the files have it. */
  readonly more?: (model: Model) => Readonly<Record<string, Path>>;
  /** What to do where a word chooses none of them. */
  readonly otherwise?: string;
  /** The word that holds where nothing is said; left out means that it must be said. */
  readonly usual?: string;
}

/** One thing that can be added: where it stands, what is asked about it. Everything else follows from its kind of file. */
export interface Part {
  /** The word after `cop add` or `cop log`; equals the file name. */
  readonly name: string;
  /** With its article, for sentences: `an objective`. */
  readonly noun: string;
  /** What it is, for lists of parts. */
  readonly summary: string;
  readonly group: Group;
  /** Other words people look for; they lead to the name. */
  readonly also?: readonly string[];
  /** The list it goes to, or the map; or several, one of which is chosen. */
  readonly list: Path | Choosing;
  /** The field that the text behind the name fills; left out where an entry is a text, or the key of a map. */
  readonly main?: string;
  /** What the text behind the name is called in help: `statement`. */
  readonly argument: string;
  /** The question for it, where no field has one: for keys of maps and lists of texts. */
  readonly question?: string;
  /** The main field is an option as well: `--activity clinic`. */
  readonly isOption?: true;
  /** The option that holds the value of an entry of a map. */
  readonly value?: string;
  /** The main text may stay open. */
  readonly mayLack?: true;
  /** Options that must be given besides what the file asks for. */
  readonly needs?: (given: Given) => readonly string[];
  /** Options that are put to a person at a terminal although they may stay open, in this order. */
  readonly ask?: readonly string[];
  /** When such an option is put to a person; left out means always. */
  readonly askIf?: Readonly<Record<string, (given: Given) => boolean>>;
  /** What is offered, by option; for the main text under `main`. */
  readonly suggest?: Readonly<Record<string, Suggest>>;
  /** A remark behind the question of an option, for instance what is usual. */
  readonly hint?: Readonly<Record<string, (scene: Scene) => string>>;
  /** Fields with another name as options, where theirs is taken: `community: 'with'`. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Texts that are words, so that a comma parts them, by option. */
  readonly words?: readonly string[];
  /** The date that is today where nothing is said. */
  readonly dated?: string;
  /** Fields that no two entries share; left out means the main field. Empty: entries may look alike. */
  readonly unique?: readonly string[];
  /** An entry with the same main text in which this list or field is blank is filled, not doubled. */
  readonly fills?: string;
  /** Two real command lines, from behind the name of the part. */
  readonly examples: readonly [string, string];
  /** Words behind the name that work in the rich example and in any other files: what tests add. */
  readonly sample: readonly string[];
}

/** Declares a part. */
export function definePart(part: Part): Part {
  return part;
}

/** A part with the kind of file it stands in. */
export type Listed = Part & { readonly kind: KindName };

/** Puts parts of one kind of file into the index. */
export function inKind(kind: KindName, parts: readonly Part[]): Listed[] {
  return parts.map((part) => ({ ...part, kind }));
}

/** Whether an option chooses among several lists. */
export function isChoosing(list: Part['list']): list is Choosing {
  return !Array.isArray(list);
}
