import { drawing, element, fitted, lettering, type Markup, textLines } from './svg.ts';

/** One bar: how many of those who need something are there, and of the people wanted. */
export interface CoverageBar {
  readonly label: string;
  /** Nothing where the numbers may not be shown; `below` is null where it is only known together with no answer. */
  readonly bar: { readonly needed: number; readonly meeting: number; readonly below: number | null } | null;
  /** Words below the bar, and people there of people wanted. */
  readonly note: string;
  readonly cover: { readonly people: number; readonly wanted: number } | null;
}

const width = 420;
const edge = 12;
const full = width - 2 * edge;
const mostRows = 60;

/** Bars of people who are where their role needs them, with numbers; below each a thin one of the people wanted. */
export function coverageBars(title: string, rows: readonly CoverageBar[], empty: string): Markup {
  const parts: Markup[] = [];
  let y = edge;
  const place = (lines: readonly string[], size: number, style: { class?: string; weight?: 'bold' } = {}) => {
    parts.push(lettering(lines, { x: edge, y: y + size, size, leading: 1.25, ...style }));
    y += lines.length * size * 1.25 + 4;
  };
  place(textLines(title, { width: full, size: 16, most: 3 }), 16, { weight: 'bold' });
  parts.push(...legend(y + 4));
  y += 30;
  for (const { label, bar, note, cover } of rows.slice(0, mostRows)) {
    place(textLines(label, { width: full, size: 13, most: 2 }), 13);
    if (bar) parts.push(...barOf(bar, y));
    else parts.push(lettering([fitted(empty, full, 12)], { x: edge, y: y + 16, size: 12, class: 'cop-quiet' }));
    y += 28;
    if (cover) {
      parts.push(...thinBar(cover, y));
      y += 9;
    }
    if (note !== '') place(textLines(note, { width: full, size: 12, most: 2 }), 12, { class: 'cop-quiet' });
    y += 8;
  }
  if (rows.length > mostRows) place([`and ${rows.length - mostRows} more`], 12, { class: 'cop-quiet' });
  const description = `${Math.min(rows.length, mostRows)} bars, each with its numbers; below them how many of the people wanted there are.`;
  return drawing({ title, description, width, height: y + edge }, ...parts);
}

const kinds = [
  ['cop-accent', 'there'],
  ['cop-soft', 'not there yet'],
  ['cop-panel', 'no answer, or not known which'],
] as const;

function legend(y: number): Markup[] {
  const at = [edge, edge + 68, edge + 172];
  return kinds.flatMap(([look, words], index) => [
    element('rect', { x: at[index]!, y, width: 14, height: 12, class: look }),
    lettering([words], { x: at[index]! + 19, y: y + 10, size: 11, class: 'cop-quiet' }),
  ]);
}

function barOf({ needed, meeting, below }: NonNullable<CoverageBar['bar']>, y: number): Markup[] {
  const sizes = [meeting, below ?? 0, needed - meeting - (below ?? 0)];
  const texts = ['cop-onaccent', 'cop-ink', 'cop-ink'];
  let x = edge;
  return sizes.flatMap((people, index) => {
    if (people === 0) return [];
    const part = (full * people) / needed;
    const box = element('rect', { x, y, width: Math.max(1, part - 1), height: 22, class: kinds[index]![0] });
    const number = lettering([String(people)], {
      x: x + part / 2,
      y: y + 16,
      size: 13,
      anchor: 'middle',
      weight: 'bold',
      class: texts[index]!,
    });
    x += part;
    return [box, number];
  });
}

function thinBar({ people, wanted }: NonNullable<CoverageBar['cover']>, y: number): Markup[] {
  const part = (full * Math.min(people, wanted)) / wanted;
  return [
    element('rect', { x: edge, y, width: full, height: 6, class: 'cop-panel' }),
    ...(part > 0 ? [element('rect', { x: edge, y, width: part, height: 6, class: 'cop-accent' })] : []),
  ];
}
