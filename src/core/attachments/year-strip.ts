import { defineAttachment } from '../attachment.ts';
import type { CommunityView } from '../view.ts';
import { addDays, addMonths, daysBetween, plainDate, span, weekday } from '../words/dates.ts';
import { list, plural } from '../words/list.ts';
import { legend, type Mark, mark } from '../words/marks.ts';
import { drawing, element, lettering, type Markup, short } from '../words/svg.ts';

type Month = CommunityView['calendar']['months'][number];
type Entry = Month['entries'][number];

const [width, left, right, top] = [480, 54, 468, 66];
const step = (right - left) / 31;
const row = { height: 48, marks: 30 };
// More marks on one day would hide each other; the list below the picture has all.
const mostMarks = 2;

const looks = [
  { kind: 'launch', mark: 'star', one: 'launch', many: 'launches' },
  { kind: 'review', mark: 'cross', one: 'look back', many: 'looks back' },
  { kind: 'meeting', mark: 'disc', one: 'meeting', many: 'meetings' },
  { kind: 'open', mark: 'ring', one: 'meeting open to everyone', many: 'meetings open to everyone' },
  { kind: 'topic', mark: 'square', one: 'topic', many: 'topics' },
  { kind: 'guest', mark: 'plus', one: 'guest', many: 'guests' },
  { kind: 'seed', mark: 'triangle', one: 'project or event', many: 'projects and events' },
  { kind: 'step', mark: 'diamond', one: 'step after the launch', many: 'steps after the launch' },
] as const satisfies readonly { kind: string; mark: Mark; one: string; many: string }[];

/** Six months as strips of days: a mark for each date by its kind, breaks hatched, launch and look back by name. */
export default defineAttachment({
  on: 'community',
  page: 'calendar',
  files({ calendar: { months, from, to }, community: { name } }) {
    const entries = months.flatMap((month) => month.entries);
    if (entries.length === 0) return [];
    const used = looks.filter(({ kind }) => entries.some((entry) => kindOf(entry) === kind));
    const hasBreak = months.some(({ quiet }) => quiet.length > 0);
    const alt = altOf({ entries, months, from, to });
    const bottom = top + months.length * row.height;
    const key = legend(
      used.map(({ mark: sign, one }) => ({ mark: sign, words: one })),
      { x: 12, y: bottom + 4, width: width - 24, size: 13 },
    );
    const note = `shaded: weekends${hasBreak ? '; hatched: a break' : ''}`;
    const height = bottom + key.height + 34;
    const parts = [
      lettering([`${from} to ${to}`], { x: 12, y: 28, size: 18, weight: 'bold' }),
      ...scale(),
      ...months.flatMap((month, index) => strip(month, top + index * row.height)),
      ...key.drawn,
      lettering([note], { x: 12, y: bottom + key.height + 20, size: 13, class: 'cop-quiet' }),
    ];
    const canvas = { title: `${name}: ${from} to ${to}`, description: alt, width, height };
    return [{ name: 'pictures/year-strip.svg', alt, text: drawing(canvas, ...parts) }];
  },
});

function kindOf({ kind, isOpen }: Entry): (typeof looks)[number]['kind'] {
  return kind === 'meeting' && isOpen ? 'open' : kind;
}

interface About {
  readonly entries: readonly Entry[];
  readonly months: readonly Month[];
  readonly from: string;
  readonly to: string;
}

function altOf({ entries, months, from, to }: About): string {
  const counts = looks.flatMap(({ kind, one, many }) => {
    const count = entries.filter((entry) => kindOf(entry) === kind).length;
    return count > 0 ? [plural(count, one, many)] : [];
  });
  const breaks = new Set(months.flatMap(({ quiet }) => quiet.map(({ first, last }) => breakWords(first, last))));
  const rest = breaks.size > 0 ? `; a break ${list([...breaks])}` : '';
  return `The days from ${from} to ${to}: ${list(counts)}${rest}.`;
}

function breakWords(first: string, last: string): string {
  if (last.startsWith('9999')) return `from ${plainDate(first)} on`;
  return span(first, last);
}

/** The days of the month above the strips. */
function scale(): Markup[] {
  return [1, 5, 10, 15, 20, 25, 30].map((day) =>
    lettering([String(day)], { x: middle(day), y: top - 8, size: 12, class: 'cop-quiet', anchor: 'middle' }),
  );
}

function middle(day: number): number {
  return left + (day - 0.5) * step;
}

function strip({ first, title, quiet, entries }: Month, y: number): Markup[] {
  const days = daysBetween(first, addMonths(first, 1));
  const width = days * step;
  return [
    lettering([title.slice(0, 3)], { x: 12, y: y + 20, size: 14, weight: 'bold' }),
    element('rect', { x: left, y, width, height: row.marks, rx: 3, class: 'cop-panel' }),
    ...weekends(first, days).map(({ from, count }) =>
      element('rect', {
        x: left + from * step,
        y: y + 1,
        width: count * step,
        height: row.marks - 2,
        class: 'cop-s1',
        'fill-opacity': 0.6,
      }),
    ),
    ...quiet.map((season) => hatched(season, { first, days, y })),
    ...marksOf(entries, y),
    ...named(entries, y + row.marks + 12),
  ];
}

/** Where weekends lie in a month, and how much of them: one day at its beginning or end. */
function weekends(first: string, days: number): { from: number; count: number }[] {
  return Array.from({ length: days }, (_, from) => from).flatMap((from) => {
    const name = weekday(addDays(first, from));
    if (name === 'Saturday') return [{ from, count: Math.min(2, days - from) }];
    return name === 'Sunday' && from === 0 ? [{ from, count: 1 }] : [];
  });
}

/** A break: a frame with lines from corner to corner of each day. */
function hatched(
  season: Month['quiet'][number],
  { first, days, y }: { first: string; days: number; y: number },
): Markup {
  const from = Math.max(0, daysBetween(first, season.first));
  const to = Math.min(days - 1, daysBetween(first, season.last));
  const lines = Array.from({ length: to - from + 1 }, (_, index) => {
    const x = left + (from + index) * step;
    return `M${short(x)} ${short(y + row.marks)}L${short(x + step)} ${short(y)}`;
  });
  const x = left + from * step;
  const frame = `M${short(x)} ${short(y)}h${short((to - from + 1) * step)}v${row.marks}h${short((from - to - 1) * step)}z`;
  return element('path', { d: `${frame}${lines.join('')}`, class: 'cop-line' });
}

function marksOf(entries: readonly Entry[], y: number): Markup[] {
  const days = new Map<number, Entry[]>();
  for (const entry of entries) {
    const day = Number(entry.iso.slice(8));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].flatMap(([day, all]) => {
    const signs = [
      ...new Set(looks.filter(({ kind }) => all.some((entry) => kindOf(entry) === kind)).map((look) => look.mark)),
    ];
    const shown = signs.slice(0, mostMarks);
    return shown.map((sign, index) => {
      const spread = shown.length === 1 ? row.marks / 2 : row.marks * (0.27 + 0.46 * index);
      return mark(sign, { x: middle(day), y: y + spread, size: 5 });
    });
  });
}

/** The launch and the look back stand there with their day. */
function named(entries: readonly Entry[], y: number): Markup[] {
  return entries
    .filter(({ kind }) => kind === 'launch' || kind === 'review')
    .map(({ kind, iso }) => {
      const day = Number(iso.slice(8));
      const anchor = day < 5 ? 'start' : day > 26 ? 'end' : 'middle';
      const words = `${kind === 'launch' ? 'launch' : 'look back'}, ${plainDate(iso).replace(/ \d+$/, '')}`;
      return lettering([words], { x: middle(day), y, size: 12, anchor });
    });
}
