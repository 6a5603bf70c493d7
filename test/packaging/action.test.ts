import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { gitScratch } from '../git-repository.ts';
import { clone, must, root, scratch, tidy } from './clone.ts';
import { act, action, actionText } from './composite.ts';
import { faultsOf } from './workflow-check.ts';

const { repository } = gitScratch();

// The action as a runner runs it: its scripts in bash, in a repository that is checked, with a clean clone as its own.
tidy();
const here = path.join(scratch, 'repository');
const today = '--today 2026-06-01';
const charter = (stage: string) => `name: Reading Circle\nstage: ${stage}\npurpose: Read together.\n`;
const one = 'communities/one/charter.yaml';
const two = 'communities/two/charter.yaml';
let built = '';

function write(folder: string, file: string, text: string) {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

/** A program of that name, first on the path. */
function standIn(name: string, text: string): string {
  const folder = fs.mkdtempSync(path.join(scratch, 'stand-in-'));
  fs.writeFileSync(path.join(folder, name), `#!/usr/bin/env bash\n${text}`, { mode: 0o755 });
  return `${folder}${path.delimiter}${process.env.PATH}`;
}

beforeAll(() => {
  built = clone('action');
  must(['npm', 'run', 'build'], built);
  write(here, one, charter('proposed'));
}, 120_000);

describe('action.yml', () => {
  test('is one for GitHub', async () => {
    expect(await faultsOf('action.yml', actionText)).toEqual([]);
    expect(await faultsOf('wrong/action.yml', actionText.replace('using:', 'usng:'))).toContainEqual(
      expect.stringContaining('Unexpected value'),
    );
  });

  test('hands inputs on as variables, and each of them', () => {
    const scripts = action.runs.steps.map(({ run }) => run).join('\n');
    expect(scripts).not.toContain('${{');
    const given = action.runs.steps.flatMap(({ env }) => Object.entries(env));
    expect(given.map(([, text]) => text).sort()).toEqual(
      Object.keys(action.inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .sort(),
    );
    for (const [name] of given) expect(scripts).toContain(`$${name}`);
  });

  test('uses no other action', () => {
    expect(actionText).not.toMatch(/^\s*-?\s*uses:/m);
  });
});

describe('what it tells', () => {
  test('nothing found', () => {
    const done = act({ at: built, in: here, inputs: { args: today }, later: 'cop --version' });
    expect(done).toMatchObject({ code: 0, err: '' });
    const { json, sarif, ...rest } = done.outputs;
    expect(rest).toEqual({ 'exit-code': '0', errors: '0', warnings: '0', infos: '0' });
    expect(JSON.parse(fs.readFileSync(json!, 'utf8'))).toMatchObject({ communities: 1, today: '2026-06-01' });
    expect(JSON.parse(fs.readFileSync(sarif!, 'utf8'))).toMatchObject({ version: '2.1.0', runs: [{ results: [] }] });
    expect(done.summary).toContain('1 community, no problems');
    // The program is there for the steps that follow.
    expect(done.later).toBe(`${JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version}\n`);
  });

  test('findings: on their lines, in the summary, as counts; and the run fails', () => {
    const wrong = path.join(scratch, 'wrong');
    write(wrong, one, charter('propsed'));
    write(wrong, two, charter('active'));
    const args = `${today}\n--only unknown-choice,no-sponsor\n--rule no-sponsor:warning`;
    const done = act({ at: built, in: wrong, inputs: { args }, later: 'echo still here' });
    expect(done).toMatchObject({ code: 1, err: '', later: 'still here\n' });
    expect(done.outputs).toMatchObject({ 'exit-code': '1', errors: '1', warnings: '1', infos: '0' });
    expect(done.out).toMatch(new RegExp(`^::error file=${one},line=2,.*title=cop unknown-choice::`, 'm'));
    expect(done.out).toMatch(new RegExp(`^::warning file=${two},.*title=cop no-sponsor::`, 'm'));
    expect(done.summary).toContain('unknown-choice');
    expect(JSON.parse(fs.readFileSync(done.outputs.sarif!, 'utf8')).runs[0].results).toHaveLength(2);
    const off = act({ at: built, in: wrong, inputs: { args, 'fail-on': 'never' } });
    expect([off.code, off.outputs['exit-code'], off.outputs.errors]).toEqual([0, '0', '1']);
  });

  test('why it could not do its job', () => {
    const done = act({ at: built, in: here, inputs: { args: '--only nonsense' } });
    expect(done.code).toBe(2);
    expect(done.out).toMatch(/^::error title=cop::cop: There is no rule or category “nonsense”\./m);
    expect(done.summary).toMatch(/^cop could not do its job:\n\n {4}cop: There is no rule or category “nonsense”\./);
    expect(done.outputs).toEqual({ 'exit-code': '2', errors: '', warnings: '', infos: '', json: '', sarif: '' });
    const empty = fs.mkdtempSync(path.join(scratch, 'empty-'));
    expect(act({ at: built, in: empty })).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } });
  });

  test('settings with a mistake: what was found, and that the job was not done', () => {
    const wrong = path.join(scratch, 'settings');
    write(wrong, 'cop.yaml', 'lint: {profile: nonsense}\n');
    write(wrong, one, charter('proposed'));
    const done = act({ at: built, in: wrong, inputs: { args: today } });
    expect(done).toMatchObject({ code: 2, outputs: { 'exit-code': '2', errors: '1' } });
    expect(done.out).toMatch(/^::error file=cop\.yaml,line=1,/m);
  });
});

describe('what it is asked for', () => {
  const many = () => {
    const folder = path.join(scratch, 'many');
    for (const name of ['one', 'two', 'three and four'])
      write(folder, `communities/${name}/charter.yaml`, charter('propsed'));
    return folder;
  };

  test('paths, one a line; options with their values', () => {
    const inputs = {
      paths: 'communities/one\n\n  communities/three and four\n',
      args: `${today}\n--format junit=the report.xml\n`,
    };
    const { code, outputs, out } = act({ at: built, in: many(), inputs });
    expect([code, outputs.errors]).toEqual([1, '2']);
    expect(out).not.toContain('communities/two');
    expect(fs.readFileSync(path.join(many(), 'the report.xml'), 'utf8')).toMatch(/^<\?xml/);
  });

  test('a path is never an option, and a value never another', () => {
    const done = act({ at: built, in: here, inputs: { paths: '--version' } });
    expect([done.code, done.out]).toEqual([2, expect.stringContaining('There is nothing at “--version”.')]);
    expect(act({ at: built, in: here, inputs: { profile: '--version' } }).code).toBe(2);
  });

  test('a profile and a baseline', () => {
    expect(act({ at: built, in: here, inputs: { args: today, profile: 'full' } }).outputs.infos).not.toBe('0');
    const old = path.join(scratch, 'old');
    write(old, one, charter('active'));
    const strict = { args: today, 'fail-on': 'warning' };
    expect(act({ at: built, in: old, inputs: strict }).code).toBe(1);
    act({ at: built, in: old, inputs: { args: `${today}\n--update-baseline`, baseline: 'known.json' } });
    const { code, outputs } = act({ at: built, in: old, inputs: { ...strict, baseline: 'known.json' } });
    expect([code, outputs.warnings]).toEqual([0, '0']);
  });

  // Each of these would be something else in a script than the text that it is.
  const hostile = ['$(touch pwned)', '`touch pwned`', '"; touch pwned; "', "'; touch pwned; '", '* ?', '\\', '%0A::x'];
  test.each(Object.keys(action.inputs))(
    '“%s” is a text, whatever it says',
    (input) => {
      for (const value of ['a; exit 0', hostile.join('\n')]) {
        const folder = fs.mkdtempSync(path.join(scratch, 'hostile-'));
        write(folder, one, charter('proposed'));
        const { code, outputs, out } = act({ at: built, in: folder, inputs: { args: today, [input]: value } });
        // All but “true” is a no.
        expect([code, value]).toEqual([input === 'changed-only' ? 0 : 2, value]);
        expect(Object.keys(outputs)).toEqual(Object.keys(action.outputs));
        expect(out).not.toMatch(/^::x/m);
        expect(fs.readdirSync(folder)).toEqual(['communities']);
      }
    },
    300_000,
  );
});

describe('where the program comes from', () => {
  test('from the clone of the action, built where it was not yet', () => {
    const folder = clone('source');
    const log = path.join(scratch, 'npm.log');
    const PATH = standIn('npm', `echo "$PWD: $*" >> ${log}\nif [ "$1" = run ]; then cp -r ${built}/dist dist; fi\n`);
    for (const _ of [1, 2]) expect(act({ at: folder, in: here, inputs: { args: today }, env: { PATH } }).code).toBe(0);
    // The second time it is there.
    expect(fs.readFileSync(log, 'utf8')).toBe(
      `${folder}: ci --ignore-scripts --no-audit --no-fund\n${folder}: run build\n`,
    );
  });

  test('or from the registry, by its version, away from the settings of the repository', () => {
    const log = path.join(scratch, 'registry.log');
    const place = 'node_modules/cop-cli';
    const PATH = standIn(
      'npm',
      `echo "$PWD: $*" >> ${log}\nmkdir -p ${place}\ncp -r ${built}/bin ${built}/dist ${built}/package.json ${place}\n`,
    );
    expect(act({ at: here, in: here, inputs: { args: today, version: '1.2.3' }, env: { PATH } }).code).toBe(0);
    expect(fs.readFileSync(log, 'utf8')).toMatch(
      /^\S.*\/runner \d+\/cop-program\.\w{6}: install --prefix \. --ignore-scripts --no-audit --no-fund cop-cli@1\.2\.3\n$/,
    );
    const done = act({ at: here, in: here, inputs: { version: 'latest' }, env: { PATH } });
    expect([done.code, done.out]).toEqual([
      2,
      '::error title=cop::The input version takes a whole version such as 1.2.3.\n',
    ]);
  });

  test('with a Node.js that is new enough', () => {
    const PATH = standIn('node', 'if [ "$1" = --version ]; then echo v18.20.4; else exit 1; fi\n');
    const done = act({ at: built, in: here, env: { PATH } });
    expect(done.code).toBe(2);
    expect(done.out).toMatch(
      /^::error title=cop::cop needs Node\.js 20\.19 or newer; v18\.20\.4 is here\. Put .* before this one\.\n$/,
    );
  });
});

describe('a pull request', () => {
  const origin = () => path.join(scratch, 'origin.git');

  beforeAll(() => {
    const { root: folder, git, write: put, save } = repository('pulled');
    put(one, charter('propsed'));
    save('2026-03-01');
    git(['checkout', '-q', '-b', 'change']);
    put(two, charter('propsed'));
    save('2026-03-02');
    must(['git', 'clone', '-q', '--bare', folder, origin()], scratch);
  });

  const checkout = (name: string, ...options: readonly string[]) => {
    const folder = path.join(scratch, name);
    must(['git', 'clone', '-q', '--branch', 'change', ...options, `file://${origin()}`, folder], scratch);
    return folder;
  };

  test('is judged by what it changes, where that is asked for', () => {
    const folder = checkout('whole');
    const env = { GITHUB_BASE_REF: 'main' };
    const only = { args: today, 'changed-only': 'true' };
    const changed = act({ at: built, in: folder, inputs: only, env });
    expect([changed.code, changed.outputs.errors]).toEqual([1, '1']);
    expect(changed.out).toContain(two);
    expect(changed.out).not.toContain(one);
    expect(act({ at: built, in: folder, inputs: { args: today }, env }).outputs.errors).toBe('2');
    // A push is no pull request.
    expect(act({ at: built, in: folder, inputs: only, env: { GITHUB_BASE_REF: '' } }).outputs.errors).toBe('2');
    expect(act({ at: built, in: folder, inputs: { args: today, since: 'HEAD' } }).outputs.errors).toBe('0');
  });

  test('without its history is told what to do, and its branches are texts', () => {
    const folder = checkout('shallow', '--depth', '1');
    const inputs = { 'changed-only': 'true' };
    const done = act({ at: built, in: folder, inputs, env: { GITHUB_BASE_REF: 'main' } });
    expect([done.code, done.out]).toEqual([2, expect.stringContaining('fetch depth')]);
    for (const GITHUB_BASE_REF of ['$(touch pwned)', '`touch pwned`', 'x;touch pwned'])
      expect(act({ at: built, in: folder, inputs, env: { GITHUB_BASE_REF } }).code).toBe(2);
    expect(fs.readdirSync(folder).sort()).toEqual(['.git', 'communities']);
  });
});
