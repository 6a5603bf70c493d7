import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../built.ts';
import { type Editor, editorOver, type Manner } from './client.ts';

// The program as an editor starts it. What it answers in detail is in the tables beside this file.
const root = path.join(import.meta.dirname, '../..');
const bin = path.join(root, 'bin/cop.js');
const slow = 60_000;
// Spaces, letters and signs that addresses write as codes.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cop lsp ü %20 #-'));
const charter = 'communities/data/charter.yaml';
const roles = 'communities/data/roles.yaml';
const strategy = 'strategy.yaml';

beforeAll(async () => {
  fs.cpSync(path.join(root, 'examples/data-pipelines'), folder, { recursive: true });
  fs.renameSync(path.join(folder, 'communities/data-pipelines'), path.join(folder, 'communities/data'));
  await build();
}, 120_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

interface Server {
  readonly child: ChildProcess;
  readonly code: Promise<number | null>;
  readonly said: () => string;
}

/** Starts the server in a folder that has nothing to do with the files. */
function start(args: readonly string[] = []): Server {
  const child = spawn(process.execPath, [...args, bin, 'lsp', '--stdio'], {
    cwd: os.tmpdir(),
    env: { PATH: process.env.PATH, TZ: 'UTC' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, code, said: () => said };
}

async function meet({ child }: Server, manner?: Manner): Promise<Editor> {
  return await editorOver({ input: child.stdout!, output: child.stdin! }, folder, manner);
}

function read(file: string): string {
  return fs.readFileSync(path.join(folder, file), 'utf8');
}

test('a day at the editor: findings come and go while somebody types', { timeout: slow }, async () => {
  // No code may be made from strings; the bundle brings all it needs.
  const server = start(['--disallow-code-generation-from-strings']);
  const editor = await meet(server, undefined);
  expect(editor.hello.serverInfo?.name).toBe('cop');
  const text = read(charter);
  await editor.open(charter, text);
  const before = await editor.findings(charter, () => true);
  // What is on the screen counts, not what lies on the disk.
  await editor.type(charter, text.replace(/^stage: .*$/m, 'stage: actve'));
  const [wrong] = await editor.findings(charter, (found) => found.some(({ code }) => code === 'unknown-choice'));
  expect(wrong).toMatchObject({
    code: 'unknown-choice',
    source: 'cop',
    severity: 1,
    range: { start: { line: text.split('\n').findIndex((line) => line.startsWith('stage:')), character: 7 } },
  });
  await editor.type(charter, text);
  await editor.findings(charter, (found) => found.length === before.length);
  // A name that another file holds is offered, explained and found there.
  const target = editor.textOf(charter).match(/supports: \[?([a-z0-9-]+)/)![1]!;
  const said = await editor.hover(charter, `${target.slice(0, 3)}|${target.slice(3)}`);
  expect(said).toContain('strategy objective in strategy.yaml');
  const [site] = await editor.definition(charter, `${target.slice(0, 3)}|${target.slice(3)}`);
  expect(site!.uri).toBe(editor.uriOf(strategy));
  expect(read(strategy).split('\n')[site!.range.start.line]).toContain(target);
  const offers = await editor.offers(charter, text.replace(/supports: .*$/m, 'supports: |'));
  expect(offers.map(({ label }) => label)).toContain(target);
  await editor.shutdown();
  await editor.exit();
  expect([await server.code, server.said()]).toEqual([0, '']);
});

test('a quick fix mends what it was offered for', { timeout: slow }, async () => {
  const server = start();
  const editor = await meet(server);
  const text = read(roles);
  await editor.open(roles, text);
  await editor.type(
    roles,
    text.replace('roles:', 'roles:\n  - kind: adviser\n    titel: Old hand\n    holder: "external: Eva"'),
  );
  const found = await editor.findings(roles, (all) => all.some(({ code }) => code === 'unknown-field'));
  const { range } = found.find(({ code }) => code === 'unknown-field')!;
  const actions = await editor.actions(roles, range);
  const silence = actions.find(({ title }) => title.startsWith('Ignore “unknown-field”'))!;
  await editor.apply(silence);
  expect(editor.textOf(roles)).toContain('\n    # cop-ignore-next-line unknown-field -- \n    titel: Old hand\n');
  // It is silent, and the reason is asked for.
  await editor.findings(
    roles,
    (all) =>
      all.some(({ code }) => code === 'ignore-without-reason') && !all.some(({ code }) => code === 'unknown-field'),
  );
  await editor.shutdown();
  await editor.exit();
  expect(await server.code).toBe(0);
});

describe('the end', { timeout: slow }, () => {
  test('an exit without goodbye is a failure', async () => {
    const server = start();
    const editor = await meet(server);
    await editor.exit();
    expect(await server.code).toBe(1);
  });

  test.each([
    ['before hello', false, 1],
    ['in the middle', true, 1],
  ])('standard input that is closed %s', async (_, isMet, code) => {
    const server = start();
    if (isMet) await meet(server);
    server.child.stdin!.end();
    expect(await server.code).toBe(code);
  });

  test('standard input that is closed after goodbye', async () => {
    const server = start();
    const editor = await meet(server);
    await editor.shutdown();
    server.child.stdin!.end();
    expect(await server.code).toBe(0);
  });

  test('an editor that died leaves nothing behind, though a pipe is still open', async () => {
    const server = start();
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => dead.once('exit', resolve));
    await meet(server, { processId: dead.pid! });
    expect(await server.code).toBe(1);
  });

  test('an editor that dies in the middle of a message', async () => {
    const server = start();
    await meet(server);
    server.child.stdin!.end('Content-Length: 500\r\n\r\n{"jsonrpc": ');
    expect([await server.code, server.said()]).toEqual([1, '']);
  });

  test('an editor that hears no more', async () => {
    const server = start();
    const editor = await meet(server);
    server.child.stdout!.destroy();
    // It may be gone already: it had something to say before.
    await editor.open(charter, read(charter)).catch(() => {});
    expect([await server.code, server.said()]).toEqual([1, '']);
  });
});

test('only this command loads what it talks with', () => {
  const dist = path.join(root, 'dist');
  const parts = fs.readdirSync(dist).filter((file) => file.endsWith('.js'));
  const talking = parts.filter((file) => fs.readFileSync(path.join(dist, file), 'utf8').includes('Content-Length: '));
  expect(talking.map((file) => file.replace(/-.*/, ''))).toEqual(['serve']);
  const readers = parts.filter((file) => fs.readFileSync(path.join(dist, file), 'utf8').includes(talking[0]!));
  expect(readers.map((file) => file.replace(/-.*/, ''))).toEqual(['lsp']);
});

test('what is no message does not end it', { timeout: slow }, async () => {
  const server = start();
  server.child.stdin!.write('Content-Length: 2\r\n\r\n{}');
  server.child.stdin!.write('Content-Length: 5\r\n\r\n{"a":');
  const editor = await meet(server);
  await expect(editor.request('textDocument/nothing', {})).rejects.toThrow(/Unhandled method/);
  await editor.open(charter, read(charter));
  await editor.findings(charter, () => true);
  await editor.shutdown();
  await expect(editor.request('textDocument/hover', {})).rejects.toThrow(/shutdown/);
  await editor.exit();
  expect(await server.code).toBe(0);
});
