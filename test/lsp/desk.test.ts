import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkspace } from '../../src/cli/load.ts';
import { pathOf, uriOf } from '../../src/cli/lsp/address.ts';
import { deskOver } from '../../src/cli/lsp/desk.ts';
import { lint } from '../../src/core/lint.ts';
import { rules } from '../../src/core/rules/index.ts';
import { type MemoryIo, memoryIo } from '../memory-io.ts';
import { workspace } from '../workspace.ts';
import { fileOf } from './spots.ts';

const root = '/work/our guild/';
const asked = { today: '2026-06-01' };
const files = Object.fromEntries(workspace({}).sources.map(({ file, text }) => [`${root}${file}`, String(text)]));

function world(more: Readonly<Record<string, string>> = {}): MemoryIo {
  const io = memoryIo({ files: { ...files, ...more } });
  return Object.assign(io, { at: () => io });
}

/** What `cop lint` says of the same files, saved. */
async function whole(io: MemoryIo, open: ReadonlyMap<string, string>) {
  const saved = world(Object.fromEntries([...io.files, ...open]) as Record<string, string>);
  for (const file of saved.files.keys()) if (!io.files.has(file) && !open.has(file)) saved.files.delete(file);
  const shelf = {
    read: (file: string) => saved.read(root + file),
    list: (name: string) => saved.list(root + (name === '.' ? '' : name)),
  };
  const { sources } = await readWorkspace(shelf, '');
  return lint(sources, asked, rules).report;
}

describe('any sequence of edits gives what a whole run gives', () => {
  const names = [...Object.keys(files), `${root}communities/new/charter.yaml`, `${root}communities/new/other.yaml`];
  const pieces = [
    'name: One\n',
    'stage: actve\n',
    '- ',
    '"',
    '  ',
    'x: [',
    '# cop-ignore-file placeholder-left -- y\n',
    'TODO',
    '\t',
    '\n',
  ];
  const step = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('type' as const),
        file: fc.constantFrom(...names),
        at: fc.nat(400),
        drop: fc.nat(30),
        put: fc.constantFrom(...pieces, ''),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), file: fc.constantFrom(...names) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('save' as const), file: fc.constantFrom(...names) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), file: fc.constantFrom(...names) }) },
  );

  test('findings, and no others', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const io = world();
        const open = new Map<string, string>();
        const desk = deskOver({
          io,
          open: () => open,
          complain: (error) => {
            throw error;
          },
        });
        for (const one of steps) {
          const { file } = one;
          if (one.do === 'type') {
            const before = open.get(file) ?? String(io.files.get(file) ?? '');
            open.set(file, before.slice(0, one.at) + one.put + before.slice(one.at + one.drop));
          } else if (one.do === 'close') open.delete(file);
          else if (one.do === 'save') io.files.set(file, open.get(file) ?? '');
          else io.files.delete(file);
          desk.touch();
          const seen = await desk.see(`${root}strategy.yaml`);
          const { report } = await seen!.linted();
          expect(report).toEqual(await whole(io, open));
        }
      }),
      { seed: 11, numRuns: 25 },
    );
  });
});

describe('which workspace a file belongs to', () => {
  test.each([
    ['a file of the organisation', `${root}strategy.yaml`, root],
    ['a file of a community', `${root}${fileOf('roles')}`, root],
    ['a file that was never saved', `${root}communities/new/charter.yaml`, root],
    ['a community alone', '/alone/charter.yaml', '/alone/'],
    ['a file beside a community alone', '/alone/other.yaml', '/alone/'],
    ['a file anywhere else', '/elsewhere/deep/values.yaml', undefined],
  ])('%s', async (_, file, wanted) => {
    const open = new Map([[file, 'name: One\n']]);
    const io = world({ '/alone/charter.yaml': 'name: Two\n', '/elsewhere/deep/values.yaml': 'a: b\n' });
    const seen = await deskOver({ io, open: () => open, complain: () => {} }).see(file);
    expect(seen?.root).toBe(wanted);
  });

  test('a file that cannot be read now is remembered as it was', async () => {
    const file = `${root}${fileOf('members')}`;
    const open = new Map<string, string>();
    const desk = deskOver({ io: world(), open: () => open, complain: () => {} });
    const names = async () =>
      (await desk.see(file))!.remembered.communities[0]!.names.filter(({ type }) => type === 'member').length;
    const before = await names();
    expect(before).toBeGreaterThan(2);
    open.set(file, `${files[file]}  - "\n`);
    desk.touch();
    expect((await desk.see(file))!.model.communities[0]!.broken.has('members')).toBe(true);
    expect(await names()).toBe(before);
    // Unless it is gone.
    open.set(file, 'members: [{id: zoe, name: Zoe}]\n');
    desk.touch();
    expect(await names()).toBe(1);
  });

  test('a baseline hides what it lists; one that cannot be read hides nothing and is complained about', async () => {
    const charter = `${root}${fileOf('charter')}`;
    const complaints: unknown[] = [];
    const io = world({
      [charter]: files[charter]!.replace(/^purpose: .*$/m, 'purpose: TODO'),
      [`${root}cop.yaml`]: `${files[`${root}cop.yaml`]}lint:\n  baseline: cop-baseline.json\n`,
    });
    const desk = deskOver({ io, open: () => new Map(), complain: (error) => complaints.push(error) });
    const linted = await (await desk.see(charter))!.linted();
    expect(linted.report.findings.map(({ rule }) => rule)).toContain('placeholder-left');
    expect(complaints.map(String)).toEqual([expect.stringContaining('cop-baseline.json')]);
  });
});

describe('addresses of files', () => {
  test.each([
    ['file:///home/ada/our%20guild/charter.yaml', '/home/ada/our guild/charter.yaml'],
    ['file:///home/ada/50%25/%C3%BC.yaml', '/home/ada/50%/ü.yaml'],
    ['file:///c%3A/guild/charter.yaml', 'C:/guild/charter.yaml'],
    ['file:///C:/guild/charter.yaml', 'C:/guild/charter.yaml'],
    ['file://localhost/home/charter.yaml', '/home/charter.yaml'],
    ['file://server/share/charter.yaml', '//server/share/charter.yaml'],
    ['untitled:Untitled-1', undefined],
    ['vscode-vfs://github/x/charter.yaml', undefined],
    ['git:/home/ada/charter.yaml?ref', undefined],
    ['file:///home/%2E%2E%2Fetc.yaml', undefined],
    ['file:///home/%ff.yaml', undefined],
    ['file:///home/a%00b.yaml', undefined],
    ['file:relative.yaml', undefined],
  ])('%s', (uri, path) => {
    expect(pathOf(uri)).toBe(path);
  });

  test('are read back as they were written', () => {
    const part = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 12 })
      .filter((text) => !/[/\\\0]|^[A-Za-z]:/.test(text));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const path = `/${parts.join('/')}`;
        expect(uriOf(path)).toMatch(/^file:\/\/\/[\w.~%/-]*$/);
        expect(pathOf(uriOf(path))).toBe(path);
      }),
      { seed: 5 },
    );
    for (const path of ['C:/a b/charter.yaml', '//server/share/x.yaml']) expect(pathOf(uriOf(path))).toBe(path);
  });
});
