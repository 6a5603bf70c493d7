import { firstFault } from '../../core/asked.ts';
import { compile } from '../../core/compile.ts';
import type { Broken, Model } from '../../core/model.ts';
import { listedLines, listedText, ownCount } from '../../core/template/listed.ts';
import { type Listing, listingOf, type TemplatesData } from '../../core/template/listing.ts';
import { originLine } from '../../core/template/meta.ts';
import { meant, nearestTemplate, pageName } from '../../core/template/named.ts';
import type { BuiltIn } from '../../core/template/own.ts';
import { closest } from '../../core/words/closest.ts';
import { textHash } from '../../core/words/hash.ts';
import { list } from '../../core/words/list.ts';
import { jsonSafe, logLine, terminal } from '../../core/words/safe.ts';
import { defineCommand, type Given, textOf } from '../command.ts';
import { textAt } from '../compare.ts';
import { type Io, UserError, type Write } from '../io.ts';
import { home } from '../load.ts';
import { builtIn, folderOf, mistakesText, notesOn, type OwnHere, ownHere, templateNames } from '../own-templates.ts';

const verbs = { list: listAll, show, eject } as const;

export default defineCommand({
  name: 'templates',
  summary: 'list, show and copy the templates of pages, to write pages of your own',
  args: [
    {
      name: '[action]',
      summary: 'list (the usual), show or eject: copy into the folder of your own templates',
      values: Object.keys(verbs),
    },
    { name: '[names...]', summary: 'templates, for example charter-page or top', values: templateNames },
  ],
  options: [
    { flags: '-f, --format <name>', summary: 'how to print the list', choices: ['table', 'json'] },
    { flags: '--builtin', summary: 'show the built-in template, though you have replaced it' },
    { flags: '--force', summary: 'overwrite templates of your own with the built-in ones' },
    { flags: '--dry-run', summary: 'write nothing; list what would be written' },
  ],
  examples: ['cop templates', 'cop templates show charter-page', 'cop templates eject charter-page top'],
  run: async (io, [action = 'list', ...names], options) => {
    if (!Object.hasOwn(verbs, action)) throw new UserError(`\`cop templates\` cannot “${action}”.`, hint(action));
    const model = await modelHere(io);
    return await verbs[action as keyof typeof verbs](io, { model, names, options });
  },
});

interface Task {
  readonly model: Model;
  readonly names: readonly string[];
  readonly options: Given;
}

function hint(action: string): string {
  const near = closest(action, Object.keys(verbs), 1)[0];
  return near
    ? `Did you mean “${near}”?`
    : `It can ${list(Object.keys(verbs), 'or')}: \`cop templates show ${action}\`.`;
}

/** Without a workspace around, only the built-in templates are there. */
async function modelHere(io: Io): Promise<Model> {
  const { sources, root } = (await home(io)) ?? { sources: [], root: '' };
  const model = compile(
    sources.filter(({ file }) => file === `${root}cop.yaml`),
    root,
  );
  const settings = model.files.find((file): file is Broken => file.value === undefined);
  if (settings) throw new UserError(firstFault(settings), 'Until the settings can be read, no template is looked for.');
  return model;
}

async function listAll(io: Io, { model, names, options }: Task): Promise<number> {
  if (names.length > 0)
    throw new UserError('`cop templates list` takes no names.', `Use \`cop templates show ${names[0]}\`.`);
  const here = await ownHere(io, model);
  const brought = await builtIn();
  const texts = await ownTexts(io, here);
  const textOfTemplate = ({ path }: { readonly path: string }) => texts.get(path) ?? brought.texts[path] ?? '';
  const listing = listingOf(here?.own.stock ?? brought, here?.own, textOfTemplate);
  await io.out(print(io, listing, { here, options }));
  if (!here) return 0;
  for (const note of [...mistakesText(here), ...notesOn(here)]) await io.err(`${logLine(`cop: ${note}`)}\n`);
  return here.own.mistakes.length > 0 ? 2 : 0;
}

function print(
  io: Io,
  listing: Listing,
  { here, options }: { readonly here: OwnHere | undefined; readonly options: Given },
) {
  if (textOf(options, 'format') === 'json') {
    const { pages, partials, blocks, helpers } = listing;
    const all: TemplatesData = { folder: here?.folder ?? null, pages, partials, blocks, helpers };
    return `${jsonSafe(JSON.stringify({ schemaVersion: 1, ...all }, null, 2))}\n`;
  }
  const lines = io.outIsTerminal ? listedText(listing, io.width) : listedLines(listing);
  const shown = lines.split('\n').map(logLine).join('\n');
  if (!io.outIsTerminal) return shown;
  const count = ownCount(listing);
  return `${shown}\n${here && count ? `Your own, in ${logLine(here.folder)}/: ${count}.\n` : ''}Next: cop templates show charter-page\n`;
}

async function ownTexts(io: Io, here: OwnHere | undefined): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { path, file } of here?.own.files ?? [])
    texts.set(path, (await textAt(io, `${here!.folder}/${file}`)) ?? '');
  return texts;
}

async function show(io: Io, { model, names, options }: Task): Promise<number> {
  const brought = await builtIn();
  const here = options.builtin === true ? undefined : await ownHere(io, model);
  const texts = new Map([...Object.entries(brought.texts), ...(await ownTexts(io, here))]);
  const paths = chosen(names, [...texts.keys()], 'show');
  for (const [index, path] of paths.entries()) {
    if (paths.length > 1) await io.out(`${index > 0 ? '\n' : ''}${logLine(`{{!-- ${path}.hbs --}}`)}\n`);
    const lines = texts.get(path)!.replaceAll('\r\n', '\n').split('\n');
    await io.out(lines.map(terminal).join('\n'));
  }
  return 0;
}

/** The paths of templates that somebody names; throws for a name that none has, or several have. */
function chosen(names: readonly string[], paths: readonly string[], verb: string): string[] {
  if (names.length === 0)
    throw new UserError(
      `Which template? For example: \`cop templates ${verb} charter-page\`.`,
      `There are: ${list(paths.map(pageName))}.`,
    );
  const found = names.map((name) => {
    const [path, ...others] = meant(name, paths);
    if (path === undefined) {
      const near = nearestTemplate(name, paths);
      throw new UserError(
        `There is no template “${name}”.`,
        near ? `Did you mean “${pageName(`/${near}`)}”?` : 'They are listed by `cop templates`.',
      );
    }
    if (others.length > 0)
      throw new UserError(`Several templates are called “${name}”.`, `Choose ${list([path, ...others], 'or')}.`);
    return path;
  });
  return [...new Set(found)];
}

async function eject(io: Io, { model, names, options }: Task): Promise<number> {
  const brought = await builtIn();
  const paths = chosen(names, Object.keys(brought.texts), 'eject');
  const folder = folderOf(model);
  if (folder === undefined) throw missingFolder(model);
  const copies = await copiesOf(io, paths, { folder: `${model.root}${folder}`, brought });
  const isForced = options.force === true;
  const kept = copies.filter(({ state }) => state === 'different');
  if (kept.length > 0 && !isForced)
    throw new UserError(
      `${list(kept.map(({ file }) => file))} ${kept.length > 1 ? 'are' : 'is'} there already; nothing was written.`,
      'With --force your own version is overwritten by the built-in one.',
    );
  const writes = copies.filter(({ state }) => state !== 'identical');
  if (options.dryRun !== true && writes.length > 0)
    await io.write(writes.map(({ file, text, before }): Write => ({ file, text, before })));
  if (options.quiet === true) return 0;
  const word = { new: 'create', identical: 'identical', different: 'overwrite' } as const;
  const lines = copies.map(({ file, state }) => `${logLine(`${word[state].padEnd(9)}  ${file}`)}\n`);
  const next =
    options.dryRun === true
      ? 'Nothing was written. Next: run the same without --dry-run.'
      : 'Next: edit the copy, then run `cop render`.';
  await io.out(`${lines.join('')}${next}\n`);
  return 0;
}

interface Copy {
  readonly file: string;
  readonly text: string;
  readonly before: string | undefined;
  readonly state: 'new' | 'identical' | 'different';
}

interface Ejecting {
  readonly folder: string;
  readonly brought: BuiltIn;
}

async function copiesOf(io: Io, paths: readonly string[], { folder, brought }: Ejecting): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const path of paths) {
    const original = brought.texts[path]!;
    const file = `${folder}/${path}.hbs`;
    const text = originLine({ from: `${path}.hbs`, hash: textHash(original) }) + original;
    const before = await textAt(io, file);
    const state = before === undefined ? 'new' : before.replaceAll('\r\n', '\n') === text ? 'identical' : 'different';
    copies.push({ file, text, before, state });
  }
  return copies;
}

function missingFolder({ config, root }: Model): UserError {
  const isThere = config !== undefined;
  return new UserError(
    `cop.yaml does not say where your own templates are. ${isThere ? 'Add these two lines to' : 'Write these two lines into'} ${root}cop.yaml:`,
    `render:\n  templates: templates\n${isThere ? 'If there is “render:” already, add only the second. ' : ''}Then run the same again.`,
  );
}
