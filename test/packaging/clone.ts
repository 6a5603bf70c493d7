import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';

export const root = path.join(import.meta.dirname, '../..');

/** A folder of the disk, for the files that say `tidy`. */
export const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-packaging-'));

/** Makes the folder and takes it away, for the file that calls it: files share this module, hooks belong to one. */
export function tidy(): void {
  beforeAll(() => {
    fs.mkdirSync(scratch, { recursive: true });
  });
  afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }), 60_000);
}

/** What processes get to know of this machine: no settings, no network. */
export const still = {
  PATH: process.env.PATH,
  HOME: scratch,
  GIT_CONFIG_NOSYSTEM: '1',
  npm_config_cache: path.join(scratch, 'npm-cache'),
  npm_config_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

/** A folder with the files of this repository as a clone has them, and with the packages that a build needs. */
export function clone(name: string): string {
  const folder = path.join(scratch, name);
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  for (const file of execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0')) {
    // Nothing is made from tests and pages; a link to the packages is no folder, so that git does not ignore it.
    if (file === '' || file === 'node_modules' || /^test\/|^examples\/.*\/(launch-kit|overview)\//.test(file)) continue;
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.copyFileSync(path.join(root, file), path.join(folder, file));
  }
  fs.symlinkSync(fs.realpathSync(path.join(root, 'node_modules')), path.join(folder, 'node_modules'));
  return folder;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process, and what it said. */
export function run(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Ran {
  const [program = '', ...args] = command;
  const ran = spawnSync(program, args, { cwd, env: { ...still, ...env }, encoding: 'utf8' });
  if (ran.error) throw ran.error;
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** As `run`, for what must go well. */
export function must(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): string {
  const { code, out, err } = run(command, cwd, env);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${out}${err}`);
  return out;
}
