import type { Page } from '../../core/plan.ts';
import type { Answers, Given } from '../../core/start/answer.ts';
import { readAnswers } from '../../core/start/answers.ts';
import { type Check, type CheckName, checkNames } from '../../core/start/checks.ts';
import { examplePages } from '../../core/start/example-pages.ts';
import { type Fate, isSchema, tree } from '../../core/start/listing.ts';
import { schemaPages, start } from '../../core/start.ts';
import { partials, templates } from '../../core/templates.ts';
import { plural } from '../../core/words/list.ts';
import { patches, textAt } from '../compare.ts';
import { type Io, UserError, type Write } from '../io.ts';
import { checksFor, type Ground } from './checks.ts';
import { called, folderFor, type Home } from './home.ts';

/** What happens to files of the community that are there already and differ. */
export const policies = ['skip', 'overwrite'] as const;
export type Policy = (typeof policies)[number];

/** A page against what is there. */
interface Found extends Page {
  readonly state: 'create' | 'identical' | 'differs';
  readonly before?: string;
}

/** All that a start would write, against what is there; nothing of it is written yet. */
export interface Plan {
  readonly answers: Answers;
  readonly found: readonly Found[];
  readonly checks: readonly Check[];
}

/** Where everything stands around the new community. */
export interface Place {
  readonly home: Home;
  readonly ground: Ground;
}

/** Plans a start; the answers have been read before and hold no trouble. */
export async function planFor(io: Io, given: Given, { home, ground }: Place): Promise<Plan> {
  const { answers } = readAnswers(given);
  if (!answers) throw new Error('These answers start no community.');
  const folder = folderFor(home, called(given).slug);
  const pages = answers.example === '' ? start(answers, templates, partials, { folder }) : copy(answers, home, folder);
  const all = [...pages, ...schemaPages()].map((page) => ({ ...page, file: `${home.root}${page.file}` }));
  return {
    answers: { ...answers, ...called(given) },
    found: await compare(io, all, `${home.root}${folder}/`),
    checks: await checksFor(io, ground, wantedChecks(answers)),
  };
}

function copy({ example, name }: Answers, { model }: Home, folder: string): Page[] {
  const there = (['config', 'strategy'] as const).filter((kind) => model[kind] !== undefined || model.broken.has(kind));
  return examplePages(example, { folder, without: there, ...(name === '' ? {} : { name }) });
}

function wantedChecks({ ci, preCommit }: Answers): CheckName[] {
  return checkNames.filter((name) => (name === 'preCommit' ? preCommit === 'yes' : ci === name));
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

/** The files that are there and would be different. */
export function differing({ found }: Plan): string[] {
  return found.filter(({ state }) => state === 'differs').map(({ file }) => file);
}

/** What is said about files that are there and would be different. */
export function differenceWords(files: readonly string[]): string {
  return `${plural(files.length, 'file is', 'files are')} there already and would be different`;
}

/** Refuses to choose for somebody who cannot be asked, and names both ways out. */
export function refuseDifferences(files: readonly string[]): never {
  const hint = `--on-conflict skip keeps them, --on-conflict overwrite replaces them; --dry-run shows the differences.`;
  throw new UserError(
    `${differenceWords(files)}; nothing was written.`,
    [...files.map((file) => `  ${file}`), hint].join('\n'),
  );
}

/** What becomes of each file. */
export function fates({ found, checks }: Plan, policy: string): Fate[] {
  return [
    ...found.map(({ file, state }) => ({ file, state: state === 'differs' ? policy : state })),
    ...checks.map(({ file, state }) => ({ file, state })),
  ];
}

const written = ['create', 'overwrite', 'update'];

/** The files to write. */
export function writesOf(plan: Plan, policy: string): Write[] {
  const states = new Map(fates(plan, policy).map(({ file, state }) => [file, state]));
  return [...plan.found, ...plan.checks]
    .filter(({ file }) => written.includes(states.get(file)!))
    .map(({ file, text, before }): Write => ({ file, text, before }));
}

/** What would happen, as a tree, and each text against what is there. */
export async function preview(plan: Plan, policy: string | undefined): Promise<string> {
  const changed = [...plan.found, ...plan.checks].filter(
    ({ state, file }) => state !== 'identical' && state !== 'skip' && !isSchema(file),
  );
  const shown = tree(fates(plan, policy ?? 'differs'));
  return `${shown}\n${await patches(changed)}\nNothing was written: this was a dry run.\n`;
}
