import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryIo } from '../memory-io.ts';

const purpose = ['--purpose', 'Help people who move data learn from each other'];
const folder = 'communities/data-guild';
type World = Parameters<typeof memoryIo>[0];

async function run(argv: readonly string[], world: World = {}) {
  const io = memoryIo(world);
  const code = await main(['init', ...argv], io);
  return { code, out: io.stdout, err: io.stderr, io, files: Object.fromEntries(io.files) as Record<string, string> };
}

const guild = () => run(['Data Guild', '--yes', ...purpose]);

describe('without a terminal', () => {
  test('name and purpose are enough', async () => {
    const { code, out, err, files, io } = await guild();
    expect([code, err]).toEqual([0, '']);
    const written = Object.keys(files).filter((file) => !file.startsWith('.cop/'));
    expect(written.sort()).toEqual([
      `${folder}/charter.yaml`,
      `${folder}/curriculum.yaml`,
      `${folder}/roles.yaml`,
      `${folder}/skills.yaml`,
      'cop.yaml',
      'strategy.yaml',
    ]);
    expect(files['.cop/schema/charter.json']).toContain('"title": "charter.yaml"');
    expect(out).toMatchInlineSnapshot(`
      "create     communities/data-guild/charter.yaml
      create     communities/data-guild/roles.yaml
      create     communities/data-guild/curriculum.yaml
      create     communities/data-guild/skills.yaml
      create     cop.yaml
      create     strategy.yaml
      create     .cop/schema/ (8 files for editors: they complete and check fields)

      “Data Guild” is forming: being set up, before its launch.

      Fill in first:
        communities/data-guild/charter.yaml:22  Who is it for?
        communities/data-guild/roles.yaml:11  Who stands behind it, and who looks after it?
        communities/data-guild/charter.yaml:97  What does somebody do to join?

      Next:
        cop lint      names what is still open, each with its line
        cop render    writes the pages of the launch kit
      "
    `);
    expect(await main(['lint'], io)).toBe(0);
  });

  test('what is missing is listed with options and a ready command line', async () => {
    const { code, out, err, files } = await run([], { env: { CI: 'true' }, answers: [] });
    expect([code, out, files]).toEqual([2, '', {}]);
    expect(err).toMatchInlineSnapshot(`
      "cop: The community cannot be started yet: 2 answers are missing.
        <name>            missing: What do people call the community?
        --purpose <text>  missing: Why does it exist? One to three sentences.
      Nothing was written. With your own words:
        cop init "<name of the community>" --yes --purpose "<why it exists>"
      "
    `);
  });

  test('what is wrong is refused, never replaced', async () => {
    const given = ['Data Guild', '--stage', 'actve', '--origin', 'top', '--timezone', 'IST', ...purpose];
    const { code, err, files } = await run(given);
    expect([code, files]).toEqual([2, {}]);
    for (const words of ['--stage', '--origin', '--timezone', '“actve”', '“top”', 'Asia/Kolkata'])
      expect(err).toContain(words);
  });

  test.each([
    ['--yes', { answers: [] }],
    ['--no-input', { answers: [] }],
  ])('%s never asks', async (flag, world) => {
    const { code, io } = await run(['Data Guild', flag, ...purpose], world);
    expect([code, io.asked]).toEqual([0, []]);
  });

  test('all options reach the files', async () => {
    const { files } = await run([
      ...['Data Guild', '--stage', 'Forming', '--origin', 'appointed', '--owner', 'Ada: the one', '--sponsor', 'Maria'],
      ...['--audience', 'All', '--contact', 'ada@example.org', '--timezone', 'UTC', '--slug', 'dg', ...purpose],
    ]);
    const charter = files['communities/dg/charter.yaml']!;
    for (const line of ['stage: forming', 'origin: appointed', 'audience: All', 'timezone: UTC'])
      expect(charter.split('\n')).toContain(line);
    expect(files['communities/dg/roles.yaml']).toMatch(/holder: ["']Ada: the one["']/);
  });

  test('quiet says nothing', async () => {
    expect((await run(['Data Guild', '-q', ...purpose])).out).toBe('');
  });
});

describe('in a workspace', () => {
  test('a second community leaves the files of the organisation alone', async () => {
    const { files } = await guild();
    const own = { ...files, 'strategy.yaml': 'organisation: Northlight\n' };
    const { code, out, files: after } = await run(['Repair Guild', ...purpose], { files: own });
    expect(code).toBe(0);
    expect(out).toContain('identical  cop.yaml');
    expect(out).not.toContain('strategy.yaml');
    expect(after['strategy.yaml']).toBe('organisation: Northlight\n');
    expect(after['communities/repair-guild/charter.yaml']).toContain('name: Repair Guild');
  });

  test('the first pattern of cop.yaml says where', async () => {
    const world = { files: { 'cop.yaml': 'communities: [groups/tech/*, other/*]\n' } };
    const { files } = await run(['Data Guild', ...purpose], world);
    const charter = files['groups/tech/data-guild/charter.yaml'];
    expect(charter).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/\.cop\/schema\/charter\.json\n/);
  });

  test.each([
    ['communities named one by one', 'communities: [.]\n', 'one by one'],
    ['a cop.yaml that cannot be read', 'communities: [\n', 'cannot be read'],
  ])('%s is refused', async (_, config, words) => {
    const { code, err, files } = await run(['Data Guild', ...purpose], { files: { 'cop.yaml': config } });
    expect([code, files]).toEqual([2, { 'cop.yaml': config }]);
    expect(err).toContain(words);
  });

  test('a name is used once, whatever its case', async () => {
    const { files } = await guild();
    const { code, err, files: after } = await run(['DATA  guild', '--slug', 'other', ...purpose], { files });
    expect([code, after]).toEqual([2, files]);
    expect(err).toContain(`A community has this name already: ${folder}/charter.yaml:`);
  });
});

describe('files that are there', () => {
  const edited = async () => {
    const { files } = await guild();
    return { ...files, [`${folder}/roles.yaml`]: 'roles: []\n' };
  };
  const again = ['Data Guild', '--yes', ...purpose];

  test('the same again is identical', async () => {
    const { files } = await guild();
    const crlf = { ...files, 'cop.yaml': files['cop.yaml']!.replaceAll('\n', '\r\n') };
    const { code, out, files: after } = await run(again, { files: crlf });
    expect([code, after]).toEqual([0, crlf]);
    expect(out).not.toMatch(/create|overwrite|skip/);
  });

  test('different ones are never overwritten silently', async () => {
    const files = await edited();
    const { code, out, err, files: after } = await run([...again, '--contact', 'Ada'], { files });
    expect([code, out, after]).toEqual([2, '', files]);
    expect(err).toContain('2 files are there already');
    expect(err).toContain(`${folder}/roles.yaml`);
  });

  test.each([
    ['skip', 'roles: []\n'],
    ['overwrite', expect.stringContaining('kind: sponsor')],
  ])('--on-conflict %s', async (policy, text) => {
    const { code, out, files } = await run([...again, '--on-conflict', policy], { files: await edited() });
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^${policy} +${folder}/roles\\.yaml$`, 'm'));
    expect(files[`${folder}/roles.yaml`]).toEqual(text);
  });

  test('--dry-run shows tree and differences, and writes nothing', async () => {
    const files = await edited();
    const { code, out, files: after } = await run([...again, '--dry-run'], { files });
    expect([code, after]).toEqual([0, files]);
    expect(out).toMatch(/^communities\/\n {2}data-guild\/\n {4}charter\.yaml +identical\n/m);
    expect(out).toMatch(/^ {4}roles\.yaml +differs$/m);
    expect(out).toContain(`--- ${folder}/roles.yaml\n+++ ${folder}/roles.yaml\n@@ -1,1 +1,`);
    expect(
      (await run([...again, '--dry-run'], { files: { ...files, [`${folder}/roles.yaml`]: '\u001b[2J' } })).out,
    ).toContain('-\\u{1b}[2J');
    const fresh = await run([...again, '--dry-run']);
    expect(fresh.files).toEqual({});
    expect(fresh.out).toContain(`--- /dev/null\n+++ ${folder}/charter.yaml\n@@ -0,0 +1,`);
    expect(fresh.out).toContain('+name: Data Guild\n');
  });
});

describe('at a terminal', () => {
  const said = ['Data Guild', 'Learn together', '', 'forming', '', '', 'Ada Osei', '', ''];

  test('asks what is not given, then before it writes', async () => {
    const { code, out, io, files } = await run([], { answers: [...said, 'write'] });
    expect(code).toBe(0);
    expect(io.asked.map(({ name }) => name)).toEqual([
      'name',
      'purpose',
      'audience',
      'stage',
      'origin',
      'existing',
      'owner',
      'sponsor',
      'checks',
      'go',
    ]);
    expect(io.asked.find(({ name }) => name === 'stage')?.choices).toContainEqual({
      value: 'proposed',
      name: 'proposed: an idea that looks for people',
    });
    expect(files[`${folder}/charter.yaml`]).toMatch(/^audience:$/m);
    expect(files[`${folder}/roles.yaml`]).toContain('holder: Ada Osei');
    expect(out).toContain('Next:');
  });

  test('does not ask for what an option says', async () => {
    const { io } = await run(['Data Guild', '--stage', 'proposed', '--origin', 'mixed', ...purpose], {
      answers: ['', '', '', '', '', 'write'],
    });
    expect(io.asked.map(({ name }) => name)).toEqual(['audience', 'existing', 'owner', 'sponsor', 'checks', 'go']);
  });

  test('refuses wrong answers on the spot', async () => {
    const { io } = await run([], { answers: [...said, 'write'] });
    const check = (name: string, text: string) => io.asked.find((question) => question.name === name)?.check?.(text);
    expect(check('name', '')).toBe('It is blank. Write a few words.');
    expect(check('purpose', 'TBD')).toContain('still to come');
    expect(check('audience', '')).toBe(true);
  });

  test('asks what a community must have that meets already', async () => {
    const answers = [
      '',
      'active',
      '',
      '',
      'Clinic',
      'monthly',
      'Ada',
      'Maria',
      'Data',
      'Ask Ada',
      'Chat',
      'Problems solved',
      '',
      'write',
    ];
    const { code, io } = await run(['Data Guild', ...purpose], { answers });
    expect(code).toBe(0);
    expect(await main(['lint'], io)).toBe(0);
  });

  test.each([
    ['Ctrl-C in a question', [said[0]!, null]],
    ['Ctrl-C before writing', [...said, null]],
    ['no before writing', [...said, 'stop']],
  ])('%s: nothing is written', async (_, answers) => {
    const { code, err, files } = await run([], { answers });
    expect([code, files]).toEqual([130, {}]);
    expect(err).toContain('Nothing was written.');
  });

  test('wrong options are refused before the first question', async () => {
    const { code, io } = await run(['--stage', 'actve'], { answers: [] });
    expect([code, io.asked]).toEqual([2, []]);
  });

  test.each([
    ['skip', 0],
    ['overwrite', 0],
    ['stop', 130],
  ])('a conflict answered with %s', async (answer, expected) => {
    const { files } = await guild();
    const world = { files: { ...files, [`${folder}/roles.yaml`]: 'roles: []\n' } };
    const answers = ['', 'forming', '', '', '', '', '', answer, 'write'];
    const { code, files: after } = await run(['Data Guild', ...purpose], { ...world, answers });
    expect(code).toBe(expected);
    expect(after[`${folder}/roles.yaml`] === 'roles: []\n').toBe(answer !== 'overwrite');
  });
});
