import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forEsbuild } from '../../bin/templates.js';
import { open, pseudoTerminals, type Screen } from './screen.ts';

// A person at a terminal: the program as it is, run in a pseudo-terminal, its screens as they are seen.
const root = path.join(import.meta.dirname, '../..');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-terminal-'));
const program = path.join(scratch, 'program/cop.mjs');
const found = await pseudoTerminals();
if (typeof found === 'string') console.warn(found);

beforeAll(async () => {
  await build({
    absWorkingDir: root,
    stdin: {
      contents:
        "import { main, nodeIo } from './src/cli/bundle.ts';\nprocess.exitCode = await main(process.argv.slice(2), nodeIo());\n",
      resolveDir: root,
    },
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    // Bundled CommonJS asks for modules of Node.
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
    plugins: [forEsbuild],
    logLevel: 'error',
  });
}, 120_000);
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

const enter = '\r';
const down = '\u001b[B';
const wipe = '\u0015';
const interrupt = '\u0003';

const usual = { cols: 80, rows: 45 };

function start(name: string, more: Record<string, string> = {}, size = usual, words = ['init']): [Screen, string] {
  if (typeof found === 'string') throw new Error(found);
  const cwd = path.join(scratch, name);
  fs.mkdirSync(cwd, { recursive: true });
  const env = { PATH: process.env.PATH ?? '', HOME: scratch, TERM: 'xterm-256color', ...more };
  return [open(found, [process.execPath, program, ...words], { cwd, env, size }), cwd];
}

/** Plays a conversation: what has to stand on the screen, then what is pressed; gives the screens that were marked. */
async function play(screen: Screen, steps: readonly (readonly [wait: string, press: string, mark?: string])[]) {
  const marked: string[] = [];
  for (const [wait, press, mark] of steps) {
    const shown = await screen.until(wait);
    if (mark !== undefined) marked.push(`${'='.repeat(8)} ${mark}\n${shown}\n`);
    screen.press(press);
  }
  return marked.join('\n');
}

const files = (folder: string) =>
  (fs.readdirSync(folder, { recursive: true }) as string[]).map((file) => file.split(path.sep).join('/')).sort();

describe.skipIf(typeof found === 'string')('cop init at a terminal', { timeout: 180_000 }, () => {
  test('from the first question to the files, with a mistake mended and a step back', async () => {
    const [screen, folder] = start('whole');
    const screens = await play(screen, [
      ['? What do people call the community?', `Data Guild${enter}`],
      ['? Why does it exist?', `TBD${enter}`],
      ['stands for words', '', 'an answer that is none'],
      ['stands for words', `${wipe}Help people who move data learn from each other${enter}`],
      ['? Who is it for?', `back${enter}`],
      ['? Why does it exist?', `.${enter}`, 'after “back”: the answer stands there to be changed'],
      ['? Who is it for?', `Anyone who moves data${enter}`],
      ['? Where does it stand?', enter, 'a choice'],
      ['? Who started it?', `${down}${enter}`],
      ['? What happens already', `we meet every second Tuesday at 14:00 in room 4, with cake${enter}`],
      ['Right?', enter, 'what was read'],
      ['? What do people call the regular meeting?', `Data clinic${enter}`],
      ['? In which time zone', `CET${enter}`],
      ['is not the name of one time zone', `${wipe}Europe/Berlin${enter}`],
      ['? Who looks after it', `Ada Osei${enter}`],
      ['? Does somebody with authority', enter],
      ['? Shall the files be checked', `${down}${enter}`],
      ['? Write these files?', enter, 'before anything is written'],
      ['Next:', '', 'the end'],
    ]);
    expect(await screen.ended).toBe(0);
    await expect(screens).toMatchFileSnapshot('init.txt');
    const charter = fs.readFileSync(path.join(folder, 'communities/data-guild/charter.yaml'), 'utf8');
    for (const line of [
      '    - name: Data clinic',
      '      every: fortnightly',
      '      time: "14:00"',
      'origin: grassroots',
    ])
      expect(charter.split('\n')).toContain(line);
    expect(files(folder)).toContain('.github/workflows/cop.yml');
  });

  test.each<[string, Parameters<typeof play>[1]]>([
    ['at once', []],
    [
      'in the middle',
      [
        ['? What do people call the community?', `Data Guild${enter}`],
        ['? Why does it exist?', `Learn${enter}`],
        ['? Who is it for?', enter],
      ],
    ],
  ])('Ctrl-C %s: nothing is written, 130', async (name, steps) => {
    const [screen, folder] = start(`stopped ${name}`);
    await play(screen, [...steps, ['? W', interrupt]]);
    await screen.until('Stopped. Nothing was written.');
    expect(await screen.ended).toBe(130);
    expect(files(folder)).toEqual([]);
  });

  test('where the cursor cannot move, lines and numbers do', async () => {
    const [screen, folder] = start('dumb', { TERM: 'dumb' }, { cols: 60, rows: 60 });
    const screens = await play(screen, [
      ['call the community?\n>', `Data Guild${enter}`],
      ['three sentences.\n>', `TBD${enter}`],
      ['Write the wor', `Learn together${enter}`],
      ['Who is it for? One sentence. (Enter to skip)\n>', enter],
      ['Number (Enter for 2)\n>', `9${enter}`],
      ['from 1 to 7.\n>', `1${enter}`],
      ['Number (Enter for 1)\n>', `back${enter}`],
      ['Number (Enter for 1)\n> back\nWhere', interrupt, 'a terminal without a cursor'],
    ]);
    expect(await screen.ended).toBe(130);
    await expect(screens).toMatchFileSnapshot('init-dumb.txt');
    expect(files(folder)).toEqual([]);
  });
});

describe.skipIf(typeof found === 'string')('cop add at a terminal', { timeout: 180_000 }, () => {
  const charter = 'communities/data-guild/charter.yaml';

  /** A folder with a community, and the command in it. */
  function beside(name: string, words: string[]): [Screen, () => string] {
    const file = path.join(scratch, name, charter);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, 'name: Data Guild # ours\nstage: forming\npurpose: Learn\nobjectives: [On time]\n');
    return [start(name, {}, usual, words)[0], () => fs.readFileSync(file, 'utf8')];
  }

  test('a part is chosen, offered, asked for and written', async () => {
    const [screen, text] = beside('added', ['add']);
    const screens = await play(screen, [
      ['? What is it about?', enter, 'the groups'],
      ['? Which of them?', `${down}${down}${down}${enter}`, 'the parts of a group'],
      ['? What do you count or ask?', enter, 'templates'],
      ['? Which objective', `${down}${enter}`],
      ['? What was the number at the start?', `many${enter}`],
      ['is not a number', '', 'an answer that is none'],
      ['is not a number', `${wipe}back${enter}`],
      ['? Which objective', enter, 'after “back”: the answer is chosen already'],
      ['? What was the number at the start?', `40${enter}`],
      ['? Which number do you hope for?', `60${enter}`],
      ['? By when?', `2026-Q4${enter}`],
      ['? Which role reads it?', enter],
      ['added:', '', 'the end'],
    ]);
    expect(await screen.ended).toBe(0);
    await expect(screens).toMatchFileSnapshot('add.txt');
    expect(text()).toMatch(
      /^name: Data Guild # ours\nstage: forming\npurpose: Learn\nobjectives: \[On time\]\nindicators:\n/,
    );
    for (const line of ['    unit: percent', '    baseline: 40', '    target: 60', '    by: 2026-Q4'])
      expect(text().split('\n')).toContain(line);
  });

  test('Ctrl-C: nothing is written, 130', async () => {
    const [screen, text] = beside('interrupted', ['add', 'need', 'Late reports']);
    const before = text();
    await play(screen, [
      ['? What shows it?', `Tickets${enter}`],
      ['? When was it seen?', interrupt],
    ]);
    await screen.until('Stopped. Nothing was written.');
    expect([await screen.ended, text()]).toEqual([130, before]);
  });
});
