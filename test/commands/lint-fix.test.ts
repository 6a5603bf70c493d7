import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError, type Write } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { gitScratch, real } from '../git-repository.ts';
import { memoryIo } from '../memory-io.ts';
import { pathOf, workspace } from '../workspace.ts';

const { scratch } = gitScratch();

type Files = Record<string, string | Uint8Array>;
type World = Parameters<typeof memoryIo>[0];

const clean = Object.fromEntries(workspace({}).sources.map(({ file, text }) => [file, text as string]));
const charter = pathOf('charter', 'repair-guild');
const members = pathOf('members', 'repair-guild');
const skills = pathOf('skills', 'repair-guild');
const log = pathOf('log', 'repair-guild');

const misspelt = clean[charter]!.replace(/^vision: (.*)$/m, 'vison: $1 # why');
const mendedCharter = misspelt.replace(/^vison:/m, 'vision:');
const line = misspelt.split('\n').findIndex((text) => text.startsWith('vison:')) + 1;
const told = `${charter}:${line}  Rename “vison” to “vision”\n`;

async function run(argv: string, files: Files, world: World = {}) {
  const io = memoryIo({ files, ...world });
  const writes: Write[][] = [];
  const { write } = io;
  io.write = async (all) => {
    writes.push([...all]);
    await write(all);
  };
  const code = await main(argv.split(' '), io);
  return { code, out: io.stdout, err: io.stderr, io, writes, at: (file: string) => io.files.get(file) };
}

describe('--fix', () => {
  test('writes what is mended, says so on stderr, and reports what is left', async () => {
    const { code, out, err, at } = await run('lint --fix', { ...clean, [charter]: misspelt });
    expect([code, err]).toEqual([0, `fixed: ${told}`]);
    expect(out).toBe('✔ 1 community, no problems\n');
    expect(at(charter)).toBe(mendedCharter);
  });

  test('the report and the exit code are about what is left', async () => {
    const text = misspelt.replace(/^stage: .*$/m, 'stage: sleeping');
    const { code, out, at } = await run('lint --fix', { ...clean, [charter]: text });
    expect(code).toBe(1);
    expect(out).toContain('unknown-choice');
    expect(out).not.toContain('unknown-field');
    expect(at(charter)).toContain('vision: Every');
  });

  test('the second time changes nothing', async () => {
    const first = await run('lint --fix', { ...clean, [charter]: misspelt });
    const again = await run('lint --fix', Object.fromEntries(first.io.files));
    expect([again.code, again.err, again.writes]).toEqual([0, '', []]);
  });

  test('all files are written at once, each only if it is as it was', async () => {
    const names = clean[log]!.replace('activity: clinic', 'activity: clinics');
    expect(names).not.toBe(clean[log]);
    const { writes, err } = await run('lint --fix', { ...clean, [charter]: misspelt, [log]: names });
    expect(writes).toHaveLength(1);
    expect(writes[0]!.map(({ file, before }) => [file, before])).toEqual([
      [charter, misspelt],
      [log, names],
    ]);
    expect(err.split('\n').map((each) => each.split(' ')[0])).toEqual(['fixed:', 'fixed:', '']);
  });

  test('a mark at the start, line ends and bytes that nothing names stay', async () => {
    const bytes = new TextEncoder().encode(`\ufeff${misspelt.replaceAll('\n', '\r\n')}`);
    const { writes } = await run('lint --fix', { ...clean, [charter]: `\ufeff${misspelt.replaceAll('\n', '\r\n')}` });
    expect(writes[0]![0]!.text).toBe(`\ufeff${mendedCharter.replaceAll('\n', '\r\n')}`);
    expect(new TextEncoder().encode(writes[0]![0]!.before)).toEqual(bytes);
  });

  test('files that are broken or not saved as UTF-8 are left', async () => {
    const latin = new Uint8Array([...new TextEncoder().encode(misspelt), 0x23, 0xe9, 0x0a]);
    expect((await run('lint --fix', { ...clean, [charter]: latin })).writes).toEqual([]);
    expect((await run('lint --fix', { ...clean, [charter]: `${misspelt}needs: [\n` })).writes).toEqual([]);
  });

  test.each<[what: string, argv: string, files: Files]>([
    ['ignored', 'lint --fix', { [charter]: `# cop-ignore-file unknown-field -- legacy\n${misspelt}` }],
    ['not asked about', 'lint --fix communities/repair-guild/roles.yaml', { [charter]: misspelt }],
    ['left out', 'lint --fix --skip unknown-field', { [charter]: misspelt }],
    ['not among those asked for', 'lint --fix --only no-sponsor', { [charter]: misspelt }],
    ['of a level that is off', 'lint --fix --rule unknown-field:off', { [charter]: misspelt }],
  ])('what is %s is not mended', async (_, argv, files) => {
    const { writes } = await run(argv, { ...clean, ...files });
    expect(writes).toEqual([]);
  });

  test('only what is asked for is mended', async () => {
    const names = clean[log]!.replace('activity: clinic', 'activity: clinics');
    const { writes } = await run('lint --fix --only unknown-field', { ...clean, [charter]: misspelt, [log]: names });
    expect(writes.flat().map(({ file }) => file)).toEqual([charter]);
  });

  test('with --quiet it says nothing of what went well', async () => {
    const { code, out, err, at } = await run('lint --fix --quiet', { ...clean, [charter]: misspelt });
    expect([code, out, err, at(charter)]).toEqual([0, '', '', mendedCharter]);
  });

  test('names from files start no workflow command', async () => {
    const text = clean[charter]!.replace(/^vision:/m, '"vis##[x]ion": 1\nvison:');
    const { err } = await run('lint --fix', { ...clean, [charter]: text });
    expect(err).not.toContain('##[');
    expect(err).toContain('fixed: ');
  });

  test('where nothing may be written nothing is, and the reason is said', async () => {
    const io = memoryIo({ files: { ...clean, [charter]: misspelt } });
    io.write = async () => {
      throw new UserError('Nothing was written: the folder or file may not be written.');
    };
    expect(await main(['lint', '--fix'], io)).toBe(2);
    expect([io.stdout, io.stderr]).toEqual(['', 'cop: Nothing was written: the folder or file may not be written.\n']);
  });

  test('a real folder', async () => {
    const root = path.join(scratch, 'fix');
    for (const [file, text] of Object.entries({ ...clean, [charter]: misspelt })) {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), text);
    }
    fs.chmodSync(path.join(root, charter), 0o640);
    const { code } = await real(root, 'lint', '--fix', '--today', '2026-06-01');
    expect(code).toBe(0);
    expect(fs.readFileSync(path.join(root, charter), 'utf8')).toBe(mendedCharter);
    expect(fs.statSync(path.join(root, charter)).mode & 0o777).toBe(0o640);
    // The same folder by its absolute path, from elsewhere.
    fs.writeFileSync(path.join(root, charter), misspelt);
    expect((await real(scratch, 'lint', '--fix', root, '--today', '2026-06-01')).code).toBe(0);
    expect(fs.readFileSync(path.join(root, charter), 'utf8')).toBe(mendedCharter);
  });
});

describe('--fix --dry-run', () => {
  test('prints a diff in place of the report, writes nothing, and ends as after the fix', async () => {
    const { code, out, err, at } = await run('lint --fix --dry-run', { ...clean, [charter]: misspelt });
    expect(code).toBe(0);
    expect(out).toContain(`--- ${charter}\n+++ ${charter}\n`);
    expect(out.split('\n').filter((each) => /^[-+](?![-+])/.test(each))).toEqual([
      '-vison: Every repair holds the first time. # why',
      '+vision: Every repair holds the first time. # why',
    ]);
    expect(err).toBe(
      `would fix: ${told}1 finding would be mended in 1 file; nothing would be left. Nothing was written: this was a dry run.\n`,
    );
    expect(at(charter)).toBe(misspelt);
  });

  test('writes no report either', async () => {
    const { io } = await run('lint --fix --dry-run -f json=report.json', { ...clean, [charter]: misspelt });
    expect(io.files.has('report.json')).toBe(false);
  });

  test('says what would be left', async () => {
    const text = clean[charter]!.replace(/^stage: .*$/m, 'stage: sleeping');
    const { code, out, err } = await run('lint --fix --dry-run', { ...clean, [charter]: text });
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('Nothing would change; 1 error would be left. Nothing was written: this was a dry run.\n');
  });

  test('shows of a file with line ends of another system only what changes', async () => {
    const { out } = await run('lint --fix --dry-run', { ...clean, [charter]: misspelt.replaceAll('\n', '\r\n') });
    expect(out.split('\n').filter((each) => /^[-+](?![-+])/.test(each))).toHaveLength(2);
  });
});

describe('what cannot be asked for together', () => {
  test.each([
    ['lint --dry-run', '--dry-run shows what --fix would change.'],
    ['lint --fix --dry-run --update-baseline', '--dry-run writes nothing, so it writes no baseline.'],
    ['lint --fix --dry-run --prune-baseline', '--dry-run writes nothing, so it writes no baseline.'],
  ])('%s', async (argv, message) => {
    const { code, out, err } = await run(argv, clean);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('what takes something away', () => {
  const files: Record<string, string> = {
    ...clean,
    [members]: 'members:\n  - {id: ada, name: Ada Osei, consent: {skills: no}}\n  - {id: ben, name: Ben Kato}\n',
    [skills]: `${clean[skills]!.replace(/^ratings:\n(?: .*\n)+/m, '')}ratings:\n  - {member: ada, skills: {triage: 2}} # Ada\n  - {member: ben, skills: {triage: 2}}\n`,
  };
  const without = files[skills]!.replace('  - {member: ada, skills: {triage: 2}} # Ada\n', '');

  test('is asked about once a file, and stays by default', async () => {
    const { io, at, code } = await run('lint --fix --only rating-without-consent', files, { answers: [false] });
    expect(io.asked.map(({ type, default: usual }) => [type, usual])).toEqual([['confirm', false]]);
    expect(io.asked[0]!.message).toBe(
      `${skills}: Remove 1 entry about people who did not agree? 1 entry goes for good: ratings[member=ada].`,
    );
    expect([at(skills), code]).toEqual([files[skills], 1]);
  });

  test('goes after a yes', async () => {
    const { at, code, err } = await run('lint --fix --only rating-without-consent', files, { answers: [true] });
    expect([at(skills), code]).toEqual([without, 0]);
    expect(err).toMatch(/^fixed: \S+skills\.yaml:\d+ {2}Remove 1 entry/);
  });

  test.each<[when: string, argv: string, world: World]>([
    ['without a terminal', 'lint --fix', {}],
    ['in CI', 'lint --fix', { answers: [true], env: { CI: 'true' } }],
    ['in a dry run', 'lint --fix --dry-run', { answers: [true] }],
  ])('stays %s, and a line says how to do it', async (_, argv, world) => {
    const { at, err, io } = await run(`${argv} --only rating-without-consent`, files, world);
    expect([at(skills), io.asked]).toEqual([files[skills], []]);
    expect(err.split('\n')[0]).toBe(
      `not fixed: ${skills}  Remove 1 entry about people who did not agree: run \`cop lint --fix\` at a terminal, where it asks first, or do it by hand.`,
    );
  });

  test('Ctrl-C writes nothing', async () => {
    const { writes, code } = await run('lint --fix', { ...files, [charter]: misspelt }, { answers: [null] });
    expect([writes, code]).toEqual([[], 130]);
  });
});
