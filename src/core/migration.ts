import type { Step } from './finding.ts';
import type { KindName } from './model.ts';

/**
 * What leads files from one format to the next. A change of the format is one entry in `migrations.ts`, the new number
 * in `format.ts`, and what `validate` says of files that are older; `cop migrate` does the rest.
 */
export interface Migration {
  /** The number of the format it starts from. */
  readonly from: number;
  /**
   * What is done to a file of a kind, by its content as it is written (lists, groups, texts and nulls; perhaps not of
   * the shape that was asked for). Comments, order and layout stay; the line with the format is seen to.
   */
  readonly steps: { readonly [K in KindName]?: (value: unknown) => readonly Step[] };
}
