import { compile } from '../../core/compile.ts';
import type { Finding } from '../../core/finding.ts';
import * as kit from '../../core/kit.ts';
import type { Broken, Chartered, Model } from '../../core/model.ts';
import { type Change, diff, header, type Page } from '../../core/plan.ts';
import { rules } from '../../core/rules/index.ts';
import { partials, templates } from '../../core/templates.ts';
import { closest, fold } from '../../core/words/closest.ts';
import { list } from '../../core/words/list.ts';
import { pathFault } from '../../core/words/path.ts';
import { logLine } from '../../core/words/safe.ts';
import { defineCommand, type Given, textOf, textsOf } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import { home } from '../load.ts';

const pageIds = kit.kitTemplates(templates).map(kit.pageId);
const modes = ['stdout', 'check', 'diff', 'dryRun'] as const;
type Mode = (typeof modes)[number] | 'write';

export default defineCommand({
  name: 'render',
  summary: 'write the launch kit of communities, page by page',
  args: [
    { name: '[community]', summary: 'its short name, its name or its folder; without it, all communities' },
    { name: '[documents...]', summary: `pages (${pageIds.join(', ')}); without them, all` },
  ],
  options: [
    { flags: '--out <folder>', summary: 'folder of the pages inside that of the community, if not launch-kit' },
    { flags: '--only <documents>', summary: 'only these pages; repeatable', many: true },
    { flags: '--stdout', summary: 'print the pages, and write nothing' },
    { flags: '--check', summary: 'write nothing; show what is out of date, and fail if anything is' },
    { flags: '--diff', summary: 'write nothing; show what would change, line by line' },
    { flags: '--dry-run', summary: 'write nothing; list what would change' },
    { flags: '--force', summary: 'overwrite files that cop has not written' },
    { flags: '--final', summary: 'no drafts; refused while `cop lint --gate launch` finds errors' },
  ],
  examples: ['cop render data-guild', 'cop render --only charter-page --check'],
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
  if (model.config?.value.render.templates)
    await io.err('cop: `render.templates` is not used yet; pages are written from the built-in templates.\n');
  const name = isPages(model, args) ? undefined : args[0];
  const subjects = choose(model, name);
  const { jobs, refused } = sift(
    io,
    { model, subjects, documents: name === undefined ? args : args.slice(1) },
    options,
  );
  for (const line of refused) await io.err(line);
  const pages = jobs.length > 0 ? pagesOf(model, jobs) : [];
  if (mode === 'stdout') {
    await io.out(pages.length === 1 ? pages[0]!.text : pages.map(withName).join('\n'));
    return refused.length > 0 ? 1 : 0;
  }
  const changes = await compare(io, pages, options.force === true);
  const stale = changes.filter(kit.isStale);
  const foreign = changes.filter(({ state }) => state === 'foreign');
  if (mode === 'write') await io.write(stale.map(({ file, text, original }) => ({ file, text, before: original })));
  if (mode === 'check' || mode === 'diff')
    await io.out(await patches([...stale, ...(mode === 'check' ? foreign : [])]));
  for (const { file } of foreign) await io.err(line(`cop: ${file} was not written by cop; it stays as it is.`));
  if (options.quiet !== true)
    await io.out(kit.outcome(changes, await orphans(io, jobs), { mode, refused: refused.length > 0 }));
  const failed = refused.length > 0 || foreign.length > 0 || (mode === 'check' && stale.length > 0);
  return failed ? 1 : 0;
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

interface Request {
  readonly model: Model;
  readonly subjects: readonly kit.Subject[];
  readonly documents: readonly string[];
}

/** Parts the communities that can have pages from those that cannot, with what to print about these. */
function sift(io: Io, { model, subjects, documents }: Request, options: Given) {
  const today = textOf(options, 'today') ?? io.today();
  const final = options.final === true;
  const settings = model.config?.value.render;
  const asked = readPages([...documents, ...textsOf(options, 'only')].flatMap((text) => text.split(',')));
  const only = asked.length > 0 ? asked : readPages(settings?.documents ?? []);
  const out = readOut(textOf(options, 'out') ?? settings?.out ?? 'launch-kit');
  const errors = final ? kit.gateErrors(model, today, rules) : [];
  const jobs: Job[] = [];
  const reasons = new Map<string, string[]>();
  for (const subject of subjects) {
    const { community } = subject;
    const reason = whyNot(subject, out, kit.concerning(subject, errors));
    if (reason) reasons.set(reason, [...(reasons.get(reason) ?? []), community.folder]);
    else jobs.push({ model, community: community as Chartered, today, out, only, final });
  }
  const refused = [...reasons].map(([reason, folders]) => `${line(`cop: no pages for ${list(folders)}:`)}${reason}`);
  return { jobs, refused };
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

function pagesOf(model: Model, jobs: readonly Job[]): Page[] {
  const findings = kit.openFindings(model, jobs[0]!.today, rules);
  return jobs.flatMap((job) => kit.renderKit(kit.kitOf(job, job, findings), templates, partials));
}

function withName({ file, text }: Page): string {
  return `<!-- ${file} -->\n${text}`;
}

/** A change, and the bytes that are there now as they are: line ends of another system make no page stale. */
type Found = Change & { readonly original?: string };

async function compare(io: Io, pages: readonly Page[], force: boolean): Promise<Found[]> {
  const there = new Map<string, string>();
  for (const { file } of pages) {
    const text = await textAt(io, file);
    if (text !== undefined) there.set(file, text);
  }
  const plain = new Map([...there].map(([file, text]) => [file, text.replaceAll('\r\n', '\n')]));
  return diff(pages, plain).map((change) => {
    const state = force && change.state === 'foreign' ? 'update' : change.state;
    return { ...change, state, original: there.get(change.file) };
  });
}

async function textAt(io: Io, file: string): Promise<string | undefined> {
  const slash = file.lastIndexOf('/');
  const entries = await io.list(file.slice(0, slash));
  const entry = entries?.find(({ name }) => name === file.slice(slash + 1));
  if (entry && entry.type !== 'file') throw new UserError(`“${file}” is no ordinary file; nothing was written.`);
  const bytes = entry && (await io.read(file));
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Pages that cop wrote once and that no template writes any more. */
async function orphans(io: Io, jobs: readonly Job[]): Promise<string[]> {
  const found: string[] = [];
  for (const { community, out } of jobs) {
    const folder = kit.kitFolder(community, out);
    for (const { name, type } of (await io.list(folder)) ?? []) {
      const isPage = type === 'file' && name.endsWith('.md') && !pageIds.includes(name.slice(0, -3));
      if (isPage && (await textAt(io, `${folder}/${name}`))?.startsWith(header)) found.push(`${folder}/${name}`);
    }
  }
  return found;
}

async function patches(changes: readonly Found[]): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY: headerOptions } = await import('diff');
  const texts = changes.map(({ file, text, before }) => {
    const from = before === undefined ? '/dev/null' : file;
    const options = { headerOptions, maxEditLength: 10_000 };
    const patch = createTwoFilesPatch(from, file, before ?? '', text, '', '', options);
    return patch ?? `--- ${from}\n+++ ${file}\nToo much is different to be shown.\n`;
  });
  // Pages that are there may be anybody's: shown, never obeyed.
  return texts.map((text) => text.replace(/\n$/, '').split('\n').map(line).join('')).join('');
}

function line(text: string): string {
  return `${logLine(text)}\n`;
}
