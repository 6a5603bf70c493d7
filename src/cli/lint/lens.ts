import type { Linted } from '../../core/lint.ts';

/** What of a report is shown; every rule has looked at everything before. Findings that it takes out it counts. */
export type Lens = (linted: Linted) => Linted;

/** Nothing is taken out. */
export const plainLens: Lens = (linted) => linted;
