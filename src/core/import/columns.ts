import type { Column, Left, Unusable } from '../import.ts';
import { closest, fold } from '../words/closest.ts';
import { list } from '../words/list.ts';
import { address } from './people.ts';
import type { Table } from './table.ts';

/** What a column may hold, by the words that stand above it elsewhere. */
export interface Meaning {
  readonly value: string;
  /** What it is, for people: `the team`. */
  readonly name: string;
  readonly headings: RegExp;
  /** Several columns may hold it: first name and last name. */
  readonly many?: true;
}

export const nothing = { value: 'nothing', name: 'left out', headings: /(?!)/ } as const satisfies Meaning;
export const addresses = {
  value: 'address',
  name: 'left out: e-mail addresses of people are never taken',
  headings: /\be-?mails?\b|\bmail address/i,
} as const satisfies Meaning;

/** The name of somebody, in one column or in two. */
export const nameMeaning: Meaning = {
  value: 'name',
  name: 'the name',
  headings:
    /^(?:your |full |member'?s? |member’s )?(?:name|member|person)$|^(?:first|given|fore|last|family|sur)[ -]?names?$|^who (?:are you|is it)\b/i,
  many: true,
};

/** Whether somebody agreed to be listed with their skills. */
export const consentMeaning: Meaning = {
  value: 'consent',
  name: 'whether they agree that their skills are shown',
  headings:
    /\bconsent|\bi agree\b|\bdo you agree\b|\b(?:may|can|shall) we (?:show|share|list|publish|store|keep)\b|\bpermission\b/i,
};

/** The values of a column, row by row. */
export function valuesOf(table: Table, position: number): string[] {
  return table.rows.map(({ cells }) => cells[position]!);
}

/** What a column looks like by its heading; addresses are known by what stands in it, too. */
export function guess(table: Table, position: number, meanings: readonly Meaning[]): Meaning {
  const values = valuesOf(table, position).filter((value) => value !== '');
  if (values.length > 0 && values.every((value) => address.test(value))) return addresses;
  const heading = bareHeading(table.headers[position]!);
  return [addresses, ...meanings].find(({ headings }) => headings.test(heading)) ?? nothing;
}

/** A heading without the sentence around it: `How good are you at [Packing]?` is about `Packing`. */
export function bareHeading(heading: string): string {
  const [, inside] = /\[([^[\]]+)\]\s*[?.:*]*$/.exec(heading) ?? [];
  return (inside ?? heading).replace(/[\s?.:*]+$/, '').trim();
}

/** The position of the column that somebody names by its heading, or by its number, `#5`. */
export function columnAt({ headers }: Table, written: string): number | Unusable {
  const number = /^#(\d{1,3})$/.exec(written.trim())?.[1];
  if (number !== undefined && Number(number) >= 1 && Number(number) <= headers.length) return Number(number) - 1;
  const found = headers.flatMap((header, position) =>
    [header, bareHeading(header)].some((one) => fold(one) === fold(written)) ? [position] : [],
  );
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    const numbers = found.map((position) => `#${position + 1}`);
    return {
      unusable: `Several columns are called “${written}”.`,
      fix: `Name the one you mean by its number: ${list(numbers, 'or')}.`,
    };
  }
  const near = closest(written, headers.filter(Boolean), 1)[0];
  const fix = near ? `Did you mean “${near}”?` : `There are: ${list(headers.map((header) => `“${header}”`))}.`;
  return { unusable: `There is no column “${written}”.`, fix };
}

/** The columns with what each would be taken for, for a person to agree to. */
export function shown(table: Table, meant: ReadonlyMap<number, string>, meanings: readonly Meaning[]): Column[] {
  const choices = [...meanings, addresses, nothing].map(({ value, name }) => ({ value, name }));
  return table.headers.map((header, position) => ({
    position,
    header: header || `column ${position + 1}`,
    sample: valuesOf(table, position).find((value) => value !== '' && !address.test(value)) ?? '',
    meaning: meant.get(position) ?? nothing.value,
    meanings: choices,
  }));
}

/** Where a cell stands. */
export function placeOf({ headers }: Table, row: number, position: number): string {
  return `row ${row}, column “${headers[position] || position + 1}”`;
}

/** The name in a row: of two columns, the family name comes last. */
export function nameIn(table: Table, cells: readonly string[], positions: readonly number[]): string {
  const isFamily = (position: number) => (/^(?:last|family|sur)/i.test(bareHeading(table.headers[position]!)) ? 1 : 0);
  const inOrder = [...positions].sort((a, b) => isFamily(a) - isFamily(b) || a - b);
  return inOrder
    .map((position) => cells[position]!)
    .filter(Boolean)
    .join(' ');
}

/** Why a column is left although its heading is known. */
export type Reasons = ReadonlyMap<number, string>;

export const twice = 'a column before it holds the same';

/** The columns that were left, each with the reason. */
export function leftColumns({ headers }: Table, meant: ReadonlyMap<number, string>, reasons: Reasons): Left[] {
  return headers.flatMap((header, position): Left[] => {
    const value = meant.get(position);
    const where = `column “${header || position + 1}”`;
    if (value === addresses.value) return [{ where, what: '', why: 'addresses of people are never taken' }];
    const why = reasons.get(position) ?? 'its heading does not say what it is, or nobody asked for it';
    return value === nothing.value ? [{ where, what: '', why }] : [];
  });
}
