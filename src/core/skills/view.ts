import type { Block } from '../account.ts';
import type { Reading } from './reading.ts';
import type { CommunitySkills, CountData } from './told.ts';

/** How a view of the skills is told. */
export interface View<Data> {
  readonly data: (reading: Reading, isCompared: boolean) => Data;
  /** `isShort` where several communities are told about. */
  readonly blocks: (data: Data, reading: Reading, isShort: boolean) => readonly Block[];
  /** Names of the columns of a table for spreadsheets, and its rows. */
  readonly head: readonly string[];
  readonly rows: (data: Data) => readonly (readonly string[])[];
}

/** The views of a community that nobody asked for. */
export const unasked: Pick<CommunitySkills, 'gaps' | 'plan' | 'mentors' | 'pairs' | 'hiring'> = {
  gaps: null,
  plan: null,
  mentors: null,
  pairs: null,
  hiring: null,
};

/** A cell of a spreadsheet: nothing for what is not known. */
export function cell(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** How many people, in a cell: `3`, `1..2`, or `2..` where no more is known. */
export function limits({ from, to }: CountData): string {
  return from === to ? cell(from) : `${cell(from)}..${cell(to)}`;
}
