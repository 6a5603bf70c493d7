import type { Audit, Scorecard } from '../audit.ts';
import type { Chartered } from '../model.ts';

/** One community held against some frameworks. */
export interface Scored {
  readonly community: Chartered;
  readonly cards: readonly { readonly audit: Audit; readonly card: Scorecard }[];
}
