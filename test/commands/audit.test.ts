import { describe, expect, test } from 'vitest';
// Loaded once, before the clock of the first test runs.
import '../../src/cli/commands/audit.ts';
import { main } from '../../src/cli/main.ts';
import { memoryIo } from '../memory-io.ts';

const charter = (name: string) => `name: ${name}\nstage: proposed\npurpose: Help people learn from each other.\n`;
const files = {
  'communities/bakers/charter.yaml': charter('Bakers'),
  'communities/cooks/charter.yaml': charter('Cooks'),
};

async function audit(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const io = memoryIo({ files: { ...files, ...more } });
  const code = await main(['audit', ...args], io);
  return { code, out: io.stdout, err: io.stderr };
}

describe('cop audit', () => {
  test('names a folder with a space as a shell reads it', async () => {
    const { out } = await audit(['our bakers'], { 'communities/our bakers/charter.yaml': charter('Our Bakers') });
    expect(out).toContain('cop audit steps "our bakers"');
  });

  test('tells of each community in all frameworks', async () => {
    const { code, out, err } = await audit([]);
    expect([code, err]).toEqual([0, '']);
    for (const word of [
      'Bakers',
      'Cooks',
      'steps',
      'principles',
      'takeaways',
      'pitfalls',
      'wenger',
      'maturity',
      'value',
    ])
      expect(out).toContain(word);
  });

  test.each([
    ['a framework', ['maturity'], ['Bakers', 'Cooks', '2 Forming (forming)']],
    ['a community', ['cooks'], ['Cooks', 'wenger']],
    ['a framework and a community', ['steps', 'cooks'], ['Cooks', '3 Platform']],
    ['a community and a framework', ['cooks', 'Steps'], ['Cooks', '3 Platform']],
  ])('takes %s', async (_, args, words) => {
    const { code, out, err } = await audit(args);
    expect([code, err]).toEqual([0, '']);
    for (const word of words) expect(out).toContain(word);
    if (args.includes('cooks')) expect(out).not.toContain('Bakers');
  });

  test.each([
    [['maturty'], 'There is no community and no audit “maturty”.', 'Did you mean “maturity”?'],
    [['bakrs'], 'There is no community and no audit “bakrs”.', 'Did you mean “bakers”?'],
    [['steps', 'coks'], 'There is no community “coks”.', 'Did you mean “cooks”?'],
    [['cooks', 'step'], 'There is no audit “step”.', 'Did you mean “steps”?'],
    [['stps', 'cooks'], 'There is no audit “stps”.', 'Did you mean “steps”?'],
    [['cooks', 'zzzzzz'], 'There is no audit “zzzzzz”.', 'There are: steps, principles'],
  ])('%j is not known', async (args, message, hint) => {
    const { code, out, err } = await audit(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  test('shows every criterion with its state', async () => {
    const { out } = await audit(['wenger', 'cooks', '--all']);
    expect(out).toContain('Domain: 0 of 6, not started');
    expect(out).toMatch(/not asked yet/);
    expect(out).not.toContain('Most useful next');
  });

  test('prints JSON with null for what is not there', async () => {
    const { code, out } = await audit(['maturity', 'cooks', '--format', 'json', '--today', '2026-06-01']);
    expect(code).toBe(0);
    const data = JSON.parse(out);
    expect([data.schemaVersion, data.today, data.frameworks]).toEqual([1, '2026-06-01', ['maturity']]);
    const [community] = data.communities;
    expect([data.communities.length, community.slug, community.stage]).toEqual([1, 'cooks', 'proposed']);
    const [{ details, parts }] = community.audits;
    expect(details).toMatchObject({ declared: 'proposed', shown: null, managerHours: null, memberLedShare: null });
    expect(parts[0].criteria.map(({ state }: { state: string }) => state)).toEqual(['unmet', 'unmet']);
  });

  test('prints Markdown', async () => {
    const { out } = await audit(['steps', 'cooks', '--format', 'markdown']);
    expect(out).toMatch(/^# Cooks\n\n## Eight activation steps\n\n\| Part \|/);
  });

  test('leaves out a community whose files cannot be read, says so, and ends with 2', async () => {
    const { code, out, err } = await audit(['maturity'], { 'communities/cooks/roles.yaml': 'roles: [\n' });
    expect(code).toBe(2);
    expect(out).toContain('Bakers');
    expect(err).toContain('communities/cooks/roles.yaml:');
  });

  test('what a comment ignores is decided, and what cop.yaml switches off is not asked', async () => {
    const exposure = async (more: Readonly<Record<string, string>>) => {
      const { out } = await audit(['pitfalls', 'cooks', '--format', 'json'], more);
      return JSON.parse(out).communities[0].audits[0].details.pitfalls[2];
    };
    const usual = await exposure({});
    expect(usual).toMatchObject({ rules: ['no-contact'], fired: 1 });
    const ignored = `# cop-ignore-file no-contact -- everybody knows each other\n${charter('Cooks')}`;
    expect(await exposure({ 'communities/cooks/charter.yaml': ignored })).toMatchObject({
      fired: 0,
      possible: usual.possible,
    });
    const off = { 'cop.yaml': 'lint:\n  rules:\n    no-contact: off\n' };
    expect(await exposure(off)).toMatchObject({ fired: 0, possible: usual.possible - 1 });
  });

  test('many communities stand in one table', async () => {
    const more = Object.fromEntries(
      ['north', 'south'].map((slug) => [`communities/${slug}/charter.yaml`, charter(slug)]),
    );
    const { out } = await audit(['maturity'], more);
    expect(out).toContain('cop audit maturity bakers');
    expect(out).not.toContain('2 Forming');
  });
});
