import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { faultWords } from '../../src/core/fault.ts';
import { memoryIo } from '../memory-io.ts';

async function explain(args: readonly string[], world: Parameters<typeof memoryIo>[0] = {}) {
  const io = memoryIo(world);
  const code = await main(['explain', ...args], io);
  return { code, out: io.stdout, err: io.stderr };
}

const faults = Object.keys(faultWords);

test.each(faults)('%s has a page', async (id) => {
  const { code, out, err } = await explain([id]);
  expect([code, err]).toEqual([0, '']);
  for (const start of [`${id}   `, 'why ', 'fix ']) expect(out).toMatch(new RegExp(`^${start}`, 'm'));
});

describe('the page of a rule', () => {
  test.each([
    ['in words', ['no-member-benefit'], {}, 'explain.txt'],
    ['with options, a date and several files', ['critical-gap-untaught'], {}, 'explain-options.txt'],
    ['that can neither be set nor ignored', ['required-field-missing'], {}, 'explain-fixed.txt'],
    ['in colour', ['no-sponsor', '--color'], { terminal: true }, 'explain-colours.txt'],
    [
      'where it is narrow and without a “→”',
      ['no-sponsor'],
      { width: 50, env: { TERM: 'linux' } },
      'explain-narrow.txt',
    ],
    ['as Markdown', ['no-member-benefit', '--format', 'markdown'], {}, 'explain-markdown.txt'],
    ['as JSON', ['no-member-benefit', '--format', 'json'], {}, 'explain-json.txt'],
    ['of a fault', ['wrong-type'], {}, 'explain-fault.txt'],
  ] as const)('%s', async (_, args, world, file) => {
    const { code, out, err } = await explain(args, world);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`./${file}`);
  });

  test('is no wider than the terminal, but for samples', async () => {
    for (const width of [70, 120]) {
      const { out } = await explain(['no-budget-decision'], { width });
      const lines = out.split('\n').filter((line) => !line.includes('# cop-ignore'));
      const longest = Math.max(...lines.map((line) => line.length));
      expect(longest).toBeLessThanOrEqual(width);
      expect(longest).toBeGreaterThan(width - 30);
    }
  });
});

describe('a category', () => {
  test.each([
    ['lists its rules', ['support'], {}, 'explain-category.txt'],
    ['on a terminal too', ['support'], { terminal: true, width: 100 }, 'explain-category-wide.txt'],
    ['and as Markdown', ['support', '--format', 'markdown'], {}, 'explain-category-markdown.txt'],
  ] as const)('%s', async (_, args, world, file) => {
    const { code, out, err } = await explain(args, world);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`./${file}`);
  });

  test('as JSON', async () => {
    const { category } = JSON.parse((await explain(['support', '-f', 'json'])).out);
    expect(category.id).toBe('support');
    expect(category.rules.map(({ id }: { id: string }) => id)).toContain('no-sponsor');
  });
});

test.each(faults)('%s as Markdown and JSON', async (id) => {
  expect((await explain([id, '--format', 'markdown'])).out).toMatch(new RegExp(`^## ${id}\n\n`));
  const { schemaVersion, fault } = JSON.parse((await explain([id, '--format', 'json'])).out);
  expect([schemaVersion, fault.id, fault.severity]).toEqual([1, id, 'error']);
});

describe('what is meant', () => {
  test('the beginning of one id', async () => {
    expect(await explain(['no-member-b'])).toEqual(await explain(['no-member-benefit']));
    expect(await explain(['broken-y'])).toEqual(await explain(['broken-yaml']));
  });

  test('the beginning of several is not enough', async () => {
    const { code, out, err } = await explain(['no-s']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^cop: \d+ rules begin with “no-s”\.\nChoose one: .*no-sponsor/);
  });

  test.each([
    ['no-sponser', 'no-sponsor'],
    ['nosponsor', 'no-sponsor'],
    ['brokn-yaml', 'broken-yaml'],
    ['relevence', 'relevance'],
  ])('%s is nearest to %s', async (given, meant) => {
    const { code, out, err } = await explain([given]);
    expect([code, err]).toEqual([0, `cop: There is no rule or category “${given}”; this is ${meant}.\n`]);
    expect(out).toBe((await explain([meant])).out);
  });

  test('the note keeps JSON clean', async () => {
    const { out } = await explain(['no-sponser', '--format', 'json']);
    expect(JSON.parse(out).rule.id).toBe('no-sponsor');
  });

  test('nothing near', async () => {
    const answer = { code: 2, out: '', err: 'cop: There is no rule or category “xyzzy”.\nAll of them: cop rules\n' };
    expect(await explain(['xyzzy'])).toEqual(answer);
  });

  test('nothing at all', async () => {
    expect(await explain([])).toMatchObject({ code: 2, out: '' });
    expect(await explain([''])).toMatchObject({ code: 2, out: '' });
  });

  test.each([
    ['control characters', 'no-\u001b[31msponsor\u0007\n::error::x'],
    ['a direction', '\u202eno-sponsor'],
    ['ten thousand characters', 'no-sponsor'.repeat(1000)],
    ['a name of JavaScript', '__proto__'],
    ['another', 'constructor'],
  ])('%s', async (_, given) => {
    const { code, out, err } = await explain([given]);
    expect([0, 2]).toContain(code);
    expect(out + err).not.toMatch(/[\0-\x09\x0b-\x1f\x7f\u202e]|^::/m);
    expect(err.length).toBeLessThan(400);
  });

  test('a format that does not exist', async () => {
    const { code, err } = await explain(['no-sponsor', '--format', 'yaml']);
    expect(code).toBe(2);
    expect(err).toContain('Choose one of text, markdown, json.');
  });
});
