import { type Drawing, pageWidth } from '../drawing.ts';
import { element, lettering, type Markup, textLines } from '../words/svg.ts';

const time = { x: 16, width: 150, size: 14, weight: 'bold' as const, most: 12 };
const track = 186;
const event = { x: 206, width: pageWidth - 222, size: 14, most: 12 };
const lineHeight = 18.2;

/** Times below each other along a line, with what happens beside them. */
const timeline: Drawing<'timeline'> = ({ times }) => {
  if (times.length === 0) return undefined;
  const marks: Markup[] = [];
  const dots: Markup[] = [];
  let last = 0;
  const words: string[] = [];
  let y = 18;
  for (const { label, events } of times) {
    const left = textLines(label, time);
    const right = events.map((one) => textLines(one, event)).filter((lines) => lines.length > 0);
    dots.push(element('circle', { cx: track, cy: y + 9, r: 6, class: 'cop-accent' }));
    marks.push(lettering(left, { ...time, y: y + 14, class: 'cop-ink' }));
    last = y + 9;
    let below = y;
    for (const lines of right) {
      marks.push(lettering(lines, { x: event.x, y: below + 14, size: event.size }));
      below += lines.length * lineHeight + 6;
    }
    y = Math.max(below, y + Math.max(1, left.length) * lineHeight + 6) + 12;
    words.push(`${label}: ${events.join('; ')}.`);
  }
  const line = element('line', { x1: track, x2: track, y1: 27, y2: last, class: 'cop-line', 'stroke-width': 2 });
  return { width: pageWidth, height: y, marks: [line, ...dots, ...marks], words };
};

export default timeline;
