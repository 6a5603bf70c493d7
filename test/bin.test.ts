import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../src/cli/commands/index.ts';
import { build } from './built.ts';

// Real processes: what only a process can show. Everything else runs in memory.
const root = path.join(import.meta.dirname, '..');
const bin = path.join(root, 'bin/cop.js');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-bin-'));
const env = { PATH: process.env.PATH, HOME: scratch };
// One error and little else: a process is started to see what becomes of its output, not what it finds.
const broken = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-bin-broken-'));

beforeAll(async () => {
  const folder = path.join(broken, 'communities/one');
  fs.mkdirSync(folder, { recursive: true });
  const activities = Array.from({ length: 30 }, (_, index) => `  - {name: Meeting ${index}, every: now and then}\n`);
  const charter = `name: One\nstage: actve\npurpose: Try.\nrhythm: {activities: []}\nindicators:\n${activities.join('')}`;
  fs.writeFileSync(path.join(folder, 'charter.yaml'), charter);
  await build();
}, 120_000);
afterAll(() => {
  for (const folder of [scratch, broken]) fs.rmSync(folder, { recursive: true, force: true });
});

function run(args: readonly string[], options: Parameters<typeof spawnSync>[2] = {}) {
  const result = spawnSync(process.execPath, [bin, ...args], { cwd: scratch, env, encoding: 'utf8', ...options });
  return { code: result.status, out: String(result.stdout), err: String(result.stderr) };
}

test('exit codes of the process: 0, 1 and 2', () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  const { code, out } = run(['lint', broken, '--format', 'pretty']);
  expect(code).toBe(1);
  // No colour in a pipe.
  expect(out).not.toContain('\u001b');
  expect(run(['lint']).code).toBe(2);
});

test('runs where no code may be made from strings', () => {
  const args = ['--disallow-code-generation-from-strings', bin, 'lint', broken, '--format', 'json'];
  const result = spawnSync(process.execPath, args, { cwd: scratch, env, encoding: 'utf8' });
  expect(result.stderr).toBe('');
  expect(result.status).toBe(1);
  expect(JSON.parse(result.stdout).findings.length).toBeGreaterThan(20);
});

test('a closed pipe keeps the verdict', async () => {
  const child = spawn(process.execPath, [bin, 'lint', broken, '--format', 'json'], { cwd: scratch, env });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, err]).toEqual([1, '']);
});

test.skipIf(!fs.existsSync('/dev/full'))('a full disk is a failure', () => {
  const full = fs.openSync('/dev/full', 'w');
  const { code, err } = run(['lint', broken], { stdio: ['ignore', full, 'pipe'] });
  fs.closeSync(full);
  expect(code).toBe(2);
  expect(err).toContain('The output could not be written (ENOSPC).');
});

test('colour in a pipe only when forced, and none with NO_COLOR even then', () => {
  const forced = run(['lint', broken, '--format', 'pretty'], { env: { ...env, FORCE_COLOR: '1' } });
  expect(forced.out).toContain('\u001b[31m');
  const both = run(['lint', broken, '--format', 'pretty'], { env: { ...env, FORCE_COLOR: '1', NO_COLOR: '1' } });
  expect(both.out).not.toContain('\u001b');
});

test('the whole way: init, lint, render, render --check', () => {
  const purpose = 'Help people who move data learn from each other';
  expect(run(['init', '--purpose', purpose], { input: '' }).code).toBe(2);
  expect(fs.readdirSync(scratch)).toEqual([]);
  const init = run(['init', 'Data Guild', '--yes', '--purpose', purpose]);
  expect(init).toMatchObject({ code: 0, err: '' });
  expect(run(['lint'])).toMatchObject({ code: 0, err: '' });
  expect(run(['render']).code).toBe(0);
  expect(fs.readdirSync(path.join(scratch, 'communities/data-guild/launch-kit')).length).toBeGreaterThanOrEqual(9);
  expect(run(['render', '--check']).code).toBe(0);
  // Templates of one's own are filled without becoming code.
  fs.appendFileSync(path.join(scratch, 'cop.yaml'), 'render:\n  templates: own\n');
  fs.mkdirSync(path.join(scratch, 'own/community'), { recursive: true });
  fs.writeFileSync(path.join(scratch, 'own/community/faq.md.hbs'), '{{> top}}\n\nOurs: {{community.purpose}}\n');
  const flag = '--disallow-code-generation-from-strings';
  const own = spawnSync(process.execPath, [flag, bin, 'render', 'faq', '--stdout'], {
    cwd: scratch,
    env,
    encoding: 'utf8',
  });
  expect([own.status, own.stderr]).toEqual([0, '']);
  expect(own.stdout).toContain(`\n\nOurs: ${purpose}.\n`);
});

test('files that are no files are not followed', () => {
  const folder = path.join(scratch, 'odd/communities/one');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'charter.yaml'), 'name: One\nstage: proposed\npurpose: Try.\n');
  fs.symlinkSync('/dev/zero', path.join(folder, 'roles.yaml'));
  const { code, err } = run(['lint', 'odd']);
  expect(code).toBe(2);
  expect(err).toContain('odd/communities/one/roles.yaml cannot be read: it is no ordinary file');
});

// Nobody is there to answer: each command with what it would ask about at a terminal, or read from a pipe.
const asking: Readonly<Record<keyof typeof commands, readonly (readonly string[])[]>> = {
  add: [['add'], ['add', 'objective'], ['add', 'curriculum'], ['add', 'nothing']],
  audit: [['audit'], ['audit', 'maturity', 'one']],
  completion: [['completion'], ['completion', 'bash'], ['completion', '--words', 'community']],
  diff: [['diff'], ['diff', 'HEAD~1']],
  explain: [['explain'], ['explain', 'no-sponsor']],
  health: [['health'], ['health', 'one']],
  import: [['import'], ['import', 'csv-members', 'roster.csv'], ['import', 'sigs', 'roster.csv']],
  init: [['init'], ['init', 'New Guild'], ['init', 'Asked Guild', '--example']],
  lint: [['lint']],
  log: [['log'], ['log', 'event'], ['log', 'reading']],
  lsp: [['lsp']],
  map: [['map'], ['map', '--format', 'mermaid']],
  migrate: [['migrate'], ['migrate', '--write'], ['migrate', '--check']],
  next: [['next'], ['next', 'one']],
  render: [['render'], ['render', '--check'], ['render', '--final']],
  rules: [['rules']],
  schema: [['schema'], ['schema', '--install']],
  skills: [['skills'], ['skills', 'plan', '--write']],
  templates: [['templates'], ['templates', 'show'], ['templates', 'eject', 'top']],
  trace: [['trace'], ['trace', 'nothing']],
};

test('each command is known here by what it would ask', () => {
  expect(Object.keys(asking)).toEqual(Object.keys(commands));
});

test.each(Object.entries(asking))(
  'cop %s never waits for a pipe that stays open',
  { timeout: 120_000 },
  async (_, lines) => {
    const folder = path.join(scratch, 'asked');
    fs.mkdirSync(path.join(folder, 'communities/one'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'communities/one/charter.yaml'), 'name: One\nstage: proposed\npurpose: Try.\n');
    fs.writeFileSync(path.join(folder, 'roster.csv'), 'Who,Since\nAda,2026\n');
    await Promise.all(
      lines.map(async (args) => {
        // stdin is a pipe that says nothing and never ends.
        const child = spawn(process.execPath, [bin, ...args], { cwd: folder, env, stdio: ['pipe', 'ignore', 'pipe'] });
        let err = '';
        child.stderr.on('data', (data) => {
          err += data;
        });
        const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
        const code = await new Promise((resolve) => child.once('exit', resolve));
        clearTimeout(late);
        child.stdin.destroy();
        expect([0, 1, 2], `cop ${args.join(' ')}\n${err}`).toContain(code);
        // No question, and no fault.
        expect(err, args.join(' ')).not.toMatch(/\u001b|This is a fault in cop/);
      }),
    );
  },
);
