import type { CommunityKind } from '../model.ts';
import type { Subject } from '../view/subject.ts';

/** A number about a community, and what it is made of. */
export interface Indicator {
  /** Kebab-case, kept for ever. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** How it is reckoned, in words. */
  readonly formula: string;
  /** What must be on file before it says something. */
  readonly needs: string;
  readonly source: string;
  /** Files it is read from: where one of them is broken, nothing is said. */
  readonly from: readonly CommunityKind[];
  readonly read: (subject: Subject) => Reading;
}

/** A number: for programs, in a cell, and in a sentence. Or what is missing, in a sentence. */
export type Reading =
  | { readonly value: number; readonly cell: string; readonly says: string }
  | { readonly missing: string };

export const houseMeasure = 'House measure.';
