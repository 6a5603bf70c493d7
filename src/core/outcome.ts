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
  if (changes.some(({ state }) => state === 'unclosed'))
    return 'Next: write <!-- /cop:keep --> where the part to keep ends, or give it up with --force.';
  if (changes.some(({ state }) => state === 'foreign'))
    return 'Next: rename the files that cop has not written, or overwrite them with --force.';
  if (!changes.some(isStale)) return 'Nothing to do.';
  if (mode === 'check') return 'Next: run the same without --check, and commit the pages.';
  if (mode !== 'write') return 'Nothing was written. Next: run the same without --diff and --dry-run.';
  return 'Next: read the pages, and commit them with the files they are made from.';
}
