import type { Migration } from './migration.ts';

/** One for each format that was, in their order; none as long as there is only one. */
export const migrations: readonly Migration[] = [];
