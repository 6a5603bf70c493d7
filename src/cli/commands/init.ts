import { compile } from '../../core/compile.ts';
import type { Model } from '../../core/model.ts';
import type { Page } from '../../core/plan.ts';
import type { AnswerName, Answers, Asking, Given as Known } from '../../core/start/answer.ts';
import { readAnswer, readAnswers, refusal, type Trouble } from '../../core/start/answers.ts';
import { askings } from '../../core/start/askings.ts';
import { type Fate, farewell, isSchema, listing, tree } from '../../core/start/listing.ts';
import { roomFor, taken } from '../../core/start/room.ts';
import { schemaPages, start } from '../../core/start.ts';
import { partials, templates } from '../../core/templates.ts';
import { plural } from '../../core/words/list.ts';
import { terminal } from '../../core/words/safe.ts';
import { isSlug, slug } from '../../core/words/slug.ts';
import { defineCommand, type Given, type Option, textOf } from '../command.ts';
import { patches, textAt } from '../compare.ts';
import { Interrupted, type Io, type Question, UserError, type Write } from '../io.ts';
import { home } from '../load.ts';

const policies = ['skip', 'overwrite'] as const;
type Policy = (typeof policies)[number];

export default defineCommand({
  name: 'init',
  summary: 'start a community: its files, with a question for each field',
  args: [{ name: '[name]', summary: 'what people call the community' }],
  options: [
    { flags: '-y, --yes', summary: 'ask nothing; what has a default takes it' },
    { flags: '--no-input', summary: 'ask nothing, not even at a terminal' },
    ...askings.filter(({ name }) => name !== 'name').map(optionOf),
    { flags: '--on-conflict <what>', summary: 'what happens to files that are there and differ', choices: policies },
    { flags: '--dry-run', summary: 'show what would be written, and write nothing' },
  ],
  examples: [
    'cop init "Data Guild" --yes --purpose "Help people who move data learn from each other"',
    'cop init "Repair Guild" --purpose "Repair right the first time" --stage proposed --dry-run',
  ],
  run,
});

function optionOf({ option, question, choices }: Asking): Option {
  const listed = choices ? ` (${Object.keys(choices).join(', ')})` : '';
  return { flags: option, summary: `${question}${listed}` };
}

async function run(io: Io, args: readonly string[], options: Given): Promise<number> {
  const asks = io.canAsk && options.yes !== true && options.input !== false && !isOn(io.env.CI);
  const home = await findHome(io);
  const answers = await answer(io, readGiven(args, options), { asks, home });
  const folder = folderFor(home, answers.slug);
  const all = [...start(answers, templates, partials, { folder }), ...schemaPages()];
  const pages = all.map((page) => ({
    ...page,
    file: `${home.root}${page.file}`,
  }));
  const found = await compare(io, pages, `${home.root}${folder}/`);
  if (options.dryRun === true) {
    await io.out(await preview(found, textOf(options, 'onConflict')));
    return 0;
  }
  const policy = (textOf(options, 'onConflict') as Policy | undefined) ?? (await decide(io, found, asks));
  const changes = found.map((change) => ({ ...change, state: change.state === 'differs' ? policy : change.state }));
  const writes = changes.filter(({ state }) => state === 'create' || state === 'overwrite');
  if (asks && writes.length > 0) await confirm(io, changes);
  if (writes.length > 0) await io.write(writes.map(({ file, text, before }): Write => ({ file, text, before })));
  if (options.quiet !== true) await io.out(`${listing(changes)}\n${farewell(answers, pages)}`);
  return 0;
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(|0|no|false)$/i.test(value);
}

function readGiven(args: readonly string[], options: Given): Known {
  const given = askings.map(({ name }) => [name, name === 'name' ? args[0] : textOf(options, name)] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== undefined));
}

/** The workspace that the community will belong to. */
interface Home {
  /** Empty for the working folder, otherwise steps up, each with a slash. */
  readonly root: string;
  readonly model: Model;
}

async function findHome(io: Io): Promise<Home> {
  const here = await home(io);
  const root = here?.root ?? '';
  const model = compile(here?.sources ?? [], root);
  if (model.broken.has('config'))
    throw new UserError(
      'cop.yaml cannot be read, and it says where communities are.',
      '`cop lint` shows what is wrong.',
    );
  if (!model.config?.value.communities.length && model.communities.some(({ folder }) => folder === '.'))
    throw new UserError('This folder is a community itself.', 'Run the command in the folder above it.');
  return { root, model };
}

function folderFor({ model }: Home, name: string): string {
  const folder = roomFor(model, name);
  if (folder !== undefined) return folder;
  const message = 'cop.yaml names its communities one by one, so there is no place for a new one.';
  throw new UserError(message, 'Add communities/* to its list of `communities`.');
}

/** Reads what was given and asks for the rest where somebody can be asked. */
async function answer(io: Io, given: Known, { asks, home }: { asks: boolean; home: Home }): Promise<Answers> {
  const all = [...readAnswers(given).troubles, ...clashes(given, home)];
  const troubles = asks ? all.filter(({ missing }) => !missing) : all;
  if (troubles.length > 0) throw refuse(given, troubles);
  const known = asks ? await converse(io, given, home) : given;
  const read = readAnswers(known);
  if (!read.answers) throw refuse(known, read.troubles);
  return read.answers;
}

function refuse(given: Known, troubles: readonly Trouble[]): UserError {
  const { message, hint } = refusal(given, troubles);
  return new UserError(message, hint);
}

function clashes(given: Known, home: Home): Trouble[] {
  const name = given.name?.trim() ?? '';
  const short = given.slug ?? slug(name);
  // Without a usable name for the folder only the name of the community can clash.
  const folder = isSlug(short) ? `${home.root}${folderFor(home, short)}` : '';
  const clash = taken(home.model, { name, slug: short, folder });
  const asking = askings.find((candidate) => candidate.name === clash?.by);
  return clash && asking ? [{ asking, missing: false, message: clash.message }] : [];
}

async function converse(io: Io, given: Known, home: Home): Promise<Known> {
  const known: Partial<Record<AnswerName, string>> = { ...given };
  for (const asking of askings) {
    const due = asking.offered === true || asking.needed?.(known) === true;
    if (known[asking.name] !== undefined || !due) continue;
    const said = String(await io.ask(questionOf(asking, known, home)));
    // What stays open counts as not given, so that nothing depends on it.
    if (said.trim() !== '') known[asking.name] = said;
  }
  return known;
}

function questionOf(asking: Asking, known: Known, home: Home): Question {
  const { name, question, choices } = asking;
  if (choices) {
    const listed = Object.entries(choices).map(([value, meaning]) => ({ value, name: `${value}: ${meaning}` }));
    const open = { value: '', name: 'leave it open' };
    if (name === 'stage') return { name, message: question, type: 'select', choices: listed, default: 'forming' };
    return { name, message: question, type: 'select', choices: [open, ...listed], default: '' };
  }
  const message = asking.needed?.(known) ? question : `${question} (Enter to skip)`;
  const check = (text: string): true | string => {
    const value = readAnswer(asking, text, known);
    if (typeof value !== 'string') return `${value.wrong} ${value.fix}`;
    if (name !== 'name' && name !== 'slug') return true;
    return clashes({ ...known, [name]: value }, home)[0]?.message ?? true;
  };
  return { name, message, type: 'input', check };
}

/** A page against what is there. */
interface Found extends Page {
  readonly state: 'create' | 'identical' | 'differs';
  readonly before?: string;
}

async function compare(io: Io, pages: readonly Page[], own: string): Promise<Found[]> {
  const found: Found[] = [];
  for (const page of pages) {
    const before = await textAt(io, page.file);
    if (before === undefined) found.push({ ...page, state: 'create' });
    else if (before.replaceAll('\r\n', '\n') === page.text) found.push({ ...page, state: 'identical', before });
    // Settings, strategy and schemas are written once; from then on they belong to whoever edits them.
    else if (page.file.startsWith(own)) found.push({ ...page, state: 'differs', before });
  }
  return found;
}

/** What happens to files that are there and differ: asked for, or refused with both ways out. */
async function decide(io: Io, found: readonly Found[], asks: boolean): Promise<Policy> {
  const different = found.filter(({ state }) => state === 'differs').map(({ file }) => file);
  if (different.length === 0) return 'skip';
  const message = `${plural(different.length, 'file is', 'files are')} there already and would be different`;
  if (!asks) {
    const hint = `--on-conflict skip keeps them, --on-conflict overwrite replaces them; --dry-run shows the differences.`;
    throw new UserError(`${message}; nothing was written.`, [...different.map((file) => `  ${file}`), hint].join('\n'));
  }
  const choices = [
    { value: 'skip', name: 'keep them as they are' },
    { value: 'overwrite', name: 'replace them' },
    { value: 'stop', name: 'stop, and write nothing' },
  ];
  await io.err(`${different.map((file) => `  ${terminal(file)}\n`).join('')}`);
  const said = await io.ask({ name: 'conflict', message: `${message}. What now?`, type: 'select', choices });
  if (said === 'stop') throw new Interrupted();
  return said as Policy;
}

async function confirm(io: Io, changes: readonly Fate[]): Promise<void> {
  await io.err(`\n${listing(changes)}\n`);
  const go = await io.ask({ name: 'go', message: 'Write these files?', type: 'confirm', default: true });
  if (go !== true) throw new Interrupted();
}

/** What would happen, as a tree, and each text against what is there. */
async function preview(found: readonly Found[], policy: string | undefined): Promise<string> {
  const shown = found.map(({ file, state }) => ({ file, state: state === 'differs' ? (policy ?? state) : state }));
  const changed = found.filter(({ state, file }) => state !== 'identical' && !isSchema(file));
  return `${tree(shown)}\n${await patches(changed)}\nNothing was written: this was a dry run.\n`;
}
