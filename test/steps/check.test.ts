import { describe, expect, test } from 'vitest';
import { lint } from '../../src/core/lint.ts';
import { at } from '../../src/core/model.ts';
import { defineRule, inCategory, type Listed, type Sample } from '../../src/core/rule.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { Asked } from '../../src/core/settings.ts';
import { lintOnce, workspace } from '../workspace.ts';

/** A rule that always speaks, made for each case: what the engine does with it is what is tested. */
function rule(words: Partial<Listed> = {}, category = 'health'): Listed {
  const usual = defineRule({
    id: 'always-wrong',
    on: 'community',
    severity: { forming: 'warning', active: 'error' },
    reads: ['charter'],
    summary: 'S.',
    why: 'W.',
    fix: 'F.',
    effort: 'minutes',
    source: 'S.',
    unless: 'U.',
    good: [],
    bad: [],
    *check({ charter }, { options }) {
      yield { at: at(charter, 'purpose'), message: `Said ${JSON.stringify(options)}.` };
    },
  });
  return { ...inCategory(category, [usual])[0]!, ...words };
}

/** The same rule about another place. */
function about(path: readonly (string | number)[], words: Partial<Listed> = {}): Listed {
  return rule({
    ...words,
    *check() {
      yield { at: { file: 'communities/repair-guild/charter.yaml', path }, message: 'Said.' };
    },
  } as Partial<Listed>);
}

const today = '2026-06-01';

function levels(one: Listed, sample: Sample = {}, asked: Partial<Asked> = {}): string[] {
  const report = lintOnce(workspace(sample).sources, { today, ...asked }, [one]);
  return report.findings.map(({ rule: id, severity, message }) => (id === 'always-wrong' ? severity : message));
}

describe('severity', () => {
  test.each<[string, Listed, Sample, Partial<Asked>, string[]]>([
    ['by stage', rule(), {}, {}, ['warning']],
    ['of another stage', rule(), { charter: 'stage: active\n' }, {}, ['error']],
    ['of a stage at which it does not speak', rule(), { charter: 'stage: retired\n' }, {}, []],
    ['under the gate: the more severe of forming and active', rule(), {}, { gate: true }, ['error']],
    [
      'under the gate, milder later',
      rule({ severity: { forming: 'error', active: 'info' } }),
      {},
      { gate: true },
      ['error'],
    ],
    ['under the gate, silent while forming', rule({ severity: { active: 'error' } }), {}, { gate: true }, []],
    ['under the gate, active already', rule(), { charter: 'stage: active\n' }, { gate: true }, ['error']],
    ['info in standard', rule({ severity: 'info' }), {}, {}, []],
    ['info in full', rule({ severity: 'info' }), {}, { profile: 'full' }, ['info']],
    ['info, asked for by name', rule({ severity: 'info' }), {}, { only: ['always-wrong'] }, ['info']],
    ['info, of an asked category', rule({ severity: 'info' }), {}, { only: ['health'] }, []],
    [
      'info, set to info',
      rule({ severity: 'info' }),
      {},
      { rules: new Map([['always-wrong', { level: 'info' }]]) },
      ['info'],
    ],
    ['set to off', rule(), {}, { rules: new Map([['always-wrong', { level: 'off' }]]) }, []],
    ['no starter', rule(), {}, { profile: 'starter' }, []],
    ['a starter', rule({ starter: true }), {}, { profile: 'starter' }, ['warning']],
    ['skipped by category', rule(), {}, { skip: ['health'] }, []],
    ['skipped and asked for', rule(), {}, { only: ['always-wrong'], skip: ['always-wrong'] }, []],
    ['skipped because of time', rule({ time: true }), {}, { skip: ['time'] }, []],
    ['only rules about time', rule({ time: true }), {}, { only: ['time'] }, ['warning']],
    ['only rules about time, and this is none', rule(), {}, { only: ['time'] }, []],
  ])('%s', (_, one, sample, asked, expected) => {
    expect(levels(one, sample, asked)).toEqual(expected);
  });
});

describe('a charter that is a sketch', () => {
  const sketch = 'name: Yarn\nstage: active\npurpose: Knit\ncontact: Ada\n';
  const charter = (more: string) => ({
    files: {
      'communities/repair-guild/charter.yaml': `${more.includes('stage:') ? sketch.replace('stage: active\n', '') : sketch}${more}`,
    },
  });
  test.each<[string, Listed, string, Partial<Asked>, string[]]>([
    ['is asked as if it were forming', rule(), '', {}, ['warning']],
    ['still with two answers', rule(), 'vision: x\ndomain: x\n', {}, ['warning']],
    ['not with three', rule(), 'vision: x\ndomain: x\nlaunch: {date: 2026-05-05}\n', {}, ['error']],
    ['under the gate nothing is milder', rule(), '', { gate: true }, ['error']],
    [
      'nothing becomes more severe',
      rule({ severity: { forming: 'error', active: 'info' } }),
      '',
      { profile: 'full' },
      ['info'],
    ],
    ['nothing is said where it was not', rule({ severity: { forming: 'error' } }), '', {}, []],
    ['nor taken back', rule({ severity: { active: 'error' } }), '', {}, ['error']],
    ['a severity for every stage stays', rule({ severity: 'error' }), '', {}, ['error']],
    ['the essentials are asked for first', about(['vision']), '', { profile: 'full' }, ['info']],
    ['as blank counts what holds nothing', about(['needs']), 'needs: []\n', { profile: 'full' }, ['info']],
    ['and a place below what is not there', about(['needs', 0, 'need']), '', { profile: 'full' }, ['info']],
    ['an essential one', about(['vision'], { starter: true }), '', {}, ['warning']],
    ['before a launch all are', about(['vision']), '', { gate: true }, ['error']],
    ['what is written is judged', about(['contact']), '', {}, ['warning']],
    [
      'at the end all are',
      about(['closing'], { severity: { retired: 'warning' } }),
      'stage: retired\n',
      {},
      ['warning'],
    ],
  ])('%s', (_, one, more, asked, expected) => {
    expect(levels(one, charter(more), asked)).toEqual(expected);
  });
});

describe('a community that pauses', () => {
  const paused = (from: string, until = '') => ({ charter: `paused:\n  from: ${from}\n  until: ${until}\n` });
  test.each<[string, Sample, string, number]>([
    ['from today on', paused('2026-06-01'), 'health', 0],
    ['from tomorrow on', paused('2026-06-02'), 'health', 1],
    ['until today', paused('2026-05-01', '2026-06-01'), 'rhythm', 0],
    ['until yesterday', paused('2026-05-01', '2026-05-31'), 'communication', 1],
    ['for ever', paused('2026-05-01'), 'communication', 0],
    ['in another category', paused('2026-05-01'), 'support', 1],
  ])('%s', (_, sample, category, count) => {
    expect(levels(rule({}, category), sample)).toHaveLength(count);
  });
});

describe('what a rule reads', () => {
  const broken = 'x: [\n';
  test.each<[string, Listed, Sample, number]>([
    [
      'a broken file of the community',
      rule({ reads: ['charter', 'roles'] }),
      { files: { 'communities/repair-guild/roles.yaml': broken } },
      0,
    ],
    ['a broken file it does not read', rule(), { files: { 'communities/repair-guild/roles.yaml': broken } }, 1],
    [
      'a broken file of the organisation',
      rule({ reads: ['charter', 'strategy'] }),
      { files: { 'strategy.yaml': broken } },
      0,
    ],
    ['a missing file', rule({ reads: ['charter', 'roles'] }), { without: ['roles'] }, 1],
  ])('%s', (_, one, sample, count) => {
    expect(levels(one, sample).filter((level) => level === 'warning')).toHaveLength(count);
  });
});

describe('problems', () => {
  const yielding = (problem: object) =>
    rule({
      *check() {
        yield {
          at: { file: 'communities/repair-guild/charter.yaml', path: ['benefits'] },
          message: 'Said.',
          ...problem,
        };
      },
    } as Partial<Listed>);
  const also = [{ file: 'communities/repair-guild/charter.yaml', path: ['benefits', 'members'] }];
  const typo = { charter: 'benefits:\n  membres: [Help]\n' };

  test.each<[string, object, Sample, Partial<Asked>, string[]]>([
    ['as the rule says', {}, {}, {}, ['warning']],
    ['with a severity of its own', { severity: 'error' }, {}, {}, ['error']],
    ['of today: never an error', { severity: 'error', time: true }, {}, {}, ['warning']],
    [
      'of today: an error where somebody says so',
      { time: true },
      {},
      { rules: new Map([['always-wrong', { level: 'error' }]]) },
      ['error'],
    ],
    ['of today, skipped', { time: true }, {}, { skip: ['time'] }, []],
    ['beside a misspelt field', {}, typo, {}, ['warning']],
    ['because of a misspelt field elsewhere', { also }, typo, {}, []],
  ])('%s', (_, problem, sample, asked, expected) => {
    expect(levels(yielding(problem), sample, asked)).toEqual(expected);
  });
});

describe('cop.yaml', () => {
  const withConfig = (config: string, one = rule(), asked: Partial<Asked> = {}) => levels(one, { config }, asked);
  const optional = rule({ options: { days: 30, words: ['a'], loud: false } });

  test.each<[string, string[], string[]]>([
    ['lint:\n  rules: {always-wrong: error}\n', withConfig('lint:\n  rules: {always-wrong: error}\n'), ['error']],
    ['the command line wins', withConfig('lint:\n  profile: starter\n', rule(), { profile: 'standard' }), ['warning']],
    [
      'the last override wins',
      withConfig(
        'lint:\n  overrides:\n    - {files: ["**"], rules: {always-wrong: off}, reason: a}\n    - {files: [communities/**], rules: {always-wrong: error}, reason: b}\n',
      ),
      ['error'],
    ],
    [
      'an override elsewhere',
      withConfig('lint:\n  overrides:\n    - {files: [other/**], rules: {always-wrong: off}, reason: a}\n'),
      ['warning'],
    ],
  ])('%s', (_, actual, expected) => {
    expect(actual).toEqual(expected);
  });

  test('options are read as what their defaults are', () => {
    const config = 'lint:\n  rules:\n    always-wrong: [error, {days: 12, words: "b, c", loud: yes}]\n';
    const report = lintOnce(workspace({ config }).sources, { today }, [optional]);
    expect(report.findings.map(({ message }) => message)).toEqual(['Said {"days":12,"words":["b","c"],"loud":true}.']);
  });

  describe('overrides', () => {
    const lint2 = (lines: string, asked: Partial<Asked> = {}, one = optional) => {
      const config = `lint:\n${lines}`;
      const report = lintOnce(workspace({ config, others: { yarn: {} } }).sources, { today, ...asked }, [one]);
      return report.findings.map(({ file, severity, message }) => `${file.split('/')[1]} ${severity}: ${message}`);
    };
    const days = (count: number) => `Said {"days":${count},"words":["a"],"loud":false}.`;
    const here = 'files: [communities/yarn/**], reason: r';

    test('options hold in the files they are set for', () => {
      expect(lint2(`  overrides: [{${here}, rules: {always-wrong: [error, {days: 5}]}}]\n`)).toEqual([
        `repair-guild warning: ${days(30)}`,
        `yarn error: ${days(5)}`,
      ]);
    });

    test('over options for all, and only the last override of a file counts', () => {
      const lines = `  rules: {always-wrong: {options: {days: 7}}}\n  overrides:\n    - {${here}, rules: {always-wrong: {options: {days: 5}}}}\n`;
      expect(lint2(lines)).toEqual([`repair-guild warning: ${days(7)}`, `yarn warning: ${days(5)}`]);
      expect(lint2(`${lines}    - {${here}, rules: {always-wrong: error}}\n`)).toEqual([
        `repair-guild warning: ${days(7)}`,
        `yarn error: ${days(7)}`,
      ]);
    });

    test('switch a rule on where it is off everywhere else', () => {
      const on = `  overrides: [{${here}, rules: {always-wrong: warning}}]\n`;
      const only = [`yarn warning: ${days(30)}`];
      expect(lint2(`  rules: {always-wrong: off}\n${on}`)).toEqual(only);
      expect(lint2(on, { profile: 'starter' })).toEqual(only);
      expect(lint2(on, { profile: 'starter', skip: ['always-wrong'] })).toEqual([]);
      expect(lint2(on, { profile: 'starter', only: ['always-wrong'] })).toHaveLength(2);
    });

    test('show an info that they ask for', () => {
      const info = `  overrides: [{${here}, rules: {always-wrong: info}}]\n`;
      expect(lint2(info, {}, { ...optional, severity: 'info' })).toEqual([`yarn info: ${days(30)}`]);
    });

    test('that match no file are a warning', () => {
      const lines =
        '  overrides: [{files: [communities/yarnn/**, communities/yarn/*], reason: r, rules: {always-wrong: off}}]\n';
      const config = `lint:\n${lines}`;
      const report = lintOnce(workspace({ config, others: { yarn: {} } }).sources, { today }, rules);
      expect(
        report.findings
          .filter(({ file }) => file === 'cop.yaml')
          .map(({ severity, range, message }) => [severity, range.line, range.column, message]),
      ).toContainEqual(['warning', 2, 24, 'No file matches “communities/yarnn/**”. There is “communities/yarn”.']);
    });
  });

  test.each([
    ['no-sponsr', '“no-sponsr” is not a rule. Did you mean “no-sponsor”?', 'Rename it to “no-sponsor”.'],
    ['broken-yaml', '“broken-yaml” says that a file cannot be read. It cannot be set.', 'Delete the line.'],
    ['support', '“support” is a category, not a rule.', 'Name its rules: '],
    ['xyz', '“xyz” is not a rule.', 'Delete the line.'],
  ])('the name %s, also in a file that cannot be used', (id, message, fix) => {
    for (const more of ['', '  profile: loud\n', '  fail_on: [1]\n']) {
      const config = `lint:\n  rules: {${id}: off}\n  overrides: [{files: ["**"], reason: r, rules: {${id}: off}}]\n${more}`;
      const report = lintOnce(workspace({ config }).sources, { today }, rules);
      const said = report.findings.filter((finding) => finding.message === message);
      expect(said.map(({ rule: name, severity, range }) => [name, severity, range.line])).toEqual([
        ['unknown-reference', 'error', 2],
        ['unknown-reference', 'error', 3],
      ]);
      expect(said[0]!.fix.startsWith(fix)).toBe(true);
    }
  });

  test('mistakes are findings that name what there is, and no comment silences them', () => {
    const config =
      '# cop-ignore-file unknown-field, unknown-reference -- no\nlint:\n  rules:\n    no-sponsr: off\n    no-sponsor: [error, {dayz: 1}]\n  profle: full\n';
    const report = lintOnce(
      workspace({ config }).sources,
      { today, rules: new Map([['unknown-field', { level: 'off' }]]) },
      rules,
    );
    const said = report.findings
      .filter(({ file }) => file === 'cop.yaml')
      .map(({ rule: id, range, message }) => [id, range.line, message]);
    expect(said).toContainEqual(['unknown-reference', 4, '“no-sponsr” is not a rule. Did you mean “no-sponsor”?']);
    expect(said).toContainEqual(['unknown-reference', 5, '“dayz” is not an option of no-sponsor.']);
    expect(said).toContainEqual(['unknown-field', 6, '“profle” is not a field here. Did you mean “profile”?']);
  });

  test('a broken file stays an error, whatever the settings say', () => {
    const config = 'lint:\n  rules: {unknown-choice: off}\n';
    const report = lintOnce(
      workspace({ config, charter: 'stage: formin\n' }).sources,
      { today, skip: ['integrity'] },
      rules,
    );
    expect(report.findings.map(({ rule: id, severity }) => [id, severity])).toEqual([['unknown-choice', 'error']]);
  });

  test('patterns count from the root, wherever it is', () => {
    const config = 'lint:\n  overrides:\n    - {files: [communities/**], rules: {always-wrong: error}, reason: a}\n';
    const sources = workspace({ config }).sources.map(({ file, text }) => ({ file: `../../x/${file}`, text }));
    expect(lint(sources, { today }, [rule()], '../../x/').report.findings.map(({ severity }) => severity)).toEqual([
      'error',
    ]);
  });
});
