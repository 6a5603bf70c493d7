import { closest } from '../core/words/closest.ts';
import { datesMeant, isDate } from '../core/words/dates.ts';
import { list, shorten } from '../core/words/list.ts';
import { type GitAnswer, type Io, UserError } from './io.ts';

/** A commit that somebody named. */
export interface Revision {
  /** As it was written. */
  readonly asked: string;
  /** The whole name of the commit. */
  readonly commit: string;
  /** Seven digits of it. */
  readonly short: string;
  /** The day it was committed, in the zone of whoever did. */
  readonly date: string;
}

/** Asks git; throws where none is installed. */
export async function asked(io: Io, args: readonly string[], input?: string): Promise<GitAnswer> {
  const answer = await io.git(args, input);
  if (answer) return answer;
  throw new UserError(
    'git is not installed, or not on the PATH.',
    'Install it from your software centre or git-scm.com.',
  );
}

/** The text of an answer without the line break at its end; nothing where git said no. */
export async function answerOf(io: Io, ...args: readonly string[]): Promise<string | undefined> {
  const { code, out } = await asked(io, args);
  return code === 0 ? new TextDecoder().decode(out).replace(/\n$/, '') : undefined;
}

const hexadecimal = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * The commit that a text names: a branch, a tag, a commit, `HEAD~3`, or a day, which means the last commit before it on
 * the way that leads to HEAD. Throws where there is none, with the name that was probably meant.
 */
export async function revisionOf(io: Io, text: string): Promise<Revision> {
  await mustBeRepository(io);
  if ((await headOf(io)) === undefined)
    throw new UserError('There is no commit here yet, so there is nothing to compare with.', 'Commit the files first.');
  return await dated(io, text, isDate(text) ? await commitBefore(io, text) : await commitCalled(io, text));
}

/** The commit that HEAD and the one that a text names both come from: what has changed since is the work of here. */
export async function mergeBaseOf(io: Io, text: string): Promise<Revision> {
  const { commit } = await revisionOf(io, text);
  const base = await answerOf(io, 'merge-base', commit, 'HEAD');
  if (base !== undefined && hexadecimal.test(base)) return await dated(io, text, base);
  throw new UserError(
    `“${shorten(text)}” and HEAD have no commit in common.`,
    (await shallow(io)) ?? 'Name the branch that this one began from.',
  );
}

/** The commit that HEAD is; undefined before the first. */
export async function headOf(io: Io): Promise<string | undefined> {
  return await answerOf(io, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
}

async function dated(io: Io, text: string, commit: string): Promise<Revision> {
  const date = (await days(io, ['-1', commit]))[0]?.date;
  if (date === undefined) throw await unknown(io, text);
  return { asked: text, commit, short: commit.slice(0, 7), date };
}

/** Throws where the folder is in no repository that can be read. */
export async function mustBeRepository(io: Io): Promise<void> {
  const { code, err } = await asked(io, ['rev-parse', '--git-dir']);
  if (code !== 0 && /dubious ownership/.test(err))
    throw new UserError(
      'git does not trust this folder, because it belongs to somebody else.',
      'If you do: git config --global --add safe.directory and the path of the folder.',
    );
  if (code !== 0)
    throw new UserError(
      'This folder is in no git repository, so there is nothing to compare with.',
      'Go to the folder that git keeps, or begin with `git init`.',
    );
}

async function commitCalled(io: Io, text: string): Promise<string> {
  // What git would take for an option, for several names or for the opposite of one.
  const isName = text.trim() !== '' && text.length <= 250 && !/^[-^]|[\p{Cc}\p{Cs}]/u.test(text);
  const commit = isName ? await answerOf(io, 'rev-parse', '--verify', '--quiet', `${text}^{commit}`) : undefined;
  if (commit !== undefined && hexadecimal.test(commit)) return commit;
  throw await unknown(io, text);
}

interface Dated {
  readonly commit: string;
  readonly date: string;
}

/** Commits with the day on which each was made, newest first. */
async function days(io: Io, args: readonly string[]): Promise<Dated[]> {
  const text = (await answerOf(io, 'rev-list', '--format=%H %cs', ...args)) ?? '';
  return text.split('\n').flatMap((line) => {
    const [commit = '', date = ''] = line.split(' ');
    return hexadecimal.test(commit) && isDate(date) ? [{ commit, date }] : [];
  });
}

/** In the zone farthest behind, a day begins when it is noon in Greenwich; so the days of the commits decide. */
async function commitBefore(io: Io, day: string): Promise<string> {
  const near = ['-500', '--first-parent', `--before=${day}T14:00:00Z`, 'HEAD'];
  const found = (await days(io, near)).find(({ date }) => date < day);
  if (found) return found.commit;
  const first = (await days(io, ['--first-parent', 'HEAD'])).at(-1);
  const begins = first ? ` It begins on ${first.date}.` : '';
  throw new UserError(
    `The history here has no commit before ${day}.${begins}`,
    (await shallow(io)) ??
      (first && first.date >= day ? `Take ${first.commit.slice(0, 7)}, its first commit.` : undefined),
  );
}

/** Where git keeps only the newest commits: what to do about it. */
async function shallow(io: Io): Promise<string | undefined> {
  if (!(await isShallow(io))) return undefined;
  return 'This clone holds only the newest commits. Get the others with `git fetch --unshallow`; in CI set the fetch depth to 0.';
}

async function isShallow(io: Io): Promise<boolean> {
  return (await answerOf(io, 'rev-parse', '--is-shallow-repository')) === 'true';
}

async function unknown(io: Io, text: string): Promise<UserError> {
  const hint = [await meant(io, text), await fetching(io, text)].filter((part) => part !== undefined).join('\n');
  return new UserError(`git knows no revision “${shorten(text)}”.`, hint || (await shallow(io)) || (await names(io)));
}

async function meant(io: Io, text: string): Promise<string | undefined> {
  const dates = datesMeant(text.trim());
  if (dates.length > 0) return `A day is written ${list(dates, 'or')}.`;
  const near = closest(text, await refs(io), 1)[0];
  return near === undefined ? undefined : `Did you mean “${near}”?`;
}

/** A branch of another repository that is not here: how it comes here. */
async function fetching(io: Io, text: string): Promise<string | undefined> {
  const remotes = ((await answerOf(io, 'remote')) ?? '').split('\n');
  const remote = ['origin', ...remotes].find((name) => name !== '' && text.startsWith(`${name}/`));
  const branch = remote && text.slice(remote.length + 1);
  // Only what needs no quotes in any shell.
  if (!branch || !/^[A-Za-z0-9][\w./-]*$/.test(branch) || !/^[A-Za-z0-9][\w./-]*$/.test(remote)) return undefined;
  const deep = (await isShallow(io)) ? '--unshallow ' : '';
  // The whole way, because a clone of one branch fetches another one into no name.
  const command = `git fetch ${deep}${remote} ${branch}:refs/remotes/${remote}/${branch}`;
  return `Get it with \`${command}\`; in CI set the fetch depth to 0 (\`fetch-depth: 0\`).`;
}

async function names(io: Io): Promise<string | undefined> {
  const shown = (await refs(io)).slice(0, 3).map((name) => `“${name}”`);
  if (shown.length === 0) return undefined;
  return `Name a branch or a tag (${list(shown, 'or')}), a commit, HEAD~1, or a day such as 2026-03-01.`;
}

async function refs(io: Io): Promise<string[]> {
  const args = ['for-each-ref', '--count=2000', '--format=%(refname:short)', 'refs/heads', 'refs/tags', 'refs/remotes'];
  return ((await answerOf(io, ...args)) ?? '').split('\n').filter((name) => name !== '');
}
