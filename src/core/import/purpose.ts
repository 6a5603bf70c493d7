import { line } from '../words/line.ts';
import { listSome } from '../words/list.ts';
import { placeholder } from '../words/placeholder.ts';

/** Facts from which a sentence can be made where a source does not say what a group is for. */
export interface Facts {
  /** `Special interest group “compute”`. */
  readonly title: string;
  /** What it looks after, by name. */
  readonly things: readonly string[];
}

/** As long as a text of a charter may be. */
export const longestPurpose = 10_000;

/** The purpose as its source says it; a form that nobody filled in says none, and a book is none. */
export function purposeIn(text: string): string | undefined {
  const said = line(text);
  return said === '' || said.length > longestPurpose || placeholder(said) ? undefined : said;
}

/** A sentence that only repeats facts: it stands where the purpose belongs until somebody writes one. */
export function standIn({ title, things }: Facts): string {
  return things.length === 0 ? `${title}.` : `${title}; looks after ${listSome(things, 6)}.`;
}

/** What stands above the charter of a group that got such a sentence. */
export const standInNote =
  'The source does not say what this group is for: the purpose below only repeats facts. Write why it exists.';
