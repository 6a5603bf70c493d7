import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { nodeIo } from '../../src/cli/node.ts';
import { gitScratch, real } from '../git-repository.ts';
import { memoryIo } from '../memory-io.ts';
import { pathOf, workspace } from '../workspace.ts';

const { repository } = gitScratch();

type Files = Readonly<Record<string, string | Uint8Array>>;

const clean = Object.fromEntries(workspace({}).sources.map(({ file, text }) => [file, text as string]));
const charter = pathOf('charter', 'repair-guild');
const roles = pathOf('roles', 'repair-guild');
const unused = 'x-y: 1\ncolour: red\nshape: round\n';
/** Two findings of one rule in one file. */
const faulty = { ...clean, [charter]: `${unused}${clean[charter]}` };
const named = { 'cop.yaml': `${clean['cop.yaml'] ?? ''}lint: {baseline: cop-baseline.json}\n` };

async function run(argv: string, files: Files) {
  const io = memoryIo({ files });
  const code = await main([...argv.split(' '), '--format', 'json'], io);
  const report = io.stdout === '' ? undefined : JSON.parse(io.stdout);
  const findings = (report?.findings ?? []).map(({ rule, line }: { rule: string; line: number }) => `${rule}:${line}`);
  return { code, findings: findings as string[], err: io.stderr, files: Object.fromEntries(io.files), report };
}

const textOf = (files: Files, file = 'cop-baseline.json') => files[file] as string;
const rulesIn = (files: Files, file?: string): string[] =>
  JSON.parse(textOf(files, file)).baseline.map(({ rule, count = 1 }: { rule: string; count?: number }) =>
    count === 1 ? rule : `${rule}*${count}`,
  );

describe('--update-baseline', () => {
  test('lists all there is, says how to use it, and the run is as seen with it', async () => {
    const { code, findings, err, files } = await run('lint --update-baseline', faulty);
    expect([code, findings]).toEqual([0, []]);
    expect(rulesIn(files)).toEqual(['unknown-field', 'unknown-field']);
    expect(err).toBe(
      'Wrote cop-baseline.json: 2 findings (2 new).\nTo use it, add `baseline: cop-baseline.json` under `lint` in cop.yaml, or run `cop lint --baseline cop-baseline.json`.\n',
    );
    expect(textOf(files).endsWith('\n')).toBe(true);
  });

  test('is not used before somebody names it', async () => {
    const { files } = await run('lint --update-baseline', faulty);
    expect((await run('lint', files)).findings).toHaveLength(2);
    expect(await run('lint --baseline cop-baseline.json', files)).toMatchObject({ code: 0, findings: [] });
    expect(await run('lint', { ...files, ...named })).toMatchObject({ code: 0, findings: [] });
    expect((await run('lint --no-baseline', { ...files, ...named })).findings).toHaveLength(2);
  });

  test('writes nothing where nothing is new, and then what is', async () => {
    const { files } = await run('lint --update-baseline', { ...faulty, ...named });
    const again = await run('lint --update-baseline', files);
    expect(again.err).toBe('cop-baseline.json is up to date: 2 findings.\n');
    expect(textOf(again.files)).toBe(textOf(files));
    const other = { ...files, [charter]: `sound: loud\nsmell: x\nx-y: 1\ncolour: red\n${clean[charter]}` };
    const third = await run('lint --update-baseline', other);
    expect(third.err).toBe('Wrote cop-baseline.json: 3 findings (2 new, 1 gone).\n');
    expect((await run('lint', third.files)).code).toBe(0);
    expect((await run('lint --update-baseline --quiet', { ...files, [charter]: clean[charter]! })).err).toBe('');
  });

  test('keeps line ends that git has changed', async () => {
    const { files } = await run('lint --update-baseline', { ...faulty, ...named });
    const crlf = textOf(files).replaceAll('\n', '\r\n');
    const same = await run('lint --update-baseline', { ...files, 'cop-baseline.json': crlf });
    expect(textOf(same.files)).toBe(crlf);
    const less = await run('lint --update-baseline', {
      ...files,
      'cop-baseline.json': crlf,
      [charter]: clean[charter]!,
    });
    expect(textOf(less.files)).toBe('{\r\n  "schemaVersion": 1,\r\n  "baseline": []\r\n}\r\n');
  });

  test('listens to ignore comments first', async () => {
    const text = `x-y: 1\ncolour: red # cop-ignore unknown-field -- ours\nshape: round\n${clean[charter]}`;
    const { files } = await run('lint --update-baseline', { ...clean, ...named, [charter]: text });
    expect(rulesIn(files)).toEqual(['unknown-field']);
    expect((await run('lint', files)).report.counts.ignored).toBe(1);
    expect((await run('lint --no-inline-ignores', files)).findings).toEqual(['unknown-field:2']);
  });

  test('names the file as it was given', async () => {
    const { files, err } = await run('lint --update-baseline --baseline old/findings.json', faulty);
    expect(rulesIn(files, 'old/findings.json')).toHaveLength(2);
    expect(err).toBe('Wrote old/findings.json: 2 findings (2 new).\n');
  });

  test('of nothing is there too, so that its name in cop.yaml holds', async () => {
    const { files, code } = await run('lint --update-baseline', { ...clean, ...named });
    expect([code, rulesIn(files)]).toEqual([0, []]);
    expect((await run('lint', files)).code).toBe(0);
  });
});

describe('what a baseline hides', () => {
  test('is what it lists and no more: cured and made by the same rule in the same file are told apart', async () => {
    const { files } = await run('lint --update-baseline', { ...faulty, ...named });
    const swapped = { ...files, [charter]: `sound: loud\nx-y: 1\ncolour: red\n${clean[charter]}` };
    expect((await run('lint', swapped)).findings).toEqual(['unknown-field:1']);
  });

  test('of equal ones as many as it counts', async () => {
    const twice = (times: number) => `roles:\n${'  - {kind: core, holder: ada, colour: red}\n'.repeat(times)}`;
    const { files } = await run('lint --only unknown-field --update-baseline', {
      ...clean,
      ...named,
      [roles]: twice(2),
    });
    expect(rulesIn(files)).toEqual(['unknown-field*2']);
    const more = await run('lint --only unknown-field', { ...files, [roles]: twice(3) });
    const last = twice(3).split('\n').length - 1;
    expect(more.findings).toEqual([`unknown-field:${last}`]);
    expect((await run('lint --only unknown-field', { ...files, [roles]: twice(1) })).findings).toEqual([]);
  });

  test.each([
    ['broken YAML', { [roles]: 'roles: [\n' }, 'broken-yaml'],
    ['a wrong shape', { [roles]: 'roles:\n  - {kind: core, title: [a, b]}\n' }, 'wrong-type'],
    ['a newer format', { [roles]: `schema: cop/v9\n${clean[roles]}` }, 'newer-format'],
    ['a word that no field has', { [charter]: clean[charter]!.replace(/^stage: .*$/m, 'stage: x') }, 'unknown-choice'],
  ])('is never why a file cannot be used: %s', async (_, files, rule) => {
    const made = await run('lint --update-baseline', { ...clean, ...named, ...files });
    expect(made.code).toBe(1);
    expect(made.findings.map((one) => one.split(':')[0])).toEqual([rule]);
    expect(made.err).toContain('Not in it: 1 finding, until every file and the settings can be used.');
    expect((await run('lint', made.files)).findings).toEqual(made.findings);
  });

  test('is never a mistake in the settings, and with one nothing is written', async () => {
    const files = { ...faulty, 'cop.yaml': 'lint: {baseline: cop-baseline.json, fail: x}\n' };
    const { code, files: after, err, findings } = await run('lint --update-baseline', files);
    expect(code).toBe(2);
    expect(Object.keys(after)).not.toContain('cop-baseline.json');
    expect(err).toBe('cop: cop-baseline.json stays as it is until the mistakes in cop.yaml are gone.\n');
    expect(findings).toContain('unknown-field:1');
  });
});

describe('what is found no more', () => {
  const world = async () => (await run('lint --update-baseline', { ...faulty, ...named })).files;
  const cured = `x-y: 1\nshape: round\n${clean[charter]}`;

  test('fails no run and stays until somebody takes it out', async () => {
    const files = { ...(await world()), [charter]: cured };
    const seen = await run('lint', files);
    expect([seen.code, seen.findings]).toEqual([0, []]);
    const { err, files: after, code } = await run('lint --prune-baseline', files);
    expect([code, err, rulesIn(after)]).toEqual([
      0,
      'Wrote cop-baseline.json: 1 finding (1 gone).\n',
      ['unknown-field'],
    ]);
    expect((await run('lint --prune-baseline', after)).err).toBe('cop-baseline.json is up to date: 1 finding.\n');
  });

  test('is taken out and nothing is put in; the rest is reported', async () => {
    const files = { ...(await world()), [charter]: `sound: loud\n${cured}` };
    const { code, findings, files: after } = await run('lint --prune-baseline', files);
    expect([code, findings]).toEqual([0, ['unknown-field:1']]);
    expect(rulesIn(after)).toEqual(['unknown-field']);
  });

  test.each([
    ['other files', 'communities/repair-guild/roles.yaml', 2],
    ['files of it', 'communities/repair-guild', 1],
    ['all', '.', 1],
    ['other rules', '--only no-sponsor', 2],
    ['without its rules', '--skip integrity', 2],
    ['its rule', '--only unknown-field', 1],
    ['the essentials', '--profile starter', 1],
  ])('is what a run can tell: %s', async (_, argv, left) => {
    const files = { ...(await world()), [charter]: cured };
    for (const option of ['--update-baseline', '--prune-baseline']) {
      const { files: after } = await run(`lint ${argv} ${option}`, files);
      expect(rulesIn(after)).toHaveLength(left);
    }
  });

  test('cannot be told while a file is broken', async () => {
    const files = { ...(await world()), [charter]: cured, [roles]: 'roles: [\n' };
    for (const option of ['--update-baseline', '--prune-baseline'])
      expect(rulesIn((await run(`lint ${option}`, files)).files)).toHaveLength(2);
  });

  test('is not what a profile or a level of the command line leaves out', async () => {
    const text = clean[charter]!.replace(/^benefits:\n(?: .*\n)+/m, '');
    const files = { ...clean, ...named, [charter]: text };
    const full = await run('lint --profile full --update-baseline', files);
    const all = rulesIn(full.files);
    expect(all).toContain('no-member-benefit');
    for (const argv of ['--profile starter', '--rule no-member-benefit:off', '--gate launch', '--skip time', ''])
      for (const option of ['--update-baseline', '--prune-baseline']) {
        const { files: after } = await run(`lint ${argv} ${option}`.replace('  ', ' '), full.files);
        expect(rulesIn(after)).toEqual(expect.arrayContaining(all));
      }
    // What the settings of the repository switch off is over.
    const off = { 'cop.yaml': 'lint: {baseline: cop-baseline.json, rules: {no-member-benefit: off}}\n' };
    const { files: after } = await run('lint --prune-baseline', { ...full.files, ...off });
    expect(rulesIn(after)).toEqual(all.filter((rule) => rule !== 'no-member-benefit'));
  });

  test('goes with its file', async () => {
    const { [charter]: _, ...files } = await world();
    const { err } = await run('lint --prune-baseline', { ...files, 'communities/other/charter.yaml': clean[charter]! });
    expect(err).toBe('Wrote cop-baseline.json: 0 findings (2 gone).\n');
  });
});

test('a part of the files puts in only its own', async () => {
  const other = 'communities/other/charter.yaml';
  const files = {
    ...faulty,
    ...named,
    [other]: `colour: red\nname: Other\n${clean[charter]!.replace(/^name: .*\n/m, '')}`,
  };
  const one = await run('lint communities/other --only unknown-field --update-baseline', files);
  expect([one.findings, rulesIn(one.files)]).toEqual([[], ['unknown-field']]);
  expect((await run('lint --only unknown-field', one.files)).findings).toEqual(['unknown-field:2', 'unknown-field:3']);
  const both = await run('lint communities/repair-guild --update-baseline', one.files);
  expect(both.err).toBe('Wrote cop-baseline.json: 3 findings (2 new).\n');
  expect((await run('lint --only unknown-field', both.files)).findings).toEqual([]);
});

test('each workspace has its own, and one for all is refused', async () => {
  const both = Object.fromEntries(
    ['a', 'b'].flatMap((folder) =>
      Object.entries({ ...faulty, ...named }).map(([file, text]) => [`${folder}/${file}`, text]),
    ),
  );
  const { files, err } = await run('lint a b --update-baseline', both);
  expect(err).toBe('Wrote a/cop-baseline.json: 2 findings (2 new).\nWrote b/cop-baseline.json: 2 findings (2 new).\n');
  expect(textOf(files, 'a/cop-baseline.json')).toBe(textOf(files, 'b/cop-baseline.json'));
  expect(await run('lint a b', files)).toMatchObject({ code: 0, findings: [] });
  expect(await run('lint a --baseline b/cop-baseline.json', files)).toMatchObject({ code: 0, findings: [] });
  const refused = await run('lint a b --baseline a/cop-baseline.json', files);
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('2 workspaces: a/ and b/')]);
});

describe('refused, and nothing is written', () => {
  const foreign = '{"name": "x"}\n';
  test.each([
    ['a file that is not there', '--baseline none.json', {}, 'There is no baseline “none.json”.'],
    ['one of the settings', '', named, 'There is no “cop-baseline.json”, which cop.yaml names as the baseline.'],
    ['to prune nothing', '--prune-baseline', {}, 'There is no baseline to prune.'],
    ['to prune what is not there', '--prune-baseline', named, 'There is no “cop-baseline.json”'],
    ['both', '--prune-baseline --update-baseline', named, 'cannot both be given'],
    ['with and without', '--update-baseline --no-baseline', named, '--update-baseline and --no-baseline say two'],
    ['a dry run that writes', '--fix --dry-run --update-baseline', named, '--dry-run writes nothing'],
    ['only what is staged', '--staged --update-baseline', named, 'not only about a change'],
    ['only since', '--since main --prune-baseline', named, 'not only about a change'],
    ['a foreign file', '--update-baseline --baseline package.json', {}, '“package.json” is no baseline of cop.'],
    ['a checked file', '--update-baseline --baseline strategy.yaml', {}, '“strategy.yaml” cannot be read as JSON.'],
    ['a folder', '--baseline communities', {}, '“communities” is no ordinary file'],
    ['no name', '--baseline=', {}, '--baseline needs the name of a file.'],
    ['above', '', { 'cop.yaml': 'lint: {baseline: ../x.json}\n' }, '“../x.json” cannot be the baseline'],
    ['elsewhere', '', { 'cop.yaml': 'lint: {baseline: /etc/passwd}\n' }, 'cannot be the baseline'],
    [
      'a newer one',
      '--update-baseline',
      { ...named, 'cop-baseline.json': '{"schemaVersion": 7, "baseline": []}\n' },
      'was written by a newer version of cop.',
    ],
    [
      'a foreign file under the usual name',
      '--update-baseline',
      { 'cop-baseline.json': foreign },
      '“cop-baseline.json” is no baseline of cop.',
    ],
  ])('%s: %s', async (_, argv, more, said) => {
    const files = { ...faulty, 'package.json': foreign, ...more };
    const { code, err, files: after } = await run(`lint ${argv}`.trim(), files);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(after).toEqual(files);
  });
});

describe('on a disk', () => {
  const faults = {
    'communities/repair-guild/charter.yaml': `colour: red\n${clean[charter]}`,
    'communities/repair-guild/roles.yaml': `shape: round\n${clean[roles]}`,
  };

  test('made on main, then lines moved and one new defect: exactly one finding', async () => {
    const { root, git, write, save } = repository('baseline');
    for (const [file, text] of Object.entries({ ...clean, ...faults, ...named })) write(file, text);
    save('2026-03-01');
    const made = await real(root, 'lint', '--update-baseline');
    expect([made.code, made.err]).toEqual([0, 'Wrote cop-baseline.json: 2 findings (2 new).\n']);
    save('2026-03-02');
    git(['checkout', '-q', '-b', 'feature']);
    write(charter, `# a remark\n\n\n${clean[charter]}colour: red\n`);
    write(roles, `# cop\n${faults[roles as keyof typeof faults]}size: large\n`);
    const { code, out } = await real(root, 'lint', '--format', 'json', '--strict');
    const { findings } = JSON.parse(out);
    expect(code).toBe(1);
    expect(findings.map(({ rule, file, pointer }: Record<string, string>) => [rule, file, pointer])).toEqual([
      ['unknown-field', roles, 'size'],
    ]);
    expect(git(['status', '--porcelain', 'cop-baseline.json'])).toBe('');
    // Called from below the root, the settings mean the same file.
    const below = await real(path.join(root, 'communities/repair-guild'), 'lint', '--format', 'json', '--strict');
    expect(JSON.parse(below.out).findings).toHaveLength(1);
  });

  test('more than a file of a community may hold is fine', async () => {
    const { root, write } = repository('large');
    for (const [file, text] of Object.entries({ ...clean, ...faults, ...named })) write(file, text);
    await real(root, 'lint', '--update-baseline');
    const file = path.join(root, 'cop-baseline.json');
    const [start, end] = fs.readFileSync(file, 'utf8').split('\n  ]');
    const line = (count: number) =>
      `,\n    {"file":"communities/gone/charter.yaml","rule":"unknown-field","at":"","fingerprint":"${count.toString(16).padStart(16, '0')}"}`;
    const many = Array.from({ length: 20_000 }, (_, count) => line(count)).join('');
    fs.writeFileSync(file, `${start}${many}\n  ]${end}`);
    expect(fs.statSync(file).size).toBeGreaterThan(1 << 20);
    expect(await real(root, 'lint', '--format', 'compact')).toMatchObject({ code: 0 });
    const { err } = await real(root, 'lint', '--prune-baseline');
    expect(err).toBe('Wrote cop-baseline.json: 2 findings (20000 gone).\n');
  });

  test('a link is not followed', async () => {
    const { root, write } = repository('link');
    for (const [file, text] of Object.entries({ ...clean, ...faults, ...named })) write(file, text);
    write('other.json', '{"schemaVersion": 1, "baseline": []}\n');
    fs.symlinkSync('other.json', path.join(root, 'cop-baseline.json'));
    const { code, err } = await real(root, 'lint', '--update-baseline');
    expect([code, err]).toEqual([2, expect.stringContaining('“cop-baseline.json” is no ordinary file')]);
    expect(await nodeIo(root).read('other.json')).toHaveLength(37);
  });
});
