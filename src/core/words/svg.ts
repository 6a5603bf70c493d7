import { eastAsianWidth } from 'get-east-asian-width';
import { line } from './line.ts';

/** Text of SVG or HTML that is complete and safe; made only here. */
export type Markup = string & { readonly markup: true };
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as markup: nothing in it acts. One line, without characters that XML does not know. */
export function text(written: string): Markup {
  return line(written).replace(/[&<>"']/g, (character) => entities[character]!) as Markup;
}

/** An element; attributes without a value are left out, numbers have at most two decimals. */
export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${text(typeof value === 'number' ? short(value) : value)}"`],
  );
  const inside = children.join('');
  return `<${name}${given.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}` as Markup;
}

/** A number as drawings write it: two decimals at most, never `-0`. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

// Every pair of text and ground has a contrast of at least 4.5, every line of 3 (WCAG 2.2 AA). `cop-` keeps the names
// apart from those of a page that holds the drawing.
const style = `
.cop-ground{fill:#fff}.cop-ink{fill:#1b1f24}.cop-quiet{fill:#4b5563}.cop-accent{fill:#0b5c8a}.cop-onaccent{fill:#fff}
.cop-panel{fill:#f1f4f7;stroke:#737e8c}.cop-soft{fill:#d6e6f2;stroke:#0b5c8a}.cop-line{fill:none;stroke:#737e8c}
.cop-strong{fill:none;stroke:#0b5c8a}
.cop-s0{fill:#f7f9fb}.cop-s1{fill:#d8e8f4}.cop-s2{fill:#a5cbe6}.cop-s3{fill:#2f77a8}.cop-s4{fill:#0a3d5f}
.cop-t0,.cop-t1,.cop-t2{fill:#1b1f24}.cop-t3,.cop-t4{fill:#fff}
@media (prefers-color-scheme:dark){.cop-ground{fill:#14181d}.cop-ink{fill:#f0f3f6}.cop-quiet{fill:#b6c0cc}
.cop-accent{fill:#7cc4f0}.cop-onaccent{fill:#0c1116}.cop-panel{fill:#20262e;stroke:#8a95a3}
.cop-soft{fill:#173549;stroke:#7cc4f0}.cop-line{stroke:#8a95a3}.cop-strong{stroke:#7cc4f0}
.cop-s0{fill:#1b2128}.cop-s1{fill:#1d3a50}.cop-s2{fill:#245a80}.cop-s3{fill:#8cc4ea}.cop-s4{fill:#d9edfb}
.cop-t0,.cop-t1,.cop-t2{fill:#f0f3f6}.cop-t3,.cop-t4{fill:#0c1116}}
`
  .trim()
  .replace(/\n/g, '');

/** What a drawing is and how large, in units of one pixel; `size` gives it another size on paper, `210mm` by `297mm`. */
export interface Canvas {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly size?: { readonly width: string; readonly height: string };
}

/**
 * A whole drawing: its own ground, so that it can be read on any page; colours for light and dark; title and
 * description for those who do not see it. Colours by class: ground, ink, quiet, accent, onaccent, panel, soft, line,
 * strong, and s0 to s4 (five steps) with t0 to t4 for texts on them; each with `cop-` before it.
 */
export function drawing({ title, description, width, height, size }: Canvas, ...children: readonly Markup[]): Markup {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    width: size?.width ?? short(width),
    height: size?.height ?? short(height),
    role: 'img',
    'aria-label': title,
    'font-family': 'Helvetica, Arial, Liberation Sans, Noto Sans, sans-serif',
  };
  return element(
    'svg',
    attributes,
    element('title', {}, text(title)),
    element('desc', {}, text(description)),
    element('style', {}, style as Markup),
    element('rect', { class: 'cop-ground', width, height }),
    ...children,
  );
}

// Widths of Helvetica in thousandths, rounded up, by groups of similar letters; others count as 600.
const widths: readonly [RegExp, number][] = [
  [/[ijl|'’‘.,:;!]/, 280],
  [/[ ftIr()[\]/\\"“”-]/, 340],
  [/[ckszxyvJ°]/, 510],
  [/[mwMW@%—…]/, 930],
  [/[A-Z&]/, 730],
  [/[a-z0-9]/, 570],
];

/** About how wide a text is, in the units of its size; rather too much than too little. */
export function textWidth(written: string, size: number): number {
  let sum = 0;
  for (const character of written) {
    const known = widths.find(([letters]) => letters.test(character))?.[1];
    sum += known ?? (eastAsianWidth(character.codePointAt(0)!) === 2 ? 1000 : 650);
  }
  return (sum * size) / 1000;
}

/** A text in lines of at most `width`, broken at spaces, at most `most` of them; what is cut off is shown by `…`. */
export function textLines(
  written: string,
  { width, size, most = 100 }: { width: number; size: number; most?: number },
) {
  const lines: string[] = [];
  let current = '';
  for (const word of line(written)
    .split(' ')
    .filter(Boolean)
    .flatMap((long) => pieces(long, width, size))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(longer, size) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  if (current !== '') lines.push(current);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitted(`${lines[most - 1]}…`, width, size)];
}

/** A word that is wider than a line, in parts that fit. */
function pieces(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const parts: string[] = [''];
  for (const character of word) {
    if (parts.at(-1) !== '' && textWidth(parts.at(-1)! + character, size) > width) parts.push('');
    parts[parts.length - 1] += character;
  }
  return parts;
}

/** A text that fits on one line of this width, with `…` for what is cut off. */
export function fitted(written: string, width: number, size: number): string {
  const plain = line(written);
  if (textWidth(plain, size) <= width) return plain;
  const characters = [...plain.replace(/…$/, '')];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Where lines of text stand and what they look like; `leading` is the distance of lines in sizes. */
export interface Lettering {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly class?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: 'bold';
  readonly leading?: number;
}

/** Lines of text below each other; `y` is the baseline of the first. */
export function lettering(lines: readonly string[], { x, y, size, anchor, weight, leading = 1.3, ...rest }: Lettering) {
  return element(
    'text',
    { x, y, class: rest.class ?? 'cop-ink', 'font-size': size, 'font-weight': weight, 'text-anchor': anchor },
    ...lines.map((one, index) => element('tspan', { x, dy: index === 0 ? undefined : size * leading }, text(one))),
  );
}
