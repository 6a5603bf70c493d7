import { describe, expect, test } from 'vitest';
import '../../src/cli/commands/init.ts';
import '../../src/cli/commands/lint.ts';
import { main } from '../../src/cli/main.ts';
import { examples } from '../../src/core/start/examples.ts';
import { memoryIo } from '../memory-io.ts';

type World = NonNullable<Parameters<typeof memoryIo>[0]>;

async function run(argv: readonly string[], world: World = {}) {
  const io = memoryIo(world);
  const code = await main(['init', ...argv], io);
  return { code, io, out: io.stdout, err: io.stderr, files: [...io.files.keys()] };
}

describe('a copy of an example', () => {
  test.each(examples.map(({ name }) => name))(
    '%s lints without errors on its day, with and without a name',
    async (name) => {
      const { slug, day, community } = examples.find((one) => one.name === name)!;
      for (const [own, folder, title] of [
        [[], slug, community],
        [['Our “own”: guild'], 'our-own-guild', '"Our “own”: guild"'],
      ] as const) {
        const { code, io } = await run([...own, '--example', name]);
        expect(code).toBe(0);
        expect(String(io.files.get(`communities/${folder}/charter.yaml`))).toContain(`\nname: ${title}\n`);
        expect(await main(['lint', '--today', day], io)).toBe(0);
        expect(io.stdout).toContain(`cop lint --today ${day}`);
      }
    },
  );

  test('asks for no answer that its files give, but before it writes', async () => {
    const { code, io } = await run(['--example', 'minimal'], { answers: ['', 'write'] });
    expect([code, io.asked.map(({ name }) => name)]).toEqual([0, ['checks', 'go']]);
  });

  test('is identical the second time, and never overwrites', async () => {
    const { io } = await run(['--example', 'minimal']);
    const files = Object.fromEntries(io.files);
    expect((await run(['--example', 'minimal'], { files })).out).not.toMatch(/create|overwrite/);
    const file = 'communities/reading-circle/charter.yaml';
    const own = { ...files, [file]: 'name: Reading Circle\n' };
    const { code, err } = await run(['--example', 'minimal'], { files: own });
    expect([code, err]).toEqual([2, expect.stringContaining(`there already and would be different`)]);
  });

  test('beside another one leaves settings and strategy alone', async () => {
    const { io } = await run(['--example', 'data-pipelines']);
    const before = Object.fromEntries(io.files);
    const { code, io: after } = await run(['Second', '--example', 'nursing-wound-care'], { files: before });
    expect(code).toBe(0);
    for (const file of ['cop.yaml', 'strategy.yaml']) expect(after.files.get(file)).toBe(before[file]);
    expect(await main(['lint', '--today', '2026-06-01', '--only', 'integrity'], after)).toBe(0);
  });

  test('a name that no example has is answered with the nearest, none with all', async () => {
    expect((await run(['--example', 'data-pipline'])).err).toContain('Write data-pipelines,');
    const { code, err } = await run(['--example']);
    expect(code).toBe(2);
    for (const { name, summary } of examples) expect(err).toMatch(new RegExp(`^  ${name} +${summary}`, 'm'));
  });

  test.each(['purpose', 'stage', 'owner', 'from-existing'])('does not go with --%s', async (key) => {
    const { code, err, files } = await run(['--example', 'minimal', '--set', `${key}=forming`]);
    expect([code, files]).toEqual([2, []]);
    expect(err).toContain('The files of an example say this already.');
  });

  test('a name or folder that is taken is refused', async () => {
    const { io } = await run(['--example', 'minimal']);
    const files = Object.fromEntries(io.files);
    const { code, err } = await run(['reading  CIRCLE', '--slug', 'other', '--example', 'minimal'], { files });
    expect([code, err]).toEqual([2, expect.stringContaining('A community has this name already')]);
  });
});
