import { concerning, firstFault, obstacles, type Subject } from '../../core/asked.ts';
import type { Made } from '../../core/booklets.ts';
import { compile } from '../../core/compile.ts';
import type { Finding } from '../../core/finding.ts';
import * as kit from '../../core/kit.ts';
import type { Broken, Chartered, Model } from '../../core/model.ts';
import { isStale, outcome } from '../../core/outcome.ts';
import type { Page } from '../../core/plan.ts';
import { rules } from '../../core/rules/index.ts';
import { type Settling, settle } from '../../core/settle.ts';
import { type KitSheet, type Stock, sheetsOf } from '../../core/sheets.ts';
import { templates } from '../../core/templates.ts';
import { list } from '../../core/words/list.ts';
import { pathFault } from '../../core/words/path.ts';
import { audiences, type Choice, pageIdsOf, readChoice } from '../choice.ts';
import { choose } from '../choose.ts';
import { defineCommand, type Given, textOf } from '../command.ts';
import { compare, type Found, lineOf as line, orphansIn, patches, refusal, textAt } from '../compare.ts';
import { printPlan } from '../development.ts';
import { type Io, UserError } from '../io.ts';
import { home } from '../load.ts';
import { filling, stockHere } from '../own-templates.ts';

const pageIds = pageIdsOf(templates);
const modes = ['stdout', 'check', 'diff', 'dryRun'] as const;
type Mode = (typeof modes)[number] | 'write';

export default defineCommand({
  name: 'render',
  summary: 'write the launch kit of communities, page by page',
  args: [
    {
      name: '[community]',
      summary: 'its short name, its name or its folder; without it, all communities',
      values: 'community',
    },
    {
      name: '[documents...]',
      summary: 'pages, for example charter-page or poster; without them, all',
      values: pageIds,
    },
  ],
  options: [
    // Inside the folder of a community, so no folder that is seen from here.
    {
      flags: '--out <folder>',
      values: [],
      summary: 'folder of the pages inside that of the community, if not launch-kit',
    },
    { flags: '--only <documents>', summary: 'only these pages; repeatable', many: true, values: pageIds },
    {
      flags: '--audience <audience>',
      summary: `only pages for ${list(audiences, 'or')}; repeatable`,
      many: true,
      values: audiences,
    },
    {
      flags: '--format <format>',
      summary: 'markdown (default), or html: a file for each page and one with all of them',
      choices: ['markdown', 'html'],
    },
    { flags: '--stdout', summary: 'print the pages, and write nothing' },
    { flags: '--check', summary: 'write nothing; show what is out of date, and fail if anything is' },
    { flags: '--diff', summary: 'write nothing; show what would change, line by line' },
    { flags: '--dry-run', summary: 'write nothing; list what would change' },
    { flags: '--force', summary: 'overwrite files that cop has not written' },
    { flags: '--builtin-templates', summary: 'leave out the templates of your own that cop.yaml names' },
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
  const stock = await stockHere(io, model, options);
  const asked = textOf(options, 'today');
  const today = asked ?? io.today();
  const member = textOf(options, 'for');
  if (member !== undefined) {
    const plan = { name: member, subjects: choose(model, args[0]), today, stock };
    return filling(stock, () => printPlan(io, plan, options));
  }
  const choice = readChoice(model, stock, args, options);
  const { jobs, refused } = sift(model, choice, { today, final: options.final === true });
  for (const text of refused) await io.err(text);
  const isAll = choice.name === undefined && refused.length === 0;
  const sheets = sheetsFor(jobs, isAll ? kit.overviewOf(model, { ...choice, today }) : undefined, stock);
  if (sheets.length + refused.length === 0) throw new UserError('No page is for that audience and of that name.');
  const by = asked !== undefined ? 'fixed' : mode === 'check' ? 'noted' : 'fresh';
  const isHtml = textOf(options, 'format') === 'html';
  const made = await filling(stock, () => makeAll(io, sheets, { today, by, isHtml }));
  if (mode === 'stdout') {
    const shown = isHtml ? await asHtml(made, undefined) : made.map(({ pages: [page] }) => page);
    await io.out(shown.length === 1 ? shown[0]!.text : shown.map(withName).join('\n'));
    return refused.length > 0 ? 1 : 0;
  }
  const pages = isHtml ? await asHtml(made, choice) : made.flatMap(({ pages: all }) => all);
  const changes = await compare(io, pages, options.force === true);
  const how = { mode, refused: refused.length > 0, isQuiet: options.quiet === true };
  const isWrong = await report(io, changes, how, () => orphans(io, changes, sheets));
  return refused.length > 0 || isWrong ? 1 : 0;
}

interface How {
  readonly mode: Exclude<Mode, 'stdout'>;
  readonly refused: boolean;
  readonly isQuiet: boolean;
}

/** Writes or shows changes; tells whether something is not as it should be. */
async function report(io: Io, changes: readonly Found[], how: How, left: () => Promise<string[]>): Promise<boolean> {
  const { mode } = how;
  const stale = changes.filter(isStale);
  const refused = changes.filter((change) => refusal(change) !== '');
  if (mode === 'write') await io.write(stale.map(({ file, text, original }) => ({ file, text, before: original })));
  if (mode === 'check' || mode === 'diff')
    await io.out(await patches([...stale, ...(mode === 'check' ? refused : [])]));
  for (const change of refused) await io.err(refusal(change));
  if (!how.isQuiet) await io.out(outcome(changes, await left(), how));
  return refused.length > 0 || (mode === 'check' && stale.length > 0);
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
  if (settings) throw new UserError(firstFault(settings), 'Until the settings can be read, no page is written.');
  return model;
}

/** Parts the communities that can have pages from those that cannot, with what to print about these. */
function sift(model: Model, { subjects, wants, out }: Choice, how: Pick<kit.Wanted, 'today' | 'final'>) {
  const errors = how.final ? kit.gateErrors(model, how.today, rules) : [];
  const jobs: Job[] = [];
  const reasons = new Map<string, string[]>();
  for (const subject of subjects) {
    const { community } = subject;
    const reason = whyNot(subject, out, concerning(subject, errors));
    if (reason) reasons.set(reason, [...(reasons.get(reason) ?? []), community.folder]);
    else jobs.push({ model, community: community as Chartered, out, wants, ...how });
  }
  const refused = [...reasons].map(([reason, folders]) => `${line(`cop: no pages for ${list(folders)}:`)}${reason}`);
  return { jobs, refused };
}

function whyNot(subject: Subject, out: string, errors: readonly Finding[]): string | undefined {
  const found = obstacles(subject);
  const fault = pathFault(kit.kitFolder(subject.community, out).replace(/^(\.\.\/)+/, ''));
  if (fault) found.push(`The folder cannot be written to: ${fault}.`);
  for (const { file, range, rule, message } of found.length > 0 ? [] : errors)
    found.push(`${file}:${range.line}:${range.column}: ${rule}: ${message}`);
  return found.length > 0 ? found.map((text) => line(`  ${text}`)).join('') : undefined;
}

function sheetsFor(jobs: readonly Job[], overview: kit.Kit | undefined, stock: Stock): KitSheet[] {
  const [first] = jobs;
  const findings = first ? kit.openFindings(first.model, first.today, rules) : [];
  const kits = jobs.map((job) => kit.kitOf(job, job, findings));
  return [...kits, ...(overview ? [overview] : [])].flatMap((one) => sheetsOf(one, stock));
}

/** Every sheet as of the day that suits what is there; that is read only where a day or kept parts depend on it. */
async function makeAll(
  io: Io,
  sheets: readonly KitSheet[],
  { isHtml, ...how }: Settling & { readonly isHtml: boolean },
): Promise<Made[]> {
  const made: Made[] = [];
  for (const sheet of sheets) {
    const there = isHtml || sheet.isDated ? await textAt(io, sheet.file) : undefined;
    const noted = there ?? (sheet.isDated ? await textAt(io, sheet.file.replace(/md$/, 'html')) : undefined);
    const day = settle(sheet, noted, how);
    made.push({ sheet, day, pages: sheet.at(day), there });
  }
  return made;
}

/** Pages as HTML; those of a whole kit, or of one audience, also in one file. */
async function asHtml(made: readonly Made[], choice: Choice | undefined): Promise<Page[]> {
  const { booklets } = await import('../../core/booklets.ts');
  const isWhole = choice !== undefined && !choice.isNamed;
  return booklets(made, isWhole ? choice.audiences.map((audience) => `-${audience}`).join('') : undefined);
}

function withName({ file, text }: Page): string {
  return `<!-- ${file} -->\n${text}`;
}

/** Files that cop wrote once and that nothing writes any more; pictures only where all pages were asked for. */
async function orphans(io: Io, changes: readonly Found[], sheets: readonly KitSheet[]): Promise<string[]> {
  const written = new Set(changes.map(({ file }) => file));
  const isHtml = changes.some(({ file }) => file.endsWith('.html'));
  const folders = new Map(sheets.map(({ file, siblings }) => [file.slice(0, file.lastIndexOf('/')), siblings]));
  const found: string[] = [];
  for (const [folder, siblings] of folders) {
    const isWhole = sheets.filter(({ file }) => file.startsWith(`${folder}/`)).length === siblings.length;
    const isKnown = (file: string) => {
      const [, name = '', ending = ''] = /([^/]*)\.(\w+)$/.exec(file) ?? [];
      // Pages in the other format were not looked at, and a kit may have files for some audiences only.
      if (ending === 'html' ? !isHtml || name.startsWith(folder.slice(folder.lastIndexOf('/') + 1)) : isHtml)
        return true;
      return ending === 'md' || ending === 'html' ? siblings.includes(name) : written.has(file) || !isWhole;
    };
    found.push(...(await orphansIn(io, folder, isKnown)));
  }
  return found;
}
