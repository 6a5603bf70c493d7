import { execFile } from 'node:child_process';
import os from 'node:os';
import { type GitAnswer, UserError } from './io.ts';

// What the largest repositories list and hold of files that cop reads is far below.
const mostBytes = 128 * 1024 * 1024;
const longest = 120_000;

// What a repository configures may run programs; nothing of that happens here.
const settings = ['--no-pager', '-c', `core.hooksPath=${os.devNull}`, '-c', 'core.fsmonitor=false'];
const surroundings = {
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // A clone that lacks objects would fetch them.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
};

/** Runs the installed git in a folder, as `Io.git` promises; undefined where none is installed. */
export async function git(folder: string, args: readonly string[], input = ''): Promise<GitAnswer | undefined> {
  return await new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...settings, ...args],
      {
        cwd: folder,
        env: { ...process.env, ...surroundings },
        encoding: 'buffer',
        maxBuffer: mostBytes,
        timeout: longest,
        windowsHide: true,
      },
      (error, out, err) => {
        const { code } = (error ?? {}) as { code?: unknown };
        if (code === 'ENOENT') resolve(undefined);
        else if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER' || error?.killed === true)
          reject(new UserError('git has too much to tell, or takes too long.'));
        else if (typeof code === 'string') reject(new UserError(`git cannot be started: the system says ${code}.`));
        else resolve({ code: error ? (typeof code === 'number' ? code : 1) : 0, out, err: err.toString('utf8') });
      },
    );
    // It may end before it has read everything.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
