import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** Builds the program where it is older than what it is made of; two tests at once build it once. */
export async function build(): Promise<void> {
  const lock = path.join(os.tmpdir(), `cop-build-${Buffer.from(root).toString('hex').slice(-40)}`);
  for (let turn = 0; !isBuilt(); turn += 1) {
    if (isTaken(lock) && turn < 600) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    try {
      execFileSync(process.execPath, [path.join(root, 'bin/build.js')], { stdio: 'pipe' });
    } finally {
      fs.rmSync(lock, { recursive: true, force: true });
    }
  }
}

function isTaken(lock: string): boolean {
  try {
    fs.mkdirSync(lock);
    return false;
  } catch {
    return true;
  }
}

/** Whether the program is younger than all it is made of; folders count too, for what was deleted. */
function isBuilt(): boolean {
  // The licences are written last but one: the parts of a bundle alone may still be on their way.
  const built = fs.statSync(path.join(root, 'dist/licenses.txt'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const below = (folder: string) =>
    (fs.readdirSync(path.join(root, folder), { recursive: true }) as string[]).map((file) => path.join(folder, file));
  const sources = ['src', 'templates', 'examples', 'bin'].flatMap((folder) => [folder, ...below(folder)]);
  return [...sources, 'package.json', 'package-lock.json', 'tsconfig.json'].every(
    (file) => fs.statSync(path.join(root, file)).mtimeMs < built,
  );
}
