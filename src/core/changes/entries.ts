import { listSome, plural, shorten } from '../words/list.ts';
import { bare, capital } from '../words/phrases.ts';
import { match } from './match.ts';
import { listOf, type Own, rest } from './tell.ts';

export type Entry = Readonly<Record<string, unknown>>;

/** How the entries of a list are called, and what is said about them in words of their own. */
export interface Noun {
  readonly one: string;
  readonly many: string;
  /** The field that names an entry. */
  readonly title: string;
  /** Whether an entry is called by its name alone: `Tuesday clinic`, not `objective “…”`. */
  readonly isName?: true;
  /** Predicates of sentences about an entry, and the fields that need no other words. */
  readonly tell?: (past: Entry, now: Entry) => Predicates;
}

/** `now monthly, was weekly`: together they make a sentence with the entry as its subject. */
export interface Predicates {
  readonly words: readonly string[];
  readonly fields: readonly string[];
}

const mostNamed = 3;
const mostChanged = 6;

/** Words for a list of entries: which came, which went, what changed in each. */
export function entries(noun: Noun): Own {
  return ({ past, now }, field, context, path) => {
    const { added, removed, changed } = match(listOf<Entry>(past), listOf<Entry>(now));
    const told = changed
      .map(([before, after]) => {
        const sides = { past: before, now: after };
        return changes(noun, sides, (fields) => rest(field.entry!, path, sides, { told: fields, context }));
      })
      .filter((all) => all.length > 0);
    const more = told.length - mostChanged;
    return [
      ...counted(noun, added, 'added'),
      ...counted(noun, removed, 'taken out'),
      ...told.slice(0, mostChanged).flat(),
      ...(more > 0 ? [`And ${more} more ${more === 1 ? noun.one : noun.many} changed.`] : []),
    ];
  };
}

function counted({ one, many, title }: Noun, all: readonly Entry[], word: string): string[] {
  if (all.length === 0) return [];
  const names = all.flatMap((entry) => nameOf(entry, title) ?? []).map((name) => `“${name}”`);
  const which = names.length > 0 ? `: ${listSome(names, mostNamed)}` : '';
  return [`${plural(all.length, one, many)} ${word}${which}.`];
}

type Rest = (told: readonly string[]) => ReturnType<typeof rest>;

function changes(noun: Noun, { past, now }: { readonly past: Entry; readonly now: Entry }, others: Rest): string[] {
  const { words, fields } = noun.tell?.(past, now) ?? { words: [], fields: [] };
  const subject = subjectOf(noun, now) ?? subjectOf(noun, past) ?? `One ${noun.one}`;
  const { sentences, text } = others(fields);
  return [
    ...(words.length > 0 ? [`${subject} ${words.join('; ')}.`] : []),
    ...(text === '' ? [] : [`${subject}: ${text}.`]),
    ...sentences,
  ];
}

function subjectOf({ one, title, isName }: Noun, entry: Entry): string | undefined {
  const name = nameOf(entry, title);
  if (name === undefined) return undefined;
  return isName ? name : `${capital(one)} “${name}”`;
}

function nameOf(entry: Entry, title: string): string | undefined {
  const name = entry[title];
  return typeof name === 'string' && name.trim() !== '' ? shorten(bare(name)) : undefined;
}
