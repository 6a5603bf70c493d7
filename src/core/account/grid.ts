import type { Column, Line } from '../account.ts';
import { breadth, flow, longestWord, type Printed, type Screen } from './flow.ts';

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Line[])[];
}

const gap = 2;
/** Narrower than this a column of sentences is spelt, not read. */
const leastRoom = 14;

/**
 * The lines of a table. Where it is too wide, columns that may be left out are, the highest `drops` first; then columns
 * that wrap get narrower; and where even that is not enough, each row becomes a few lines with the heads before them.
 */
export function gridLines(given: Table, screen: Screen): string[] {
  let all = given;
  for (;;) {
    const widths = widthsFor(all, screen);
    if (widths) return lines(all, widths, screen);
    const droppable = all.columns.map(({ drops }) => drops ?? 0);
    const most = Math.max(0, ...droppable);
    if (most === 0) return cards(given, screen);
    all = without(all, droppable.lastIndexOf(most));
  }
}

function without({ columns, rows }: Table, at: number): Table {
  const keep = <T>(cells: readonly T[]) => cells.filter((_, index) => index !== at);
  return { columns: keep(columns), rows: rows.map(keep) };
}

/** The width of each column, or nothing where they do not fit. */
function widthsFor({ columns, rows }: Table, screen: Screen): number[] | undefined {
  const cellsOf = (index: number) => [columns[index]!.head, ...rows.map((row) => row[index] ?? '')];
  const widths = columns.map((_, index) => Math.max(0, ...cellsOf(index).map((cell) => breadth(cell, screen))));
  const least = columns.map(({ wraps }, index) => {
    if (!wraps) return widths[index]!;
    const longest = Math.max(...cellsOf(index).map((cell) => longestWord(cell, screen)));
    return Math.min(widths[index]!, Math.max(leastRoom, Math.min(longest, 2 * leastRoom)));
  });
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, gap * (all.length - 1));
  if (sum(least) > screen.width) return undefined;
  // The widest gives first.
  for (let over = sum(widths) - screen.width; over > 0; over -= 1) {
    const spare = widths.map((width, index) => (width > least[index]! ? width : 0));
    widths[spare.indexOf(Math.max(...spare))]! -= 1;
  }
  return widths;
}

function lines({ columns, rows }: Table, widths: readonly number[], screen: Screen): string[] {
  const row = (cells: readonly Line[], mark: (text: string) => string = (text) => text) => {
    const own = widths.map((width, index) => flow(cells[index] ?? '', screen, { width, breaks: true }));
    const height = Math.max(1, ...own.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) =>
      own
        .map((cell, index) =>
          padded(cell[at], { width: widths[index]!, isRight: columns[index]!.align === 'right', mark }),
        )
        .join(' '.repeat(gap))
        .trimEnd(),
    );
  };
  const head = columns.map((column) => column.head);
  const isHeadless = head.every((cell) => cell === '');
  return [...(isHeadless ? [] : row(head, screen.paint.dim)), ...rows.flatMap((cells) => row(cells))];
}

interface Cell {
  readonly width: number;
  readonly isRight: boolean;
  readonly mark: (text: string) => string;
}

function padded(cell: Printed | undefined, { width, isRight, mark }: Cell): string {
  if (!cell) return ' '.repeat(width);
  const space = ' '.repeat(Math.max(0, width - cell.width));
  return isRight ? space + mark(cell.text) : mark(cell.text) + space;
}

/** Every row as lines of its own, with a blank line between rows: the first cell, and the others named below it. */
function cards({ columns, rows }: Table, screen: Screen): string[] {
  return rows.flatMap((row, index) => {
    const named = row.slice(1).flatMap((cell, at) => {
      if (breadth(cell, screen) <= 0) return [];
      const { head } = columns[at + 1]!;
      const label = typeof head === 'string' && head !== '' ? `${head}: ` : '';
      return flow([label, ...(Array.isArray(cell) ? cell : [cell])], screen, {
        width: screen.width - 2,
        breaks: true,
      }).map(({ text }) => `  ${text}`);
    });
    const first = flow(row[0] ?? '', screen, { width: screen.width, breaks: true }).map(({ text }) => text);
    return [...(index > 0 ? [''] : []), ...first, ...named];
  });
}
