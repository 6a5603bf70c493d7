import { plural } from './list.ts';
import { drawing, element, fitted, lettering, type Markup, short, textLines, textWidth } from './svg.ts';

/** Columns that are shown as one, the first and the last, and the number that stands in them. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/** What a heat map shows: rows below headings, each with numbers in columns or runs of columns. */
export interface HeatMap {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly sections: readonly {
    readonly name: string;
    readonly rows: readonly { readonly label: string; readonly cells: readonly Run[] }[];
  }[];
  /** What stands in a row without numbers. */
  readonly empty: string;
}

const width = 420;
const edge = 12;
const cellHeight = 28;
const mostRows = 60;
const rowsPerHead = 8;
// With more columns than this their names do not fit.
const mostNamed = 8;

/** Numbers of people in columns, darker where there are more of them; the first 60 rows. */
export function heatMap({ title, note, columns, sections, empty }: HeatMap): Markup {
  const column = (width - 2 * edge) / columns.length;
  const parts: Markup[] = [];
  let y = 0;
  const place = (lines: readonly string[], size: number, style: { class?: string; weight?: 'bold' } = {}) => {
    if (lines.length === 0) return;
    parts.push(lettering(lines, { x: edge, y: y + size, size, leading: 1.25, ...style }));
    y += lines.length * size * 1.25 + 4;
  };
  const wrap = (text: string, size: number, most = 3) => textLines(text, { width: width - 2 * edge, size, most });
  y = edge;
  place(wrap(title, 16), 16, { weight: 'bold' });
  place(wrap(note, 12, 4), 12, { class: 'cop-quiet' });
  const head = () => {
    const heads = headings(columns, column, y + 6);
    parts.push(...heads.parts);
    y += heads.height + 10;
  };
  let left = mostRows;
  for (const { name, rows } of sections) {
    const own = rows.slice(0, left);
    left -= own.length;
    if (own.length > 0 && name !== '') {
      y += 6;
      place(wrap(name, 14, 2), 14, { weight: 'bold', class: 'cop-accent' });
    }
    for (const [index, { label, cells }] of own.entries()) {
      if (index % rowsPerHead === 0) head();
      place(wrap(label, 13, 2), 13);
      parts.push(...(cells.length > 0 ? rowOf(cells, column, y) : [emptyRow(empty, y)]));
      y += cellHeight + 10;
    }
  }
  const all = sections.reduce((count, { rows }) => count + rows.length, 0);
  if (all > mostRows) place([`and ${all - mostRows} more`], 12, { class: 'cop-quiet' });
  const description = `${plural(Math.min(all, mostRows), 'row')} of numbers in ${columns.length} columns. ${note}`;
  return drawing({ title, description, width, height: y + edge }, ...parts);
}

function headings(columns: readonly string[], column: number, y: number) {
  const isNamed = columns.length <= mostNamed;
  const texts = columns.map((name, index) => (isNamed || index === 0 ? name : String(index - 1)));
  const size = sizeFor(texts, column - 2);
  const lines = texts.map((text) => textLines(text, { width: column - 2, size, most: 3 }));
  const most = Math.max(...lines.map(({ length }) => length));
  const parts = lines.map((own, index) =>
    lettering(own, {
      x: edge + column * (index + 0.5),
      y: y + size + (most - own.length) * size * 1.2,
      size,
      leading: 1.2,
      anchor: 'middle',
      class: 'cop-quiet',
    }),
  );
  return { parts, height: most * size * 1.2 };
}

/** The largest size in which no word is broken, not below 9. */
function sizeFor(texts: readonly string[], room: number): number {
  const words = texts.flatMap((text) => text.split(/\s+/));
  return [11, 10].find((size) => words.every((word) => textWidth(word, size) <= room)) ?? 9;
}

/** Steps of colour by the share of the row that a column holds: none, up to a quarter, a half, three quarters, all. */
function rowOf(cells: readonly Run[], column: number, y: number): Markup[] {
  const all = cells.reduce((sum, { people }) => sum + people, 0);
  return cells.flatMap(({ from, to, people }) => {
    const step = all === 0 ? 0 : Math.ceil((people / all / (to - from + 1)) * 4);
    const x = edge + column * from;
    const box = { x: x + 1, y, width: column * (to - from + 1) - 2, height: cellHeight, rx: 3 };
    const ticks = Array.from({ length: to - from }, (_, index) => {
      const at = x + column * (index + 1);
      return element('path', { d: `M${short(at)} ${short(y + cellHeight - 5)}v5`, class: 'cop-line' });
    });
    return [
      element('rect', { ...box, class: `cop-s${step}` }),
      element('rect', { ...box, class: 'cop-line' }),
      ...ticks,
      lettering([fitted(String(people), box.width, 14)], {
        x: x + (column * (to - from + 1)) / 2,
        y: y + 19,
        size: 14,
        anchor: 'middle',
        weight: 'bold',
        class: `cop-t${step}`,
      }),
    ];
  });
}

function emptyRow(words: string, y: number): Markup {
  return lettering([fitted(words, width - 2 * edge, 12)], { x: edge, y: y + 18, size: 12, class: 'cop-quiet' });
}
