import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { CommunityNextData } from '../../src/core/next/one.ts';
import { rules } from '../../src/core/rules/index.ts';
import { memoryIo } from '../memory-io.ts';

const today = '2026-06-01';
const names = ['Ants', 'Bees', 'Cats', 'Dogs', 'Eels', 'Frogs', 'Goats', 'Hens', 'Ibises'] as const;

/** Communities with a charter that says little; the last one is what `last` says. */
function workspace(count: number, last = 'stage: active\n'): Record<string, string> {
  return Object.fromEntries(
    names.slice(0, count).map((name, index) => {
      const rest = index === count - 1 ? last : 'stage: active\n';
      return [`communities/${name.toLowerCase()}/charter.yaml`, `name: ${name}\n${rest}purpose: Help with ${name}.\n`];
    }),
  );
}

async function run(files: Readonly<Record<string, string>>, ...more: string[]): Promise<string> {
  const io = memoryIo({ files, width: 80 });
  expect([await main(['next', '--today', today, ...more], io), io.stderr]).toEqual([0, '']);
  return io.stdout;
}

describe('cop next on many communities', { timeout: 60_000 }, () => {
  test('begins with eight of them, or with those that were asked for', async () => {
    expect(await run(workspace(7))).not.toContain('Next in');
    expect(await run(workspace(8))).toMatch(/^Next in 8 communities\n/);
    expect(await run(workspace(8), 'bees')).toMatch(/^Bees\n/);
  });

  test('tells first what they share: how many, up to three names, and how to see all places', async () => {
    const out = await run(workspace(9, 'stage: retired\n'));
    const shared = out.slice(out.indexOf('What many of them share'), out.indexOf('The first thing in each'));
    const counted = [...shared.matchAll(/^\d\. (\d) of 9: /gm)].map(([, count]) => Number(count));
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.length).toBeLessThanOrEqual(5);
    expect(counted).toEqual(counted.toSorted((a, b) => b - a));
    expect(shared).toContain('1. 8 of 9: ');
    expect(shared).toContain('   Ants, Bees, Cats and 5 more.\n');
    expect(shared.match(/^ {3}cop lint --only [a-z-]+$/gm)).toHaveLength(counted.length);
  });

  test('then one line for each, and how to see one', async () => {
    const out = await run(workspace(9, 'stage: retired\n'), '--most', '20');
    const rows = out.slice(out.indexOf('\nCommunity ')).split('\n').slice(2, 11);
    expect(rows.map((row) => row.split(/ {2,}/)[0])).toEqual([...names]);
    expect(rows.filter((row) => row.length > 80 || row.split('`').length % 2 === 0)).toEqual([]);
    expect(rows[8]).toContain('Ended: Write in one sentence why it ends');
    expect(out).toMatch(/\n {2}cop next ants\n/);
    expect(out.match(/^\d\. /gm)!.length).toBeLessThanOrEqual(5);
  });

  test('an action of two is not shared', async () => {
    const files = workspace(8);
    for (const name of ['ants', 'bees'])
      files[`communities/${name}/roles.yaml`] = 'roles:\n  - {kind: manager, name: TODO}\n';
    expect(await run(files)).not.toContain('cop lint --only placeholder-left');
    files['communities/cats/roles.yaml'] = files['communities/ants/roles.yaml']!;
    expect(await run(files)).toMatch(
      /3 of 8: [^.]+\.\n {3}`name` still has [^.]+\.\n {3}Ants, Bees and Cats\.\n {3}cop lint --only placeholder-left/,
    );
  });

  test('where the words differ, those of the rule stand for all', async () => {
    const files = workspace(8);
    for (const name of ['ants', 'bees'])
      files[`communities/${name}/roles.yaml`] = 'roles:\n  - {kind: manager, name: TODO}\n';
    files['communities/cats/charter.yaml'] += 'contact: TODO\n';
    const { fix, summary } = rules.find(({ id }) => id === 'placeholder-left')!;
    const out = (await run(files)).replace(/\s+/g, ' ');
    const asked = summary.charAt(0).toLowerCase() + summary.slice(1);
    expect(out).toContain(`3 of 8: ${fix} Asked for: ${asked} Ants, Bees and Cats. cop lint --only placeholder-left`);
    expect(out).not.toContain('`name` still has');
  });

  test('JSON has all of them as ever', async () => {
    const data = JSON.parse(await run(workspace(9), '--format', 'json'));
    expect(data.communities.map(({ slug, actions }: CommunityNextData) => [slug, actions.length])).toEqual(
      names.map((name) => [name.toLowerCase(), 3]),
    );
  });
});
