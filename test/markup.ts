/** An element of SVG or HTML as a strict reader sees it. */
export interface Parsed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Parsed | string)[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const empty = new Set(['meta', 'link', 'br', 'hr', 'img']);
const attribute = /\s+([a-zA-Z][\w:-]*)(?:="([^"]*)")?/g;
const token =
  /<!--(.*?)-->|<!doctype html>|<style>(.*?)<\/style>|<\/([a-zA-Z][\w-]*)>|<([a-zA-Z][\w-]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"]*")?)*)(\/?)>|([^<]+)|(.)/gsu;

/** Reads markup and refuses what is not closed, not quoted or not escaped. Styles are read as text. */
export function parseMarkup(text: string): Parsed {
  const root: Parsed = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, , style, end, start, attributes = '', closed, plain, other] of text.matchAll(token)) {
    const inside = open.at(-1)!;
    if (other !== undefined) throw new Error(`“${other}” is not escaped, in <${inside.name}>.`);
    if (style !== undefined) inside.children.push({ name: 'style', attributes: {}, children: [style] });
    if (plain !== undefined) inside.children.push(decoded(plain));
    if (end !== undefined && open.pop()!.name !== end) throw new Error(`</${end}> closes <${inside.name}>.`);
    if (start === undefined) continue;
    const element = { name: start, attributes: attributesOf(attributes), children: [] };
    inside.children.push(element);
    if (closed === '' && !empty.has(start)) open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed.`);
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value = ''] of text.matchAll(attribute)) {
    if (name! in found) throw new Error(`${name} is there twice.`);
    found[name!] = decoded(value);
  }
  return found;
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));|&/gi, (whole, hex, decimal, name) => {
    if (hex ?? decimal) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    const known = entities[name];
    if (known === undefined) throw new Error(`“${whole}” is no character.`);
    return known;
  });
}

/** All elements in an element, those inside of others too. */
export function* elementsOf(element: Parsed): Generator<Parsed> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** All text in an element. */
export function textOf({ children }: Parsed): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
