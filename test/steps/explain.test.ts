import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { entryOf, settingsFor, severitySentence } from '../../src/core/explain/entry.ts';
import { ruleData } from '../../src/core/explain/json.ts';
import { ruleSection } from '../../src/core/explain/markdown.ts';
import { ruleText } from '../../src/core/explain/terminal.ts';
import { explain } from '../../src/core/explain.ts';
import { plain } from '../../src/core/reporter.ts';
import type { Listed, Sample } from '../../src/core/rule.ts';
import { rules } from '../../src/core/rules/index.ts';
import { isShown, isWanted, settle } from '../../src/core/settings.ts';
import { profiles } from '../../src/core/words/levels.ts';
import { judgeOnce, lintOnce, readOnce } from '../workspace.ts';

const each = rules.map((rule) => [rule.id, rule] as const);
const found = (rule: Listed, sample: Sample) => judgeOnce(rule, sample).report.findings;

/** The first bad sample with something added. */
const besides = (rule: Listed, more: Sample): Sample => ({ ...rule.bad[0]!, ...more });

function withSettings(rule: Listed, settings: string): Sample {
  const config = rule.bad[0]!.config ?? '';
  return besides(rule, { config: `${settings}\n${config}` });
}

/** The first bad sample with its ignore comment above each line that is reported, in whatever part of it. */
function withComments(part: unknown, comment: string): unknown {
  if (typeof part === 'string') return part.replace(/^( *)(?=.* # !$)/gm, `$1${comment}\n$1`);
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, withComments(inner, comment)]));
}

describe.each(each)('%s', (_, rule) => {
  const explanation = explain(rule, rules, readOnce);
  const { explained } = explanation;

  test('shows a sample that is reported and one that is not', () => {
    expect(explained.bad.findings.length).toBeGreaterThan(0);
    expect(explained.good.findings).toEqual([]);
    const reported = explained.bad.snippets.flatMap(({ file, reported }) => reported.map((line) => `${file}:${line}`));
    expect(new Set(reported)).toEqual(
      new Set(explained.bad.findings.map(({ file, range }) => `${file}:${range.line}`)),
    );
  });

  test('its lines for cop.yaml set what they say, where they can', () => {
    const level = withSettings(rule, `lint:\n  rules: {${rule.id}: off}`);
    expect(found(rule, level).length === 0).toBe(explained.settable);
    const own = withSettings(rule, settingsFor(explained).join('\n'));
    const hasOptions = Object.keys(explained.options).length > 0;
    if (hasOptions)
      expect(found(rule, own).map(({ message }) => message)).toEqual(
        explained.bad.findings.map(({ message }) => message),
      );
    else expect(found(rule, own).length === 0).toBe(explained.settable);
  });

  test('its ignore comment silences it, where one can', () => {
    const comment = explained.ignore?.text ?? `# cop-ignore-next-line ${rule.id} -- for a test`;
    expect(found(rule, withComments(rule.bad[0], comment) as Sample).length === 0).toBe(explained.ignore !== null);
  });

  test('answers in every format, and nothing is left out of the data', () => {
    const section = ruleSection(explanation);
    expect(section.startsWith(`## ${rule.id}\n\n**`)).toBe(true);
    expect(section).not.toMatch(/undefined|\[object|NaN|[ \t]\n|\n{3}| # !$/m);
    const page = ruleText(explanation, { paint: plain, width: 80, unicode: true });
    for (const start of [`${rule.id}   `, 'why ', 'fix ', 'source '])
      expect(page).toMatch(new RegExp(`^${start}`, 'm'));
    expect(page).not.toMatch(/undefined|\[object|[ \t]\n|\n{3}| # !$/m);
    const data = JSON.parse(JSON.stringify(ruleData(explanation)));
    expect(data).toMatchObject({ id: rule.id, why: rule.why, fix: rule.fix, unless: rule.unless, source: rule.source });
    for (const line of data.bad.output.split('\n')) expect(section).toContain(line);
  });

  test('takes part in the profiles it names', () => {
    for (const profile of profiles) {
      const { settings } = settle(compile([]), { today: '2026-06-01', profile }, rules);
      const file = 'communities/repair-guild/charter.yaml';
      const severities = Object.values(explained.severity);
      const isIn =
        isWanted(rule, settings) && severities.some((severity) => isShown(rule, { severity, file }, settings));
      expect(explained.profiles.includes(profile)).toBe(isIn);
    }
  });
});

describe('severity', () => {
  test.each([
    ['warning', 'warning at every stage'],
    [
      { forming: 'warning', active: 'error', sustaining: 'error' },
      'warning at forming; error at active and sustaining',
    ],
    [{ retired: 'info' }, 'info at retired'],
  ] as const)('%j', (severity, said) => {
    expect(severitySentence(entryOf({ ...rules[0]!, severity }))).toBe(said);
  });
});

test('the lines for options of every sort are read back as they were', () => {
  const options = { days: 30, share: 1.5, strict: true, word: 'clinic', uses: ['talk', 'meet'] };
  const rule: Listed = {
    ...rules.find(({ on }) => on === 'organisation' || on === 'community')!,
    id: 'of-every-sort',
    options,
    *check(_, given) {
      expect(given.options).toEqual(options);
      yield { at: { file: 'communities/one/charter.yaml', path: [] }, message: 'Seen.' };
    },
  };
  const config = settingsFor(entryOf(rule)).join('\n');
  const charter = 'name: One\nstage: forming\npurpose: Try.\n';
  const sources = [
    { file: 'cop.yaml', text: config },
    { file: 'communities/one/charter.yaml', text: charter },
  ];
  const { findings } = lintOnce(sources, { today: '2026-06-01', profile: 'full' }, [
    { ...rule, options: { ...options, days: 1, uses: [] } },
  ]);
  expect(findings.map(({ message }) => message)).toEqual(['Seen.']);
});
