import { element, lettering, type Markup, short, textWidth } from './svg.ts';

/** Small drawn signs that can be told apart without colour. */
export type Mark = 'disc' | 'ring' | 'plus' | 'bars' | 'square' | 'diamond' | 'triangle' | 'cross' | 'star';

/** Where the middle of a mark is, and its radius. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** A colour that can be read on light and on dark; without one that of all drawings. */
  readonly colour?: string;
}

/** A mark around its middle. */
export function mark(kind: Mark, spot: Spot): Markup {
  const { x, y, size, colour } = spot;
  const arm = size * 0.6;
  const solid = colour ? { fill: colour } : { class: 'cop-accent' };
  const outline = colour ? { fill: 'none', stroke: colour } : { class: 'cop-strong' };
  const strokes = (...lines: readonly string[]) =>
    element('path', { d: lines.join(''), ...outline, 'stroke-width': size * 0.4, 'stroke-linecap': 'round' });
  const line = (fromX: number, fromY: number, toX: number, toY: number) =>
    `M${point(x + fromX, y + fromY)}L${point(x + toX, y + toY)}`;
  switch (kind) {
    case 'disc':
      return element('circle', { cx: x, cy: y, r: size, ...solid });
    case 'ring':
      return element('circle', { cx: x, cy: y, r: size * 0.85, ...outline, 'stroke-width': size * 0.3 });
    case 'plus':
      return strokes(line(-size, 0, size, 0), line(0, -size, 0, size));
    case 'bars':
      return strokes(line(-arm, -arm, -arm, arm), line(arm, -arm, arm, arm));
    case 'cross':
      return strokes(line(-arm, -arm, arm, arm), line(-arm, arm, arm, -arm));
    case 'square':
      return element('rect', { x: x - arm * 1.4, y: y - arm * 1.4, width: arm * 2.8, height: arm * 2.8, ...solid });
    case 'diamond':
    case 'triangle':
    case 'star':
      return element('polygon', { points: corners(kind, spot).join(' '), ...solid });
  }
}

function corners(kind: 'diamond' | 'triangle' | 'star', { x, y, size }: Spot): string[] {
  const [count, reach] = { diamond: [4, [1]], triangle: [3, [1.1]], star: [10, [1.15, 0.5]] }[kind] as [
    number,
    number[],
  ];
  return Array.from({ length: count }, (_, step) => {
    const angle = (2 * Math.PI * step) / count;
    const far = size * reach[step % reach.length]!;
    return point(x + far * Math.sin(angle), y - far * Math.cos(angle));
  });
}

function point(x: number, y: number): string {
  return `${short(x)} ${short(y)}`;
}

/** Marks with their meanings in rows of a width; `height` is what they take up below `y`. */
export function legend(
  entries: readonly { readonly mark: Mark; readonly words: string }[],
  {
    x,
    y,
    width,
    size = 14,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly size?: number },
): { readonly drawn: readonly Markup[]; readonly height: number } {
  const drawn: Markup[] = [];
  let [left, row] = [0, 0];
  for (const { mark: kind, words } of entries) {
    const wide = size * 1.5 + textWidth(words, size);
    if (left > 0 && left + wide > width) [left, row] = [0, row + 1];
    const middle = y + (row + 0.5) * size * 1.7;
    drawn.push(
      mark(kind, { x: x + left + size * 0.5, y: middle, size: size * 0.45 }),
      lettering([words], { x: x + left + size * 1.4, y: middle + size * 0.35, size, class: 'cop-quiet' }),
    );
    left += wide + size;
  }
  return { drawn, height: entries.length === 0 ? 0 : (row + 1) * size * 1.7 };
}
