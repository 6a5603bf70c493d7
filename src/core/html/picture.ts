import { drawingStyle } from '../words/palette.ts';
import { type Attributes, element, type Markup, text } from '../words/svg.ts';
import { dataAddress } from './address.ts';

// The only elements that a drawing of ours has; attributes that could act, load something or be mixed up with those of
// another drawing are no part of it.
const plainTag =
  /^<(?:\/(?:svg|title|desc|style|g|rect|circle|ellipse|line|polyline|polygon|path|text|tspan)|(?:svg|title|desc|style|g|rect|circle|ellipse|line|polyline|polygon|path|text|tspan)(?: (?!on|id=|href|style)[a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*\/?)>$/;
const style = `<style>${drawingStyle}</style>`;
// The smallest letters that can be read, and the room that a telephone has, both in pixels. What is made for paper is
// shown a little smaller: there it can be read.
const smallest = { screen: 10.5, paper: 9 };
const narrow = 336;

/** A picture for a page: in the text of the page where it is a drawing of ours, else apart from it, where nothing acts. */
export function picture(svg: string, alt: string): Markup {
  const drawing = svg.slice(Math.max(0, svg.indexOf('<svg '))).trim();
  const bare = drawing.replace(style, '');
  const opened = /^<svg [^>]*>/.exec(bare)?.[0] ?? '';
  const width = Number(/ viewBox="0 0 ([\d.]+) /.exec(opened)?.[1] ?? / width="([\d.]+)/.exec(opened)?.[1] ?? 0);
  const isSheet = / width="[\d.]+mm"/.test(opened);
  const letters = isSheet ? smallest.paper : smallest.screen;
  const size = { width: Math.round(width * Math.min(1, letters / lettersOf(bare))), isSheet };
  if (!isPlain(bare)) return framed(size, (look) => image({ alt, src: dataAddress('picture.svg', drawing), ...look }));
  const named = alt.trim() === '' ? opened : opened.replace(/ aria-label="[^"]*"/, () => ` aria-label="${text(alt)}"`);
  const rest = `${named}${bare.slice(opened.length)}`.slice('<svg'.length);
  return framed(size, (look) => `<svg${attributesOf(look)}${rest}` as Markup);
}

/** The size of the smallest letters of a drawing. */
function lettersOf(svg: string): number {
  const sizes = [...svg.matchAll(/ font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
  return sizes.reduce((least, size) => Math.min(least, size), sizes[0] ?? 12);
}

function isPlain(svg: string): boolean {
  const tags = svg.match(/<[^>]*>?/g) ?? [];
  return svg.startsWith('<svg ') && tags.every((tag) => plainTag.test(tag)) && !/<style|url\(/.test(svg);
}

function image(attributes: Attributes): Markup {
  return element('img', attributes).replace(/\/>$/, '>') as Markup;
}

interface Look {
  readonly class?: string;
  readonly style?: string;
}

function attributesOf(look: Look): string {
  return Object.entries(look)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/**
 * A picture is never made so small that its letters cannot be read: where there is no room for it, it scrolls, with
 * the keyboard too. `width` is the least that it needs.
 */
function framed(
  { width, isSheet }: { readonly width: number; readonly isSheet: boolean },
  drawn: (look: Look) => Markup,
) {
  const look = isSheet ? { class: 'sheet' } : {};
  if (width <= narrow) return drawn(look);
  const inner = drawn({ ...look, style: `min-width:${width}px` });
  return element('span', { class: 'scroll', role: 'group', 'aria-label': 'Drawing', tabindex: 0 }, inner);
}
