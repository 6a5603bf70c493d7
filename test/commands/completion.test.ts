import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { reporters } from '../../src/core/reporters/index.ts';
import { memoryIo } from '../memory-io.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-completion-'));
const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];
const has = (shell: Shell) => spawnSync(shell, ['--version']).status === 0;
const env = { PATH: `${scratch}/bin:${process.env.PATH}`, HOME: scratch, LC_ALL: 'C.UTF-8' };

beforeAll(async () => {
  for (const shell of shells)
    fs.writeFileSync(path.join(scratch, `cop.${shell}`), (await run(['completion', shell])).out);
  // Stands for the program, and says in which folder it was asked.
  fs.mkdirSync(path.join(scratch, 'bin'));
  const stub =
    '#!/bin/sh\n[ "$1 $2 $3" = "completion --words community" ] || exit 3\nprintf "data-guild\\nrepair-guild\\n"\n';
  fs.writeFileSync(path.join(scratch, 'bin/cop'), `${stub}echo "$5" >> "${scratch}/asked"\n`, { mode: 0o755 });
  fs.mkdirSync(path.join(scratch, 'some/folder'), { recursive: true });
  fs.writeFileSync(path.join(scratch, 'some/$(touch pwned).yaml'), '');
}, 60_000);
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

async function run(argv: readonly string[], files: Record<string, string> = {}) {
  const io = memoryIo({ files });
  const code = await main(argv, io);
  return { code, out: io.stdout, err: io.stderr };
}

/** Words on the line, the last one still being typed, and what is offered: all of it, or some of it after “…”. */
const lines: readonly [words: readonly string[], offered: readonly string[]][] = [
  [['li'], ['lint']],
  [['zzz'], []],
  [['re'], ['render']],
  [['--v'], ['--version']],
  [['--col'], ['--color']],
  [['lint', '--for'], ['--format']],
  [['lint', '--format', ''], Object.keys(reporters)],
  [['lint', '-f', 'js'], ['json']],
  [['lint', '--fail-on', 'w'], ['warning']],
  [['lint', '--gate', ''], ['launch']],
  [['lint', '--max-warnings', ''], []],
  [['--today', '2026-01-01', 'lint', '--prof'], ['--profile']],
  [['lint', '--strict', '--only', 'no-spon'], ['no-sponsor']],
  [['lint', '--skip', 'ti'], ['time']],
  [['lint', '--rule', 'no-man'], ['no-manager']],
  [['explain', 'no-budget'], ['no-budget-decision']],
  [['explain', 'integ'], ['integrity']],
  [
    ['render', ''],
    ['data-guild', 'repair-guild'],
  ],
  [['render', 'r'], ['repair-guild']],
  [['render', 'data-guild', 'post'], ['poster']],
  [['render', 'data-guild', 'poster', 'charter-p'], ['charter-page']],
  [['render', '--only', 'align'], ['alignment-page']],
  [['render', '--audience', 'm'], ['members']],
  [['render', '--chec'], ['--check']],
  [['schema', 'ch'], ['charter']],
  [['templates', 'e'], ['eject']],
  [['templates', 'show', 'charter'], ['charter-page']],
  [['add', 'obj'], ['objective']],
  [['add', 'objective', '--sta'], ['--status']],
  [
    ['add', 'objective', '--status', 'd'],
    ['done', 'dropped'],
  ],
  [['add', 'objective', '--community', 'd'], ['data-guild']],
  [['add', 'objective', 'obj'], []],
  [['log', 'ev'], ['event']],
  [['log', 'event', '--type', 'problem'], ['problem-clinic']],
  [['init', '--stage', 'f'], ['forming']],
  [['import', 'sig'], ['sigs']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['render', '--', '--ch'], []],
  // What stands on a line is text: nothing of it is run, and it is no pattern.
  [['$(touch pwned)', ''], []],
  [['`touch pwned`'], []],
  [['lint', '--format', '*'], []],
  [['lint', '--format', '$(touch pwned)'], []],
  [['render', 'a\'b"c\n$(touch pwned)', 'post'], ['poster']],
  [['*', 'l'], []],
];

/** Asks bash about every line in one process. */
function inBash(): string[][] {
  const word = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const asks = lines.map(([words]) => {
    // As bash does itself, which takes a line apart at `=`.
    return `COMP_WORDS=(cop ${words.map(word).join(' ')}); COMP_CWORD=${words.length}; _cop; show`;
  });
  const driver = `set -u\n. ./cop.bash\nshow() { printf '%s\\n' "\${COMPREPLY[@]+"\${COMPREPLY[@]}"}" ==; }\n${asks.join('\n')}\n`;
  return answers(spawnSync('bash', ['--norc', '-c', driver], { cwd: scratch, env, encoding: 'utf8' }));
}

function inZsh(): string[][] {
  const word = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const asks = lines.map(([words]) => {
    // zsh hands words over as they are typed: odd ones quoted.
    const typed = `typed=(${words.map(word).join(' ')}); words=(cop "\${(@q)typed}")`;
    return `${typed}; CURRENT=${words.length + 1}; cur=${word(words.at(-1)!)}; _cop; print -r -- '=='`;
  });
  const stubs = `compdef() { : }
_describe() { local name=\${@[-1]} one; for one in "\${(@P)name}"; do offer "\${one%%:*}"; done }
compadd() { shift; local one; for one in "$@"; do offer "$one"; done }
compset() { cur=\${cur#*=} }
offer() { [[ $1 == "$cur"* ]] && print -r -- "$1"; : }
_files() { : }`;
  const driver = `${stubs}\n. ./cop.zsh\n${asks.join('\n')}\n`;
  return answers(spawnSync('zsh', ['-f', '-c', driver], { cwd: scratch, env, encoding: 'utf8' }));
}

function inFish(): string[][] {
  const word = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const asks = lines.map(([words]) => {
    const before = ['cop', ...words.slice(0, -1)].map(word).join(' ');
    return `set -g typed ${before}; set -g cur ${word(words.at(-1)!)}; show`;
  });
  const driver = `source ./cop.fish
function commandline; if test "$argv[1]" = -ct; echo -- $cur; else; printf '%s\\n' $typed; end; end
function show; for one in (__cop); set -l name (string replace -r '\\t.*' '' -- "$one"); if test -n "$name"; and test (string sub -l (string length -- "$cur") -- "$name") = "$cur"; echo -- "$name"; end; end; echo ==; end
${asks.join('\n')}
`;
  return answers(spawnSync('fish', ['--no-config', '-c', driver], { cwd: scratch, env, encoding: 'utf8' }));
}

function answers({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): string[][] {
  expect(stderr).toBe('');
  return stdout
    .split('==\n')
    .slice(0, -1)
    .map((part) => part.split('\n').filter((line) => line !== ''));
}

describe.each([
  ['bash', inBash],
  ['zsh', inZsh],
  ['fish', inFish],
] as const)('in %s', (shell, ask) => {
  test.skipIf(!has(shell))('each line gets its words', { timeout: 60_000 }, () => {
    const all = ask();
    expect(lines.map(([words], at) => [words, all[at]])).toEqual(lines.map(([words, offered]) => [words, offered]));
    expect(fs.existsSync(path.join(scratch, 'pwned'))).toBe(false);
  });

  test.skipIf(!has(shell))('the script is read without a fault', () => {
    const { status, stderr } = spawnSync(shell, ['-n', `cop.${shell}`], { cwd: scratch, env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('the script', async () => {
    const script = fs.readFileSync(path.join(scratch, `cop.${shell}`), 'utf8');
    // Of the words, which every new command changes, only where they stand.
    const frame = script.replace(
      /^( +)(?:case )?'.*\n?|^( +printf).*\n|^ +case '.*\n|^ +(echo @\w+|true|(verbs|flags)=\(|\)|;;)\n/gm,
      '',
    );
    await expect(frame).toMatchFileSnapshot(`completion-${shell}.txt`);
  });
});

describe('community names', () => {
  test('are the folders around here, those only that a shell takes for one word', async () => {
    const names = [
      'data-guild',
      'repair_guild.2',
      'Bäcker',
      'with space',
      '$(touch pwned)',
      "quo'te",
      '-x',
      'new\nline',
    ];
    const files = Object.fromEntries(names.map((name) => [`communities/${name}/charter.yaml`, 'name: [']));
    expect(await run(['completion', '--words', 'community'], { 'cop.yaml': '', ...files })).toEqual({
      code: 0,
      out: 'Bäcker\ndata-guild\nrepair_guild.2\n',
      err: '',
    });
  });

  test.each<[string, Record<string, string>]>([
    ['nothing is here', {}],
    ['the settings are broken', { 'cop.yaml': '[' }],
    ['there is no community yet', { 'cop.yaml': '' }],
  ])('where %s there is none, without a word', async (_, files) => {
    expect(await run(['completion', '--words', 'community'], files)).toEqual({ code: 0, out: '', err: '' });
  });

  test('nothing is said where a folder cannot be read', async () => {
    const io = memoryIo();
    const list = async () => {
      throw new Error('no');
    };
    expect(await main(['completion', '--words', 'community'], Object.assign(io, { list }))).toBe(0);
    expect(io.stdout + io.stderr).toBe('');
  });

  test('are asked for in the folder that -C names, and help keeps silent about it', async () => {
    expect((await run(['completion', '--help'])).out).not.toContain('--words');
    if (!has('bash')) return;
    const driver = '. ./cop.bash; COMP_WORDS=(cop -C some/folder render d); COMP_CWORD=4; _cop; echo "$COMPREPLY"';
    const { stdout } = spawnSync('bash', ['--norc', '-c', driver], { cwd: scratch, env, encoding: 'utf8' });
    expect(stdout).toBe('data-guild\n');
    expect(fs.readFileSync(path.join(scratch, 'asked'), 'utf8')).toMatch(/some\/folder\n$/);
  });
});

test.each([
  [['completion'], 'Which shell?', 'bash, zsh and fish'],
  [['completion', 'bsh'], 'does not know the shell “bsh”', 'Did you mean “bash”?'],
  [['completion', 'powershell'], 'does not know the shell “powershell”', 'It knows bash, zsh and fish.'],
  [['completion', '--words', 'rule'], '“rule” does not fit --words', 'community'],
])('%j is refused', async (argv, ...said) => {
  const { code, err } = await run(argv);
  expect(code).toBe(2);
  for (const words of said) expect(err).toContain(words);
});
