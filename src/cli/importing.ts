import type { Source } from '../core/finding.ts';
import { leftTable, tell } from '../core/import/report.ts';
import { written } from '../core/import/write.ts';
import { type Column, type Importer, isUnusable, type Material, type Unusable } from '../core/import.ts';
import type { KindName, Model } from '../core/model.ts';
import { isNothing } from '../core/parse.ts';
import { tree } from '../core/start/listing.ts';
import { schemaPages } from '../core/start.ts';
import { shorten } from '../core/words/list.ts';
import { terminal } from '../core/words/safe.ts';
import { type Given, textOf } from './command.ts';
import { patches, textAt } from './compare.ts';
import { converse, mayAsk } from './conversation.ts';
import { findHome } from './init/home.ts';
import { type Io, UserError, type Write } from './io.ts';
import { brokenFile, findPlace, type Place } from './part-target.ts';

/** Brings in what a file holds: reads it, asks what only a person knows, writes, and tells what was taken and left. */
export async function bring(io: Io, importer: Importer, files: readonly string[], options: Given): Promise<number> {
  const material = await gather(io, importer, files, options);
  const taken = usable(importer.take(material));
  const made = usable(written(taken, material));
  const left = [...taken.left, ...made.left];
  const report = textOf(options, 'report');
  const isDry = options.dryRun === true;
  const fates = made.writings.map(({ file, before }) => ({ file, state: before === undefined ? 'create' : 'change' }));
  const story = { ...taken, source: files.join(', '), fates, left, isDry, listed: isDry ? undefined : report };
  if (isDry) {
    const shown = fates.length > 0 ? `${tree(fates)}\n${await patches(made.writings)}\n` : '';
    await io.out(`${shown}${tell(story)}`);
    return 0;
  }
  const schemas = made.writings.length > 0 ? await missingSchemas(io, material.model) : [];
  const editors = schemas.map(({ file }) => ({ file, state: 'create' }));
  const table = report === undefined ? [] : [await tableAt(io, report, leftTable(left))];
  const writes = [...made.writings, ...schemas, ...table];
  if (writes.length > 0) await io.write(writes);
  if (options.quiet !== true) await io.out(tell({ ...story, fates: [...fates, ...editors] }));
  return 0;
}

function usable<T extends object>(result: T | Unusable): T {
  if (isUnusable(result)) throw new UserError(`${result.unusable} Nothing was written.`, result.fix);
  return result;
}

/** The files that an import adds to. */
const added: ReadonlySet<KindName> = new Set(['members', 'roles', 'skills']);

/** All that an importer needs; a person at a terminal is asked for what is not given. */
async function gather(io: Io, importer: Importer, files: readonly string[], options: Given): Promise<Material> {
  const asks = mayAsk(io, options);
  const sources: Source[] = [];
  for (const file of files) sources.push(await sourceAt(io, file));
  const isAdding = importer.into === 'community';
  const { model, community } = isAdding ? await findPlace(io, 'members', options, asks) : await ground(io);
  const broken = community?.files.find(
    ({ kind, doc, value }) => added.has(kind) && value === undefined && !isNothing(doc),
  );
  if (broken) throw brokenFile(model, broken.doc.file);
  const today = textOf(options, 'today') ?? io.today();
  const material: Material = { sources, wishes: options, model, today, ...(community && { community }) };
  return asks ? await withColumns(io, importer, material) : material;
}

async function ground(io: Io): Promise<Pick<Place, 'model' | 'community'>> {
  return { model: (await findHome(io)).model, community: undefined };
}

async function sourceAt(io: Io, file: string): Promise<Source> {
  if (file === '-') return { file: 'standard input', text: await io.readIn() };
  if (await io.list(file)) throw new UserError(`“${file}” is a folder.`, 'Name a file in it.');
  const text = await io.read(file);
  if (text === undefined) throw new UserError(`There is nothing at “${file}”.`, 'Check the spelling.');
  return { file, text };
}

/** Shows how the columns of a table would be read; whoever disagrees says what each of them is. */
async function withColumns(io: Io, importer: Importer, material: Material): Promise<Material> {
  if (!importer.columns) return material;
  const columns = usable(importer.columns(material));
  await io.err(columnTable(columns));
  const isRight = await io.ask({ name: 'right', message: 'Read them like this?', type: 'confirm', default: true });
  const steps = columns.map(({ position, header, sample, meaning, meanings }) => () => {
    const message = `What is in “${header}”?${sample === '' ? '' : ` For example: ${shorten(sample, 40)}`}`;
    return { name: String(position), message, type: 'select', choices: meanings, default: meaning } as const;
  });
  const said = isRight === true ? {} : await converse(io, steps, {});
  const meant = columns.map(({ position, meaning }) => [position, String(said[position] ?? meaning)] as const);
  return { ...material, columns: new Map(meant) };
}

function columnTable(columns: readonly Column[]): string {
  const shown = columns.map(({ header }) => shorten(header, 40));
  const widest = Math.max(...shown.map((header) => header.length));
  const lines = columns.map(({ meaning, meanings }, index) => {
    const { name } = meanings.find(({ value }) => value === meaning)!;
    return `  ${terminal(shown[index]!.padEnd(widest))}  ${terminal(name)}\n`;
  });
  return `\n${lines.join('')}\n`;
}

async function missingSchemas(io: Io, { root }: Model): Promise<Write[]> {
  const missing: Write[] = [];
  for (const { file, text } of schemaPages()) {
    if ((await textAt(io, root + file)) === undefined) missing.push({ file: root + file, text });
  }
  return missing;
}

/** The table of what was left out, in a file that the person named; it is written anew each time. */
async function tableAt(io: Io, file: string, text: string): Promise<Write> {
  const before = await textAt(io, file);
  if (before !== undefined && !before.startsWith(leftTable([]).trimEnd()))
    throw new UserError(
      `${file} is there already and holds something else; nothing was written.`,
      'Choose another name for --report.',
    );
  return { file, text, isNamed: true, ...(before !== undefined && { before }) };
}
