import type { Range } from './finding.ts';
import type { Model } from './model.ts';
import type { Listed } from './rule.ts';

/** A place in a file that somebody is writing, and what is known of everything around it. */
export interface Spot {
  /** The file as it is known in the model. */
  readonly file: string;
  /** What stands in it at this moment, which may be more than any tree can hold. */
  readonly text: string;
  readonly offset: number;
  /** With the last readable form of files that cannot be read at this moment. */
  readonly model: Model;
  readonly rules: readonly Listed[];
  readonly today: string;
}

/** Something that can be written at a place. */
export interface Offer {
  readonly sort: 'field' | 'choice' | 'name' | 'rule';
  readonly label: string;
  /** A few words beside the label; plain. */
  readonly detail: string;
  /** What it means, in Markdown; empty where there is no more to say. */
  readonly about: string;
  /** What is put in the place of a range. */
  readonly text: string;
  readonly range: Range;
  /** What a person may type to find it. */
  readonly typed: string;
}

/** What is told about a place, in Markdown. */
export interface Told {
  readonly range: Range;
  readonly about: string;
}

/** A place in one of the files. */
export interface Site {
  readonly file: string;
  readonly range: Range;
}
