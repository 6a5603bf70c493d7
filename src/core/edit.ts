import type { Path, Source } from './finding.ts';

/** What stands in a file once it is written: texts, numbers, yes and no, lists, groups of fields in their order. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [field: string]: Plain };

/**
 * One thing to put into a file. `add` puts an entry at the end of the list at `path`; `set` fills a field that is blank
 * or not there yet. Lists and groups on the way that are blank or missing are made. Nothing that stands there is changed.
 */
export type Edit = { readonly path: Path } & ({ readonly add: Plain } | { readonly set: Plain });

/** A text with more in it, and where each edit went: the path of its entry or field. */
export interface Edited {
  readonly text: string;
  readonly paths: readonly Path[];
}

/** Why a file stays as it is, in plain words, and what to do. */
export interface Refused {
  readonly refused: string;
  readonly fix: string;
}

/** The fields that a group at a path may have, in the order in which people expect them. */
export type Order = (path: Path) => readonly string[];

/**
 * Puts edits into a file, one after the other, without touching a byte of what is there: comments, order, quotes,
 * indentation, line ends, mark at the start and missing line end at the end stay, and what is new looks like its
 * neighbours. Refuses files that cannot be read, and edits after which anything else would be read differently.
 */
export function edit(_source: Source, _edits: readonly Edit[], _order: Order): Edited | Refused {
  throw new Error('Not written yet.');
}
