import { compareText } from '../core/finding.ts';
import { formatName } from '../core/format.ts';
import { type Fate, migrate } from '../core/migrate.ts';
import type { Migration } from '../core/migration.ts';
import { plural } from '../core/words/list.ts';
import type { Given } from './command.ts';
import { lineOf, patches } from './compare.ts';
import { type Io, UserError } from './io.ts';
import { nothing } from './lint/focus.ts';
import { isBelow, load, type Workspace } from './load.ts';

type Older = Extract<Fate, { state: 'older' }>;
type Left = Extract<Fate, { state: 'broken' | 'newer' | 'stuck' }>;

/** Brings the files at some paths into the newest format, or shows what would change; gives the exit code. */
export async function migrateAt(
  io: Io,
  paths: readonly string[],
  { options, migrations }: { readonly options: Given; readonly migrations: readonly Migration[] },
): Promise<number> {
  if (options.write === true && options.check === true)
    throw new UserError('--write and --check cannot both be given.', 'The second writes nothing.');
  const workspaces = await load(io, paths);
  const fates = workspaces.flatMap((workspace) => fatesIn(workspace, migrations));
  const older = fates.filter((fate): fate is Older => fate.state === 'older');
  const left = fates.filter((fate): fate is Left => 'message' in fate);
  for (const reason of workspaces.flatMap(({ unread }) => unread)) await io.err(lineOf(`cop: ${reason}`));
  for (const fate of left.filter((fate) => !isUnread(fate, workspaces))) await io.err(lineOf(leftLine(fate)));
  const isStopped = left.some(({ state }) => state !== 'broken');
  if (isStopped && options.write === true) await io.err('cop: Nothing was written.\n');
  const isWritten = options.write === true && !isStopped;
  if (isWritten && older.length > 0) await io.write(older.map(({ file, text, before }) => ({ file, text, before })));
  if (!isStopped) await io.out(await told({ fates, older, options, newest: formatName(migrations.length + 1) }));
  if (isStopped || workspaces.some(({ unread }) => unread.length > 0)) return 2;
  return left.length > 0 || (options.check === true && older.length > 0) ? 1 : 0;
}

function fatesIn(workspace: Workspace, migrations: readonly Migration[]): Fate[] {
  const { focus, root, sources } = workspace;
  const wanted = sources.filter(
    ({ file }) => focus.length === 0 || focus.some(({ path }) => isBelow(workspace, file, path)),
  );
  const fates = migrate(wanted, migrations, root);
  if (fates.length === 0) throw nothing(workspace);
  return fates.sort((a, b) => compareText(a.file, b.file));
}

/** What cannot be opened was named already. */
function isUnread({ file }: Left, workspaces: readonly Workspace[]): boolean {
  return workspaces.some(({ sources }) => sources.some((one) => one.file === file && one.unread !== undefined));
}

function leftLine({ file, line, column, message, fix }: Left): string {
  return `${file}:${line}:${column}: ${message} ${fix}`;
}

interface Result {
  readonly fates: readonly Fate[];
  readonly older: readonly Older[];
  readonly options: Given;
  readonly newest: string;
}

async function told({ fates, older, options, newest }: Result): Promise<string> {
  const current = fates.filter(({ state }) => state === 'current').length;
  if (older.length === 0) {
    if (options.quiet === true || current === 0) return '';
    return `${plural(current, 'file')} ${current === 1 ? 'is' : 'are'} in ${newest}, the newest format. Nothing to do.\n`;
  }
  const count = `${plural(older.length, 'file')}`;
  if (options.write === true)
    return options.quiet === true ? '' : `Wrote ${count} in ${newest}. Next: cop lint, and look at the changes.\n`;
  const they = older.length === 1 ? 'is' : 'are';
  const next = `${count} ${they} in an older format. Next: \`cop migrate --write\` brings ${older.length === 1 ? 'it' : 'them'} to ${newest}.\n`;
  if (options.check === true)
    return `${older.map(({ file, from }) => lineOf(`${file} (${formatName(from)})`)).join('')}${next}`;
  // Line ends stay as they are, and are no part of what is shown.
  const shown = older.map(({ file, before, text }) => ({ file, text: plain(text), before: plain(before) }));
  return `${await patches(shown)}\n${next}`;
}

function plain(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
}
