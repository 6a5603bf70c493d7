import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Source } from '../src/core/finding.ts';
import { parse } from '../src/core/parse.ts';
import { plain } from '../src/core/reporter.ts';
import { reporters } from '../src/core/reporters/index.ts';
import { lintOnce, workspace } from './workspace.ts';

// What must hold for any input. The seed is fixed; for a long search: RUNS=20000 SEED=… npx vitest run properties --testTimeout=0
const settings = { seed: Number(process.env.SEED ?? 20260601), numRuns: Number(process.env.RUNS ?? 150) };
const asked = { today: '2026-06-01', profile: 'full' } as const;
const base = workspace({}).sources as { file: string; text: string }[];

const pieces = [
  'name: ', 'stage: forming', '\n', '  ', '- ', ': ', '{', '}', '[', ']', '"', "'", '|', '>', '&a', '*a', '!!x', '#', '? ',
  '---\n', '...\n', '%YAML 1.2\n', '\t', '\r\n', '\r', '\ufeff', '\u0000', '\u001b[31m', '\u202e', '漢字', '👩‍⚕️', '\ud800',
  'purpose', 'roles:', 'kind', '2026-02-30', 'yes', 'null', '~', '<<', '__proto__', 'constructor', ',', '@', '`', '# cop-ignore x -- y',
]; // biome-ignore format: a table of fragments
const yamlish = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const bytes = fc.uint8Array({ maxLength: 400 });
const names = fc.constantFrom(...base.map(({ file }) => file));

function inside({ file, range }: Finding, sources: readonly Source[]): void {
  const source = sources.find((candidate) => candidate.file === file)!;
  const lines = parse(source).text.split('\n');
  expect(range.line).toBeGreaterThanOrEqual(1);
  expect(range.endLine).toBeGreaterThanOrEqual(range.line);
  expect(range.endLine).toBeLessThanOrEqual(lines.length);
  expect(range.column).toBeLessThanOrEqual(lines[range.line - 1]!.length + 1);
  expect(range.endColumn).toBeLessThanOrEqual(lines[range.endLine - 1]!.length + 1);
  if (range.endLine === range.line) expect(range.endColumn).toBeGreaterThanOrEqual(range.column);
}

describe('any content of any file', () => {
  test.each([
    ['text', yamlish],
    ['bytes', bytes],
  ] as const)('%s: lint gives findings inside the file and never throws', (_, content) => {
    fc.assert(
      fc.property(names, content as fc.Arbitrary<string | Uint8Array>, (file, text) => {
        const sources = base.map((source) => (source.file === file ? { file, text } : source));
        const report = lintOnce(sources, asked);
        for (const finding of report.findings) inside(finding, sources);
      }),
      settings,
    );
  });
});

describe('any text as any value', () => {
  const value = fc.oneof(yamlish, fc.string({ maxLength: 80 }));

  test('no format prints it raw, none starts a workflow command', () => {
    fc.assert(
      fc.property(value, value, (name, other) => {
        const charter = `name: ${JSON.stringify(name)}\nstage: ${JSON.stringify(other)}\n${JSON.stringify(other)}: x\n`;
        const report = lintOnce([{ file: `communities/${name.slice(0, 20)}/charter.yaml`, text: charter }], asked);
        for (const reporter of Object.values(reporters)) {
          const lineOf = () => charter.split('\n')[0];
          const text = reporter.format(report, {
            paint: plain,
            width: 80,
            unicode: true,
            lineOf,
            failOn: 'error',
            version: '0',
            rules: [],
            inCheckout: (file) => file,
            fixOf: () => undefined,
          });
          expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/);
          expect(text).not.toMatch(/\p{Surrogate}/u);
          if (reporter.name !== 'github') expect(text).not.toMatch(/^\s*::|##\[/m);
          else
            for (const line of text.split('\n'))
              if (line.startsWith('::')) expect(line).toMatch(/^::(error|warning|notice) file=[^:,]*,/);
        }
      }),
      settings,
    );
  });
});

test('the same findings in any order of the files', () => {
  const broken = base.map(({ file, text }) => ({ file, text: text.replace(/forming|fewer-returns/g, 'nothing') }));
  const first = JSON.stringify(lintOnce(broken, asked));
  fc.assert(
    fc.property(fc.shuffledSubarray(broken, { minLength: broken.length }), (sources) => {
      expect(JSON.stringify(lintOnce(sources, asked))).toBe(first);
    }),
    { ...settings, numRuns: 20 },
  );
});

describe('hostile size and depth', () => {
  const attacks: readonly [string, string][] = [
    ['braces', '{'.repeat(100_000)],
    ['brackets', '['.repeat(100_000)],
    ['question marks', '? '.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['keys', Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['commas', `a: [${','.repeat(100_000)}]`],
    ['anchors', Array.from({ length: 10_000 }, (_, index) => `k${index}: &a${index} 1`).join('\n')],
    ['a long tag', `!${'x'.repeat(200_000)} a`],
    ['a long text', `name: ${'x'.repeat(900_000)}`],
    ['too many bytes', `name: ${'x'.repeat(1_100_000)}`],
    ['deep indentation', Array.from({ length: 700 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    [
      'an alias bomb',
      `a: &a [1]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [*a, *a]`).join('\n')}`,
    ],
    ['quotes', '"'.repeat(100_000)],
    ['colons', ': '.repeat(100_000)],
    ['one key of many dashes', `a:\n${'  - b\n'.repeat(60_000)}`],
  ];
  test.each(attacks)('%s: one fault with a place', (_, text) => {
    const { faults, tree } = parse({ file: 'communities/one/charter.yaml', text });
    expect(tree).toBeNull();
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(3);
  });
});
