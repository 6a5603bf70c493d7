import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/cli/lint/print.ts';
import { main } from '../../src/cli/main.ts';
import { nodeIo } from '../../src/cli/node.ts';
import { memoryIo } from '../memory-io.ts';
import { readGithub, readGitlab, readSarif, readXml } from '../read-formats.ts';
import { pathOf, workspace } from '../workspace.ts';

const clean = Object.fromEntries(workspace({}).sources.map(({ file, text }) => [file, text as string]));
const charter = pathOf('charter', 'repair-guild');
const faulty = { ...clean, [charter]: clean[charter]!.replace(/^stage: .*$/m, 'stage: formin') };

async function run(argv: string, world: Parameters<typeof memoryIo>[0] = {}) {
  const io = memoryIo({ files: faulty, ...world });
  const code = await main(argv.split(' '), io);
  const written = Object.fromEntries(
    [...io.files].filter(([file]) => !(file in faulty)).map(([file, text]) => [file, String(text)]),
  );
  return { code, out: io.stdout, err: io.stderr, written };
}

test.each(formats)('%s is printed, and the same is written to a file', async (name) => {
  const { out, code } = await run(`lint -f ${name}`);
  expect(code).toBe(1);
  const { written, out: other } = await run(`lint -f ${name}=reports/deep/cop.out`);
  expect(written).toEqual({ 'reports/deep/cop.out': out });
  // With every format in a file, the usual one is printed.
  expect(other).toMatch(/^communities\/repair-guild\/charter\.yaml:2:8: error unknown-choice: /);
});

test('one format is printed, others are written, in one run', async () => {
  const { out, err, written, code } = await run(
    'lint -f github -f sarif=a.sarif -f gitlab=b.json -f junit=c.xml -f markdown=d.md',
  );
  expect(code).toBe(1);
  expect(err).toBe('');
  expect(readGithub(out)).toHaveLength(1);
  expect(Object.keys(written)).toEqual(['a.sarif', 'b.json', 'c.xml', 'd.md']);
  expect(readSarif(written['a.sarif']!).runs[0].results).toHaveLength(1);
  expect(readGitlab(written['b.json']!)).toHaveLength(1);
  expect(readXml(written['c.xml']!).attributes).toMatchObject({ failures: '1' });
  expect(written['d.md']).toMatch(/^## cop lint\n\n✖ 1 problem \(1 error\)/);
});

test('in a workflow the annotations are printed where the formats asked for are written', async () => {
  const { out, written } = await run('lint -f sarif=a.sarif', { env: { GITHUB_ACTIONS: 'true' } });
  expect(readGithub(out)).toHaveLength(1);
  expect(Object.keys(written)).toEqual(['a.sarif']);
});

describe('a report of an earlier run gives way', () => {
  test.each([
    ['another one', '{}'],
    ['one with a mark of its bytes', '\ufeff{}'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0])],
    ['one longer than what cop reads', 'x'.repeat(3_000_000)],
  ])('%s', async (_, there) => {
    const { written, code } = await run('lint -f json=report.json', { files: { ...faulty, 'report.json': there } });
    expect(code).toBe(1);
    expect(JSON.parse(written['report.json']!).counts.error).toBe(1);
  });
});

describe('on a real disk', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-formats-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(faulty)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  const onDisk = async (...formats: string[]) => {
    let err = '';
    const io = { ...nodeIo(folder), env: {}, outIsTerminal: false, out: async () => {} };
    const say = async (text: string) => {
      err += text;
    };
    const code = await main(['lint', ...formats.flatMap((format) => ['-f', format])], { ...io, err: say });
    return { code, err };
  };

  test('folders are made, reports replaced whatever they are, and keep who may read them', async () => {
    const report = path.join(folder, 'out/deep/cop.json');
    expect(await onDisk('json=out/deep/cop.json', 'sarif=out/cop.sarif')).toEqual({ code: 1, err: '' });
    const first = fs.readFileSync(report, 'utf8');
    fs.writeFileSync(report, `\ufeff${'x'.repeat(3_000_000)}`, { mode: 0o600 });
    fs.chmodSync(report, 0o600);
    expect(await onDisk(`json=${report}`)).toEqual({ code: 1, err: '' });
    expect(fs.readFileSync(report, 'utf8')).toBe(first);
    expect(fs.statSync(report).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(path.dirname(report))).toEqual(['cop.json']);
  });

  test('all reports are written, or none', async () => {
    fs.symlinkSync('elsewhere', path.join(folder, 'link.json'));
    const { code, err } = await onDisk('sarif=new/cop.sarif', 'json=link.json');
    expect([code, err]).toEqual([2, 'cop: “link.json” is no ordinary file; nothing was written.\n']);
    expect(fs.existsSync(path.join(folder, 'new'))).toBe(false);
    expect(fs.existsSync(path.join(folder, 'elsewhere'))).toBe(false);
  });

  test('a folder in the place of the report, and a file in the place of its folder', async () => {
    expect(await onDisk('sarif=communities')).toMatchObject({ code: 2 });
    const { code, err } = await onDisk(`sarif=${charter}/cop.sarif`);
    expect([code, err]).toEqual([2, `cop: “${charter}” is no ordinary folder; nothing was written.\n`]);
  });
});

test.each([
  ['json=', '--format json= names no file.', 'Name one after the “=”, for example --format json=reports/cop.json'],
  ['sarif=reports/', '--format sarif=reports/ names no file.', '--format sarif=reports/cop.sarif'],
  ['junit=cop.yaml', 'A report in the format junit is not written to “cop.yaml”.', '--format junit=reports/cop.xml'],
  ['gitlab=a/B.YML', 'A report in the format gitlab is not written to “a/B.YML”.', '--format gitlab=reports/cop.json'],
  ['compact=README.md', 'A report in the format compact is not written to “README.md”.', 'compact=reports/cop.txt'],
  ['markdown=cop.yaml', 'is not written to “cop.yaml”', '--format markdown=reports/cop.md'],
  ['json=a.json -f sarif=a.json', 'Two formats cannot both be written to “a.json”.', 'Give each a file of its own'],
  ['json=a.json -f sarif=./x/../a.json', 'Two formats cannot both be written to “./x/../a.json”.', 'Give each'],
  ['json -f sarif', 'Two formats cannot both be printed.', '--format json=report.json'],
  ['sarf', '“sarf” does not fit --format. Did you mean “sarif”?', ''],
])('-f %s', async (given, message, hint) => {
  const { code, out, err, written } = await run(`lint -f ${given}`);
  expect({ code, out, written }).toEqual({ code: 2, out: '', written: {} });
  expect(err).toContain(message);
  expect(err).toContain(hint);
});

test('a file that holds “=” in its name', async () => {
  expect(Object.keys((await run('lint -f json=a=b.json')).written)).toEqual(['a=b.json']);
});

describe('paths as CI has them', () => {
  const file = 'communities/repair-guild/charter.yaml';

  test.each([
    ['GITHUB_WORKSPACE', '/', file],
    // The working folder of the world in memory is the root; what does not hold it is not the checkout.
    ['GITHUB_WORKSPACE', '/elsewhere', file],
    ['CI_PROJECT_DIR', '/', file],
    ['CI_PROJECT_DIR', '', file],
  ])('%s=%s', async (name, folder, expected) => {
    const { out, written } = await run('lint -f github -f gitlab=b.json -f sarif=a.sarif', { env: { [name]: folder } });
    expect(readGithub(out)[0]!.properties.file).toBe(expected);
    expect(readGitlab(written['b.json']!)[0]!.location.path).toBe(expected);
    const [{ results }] = readSarif(written['a.sarif']!).runs;
    expect(results[0]!.locations[0].physicalLocation.artifactLocation.uri).toBe(expected);
  });

  test('in a folder below the checkout', async () => {
    const io = memoryIo({ files: faulty, env: { GITHUB_WORKSPACE: '/home/checkout' } });
    const real = async (path: string) =>
      path.startsWith('/') ? path : `/home/checkout/docs/${path.replace(/^\.$/, '')}`;
    await main(['lint', '-f', 'github', '-f', 'sarif=a.sarif'], { ...io, real, out: io.out });
    expect(readGithub(io.stdout)[0]!.properties.file).toBe(`docs/${file}`);
    const [{ results }] = readSarif(String(io.files.get('a.sarif'))).runs;
    expect(results[0]!.locations[0].physicalLocation.artifactLocation.uri).toBe(`docs/${file}`);
  });
});
