import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { faultWords } from '../../src/core/fault.ts';
import { rules } from '../../src/core/rules/index.ts';
import { memoryIo } from '../memory-io.ts';

async function explain(...args: string[]) {
  const io = memoryIo();
  return { code: await main(['explain', ...args], io), out: io.stdout, err: io.stderr };
}

test.each([...rules.map((rule) => rule.id), ...Object.keys(faultWords)])('%s has a page', async (id) => {
  const { code, out, err } = await explain(id);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(new RegExp(`^${id} {3}`));
  for (const word of ['why', 'fix']) expect(out).toMatch(new RegExp(`^${word} `, 'm'));
  expect(out).not.toMatch(/undefined|\[object/);
  for (const line of out.split('\n')) expect(line).toBe(line.trimEnd());
});

test('the page of a rule', async () => {
  const { out } = await explain('no-member-benefit');
  await expect(out).toMatchFileSnapshot('./explain.txt');
});

test('the beginning of one id is enough', async () => {
  expect((await explain('no-member')).out).toBe((await explain('no-member-benefit')).out);
});

test('a misspelt id names the nearest, none says what is missing', async () => {
  expect(await explain('no-sponsr')).toMatchObject({ code: 2, out: '' });
  expect((await explain('no-sponsr')).err).toContain('Did you mean no-sponsor?');
  expect((await explain()).code).toBe(2);
});
