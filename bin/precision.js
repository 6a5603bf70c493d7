#!/usr/bin/env node
// How many of the communities in some repositories each rule fires on, as the table in src/core/rules/README.md:
//   npm run build && node bin/precision.js --today 2026-06-01 <folder>...
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const [flag, today, ...folders] = process.argv.slice(2);
if (flag !== '--today' || folders.length === 0)
  throw new Error('Usage: node bin/precision.js --today <date> <folder>...');

/** The JSON that a command of cop prints, whatever it found. */
function cop(...args) {
  const program = path.join(import.meta.dirname, 'cop.js');
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const counts = new Map();
let communities = 0;
for (const folder of folders) {
  const report = cop('lint', '-C', folder, '--profile', 'full', '--today', today);
  communities += report.communities;
  for (const { rule, severity, file } of report.findings) {
    const own = counts.get(rule) ?? { error: new Set(), warning: new Set(), info: new Set() };
    own[severity].add(`${folder}/${path.posix.dirname(file)}`);
    counts.set(rule, own);
  }
}

const none = { error: new Set(), warning: new Set(), info: new Set() };
const all = cop('rules').rules.map(({ id, category }) => {
  const { error, warning, info } = counts.get(id) ?? none;
  const any = new Set([...error, ...warning, ...info]).size;
  return {
    any,
    row: `| [${id}](${category}/README.md#${id}) | ${[any, error.size, warning.size, info.size].map((n) => n || '').join(' | ')} |`,
  };
});
const firing = all.filter(({ any }) => any > 0).sort((a, b) => b.any - a.any);
const rows = [...firing.map(({ row }) => row), `| the other ${all.length - firing.length} rules | 0 | | | |`];
process.stdout.write(
  `Of ${communities} communities:\n\n| rule | any | error | warning | info |\n|---|--:|--:|--:|--:|\n${rows.join('\n')}\n`,
);
