import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as readYaml, stringify } from 'yaml';
import {
  countBeyond,
  type Entry,
  entriesOf,
  pruned,
  readBaseline,
  renewed,
  setAside,
  writeBaseline,
} from '../../src/core/baseline.ts';
import type { Finding, Path, Source } from '../../src/core/finding.ts';
import { isFixed, lint } from '../../src/core/lint.ts';
import { rules } from '../../src/core/rules/index.ts';

const print = (digit: string) => digit.repeat(16);

function entry(digit: string, count = 1, file = 'strategy.yaml'): Entry {
  return { fingerprint: print(digit), rule: 'no-sponsor', file, at: 'roles[]', count };
}

function finding(digit: string, line = 1, path: Path = ['roles', line, 'holder']): Finding {
  return {
    rule: 'no-sponsor',
    severity: 'warning',
    file: 'sub/roles.yaml',
    path,
    range: { line, column: 1, endLine: line, endColumn: 2 },
    message: 'Ada Osei does three things.',
    why: '',
    fix: '',
    fingerprint: print(digit),
  };
}

describe('what is written', () => {
  test('is one entry a line, in the order of files, with no value of a file in it', () => {
    const entries = entriesOf([finding('b'), finding('a', 2, ['x']), finding('b', 7)], 'sub/');
    expect(entries).toEqual([
      { fingerprint: print('b'), rule: 'no-sponsor', file: 'roles.yaml', at: 'roles[].holder', count: 2 },
      { fingerprint: print('a'), rule: 'no-sponsor', file: 'roles.yaml', at: 'x', count: 1 },
    ]);
    expect(writeBaseline(entries)).toBe(`{
  "schemaVersion": 1,
  "baseline": [
    {"file":"roles.yaml","rule":"no-sponsor","at":"roles[].holder","count":2,"fingerprint":"bbbbbbbbbbbbbbbb"},
    {"file":"roles.yaml","rule":"no-sponsor","at":"x","fingerprint":"aaaaaaaaaaaaaaaa"}
  ]
}
`);
    expect(writeBaseline(entries)).not.toContain('Ada');
  });

  test('of nothing is a baseline too', () => {
    expect(writeBaseline([])).toBe('{\n  "schemaVersion": 1,\n  "baseline": []\n}\n');
    expect(readBaseline(writeBaseline([]))).toEqual([]);
  });

  test('shows what hides in the name of a file', () => {
    const text = writeBaseline([entry('a', 1, 'communities/\u202e\u001b[31m\n/charter.yaml')]);
    expect(text).not.toMatch(/[\u202e\u001b]/);
    expect(text.split('\n')).toHaveLength(7);
  });

  test('is read as it was, whatever the order of entries, its line ends and its mark at the start', () => {
    const digit = fc.constantFrom(...'0123456789abcdef');
    const any = fc.record({
      fingerprint: fc.array(digit, { minLength: 16, maxLength: 16 }).map((digits) => digits.join('')),
      rule: fc.string(),
      file: fc.string({ unit: 'binary' }),
      at: fc.string(),
      count: fc.integer({ min: 1, max: 1000 }),
    });
    const list = fc.uniqueArray(any, { selector: ({ fingerprint }) => fingerprint, maxLength: 8 });
    fc.assert(
      fc.property(list, (entries) => {
        const text = writeBaseline(entries);
        expect(writeBaseline([...entries].reverse())).toBe(text);
        expect(writeBaseline(readBaseline(text) as Entry[])).toBe(text);
        expect(readBaseline(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(readBaseline(text));
        expect(countBeyond(readBaseline(text) as Entry[], entries)).toBe(0);
      }),
      { seed: 20260601, numRuns: 200 },
    );
  });
});

test.each([
  ['blank', '', /cannot be read as JSON/],
  ['no JSON', '{"schemaVersion": 1,', /cannot be read as JSON/],
  ['nested too deep', '['.repeat(200_000), /cannot be read as JSON/],
  ['a merge', '{\n<<<<<<< HEAD\n  "schemaVersion": 1\n=======\n>>>>>>> main\n}', /marks of a merge/],
  ['another JSON', '{"name": "x", "version": "1"}', /no baseline of cop/],
  ['a list', '[]', /no baseline of cop/],
  ['nothing', 'null', /no baseline of cop/],
  ['a report of cop', '{"schemaVersion": 1, "findings": [{"rule": "x", "file": "y"}]}', /no baseline of cop/],
  ['no version', '{"baseline": []}', /no baseline of cop/],
  ['a newer one', '{"schemaVersion": 2, "baseline": [{"of": "the future"}]}', /newer version of cop/],
  ['a newer one without a list', '{"schemaVersion": 2, "baseline": {}}', /no baseline of cop/],
  ['an entry that is none', '{"schemaVersion": 1, "baseline": ["x"]}', /no baseline of cop/],
  ['a fingerprint of another tool', `{"schemaVersion": 1, "baseline": [{"fingerprint": "xyz"}]}`, /no baseline/],
])('%s is refused', (_, text, said) => {
  expect(readBaseline(text)).toMatchObject({ refused: expect.stringMatching(said), fix: expect.stringMatching(/\.$/) });
});

test.each(['0', '-1', '1.5', '"2"', 'null', '1e99'])('a count of %s is refused', (count) => {
  const written = `{"file":"f","rule":"r","count":${count},"fingerprint":"${print('a')}"}`;
  const read = readBaseline(`{"schemaVersion": 1, "baseline": [${written}]}`);
  expect(read).toMatchObject({ refused: 'is no baseline of cop' });
});

test('of entries that a merge has doubled the one that counts more holds; what a later cop adds is no mistake', () => {
  const line = (count: number) => `{"file":"f","rule":"r","more":1,"count":${count},"fingerprint":"${print('a')}"}`;
  expect(readBaseline(`{"schemaVersion":1,"by":"x","baseline":[${line(2)},${line(3)},${line(1)}]}`)).toEqual([
    { file: 'f', rule: 'r', at: '', count: 3, fingerprint: print('a') },
  ]);
});

test.each([
  ['none listed', ['a', 'a'], [], ''],
  ['fewer listed', ['a', 'a', 'a'], [entry('a', 2)], '12'],
  ['more listed', ['a'], [entry('a', 2)], '1'],
  ['another listed', ['a', 'b'], [entry('b')], '2'],
] as const)('%s: the first of equal ones are set aside', (_, digits, entries, lines) => {
  const findings = digits.map((digit, index) => finding(digit, index + 1));
  const { listed, others } = setAside(findings, entries);
  expect(listed.map(({ range }) => range.line).join('')).toBe(lines);
  expect([...listed, ...others]).toHaveLength(findings.length);
});

test('a finding without a fingerprint is never set aside', () => {
  const bare = { ...finding('a'), fingerprint: undefined };
  expect(setAside([bare], [entry('a')]).listed).toEqual([]);
  expect(entriesOf([bare], '')).toEqual([]);
});

/** [listed before, seen, hidden, judged, listed after pruning, after an update] as counts of one fingerprint. */
test.each([
  [2, 2, 0, true, 2, 2],
  [2, 1, 0, true, 1, 1],
  [2, 0, 0, true, 0, 0],
  [2, 3, 0, true, 2, 3],
  [0, 3, 0, true, 0, 3],
  [2, 0, 2, true, 2, 2],
  [2, 0, 5, true, 2, 2],
  [2, 1, 2, true, 2, 2],
  [2, 0, 0, false, 2, 2],
  [2, 1, 0, false, 2, 2],
  [2, 3, 0, false, 2, 3],
])('%i listed, %i seen, %i hidden, judged %s: %i when pruned, %i when renewed', (...row) => {
  const [before, seen, hidden, judged, left, after] = row;
  const of = (count: number) => (count === 0 ? [] : [entry('a', count)]);
  const sight = { seen: of(seen), hidden: of(hidden), isJudged: () => judged };
  expect(pruned(of(before), sight)).toEqual(of(left));
  expect(renewed(of(before), sight)).toEqual(of(after));
});

describe('a baseline of the examples', () => {
  const root = path.join(import.meta.dirname, '../../examples');
  const asked = { today: '2026-12-01', profile: 'full', inlineIgnores: false } as const;
  // They say something about an order, or one thing about several entries, at the first of them.
  const ordered = new Set([
    'path-out-of-order',
    'prerequisite-loop',
    'dates-out-of-order',
    'term-over',
    'no-strategy-link',
  ]);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));

  const filesOf = (name: string): Source[] => {
    const files = fs.readdirSync(path.join(root, name), { recursive: true }) as string[];
    const yaml = files.map((file) => file.split(path.sep).join('/')).filter((file) => file.endsWith('.yaml'));
    return yaml.map((file) => ({ file, text: fs.readFileSync(path.join(root, name, file), 'utf8') }));
  };

  /** The same content in another order of keys and entries, with remarks and blank lines wherever they may stand. */
  const shuffled = (value: unknown, next: () => number): unknown => {
    const mixed = <T>(all: readonly T[]) =>
      all
        .map((one) => ({ one, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
    if (Array.isArray(value)) return mixed(value.map((one) => shuffled(one, next)));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(mixed(Object.entries(value)).map(([key, one]) => [key, shuffled(one, next)]));
  };
  const rewritten = (sources: readonly Source[], seed: number): Source[] => {
    let state = seed;
    const next = () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    };
    return sources.map(({ file, text }) => {
      const value = readable(text as string);
      if (typeof value !== 'object' || value === null) return { file, text };
      const yaml = stringify(shuffled(value, next), {
        lineWidth: 0,
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
      });
      const lines = yaml.split('\n').map((line) => (next() < 0.2 ? `\n# a remark\n${line}` : line));
      return { file, text: lines.join('\n') };
    });
  };
  const readable = (text: string): unknown => {
    try {
      return readYaml(text, { logLevel: 'error' });
    } catch {
      return undefined;
    }
  };
  const found = (sources: readonly Source[]) => {
    const { report, model } = lint(sources, asked, rules);
    return report.findings.filter((one) => !isFixed(one, model, byId));
  };

  test.each(['broken', 'school-maths'])(
    '%s: another order of everything hides all, and one defect more is one finding',
    (name) => {
      const sources = filesOf(name);
      const all = found(sources);
      const entries = entriesOf(all, '');
      expect(countBeyond(entries, [])).toBeGreaterThan(2);
      const charters = sources.filter(
        ({ file, text }) => file.endsWith('charter.yaml') && !all.some((one) => one.file === file) && text,
      );
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (seed) => {
          const moved = rewritten(sources, seed);
          const { listed, others } = setAside(found(moved), entries);
          expect(others.filter(({ rule }) => !ordered.has(rule))).toEqual([]);
          expect(listed.length).toBeGreaterThan(0);
          const [charter] =
            charters.length > 0 ? charters : sources.filter(({ file }) => file.endsWith('charter.yaml'));
          const worse = moved.map((one) =>
            one.file === charter!.file ? { ...one, text: `colour: red\n${one.text}` } : one,
          );
          const more = setAside(found(worse), [...entries, ...entriesOf(others, '')]).others;
          expect(more.map(({ rule, file }) => [rule, file])).toEqual([['unknown-field', charter!.file]]);
        }),
        { seed: 20260601, numRuns: 8 },
      );
    },
  );
});
