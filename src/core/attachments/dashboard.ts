import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type Attached, defineAttachment } from '../attachment.ts';
import type { CommunityView } from '../view.ts';
import { daysBetween } from '../words/dates.ts';
import { list, shorten } from '../words/list.ts';
import { type Mark, mark } from '../words/marks.ts';
import { drawing, element, fitted, lettering, type Markup, short } from '../words/svg.ts';

type Dashboard = CommunityView['dashboard'];
type Light = Dashboard['lights'][number];
type Series = Dashboard['readings'][number];

const width = 480;
const edge = 16;
const size = 15;
// More rows make a poster; the table on the page has all.
const mostRows = 12;

/** A shape for each colour, and colours that have a contrast of at least 3 to a light and to a dark ground. */
const looks = {
  green: { mark: 'disc', colour: '#2a8a57' },
  amber: { mark: 'triangle', colour: '#b7791f' },
  red: { mark: 'diamond', colour: '#d6453d' },
  grey: { mark: 'ring', colour: '#737e8c' },
} as const satisfies Readonly<Record<Light['colour'], { readonly mark: Mark; readonly colour: string }>>;

/** Pictures of the dashboard: the six lights, how many came to meetings, and the readings of the indicators. */
export default defineAttachment({
  on: 'community',
  page: 'dashboard',
  files({ dashboard: { lights, attendance, readings }, community: { name } }) {
    return [
      lightsPicture(lights, name),
      ...seriesPicture(attendance, { name: 'attendance', title: 'How many came', community: name, least: 0 }),
      ...seriesPicture(readings, { name: 'readings', title: 'What the indicators show', community: name }),
    ];
  },
});

function lightsPicture(lights: readonly Light[], community: string): Attached {
  const [wide, high, gap] = [(width - 2 * edge - 8) / 2, 78, 8];
  const parts = lights.flatMap(({ title, colour, word, direction }, index) => {
    const [column, row] = [index % 2, Math.floor(index / 2)];
    const [x, y] = [edge + column * (wide + gap), 44 + row * (high + gap)];
    const look = looks[colour];
    return [
      element('rect', { x, y, width: wide, height: high, rx: 6, class: 'cop-panel' }),
      mark(look.mark, { x: x + 26, y: y + high / 2, size: 12, colour: look.colour }),
      lettering([title], { x: x + 52, y: y + 25, size, weight: 'bold' }),
      lettering(
        [`${colour}: ${word}`, direction].filter(Boolean).map((words) => fitted(words, wide - 58, 13)),
        { x: x + 52, y: y + 45, size: 13, class: 'cop-quiet' },
      ),
    ];
  });
  const counts = (['green', 'amber', 'red', 'grey'] as const).flatMap((colour) => {
    const those = lights.filter((light) => light.colour === colour).map(({ title }) => title.toLowerCase());
    return those.length > 0 ? [`${list(those)} ${those.length === 1 ? 'is' : 'are'} ${colour}`] : [];
  });
  const alt = `Six lights: ${counts.join('; ')}.`;
  const canvas = { title: `The lights of ${community}`, description: alt, width, height: 44 + 3 * (high + gap) + gap };
  const heading = lettering(['Six lights'], { x: edge, y: 30, size: 18, weight: 'bold' });
  return { name: 'pictures/lights.svg', alt, text: drawing(canvas, heading, ...parts) };
}

interface About {
  readonly name: string;
  readonly title: string;
  readonly community: string;
  /** Where the lines begin at the bottom; without it at their smallest number. */
  readonly least?: number;
}

/** One small line for each series; none where nothing has been counted twice. */
function seriesPicture(all: readonly Series[], { name, title, community, least }: About): Attached[] {
  const series = all.filter(({ points }) => points.length > 1);
  const shown = series.slice(0, mostRows);
  if (shown.length === 0) return [];
  const high = 96;
  const said = shown.map(({ name: what, first, last }) => `${shorten(what, 50)} ${first} to ${last}`);
  const more = series.length > shown.length ? `; and ${series.length - shown.length} more` : '';
  const alt = `${title}, from the first number to the last: ${said.join('; ')}${more}.`;
  const canvas = { title: `${title}: ${community}`, description: alt, width, height: 44 + shown.length * high };
  const rows = shown.flatMap((one, index) => rowOf(one, 44 + index * high, least));
  const heading = lettering([title], { x: edge, y: 30, size: 18, weight: 'bold' });
  const hasGoal = shown.some(({ goal }) => goal !== null);
  const note = hasGoal
    ? [lettering(['broken line: the goal'], { x: width - edge, y: 30, size: 12, class: 'cop-quiet', anchor: 'end' })]
    : [];
  return [{ name: `pictures/${name}.svg`, alt, text: drawing(canvas, heading, ...note, ...rows) }];
}

/** A name, a line with a dot at its end, the first and the last number, and the goal as a broken line. */
function rowOf(series: Series, top: number, bottom?: number): Markup[] {
  const { name, unit, points, goal, goalNumber, first, last, lastDay } = series;
  const [left, right, high, low] = [edge + 4, 300, top + 32, top + 66];
  const wide = width - 316 - edge;
  const numbers = [...points.map(({ value }) => value), ...(goal === null ? [] : [goal])];
  const [least, most] = [bottom ?? Math.min(...numbers), Math.max(...numbers)];
  const start = points[0]!.date;
  const x = scaleLinear([0, Math.max(1, daysBetween(start, points.at(-1)!.date))], [left, right]);
  const y = scaleLinear(least === most ? [least - 1, most + 1] : [least, most], [low, high]);
  const spots = points.map(({ date, value }): [number, number] => [x(daysBetween(start, date)), y(value)]);
  const path = line().digits(2)(spots) ?? '';
  const [endX, endY] = spots.at(-1)!;
  const words = [unit, lastDay, goalNumber && `goal ${goalNumber}`].filter(Boolean);
  return [
    lettering([fitted(name, width - 2 * edge, size)], { x: edge, y: top + 16, size, weight: 'bold' }),
    ...(goal === null
      ? []
      : [element('path', { d: `M${left} ${short(y(goal))}H${right}`, class: 'cop-line', 'stroke-dasharray': '4 4' })]),
    element('path', { d: path, class: 'cop-strong', 'stroke-width': 2.5, 'stroke-linejoin': 'round' }),
    element('circle', { cx: endX, cy: endY, r: 4.5, class: 'cop-accent' }),
    lettering([fitted(`${first} → ${last}`, wide, 15)], { x: 316, y: top + 40, size: 15, weight: 'bold' }),
    lettering(
      words.map((text) => fitted(text, wide, 12)),
      { x: 316, y: top + 57, size: 12, class: 'cop-quiet' },
    ),
  ];
}
