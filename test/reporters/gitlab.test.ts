import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { reporters } from '../../src/core/reporters/index.ts';
import { hostileReport, hostilePaper as paper } from '../hostile-report.ts';
import { readGitlab } from '../read-formats.ts';

const finding = (file: string, fingerprint: string | undefined, line = 1): Finding => ({
  rule: 'no-sponsor',
  severity: 'error',
  file,
  path: [],
  range: { line, column: 1, endLine: line, endColumn: 2 },
  message: 'Nobody.',
  why: '',
  fix: '',
  ...(fingerprint && { fingerprint }),
});

function keys(findings: readonly Finding[]): string[] {
  const issues = readGitlab(reporters.gitlab.format({ ...hostileReport, findings }, paper));
  return issues.map(({ fingerprint }) => fingerprint);
}

test('a fingerprint is ours where it is the only one', () => {
  expect(keys([finding('a.yaml', 'aaaa'), finding('a.yaml', 'bbbb')])).toEqual(['aaaa', 'bbbb']);
});

test('equal findings, in one file and in two workspaces, have each their own', () => {
  const all = [finding('one/a.yaml', 'aaaa'), finding('one/a.yaml', 'aaaa', 7), finding('two/a.yaml', 'aaaa')];
  const [first, second, other] = keys(all);
  expect(first).toBe('aaaa');
  expect(new Set([first, second, other]).size).toBe(3);
  // Where one of three is mended, the others stay known.
  expect(keys(all.filter((one) => one !== all[1]))).toEqual([first, other]);
  // Moved lines change nothing.
  expect(keys(all.map((one) => ({ ...one, range: { ...one.range, line: 40, endLine: 40 } })))).toEqual([
    first,
    second,
    other,
  ]);
});

test('what a program has put together without fingerprints has some too', () => {
  const [first, second] = keys([finding('a.yaml', undefined), finding('a.yaml', undefined)]);
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  expect(second).not.toBe(first);
});

test('the order of findings decides nothing, whatever is equal', () => {
  const one = fc
    .tuple(fc.constantFrom('a.yaml', 'b.yaml'), fc.constantFrom('x', 'y'), fc.integer({ min: 1, max: 99 }))
    .map(([file, fingerprint, line]) => finding(file, fingerprint, line));
  const both = fc
    .array(one, { maxLength: 12 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(both, ([all, shuffled]) => {
      expect(new Set(keys(all)).size).toBe(all.length);
      // Within a file, equal ones may change places.
      const byFile = (some: readonly Finding[]) =>
        [...some].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
      expect(keys(byFile(shuffled)).sort()).toEqual(keys(byFile(all)).sort());
    }),
    { seed: 20260601 },
  );
});

test('ten thousand equal ones take no time', () => {
  const all = Array.from({ length: 10_000 }, () => finding('a.yaml', 'aaaa'));
  expect(new Set(keys(all)).size).toBe(10_000);
});
