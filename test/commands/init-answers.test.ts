import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryIo } from '../memory-io.ts';

const charter = 'communities/data-guild/charter.yaml';
type World = NonNullable<Parameters<typeof memoryIo>[0]>;

async function run(argv: readonly string[], world: World = {}) {
  const io = memoryIo(world);
  const code = await main(['init', ...argv], io);
  const text = String(io.files.get(charter) ?? '');
  const line = (field: string) => text.split('\n').find((one) => one.startsWith(`${field}:`));
  return { code, io, err: io.stderr, out: io.stdout, line };
}

const answers = 'name: Data Guild\npurpose: Learn together\nstage: forming\nsponsor: Maria Lind\n';
const withFile = (text: string): World => ({ files: { 'answers.yaml': text } });

describe('a file of answers', () => {
  test.each<[string, World, string]>([
    ['YAML', withFile(`# about us\n${answers}audience:\norigin: mixed # both\npre-commit: no\n`), 'answers.yaml'],
    ['JSON', withFile('{\n\t"name": "Data Guild",\n\t"purpose": "Learn together", "origin": "mixed"\n}\n'), 'answers.yaml'],
    ['with a mark and CRLF', withFile(`\ufeff${answers}origin: mixed\n`.replaceAll('\n', '\r\n')), 'answers.yaml'],
    ['standard input', { input: `${answers}origin: mixed\n` }, '-'],
  ])('%s', async (_, world, file) => {
    const { code, err, line } = await run(['--answers', file], world);
    expect([code, err]).toEqual([0, '']);
    expect([line('name'), line('purpose'), line('origin')]).toEqual([
      'name: Data Guild',
      'purpose: Learn together',
      'origin: mixed',
    ]);
  }); // biome-ignore format: a table

  test.each<[string, string[], string]>([
    ['the file alone', [], 'proposed'],
    ['--set before the file', ['--set', 'stage=forming'], 'forming'],
    ['the last --set', ['--set', 'stage=retired', '--set', 'stage=forming'], 'forming'],
    ['an option before both', ['--set', 'stage=forming', '--stage', 'transforming'], 'transforming'],
  ])('%s counts', async (_, more, stage) => {
    const { line } = await run(['--answers', 'a.yaml', ...more], {
      files: { 'a.yaml': 'name: Data Guild\npurpose: Learn\nstage: proposed\n' },
    });
    expect(line('stage')).toBe(`stage: ${stage}`);
  });

  test('all that is wrong is said at once, each with its place', async () => {
    const text = 'purpse: x\nstage: actve\norigin: [mixed]\nname: Data Guild\nci: gihub\npre-commit: perhaps\n';
    const { code, err, io } = await run(['--answers', 'answers.yaml', '--set', 'timezone=CET', '--set', 'x'], {
      files: { 'answers.yaml': text },
    });
    expect([code, io.files.size]).toEqual([2, 1]);
    expect(err).toMatchInlineSnapshot(`
      "cop: The community cannot be started yet: 8 answers are missing or wrong.
        answers.yaml:1             “purpse” is not asked for. Did you mean “purpose”?
        answers.yaml:3 origin      One answer is one text. Write it in one line, in quotes if it has a colon.
        --set                      “x” does not say what is set to what. Write --set stage=forming, for example.
        --purpose <text>           missing: Why does it exist? One to three sentences.
        answers.yaml:2 stage       “actve” is not one of them. Write active, proposed, forming, sustaining, transforming or retired.
        --set timezone             “CET” is not the name of one time zone. Write a place, for example Europe/Berlin.
        answers.yaml:5 ci          “gihub” is not one of them. Write github, gitlab or none.
        answers.yaml:6 pre-commit  “perhaps” is neither yes nor no. Write yes or no.
      Nothing was written. Mend these, and run the same again.
      "
    `);
  });

  test.each<[string, string, string]>([
    ['a bracket left open', 'name: [\n', 'answers.yaml:1'],
    ['a field written twice', 'name: One\nname: Two\n', 'answers.yaml:2  “name” is written twice'],
    ['a text', 'Data Guild\n', 'answers.yaml  There are no answers in it.'],
    ['comments only', '# soon\n', 'answers.yaml  There are no answers in it.'],
    ['nothing', '', 'answers.yaml  There are no answers in it.'],
  ])('%s is refused, and nothing is called missing', async (_, text, words) => {
    const { code, err } = await run(['--answers', 'answers.yaml'], withFile(text));
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).not.toContain('missing');
  });

  test('one that is not there is named', async () => {
    const { code, err } = await run(['--answers', 'a.yaml', '--yes']);
    expect([code, err]).toEqual([
      2,
      'cop: There is no ordinary file “a.yaml” that can be read.\n' +
        'Check the name and its permissions. What another program writes is read with --answers -.\n',
    ]);
  });

  test('what it answers is not asked; what it leaves blank is', async () => {
    const { io } = await run(['--answers', 'answers.yaml', '--set', 'origin=mixed'], {
      ...withFile(`${answers}audience:\n`),
      answers: ['Everyone', '', 'Ada', '', 'write'],
    });
    expect(io.asked.map(({ name }) => name)).toEqual(['audience', 'existing', 'owner', 'checks', 'go']);
  });

  test('answers from standard input leave nobody to ask', async () => {
    const { code, io } = await run(['--answers', '-'], { input: answers, answers: [] });
    expect([code, io.asked]).toEqual([0, []]);
  });

  test('nothing but --answers - reads standard input', async () => {
    const io = { ...memoryIo(withFile(answers)), readIn: () => new Promise<never>(() => {}) };
    expect(await main(['init', '--answers', 'answers.yaml'], io)).toBe(0);
  });
});
