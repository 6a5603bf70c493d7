import { describe, expect, test } from 'vitest';
import '../../src/cli/commands/init.ts';
import '../../src/cli/commands/lint.ts';
import { main } from '../../src/cli/main.ts';
import { memoryIo } from '../memory-io.ts';

const charter = 'communities/data-guild/charter.yaml';
const clinic = 'we meet every second Tuesday at 14:00 in room 4';
type World = NonNullable<Parameters<typeof memoryIo>[0]>;

async function talk(argv: readonly string[], answers: World['answers'], files: World['files'] = {}) {
  const io = memoryIo({ answers: answers!, files });
  const code = await main(['init', ...argv], io);
  const asked = io.asked.map(({ name }) => name);
  return { code, io, asked, charter: String(io.files.get(charter) ?? ''), err: io.stderr };
}

const start = ['Data Guild', '--purpose', 'Learn together', '--audience', 'All', '--stage', 'forming'];
const quick = [...start, '--origin', 'mixed', '--owner', 'Ada', '--sponsor', 'Maria', '--ci', 'none'];
const short = [...quick, '--set', 'pre-commit=no'];

describe('a conversation', () => {
  test('says first how to steer it, on stderr', async () => {
    const { err } = await talk(short, ['', 'write']);
    expect(err.split('\n')[0]).toBe('Enter skips a question, “back” returns to the one before, Ctrl-C stops.');
  });

  test('turns what happens already into fields, once somebody has said that it is right', async () => {
    const { code, io, asked, charter } = await talk(short, [clinic, 'right', 'Clinic', 'Europe/Berlin', 'write']);
    expect([code, asked]).toEqual([0, ['existing', 'heard', 'meeting', 'timezone', 'go']]);
    expect(io.asked[1]!.message).toBe('I read: every second Tuesday at 14:00, room 4. Right?');
    expect(charter).toContain(`
    # In your words: ${clinic}
    - name: Clinic
      every: fortnightly
`);
    for (const line of ['      day: Tuesday', '      time: "14:00"', '      place: room 4', 'timezone: Europe/Berlin'])
      expect(charter.split('\n')).toContain(line);
    expect(io.stdout).toMatch(
      /^Read out of your words, at .*charter\.yaml:\d+: every second Tuesday at 14:00, room 4\.$/m,
    );
  });

  test.each<[string, World['answers'], string]>([
    ['read wrongly', [clinic, 'note', 'write'], clinic],
    [
      'not clear',
      ['we talk now and then: over lunch # yes', 'note', 'write'],
      'we talk now and then: over lunch # yes',
    ],
  ])('words that are %s stay as a note', async (_, answers, words) => {
    const { code, charter, io } = await talk(short, answers);
    expect(code).toBe(0);
    expect(charter).toContain(`  activities:\n    # In your words: ${words}\n    # - name: Problem clinic\n`);
    expect(io.stdout).toContain('Your words about what happens already stand at communities/data-guild/charter.yaml:');
    expect(await main(['lint'], io)).toBe(0);
  });

  test('the meeting has a plain name where nobody has another', async () => {
    const { charter } = await talk(short, ['Mondays at 9:00', 'right', '', '', 'write']);
    expect(charter).toContain('    - name: Regular meeting\n      every: weekly\n');
  });

  test.each<[string, string[], World['files'], string[]]>([
    ['the words', ['--from-existing', 'Mondays at 9:00 UTC'], {}, ['heard', 'meeting', 'go']],
    ['cop.yaml', ['--from-existing', 'Mondays at 9:00'], { 'cop.yaml': 'timezone: Europe/Rome\n' }, ['heard', 'meeting', 'go']],
    ['an option', ['--from-existing', 'Mondays at 9:00', '--timezone', 'UTC'], {}, ['heard', 'meeting', 'go']],
    ['nothing', ['--from-existing', 'Mondays at 9:00'], {}, ['heard', 'meeting', 'timezone', 'go']],
  ])('the time zone is asked for unless it is known: %s', async (_, more, files, names) => {
    const { asked } = await talk([...short, ...more], names.map((name) => ({ heard: 'right', go: 'write' })[name] ?? ''), files);
    expect(asked).toEqual(names);
  }); // biome-ignore format: a table

  test('a meeting does not say the stage: it is asked for', async () => {
    const { asked } = await talk(
      ['Data Guild', '--purpose', 'Learn', '--from-existing', clinic],
      ['All', 'active', 'mixed', 'right', 'Clinic', '', 'Ada', 'Maria', 'Data', 'Ask', 'Chat', 'Solved', '', 'write'],
    );
    expect(asked).toContain('stage');
    expect(asked).not.toContain('every');
  });

  test('“back” leads to the question before, with its answer, from the last one too', async () => {
    const answers = ['we meet', 'back', clinic, 'right', 'Clinic', '', 'back', 'back', 'Data clinic', '', 'write'];
    const { code, io, asked, charter } = await talk(short, answers);
    expect([code, asked]).toEqual([
      0,
      ['existing', 'heard', 'existing', 'heard', 'meeting', 'timezone', 'go', 'timezone', 'meeting', 'timezone', 'go'],
    ]);
    expect([io.asked[2]!.default, io.asked[8]!.default]).toEqual(['we meet', 'Clinic']);
    expect(charter).toContain('- name: Data clinic');
  });

  test('members who started it themselves are asked for a sponsor softly', async () => {
    const { io } = await talk([...start, '--origin', 'grassroots'], ['', '', '', '', 'write']);
    expect(io.asked.find(({ name }) => name === 'sponsor')?.message).toMatch(/^Does somebody .* already/);
  });

  test('a dry run asks, shows, and has nothing to agree to', async () => {
    const { code, io, asked } = await talk([...short, '--dry-run'], ['we talk', 'note']);
    expect([code, asked, io.files.size]).toEqual([0, ['existing', 'heard'], 0]);
    expect(io.stdout).toContain('+    # In your words: we talk\n');
  });

  const at = (name: string, answers: World['answers']) => [name, answers] as const;
  test.each([
    at('the first question', [null]),
    at('what was heard', [clinic, null]),
    at('the time zone', [clinic, 'right', '', null]),
    at('the last question', ['', null]),
  ])('Ctrl-C at %s writes nothing', async (_, answers) => {
    const { code, io, err } = await talk(short, answers);
    expect([code, [...io.files.keys()]]).toEqual([130, []]);
    expect(err).toMatch(/Nothing was written\.\n$/);
  });
});

describe('without a terminal', () => {
  test('--from-existing reads the same, keeps the stage, and tells what it has read', async () => {
    const io = memoryIo();
    expect(await main(['init', ...short, '--from-existing', `${clinic}, with cake`], io)).toBe(0);
    const text = String(io.files.get(charter));
    expect(text).toContain(
      `# In your words: ${clinic}, with cake\n    - name: Regular meeting\n      every: fortnightly\n`,
    );
    expect(io.stdout).toContain(': every second Tuesday at 14:00, room 4.\n');
  });

  test.each(['proposed', 'transforming', 'retired'])('at %s too nothing of it is lost', async (stage) => {
    for (const said of [clinic, 'we talk over lunch']) {
      const io = memoryIo();
      const options = [...short, '--stage', stage, '--from-existing', said, '--join', 'Ask Ada', '--platform', 'Chat'];
      expect(await main(['init', ...options, '--indicator', 'Solved', '--domain', 'Data'], io)).toBe(0);
      const text = String(io.files.get(charter));
      for (const words of [said, 'Ask Ada', 'name: Chat', 'name: Solved', 'domain: Data'])
        expect(text).toContain(words);
      expect(await main(['lint'], io)).toBe(0);
    }
  });

  test('an interval that contradicts the words is refused', async () => {
    const io = memoryIo();
    expect(await main(['init', ...short, '--from-existing', clinic, '--every', 'monthly'], io)).toBe(2);
    expect(io.stderr).toContain('“monthly” does not go with what already happens, which is fortnightly.');
    expect(io.stderr.split('\n').at(-2)).not.toContain('--every');
    expect(await main(['init', ...short, '--from-existing', clinic, '--every', 'every 2 weeks'], memoryIo())).toBe(0);
  });
});
