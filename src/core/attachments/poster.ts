import { encode } from 'uqr';
import { defineAttachment } from '../attachment.ts';
import type { CommunityView } from '../view.ts';
import { addressLines, type Fitted, fitIn, linesIn } from '../words/fit-in.ts';
import { drawing, element, lettering, type Markup } from '../words/svg.ts';

type Poster = CommunityView['poster'];

/** Sheets of paper of one shape, so that one drawing fits both; in units of which A4 is 700 wide. */
const papers = [
  { name: 'a4', width: '210mm', height: '297mm' },
  { name: 'a3', width: '297mm', height: '420mm' },
] as const;
const page = { width: 700, height: 990, margin: 50, inner: 600 } as const;
const band = { height: 220, text: 160 } as const;
const foot = { top: 712, height: 226 } as const;

export default defineAttachment({
  on: 'community',
  page: 'poster',
  files({ poster, community }) {
    if (!poster.isShown) return [];
    const canvas = { title: `Poster: ${community.name}`, description: poster.alt };
    const parts = [...head(community.name), ...middle(poster), ...bottom(poster), ...contact(poster)];
    return papers.map(({ name, ...size }) => ({
      name: `pictures/poster-${name}.svg`,
      text: drawing({ ...canvas, width: page.width, height: page.height, size }, ...parts),
      alt: poster.alt,
    }));
  },
});

/** The name, as large as its band lets it be. */
function head(name: string): Markup[] {
  const box = { width: page.inner, height: band.text, sizes: [84, 72, 62, 54, 46, 40, 34, 28, 24] };
  const text = fitIn(name, { ...box, weight: 'bold', leading: 1.12 });
  const y = (band.height - text.height) / 2 + text.size * 0.92;
  return [
    element('rect', { class: 'cop-accent', width: page.width, height: band.height }),
    lettering(text.lines, { x: page.margin, y, size: text.size, weight: 'bold', leading: 1.12, class: 'cop-onaccent' }),
  ];
}

/** What it is for and what one gains, spread over the room between name and foot. */
function middle(poster: Poster): Markup[] {
  const top = band.height + 30;
  const room = (hasFoot(poster) ? foot.top - 20 : page.height - page.margin) - top;
  const { gains } = poster;
  const isAlone = gains.length === 0;
  const sizes = [...(isAlone ? [72, 62, 54] : []), 46, 40, 36, 32, 28, 25, 22, 19];
  const line = fitIn(poster.line, { width: page.inner, height: room * (isAlone ? 0.85 : 0.48), sizes });
  const rows = gainRows(gains, room - line.height - 46);
  const used = line.height + rows.reduce((sum, { height }) => sum + height + rowGap, 0);
  const spare = Math.min(60, (room - used) / 3);
  let y = top + spare + line.height + spare + 10;
  const list = rows.flatMap((row) => {
    const parts = gainRow(row, y);
    y += row.height + rowGap;
    return parts;
  });
  return [...linesAt(line, { x: page.margin, y: top + spare }), ...list];
}

const rowGap = 14;
const indent = 34;

/** Gains in one size: the largest at which all of them fit. */
function gainRows(gains: readonly string[], room: number): Fitted[] {
  const width = page.inner - indent;
  const sizes = [32, 28, 25, 22, 19, 17];
  const height = (size: number) => gains.reduce((sum, gain) => sum + linesIn(gain, { width }, size).length, 0) * size;
  const size = sizes.find((one) => height(one) * 1.25 + gains.length * rowGap <= room) ?? sizes.at(-1)!;
  const each = room / Math.max(1, gains.length) - rowGap;
  const isAll = height(size) * 1.25 + gains.length * rowGap <= room;
  return gains.map((gain) => fitIn(gain, { width, height: isAll ? room : each, sizes: [size], leading: 1.25 }));
}

function gainRow({ lines, size }: Fitted, y: number): Markup[] {
  const mark = { x: page.margin, y: y + size * 0.22, width: size * 0.55, height: size * 0.55 };
  return [
    element('rect', { class: 'cop-accent', rx: 2, ...mark }),
    lettering(lines, { x: page.margin + indent, y: y + size * 0.85, size, leading: 1.25 }),
  ];
}

function hasFoot({ next, how, ask, link }: Poster): boolean {
  return next.when !== '' || how !== '' || ask !== '' || link.href !== '';
}

const code = { size: 150, side: 176 } as const;

/** The next date and the way in, with a code beside them where there is an address. */
function bottom(poster: Poster): Markup[] {
  if (!hasFoot(poster)) return [];
  const { next, how, ask, link } = poster;
  const width = page.inner - 40 - (link.href === '' ? 0 : code.side + 20);
  const both = next.when !== '' && (how !== '' || ask !== '');
  const where = [next.what, next.where].filter(Boolean).join(', ');
  const said = [
    { title: 'Next', lead: next.when, words: where },
    how === '' ? { title: 'Whom to ask', lead: '', words: ask } : { title: 'How to join', lead: '', words: how },
  ].filter(({ lead, words }) => lead !== '' || words !== '');
  let y = foot.top + 20;
  const texts = said.flatMap((one) => {
    const { parts, height } = saidAt(one, { y, width, height: both ? 76 : 170 });
    y += height + 14;
    return parts;
  });
  const frame = { x: page.margin, y: foot.top, width: page.inner, height: foot.height, rx: 8 };
  return [element('rect', { class: 'cop-panel', ...frame }), ...texts, ...(link.href === '' ? [] : qr(link))];
}

interface Room {
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A small title, what is to be seen first in bold, and the rest. */
function saidAt(said: { readonly title: string; readonly lead: string; readonly words: string }, room: Room) {
  const x = page.margin + 20;
  const { title, lead, words } = said;
  const first = fitIn(lead, {
    width: room.width,
    height: room.height * 0.6,
    sizes: [23, 20, 18, 16, 14],
    weight: 'bold',
  });
  const left = room.height - first.height;
  const rest = fitIn(words, {
    width: room.width,
    height: left,
    sizes: lead ? [19, 17, 15, 13] : [23, 20, 18, 16, 14, 13],
  });
  const start = room.y + 22;
  const below = start + first.height + (first.lines.length > 0 ? 2 : 0);
  const parts = [
    lettering([title], { x, y: room.y + 13, size: 15, weight: 'bold', class: 'cop-accent' }),
    ...linesAt(first, { x, y: start, weight: 'bold' }),
    ...linesAt(rest, { x, y: below }),
  ];
  return { parts, height: 22 + first.height + rest.height };
}

/** Lines from a height on; nothing where there are none. */
function linesAt({ lines, size }: Fitted, { x, y, weight }: { x: number; y: number; weight?: 'bold' }): Markup[] {
  return lines.length > 0 ? [lettering(lines, { x, y: y + size * 0.9, size, leading: 1.2, weight })] : [];
}

/** A code for cameras, dark on light whatever the colours of the page, with the address to type under it. */
function qr({ href, text }: Poster['link']): Markup[] {
  const x = page.width - page.margin - 12 - code.side;
  const left = x + (code.side - code.size) / 2;
  const { data, size } = encode(href, { ecc: 'M', border: 4 });
  const scale = `translate(${left} ${foot.top + 12}) scale(${code.size / size})`;
  const printed = printedAt(text);
  const under = { x: x + code.side / 2, y: foot.top + code.size + 16 + printed.size, size: printed.size };
  return [
    element('rect', { fill: '#ffffff', x: left, y: foot.top + 12, width: code.size, height: code.size }),
    element('path', { fill: '#000000', transform: scale, d: squares(data) }),
    lettering(printed.lines, { ...under, anchor: 'middle', leading: 1.15 }),
  ];
}

/** Runs of dark squares, row by row. */
function squares(data: readonly (readonly boolean[])[]): string {
  const runs = data.flatMap((row, y) => {
    const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
    return starts.map((x) => {
      const end = row.indexOf(false, x);
      return `M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`;
    });
  });
  return runs.join('');
}

/** The address in lines that end behind a slash, a dot or a hyphen, as large as it may be. */
function printedAt(address: string) {
  const sizes = [13, 12, 11, 10, 9];
  const size = sizes.find((one) => addressLines(address, code.side, one).length * one * 1.15 <= 48) ?? sizes.at(-1)!;
  return { size, lines: addressLines(address, code.side, size) };
}

function contact({ ask, how }: Poster): Markup[] {
  if (ask === '' || how === '') return [];
  const text = fitIn(`Questions: ${ask}`, { width: page.inner, height: 34, sizes: [17, 15, 13, 11] });
  return [lettering(text.lines, { x: page.margin, y: 950 + text.size, size: text.size, class: 'cop-quiet' })];
}
