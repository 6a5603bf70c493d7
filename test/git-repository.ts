import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../src/cli/main.ts';
import { nodeIo } from '../src/cli/node.ts';

/**
 * A folder of the disk for repositories, which goes away when the tests of the file that asks for it are over: files of
 * one worker share this module, so none may share the folder.
 */
export function gitScratch() {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-git-'));
  afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));
  return { scratch, repository: (name: string) => repositoryIn(scratch, name) };
}

/** A repository of its own; no settings of this machine count. */
function repositoryIn(scratch: string, name: string) {
  const root = path.join(scratch, name);
  const who = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const still = { HOME: scratch, GIT_CONFIG_NOSYSTEM: '1', PATH: process.env.PATH };
  const git = (args: readonly string[], date = '2026-03-01') => {
    const when = { GIT_AUTHOR_DATE: `${date}T10:00:00+02:00`, GIT_COMMITTER_DATE: `${date}T10:00:00+02:00` };
    return execFileSync('git', args, { cwd: root, env: { ...still, ...who, ...when }, stdio: 'pipe' }).toString();
  };
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  };
  const save = (date: string) => {
    git(['add', '-A']);
    git(['commit', '-qm', 'x'], date);
  };
  fs.mkdirSync(root);
  git(['init', '-q', '-b', 'main']);
  return { root, git, write, save };
}

/** What cop prints in a folder of the disk. */
export async function real(folder: string, ...args: readonly string[]) {
  return await realWith(folder, '', args);
}

/** The same with a text from standard input. */
export async function realWith(folder: string, input: string, args: readonly string[]) {
  let [out, err] = ['', ''];
  const still = {
    out: async (text: string) => {
      out += text;
    },
    err: async (text: string) => {
      err += text;
    },
    outIsTerminal: false,
    width: 80,
    today: () => '2026-06-01',
    readIn: async () => new TextEncoder().encode(input),
  };
  const base = nodeIo(folder);
  const code = await main(args, { ...base, ...still, at: (below) => ({ ...base.at(below), ...still }) });
  return { code, out, err };
}
