import { beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { main } from '../../src/cli/main.ts';
import { build, everyCommand } from '../../src/cli/program.ts';
import { memoryIo } from '../memory-io.ts';

async function run(argv: readonly string[], files: Record<string, string> = {}) {
  const io = memoryIo({ files });
  const code = await main(argv, io);
  return { code, out: io.stdout, err: io.stderr };
}

/** The words of a command line as a shell reads it, without what it does with the output. */
function words(line: string): string[] {
  const command = line.replace(/ [>|] .*$/, '');
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, inQuotes, bare]) => inQuotes ?? bare!).slice(1);
}

/** Every command with the words that lead to it, those below included. */
const all: { readonly at: string; readonly command: Command }[] = [];
beforeAll(async () => {
  const walk = (command: Command, above: string): void => {
    all.push({ at: `${above}${command.name}`, command });
    for (const each of command.below ?? []) walk(each, `${above}${command.name} `);
  };
  for (const command of await everyCommand()) walk(command, '');
}, 60_000);

describe('every command', () => {
  test('has two examples or more, each of which the parser reads as that command', { timeout: 60_000 }, async () => {
    expect(all.length).toBeGreaterThan(50);
    for (const { at, command } of all) {
      expect(command.examples.length, at).toBeGreaterThanOrEqual(2);
      for (const example of command.examples) {
        expect(example, at).toMatch(/^cop /);
        // An example of a command may be one of those below it.
        const ran: string[] = [];
        const program = await build(words(example), [], async ({ name }) => {
          ran.push(name);
        });
        await program.parseAsync(words(example), { from: 'user' });
        expect(ran, example).toEqual([expect.any(String)]);
        expect(words(example).includes(ran[0]!), example).toBe(true);
        expect(example.startsWith(`cop ${at}`), `${example} for ${at}`).toBe(true);
      }
    }
  });

  test('is explained in one way: a phrase in small letters, or a question', () => {
    for (const { at, command } of all) {
      expect(command.summary, at).toMatch(/^[^A-Z].*[^.?]$/s);
      for (const { flags, summary } of command.options)
        expect(summary, `${at} ${flags}`).toMatch(/^(?:[^A-Z].*[^.]|[A-Z].*[.?)])$/s);
      for (const { name, summary } of command.args)
        expect(summary, `${at} ${name}`).toMatch(/^(?:[^A-Z].*[^.]|[A-Z].*[.?)])$/s);
    }
  });

  test('prints help no wider than 100 columns, its columns in line', { timeout: 60_000 }, async () => {
    for (const { at, command } of all.filter(({ at: path }) => !path.startsWith('add '))) {
      const { code, out, err } = await run([...at.split(' '), '--help']);
      expect([code, err], at).toEqual([0, '']);
      const [help = '', examples = ''] = out.split('\nExamples:\n');
      for (const line of help.split('\n')) expect([...line].length, `${at}: ${line}`).toBeLessThanOrEqual(100);
      for (const example of command.examples) expect(examples, at).toContain(`  $ ${example}\n`);
      const columns = [...help.matchAll(/^ {2}-.*?\S( {2,})(?=\S)/gm)].map(([text]) => text.length);
      expect(new Set(columns).size, at).toBe(1);
    }
  });
});

test('examples that only read, or write into a folder of their own, do their work', { timeout: 120_000 }, async () => {
  const io = memoryIo({ files: { 'answers.yaml': 'name: Answers\npurpose: Try.\n' } });
  const start = ['init', 'Data Guild', '--yes', '--purpose', 'Help people who move data learn from each other'];
  expect(await main(start, io)).toBe(0);
  io.files.set('cop.yaml', `${io.files.get('cop.yaml')}render:\n  templates: templates\n`);
  // Templates first: the settings name a folder that is there only then.
  const names = ['templates', 'lint', 'render', 'rules', 'explain', 'schema', 'completion', 'init'];
  for (const name of names) {
    for (const example of all.find(({ at }) => at === name)!.command.examples) {
      io.stderr = '';
      const code = await main(words(example), io);
      expect(code, `${example}\n${io.stderr}`).toBeLessThanOrEqual(1);
    }
  }
});

describe('help', () => {
  test.each([
    [
      ['help', 'lint'],
      ['lint', '--help'],
    ],
    [
      ['lint', '-h'],
      ['lint', '--help'],
    ],
    [
      ['-h', 'lint'],
      ['lint', '--help'],
    ],
    [
      ['--help', 'lint'],
      ['lint', '--help'],
    ],
    [
      ['lint', '--help', '--strict'],
      ['lint', '--help'],
    ],
    [
      ['-C', 'lint', 'render', '-h'],
      ['render', '--help'],
    ],
    [
      ['help', 'add', 'objective'],
      ['add', 'objective', '--help'],
    ],
    [
      ['add', 'objective', '-h'],
      ['add', 'objective', '--help'],
    ],
    [['help'], ['--help']],
    [['-h'], ['--help']],
    [['help', 'help'], ['--help']],
    [['help', '--help'], ['--help']],
  ])('%j is %j', async (argv, same) => {
    const { code, out, err } = await run(argv);
    expect({ code, out, err }).toEqual({ ...(await run(same)), code: 0, err: '' });
    expect(out).toMatch(/^Usage: cop/);
  });

  test.each([[['--version']], [['-V']], [['lint', '--version']], [['-V', 'lint']]])(
    '%j is the version',
    async (argv) => {
      expect(await run(argv)).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
    },
  );
});

const guild = {
  'cop.yaml': 'communities: communities/*\n',
  'communities/data-guild/charter.yaml': 'name: Data Guild\nstage: proposed\npurpose: Try.\n',
};

describe('what does not exist', () => {
  test.each<[kind: string, argv: string[], what: string, near: string]>([
    ['a command', ['lnt'], 'There is no command “lnt”', 'Did you mean “lint”?\nMore: cop --help'],
    ['a command asked about', ['help', 'lnt'], 'There is no command “lnt”', 'Did you mean “lint”?'],
    ['a command with --help', ['rendr', '--help'], 'There is no command “rendr”', 'Did you mean “render”?'],
    ['a part', ['add', 'objctive'], 'There is no part “objctive”', '“objective”'],
    ['an entry', ['log', 'evnt'], '“evnt”', '“event”'],
    ['a source', ['import', 'csv-skils', 'x.csv'], '“csv-skils”', '“csv-skills”'],
    [
      'an option',
      ['lint', '--fromat', 'json'],
      'There is no option “--fromat”',
      'Did you mean “--format”?\nMore: cop lint --help',
    ],
    ['a global option', ['--nocolor', 'lint'], 'There is no option “--nocolor”', '“--no-color”?\nMore: cop --help'],
    [
      'an option far below',
      ['add', 'objective', '--stauts', 'open'],
      '“--stauts”',
      '“--status”?\nMore: cop add objective --help',
    ],
    [
      'a choice',
      ['lint', '--format', 'jsn'],
      '“jsn” does not fit --format.',
      'Did you mean “json”?\nMore: cop lint --help',
    ],
    ['a gate', ['lint', '--gate', 'lunch'], '“lunch” does not fit --gate.', '“launch”'],
    ['a profile', ['lint', '--profile', 'standart'], '“standart” does not fit --profile.', '“standard”'],
    ['a level to fail on', ['lint', '--fail-on', 'warn'], '“warn” does not fit --fail-on.', '“warning”'],
    ['a level of a rule', ['lint', '--rule', 'no-sponsor:wrning'], '“wrning” is not a level.', '“warning”'],
    ['a rule to run', ['lint', '--only', 'no-sponser'], '“no-sponser”', '“no-sponsor”'],
    ['a rule to skip', ['lint', '--skip', 'no-manger'], '“no-manger”', '“no-manager”'],
    ['a rule to set', ['lint', '--rule', 'no-budget-decisoin'], '“no-budget-decisoin”', '“no-budget-decision”'],
    ['a category', ['rules', '--category', 'relevnce'], '“relevnce” does not fit --category.', '“relevance”'],
    ['a rule to explain', ['explain', 'no-such-sponsor-manager'], '“no-such-sponsor-manager”', ''],
    ['a kind of file', ['schema', 'chartr'], 'There is no kind of file “chartr”.', '“charter”'],
    ['a page', ['render', 'data-guild', 'postr'], 'There is no page “postr”.', '“poster”'],
    ['an audience', ['render', '--audience', 'membrs'], 'There is no audience “membrs”.', '“members”'],
    ['a community', ['render', 'data-gild'], 'There is no community “data-gild”.', '“data-guild”'],
    ['a template', ['templates', 'show', 'chartr-page'], 'There is no template “chartr-page”.', '“charter-page”'],
    ['a thing to do with templates', ['templates', 'ejct'], 'cannot “ejct”.', '“eject”'],
    ['a shell', ['completion', 'bsh'], '“bsh”', '“bash”'],
    ['a stage', ['init', 'X', '--purpose', 'Try.', '--stage', 'actve', '--yes'], '“actve”', 'Write active,'],
    [
      'an example',
      ['init', 'X', '--purpose', 'Try.', '--example', 'data-piplines', '--yes'],
      '“data-piplines”',
      'data-pipelines',
    ],
  ])('%s: %j', async (_, argv, what, near) => {
    const { code, out, err } = await run(argv, guild);
    expect(err).toContain(what);
    expect(err).toContain(near);
    expect([code, out]).toEqual([2, '']);
  });

  test.each([
    [['explain'], '“cop explain” needs <rule>.\nMore: cop explain --help'],
    [['lint', '--max-warnings'], '--max-warnings needs a value: <n>.\nMore: cop lint --help'],
    [['schema', 'charter', 'roles'], 'More: cop schema --help'],
    [['xyzzy'], 'There is no command “xyzzy”.\nMore: cop --help'],
    [['--today', 'now', 'lint'], '“now” does not fit --today. Write year-month-day'],
  ])('%j', async (argv, said) => {
    const { code, err } = await run(argv, guild);
    expect(err).toContain(said);
    expect(code).toBe(2);
  });
});
