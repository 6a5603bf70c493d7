import { htmlPage, type Leaf } from './html.ts';
import { folderOf } from './link.ts';
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
}

/**
 * Pages as HTML: one file for each, and for each folder one with all of them, called like the folder with `suffix`;
 * without a suffix (undefined) there is no file of the whole.
 */
export function booklets(made: readonly Made[], suffix: string | undefined): Page[] {
  const files = new Set(made.map(({ pages: [page] }) => linkedPath('', page.file)));
  const kits = new Map<string, Ready[]>();
  for (const ready of made.map(readyOf)) {
    const { folder } = ready;
    kits.set(folder, [...(kits.get(folder) ?? []), ready]);
  }
  const all = [...kits].map(([folder, pages]) => ({ folder, pages, siblings: pages.map(({ id }) => id) }));
  const single = all.flatMap(({ folder, pages, siblings }) =>
    pages.map((page) => ({ file: `${folder}/${page.id}.html`, text: written([page], siblings, files) })),
  );
  if (suffix === undefined) return single;
  const whole = all.map(({ folder, pages, siblings }) => {
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    return { file: `${folder}/${name}${suffix}.html`, text: written(pages, siblings, files) };
  });
  return [...single, ...whole];
}

function readyOf({ sheet, day, pages: [page, ...beside], there }: Made): Ready {
  const folder = folderOf(page.file);
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
  };
}

function titleIn(text: string): string | undefined {
  return /^# (.*)$/m.exec(text)?.[1]?.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
}

/** Pages in one file, titled as the first of them; `all` are the pages that are made in this run. */
function written(pages: readonly Ready[], siblings: readonly string[], all: ReadonlySet<string>): string {
  const { folder, heading, note } = pages[0]!;
  const beside = pages.flatMap((page) => page.beside);
  return htmlPage({
    title: heading,
    language: 'en',
    pages,
    pictures: new Map(beside.filter(([name]) => name.endsWith('.svg'))),
    diagrams: new Map(pages.flatMap(({ diagrams }) => [...diagrams])),
    isElsewhere: (path) => all.has(linkedPath(folder, path)) && path.startsWith('../'),
    files: new Map(beside.filter(([name]) => !name.endsWith('.svg'))),
    note,
    siblings,
  });
}
