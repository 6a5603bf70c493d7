import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { ignores, silence } from '../../src/core/ignore.ts';
import { parse } from '../../src/core/parse.ts';

const known = new Set(['no-manager', 'no-sponsor', 'no-budget-decision']);
const scope = { today: '2026-06-01', known, ran: new Set(['no-manager', 'no-budget-decision']) };
const uses = (text: string) => ignores(parse({ file: 'charter.yaml', text }), scope);

function finding(rule: string, line: number, file = 'charter.yaml'): Finding {
  const range = { line, column: 1, endLine: line, endColumn: 2 };
  return { rule, severity: 'warning', file, path: [], range, message: '', why: '', fix: '' };
}

describe('covers', () => {
  test.each<[name: string, text: string, lines: [number, number][]]>([
    ['the next line', '# cop-ignore-next-line no-manager -- why\na: 1\nb: 2\n', [[2, 2]]],
    [
      'the next line behind blanks and comments',
      '# cop-ignore-next-line no-manager -- why\n\n# more\r\n  \t\na: 1\n',
      [[5, 5]],
    ],
    ['the same line', 'a: 1\nb: 2 # cop-ignore no-manager -- why\nc: 3\n', [[2, 2]]],
    ['its own line, where it stands alone', 'a: 1\n# cop-ignore no-manager -- why\nb: 2\n', [[2, 2]]],
    ['the file', 'a: 1\n# cop-ignore-file no-manager -- why\nb: 2\n', [[1, 4]]],
    ['what belongs to the key', 'a: # cop-ignore no-manager -- why\n  b: 1\n  c:\n    - d\ne: 2\n', [[1, 4]]],
    [
      'what belongs to the next key',
      '# cop-ignore-next-line no-manager -- why\na:\n  b: 1\n\n  # c\n  d: 1\ne: 2\n',
      [[2, 6]],
    ],
    [
      'what belongs to a list entry',
      'a:\n  # cop-ignore-next-line no-manager -- why\n  - b: 1\n    c: 2\n  - d: 1\n',
      [[3, 4]],
    ],
    [
      'what belongs to a later field of an entry',
      'a:\n  - b: 1\n    c: # cop-ignore no-manager -- why\n      - d\n  - e\n',
      [[3, 4]],
    ],
    ['brackets over several lines', 'a: [b, # cop-ignore no-manager -- why\n  c]\nd: 1\n', [[1, 2]]],
    ['a text of several lines', 'a: | # cop-ignore no-manager -- why\n  b\n  c\nd: 1\n', [[1, 3]]],
    ['nothing behind the end', 'a: 1\n# cop-ignore-next-line no-manager -- why', [[2, 2]]],
    ['lines with CRLF', 'a: 1\r\nb: 2 # cop-ignore no-manager -- why\r\n', [[2, 2]]],
    ['one line where the file cannot be read', '# cop-ignore-next-line no-manager -- why\na: [\n', [[2, 2]]],
    [
      'each of several comments',
      '# cop-ignore-next-line no-manager -- a\n# cop-ignore-next-line no-sponsor -- b\na: 1\n',
      [
        [3, 3],
        [3, 3],
      ],
    ],
  ])('%s', (_, text, lines) => {
    expect(uses(text).map((use) => use.lines)).toEqual(lines);
  });
});

describe('says', () => {
  const cases: [comment: string, rules: string, reason: string, until?: string][] = [
    ['cop-ignore no-manager -- we look for one', 'no-manager', 'we look for one'],
    ['cop-ignore no-manager--why', 'no-manager', 'why'],
    ['cop-ignore no-manager,no-sponsor -- why', 'no-manager no-sponsor', 'why'],
    ['cop-ignore no-manager , no-sponsor no-x -- why', 'no-manager no-sponsor no-x', 'why'],
    ['cop-ignore   no-manager   --   two -- three  ', 'no-manager', 'two -- three'],
    ['cop-ignore no-manager -- why until=2026-06-01', 'no-manager', 'why', '2026-06-01'],
    ['cop-ignore no-manager -- until=2026-06-01 why', 'no-manager', 'why', '2026-06-01'],
    ['cop-ignore no-manager -- until=soon', 'no-manager', '', 'soon'],
    ['cop-ignore no-manager', 'no-manager', ''],
    ['cop-ignore no-manager --', 'no-manager', ''],
    ['cop-ignore no-manager because we look for one', 'no-manager', ''],
    ['cop-ignore -- why', '', 'why'],
    ['cop-ignore', '', ''],
    ['cop-ignore-next-line', '', ''],
  ];
  test.each(cases)('%s', (comment, rules, reason, until) => {
    for (const start of ['#', '# ', '#   ']) {
      const found = uses(`a: 1 ${start}${comment}\n`);
      expect(found.map((use) => use.rule).join(' ')).toBe(rules);
      expect(found.map((use) => [use.reason, use.until])).toEqual(found.map(() => [reason, until]));
    }
  });

  test.each([
    ['a: "# cop-ignore no-manager -- why"\n'],
    ["a: '# cop-ignore no-manager -- why'\n"],
    ['a: b# cop-ignore no-manager -- why\n'],
    ['a: |\n  # cop-ignore no-manager -- why\n'],
    ['a: >-\n  b\n  # cop-ignore no-manager -- why\nc: 1\n'],
    ['a: 1 # cop-ignored no-manager -- why\n'],
    ['a: 1 # cop-ignore-lines no-manager -- why\n'],
    ['a: 1 # see cop-ignore no-manager -- why\n'],
    ['a: 1 ## cop-ignore no-manager -- why\n'],
    ['a: 1 # Cop-Ignore no-manager -- why\n'],
  ])('nothing in %j', (text) => {
    expect(uses(text)).toEqual([]);
  });

  test('where it stands, what is known and what ran', () => {
    const [one, two, three] = uses('a: 1 # cop-ignore no-manager,no-sponsor,odd -- why\n');
    expect(one).toMatchObject({ span: [5, 50], known: true, ran: true, expired: false, silenced: 0 });
    expect(two).toMatchObject({ span: [5, 50], known: true, ran: false });
    expect(three).toMatchObject({ span: [5, 50], known: false, ran: false });
  });

  test.each([
    ['2026-06-01', false],
    ['2026-05-31', true],
    ['2026-06-31', true],
    ['soon', true],
  ])('until %s: expired %s', (until, expired) => {
    expect(uses(`a: 1 # cop-ignore no-manager -- why until=${until}\n`)[0]!.expired).toBe(expired);
  });
});

describe('silences', () => {
  const text =
    '# cop-ignore-file no-sponsor -- file\na: # cop-ignore no-manager, no-budget-decision -- here\n  b: 1\nc: 2 # cop-ignore no-manager -- late until=2026-01-01\n';
  test.each<[rule: string, line: number, reason: string | undefined, file?: string]>([
    ['no-manager', 2, 'here'],
    ['no-manager', 3, 'here'],
    ['no-budget-decision', 3, 'here'],
    ['no-sponsor', 4, 'file'],
    ['no-sponsor', 1, 'file'],
    ['no-manager', 1, undefined],
    ['no-manager', 4, undefined],
    ['no-manager', 2, undefined, 'roles.yaml'],
    ['odd', 2, undefined],
  ])('%s in line %i: %s', (rule, line, reason, file) => {
    const one = finding(rule, line, file);
    const { kept, ignored } = silence([one], uses(text));
    expect(kept).toEqual(reason === undefined ? [one] : []);
    expect(ignored).toEqual(reason === undefined ? [] : [{ finding: one, reason }]);
  });

  test('and counts', () => {
    const findings = [
      finding('no-manager', 2),
      finding('no-manager', 3),
      finding('no-sponsor', 4),
      finding('no-manager', 4),
    ];
    const { kept, ignored, uses: counted } = silence(findings, uses(text));
    expect([kept.length, ignored.length]).toEqual([1, 3]);
    expect(counted.map(({ rule, silenced }) => `${rule} ${silenced}`)).toEqual([
      'no-sponsor 1',
      'no-manager 2',
      'no-budget-decision 0',
      'no-manager 0',
    ]);
  });
});

test.each<[name: string, text: string]>([
  ['comments', '# cop-ignore-next-line no-manager -- why\n'.repeat(20_000)],
  ['names', `a: 1 # cop-ignore ${'a,'.repeat(400_000)}\n`],
  ['spaces', `a: 1 # cop-ignore b ${' '.repeat(400_000)}c -- ${' '.repeat(400_000)}d\n`],
  ['dashes', `a: 1 # cop-ignore b${' -- '.repeat(200_000)}\n`],
  ['blank lines', `${'# cop-ignore-next-line no-manager -- why\n'.repeat(1000)}${'\n'.repeat(200_000)}a: 1\n`],
])('takes no time over thousands of %s, and hears the first thousand', (_, text) => {
  const document = parse({ file: 'charter.yaml', text });
  // What took the square of so many would be ended by the limit of the test.
  expect(ignores(document, scope).length).toBeLessThanOrEqual(1000);
});
