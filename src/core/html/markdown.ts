import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handlers, toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { draw } from '../draw.ts';
import type { Diagram } from '../words/diagram.ts';
import { type Site, target } from './address.ts';
import { isTooDeep } from './depth.ts';
import { type Headed, outline, type Place } from './outline.ts';
import { picture } from './picture.ts';
import { table } from './table.ts';
import { type Content, type Element, elementsIn, literal, made, textIn } from './tree.ts';

type Root = ReturnType<typeof fromMarkdown>;
type Block = Root['children'][number];
type Kind<Type extends string> = Extract<Node, { readonly type: Type }>;
type Node = Block | Extract<Block, { readonly type: 'paragraph' }>['children'][number];

/** A page that is read and not yet written: its headings are known, so that other pages can link to them. */
export interface Parsed {
  readonly place: Place;
  readonly root: Root;
  readonly headings: ReadonlyMap<Node, Headed>;
  /** Its own title without marks; undefined where it does not begin with one. */
  readonly title: string | undefined;
  readonly titleId: string;
}

/** What pages are written with. */
export interface Stock {
  readonly site: Site;
  /** Pictures by their path, as SVG. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Diagrams by their Mermaid text. */
  readonly diagrams: ReadonlyMap<string, Diagram>;
}

/** What a page is called that has the title of the whole. */
export const overview = 'Overview';

/**
 * Reads the Markdown of a page: CommonMark with tables, task lists, footnotes, strikethrough and plain addresses. A
 * title that stands above it already is not said again.
 */
export function parsed(markdown: string, place: Place, said?: string): Parsed {
  const root = treeOf(markdown);
  const found = headingsIn(root).filter((heading) => plain(heading).trim() !== '');
  const isTitled = found[0]?.depth === 1;
  if (isTitled && plain(found[0]!) === said) found[0]!.children = [{ type: 'text', value: overview }];
  const texts = found.map((heading) => ({ depth: heading.depth, text: plain(heading) }));
  // A page without a title gets one, above all that it has.
  const all = outline(isTitled ? texts : [{ depth: 1, text: '' }, ...texts], place).slice(isTitled ? 0 : 1);
  const headings = new Map<Node, Headed>(found.map((heading, index) => [heading, all[index]!]));
  return {
    place,
    root,
    headings,
    title: isTitled ? plain(found[0]!) : undefined,
    titleId: isTitled ? all[0]!.id : `${place.page}..title`,
  };
}

/** The tree of a Markdown text; one that nests more deeply than anybody writes is one block of code. */
export function treeOf(markdown: string): Root {
  if (isTooDeep(markdown)) return { type: 'root', children: [{ type: 'code', value: markdown }] };
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The headings below a node, in their order. */
function headingsIn(node: Root | Node): Kind<'heading'>[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? (node.children as Node[]).flatMap(headingsIn) : [];
}

/** The text of a node without its marks. */
function plain(node: Root | Node): string {
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'html') return visible(node.value);
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Node[]).map(plain).join('') : '';
}

/** Tags are shown as they are written; comments are not for readers. */
function visible(html: string): string {
  return html.replace(/<!--(?:-?>|.*?-->)/gs, '');
}

/** A page as HTML, without the document around it. */
export function written(page: Parsed, stock: Stock): string {
  const { page: id, above } = page.place;
  const tree = toHast(page.root, {
    handlers: { ...texts(page), ...links(page, stock), ...pictures(page, stock) },
    clobberPrefix: `${id}.note.`,
    footnoteLabel: 'Notes',
    footnoteLabelTagName: `h${2 + above}`,
    footnoteLabelProperties: {},
  });
  if ('children' in tree) nameNotes(tree as Element, `${id}.notes`);
  // The only raw nodes are drawings; those of the Markdown became texts.
  return toHtml(tree, { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } });
}

const blocks = ['root', 'blockquote', 'listItem', 'footnoteDefinition'];

function texts({ headings }: Parsed): Handlers {
  return {
    heading(state, node: Kind<'heading'>) {
      const headed = headings.get(node);
      return headed && made(`h${headed.level}`, { id: headed.id }, ...state.all(node));
    },
    html(_, node: Kind<'html'>, parent) {
      const shown = visible(node.value);
      if (!blocks.includes(parent?.type ?? 'root')) return literal(shown);
      return shown.trim() === '' ? undefined : made('p', {}, literal(shown));
    },
    listItem(state, node: Kind<'listItem'>, parent) {
      const item = defaultHandlers.listItem(state, node, parent);
      return typeof node.checked === 'boolean' ? ticked(item, node.checked) : item;
    },
    table: (state, node) => table(defaultHandlers.table(state, node)),
  };
}

/** An item of a task list: its box is a sign with a name, not a control that nobody can use. */
function ticked(item: Element, isDone: boolean): Element {
  const box = made('span', { role: 'img', ariaLabel: isDone ? 'Done' : 'To do' }, literal(isDone ? '☑' : '☐'));
  const swapped = (content: Content): Content => {
    if (content.type !== 'element' || content.tagName === 'li') return content;
    return content.tagName === 'input'
      ? box
      : made(content.tagName, content.properties, ...content.children.map(swapped));
  };
  return made('li', { className: ['task'] }, ...item.children.map(swapped));
}

function links({ place }: Parsed, { site }: Stock): Handlers {
  const anchor = (address: string, children: Content[]): Content[] => {
    const found = target(address, place.page, site);
    if (!found) return children;
    const { href, download } = found;
    const plainAddress = /^(?:https?:|mailto:)/i.test(href) ? href.replace(/^mailto:/i, '') : '';
    const inner = children.length > 0 ? children : [literal(plainAddress || (download ?? href))];
    // On paper stands where a link leads, unless its text says so.
    const isSaid = plainAddress === '' || textIn({ children: inner }).includes(plainAddress);
    return [made('a', { href, download, dataAddress: isSaid ? undefined : plainAddress }, ...inner)];
  };
  return {
    link: (state, node: Kind<'link'>) => anchor(node.url, state.all(node)),
    linkReference: (state, node: Kind<'linkReference'>) => {
      const definition = state.definitionById.get(node.identifier.toUpperCase());
      return anchor(definition?.url ?? '', state.all(node));
    },
  };
}

const undrawn = 'This diagram is written in Mermaid, which shows as text here:';

function pictures({ root }: Parsed, { pictures: known, diagrams }: Stock): Handlers {
  const drawn = new Map([...diagrams].map(([text, diagram]) => [trimmed(text), diagram]));
  const captions = captionsIn(root);
  const taken = new Set(captions.values());
  const image = (address: string, alt: string): Content => {
    const svg = known.get(address.replace(/^(?:\.\/)+/, ''));
    return svg === undefined ? literal(alt) : raw(picture(svg, alt));
  };
  return {
    image: (_, node: Kind<'image'>) => image(node.url, node.alt ?? ''),
    imageReference: (state, node: Kind<'imageReference'>) =>
      image(state.definitionById.get(node.identifier.toUpperCase())?.url ?? '', node.alt ?? ''),
    paragraph(state, node: Kind<'paragraph'>) {
      if (taken.has(node)) return undefined;
      const children = state.all(node);
      if (children.every((child) => child.type === 'text' && child.value.trim() === '')) return undefined;
      const isPicture = children.every((child) => child.type === 'raw' || textIn({ children: [child] }).trim() === '');
      return isPicture ? made('figure', {}, ...children) : made('p', {}, ...children);
    },
    code(state, node: Kind<'code'>) {
      const plainCode = defaultHandlers.code(state, node);
      if (node.lang !== 'mermaid') return plainCode;
      const diagram = drawn.get(trimmed(node.value));
      if (!diagram) return [made('p', { className: ['note'] }, literal(undrawn)), plainCode];
      const caption = captions.get(node);
      const alt = caption ? plain(caption) : 'Diagram';
      const below = caption ? [made('figcaption', {}, ...state.all(caption.children[0] as Kind<'emphasis'>))] : [];
      return made('figure', {}, raw(picture(draw(diagram, alt), alt)), ...below);
    },
  };
}

function raw(value: string): Content {
  return { type: 'raw', value };
}

/** Lines as a page has them, which ends none with a space. */
function trimmed(text: string): string {
  return text.replace(/[ \t]+$/gm, '').trim();
}

/** What each diagram shows: the paragraph behind it, where that is one stressed sentence. */
function captionsIn(node: Root | Node, found = new Map<Node, Kind<'paragraph'>>()) {
  const children: readonly Node[] = 'children' in node ? (node.children as Node[]) : [];
  for (const [index, child] of children.entries()) {
    const next = children[index + 1];
    const isDiagram = child.type === 'code' && child.lang === 'mermaid';
    const isCaption = next?.type === 'paragraph' && next.children.length === 1 && next.children[0]!.type === 'emphasis';
    if (isDiagram && isCaption) found.set(child, next);
    captionsIn(child, found);
  }
  return found;
}

/** Notes at the foot of a page have a heading that those of other pages must not be mixed up with. */
function nameNotes(element: Element, id: string): void {
  for (const child of elementsIn(element)) {
    if (child.properties?.id === 'footnote-label') child.properties.id = id;
    if (child.properties?.ariaDescribedBy) child.properties.ariaDescribedBy = [id];
    nameNotes(child, id);
  }
}
