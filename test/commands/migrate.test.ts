import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { migrateAt } from '../../src/cli/migrating.ts';
import type { Migration } from '../../src/core/migration.ts';
import { isMap } from '../../src/core/words/group.ts';
import { memoryIo } from '../memory-io.ts';

/** What a new format could bring: one field has another name. */
const migrations: readonly Migration[] = [
  {
    from: 1,
    steps: { charter: (value) => (isMap(value) && 'purpose' in value ? [{ path: ['purpose'], rename: 'aim' }] : []) },
  },
];

type Files = Readonly<Record<string, string>>;

const one = 'communities/one/charter.yaml';
const two = 'communities/two/charter.yaml';
const old: Files = {
  'cop.yaml': '# ours\n\ntimezone: Europe/Berlin\n',
  [one]: 'name: One # for now\r\npurpose: Try.\r\n',
  [two]: 'schema: cop/v2\nname: Two\naim: Try.\n',
};

async function run(files: Files, options: Readonly<Record<string, boolean>> = {}, paths: readonly string[] = []) {
  const io = memoryIo({ files });
  const code = await migrateAt(io, paths, { options, migrations });
  return { code, out: io.stdout, err: io.stderr, files: Object.fromEntries(io.files) };
}

test('what would change is shown, and nothing is written', async () => {
  const { code, out, err, files } = await run(old);
  expect([code, err, files]).toEqual([0, '', old]);
  expect(out).toBe(`--- ${one}
+++ ${one}
@@ -1,2 +1,3 @@
+schema: cop/v2
 name: One # for now
-purpose: Try.
+aim: Try.
--- cop.yaml
+++ cop.yaml
@@ -1,3 +1,4 @@
 # ours
 
+schema: cop/v2
 timezone: Europe/Berlin

2 files are in an older format. Next: \`cop migrate --write\` brings them to cop/v2.
`);
});

test('--write changes files that are older, line ends and comments stay', async () => {
  const { code, out, err, files } = await run(old, { write: true });
  expect([code, err, out]).toEqual([0, '', 'Wrote 2 files in cop/v2. Next: cop lint, and look at the changes.\n']);
  expect(files).toEqual({
    'cop.yaml': '# ours\n\nschema: cop/v2\ntimezone: Europe/Berlin\n',
    [one]: 'schema: cop/v2\r\nname: One # for now\r\naim: Try.\r\n',
    [two]: old[two],
  });
  const again = await run(files as Files, { write: true });
  expect([again.code, again.out]).toEqual([0, '3 files are in cop/v2, the newest format. Nothing to do.\n']);
  expect((await run(files as Files, { check: true })).code).toBe(0);
});

test('--check fails and names them', async () => {
  const { code, out, files } = await run(old, { check: true });
  expect([code, files]).toEqual([1, old]);
  expect(out).toBe(
    `${one} (cop/v1)\ncop.yaml (cop/v1)\n2 files are in an older format. Next: \`cop migrate --write\` brings them to cop/v2.\n`,
  );
});

test('a path is all that is looked at', async () => {
  expect((await run(old, { check: true }, ['communities/two'])).out).toBe(
    '1 file is in cop/v2, the newest format. Nothing to do.\n',
  );
  const { files, out } = await run(old, { write: true, quiet: true }, [one]);
  expect([files['cop.yaml'], out]).toEqual([old['cop.yaml'], '']);
  expect(files[one]).toContain('cop/v2');
});

test('a broken file is named and left, the others are brought along', async () => {
  const { code, err, files } = await run({ ...old, 'communities/one/roles.yaml': 'roles: [\n' }, { write: true });
  expect(code).toBe(1);
  expect(err).toMatch(/^communities\/one\/roles\.yaml:1:8: .*never closed.*\n$/);
  expect(files['communities/one/roles.yaml']).toBe('roles: [\n');
  expect(files[one]).toContain('cop/v2');
});

test.each([
  ['newer', 'schema: cop/v3\n', `${two}:1:9: This file is written for cop/v3; this cop knows v2. Install a newer`],
  ['of no format', 'schema: v1\n', `${two}:1:9: “v1” is not a format that cop knows. Write \`schema: cop/v2\`.`],
  ['not to be changed safely', 'purpose: a\naim: b\n', `${two}:1:1: `],
])('a file that is %s stops everything', async (_, text, said) => {
  const files = { ...old, [two]: text };
  const wishes: readonly Readonly<Record<string, boolean>>[] = [{ write: true }, { check: true }, {}];
  for (const options of wishes) {
    const found = await run(files, options);
    expect([found.code, found.out, found.files]).toEqual([2, '', files]);
    expect(found.err).toContain(said);
    expect(found.err.includes('cop: Nothing was written.')).toBe('write' in options);
  }
});

test('two wishes at once are refused, and so is nothing at all', async () => {
  await expect(run(old, { write: true, check: true })).rejects.toThrow('--write and --check');
  await expect(run({ 'readme.txt': '' })).rejects.toThrow('There is no community here.');
});

test('today every file is in the newest format', async () => {
  const files = { [one]: 'name: One\npurpose: Try.\n', 'communities/one/roles.yaml': 'schema: cop/v1\nroles: []\n' };
  for (const argv of [['migrate'], ['migrate', '--check'], ['migrate', '--write', 'communities']]) {
    const io = memoryIo({ files });
    expect(await main(argv, io)).toBe(0);
    expect(io.stdout).toBe('2 files are in cop/v1, the newest format. Nothing to do.\n');
    expect(Object.fromEntries(io.files)).toEqual(files);
  }
});
