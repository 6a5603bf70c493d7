import Papa from 'papaparse';
import { decode } from '../decode.ts';
import type { Source } from '../finding.ts';
import type { Left, Unusable } from '../import.ts';
import { line } from '../words/line.ts';
import { plural } from '../words/list.ts';

/** A row of a table, with its number as a spreadsheet counts: the row of headings is 1. */
export interface Row {
  readonly number: number;
  /** One for each column, blank where there is none. */
  readonly cells: readonly string[];
}

/** A table with one row of headings. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  /** Rows that do not fit the headings. */
  readonly left: readonly Left[];
}

const most = { rows: 5_000, columns: 300 };

/** Reads comma-separated values, also with semicolons or tabs: bounded, and never a guess at a row that does not fit. */
export function readTable(source: Source): Table | Unusable {
  const { text, fault } = decode(source);
  if (fault) return { unusable: `${source.file} cannot be read: ${fault.message}`, fix: fault.fix };
  const [, told, rest = text] = /^sep=([,;\t|])\r?\n([\s\S]*)$/.exec(text) ?? [];
  const skipped = told === undefined ? 0 : 1;
  const { data, errors } = Papa.parse<string[]>(rest, {
    delimiter: told ?? delimiterOf(rest),
    preview: most.rows + 2,
  });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes)
    return {
      unusable: `${source.file} cannot be read: in row ${(quotes.row ?? 0) + 1 + skipped} a quote is opened and never closed, or text follows behind it.`,
      fix: 'Save the table again from the spreadsheet as CSV.',
    };
  const rows = data.map((cells, index) => ({ number: index + 1 + skipped, cells: cells.map(line) }));
  return tableOf(
    source.file,
    rows.filter(({ cells }) => cells.some((cell) => cell !== '')),
  );
}

/** What stands most often between the headings; commas stand in numbers too, so rows cannot tell. */
function delimiterOf(text: string): string {
  const [head = ''] = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 100_000)) ?? [];
  const bare = head.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

function tableOf(file: string, [head, ...rows]: readonly Row[]): Table | Unusable {
  const fix = 'Export it with one row of headings and one row for each person.';
  if (!head || rows.length === 0) return { unusable: `${file} has no rows below its headings.`, fix };
  const headers = withoutBlankEnd(head.cells);
  if (rows.length > most.rows || headers.length > most.columns)
    return {
      unusable: `${file} has more than ${rows.length > most.rows ? plural(most.rows, 'row') : plural(most.columns, 'column')}.`,
      fix: 'Split it into smaller tables.',
    };
  const fits = ({ cells }: Row) => cells.slice(headers.length).every((cell) => cell === '');
  const even = rows.filter(fits).map(({ number, cells }) => ({
    number,
    cells: headers.map((_, position) => cells[position] ?? ''),
  }));
  const left = rows
    .filter((row) => !fits(row))
    .map(({ number, cells }) => ({
      where: `row ${number}`,
      what: cells.join(' '),
      why: 'it has more cells than there are headings, so nobody can tell which belongs where',
    }));
  return { headers, rows: even, left };
}

function withoutBlankEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
