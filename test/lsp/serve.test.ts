import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { serve } from '../../src/cli/lsp/serve.ts';
import { nodeIo } from '../../src/cli/node.ts';
import { workspace } from '../workspace.ts';
import { type Editor, editorOver, type Manner } from './client.ts';
import { fileOf } from './spots.ts';

// The server and an editor in one process, over real files.
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-serve-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

const charter = fileOf('charter');
const members = fileOf('members');
const roles = fileOf('roles');
const todo = (text: string) => text.replace(/^purpose: .*$/m, 'purpose: TODO');

interface Opened extends Editor {
  readonly folder: string;
  readonly code: Promise<number>;
  readonly input: PassThrough;
}

const opened = new Set<Opened>();
afterEach(() => {
  for (const editor of opened) {
    editor.link.dispose();
    editor.input.end();
  }
  opened.clear();
});

let count = 0;

/** A folder with the smallest files, a server and an editor. */
async function begin(manner?: Manner, change: (io: Io) => Io = (io) => io): Promise<Opened> {
  count += 1;
  const folder = path.join(scratch, `guild ${count}`);
  for (const { file, text } of workspace({}).sources) write(folder, file, String(text));
  const [there, back] = [new PassThrough(), new PassThrough()];
  const io = change({ ...nodeIo(scratch), today: () => '2026-06-01' });
  const wire = { input: there, output: back, close: () => there.destroy(), isAlive: () => true };
  const code = serve(io, wire);
  const editor = Object.assign(await editorOver({ input: back, output: there }, folder, manner), {
    folder,
    code,
    input: there,
  });
  opened.add(editor);
  return editor;
}

function write(folder: string, file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

function read({ folder }: Opened, file: string): string {
  return fs.readFileSync(path.join(folder, file), 'utf8');
}

async function openFile(editor: Opened, file: string, change = (text: string) => text): Promise<void> {
  await editor.open(file, change(read(editor, file)));
}

describe('findings', () => {
  test('as `cop lint` says it, in the words and marks of an editor', async () => {
    const editor = await begin();
    await openFile(editor, charter, todo);
    const found = await editor.findings(charter, (all) => all.length > 0);
    const line = editor.textOf(charter).split('\n').indexOf('purpose: TODO');
    expect(found.find(({ code }) => code === 'placeholder-left')).toEqual({
      code: 'placeholder-left',
      source: 'cop',
      severity: expect.any(Number),
      message: '`purpose` still has the example text “TODO”. Replace it, or delete the line.',
      range: { start: { line, character: 9 }, end: { line, character: 13 } },
      data: { fingerprint: expect.stringMatching(/^\w+/) },
    });
  });

  test('of one file change with another one, open or not', async () => {
    const editor = await begin();
    await openFile(editor, roles, (text) => `${text}duties:\n  - duty: x\n    does: [manager]\n    owns: [manager]\n`);
    await editor.findings(roles, (all) => !all.some(({ code }) => code === 'unknown-reference'));
    await openFile(editor, members, () => 'members:\n  - {id: gil, name: Gil Weber}\n');
    await editor.findings(roles, (all) => all.some(({ code }) => code === 'unknown-reference'));
    // Closed without saving: the disk counts again.
    await editor.close(members);
    await editor.findings(roles, (all) => !all.some(({ code }) => code === 'unknown-reference'));
    await editor.findings(members, (all) => all.length === 0);
    // Changed by somebody else.
    write(editor.folder, members, 'members:\n  - {id: gil, name: Gil Weber}\n');
    await editor.changedOnDisk(members);
    await editor.findings(roles, (all) => all.some(({ code }) => code === 'unknown-reference'));
    fs.rmSync(path.join(editor.folder, members));
    await editor.changedOnDisk(members);
    await editor.findings(roles, (all) => !all.some(({ code }) => code === 'unknown-reference'));
    expect(JSON.stringify(editor.watched)).toContain('**/*.{yaml,yml}');
  });

  test('a comment of no use is marked as such; a second place is named', async () => {
    const editor = await begin();
    const comments = [
      ['# cop-ignore-next-line placeholder-left -- June until=2026-05-01', [1]],
      ['# cop-ignore-next-line unknown-field -- it is known', [1]],
      ['# cop-ignore-next-line placeholder-left', undefined],
      ['# cop-ignore-next-line placeholder-lft -- it is known', undefined],
    ] as const;
    await openFile(editor, charter, (text) => `${comments.map(([comment]) => `${comment}\n`).join('')}${todo(text)}`);
    const isOurs = ({ code }: { readonly code?: unknown }) => code === 'ignore-without-reason';
    const found = await editor.findings(charter, (all) => all.filter(isOurs).length === comments.length);
    expect(found.filter(isOurs).map(({ tags }) => tags)).toEqual(comments.map(([, tags]) => tags));
    await openFile(editor, members, (text) => `${text}  - id: ada\n    name: Ada Osei\n`);
    const twice = await editor.findings(members, (all) => all.some(({ code }) => code === 'duplicate-id'));
    const [other] = twice.find(({ code }) => code === 'duplicate-id')!.relatedInformation!;
    expect(other!.location.uri).toBe(editor.uriOf(members));
    expect(other!.message).toContain('ada');
  });

  test('follow the settings, and the whole text at once from editors that send no parts', async () => {
    const editor = await begin();
    await openFile(editor, charter, todo);
    await editor.findings(charter, (all) => all.some(({ code }) => code === 'placeholder-left'));
    await openFile(editor, 'cop.yaml', (text) => `${text}lint:\n  rules:\n    placeholder-left: off\n`);
    await editor.findings(charter, (all) => !all.some(({ code }) => code === 'placeholder-left'));
    await editor.change('cop.yaml', [{ text: 'lint: {rules: {placeholder-left: info}, profile: full}\n' }]);
    const found = await editor.findings(charter, (all) => all.some(({ code }) => code === 'placeholder-left'));
    expect(found.find(({ code }) => code === 'placeholder-left')?.severity).toBe(3);
  });

  test('are gone with the file, and none are shown for what is no file of cop', async () => {
    const editor = await begin();
    const others = ['untitled:Untitled-1', 'notes.txt', 'git://x/charter.yaml'];
    for (const file of others) await editor.open(file, 'purpose: TODO\n');
    await openFile(editor, charter, todo);
    await editor.findings(charter, (all) => all.length > 0);
    for (const file of others) await editor.close(file);
    await editor.close(charter);
    await editor.findings(charter, (all) => all.length === 0);
    expect(others.filter((file) => editor.isShown(file))).toEqual([]);
  });

  test('in files that are too large, or no text of YAML at all', async () => {
    const editor = await begin();
    await editor.open(charter, `name: One\n#${'x'.repeat(1 << 20)}`);
    const [large] = await editor.findings(charter, (all) => all.length === 1);
    expect(large?.message).toContain('larger than 1024 KiB');
    expect(await editor.request('textDocument/completion', at(editor, charter, 0))).toEqual([]);
    await editor.change(charter, [{ text: 'a: \u0007\u{202e}\n' }]);
    const [odd] = await editor.findings(charter, (all) => String(all[0]?.message).includes('cannot be seen'));
    expect(odd?.message).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('of two workspaces do not mix; a community alone is one', async () => {
    const editor = await begin();
    write(path.dirname(editor.folder), `alone ${count}/charter.yaml`, 'name: One\nstage: proposed\npurpose: TODO\n');
    const alone = `../alone ${count}/charter.yaml`;
    await openFile(editor, charter);
    await editor.open(alone, 'name: One\nstage: proposed\npurpose: TODO\n');
    await editor.findings(alone, (all) => all.some(({ code }) => code === 'placeholder-left'));
    await editor.findings(charter, (all) => !all.some(({ code }) => code === 'placeholder-left'));
  });
});

function at(editor: Opened, file: string, line: number) {
  return { textDocument: { uri: editor.uriOf(file) }, position: { line, character: 0 } };
}

describe('answers', () => {
  test('a field, a name and where it is', async () => {
    const editor = await begin();
    await openFile(editor, roles);
    const text = read(editor, roles);
    const offers = await editor.offers(roles, text.replace(/deputy: .*/, 'deputy: |'));
    expect(offers[0]).toMatchObject({ label: 'ada', detail: 'Ada Osei', kind: 18, textEdit: { newText: 'ada' } });
    expect(await editor.hover(roles, 'hol|der')).toMatch(/^\*\*holder\*\*: Who holds the role/);
    await editor.type(roles, text.replace(/deputy: .*/, 'deputy: ben'));
    const [site] = await editor.definition(roles, 'deputy: b|en');
    expect(site!.uri).toBe(editor.uriOf(members));
    const uses = await editor.references(roles, 'deputy: b|en');
    expect(new Set(uses.map(({ uri }) => path.basename(uri)))).toEqual(
      new Set(['members.yaml', 'roles.yaml', ...uses.map(({ uri }) => path.basename(uri))]),
    );
    expect(uses.length).toBeGreaterThan(2);
  });

  test('the last readable names are offered while a file is being typed', async () => {
    const editor = await begin();
    await openFile(editor, members);
    await openFile(editor, roles);
    await editor.findings(roles, () => true);
    await editor.type(members, `${read(editor, members)}  - {id: \n`);
    const offers = await editor.offers(roles, read(editor, roles).replace(/deputy: .*/, 'deputy: |'));
    expect(offers.map(({ label }) => label)).toContain('ben');
  });

  test('quick fixes: preferred where they mend, and all at once', async () => {
    const editor = await begin();
    await openFile(editor, roles, (text) =>
      text.replace('holder: Ada Osei', 'holdr: Ada Osei').replace('chosen_by:', 'chosn_by:'),
    );
    const found = await editor.findings(
      roles,
      (all) => all.filter(({ code }) => code === 'unknown-field').length === 2,
    );
    const { range } = found.find(({ message }) => String(message).includes('holdr'))!;
    const actions = await editor.actions(roles, range);
    expect(actions.map(({ kind, isPreferred = false }) => [kind, isPreferred])).toEqual([
      ['quickfix', true],
      ['quickfix', false],
    ]);
    expect(actions[0]!.diagnostics?.map(({ message }) => message)).toEqual([expect.stringContaining('holdr')]);
    expect(actions[0]!.edit?.documentChanges).toMatchObject([{ textDocument: { version: 1 } }]);
    expect(await editor.actions(roles, range, ['refactor'])).toEqual([]);
    const [all] = await editor.actions(roles, range, ['source.fixAll']);
    expect(all?.kind).toBe('source.fixAll.cop');
    await editor.apply(all!);
    expect(editor.textOf(roles)).toBe(read(editor, roles));
    await editor.findings(roles, (left) => !left.some(({ code }) => code === 'unknown-field'));
    // Nothing was written: that is for the editor.
    expect(await editor.actions(roles, range, ['source.fixAll.cop'])).toEqual([]);
  });

  test('what may be meant is offered, and not preferred', async () => {
    const editor = await begin();
    await openFile(editor, charter, (text) => text.replace(/^stage: .*$/m, 'stage: formng'));
    const found = await editor.findings(charter, (all) => all.some(({ code }) => code === 'unknown-choice'));
    const { range } = found.find(({ code }) => code === 'unknown-choice')!;
    const actions = await editor.actions(charter, range);
    const offered = actions.map(({ title, isPreferred = false }) => [title, isPreferred]);
    expect(offered[0]).toEqual(['Write forming for “formng”', false]);
    await editor.apply(actions[0]!);
    expect(editor.textOf(charter)).toMatch(/^stage: forming$/m);
    expect(await editor.actions(charter, range, ['source.fixAll.cop'])).toEqual([]);
  });

  test('for an editor that can do little', async () => {
    const editor = await begin({ capabilities: {} });
    await openFile(editor, roles, (text) => text.replace('chosen_by:', 'chosn_by:'));
    const found = await editor.findings(roles, (all) => all.some(({ code }) => code === 'unknown-field'));
    expect(Object.keys(found[0]!)).not.toContain('relatedInformation');
    const { range } = found.find(({ code }) => code === 'unknown-field')!;
    const [first] = await editor.actions(roles, range);
    expect(Object.keys(first!.edit!)).toEqual(['changes']);
    const hover = await editor.request<{ contents: { kind: string } }>('textDocument/hover', at(editor, roles, 0));
    expect(hover.contents.kind).toBe('plaintext');
    expect(editor.watched).toEqual([]);
  });

  test('what is open nowhere is not answered, and what is no file neither', async () => {
    const editor = await begin();
    const untitled = await editor.open('untitled:Untitled-1', 'stage: \n');
    for (const uri of [editor.uriOf(charter), untitled]) {
      const place = { textDocument: { uri }, position: { line: 0, character: 7 } };
      expect(await editor.request('textDocument/completion', place)).toEqual([]);
      expect(await editor.request('textDocument/hover', place)).toBe(null);
    }
  });
});

describe('a life', () => {
  test('tells what it can do', async () => {
    const editor = await begin();
    expect(editor.hello.capabilities).toMatchObject({ positionEncoding: 'utf-16', textDocumentSync: { change: 2 } });
  });

  test('a fault ends nothing, and is told without anything that acts', async () => {
    let isBroken = true;
    const editor = await begin(undefined, (io) => ({
      ...io,
      list: async (folder) => {
        if (isBroken) throw new Error('no\u001b[31m luck\u202e');
        return await io.list(folder);
      },
    }));
    await openFile(editor, charter, todo);
    expect(await editor.hover(charter, 'st|age')).toBe('');
    expect(editor.log[0]).toMatch(/^This is a fault in cop .*: no\\u\{1b\}\[31m luck\\u\{202e\}$/);
    isBroken = false;
    expect(await editor.hover(charter, 'st|age')).toContain('**stage**');
  });

  test('0 after goodbye, 1 without', async () => {
    const polite = await begin();
    await polite.shutdown();
    await expect(polite.request('textDocument/hover', at(polite, charter, 0))).rejects.toThrow(/shutdown/);
    await polite.exit();
    expect(await polite.code).toBe(0);
    const rude = await begin();
    await rude.exit();
    expect(await rude.code).toBe(1);
  });
});
