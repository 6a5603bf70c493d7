import { scaleLinear } from 'd3-scale';
import { type Drawing, pageWidth } from '../drawing.ts';
import type { Pie } from '../words/diagram.ts';
import { element, lettering, type Markup, short, textLines } from '../words/svg.ts';

const label = { width: 200, size: 14, most: 12 };
const bars = { x: 224, width: 320, height: 18 };
const lineHeight = 18.2;
const gap = 12;

/** Parts of a whole as bars: lengths are compared more easily than angles, and every bar has its name and number. */
const pie: Drawing<'pie'> = ({ slices }) => {
  if (slices.length === 0) return undefined;
  const values = slices.map(amount);
  const total = values.reduce((sum, value) => sum + value, 0);
  const length = scaleLinear([0, Math.max(...values) || 1], [0, bars.width]);
  const marks: Markup[] = [];
  const words: string[] = [];
  let y = 16;
  for (const [index, slice] of slices.entries()) {
    const lines = textLines(slice.label, label);
    const number = counted(values[index]!, total);
    const height = Math.max(1, lines.length) * lineHeight;
    marks.push(lettering(lines, { x: 16, y: y + 14, size: label.size }));
    marks.push(...bar({ length: length(values[index]!), y: y + height / 2, number }));
    words.push(`${slice.label}: ${number}.`);
    y += height + gap;
  }
  const sum = `Together: ${short(total)}`;
  marks.push(lettering([sum], { x: bars.x, y: y + 14, size: 14, weight: 'bold' }));
  return { width: pageWidth, height: y + 32, marks, words: [...words, `${sum}.`] };
};

export default pie;

function bar({ length, y, number }: { length: number; y: number; number: string }): Markup[] {
  const { x, height } = bars;
  const foot = element('line', { x1: x, x2: x, y1: y - 13, y2: y + 13, class: 'cop-line' });
  const shape = element('rect', { x, y: y - height / 2, width: length, height, rx: 2, class: 'cop-accent' });
  return [
    ...(length > 0 ? [shape] : []),
    foot,
    lettering([number], { x: x + length + 8, y: y + 5, size: 14, class: 'cop-ink' }),
  ];
}

function amount({ value }: Pie['slices'][number]): number {
  return Number.isFinite(value) ? Math.max(0, value) : 0;
}

function counted(value: number, total: number): string {
  return total > 0 ? `${short(value)} (${Math.round((100 * value) / total)} %)` : short(value);
}
