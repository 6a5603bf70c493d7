import { compareText, type Finding } from './finding.ts';
import { folderOf } from './link.ts';
import { audit } from './lint.ts';
import { type Broken, type Chartered, type Community, isChartered, type Model } from './model.ts';
import { locate, rangeOf } from './parse.ts';
import type { Change, Page } from './plan.ts';
import { type Context, fill, type Partials, prepare, type Template } from './render.ts';
import type { Listed } from './rule.ts';
import { viewOf } from './view.ts';
import { fold } from './words/closest.ts';
import { plural } from './words/list.ts';
import { logLine } from './words/safe.ts';

/** A community with the model it belongs to. */
export interface Subject {
  readonly model: Model;
  readonly community: Community;
}

/** How the pages of a community are wanted. */
export interface Wanted {
  readonly today: string;
  /** The folder of the pages inside that of the community. */
  readonly out: string;
  /** Ids of pages; empty means all. */
  readonly only: readonly string[];
  /** No drafts: only for a community that may launch. */
  readonly final: boolean;
}

/** The texts of the pages of one community. */
export interface Kit {
  /** The folder of the pages, without a slash at its end. */
  readonly folder: string;
  readonly view: Context;
  readonly draft: boolean;
  readonly only: readonly string[];
}

/** The templates of the pages of a kit, in order. */
export function kitTemplates(templates: readonly Template[]): Template[] {
  return templates
    .filter(({ path }) => path.startsWith('community/'))
    .sort((a, b) => a.meta.order - b.meta.order || compareText(a.path, b.path));
}

/** The name of a page: that of its template, `charter-page`. */
export function pageId({ path }: Template): string {
  return path.replace(/^community\//, '').replace(/\.md$/, '');
}

/** The pages of a kit: one for each template of `community/`, in their order. */
export function renderKit(kit: Kit, templates: readonly Template[], partials: Partials): Page[] {
  const all = kitTemplates(templates);
  const pages = all.map((template) => ({ id: pageId(template), ...template.meta }));
  const prepared = prepare({ ...kit.view, pages, draft: kit.draft }, 'markdown');
  const shown = prepared.pages as readonly unknown[];
  return all.flatMap((template, index) => {
    const { id } = pages[index]!;
    if (kit.only.length > 0 && !kit.only.includes(id)) return [];
    const text = fill(template, { ...prepared, page: shown[index] }, partials);
    return [{ file: `${kit.folder}/${id}.md`, text }];
  });
}

/** What a community puts into its pages; `findings` are those of its whole model. A forming community has drafts. */
export function kitOf(
  { model, community }: { readonly model: Model; readonly community: Chartered },
  { today, out, only, final }: Wanted,
  findings: readonly Finding[],
): Kit {
  const { stage } = community.charter.value;
  const draft = (stage === 'proposed' || stage === 'forming') && !final;
  const own = findings.filter(({ file }) => folderOf(file) === community.folder);
  const view = viewOf(model, community, { today, findings: own, final: !draft });
  return { folder: kitFolder(community, out), view, draft, only };
}

/** Everything that is open in a model, but nothing that depends on today: pages must not change overnight. */
export function openFindings(model: Model, today: string, rules: readonly Listed[]): readonly Finding[] {
  return audit(model, { today, skip: ['time'] }, rules).report.findings;
}

/** The errors of a model that keep communities from their launch. */
export function gateErrors(model: Model, today: string, rules: readonly Listed[]): readonly Finding[] {
  const { findings } = audit(model, { today, gate: true }, rules).report;
  return findings.filter(({ severity }) => severity === 'error');
}

/** Those of the findings that concern a community: all but what stands in the files of others. */
export function concerning({ model, community }: Subject, findings: readonly Finding[]): Finding[] {
  const folders = new Set(model.communities.map(({ folder }) => folder));
  folders.delete(community.folder);
  return findings.filter(({ file }) => !folders.has(folderOf(file)));
}

/** The folder of the pages of a community. */
export function kitFolder({ folder }: Community, out: string): string {
  return folder === '.' ? out : `${folder}/${out}`;
}

/** Whether somebody means this community: by its short name, its name or its folder, case and spaces folded. */
export function isCalled(name: string, community: Community): boolean {
  const folder = community.folder.slice(community.folder.lastIndexOf('/') + 1);
  const words = [community.slug, community.charter?.value.name ?? '', community.folder, folder];
  return words.some((word) => word !== '.' && fold(word) === fold(name.replace(/\/+$/, '')));
}

/** Why pages of a community would be wrong: what of it cannot be read; empty when all can. */
export function obstacles({ model, community }: Subject): string[] {
  // The files of the organisation are looked at only where one of them is broken: there may be thousands of others.
  const above = model.broken.size > 0 ? model.files.filter(({ kind }) => model.broken.has(kind)) : [];
  const broken = [...above, ...community.files].filter((file): file is Broken => file.value === undefined);
  if (broken.length > 0) return broken.map(firstFault);
  return isChartered(community) ? [] : [`There is no charter.yaml in ${community.folder}.`];
}

/** The first place where a file cannot be used, and why. */
export function firstFault({ doc, issues }: Broken): string {
  const faults = doc.faults.map(({ start, end, message }) => ({ range: rangeOf(doc, start, end), message }));
  const all = [...faults, ...issues.map(({ path, aim, message }) => ({ range: locate(doc, path, aim), message }))];
  const first = all.sort((a, b) => a.range.line - b.range.line || a.range.column - b.range.column)[0]!;
  return `${doc.file}:${first.range.line}:${first.range.column}: ${first.message}`;
}

/** How pages were looked at: `write` wrote them, all others nothing. */
export interface Outcome {
  readonly mode: 'write' | 'check' | 'diff' | 'dryRun' | 'stdout';
  /** Whether some communities got no pages. */
  readonly refused: boolean;
}

/** A line for every page that changes and every page that no template writes any more, and what to do next. */
export function outcome(changes: readonly Change[], orphans: readonly string[], how: Outcome): string {
  const stale = changes.filter(isStale);
  const same = changes.filter(({ state }) => state === 'same').length;
  const lines = [
    ...stale.map(({ state, file }) => `${state}  ${file}`),
    ...orphans.map((file) => `orphan  ${file}  (no template writes it any more; delete it if nobody needs it)`),
    ...(same > 0 ? [`${plural(same, 'page is', 'pages are')} up to date.`] : []),
    next(changes, how),
  ];
  return lines.map((text) => `${logLine(text)}\n`).join('');
}

/** Whether a page is to be written. */
export function isStale({ state }: Change): boolean {
  return state === 'create' || state === 'update';
}

function next(changes: readonly Change[], { mode, refused }: Outcome): string {
  if (refused) return 'Next: repair what is named above, then run the same again.';
  if (changes.some(({ state }) => state === 'foreign'))
    return 'Next: rename the files that cop has not written, or overwrite them with --force.';
  if (!changes.some(isStale)) return 'Nothing to do.';
  if (mode === 'check') return 'Next: run the same without --check, and commit the pages.';
  if (mode !== 'write') return 'Nothing was written. Next: run the same without --diff and --dry-run.';
  return 'Next: read the pages, and commit them with the files they are made from.';
}
