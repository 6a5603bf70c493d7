import type { Attached, Attachment } from './attachment.ts';
import { attachments } from './attachments/index.ts';
import { compareText } from './finding.ts';
import type { Kit } from './kit.ts';
import { header, type Page } from './plan.ts';
import { fill, type Partials, type Prepared, prepare, type Template } from './render.ts';
import type { Sheet } from './settle.ts';
import { isFilled } from './template/calls.ts';
import type { OrganisationView } from './view/organisation.ts';
import type { CommunityView } from './view.ts';
import type { Diagram } from './words/diagram.ts';

/** What pages are written with. */
export interface Stock {
  readonly templates: readonly Template[];
  readonly partials: Partials;
}

/** The templates of the pages of a scope, in order. */
export function pagesFor(scope: string, templates: readonly Template[]): Template[] {
  return templates
    .filter(({ path }) => path.startsWith(`${scope}/`))
    .sort((a, b) => a.meta.order - b.meta.order || compareText(a.path, b.path));
}

/** The name of a page: that of its template, `charter-page`. */
export function pageId({ path }: Template): string {
  return path.slice(path.indexOf('/') + 1).replace(/\.md$/, '');
}

/** A sheet of a kit, with what is needed to show it elsewhere than in Markdown. */
export interface KitSheet extends Sheet {
  readonly title: string;
  /** Ids of all pages of its kit, wanted or not. */
  readonly siblings: readonly string[];
  /** Diagrams of the view by their Mermaid text, lines joined by line breaks. */
  diagrams(day: string): ReadonlyMap<string, Diagram>;
}

/** The wanted pages of a kit: one for each template of its scope, in their order. */
export function sheetsOf(kit: Kit, { templates, partials }: Stock): KitSheet[] {
  const all = pagesFor(kit.scope, templates);
  const today = kit.view(kit.today);
  const pages = all.map((template) => {
    const { when, ...meta } = template.meta;
    const id = pageId(template);
    const kept = kit.keeps(id);
    const isWritten = kept === 'named' || (kept && (when === '' || isFilled(valueAt(today, when))));
    return { id, ...meta, isWritten };
  });
  const siblings = pages.filter(({ isWritten }) => isWritten).map(({ id }) => id);
  const view = remembered((day) => (day === kit.today ? today : kit.view(day)));
  const filled = remembered((day: string) => fillingOf(kit, pages, { view: view(day), siblings }));
  return all.flatMap((template, index): KitSheet[] => {
    const { id, audience, dated, title, isWritten } = pages[index]!;
    const wanted = kit.wants({ id, audience });
    if (!wanted || (!isWritten && wanted !== 'named')) return [];
    const file = `${kit.folder}/${id}.md`;
    const at = (day: string): [Page, ...Page[]] => {
      const { prepared, attached, usual } = filled(day);
      const shown = { ...(prepared.pages as readonly object[])[index]!, source: kit.source, asOf: dated ? day : '' };
      const beside = siblings.includes(id) ? usual : besideView(attached, [id, ...siblings]);
      const seen = { ...prepared, ...beside, page: shown };
      const text = signed(fill(template, seen, partials), shown);
      const noted = text.slice(0, text.indexOf('\n') + 1);
      const own = attached.filter(({ page }) => page === id).flatMap(({ files }) => files);
      return [{ file, text }, ...own.map((one) => pageOf(one, kit.folder, noted))];
    };
    const news = (today: string) => kit.news(today);
    const diagrams = (day: string) => filled(day).diagrams;
    return [{ id, file, title, siblings, isDated: dated, news, at: remembered(at), diagrams }];
  });
}

/** What stands at a path of a view; a path that leads nowhere is a mistake in the template. */
function valueAt(view: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, name))
      return (value as Readonly<Record<string, unknown>>)[name];
    throw new Error(`A page is written when there is “${path}”, but no page knows “${name}”.`);
  }, view);
}

/** A page with its first line, which says where it comes from: templates of one's own may leave it out. */
export function signed(text: string, { source, asOf }: { readonly source: string; readonly asOf: string }): string {
  if (text.startsWith(header)) return text;
  const day = asOf === '' ? '' : ` as of ${asOf}`;
  return `${header} from ${source}*.yaml${day}; edit the files or the template -->\n\n${text}`;
}

/** Pictures carry the first line of their page, which says where they come from. */
function pageOf({ name, text }: Attached, folder: string, noted: string): Page {
  return { file: `${folder}/${name}`, text: name.endsWith('.svg') ? `${noted}${text}\n` : text };
}

/** All pages of a kit, and what stands beside them, as of the day on which they are asked for. */
export function renderKit(kit: Kit, stock: Stock): Page[] {
  return sheetsOf(kit, stock).flatMap((sheet) => sheet.at(kit.today));
}

/** What an attachment has made, and the page beside which it stands. */
interface Beside {
  readonly key: string;
  readonly page: string;
  readonly files: readonly Attached[];
}

/** The files beside the pages that there are, as templates see them. */
function besideView(attached: readonly Beside[], ids: readonly string[]): Prepared {
  const lists = attached.map(({ key, page, files }) => [
    key,
    ids.includes(page) ? files.map(({ name, alt }) => ({ beside: name, alt })) : [],
  ]);
  return prepare({ attachments: Object.fromEntries(lists) }, 'markdown');
}

interface Filling {
  readonly prepared: Prepared;
  readonly attached: readonly Beside[];
  /** The files beside the pages of the kit. */
  readonly usual: Prepared;
  readonly diagrams: ReadonlyMap<string, Diagram>;
}

interface Seen {
  readonly view: object;
  readonly siblings: readonly string[];
}

function fillingOf(kit: Kit, pages: readonly { readonly id: string }[], { view, siblings }: Seen): Filling {
  const attached = Object.entries(attachments as Readonly<Record<string, Attachment>>)
    .filter(([, { on, page }]) => on === kit.scope && pages.some(({ id }) => id === page))
    .map(([key, attachment]) => ({ key, page: attachment.page, files: filesOf(attachment, view) }));
  const context = { ...view, pages, draft: kit.draft };
  return {
    prepared: prepare(context, 'markdown'),
    usual: besideView(attached, siblings),
    attached,
    diagrams: diagramsIn(view),
  };
}

function filesOf(attachment: Attachment, view: object): readonly Attached[] {
  return attachment.on === 'community'
    ? attachment.files(view as CommunityView)
    : attachment.files(view as OrganisationView);
}

function diagramsIn(value: unknown, found = new Map<string, Diagram>()): Map<string, Diagram> {
  if (Array.isArray(value)) for (const entry of value) diagramsIn(entry, found);
  else if (typeof value === 'object' && value !== null) {
    const { mermaid, diagram } = value as { mermaid?: readonly string[]; diagram?: Diagram };
    if (mermaid && diagram) found.set(mermaid.join('\n'), diagram);
    else for (const entry of Object.values(value)) diagramsIn(entry, found);
  }
  return found;
}

/** The same function, which works out each answer once. */
function remembered<T>(answer: (day: string) => T): (day: string) => T {
  const known = new Map<string, T>();
  return (day) => {
    if (!known.has(day)) known.set(day, answer(day));
    return known.get(day)!;
  };
}
