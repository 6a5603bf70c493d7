import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryIo } from '../memory-io.ts';

const charter = (name: string, more = '') => `name: ${name}\nstage: active\npurpose: Help.\n${more}`;
const two = {
  'cop.yaml': 'schema: cop/v1\n',
  'communities/one/charter.yaml': charter('One'),
  'communities/two words/charter.yaml': charter('Two & more'),
};

async function run(argv: readonly string[], files: Readonly<Record<string, string>> = two) {
  const io = memoryIo({ files });
  const code = await main(['next', ...argv], io);
  return { code, out: io.stdout, err: io.stderr };
}

describe('cop next', { timeout: 90_000 }, () => {
  test('tells three actions of each community, and how many more there are', async () => {
    const { code, out, err } = await run(['--format', 'markdown']);
    expect([code, err]).toEqual([0, '']);
    expect(out.match(/^# /gm)?.length).toBeGreaterThanOrEqual(2);
    expect(out.match(/^3\. /gm)?.length).toBeGreaterThanOrEqual(2);
    expect(out).not.toMatch(/^4\. /m);
    expect(out).toContain('more: `cop lint communities/one --profile full`');
    expect(out).toContain('more: `cop lint "communities/two words" --profile full`');
  });

  test('names the community in commands only where there are several', async () => {
    const several = await run(['one', '--most', '20']);
    expect(several.out).toContain('cop add role manager --community one');
    const single = await run(['-n', '20'], { 'communities/one/charter.yaml': charter('One') });
    expect(single.out).toContain('cop add role manager');
    expect(single.out).not.toContain('--community');
  });

  test('as JSON, plain and complete', async () => {
    const { out } = await run(['one', '--most', '1', '--format', 'json']);
    const data = JSON.parse(out);
    expect(Object.keys(data)).toEqual(['schemaVersion', 'today', 'communities', 'organisation']);
    expect(data.organisation).toBeNull();
    const [one] = data.communities;
    expect(Object.keys(one)).toEqual(['slug', 'name', 'stage', 'state', 'says', 'actions', 'more', 'growth']);
    expect(one.actions).toHaveLength(1);
    expect(one.more).toBeGreaterThan(3);
    expect(Object.keys(one.actions[0])).toEqual([
      'from',
      'id',
      'what',
      'why',
      'command',
      'explain',
      'effort',
      'ratio',
      'places',
      'count',
    ]);
  });

  test.each(['0', '21', '-1', 'many', '1.5', ''])('--most %j is refused', async (most) => {
    const { code, out, err } = await run([`--most=${most}`]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`“${most}” is no number of actions.\nGive a whole number from 1 to 20`);
  });

  test('a name that is nearly one is suggested', async () => {
    const { code, err } = await run(['onee']);
    expect(code).toBe(2);
    expect(err).toContain('“one”');
  });

  test('a file that cannot be read comes first, and the exit code says so', async () => {
    const { code, out, err } = await run(['one'], { ...two, 'communities/one/roles.yaml': 'roles: [\n' });
    expect(code).toBe(2);
    expect(err).toContain('communities/one/roles.yaml');
    expect(out).toContain('cop explain broken-yaml');
  });

  test('texts from files are shown, never obeyed', async () => {
    const { out } = await run([], { 'communities/one/charter.yaml': charter('"One \\e[31m*bold*"') });
    expect(out).not.toContain('\u001b');
  });
});
