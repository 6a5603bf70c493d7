import { drawingStyle } from '../words/palette.ts';
import { type Attributes, element, type Markup, text } from '../words/svg.ts';
import { dataAddress } from './address.ts';

// The only elements that a drawing of ours has; attributes that could act, load something or be mixed up with those of
// another drawing are no part of it.
const plainTag =
  /^<(?:\/(?:svg|title|desc|style|g|rect|circle|ellipse|line|polyline|polygon|path|text|tspan)|(?:svg|title|desc|style|g|rect|circle|ellipse|line|polyline|polygon|path|text|tspan)(?: (?!on|id=|href|style)[a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*\/?)>$/;
const style = `<style>${drawingStyle}</style>`;
// Narrower ones fit on a telephone as they are.
const narrow = 420;

/** A picture for a page: in the text of the page where it is a drawing of ours, else apart from it, where nothing acts. */
export function picture(svg: string, alt: string): Markup {
  const drawing = svg.slice(Math.max(0, svg.indexOf('<svg '))).trim();
  const bare = drawing.replace(style, '');
  const opened = /^<svg [^>]*>/.exec(bare)?.[0] ?? '';
  const width = Number(/ width="(\d+(?:\.\d+)?)"/.exec(opened)?.[1] ?? 0);
  if (!isPlain(bare)) return framed(width, (size) => image({ alt, src: dataAddress('picture.svg', drawing), ...size }));
  const named = alt.trim() === '' ? opened : opened.replace(/ aria-label="[^"]*"/, () => ` aria-label="${text(alt)}"`);
  const rest = `${named}${bare.slice(opened.length)}`.slice('<svg'.length);
  return framed(width, (size) => `<svg${attributesOf(size)}${rest}` as Markup);
}

function isPlain(svg: string): boolean {
  const tags = svg.match(/<[^>]*>?/g) ?? [];
  return svg.startsWith('<svg ') && tags.every((tag) => plainTag.test(tag)) && !/<style|url\(/.test(svg);
}

function image(attributes: Attributes): Markup {
  return element('img', attributes).replace(/\/>$/, '>') as Markup;
}

interface Size {
  readonly class?: string;
  readonly style?: string;
}

function attributesOf(size: Size): string {
  return Object.entries(size)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/**
 * What is too wide for a small screen is not made smaller than can be read: it scrolls, with the keyboard too. A
 * picture that has the size of a sheet of paper is no such thing: its letters are large.
 */
function framed(width: number, drawn: (size: Size) => Markup): Markup {
  if (width <= narrow) return drawn(width === 0 ? { class: 'sheet' } : {});
  const inner = drawn({ style: `min-width:${Math.round(width * 0.85)}px` });
  return element('span', { class: 'scroll', role: 'group', 'aria-label': 'Drawing', tabindex: 0 }, inner);
}
