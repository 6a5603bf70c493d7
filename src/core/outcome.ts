import type { Change } from './plan.ts';
import { plural } from './words/list.ts';
import { logLine } from './words/safe.ts';

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
    ...listed(stale, how.mode),
    ...orphans.map((file) => `orphan  ${file}  (no template writes it any more; delete it if nobody needs it)`),
    ...(same > 0 ? [`${plural(same, 'page is', 'pages are')} up to date.`] : []),
    next(changes, how),
  ];
  return lines.map((text) => `${logLine(text)}\n`).join('');
}

const mostNew = 12;

/** A line for every page; many new ones in one folder are one line, unless somebody wants to know beforehand. */
function listed(stale: readonly Change[], mode: Outcome['mode']): string[] {
  const made = stale.filter(({ state }) => state === 'create').map(({ file }) => file);
  const many = new Map<string, number>();
  for (const file of made) many.set(folderOf(file), (many.get(folderOf(file)) ?? 0) + 1);
  const isListed = (file: string) => mode !== 'write' || many.get(folderOf(file))! <= mostNew;
  const told = new Set<string>();
  return stale.flatMap(({ state, file }) => {
    if (state !== 'create' || isListed(file)) return [`${state}  ${file}`];
    const folder = folderOf(file);
    if (told.has(folder)) return [];
    told.add(folder);
    return [`create  ${plural(many.get(folder)!, 'file')} in ${folder}`];
  });
}

/** Pictures and forms belong to the pages above them. */
function folderOf(file: string): string {
  const folder = file.slice(0, file.lastIndexOf('/'));
  return folder.replace(/\/(?:pictures|forms)$/, '');
}

/** Whether a page is to be written. */
export function isStale({ state }: Change): boolean {
  return state === 'create' || state === 'update';
}

function next(changes: readonly Change[], { mode, refused }: Outcome): string {
  if (refused) return 'Next: repair what is named above, then run the same again.';
  if (changes.some(({ state }) => state === 'unclosed'))
    return 'Next: write <!-- /cop:keep --> where the part to keep ends, or give it up with --force.';
  if (changes.some(({ state }) => state === 'foreign'))
    return 'Next: rename the files that cop has not written, or overwrite them with --force.';
  if (!changes.some(isStale)) return 'Nothing to do.';
  if (mode === 'check') return 'Next: run the same without --check, and commit the pages.';
  if (mode !== 'write') return 'Nothing was written. Next: run the same without --diff and --dry-run.';
  return 'Next: read the pages, and commit them with the files they are made from.';
}
