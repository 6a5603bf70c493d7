import { expect, test } from 'vitest';
import type { Finding, Report, Severity } from '../../src/core/finding.ts';
import type { RuleWords } from '../../src/core/reporter.ts';
import { reporters } from '../../src/core/reporters/index.ts';
import type { FailOn } from '../../src/core/words/levels.ts';
import { hostilePaper, hostileReport } from '../hostile-report.ts';
import { elements, readXml } from '../read-formats.ts';

const rule = (id: string, category: string): RuleWords => ({
  id,
  category,
  summary: '',
  why: '',
  fix: '',
  unless: '',
  severity: 'error',
  time: false,
});
const rules = [rule('bad', 'roles'), rule('fine', 'health'), rule('hint', 'roles'), rule('so-so', 'health')];
const finding = (id: string, severity: Severity, line = 1): Finding => ({
  rule: id,
  severity,
  file: 'communities/a/charter.yaml',
  path: [],
  range: { line, column: 2, endLine: line, endColumn: 3 },
  message: `Line ${line}.`,
  why: '',
  fix: 'Mend it.',
});

/** What became of each case: `category/rule: state`. */
function cases(given: Partial<Report>, failOn: FailOn = 'error'): string[] {
  const report = { ...hostileReport, findings: [], ignored: [], baselined: [], ...given };
  const root = readXml(reporters.junit.format(report, { ...hostilePaper, rules, failOn }));
  return elements(root, 'testsuite').flatMap((suite) =>
    elements(suite, 'testcase').map(({ attributes, children }) => {
      const state = children.map(({ name }) => name).join(' ') || 'passed';
      expect(attributes.classname).toBe(`cop.${suite.attributes.name}`);
      return `${suite.attributes.name}/${attributes.name}: ${state}`;
    }),
  );
}

const found = [finding('bad', 'error'), finding('so-so', 'warning'), finding('hint', 'info')];

test.each<[FailOn, string[]]>([
  ['error', ['health/fine: passed', 'health/so-so: system-out', 'roles/bad: failure', 'roles/hint: system-out']],
  ['warning', ['health/fine: passed', 'health/so-so: failure', 'roles/bad: failure', 'roles/hint: system-out']],
  ['info', ['health/fine: passed', 'health/so-so: failure', 'roles/bad: failure', 'roles/hint: failure']],
  ['never', ['health/fine: passed', 'health/so-so: system-out', 'roles/bad: system-out', 'roles/hint: system-out']],
])('failing on %s', (failOn, expected) => {
  expect(cases({ findings: found }, failOn)).toEqual(expected);
});

test('a rule of which all is ignored or in the baseline is skipped, with what it is', () => {
  const aside = {
    ignored: [{ finding: finding('bad', 'error'), reason: 'Not now' }],
    baselined: [finding('hint', 'info')],
  };
  const skipped = ['health/fine: passed', 'health/so-so: passed', 'roles/bad: skipped system-out'];
  expect(cases(aside)).toEqual([...skipped, 'roles/hint: skipped system-out']);
  expect(cases({ ...aside, findings: [finding('bad', 'error', 3)] })[2]).toBe('roles/bad: failure system-out');
});

test('one failure holds all findings of its rule', () => {
  const report = {
    ...hostileReport,
    ignored: [],
    baselined: [],
    findings: [1, 2, 3].map((line) => finding('bad', 'error', line)),
  };
  const [failure, ...more] = elements(readXml(reporters.junit.format(report, { ...hostilePaper, rules })), 'failure');
  expect(more).toEqual([]);
  expect(failure!.attributes).toEqual({ type: 'error', message: 'Line 1. (and 2 more)' });
  expect(failure!.text.trim().split('\n')).toEqual(
    [1, 2, 3].flatMap((line) => [`communities/a/charter.yaml:${line}:2: error: Line ${line}.`, '  Mend it.']),
  );
});

test('what no rule of the list has said has a case too', () => {
  expect(cases({ findings: [finding('toString', 'error')] }).filter((text) => !text.endsWith('passed'))).toEqual([
    'other/toString: failure',
  ]);
});
