import { lint } from 'markdownlint/sync';
import { describe, expect, test } from 'vitest';
import type { Finding, Report, Severity } from '../../src/core/finding.ts';
import { reporters } from '../../src/core/reporters/index.ts';
import { hostilePaper, hostileReport } from '../hostile-report.ts';
import { readMarkdown } from '../read-formats.ts';

const paper = { ...hostilePaper, fixOf: () => undefined };
const empty: Report = {
  ...hostileReport,
  findings: [],
  ignored: [],
  baselined: [],
  stale: 0,
  untouched: 0,
  touched: 1,
};
const finding = (severity: Severity, file: string, message: string): Finding => ({
  rule: 'no-sponsor',
  severity,
  file,
  path: ['roles'],
  range: { line: 3, column: 2, endLine: 3, endColumn: 3 },
  message,
  why: '',
  fix: 'Mend it.',
});
const written = (findings: readonly Finding[]) => reporters.markdown.format({ ...empty, findings }, paper);
const bytes = (text: string) => Buffer.byteLength(text);

test('a clean run is one sentence', () => {
  expect(written([])).toBe('## cop lint\n\n✔ 14 communities, no problems\n');
});

test('the table counts per folder, the worst first; a file at the root stands for itself', () => {
  const text = written([
    finding('info', 'communities/a/charter.yaml', 'One.'),
    finding('warning', 'communities/b/charter.yaml', 'Two.'),
    finding('error', 'communities/b/roles.yaml', 'Three.'),
    finding('error', 'strategy.yaml', 'Four.'),
  ]);
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toEqual([
    '| `communities/b` | 1 | 1 | 0 |',
    '| `strategy.yaml` | 1 | 0 | 0 |',
    '| `communities/a` | 0 | 0 | 1 |',
  ]);
  expect(text.match(/<summary>.*<\/summary>/g)).toHaveLength(4);
});

test('few findings are open, more are folded', () => {
  const many = (count: number) => written(Array.from({ length: count }, () => finding('error', 'a/b.yaml', 'One.')));
  expect(many(10)).toContain('<details open>');
  expect(many(11)).not.toContain('<details open>');
});

test('it is clean Markdown', () => {
  const some = [
    finding('error', 'communities/a/charter.yaml', 'One * of | them_ is <b> odd.'),
    finding('info', 'a.yaml', 'Two.'),
  ];
  const config = {
    default: true,
    'line-length': false,
    'first-line-heading': false,
    'no-inline-html': { allowed_elements: ['details', 'summary', 'code'] },
  };
  expect(lint({ strings: { page: written(some) }, config }).page).toEqual([]);
});

describe('below the limit of GitHub', () => {
  const most = 1_000_000;
  const left = /^(\d+) findings? (?:is|are) left out, the worst are kept: .*$/m;

  test.each([
    ['long messages', 500, () => 'x'.repeat(10_000)],
    ['many findings', 20_000, (index: number) => `Number ${index}.`],
    ['text that grows when it is escaped', 80, () => '[*]'.repeat(3_000)],
    ['text of many bytes', 300, () => '直'.repeat(4_000)],
  ])('%s', (_, count, message) => {
    const all = Array.from({ length: count }, (_, index) =>
      finding(index === count - 1 ? 'error' : 'info', `communities/c${index % 5_000}/charter.yaml`, message(index)),
    );
    const text = written(all);
    expect(bytes(text)).toBeLessThan(most);
    expect(bytes(text)).toBeGreaterThan(most * 0.8);
    const shown = text.match(/^- \*\*(error|info)\*\* /gm)!;
    expect(shown).toContain('- **error** ');
    expect(Number(left.exec(text)![1])).toBe(count - shown.length);
  });

  test('folders that are many, and names that are long', () => {
    const all = Array.from({ length: 300 }, (_, index) =>
      finding('error', `${'n'.repeat(4_000)}${index}/a.yaml`, 'One.'),
    );
    const text = written(all);
    expect(bytes(text)).toBeLessThan(most);
    expect(text).toContain('… and 200 more folders.');
    expect(text).not.toMatch(left);
    expect(text.match(/^- \*\*error/gm)).toHaveLength(300);
  });

  test('where all is shown nothing is said about it', () => {
    expect(written([finding('error', 'a.yaml', 'One.')])).not.toMatch(left);
  });
});

test('an address in a value is no link', () => {
  const page = readMarkdown(
    written([finding('error', 'a.yaml', '“https://evil.example” and www.evil.example, a@evil.example')]),
  );
  expect(page.targets).toEqual([]);
  expect(page.text).toContain('“https://evil.example” and www.evil.example, a@evil.example');
});
