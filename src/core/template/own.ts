import { decode } from '../decode.ts';
import { compareText, type Source } from '../finding.ts';
import type { Meta, Template } from '../render.ts';
import type { Stock } from '../sheets.ts';
import { type Read, readTemplate } from '../template.ts';
import { closest, fold } from '../words/closest.ts';
import { textHash } from '../words/hash.ts';
import { type Checked, checkTemplates } from './check.ts';
import { blank, type Origin, originOf, type Scope, scopeOf, scopes } from './meta.ts';
import { type Named, namedAs } from './named.ts';
import { circles, tooDeep } from './nesting.ts';
import { runnable } from './run.ts';
import { pathsIn, type Shape } from './shape.ts';
import { type Mistake, type Part, spotOf } from './tree.ts';

/** The templates that cop brings. */
export interface BuiltIn extends Stock {
  /** Their texts, by path without `.hbs`. */
  readonly texts: Readonly<Record<string, string>>;
  /** What the pages of each scope see. */
  readonly shapes: Readonly<Partial<Record<Scope, Shape>>>;
}

/** A template of one's own that was read. */
export interface OwnFile {
  /** Its path below the folder of templates, with its ending. */
  readonly file: string;
  readonly path: string;
  /** Whether it takes the place of a built-in template. */
  readonly isOverride: boolean;
  readonly meta: Meta;
  /** What it was copied from, if it says so. */
  readonly origin: Origin | undefined;
  /** The hash of the original today, where that is another one; `gone` where there is none any more. */
  readonly drift: string | undefined;
}

/** Templates of one's own laid over the built-in ones. */
export interface Own {
  readonly stock: Stock;
  readonly files: readonly OwnFile[];
  /** In the order of files and lines; as long as there is one, nothing may be written with these templates. */
  readonly mistakes: readonly Mistake[];
  /** Files that are no templates by their name. */
  readonly unused: readonly string[];
}

/** What a folder of templates may hold. */
export const limits = { bytes: 64 * 1024, files: 100 } as const;

/**
 * Lays templates over the built-in ones: a page or partial of the same path takes the place of the built-in one, all
 * others come besides. Paths are those below the folder of templates. All are checked, with all that they call.
 */
export function ownTemplates(sources: readonly Source[], builtIn: BuiltIn): Own {
  const sorted = [...sources].sort((a, b) => compareText(a.file, b.file));
  const here = scopes.filter((scope) => builtIn.shapes[scope] !== undefined);
  const known = Object.keys(builtIn.texts);
  const named = sorted.map((source) => ({ source, is: namedAs(source.file, known, here) }));
  const candidates = named.filter(({ is }) => is.kind === 'page' || is.kind === 'partial');
  const partials = [...builtIn.partials.map(({ path }) => path), ...candidates.map(({ is }) => pathOf(is))]
    .filter(isPartial)
    .map((path) => path.slice('partials/'.length));
  const read = candidates
    .slice(0, limits.files)
    .map(({ source, is }) => readOne(source, pathOf(is), { partials, builtIn }));
  const early = [
    ...named.flatMap(({ source: { file }, is }) => (is.kind === 'mistake' ? [first(file, is.message)] : [])),
    ...candidates
      .slice(limits.files, limits.files + 1)
      .map(({ source: { file } }) =>
        first(file, `there are more than ${limits.files} templates; this one and what follows were not read`),
      ),
    ...twins(read.map(({ own }) => own)),
    ...read.flatMap(({ mistakes }) => mistakes),
  ];
  const late = checkAll(read, builtIn, partials);
  return {
    stock: stockOf(read, builtIn),
    files: read.map(({ own }) => own),
    mistakes: [...early, ...late].sort(inOrder),
    unused: named.flatMap(({ source: { file }, is }) => (is.kind === 'unused' ? [file] : [])),
  };
}

function pathOf(is: Named): string {
  return 'path' in is ? is.path : '';
}

function isPartial(path: string): boolean {
  return path.startsWith('partials/');
}

function first(file: string, message: string): Mistake {
  return { file, line: 1, column: 1, message };
}

function inOrder(a: Mistake, b: Mistake): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** Files that some systems take for one. */
function twins(files: readonly OwnFile[]): Mistake[] {
  return files.flatMap(({ file }, index) => {
    const other = files.slice(0, index).find((one) => fold(one.file) === fold(file));
    return other ? [first(file, `on some systems this is the same file as ${other.file}`)] : [];
  });
}

interface ReadFile {
  readonly own: OwnFile;
  readonly parts: readonly Part[];
  readonly mistakes: readonly Mistake[];
}

interface With {
  readonly partials: readonly string[];
  readonly builtIn: BuiltIn;
}

function readOne(source: Source, path: string, { partials, builtIn }: With): ReadFile {
  const { file } = source;
  const { text, mistake } = textOf(source);
  const original = [...builtIn.templates, ...builtIn.partials].find((template) => template.path === path);
  const read = readTemplate({ path, file, text }, { partials, inherited: original?.meta });
  const { parts, meta, mistakes } = mistake ? { parts: [], meta: blank, mistakes: [mistake] } : read;
  const lost = whenMistake(path, read, builtIn);
  const opening = parts.find((part) => part.kind !== 'text' || part.text.trim() !== '');
  const origin = opening?.kind === 'comment' ? originOf(opening.text) : undefined;
  const own = { file, path, isOverride: original !== undefined, meta, origin, drift: driftOf(origin, builtIn) };
  return { own, parts, mistakes: lost ? [...mistakes, { file, ...lost }] : mistakes };
}

// What pages see besides what the files say.
const besides = /^(?:pages?|attachments|draft)(?:\.|$)/;

/** Whether the field on which a page depends is none. */
function whenMistake(path: string, { meta: { when }, whenAt, mistakes }: Read, { shapes }: BuiltIn) {
  const shape = shapes[scopeOf(path)!];
  if (whenAt === undefined || mistakes.length > 0 || shape === undefined) return undefined;
  const paths = pathsIn(shape).filter((one) => !besides.test(one));
  if (paths.includes(when)) return undefined;
  const near = closest(when, paths, 1)[0];
  return { ...whenAt, message: `no page sees “${when}”${near ? `; did you mean “${near}”?` : ''}` };
}

function textOf(source: Source): { readonly text: string; readonly mistake?: Mistake } {
  const { file } = source;
  if (source.text.length > limits.bytes)
    return { text: '', mistake: first(file, `this template is larger than ${limits.bytes / 1024} KiB`) };
  const { text, fault } = decode(source);
  if (!fault) return { text };
  const message = `${fault.message.charAt(0).toLowerCase()}${fault.message.slice(1).replace(/\.$/, '')}`;
  return { text: '', mistake: { file, ...spotOf(text, fault.start), message } };
}

function driftOf(origin: Origin | undefined, { texts }: BuiltIn): string | undefined {
  if (!origin) return undefined;
  const path = origin.from.replace(/\.hbs$/, '');
  if (!Object.hasOwn(texts, path)) return 'gone';
  const now = textHash(texts[path]!);
  return now === origin.hash ? undefined : now;
}

/** Mistakes that show only where templates call each other. */
function checkAll(read: readonly ReadFile[], builtIn: BuiltIn, partials: readonly string[]): Mistake[] {
  if (read.length === 0) return [];
  const mine = new Set(read.map(({ own }) => own.path));
  // What could not be read at all is called by nobody, and calls nobody.
  const whole = read.filter(({ parts, mistakes }) => parts.length > 0 || mistakes.length === 0);
  const own = whole.map(({ own: { file, path }, parts }) => ({ file, path, parts, isOwn: true }));
  const hasPartials = own.some(({ path }) => isPartial(path));
  const others = Object.entries(builtIn.texts).flatMap(([path, text]) => {
    // Pages that cop brings can go wrong only with partials that it does not.
    if (mine.has(path) || (!hasPartials && !isPartial(path))) return [];
    const { parts } = readTemplate({ path, file: `${path}.hbs`, text }, { partials });
    return [{ file: `${path}.hbs`, path, parts, isOwn: false }];
  });
  const all = [...own, ...others];
  const called = new Map<string, Checked>(
    all.filter(({ path }) => isPartial(path)).map((one) => [one.path.slice('partials/'.length), one]),
  );
  const round = circles(called);
  if (round.length > 0) return round;
  const pages = all.flatMap((one) => {
    const scope = scopeOf(one.path);
    const shape = scope && builtIn.shapes[scope];
    return scope && shape !== undefined ? [{ ...one, scope, root: { shape, path: '' } }] : [];
  });
  return [...tooDeep(all, called), ...checkTemplates(pages, called)];
}

function stockOf(read: readonly ReadFile[], { templates, partials }: BuiltIn): Stock {
  const mine = read.map(({ own: { path, meta }, parts }): Template => ({ path, meta, spec: runnable(parts) }));
  const taken = new Set(mine.map(({ path }) => path));
  const laid = (built: readonly Template[]) => built.filter(({ path }) => !taken.has(path));
  return {
    templates: [...laid(templates), ...mine.filter(({ path }) => !isPartial(path))],
    partials: [...laid(partials), ...mine.filter(({ path }) => isPartial(path))],
  };
}
