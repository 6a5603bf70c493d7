import { compile } from '../../core/compile.ts';
import type { Finding } from '../../core/finding.ts';
import * as kit from '../../core/kit.ts';
import type { Broken, Chartered, Model } from '../../core/model.ts';
import { isStale, outcome } from '../../core/outcome.ts';
import type { Page } from '../../core/plan.ts';
import { rules } from '../../core/rules/index.ts';
import { settle } from '../../core/settle.ts';
import { type KitSheet, pageId, pagesFor, sheetsOf } from '../../core/sheets.ts';
import { partials, templates } from '../../core/templates.ts';
import { closest, fold } from '../../core/words/closest.ts';
import { list } from '../../core/words/list.ts';
import { pathFault } from '../../core/words/path.ts';
import { defineCommand, type Given, textOf, textsOf } from '../command.ts';
import { compare, type Found, lineOf as line, orphansIn, patches, textAt } from '../compare.ts';
import { printPlan } from '../development.ts';
import { type Io, UserError } from '../io.ts';
import { home } from '../load.ts';

const stock = { templates, partials };
const idsOf = (scope: string) => pagesFor(scope, templates).map(pageId);
const pageIds = [...new Set([...idsOf('community'), ...idsOf('organisation')])];
const audiences = ['organisers', 'members', 'everyone'] as const;
const modes = ['stdout', 'check', 'diff', 'dryRun'] as const;
type Mode = (typeof modes)[number] | 'write';

export default defineCommand({
  name: 'render',
  summary: 'write the launch kit of communities, page by page',
  args: [
    { name: '[community]', summary: 'its short name, its name or its folder; without it, all communities' },
    { name: '[documents...]', summary: 'pages, for example charter-page or poster; without them, all' },
  ],
  options: [
    { flags: '--out <folder>', summary: 'folder of the pages inside that of the community, if not launch-kit' },
    { flags: '--only <documents>', summary: 'only these pages; repeatable', many: true },
    { flags: '--audience <audience>', summary: `only pages for ${list(audiences, 'or')}; repeatable`, many: true },
    { flags: '--stdout', summary: 'print the pages, and write nothing' },
    { flags: '--check', summary: 'write nothing; show what is out of date, and fail if anything is' },
    { flags: '--diff', summary: 'write nothing; show what would change, line by line' },
    { flags: '--dry-run', summary: 'write nothing; list what would change' },
    { flags: '--force', summary: 'overwrite files that cop has not written' },
    { flags: '--for <member>', summary: 'print the development plan of one member, for this person only' },
    { flags: '--final', summary: 'no drafts; refused while `cop lint --gate launch` finds errors' },
  ],
  examples: ['cop render data-guild', 'cop render data-guild poster calendar', 'cop render --check'],
  run,
});

/** A community with readable files, and how its pages are wanted. */
interface Job extends kit.Wanted {
  readonly model: Model;
  readonly community: Chartered;
}

async function run(io: Io, args: readonly string[], options: Given): Promise<number> {
  const mode = readMode(options);
  const model = await modelHere(io);
  const member = textOf(options, 'for');
  const now = textOf(options, 'today') ?? io.today();
  if (member !== undefined)
    return printPlan(io, { name: member, subjects: choose(model, args[0]), today: now }, options);
  if (model.config?.value.render.templates)
    await io.err('cop: `render.templates` is not used yet; pages are written from the built-in templates.\n');
  const name = isPages(model, args) ? undefined : args[0];
  const documents = name === undefined ? args : args.slice(1);
  const wanted = { wants: selection(model, documents, options), today: now };
  const { jobs, refused } = sift({ model, subjects: choose(model, name), ...wanted }, options);
  for (const text of refused) await io.err(text);
  const overview = name === undefined && refused.length === 0 ? kit.overviewOf(model, wanted.wants) : undefined;
  const sheets = sheetsFor(model, jobs, overview);
  if (sheets.length === 0 && refused.length === 0)
    throw new UserError('No page is for that audience and of that name.');
  const by = textOf(options, 'today') !== undefined ? 'fixed' : mode === 'check' ? 'noted' : 'fresh';
  const pages = await settled(io, sheets, { today: wanted.today, by });
  if (mode === 'stdout') {
    await io.out(pages.length === 1 ? pages[0]!.text : pages.map(withName).join('\n'));
    return refused.length > 0 ? 1 : 0;
  }
  const changes = await compare(io, pages, options.force === true);
  const left = await report(
    io,
    changes,
    { mode, refused: refused.length > 0, isQuiet: options.quiet === true },
    sheets,
  );
  return refused.length > 0 || left ? 1 : 0;
}

interface How {
  readonly mode: Exclude<Mode, 'stdout'>;
  readonly refused: boolean;
  readonly isQuiet: boolean;
}

/** Writes or shows changes; tells whether something is not as it should be. */
async function report(io: Io, changes: readonly Found[], how: How, sheets: readonly KitSheet[]): Promise<boolean> {
  const { mode } = how;
  const stale = changes.filter(isStale);
  const refused = changes.filter(({ state }) => state === 'foreign' || state === 'unclosed');
  if (mode === 'write') await io.write(stale.map(({ file, text, original }) => ({ file, text, before: original })));
  if (mode === 'check' || mode === 'diff')
    await io.out(await patches([...stale, ...(mode === 'check' ? refused : [])]));
  for (const { file, state } of refused) {
    const why = state === 'foreign' ? 'was not written by cop' : 'has a part to keep without an end';
    await io.err(line(`cop: ${file} ${why}; it stays as it is.`));
  }
  if (!how.isQuiet) await io.out(outcome(changes, await orphans(io, changes, sheets), how));
  return refused.length > 0 || (mode === 'check' && stale.length > 0);
}

/** `cop render sponsor-brief` means that page of every community, unless one is called so. */
function isPages({ communities }: Model, [first, ...more]: readonly string[]): boolean {
  if (first === undefined || ![first, ...more].every((id) => pageIds.includes(id))) return false;
  return !communities.some((community) => kit.isCalled(first, community));
}

function readMode(options: Given): Mode {
  const asked = modes.filter((mode) => options[mode] === true);
  if (asked.length > 1 && asked.includes('stdout'))
    throw new UserError('--stdout prints pages; it goes with none of --check, --diff and --dry-run.');
  return asked[0] ?? 'write';
}

/** Only here or above: pages are not written into repositories that happen to lie below. */
async function modelHere(io: Io): Promise<Model> {
  const { sources, root, unread } = (await home(io)) ?? { sources: [], root: '', unread: [] };
  if (unread.length > 0) throw new UserError(unread.join('\n'));
  const model = compile(sources, root);
  const settings = model.files.find((file): file is Broken => file.kind === 'config' && file.value === undefined);
  if (settings) throw new UserError(kit.firstFault(settings), 'Until the settings can be read, no page is written.');
  return model;
}

function choose(model: Model, name: string | undefined): kit.Subject[] {
  const subjects = model.communities.map((community) => ({ model, community }));
  if (subjects.length === 0)
    throw new UserError(
      'There is no community here.',
      'Start one with `cop init`, or go to the folder that holds them.',
    );
  if (name === undefined) return subjects;
  const chosen = subjects.filter(({ community }) => kit.isCalled(name, community));
  if (chosen.length > 0) return chosen;
  const names = subjects.flatMap(({ community }) => [community.slug, community.charter?.value.name ?? community.slug]);
  const near = closest(name, new Set(names), 1)[0];
  const slugs = subjects.map(({ community }) => community.slug);
  throw new UserError(
    `There is no community “${name}”.`,
    near ? `Did you mean “${near}”?` : `There are: ${list(slugs)}.`,
  );
}

interface Request extends Pick<kit.Wanted, 'wants' | 'today'> {
  readonly model: Model;
  readonly subjects: readonly kit.Subject[];
}

/** Parts the communities that can have pages from those that cannot, with what to print about these. */
function sift({ model, subjects, wants, today }: Request, options: Given) {
  const final = options.final === true;
  const out = readOut(textOf(options, 'out') ?? model.config?.value.render.out ?? 'launch-kit');
  const errors = final ? kit.gateErrors(model, today, rules) : [];
  const jobs: Job[] = [];
  const reasons = new Map<string, string[]>();
  for (const subject of subjects) {
    const { community } = subject;
    const reason = whyNot(subject, out, kit.concerning(subject, errors));
    if (reason) reasons.set(reason, [...(reasons.get(reason) ?? []), community.folder]);
    else jobs.push({ model, community: community as Chartered, today, out, wants, final });
  }
  const refused = [...reasons].map(([reason, folders]) => `${line(`cop: no pages for ${list(folders)}:`)}${reason}`);
  return { jobs, refused };
}

/** Which pages are asked for, by name and by audience; the settings name pages where nobody asks. */
function selection(model: Model, documents: readonly string[], options: Given): kit.Wanted['wants'] {
  const asked = readPages([...documents, ...textsOf(options, 'only')].flatMap((text) => text.split(',')));
  const only = asked.length > 0 ? asked : readPages(model.config?.value.render.documents ?? []);
  const readers = textsOf(options, 'audience')
    .flatMap((text) => text.split(','))
    .map(readAudience);
  return ({ id, audience }) =>
    (only.length === 0 || only.includes(id)) && (readers.length === 0 || readers.includes(audience));
}

function readAudience(name: string): (typeof audiences)[number] {
  const known = audiences.find((audience) => audience === fold(name));
  if (known) return known;
  const near = closest(fold(name), audiences, 1)[0];
  throw new UserError(
    `There is no audience “${name}”.`,
    near ? `Did you mean “${near}”?` : `There are: ${list(audiences)}.`,
  );
}

function whyNot(subject: kit.Subject, out: string, errors: readonly Finding[]): string | undefined {
  const found = kit.obstacles(subject);
  const fault = pathFault(kit.kitFolder(subject.community, out).replace(/^(\.\.\/)+/, ''));
  if (fault) found.push(`The folder cannot be written to: ${fault}.`);
  for (const { file, range, rule, message } of found.length > 0 ? [] : errors)
    found.push(`${file}:${range.line}:${range.column}: ${rule}: ${message}`);
  return found.length > 0 ? found.map((text) => line(`  ${text}`)).join('') : undefined;
}

function readOut(folder: string): string {
  const clean = folder.replace(/\/+$/, '');
  const fault = pathFault(clean);
  if (!fault) return clean;
  throw new UserError(
    `“${folder}” cannot be the folder of the pages: ${fault}.`,
    'Name a folder inside the community’s.',
  );
}

function readPages(names: readonly string[]): string[] {
  return names.map((name) => {
    const wanted = fold(name.replace(/\.md$/i, ''));
    const known = pageIds.find((id) => fold(id) === wanted);
    if (known) return known;
    const near = closest(wanted, pageIds, 1)[0];
    throw new UserError(
      `There is no page “${name}”.`,
      near ? `Did you mean “${near}”?` : `There are: ${list(pageIds)}.`,
    );
  });
}

function sheetsFor(model: Model, jobs: readonly Job[], overview: kit.Kit | undefined): KitSheet[] {
  const findings = jobs.length > 0 ? kit.openFindings(model, jobs[0]!.today, rules) : [];
  const kits = jobs.map((job) => kit.kitOf(job, job, findings));
  return [...kits, ...(overview ? [overview] : [])].flatMap((one) => sheetsOf(one, stock));
}

/** The pages of sheets, each as of the day that suits what is there. */
async function settled(io: Io, sheets: readonly KitSheet[], how: Parameters<typeof settle>[2]): Promise<Page[]> {
  const pages: Page[] = [];
  for (const sheet of sheets) {
    const there = sheet.isDated && how.by !== 'fixed' ? await textAt(io, sheet.file) : undefined;
    pages.push(...sheet.at(settle(sheet, there, how)));
  }
  return pages;
}

function withName({ file, text }: Page): string {
  return `<!-- ${file} -->\n${text}`;
}

/** Files that cop wrote once and that nothing writes any more; pictures only where all pages were asked for. */
async function orphans(io: Io, changes: readonly Found[], sheets: readonly KitSheet[]): Promise<string[]> {
  const folders = new Set(sheets.map(({ file }) => file.slice(0, file.lastIndexOf('/'))));
  const written = new Set(changes.map(({ file }) => file));
  const found: string[] = [];
  for (const folder of folders) {
    const ids = new Set(sheets.filter(({ file }) => file.startsWith(`${folder}/`)).map(({ id }) => id));
    const isAll = [idsOf('community'), idsOf('organisation')].some((all) => all.length === ids.size);
    const isKnown = (file: string) => {
      const name = file.slice(folder.length + 1);
      return (
        written.has(file) || pageIds.includes(name.replace(/\.(?:md|html)$/, '')) || (!isAll && !/\.md$/.test(name))
      );
    };
    found.push(...(await orphansIn(io, folder, isKnown)));
  }
  return found;
}
