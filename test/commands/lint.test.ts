import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryIo } from '../memory-io.ts';
import { pathOf, workspace } from '../workspace.ts';

const clean = Object.fromEntries(workspace({}).sources.map(({ file, text }) => [file, text as string]));
const charter = pathOf('charter', 'repair-guild');
const faulty = { ...clean, [charter]: clean[charter]!.replace(/^stage: .*$/m, 'stage: formin') };

async function run(argv: string, files: Record<string, string | Uint8Array> = clean, env: Record<string, string> = {}) {
  const io = memoryIo({ files, env });
  const code = await main(argv.split(' '), io);
  return { code, out: io.stdout, err: io.stderr, io };
}

describe('exit codes', () => {
  test.each([
    ['clean', 'lint', clean, 0],
    ['a finding', 'lint', faulty, 1],
    ['a finding, never failing', 'lint --fail-on never', faulty, 0],
    ['nothing there', 'lint', {}, 2],
    ['nothing there, allowed', 'lint --allow-empty', {}, 0],
    ['a misspelt setting', 'lint', { ...clean, 'cop.yaml': 'lnt: {fail_on: never}\n' }, 2],
    [
      'a misspelt setting, one community asked for',
      'lint communities/repair-guild',
      { ...clean, 'cop.yaml': 'lnt: x\n' },
      2,
    ],
    ['only settings', 'lint', { 'cop.yaml': 'communities: [guilds/*]\n' }, 2],
    ['one of two paths with nothing', 'lint communities empty', { ...clean, 'empty/x.txt': '' }, 2],
    ['a file above communities', 'lint strategy.yaml', clean, 0],
    ['a path that is not there', 'lint communities/none', clean, 2],
    ['a file', `lint ${charter}`, faulty, 1],
    ['another file', 'lint communities/repair-guild/roles.yaml', faulty, 0],
    ['an unknown option', 'lint --frmat json', clean, 2],
    ['an unknown format', 'lint --format jsn', clean, 2],
    ['an unknown rule', 'lint --only no-sponsr', clean, 2],
    ['an unknown level', 'lint --rule no-sponsor:fatal', clean, 2],
    ['a date that is none', 'lint --today 2026-02-30', clean, 2],
    ['two formats printed', 'lint -f json -f compact', clean, 2],
    ['a broken cop.yaml', 'lint', { ...clean, 'cop.yaml': 'lint: [\n' }, 2],
    ['an unknown rule in cop.yaml', 'lint', { ...clean, 'cop.yaml': 'lint:\n  rules:\n    no-sponsr: off\n' }, 2],
  ])('%s: %s', async (_, argv, files, code) => {
    expect((await run(argv, files)).code).toBe(code);
  });
});

test('mistakes of the request name the nearest', async () => {
  expect((await run('lint --format jsn')).err).toContain('“jsn” does not fit --format. Did you mean “json”?');
  expect((await run('lint --only no-sponsr')).err).toContain('Did you mean “no-sponsor”?');
  expect((await run('lnt')).err).toContain('Did you mean “lint”?');
  expect((await run('lint --frmat json')).err).toContain('Did you mean “--format”?');
});

test('the report goes to stdout, everything else to stderr', async () => {
  const { out, err } = await run('lint', faulty);
  expect(out).toMatch(/^communities\/repair-guild\/charter\.yaml:\d+:8: error unknown-choice: stage: “formin”/);
  expect(err).toBe('');
  const none = await run('lint', {});
  expect(none.out).toBe('');
  expect(none.err).toContain('cop init');
});

test('a broken file is not a missing file', async () => {
  const { out } = await run('lint --format json', {
    ...clean,
    'communities/repair-guild/roles.yaml': 'roles:\n  - kind: "spon\n',
  });
  const { findings } = JSON.parse(out);
  expect(findings.map((finding: { rule: string; file: string }) => [finding.rule, finding.file])).toEqual([
    ['broken-yaml', 'communities/repair-guild/roles.yaml'],
  ]);
});

test('one cause, one finding: a misspelt field is not missing too', async () => {
  const text = clean[charter]!.replace(/^benefits:/m, 'benefitz:');
  const { out } = await run('lint --format json', { ...clean, [charter]: text });
  expect(JSON.parse(out).findings.map((finding: { rule: string }) => finding.rule)).toEqual(['unknown-field']);
});

test('a level of cop.yaml counts, one of the command line wins', async () => {
  const text = clean[charter]!.replace(/^benefits:\n(?: .*\n)+/m, '');
  const files = { ...clean, [charter]: text, 'cop.yaml': 'lint:\n  rules:\n    no-member-benefit: error\n' };
  expect((await run('lint', files)).code).toBe(1);
  expect((await run('lint --rule no-member-benefit:off', files)).code).toBe(0);
});

test('an override needs its files to match', async () => {
  const text = clean[charter]!.replace(/^benefits:\n(?: .*\n)+/m, '');
  const config = (glob: string) =>
    `lint:\n  overrides:\n    - files: ["${glob}"]\n      rules: {no-member-benefit: error}\n      reason: trial\n`;
  expect((await run('lint', { ...clean, [charter]: text, 'cop.yaml': config('communities/repair-*/**') })).code).toBe(
    1,
  );
  expect((await run('lint', { ...clean, [charter]: text, 'cop.yaml': config('communities/other/**') })).code).toBe(0);
});

test('in a workflow the annotations are on by themselves', async () => {
  expect((await run('lint', faulty, { GITHUB_ACTIONS: 'true' })).out).toMatch(
    /^::error file=communities\/repair-guild\/charter.yaml,/,
  );
});

test('--quiet says nothing where nothing is wrong, and all that is', async () => {
  expect(await run('lint --quiet')).toMatchObject({ code: 0, out: '', err: '' });
  expect((await run('lint --quiet', faulty)).out).toBe((await run('lint', faulty)).out);
  expect(JSON.parse((await run('lint --quiet --format json')).out).findings).toEqual([]);
});

test('a format can go to a file', async () => {
  const { io, out } = await run('lint -f compact -f json=report.json', faulty);
  expect(JSON.parse(io.files.get('report.json') as string).counts.error).toBe(1);
  expect(out).toContain('unknown-choice');
});

test('colour is asked for, refused or left to the terminal', async () => {
  const coloured = '\u001b[';
  expect((await run('lint --color', faulty)).out.includes(coloured)).toBe(false); // compact has none
  expect((await run('lint --format pretty --color', faulty)).out).toContain(coloured);
  expect((await run('lint --format pretty', faulty, { FORCE_COLOR: '1' })).out).toContain(coloured);
  expect((await run('lint --format pretty', faulty, { FORCE_COLOR: '1', NO_COLOR: '1' })).out).not.toContain(coloured);
  expect((await run('lint --format pretty --no-color', faulty, { FORCE_COLOR: '1' })).out).not.toContain(coloured);
});

test('the same findings whatever the order of the files and their line ends', async () => {
  const first = (await run('lint --format json', faulty)).out;
  const reversed = Object.fromEntries(Object.entries(faulty).reverse());
  expect((await run('lint --format json', reversed)).out).toBe(first);
  const crlf = Object.fromEntries(
    Object.entries(faulty).map(([file, text]) => [file, `\ufeff${text.replaceAll('\n', '\r\n')}`]),
  );
  expect((await run('lint --format json', crlf)).out).toBe(first);
});
