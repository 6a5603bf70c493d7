import type { OutputOf } from '../output.ts';
import type output from '../outputs/templates.ts';
import type { Template } from '../render.ts';
import { pagesFor, type Stock } from '../sheets.ts';
import { oneLine } from '../words/phrases.ts';
import { blocks, calls } from './calls.ts';
import { scopes } from './meta.ts';
import type { Own, OwnFile } from './own.ts';
import { type Call, type Part, partsOf } from './tree.ts';

/** What `cop templates` tells, but for the version. */
export type TemplatesData = Omit<OutputOf<typeof output>, 'schemaVersion'>;

/** Everything that can be used or replaced. */
export type Listing = Omit<TemplatesData, 'folder'>;

/** A page that there is, and whose template it has. */
export type PageEntry = Listing['pages'][number];

/** A partial that there is. */
export type PartialEntry = Listing['partials'][number];

/** Lists pages in the order of their scopes and their own, and what templates may call. */
export function listingOf(stock: Stock, own: Own | undefined, textOf: (template: Template) => string): Listing {
  const source = ({ path }: Template) => {
    const file = own?.files.find((one) => one.path === path);
    return { file: `${path}.hbs`, from: fromOf(file), drifted: file?.drift !== undefined };
  };
  const pages = scopes.flatMap((scope) =>
    pagesFor(scope, stock.templates).map((template) => ({ scope, ...template.meta, ...source(template) })),
  );
  const partials = stock.partials.map((template) => ({
    name: template.path.slice('partials/'.length),
    summary: openingComment(textOf(template)),
    ...source(template),
  }));
  return { pages, partials, blocks: named(blocks), helpers: named(calls) };
}

function fromOf(file: OwnFile | undefined): PageEntry['from'] {
  if (!file) return 'built-in';
  return file.isOverride ? 'override' : 'own';
}

function named(known: Readonly<Record<string, { readonly summary: string; readonly example: string }>>) {
  return Object.entries(known).map(([name, { summary, example }]) => ({ name, summary, example }));
}

/** What the first comment of a template says about it, behind the mark of where it was copied from. */
export function openingComment(text: string): string {
  const comments = /^\s*(?:\{\{!-- ejected from [^}]*--\}\}\s*)?\{\{!--([\s\S]*?)--\}\}/.exec(text);
  return oneLine(comments?.[1] ?? '');
}

/** Names that a partial reads where it is called and that no view has: what it has to be given. */
export function givenTo(parts: readonly Part[], fields: readonly string[]): string[] {
  return [...new Set(outerNames(parts))].filter((name) => !fields.includes(name));
}

function* outerNames(parts: readonly Part[]): Generator<string> {
  for (const part of parts) {
    if (part.kind === 'print') yield* namesIn([part.value]);
    if (part.kind === 'partial')
      yield* namesIn([...(part.value ? [part.value] : []), ...part.given.map(({ value }) => value)]);
    if (part.kind !== 'block') continue;
    yield* namesIn([part.value]);
    if (part.block === 'if' || part.block === 'unless') yield* outerNames(part.body);
    yield* outerNames(part.otherwise);
  }
}

function* namesIn(values: readonly (Part & { readonly kind: 'print' })['value'][]): Generator<string> {
  for (const value of values) {
    if (value.kind === 'path' && value.data === '' && value.up === 0 && value.names[0] !== undefined)
      yield value.names[0];
    if (value.kind === 'call') yield* namesIn(value.values);
  }
}

/** The first call of a partial in some templates. */
export function callOf(name: string, templates: readonly (readonly Part[])[]): Call | undefined {
  for (const parts of templates)
    for (const part of partsOf(parts)) if (part.kind === 'partial' && part.name === name) return part;
  return undefined;
}
