import { scaleLinear } from 'd3-scale';
import { type Drawing, pageWidth } from '../drawing.ts';
import { datesFrom, minutes, numberedDays, type Reckoning } from '../words/axis.ts';
import { addDays, daysBetween, isDate } from '../words/dates.ts';
import type { Gantt, Task } from '../words/diagram.ts';
import { element, lettering, type Markup, textLines, textWidth } from '../words/svg.ts';

const names = { x: 16, width: 200, size: 14, most: 12 };
const chart = { from: 240, to: pageWidth - 24 };
const lineHeight = 18.2;
const axisHeight = 34;
const mostTicks = 6;
// A second axis where the first has gone out of sight.
const manyRows = 16;
const small = 12;
// What lies farther away is a slip, and no calendar reaches it.
const farthest = 100_000;

/** Bars along an axis, one row each; a task that takes no time is a diamond. Beside each mark stands when it is. */
const gantt: Drawing<'gantt'> = ({ unit, sections }) => {
  const tasks = sections.flatMap((section) => section.tasks);
  if (tasks.length === 0) return undefined;
  const time = timeOf(unit, tasks);
  const rows: Markup[] = [];
  const words: string[] = [];
  let y = axisHeight + 6;
  for (const section of sections) {
    if (section.label.trim() !== '') {
      const lines = textLines(section.label, { width: pageWidth - 32, size: names.size, weight: 'bold' });
      rows.push(lettering(lines, { x: names.x, y: y + 22, size: names.size, weight: 'bold' }));
      words.push(`${section.label}:`);
      y += lines.length * lineHeight + 12;
    }
    for (const task of section.tasks) {
      const lines = textLines(task.label, names);
      const height = Math.max(1, lines.length) * lineHeight + 10;
      rows.push(lettering(lines, { x: names.x, y: y + 19, size: names.size }), ...mark(task, time, y + height / 2));
      words.push(`${task.label}: ${time.said(task)}.`);
      y += height;
    }
    y += 6;
  }
  const isLong = tasks.length > manyRows;
  const axes = [...axis(time, axisHeight - 12), ...(isLong ? axis(time, y + 20) : [])];
  return { width: pageWidth, height: y + (isLong ? 34 : 8), marks: [...grid(time, y), ...axes, ...rows], words };
};

export default gantt;

interface Time {
  readonly ticks: ReturnType<Reckoning['ticks']>;
  x(at: number): number;
  /** Where a task begins; undefined where nobody can know. */
  startOf(task: Task): number | undefined;
  said(task: Task): string;
}

function timeOf(unit: Gantt['unit'], tasks: readonly Task[]): Time {
  const dates = tasks.flatMap(({ start }) => (typeof start === 'string' && isDate(start) ? [start] : []));
  const first = dates.sort()[0];
  const end = dates.length > 0 ? lastDay(tasks) : '';
  const reckoning = unit === 'minute' ? minutes : first === undefined ? numberedDays : datesFrom(first, end);
  const startOf = ({ start }: Task) => {
    if (typeof start === 'number') return Math.abs(start) <= farthest ? start : undefined;
    return unit === 'day' && isDate(start) ? daysBetween(first!, start) : undefined;
  };
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const task of tasks) {
    const start = startOf(task);
    if (start === undefined) continue;
    from = Math.min(from, start);
    to = Math.max(to, start + lengthOf(task));
  }
  if (from > to) [from, to] = [0, 1];
  const x = scaleLinear([from, Math.max(to, from + 1)], [chart.from, chart.to]);
  const said = (task: Task) => {
    const start = startOf(task);
    return start === undefined ? 'no date' : reckoning.span(start, lengthOf(task));
  };
  return { ticks: reckoning.ticks(from, to, mostTicks), x, startOf, said };
}

/** The last day of dated tasks. */
function lastDay(tasks: readonly Task[]): string {
  const days = tasks.map((task) => {
    const { start } = task;
    return typeof start === 'string' && isDate(start) ? addDays(start, Math.max(0, lengthOf(task) - 1)) : '';
  });
  return days.sort().at(-1)!;
}

function lengthOf({ length }: Task): number {
  return Number.isFinite(length) ? Math.min(Math.max(0, length), farthest) : 0;
}

/** The bar or diamond of a task, and when it is: behind it, before it, or on it, where there is room. */
function mark(task: Task, time: Time, y: number): Markup[] {
  const start = time.startOf(task);
  const said = time.said(task);
  const write = (x: number, ink = 'cop-ink') => lettering([said], { x, y: y + 4, size: small, class: ink });
  // Lines of the grid do not pass through words.
  const behind = (x: number) =>
    element('rect', { x: x - 2, y: y - 9, width: wide + 4, height: 18, class: 'cop-ground' });
  const wide = textWidth(said, small);
  if (start === undefined) return [behind(chart.from), write(chart.from)];
  const length = lengthOf(task);
  const [left, right] = length === 0 ? [time.x(start) - 9, time.x(start) + 9] : [time.x(start), time.x(start + length)];
  const middle = time.x(start);
  const shape =
    length === 0
      ? element('path', {
          d: `M${left} ${y}L${middle} ${y - 9}L${right} ${y}L${middle} ${y + 9}Z`,
          class: 'cop-accent',
        })
      : element('rect', { x: left, y: y - 9, width: right - left, height: 18, rx: 3, class: 'cop-accent' });
  const after = right + 6;
  if (after + wide <= pageWidth - 6) return [shape, behind(after), write(after)];
  const before = left - 6 - wide;
  if (before >= chart.from) return [shape, behind(before), write(before)];
  return [shape, write(left + 8, 'cop-onaccent')];
}

function grid(time: Time, bottom: number): Markup[] {
  return time.ticks.map(({ at }) => {
    const x = time.x(at);
    return element('line', { x1: x, x2: x, y1: axisHeight, y2: bottom, class: 'cop-line', 'stroke-dasharray': '2 4' });
  });
}

function axis(time: Time, y: number): Markup[] {
  return time.ticks.map(({ at, label }) => {
    const half = textWidth(label, small) / 2;
    const x = Math.min(time.x(at), pageWidth - 6 - half);
    return lettering([label], { x, y, size: small, anchor: 'middle', class: 'cop-quiet' });
  });
}
