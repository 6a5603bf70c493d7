import { eastAsianWidth } from 'get-east-asian-width';
import { line } from './line.ts';
import { drawingStyle } from './palette.ts';

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
    element('style', {}, drawingStyle as Markup),
    element('rect', { class: 'cop-ground', width, height }),
    ...children,
  );
}

// Widths of Helvetica in thousandths, rounded up, by groups of similar letters, marks on them left out.
const widths: readonly [RegExp, number][] = [
  [/[ ijl|'’‘.,:;!]/, 280],
  [/[ftIr()[\]/\\"“”-]/, 360],
  [/[ckszxyvJ°•]/, 510],
  [/[a-z0-9]/, 570],
  [/[MWmw@%—…→ЖМФШЩЫЮжмфшщыю]/, 1020],
  [/[GOQ]/, 790],
  [/[A-Z&]/, 730],
  [/[\p{M}\p{Cf}]/u, 0],
  [/\p{Emoji_Presentation}/u, 1300],
  [/\p{Lu}/u, 780],
];
const boldly = 1.1;

// One for each character as a reader counts them: a letter with its marks, a flag, an emoji of several parts.
const seen = /\p{RI}{2}|.(?:[\p{M}\p{EMod}\ufe0f]|\u200d\p{ExtPict})*/gsu;

function widthOf(character: string): number {
  const [base] = character.normalize('NFD');
  const known = widths.find(([letters]) => letters.test(base!))?.[1];
  return known ?? (eastAsianWidth(base!.codePointAt(0)!) === 2 ? 1000 : 650);
}

/** About how wide a text is, in the units of its size; rather too much than too little. */
export function textWidth(written: string, size: number, weight?: 'bold'): number {
  let sum = 0;
  for (const character of written.match(seen) ?? []) sum += widthOf(character);
  return (sum * size * (weight ? boldly : 1)) / 1000;
}

/** How wide lines may be, and the size of their letters. */
export interface Measure {
  readonly width: number;
  readonly size: number;
  readonly weight?: 'bold';
  /** How many lines there may be. */
  readonly most?: number;
}

/** A text in lines of at most `width`, broken at spaces, at most `most` of them; what is cut off is shown by `…`. */
export function textLines(written: string, { width, size, weight, most = 100 }: Measure): string[] {
  const lines: string[] = [];
  const space = textWidth(' ', size, weight);
  let current = '';
  let used = 0;
  for (const [word, length] of wordsOf(written, { width, size, weight })) {
    if (lines.length > most) break;
    if (current !== '' && used + space + length > width) {
      lines.push(current);
      [current, used] = [word, length];
    } else {
      used += (current === '' ? 0 : space) + length;
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  if (current !== '') lines.push(current);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitted(`${lines[most - 1]}…`, width, size, weight)];
}

type Word = readonly [text: string, width: number];

/** The words of a text with their widths; a word that is wider than a line comes in parts that fit. */
function* wordsOf(written: string, { width, size, weight }: Measure): Generator<Word> {
  for (const word of line(written).split(' ').filter(Boolean)) {
    let part = '';
    let used = 0;
    for (const character of word.match(seen) ?? []) {
      const own = textWidth(character, size, weight);
      if (part !== '' && used + own > width) {
        yield [part, used];
        [part, used] = ['', 0];
      }
      part += character;
      used += own;
    }
    yield [part, used];
  }
}

/** A text that fits on one line of this width, with `…` for what is cut off. */
export function fitted(written: string, width: number, size: number, weight?: 'bold'): string {
  const plain = line(written);
  let kept = '';
  let used = textWidth('…', size, weight);
  for (const character of plain.replace(/…$/, '').match(seen) ?? []) {
    used += textWidth(character, size, weight);
    if (used > width) break;
    kept += character;
  }
  return textWidth(plain, size, weight) <= width ? plain : `${kept.trimEnd()}…`;
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
