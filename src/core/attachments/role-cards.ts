import { defineAttachment } from '../attachment.ts';
import type { CommunityView } from '../view.ts';
import { fitIn, linesIn } from '../words/fit-in.ts';
import { list, plural } from '../words/list.ts';
import { drawing, element, lettering, type Markup } from '../words/svg.ts';

type Card = CommunityView['roles']['cards'][number];

// A4 in units of which it is 700 wide; 11 of them are 9 points, the smallest type that prints well.
const page = { width: 700, height: 990, margin: 20, gap: 20 } as const;
const card = { width: 320, height: 465, head: 74, inner: 288 } as const;
const perPage = 4;
const sizes = [14, 13.5, 13, 12.5, 12, 11.5, 11] as const;
const leading = 1.25;
const gap = 0.45;

export default defineAttachment({
  on: 'community',
  page: 'role-cards',
  files({ roles, community }) {
    const pages = Math.ceil(roles.cards.length / perPage);
    return Array.from({ length: pages }, (_, index) => {
      const cards = roles.cards.slice(index * perPage, (index + 1) * perPage);
      const titles = list(cards.map(({ title }) => title));
      const alt = `${plural(cards.length, 'role card')} to print and cut, page ${index + 1} of ${pages}: ${titles}.`;
      const canvas = { title: `Role cards: ${community.name}`, description: alt, ...page };
      const size = { width: '210mm', height: '297mm' };
      const places = cards.flatMap((one, place) => cardAt(one, place));
      return { name: `pictures/role-cards-${index + 1}.svg`, text: drawing({ ...canvas, size }, ...places), alt };
    });
  },
});

function cardAt(one: Card, place: number): Markup[] {
  const x = page.margin + (place % 2) * (card.width + page.gap);
  const y = page.margin + Math.floor(place / 2) * (card.height + page.gap);
  const frame = { x, y, width: card.width, height: card.height };
  return [
    element('rect', { class: 'cop-line', rx: 6, ...frame }),
    ...headAt(one, x, y),
    ...bodyAt(one, x + 16, y + card.head + 8),
  ];
}

function headAt({ title, names }: Card, x: number, y: number): Markup[] {
  const height = names ? 30 : 52;
  const head = fitIn(title, { width: card.inner, height, sizes: [24, 21, 18, 15, 13, 12, 11], weight: 'bold' });
  const who = fitIn(names, { width: card.inner, height: 28, sizes: [15, 13, 12, 11] });
  const top = y + (card.head - head.height - who.height) / 2;
  const start = { x: x + 16, class: 'cop-onaccent', leading: 1.2 };
  return [
    element('rect', { class: 'cop-accent', x, y, width: card.width, height: card.head, rx: 6 }),
    lettering(head.lines, { ...start, y: top + head.size * 0.92, size: head.size, weight: 'bold' }),
    ...(names ? [lettering(who.lines, { ...start, y: top + head.height + who.size * 0.92, size: who.size })] : []),
  ];
}

/** A line of a card: a title, the beginning of an entry with its mark, or what goes on below it. */
interface Line {
  readonly text: string;
  readonly kind: 'title' | 'plain' | 'entry' | 'more';
  readonly mark?: string;
  /** Whether something new begins, with some air above it. */
  readonly begins?: boolean;
}

/** All of a card in the largest type that has room for it, else with fewer entries in its lists, and never more. */
function bodyAt(one: Card, x: number, y: number): Markup[] {
  const room = card.height - card.head - 22;
  const { size, lines } = setIn(one, room);
  let top = y;
  return lines.flatMap(({ text, kind, mark, begins }) => {
    const baseline = top + size * (begins ? 1 + gap : 1);
    top += heightOf([{ begins }], size);
    const indent = kind === 'entry' || kind === 'more' ? 16 : 0;
    const weight = kind === 'title' ? ('bold' as const) : undefined;
    const colour = kind === 'title' ? 'cop-accent' : 'cop-ink';
    const line = lettering([text], { x: x + indent, y: baseline, size, weight, class: colour });
    return mark ? [lettering([mark], { x, y: baseline, size, class: 'cop-accent' }), line] : [line];
  });
}

// From the best to the least: sizes, each with as many entries of a list as are shown.
const settings = [...sizes.map((size) => ({ size, most: 6 })), ...[4, 3, 2, 1].map((most) => ({ size: 11, most }))];

function setIn(one: Card, room: number): Setting {
  let last: Setting = { size: 11, lines: [] };
  for (const { size, most } of settings) {
    last = { size, lines: linesOf(one, size, most) };
    if (heightOf(last.lines, size) <= room) return last;
  }
  return cut(last, room);
}

interface Setting {
  readonly size: number;
  readonly lines: readonly Line[];
}

function heightOf(lines: readonly Pick<Line, 'begins'>[], size: number): number {
  return lines.reduce((sum, { begins }) => sum + size * (leading + (begins ? gap : 0)), 0);
}

/** As many lines as there is room for; the last says that there are more. */
function cut({ size, lines }: Setting, room: number): Setting {
  let count = lines.length;
  while (count > 0 && heightOf(lines.slice(0, count), size) > room - size * leading) count -= 1;
  return { size, lines: [...lines.slice(0, count), { text: '…', kind: 'plain' }] };
}

const suggestion = ' (a suggestion)';

function linesOf(one: Card, size: number, most: number): Line[] {
  const { does, decides, help, isMember } = one;
  const time = one.time || `usually ${one.usualTime}${suggestion}`;
  const list = (title: string, items: readonly string[]) => entries(title, shortened(items, most), { size });
  return [
    ...plain(one.why, size).map((line) => ({ ...line, begins: false })),
    ...list(`${isMember ? 'What we hope for' : 'What you do'}${does.isSuggestion ? suggestion : ''}`, does.items),
    ...list(`What you decide yourself${decides.isSuggestion ? suggestion : ''}`, decides.items),
    ...plain(`Time: ${time}`, size),
    ...list('Help you can get', help),
    ...(one.term ? plain(`How long: ${one.term}`, size) : []),
    ...entries('First three steps', one.first, { size, numbered: true }),
  ];
}

function shortened(items: readonly string[], most: number): readonly string[] {
  const left = items.length - most;
  return left > 0 ? [...items.slice(0, most), `and ${left} more, see the page`] : items;
}

function plain(words: string, size: number): Line[] {
  return linesIn(words, { width: card.inner }, size).map((text, index) => ({
    text,
    kind: 'plain',
    begins: index === 0,
  }));
}

interface Style {
  readonly size: number;
  readonly numbered?: boolean;
}

/** A title and the entries of its list, with dots or numbers before them; nothing where there are none. */
function entries(title: string, items: readonly string[], { size, numbered }: Style): Line[] {
  if (items.length === 0) return [];
  const head = linesIn(title, { width: card.inner, weight: 'bold' }, size);
  const rows = items.flatMap((item, index) =>
    linesIn(item, { width: card.inner - 16 }, size).map((text, part): Line => {
      return part === 0 ? { text, kind: 'entry', mark: numbered ? `${index + 1}.` : '•' } : { text, kind: 'more' };
    }),
  );
  return [...head.map((text, index): Line => ({ text, kind: 'title', begins: index === 0 })), ...rows];
}
