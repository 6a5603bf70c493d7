import type { Source } from '../core/finding.ts';
import type { Model } from '../core/model.ts';
import type { Stock } from '../core/sheets.ts';
import { pageName } from '../core/template/named.ts';
import type { BuiltIn, Own, OwnFile } from '../core/template/own.ts';
import { partials, templates } from '../core/templates.ts';
import { list, shorten } from '../core/words/list.ts';
import { pathFault } from '../core/words/path.ts';
import { logLine } from '../core/words/safe.ts';
import type { Given } from './command.ts';
import { type Entry, type Io, UserError } from './io.ts';

/** The folder of one's own templates, as the working folder sees it, and what is in it. */
export interface OwnHere {
  readonly folder: string;
  readonly own: Own;
}

/** What pages are written with here. */
export interface StockHere extends Stock {
  /** Blank where only built-in templates are used. */
  readonly folder: string;
}

/** The names of the built-in templates that can be shown and copied. */
export const templateNames = [...templates, ...partials]
  .filter(({ path }) => !path.startsWith('starter/'))
  .map(({ path }) => pageName(path));

const mostTold = 20;

/** The built-in templates with one's own laid over them, if `cop.yaml` names a folder; throws for mistakes in them. */
export async function stockHere(io: Io, model: Model, options: Given): Promise<StockHere> {
  const named = options.builtinTemplates === true ? undefined : folderOf(model);
  if (named === undefined) return { templates, partials, folder: '' };
  const here = await ownHere(io, model);
  if (!here)
    throw new UserError(
      `There is no folder “${named}”, in which cop.yaml looks for templates (render.templates).`,
      'Copy a template into it with `cop templates eject charter-page`, or correct cop.yaml.',
    );
  const { folder, own } = here;
  if (own.mistakes.length > 0)
    throw new UserError(
      mistakesText(here).join('\n'),
      'Until your templates are right, no page is written; `--builtin-templates` writes the pages without them.',
    );
  for (const note of notesOn(here)) await io.err(`${logLine(`cop: ${note}`)}\n`);
  return { ...own.stock, folder };
}

/** Runs what fills templates; what one's own cannot do is said as a mistake in them. */
export async function filling<T>({ folder }: StockHere, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (folder === '' || !(error instanceof Error) || error.name !== 'TemplateError') throw error;
    throw new UserError(
      `${folder}/${error.message}.`,
      'Nothing was written. Mend the template, or write the pages without your templates: `--builtin-templates`.',
    );
  }
}

/** Reads the folder that `cop.yaml` names; undefined where it names none, or one that is not there. */
export async function ownHere(io: Io, model: Model): Promise<OwnHere | undefined> {
  const named = folderOf(model);
  const folder = `${model.root}${named}`;
  const found = named === undefined ? undefined : await filesIn(io, folder);
  if (!found) return undefined;
  const { ownTemplates } = await import('../core/template/own.ts');
  return { folder, own: ownTemplates(await sourcesIn(io, folder, found), await builtIn()) };
}

/** The folder that `cop.yaml` names, below the root; undefined where it names none. */
export function folderOf(model: Model): string | undefined {
  const written = model.config?.value.render.templates;
  if (!written) return undefined;
  const clean = written.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  const fault = pathFault(clean);
  if (!fault) return clean;
  throw new UserError(
    `“${written}” cannot be the folder of templates (render.templates in cop.yaml): ${fault}.`,
    'Name a folder below the one of cop.yaml.',
  );
}

/** The built-in templates with their texts. */
export async function builtIn(): Promise<BuiltIn> {
  const [{ texts }, { shapes }] = await Promise.all([
    import('../core/template/texts.ts'),
    import('../core/template/shapes.ts'),
  ]);
  return { templates, partials, texts, shapes };
}

/** Paths below a folder, up to four folders deep; undefined where there is no folder. */
async function filesIn(io: Io, folder: string, below = '', deep = 0): Promise<[string, Entry['type']][] | undefined> {
  const entries = await io.list(folder + (below && `/${below}`));
  if (!entries) return undefined;
  const found: [string, Entry['type']][] = [];
  for (const { name, type } of entries) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = below === '' ? name : `${below}/${name}`;
    if (type !== 'folder') found.push([path, type]);
    else if (deep < 3) found.push(...((await filesIn(io, folder, path, deep + 1)) ?? []));
  }
  return found;
}

async function sourcesIn(
  io: Io,
  folder: string,
  found: readonly (readonly [string, Entry['type']])[],
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const [file, type] of found) {
    const isTemplate = file.endsWith('.hbs');
    const bytes = isTemplate && type === 'file' ? await io.read(`${folder}/${file}`) : undefined;
    const unread = isTemplate && !bytes ? { unread: 'it is no ordinary file' } : {};
    sources.push({ file, text: bytes ?? '', ...unread });
  }
  return sources;
}

/** A line for each mistake, with its place. */
export function mistakesText({ folder, own: { mistakes } }: OwnHere): string[] {
  const told = mistakes.slice(0, mostTold);
  const lines = told.map(
    ({ file, line, column, message }) => `${folder}/${file}:${line}:${column}: ${shorten(message, 300)}`,
  );
  const more = mistakes.length - told.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

/** What to know about templates that work: originals that have changed, files that are not used. */
export function notesOn({ folder, own: { files, unused } }: OwnHere): string[] {
  const drifted = files.flatMap((file) => (file.drift === undefined ? [] : [driftNote(folder, file)]));
  if (unused.length === 0) return drifted;
  const names = list(unused.slice(0, 5).map((file) => `${folder}/${file}`));
  const more = unused.length > 5 ? ` and ${unused.length - 5} more` : '';
  return [...drifted, `not used as templates, whose names end in .hbs: ${names}${more}`];
}

function driftNote(folder: string, { file, origin, drift }: OwnFile): string {
  const from = origin!.from.replace(/\.hbs$/, '');
  const short = from.replace(/^[a-z]+\//, '').replace(/\.md$/, '');
  if (drift === 'gone')
    return `${folder}/${file} was copied from ${from}.hbs, which cop does not have any more; delete its first line`;
  return (
    `${folder}/${file} was copied from an older ${short}: compare it with \`cop templates show ${short} --builtin\`, ` +
    `take over what you like, and write ${drift} in its first line`
  );
}
