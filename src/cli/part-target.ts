import { compile, read } from '../core/compile.ts';
import type { Kind } from '../core/kind.ts';
import { kinds } from '../core/kinds/index.ts';
import { audit } from '../core/lint.ts';
import type { Community, File, KindName, Model } from '../core/model.ts';
import { isNothing } from '../core/parse.ts';
import { rules } from '../core/rules/index.ts';
import { startable, startFile } from '../core/start.ts';
import { partials, templates } from '../core/templates.ts';
import { list } from '../core/words/list.ts';
import { choose } from './choose.ts';
import { type Given, textOf } from './command.ts';
import { textAt } from './compare.ts';
import { type Io, UserError } from './io.ts';
import { home, type Workspace } from './load.ts';

/** Where parts are added: the files around the working folder, and the community that is meant. */
export interface Place {
  readonly workspace: Workspace;
  readonly model: Model;
  /** Undefined for what belongs to the organisation. */
  readonly community: Community | undefined;
}

/** The file that a part belongs to, as it is or as it would begin. */
export interface Target {
  readonly path: string;
  /** What is there now; undefined where there is no such file yet. */
  readonly before: string | undefined;
  readonly text: string;
  readonly file: File;
}

/** Finds the community that is meant: by its name, by the working folder, by being the only one, or by asking. */
export async function findPlace(io: Io, kind: KindName, options: Given, asks: boolean): Promise<Place> {
  const workspace = await home(io);
  if (!workspace)
    throw new UserError(
      'There is no community here.',
      'Start one with `cop init`, or go to the folder that holds them.',
    );
  const model = compile(workspace.sources, workspace.root);
  if (model.broken.has('config')) throw brokenFile(model, `${workspace.root}${kinds.config.file}`);
  if (kinds[kind].of === 'organisation') return { workspace, model, community: undefined };
  return { workspace, model, community: await communityFor(io, { workspace, model }, options, asks) };
}

type Around = Pick<Place, 'workspace' | 'model'>;

async function communityFor(io: Io, { workspace, model }: Around, options: Given, asks: boolean): Promise<Community> {
  const name = textOf(options, 'community');
  const all = choose(model, name).map(({ community }) => community);
  if (all.length === 1) return all[0]!;
  const here = name === undefined ? await communityAround(io, workspace, model) : undefined;
  if (here) return here;
  const slugs = all.map(({ slug }) => slug);
  if (asks) {
    const choices = all.map(({ slug, charter }) => ({ value: slug, name: charter?.value.name ?? slug }));
    const said = await io.ask({ name: 'community', message: 'Which community?', type: 'select', choices });
    return all.find(({ slug }) => slug === said)!;
  }
  throw new UserError('There are several communities here.', `Say which one: --community ${list(slugs, 'or')}.`);
}

/** The community whose folder the working folder is, or lies in. */
export async function communityAround(io: Io, { root, real }: Workspace, model: Model): Promise<Community | undefined> {
  const here = `${(await io.real('.')).replace(/\/+$/, '')}/`;
  return model.communities.find(
    ({ folder }) => folder !== '.' && here.startsWith(`${real}${folder.slice(root.length)}/`),
  );
}

/** The file of a kind at a place, blank or not; a file that cannot be read is refused with its first mistake. */
export async function targetOf(io: Io, kind: KindName, { workspace, model, community }: Place): Promise<Target> {
  const path = pathOf(kind, workspace, community);
  const file = model.byFile.get(path);
  if (file) {
    const blank = { ...file, doc: { ...file.doc, faults: [], value: {} }, value: {} };
    const isBlank = isNothing(file.doc);
    if (file.value === undefined && !isBlank) throw brokenFile(model, path);
    const before = await textAt(io, path);
    if (before === undefined) throw new UserError(`“${path}” went away while cop was at work; nothing was written.`);
    return { path, before, text: before, file: (isBlank ? blank : file) as File };
  }
  if (!isStartable(kind))
    throw new UserError(`There is no ${path}.`, 'A community begins with its charter: start one with `cop init`.');
  // Settings say where communities are, and one in their own folder would be none of them.
  if (kind === 'config' && model.communities.some(({ folder }) => folder === '.'))
    throw new UserError(
      'This folder is a community itself; settings are for the folder above it.',
      `Write ${path} by hand.`,
    );
  const { text } = startFile(kind, path.slice(workspace.root.length), templates, partials);
  return { path, before: undefined, text, file: read({ file: path, text }, workspace.root) as File };
}

function pathOf(kind: KindName, { root }: Workspace, community: Community | undefined): string {
  const { file } = kinds[kind] as Kind;
  if (!community) return `${root}${file}`;
  return community.folder === '.' ? file : `${community.folder}/${file}`;
}

function isStartable(kind: KindName): kind is (typeof startable)[number] {
  return (startable as readonly string[]).includes(kind);
}

/** Why a file with a mistake stays as it is: its first one. */
export function brokenFile(model: Model, path: string): UserError {
  const findings = audit(model, { today: '2000-01-01' }, rules).report.findings;
  const first = findings.find(({ file, severity }) => file === path && severity === 'error');
  const where = first ? `${path}:${first.range.line}: ${first.message}` : path;
  return new UserError(
    `${path} has a mistake and stays as it is; nothing was written.`,
    `${where}\nMend it first; \`cop lint\` shows all there is.`,
  );
}

/** The same files with another text of one of them, or with a file more. */
export function modelWith({ workspace }: Place, { path }: Target, text: string): Model {
  const others = workspace.sources.filter(({ file }) => file !== path);
  return compile([...others, { file: path, text }], workspace.root);
}
