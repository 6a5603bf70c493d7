import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/core/reporters/index.ts';
import { hostilePaper as paper, hostileReport as report } from '../hostile-report.ts';
import { elements, readGithub, readGitlab, readMarkdown, readSarif, readXml } from '../read-formats.ts';

const all = Object.values(reporters).map((reporter) => [reporter.name, reporter] as const);
const { findings, ignored, baselined } = report;
const ownHtml = /^(<details( open)?>\n<summary><code>[^<>\n]*<\/code>: [\d, a-z]*<\/summary>|<\/details>)$/;

describe.each(all)('%s', (name, reporter) => {
  const text = reporter.format(report, paper);

  test('nothing in it acts in a terminal or the log of a build', () => {
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(text).not.toMatch(/\p{Cs}/u);
    expect(text).not.toContain('##[');
    const commands = text.split('\n').filter((line) => /^\s*::/.test(line));
    expect(commands).toHaveLength(name === 'github' ? findings.length : 0);
  });

  test('it is the same each time', () => {
    expect(reporter.format(report, paper)).toBe(text);
  });
});

test('json reads back to every text', () => {
  const read = JSON.parse(reporters.json.format(report, paper));
  const texts = ({ rule, file, message, why, fix, path, fingerprint }: (typeof findings)[number]) => {
    return { rule, file, message, why, fix, path, fingerprint };
  };
  expect(read.findings).toMatchObject(findings.map(texts));
  expect(read.ignored).toMatchObject(ignored.map(({ finding, reason }) => ({ ...texts(finding), reason })));
  expect(read.baselined).toMatchObject(baselined.map(texts));
  for (const [index, finding] of findings.entries()) {
    const fix = paper.fixOf(finding);
    expect(read.findings[index].fixable).toBe(fix !== undefined && fix.asks !== true);
    expect(read.findings[index].repair?.title).toBe(fix?.title);
    expect(read.findings[index].repair?.edits.map((edit: { text: string }) => edit.text)).toEqual(
      fix?.edits.map((edit) => edit.text),
    );
  }
});

test('sarif is valid, whole and has relative addresses that lead to the file', () => {
  const [run] = readSarif(reporters.sarif.format(report, paper)).runs;
  const everything = [...findings, ...ignored.map(({ finding }) => finding), ...baselined];
  expect(run.results).toHaveLength(everything.length);
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(paper.rules.map(({ id }) => id));
  for (const { help } of run.tool.driver.rules) {
    const { html, targets } = readMarkdown(help.markdown);
    expect([...html, ...targets]).toEqual([]);
  }
  for (const [index, { ruleId, ruleIndex, message, locations, fixes }] of run.results.entries()) {
    const finding = everything[index]!;
    expect(ruleId).toBe(finding.rule);
    expect(ruleIndex).toBe([...paper.rules.keys()].find((one) => paper.rules[one]!.id === finding.rule));
    expect(message.text.replaceAll('\\](', '](')).toBe(finding.message);
    const { uri } = locations[0].physicalLocation.artifactLocation;
    expect(uri).toMatch(/^(?:[\w.~!'()*-]|%[\dA-F]{2}|\/)*$/);
    expect(decodeURIComponent(uri)).toBe(finding.file.replace(/\p{Cs}/gu, '\ufffd'));
    const fix = index < findings.length ? paper.fixOf(finding) : undefined;
    const [change] = fixes?.[0]?.artifactChanges ?? [];
    expect(change?.replacements.map(({ insertedContent }) => insertedContent.text)).toEqual(
      fix?.edits.map(({ text }) => text),
    );
  }
});

test('gitlab has the documented fields, and every fingerprint once', () => {
  const issues = readGitlab(reporters.gitlab.format(report, paper));
  expect(issues.map(({ description }) => description)).toEqual(findings.map(({ message }) => message));
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
});

test('junit is XML 1.0, its counts are right, and every finding is in it', () => {
  const text = reporters.junit.format(report, paper);
  const root = readXml(text);
  const cases = elements(root, 'testcase');
  const count = (name: string) => String(elements(root, name).length);
  expect(root.attributes).toMatchObject({ tests: count('testcase'), failures: count('failure'), errors: '0' });
  expect(root.attributes.skipped).toBe(count('skipped'));
  for (const suite of elements(root, 'testsuite'))
    expect(suite.attributes.tests).toBe(String(elements(suite, 'testcase').length));
  expect(cases).toHaveLength(new Set([...paper.rules.map(({ id }) => id), ...findings.map(({ rule }) => rule)]).size);
  // The longest text stands there as often as somebody says it: once for the report, the comment and the baseline.
  expect(text.split('x'.repeat(10_000)).length - 1).toBeGreaterThanOrEqual(3);
});

test('markdown holds no HTML but ours and no link at all', () => {
  const page = readMarkdown(reporters.markdown.format(report, paper));
  expect(page.html.filter((html) => !ownHtml.test(html))).toEqual([]);
  expect(page.html.filter((html) => html === '</details>')).toHaveLength(page.html.length / 2);
  expect(page.targets).toEqual([]);
  const ours = 'root heading paragraph text table tableRow tableCell html list listItem strong inlineCode'.split(' ');
  expect([...page.kinds].filter((kind) => !ours.includes(kind))).toEqual([]);
  expect(page.text).toContain('<script>alert(1)</script><img src=x onerror=alert(1)>');
  expect(page.text).toContain('[text](https://evil.example/a)');
});

test('github commands read back: ours, and what they are about', () => {
  const annotations = readGithub(reporters.github.format(report, paper));
  expect(annotations).toHaveLength(findings.length);
  for (const { command, properties, data } of annotations) {
    expect(['error', 'warning', 'notice']).toContain(command);
    expect(Object.keys(properties).slice(0, 4)).toEqual(['file', 'line', 'col', 'endLine']);
    expect(Object.keys(properties).at(-1)).toBe('title');
    expect(properties.title!.length).toBeLessThan(300);
    expect(data.length).toBeLessThan(8_002);
  }
  expect(annotations.some(({ data }) => data.includes('%0A::error::one %0D%25%2C%3A'))).toBe(true);
});
