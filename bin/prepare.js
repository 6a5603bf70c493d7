// What `npm ci`, `npm pack` and an installation from git run: the build. Installed from git with `--global`, as pre-commit
// does it, npm puts the packages of the build into the global folder or nowhere, because its wish is handed on to the
// npm that it runs for them; so they are fetched here.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const { npm_config_global: isGlobal, ...env } = process.env;

if (isGlobal === 'true' && !fs.existsSync(path.join(root, 'node_modules/esbuild'))) {
  const args = [env.npm_execpath, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) throw new Error('The packages that the build needs could not be installed.');
}
await import('./build.js');
