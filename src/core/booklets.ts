import { htmlPage, type Leaf } from './html.ts';
import { diff, type Page } from './plan.ts';
import type { KitSheet } from './sheets.ts';
import type { Diagram } from './words/diagram.ts';
import { linkedPath } from './words/relative.ts';

/** A sheet as of its day, and what is there of it now. */
export interface Made {
  readonly sheet: KitSheet;
  readonly day: string;
  /** The page first, then what stands beside it. */
  readonly pages: readonly [Page, ...Page[]];
  /** The page in Markdown that is there: its kept parts are shown, too. */
  readonly there?: string;
}

/** A page ready for HTML, with all that it shows. */
interface Ready extends Leaf {
  /** The title of the page as it stands on it, with the name of the community. */
  readonly heading: string;
  readonly folder: string;
  readonly note: string;
  readonly beside: readonly (readonly [string, string])[];
  readonly diagrams: ReadonlyMap<string, Diagram>;
  /** Pages that lie beside it in HTML. */
  readonly siblings: readonly string[];
}

/**
 * Pages as HTML: one file for each, and for each folder one with all of them, called like the folder with `suffix`;
 * without a suffix (undefined) there is no file of the whole.
 */
export function booklets(made: readonly Made[], suffix: string | undefined): Page[] {
  const ready = made.map((one) => readyOf(one, made));
  const files = new Set(made.map(({ pages: [page] }) => linkedPath('', page.file)));
  const single = ready.map((one) => ({ file: `${one.folder}/${one.id}.html`, text: written(one.title, [one], files) }));
  if (suffix === undefined) return single;
  const folders = [...new Set(ready.map(({ folder }) => folder))];
  const whole = folders.map((folder) => {
    const pages = ready.filter((one) => one.folder === folder);
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    return { file: `${folder}/${name}${suffix}.html`, text: written(pages[0]!.title, pages, files) };
  });
  return [...single, ...whole];
}

function readyOf({ sheet, day, pages: [page, ...beside], there }: Made, made: readonly Made[]): Ready {
  const folder = page.file.slice(0, page.file.lastIndexOf('/'));
  const [change] = diff([page], new Map(there === undefined ? [] : [[page.file, there]]));
  const { text } = change!;
  const end = text.indexOf('\n');
  return {
    id: sheet.id,
    title: sheet.title,
    heading: titleIn(text) ?? sheet.title,
    markdown: text,
    folder,
    note: text.slice(0, end),
    beside: beside.map(({ file, text: own }) => [file.slice(folder.length + 1), own]),
    diagrams: sheet.diagrams(day),
    siblings: made.flatMap((one) => (one.sheet.file === `${folder}/${one.sheet.id}.md` ? [one.sheet.id] : [])),
  };
}

function titleIn(text: string): string | undefined {
  return /^# (.*)$/m.exec(text)?.[1]?.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

function written(title: string, pages: readonly Ready[], all: ReadonlySet<string>): string {
  const { folder } = pages[0]!;
  const beside = pages.flatMap((page) => page.beside);
  return htmlPage({
    title,
    language: 'en',
    pages,
    pictures: new Map(beside.filter(([name]) => name.endsWith('.svg'))),
    diagrams: new Map(pages.flatMap(({ diagrams }) => [...diagrams])),
    isElsewhere: (path) => all.has(linkedPath(folder, path)) && path.startsWith('../'),
    files: new Map(beside.filter(([name]) => !name.endsWith('.svg'))),
    note: pages[0]!.note,
    siblings: pages[0]!.siblings,
  });
}
