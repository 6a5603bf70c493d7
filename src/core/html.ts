import type { Site } from './html/address.ts';
import { overview, type Parsed, parsed, type Stock, written } from './html/markdown.ts';
import { pageStyle } from './html/style.ts';
import type { Diagram } from './words/diagram.ts';
import { line } from './words/line.ts';
import { drawingStyle } from './words/palette.ts';
import { text } from './words/svg.ts';

/** A page of a booklet; its id is that of its file in Markdown, `charter-page`. */
export interface Leaf {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

/** Pages that go into one file, with all that they show. */
export interface Booklet {
  readonly title: string;
  readonly language: 'en';
  /** One page, or a whole kit in its order. */
  readonly pages: readonly Leaf[];
  /** Pictures as SVG, by their path as the pages have it. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Diagrams by their Mermaid text, lines joined by line breaks. */
  readonly diagrams: ReadonlyMap<string, Diagram>;
  /** Ids of the pages that have a file of HTML beside this one, for links; any page where this is not given. */
  readonly siblings?: readonly string[];
  /** Whether a path from the folder of the pages leads to a page that has a file of HTML there; none where not given. */
  readonly isElsewhere?: (path: string) => boolean;
  /** Other files that pages link to, by path: a calendar, a form. */
  readonly files: ReadonlyMap<string, string>;
  /** The comment that says where the pages come from, as the first line of a page in Markdown has it. */
  readonly note: string;
}

// Nothing is fetched and nothing runs, whatever should ever get into a page.
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Pages as one file of HTML that needs nothing else: it can be sent, opened without a network, printed and read aloud.
 * One page is itself; several become a document with contents. Tags in the Markdown are shown and never act.
 */
export function htmlPage(booklet: Booklet): string {
  const { title, language, pages, note } = booklet;
  const isWhole = pages.length !== 1;
  const above = isWhole ? 1 : 0;
  const read = pages.map(({ id, markdown }) =>
    parsed(markdown, { page: safeId(id), above }, isWhole ? title : undefined),
  );
  const stock = stockOf(booklet, read);
  const bodies = pages.map((page, index) => bodyOf(page.title, read[index]!, stock));
  return [
    '<!doctype html>',
    comment(note),
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${text(title)}</title>`,
    // A browser asks for an icon where none is named.
    '<link rel="icon" href="data:,">',
    `<style>${pageStyle}\n${drawingStyle}</style>`,
    '</head>',
    '<body>',
    ...(isWhole ? wholeOf(title, bodies) : [`<main id="${bodies[0]!.id}">`, bodies[0]!.html, '</main>']),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A page that is written: its id, that of its title, and its name in the contents. */
interface Body {
  readonly id: string;
  readonly titleId: string;
  readonly name: string;
  readonly html: string;
}

function bodyOf(name: string, page: Parsed, stock: Stock): Body {
  const { place, titleId } = page;
  const html = written(page, stock).trim();
  const level = `h${place.above + 1}`;
  const title = page.title !== undefined ? '' : `<${level} id="${titleId}">${text(name)}</${level}>\n`;
  return { id: place.page, titleId, name: page.title === overview ? overview : name, html: `${title}${html}` };
}

// The full stop in front keeps these ids apart from those of pages and headings.
function wholeOf(title: string, bodies: readonly Body[]): string[] {
  return [
    '<a class="skip" href="#.pages">Skip the contents</a>',
    `<header><h1>${text(title)}</h1></header>`,
    '<nav id=".contents" aria-labelledby=".title">',
    '<h2 id=".title">Contents</h2>',
    '<ol>',
    ...bodies.map(({ id, name }) => `<li><a href="#${id}">${text(name)}</a></li>`),
    '</ol>',
    '</nav>',
    '<main id=".pages" tabindex="-1">',
    ...bodies.map(
      ({ id, titleId, html }) =>
        `<section id="${id}" aria-labelledby="${titleId}">\n${html}\n` +
        '<p class="back"><a href="#.contents">Back to the contents</a></p>\n</section>',
    ),
    '</main>',
  ];
}

function stockOf(
  { pictures, diagrams, files, siblings, isElsewhere = () => false }: Booklet,
  read: readonly Parsed[],
): Stock {
  const site: Site = {
    isBeside: (id) => read.length === 1 && (siblings?.includes(id) ?? true),
    isElsewhere,
    pages: new Set(read.map(({ place }) => place.page)),
    ids: new Set(read.flatMap(({ headings }) => [...headings.values()].map(({ id }) => id))),
    files: new Map([...files, ...pictures]),
  };
  return { site, pictures, diagrams };
}

function safeId(id: string): string {
  return id.replace(/[^\w-]/g, '-') || 'page';
}

/** A comment on one line, from which nothing gets out. */
function comment(note: string): string {
  const inner = note.replace(/^\s*<!--|-->\s*$/g, '').replace(/[<>]/g, '');
  return `<!-- ${line(inner).replace(/-{2,}/g, '-')} -->`;
}
