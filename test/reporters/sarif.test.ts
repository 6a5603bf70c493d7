import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding, Report, Severity } from '../../src/core/finding.ts';
import { lint } from '../../src/core/lint.ts';
import { reporters } from '../../src/core/reporters/index.ts';
import { ruleWords } from '../../src/core/rule-words.ts';
import { rules } from '../../src/core/rules/index.ts';
import { pathFrom, relativeUri } from '../../src/core/words/uri.ts';
import { hostilePaper } from '../hostile-report.ts';
import { readMarkdown, readSarif, type Sarif } from '../read-formats.ts';

const paper = { ...hostilePaper, fixOf: () => undefined, rules: ruleWords(rules) };
const examples = path.join(import.meta.dirname, '../../examples');
const folders = fs.readdirSync(examples).filter((name) => !name.includes('.'));

function sourcesOf(example: string) {
  const files = (fs.readdirSync(path.join(examples, example), { recursive: true }) as string[]).filter((file) =>
    file.endsWith('.yaml'),
  );
  return files.map((file) => ({
    file: file.split(path.sep).join('/'),
    text: fs.readFileSync(path.join(examples, example, file), 'utf8'),
  }));
}

const finding = (index: number, severity: Severity): Finding => ({
  rule: 'no-sponsor',
  severity,
  file: `communities/c${index}/charter.yaml`,
  path: [],
  range: { line: 1, column: 1, endLine: 1, endColumn: 1 },
  message: `Number ${index}.`,
  why: '',
  fix: '',
});
const report: Report = {
  today: '2026-06-01',
  files: 1,
  communities: 1,
  touched: 1,
  findings: [],
  ignored: [],
  baselined: [],
  stale: 0,
  untouched: 0,
};
const many = (count: number, severity: Severity) =>
  Array.from({ length: count }, (_, index) => finding(index, severity));
const runOf = (given: Partial<Report>): Sarif['runs'][0] =>
  readSarif(reporters.sarif.format({ ...report, ...given }, paper)).runs[0];

test.each(folders)('the example %s is valid, and says what was found', (example) => {
  const { report: found, settings } = lint(sourcesOf(example), { today: '2026-06-01', profile: 'full' }, rules);
  const about = { ...paper, rules: ruleWords(rules, [settings]) };
  const [run] = readSarif(reporters.sarif.format(found, about)).runs;
  expect(run.results).toHaveLength(found.findings.length + found.ignored.length);
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex!]!.id).toBe(ruleId);
});

test('every rule has help that reads as a page, with its headings', () => {
  const all = runOf({}).tool.driver.rules;
  expect(all.map(({ id }) => id)).toEqual(paper.rules.map(({ id }) => id));
  for (const [index, { id, help }] of all.entries()) {
    const headings = [...help.markdown.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    const { unless } = paper.rules[index]!;
    const quiet = unless === '' ? [] : ['What keeps it quiet'];
    expect(headings).toEqual(['Why it matters', 'What to do', ...quiet, 'More']);
    expect(readMarkdown(help.markdown).html).toEqual([]);
    expect(help.text.split('\n').at(-1)).toBe(`More: cop explain ${id}`);
  }
});

test('nothing in it is of this machine or this moment', () => {
  const text = reporters.sarif.format({ ...report, findings: [finding(0, 'error')] }, { ...paper, rules: [] });
  expect(text).not.toMatch(/startTime|endTime|workingDirectory|file:\/\/|commandLine|machine|2026/);
  expect(JSON.parse(text).runs[0].invocations).toBeUndefined();
});

describe('more than code scanning takes', () => {
  test('5000 are all there, and nothing is said about it', () => {
    const run = runOf({ findings: many(5000, 'error') });
    expect(run.results).toHaveLength(5000);
    expect(run.invocations).toBeUndefined();
  });

  test('the worst are kept, in their order; what is reported goes before what is not', () => {
    const findings = many(6000, 'info').map((one, index) => (index >= 5900 ? finding(index, 'error') : one));
    const ignored = many(10, 'error').map((one) => ({ finding: one, reason: 'r' }));
    const run = runOf({ findings, ignored });
    expect(run.results).toHaveLength(5000);
    expect(run.results.filter(({ level }) => level === 'error')).toHaveLength(100);
    expect(run.results[0]!.message.text).toBe('Number 0.');
    expect(run.results.at(-1)!.message.text).toBe('Number 5999.');
    expect(run.results.every(({ suppressions }) => suppressions!.length === 0)).toBe(true);
    expect(run.invocations![0]!.toolExecutionNotifications[0]!.message.text).toBe(
      '1010 findings are left out: 5000 are kept, the worst first. cop lint --format json lists all.',
    );
  });
});

test('what is ignored or in the baseline is there, and suppressed', () => {
  const run = runOf({
    findings: [finding(0, 'error')],
    ignored: [{ finding: finding(1, 'error'), reason: 'The board meets in March' }],
    baselined: [finding(2, 'error')],
  });
  expect(run.results.map(({ suppressions }) => suppressions)).toEqual([
    [],
    [{ kind: 'inSource', justification: 'The board meets in March' }],
    [{ kind: 'external', justification: 'The baseline holds it.' }],
  ]);
  expect(runOf({ findings: [finding(0, 'error')] }).results[0]!.suppressions).toBeUndefined();
});

test('a message is no link', () => {
  const one = { ...finding(0, 'error'), message: 'See [this](https://evil.example) and [that].' };
  expect(runOf({ findings: [one] }).results[0]!.message.text).toBe('See [this\\](https://evil.example) and [that].');
});

test.each([
  ['communities/a b/charter.yaml', 'communities/a%20b/charter.yaml'],
  ['100%/%2F.yaml', '100%25/%252F.yaml'],
  ['c:d/e.yaml', 'c%3Ad/e.yaml'],
  ['a?b#c[d].yaml', 'a%3Fb%23c%5Bd%5D.yaml'],
  ['../x/charter.yaml', '../x/charter.yaml'],
  ['直す/é.yaml', '%E7%9B%B4%E3%81%99/%C3%A9.yaml'],
  ['a\\b\ud800.yaml', 'a%5Cb%EF%BF%BD.yaml'],
])('%j is %s as an address', (file, uri) => {
  expect(relativeUri(file)).toBe(uri);
  // What a reader makes of it lies below the folder of the report, unless the path itself leads out of it.
  if (!file.startsWith('..'))
    expect(new URL(uri, 'https://x.example/top/').href).toMatch(/^https:\/\/x\.example\/top\/./);
});

test.each([
  ['/repo', '/repo', 'a/b.yaml', 'a/b.yaml'],
  ['/repo', '/repo/docs', 'a/b.yaml', 'docs/a/b.yaml'],
  ['/repo', '/repo/docs', '../a/b.yaml', 'a/b.yaml'],
  ['/repo/', '/repo', '/repo/a//./b.yaml', 'a/b.yaml'],
  ['/repo', '/repo', '/other/b.yaml', '../other/b.yaml'],
  ['D:/repo', 'D:/repo/docs', 'D:/repo/b.yaml', 'b.yaml'],
  ['/', '/', '../../b.yaml', 'b.yaml'],
])('seen from %s, working in %s, %s is %s', (top, here, file, expected) => {
  expect(pathFrom(top, here, file)).toBe(expected);
});
