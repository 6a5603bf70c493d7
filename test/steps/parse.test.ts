import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/core/finding.ts';
import { type Aim, type Document, lastLines, locate, parse, rangeOf } from '../../src/core/parse.ts';
import { comments } from '../../src/core/tokens.ts';

const read = (text: string | Uint8Array) => parse({ file: 'charter.yaml', text });
const bytes = (...values: number[]) => Uint8Array.from(values);
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

/** Line and column of the start, and the text up to the end. */
function shown(document: Document, { line, column, endLine, endColumn }: ReturnType<typeof rangeOf>): string {
  const start = document.lines[line - 1]! + column - 1;
  const end = document.lines[endLine - 1]! + endColumn - 1;
  return `${line}:${column} ${document.text.slice(start, end)}`.trimEnd();
}

describe('exactly one fault', () => {
  test.each<[name: string, text: string | Uint8Array, place: string, message: RegExp]>([
    ['duplicate key', 'a: 1\nb: 2\na: 3\n', '3:1 a', /“a” is written twice/],
    ['duplicate key in a group', 'a:\n  b: 1\n  b: 2\n', '3:3 b', /written twice/],
    ['duplicate key in braces', 'a: {b: 1, b: 2}\n', '1:11 b', /written twice/],
    ['duplicate key in quotes', 'a: 1\n"a": 2\n', '2:1 "a"', /“a” is written twice/],
    ['duplicate key in a list', '- a: 1\n  a: 2\n', '2:3 a', /written twice/],
    ['merge key', 'a: 1\n<<: {b: 2}\n', '2:1 <<', /“<<” cannot be a field/],
    ['prototype', '__proto__: 1\n', '1:1 __proto__', /cannot be a field/],
    ['second document', 'a: 1\n---\nb: 2\n', '2:1 ---', /second document/],
    ['second document after an end', 'a: 1\n...\nb: 2\n', '3:1 b', /second document/],
    ['third document', '---\na: 1\n---\n---\n', '3:1 ---', /second document/],
    ['anchor', 'a: &x 1\n', '1:4 &x', /anchor/],
    ['anchor of the whole file', '&x\na: 1\n', '1:1 &x', /anchor/],
    ['anchor with its alias', 'a: &x 1\nb: *x\nc: *x\n', '1:4 &x', /anchor/],
    ['alias', '- *x\n', '1:3 *x', /alias/],
    ['alias as key', '*x : 1\n', '1:1 *x', /alias/],
    ['emphasis', 'a: *bold* text\n', '1:4 *bold*', /“\*” is an alias/],
    ['tag', 'a: !!str 1\n', '1:4 !!str', /tag/],
    ['tag of a block', 'a: !x |\n  b\n', '1:4 !x', /tag/],
    ['directive', '%YAML 1.2\n---\na: 1\n', '1:1 %YAML 1.2', /“%” line/],
    ['tab before a field', 'a:\n\tb: 1\n', '2:1', /tab/],
    ['tab instead of spaces', 'a:\n  b: 1\n\tc: 2\n', '3:1', /tab/],
    ['open double quote', 'a: 1\nb: "c\nd: e\n', '2:4 "', /quote is opened here/],
    ['open double quote, closed by the next', 'a: "b\nc: "d"\n', '1:4 "', /quote is opened here/],
    ['open double quote after a backslash', 'a: "b\\"\n', '1:4 "', /quote is opened here/],
    ['open single quote', "a: 'b\nc: d\n", "1:4 '", /quote is opened here/],
    ['open single quote after a pair', "a: 'b''\n", "1:4 '", /quote is opened here/],
    ['quote in a key', '"a: b\n', '1:1 "', /quote is opened here/],
    ['apostrophe in quotes', "a: 'it's'\n", "1:8 s'", /after the closing quote/],
    ['text after quotes', 'a: "b" c\n', '1:8 c', /after the closing quote/],
    ['open bracket', 'a: 1\nb: [c, d\ne: f\n', '2:4 [', /never closed with “]”/],
    ['open bracket at the end', 'a: [', '1:4 [', /never closed with “]”/],
    ['open brace', 'a: {b: c\nd: e\n', '1:4 {', /never closed with “}”/],
    ['open bracket within another', 'a: [b, {c: d]\n', '1:4 [', /never closed with “]”/],
    ['wrong bracket', 'a: [b}\n', '1:4 [', /never closed with “]”/],
    ['bracket too many', 'a: [b]]\n', '1:7 ]', /never opened/],
    ['brace too many', 'a: {b: c}}\n', '1:10 }', /never opened/],
    ['text after brackets', 'a: [b] c\n', '1:8 c', /after the closing bracket/],
    ['comma too many', 'a: [b,, c]\n', '1:7 ,', /comma too many/],
    ['comma missing', 'a: {b: 1 c: 2}\n', '1:8 1 c: 2', /without a comma/],
    ['comma missing at the end of a line', 'a: {b: 1,\n  c: 2\n  d: 3}\n', '2:6 2', /without a comma/],
    ['dash in brackets', 'a: [- b]\n', '1:5 -', /dash cannot stand inside/],
    ['colon in a value', 'a: Help people: learn\n', '1:15 :', /second colon/],
    ['colon in a list entry', '- a: b: c\n', '1:7 :', /second colon/],
    ['at sign', 'a: @x\n', '1:4 @', /cannot start with this/],
    ['backtick', 'a: `x`\n', '1:4 `', /cannot start with this/],
    ['percent', 'a: %x\n', '1:4 %', /cannot start with this/],
    ['no colon', 'a: 1\nhello\nb: 2\n', '2:1 hello', /no colon/],
    ['no colon in the last line', 'a: 1\nhello\n', '2:1 hello', /no colon/],
    ['no space after the colon', 'a:1\nb: 2\n', '1:1 a:1', /no colon with a space/],
    ['indented too little', 'a:\n  b: 1\n c: 2\n', '3:2 c: 2', /indented differently/],
    ['indented too much', 'a: 1\n  b: 2\n', '1:4 1', /line below is indented/],
    ['fields after a list', 'a:\n  - b\n  c: d\n', '3:3 c: d', /indented differently/],
    ['list after fields', 'a:\n  c: d\n  - b\n', '3:3 -', /dash stands here/],
    ['list at the margin', 'a: b\n- c\n', '2:1 -', /dash stands here/],
    ['list indented too little', 'a:\n  - b\n - c\n', '3:2 -', /dash stands here/],
    ['list and fields', '- a\nb: c\n', '2:1 b', /mixed/],
    ['list behind a field name', 'a: - b\n', '1:4 -', /behind the name/],
    ['text after a bar', 'a: |x\n  y\n', '1:5 x', /After “\|”/],
    ['block text indented too little', 'a: |\n    x\n  y\n', '3:3 y', /indented differently/],
    ['field after dashes', '--- a: 1\n', '1:5 a', /After “---”/],
    ['backslash', 'a: "C:\\Users"\n', '1:7 \\', /backslash/],
    ['field name of a kilobyte', `${'x'.repeat(1100)}: 1\n`, `1:1 ${'x'.repeat(1100)}`, /longer than 1024/],
    ['list as a field name', '? [a]\n: b\n', '1:3 [', /cannot be a list/],
    ['group as a field name', 'a: {{b: c}: d}\n', '1:5 {', /cannot be a list/],
    ['control character', 'a: b\u0001c\n', '1:5 \u0001', /U\+0001/],
    ['NUL', 'a: b\n\0', '2:1 \0', /U\+0000/],
    ['delete', 'a: \u007f\n', '1:4 \u007f', /U\+007F/],
    ['right to left', 'a: \u202eb\n', '1:4 \u202e', /U\+202E/],
    ['mark in the middle', 'a: 1\nb: \ufeff2\n', '2:4', /U\+FEFF/],
    ['lone carriage return', 'a: 1\rb: 2\r', '1:5', /carriage return/],
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0), '1:1', /UTF-16/],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x61), '1:1', /UTF-16/],
    ['not UTF-8', bytes(0x61, 0x3a, 0x20, 0xe9, 0x0a), '1:1', /not saved as UTF-8/],
    ['half a character', bytes(0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80), '1:1', /not saved as UTF-8/],
    ['nothing', '', '1:1', /empty/],
    ['only a mark', '\ufeff', '1:1', /empty/],
    ['blank lines', ' \n\n', '1:1', /empty/],
    ['comments only', '# a\n# b\n', '1:1', /empty/],
    ['null', '~\n', '1:1', /empty/],
    ['only dashes', '---\n', '1:1', /empty/],
    ['too deep in brackets', `a: ${'['.repeat(70)}${']'.repeat(70)}\n`, '1:67 [', /more than 64 deep/],
    ['too deep in lines', lines(70, (i) => `${' '.repeat(i)}a:\n`), '65:65', /more than 64 deep/],
    ['too many keys', lines(2001, (i) => `k${i}: 1\n`), '1:1 k', /more than 2000 entries/],
    [
      'too many values',
      lines(26, (i) => `k${i}: {${lines(1999, (j) => `j${j}: 1,`)}}\n`),
      '',
      /more than 50000 values/,
    ],
    ['too long a text', `a: ${'x'.repeat(300_000)}\n`, '1:4 x', /longer than 256 KiB/],
    ['too large a file', 'a'.repeat((1 << 20) + 1), '1:1', /larger than 1024 KiB/],
  ])('%s', (_, text, place, message) => {
    const document = read(text);
    expect(document.faults.map((fault) => fault.message)).toEqual([expect.stringMatching(message)]);
    const [{ start, end, fix }] = document.faults as [Document['faults'][0]];
    expect(shown(document, rangeOf(document, start, end))).toContain(place);
    expect(fix).toMatch(/^[A-Z].*\.$/);
    expect([document.tree, document.value]).toEqual([null, undefined]);
  });

  test('names the first of two equal keys', () => {
    const document = read('"a": 1\nb: {c: 2}\na: 3\n');
    const related = document.faults[0]!.related!;
    expect(shown(document, rangeOf(document, related.start, related.end))).toBe('1:1 "a"');
  });
});

describe('is read', () => {
  test.each<[name: string, text: string | Uint8Array, value: unknown]>([
    [
      'texts only',
      'a: 1\nb: yes\nc: 2026-03-01\nd: 010\ne: 14:00\n',
      { a: '1', b: 'yes', c: '2026-03-01', d: '010', e: '14:00' },
    ],
    [
      'blank as null',
      'a:\nb: ~\nc: null\nd: ""\ne: " "\nf: "null"\n',
      { a: null, b: null, c: null, d: null, e: null, f: 'null' },
    ],
    ['mark at the start', '\ufeffa: 1\n', { a: '1' }],
    ['mark in bytes', bytes(0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0x31), { a: '1' }],
    ['CRLF', 'a: 1\r\nb: |\r\n  c\r\n  d\r\n', { a: '1', b: 'c\nd\n' }],
    ['dashes before, dots after', '---\na: 1\n...\n', { a: '1' }],
    ['closing bracket at the margin', 'a: [\n  b,\n]\n', { a: ['b'] }],
    [
      'colons, hashes, quotes within',
      "a: http://x.y#z\nb: it's\nc: 'it''s'\n",
      { a: 'http://x.y#z', b: 'it’s'.replace('’', "'"), c: "it's" },
    ],
    [
      'quotes that end in escapes',
      "a: \"b\\\\\"\nb: 'c'''\nc: ''\nd: \"e\\\"\"\n",
      { a: 'b\\', b: "c'", c: null, d: 'e"' },
    ],
    ['tabs in a line', 'a:\tb\tc\t# d\n', { a: 'b\tc' }],
    ['names of objects', 'constructor: 1\ntoString: 2\n', { constructor: '1', toString: '2' }],
    ['text', 'hello\n', 'hello'],
  ])('%s', (_, text, value) => {
    const document = read(text);
    expect(document.faults).toEqual([]);
    expect(JSON.parse(JSON.stringify(document.value))).toEqual(value);
  });
});

describe('takes no time over thousands of', () => {
  test.each(
    ['? ', '{', '[', '- ', 'a: ', '"', "'", '{a: ', '? a\n', ', ', '\t', '|\n', '\n ', 'a:\n ', '\\', '*a ', '"\\'].map(
      (part) => [part],
    ),
  )('%j', (part) => {
    const start = performance.now();
    for (const text of [part.repeat(20_000), `a: "${part.repeat(20_000)}`, `a: '${part.repeat(20_000)}'`]) read(text);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});

describe('places', () => {
  const text =
    'name: Guild\n"stage": \'forming\'\nscope:\n  in: [a, "b c"]\nlist:\n  - id: x\n    due: 2026\n  - plain\n  - [d]\nflow: {one: 1, two: {three: 3}}\n';
  const more = 'purpose: |\n  One.\n  Two.\nvision: >-\n  Three.\nblank:\nend: 1\n';
  test.each<[path: Path, aim: Aim, place: string, text?: string]>([
    [['name'], 'value', '1:7 Guild'],
    [['name'], 'key', '1:1 name'],
    [['stage'], 'value', "2:10 'forming'"],
    [['stage'], 'key', '2:1 "stage"'],
    [['scope'], 'value', '3:1 scope'],
    [['scope', 'in'], 'value', '4:3 in'],
    [['scope', 'in', 1], 'value', '4:11 "b c"'],
    [['scope', 'in', 7], 'value', '4:3 in'],
    [['scope', 'out'], 'value', '3:1 scope'],
    [['scope', 'out', 'deeper', 3], 'value', '3:1 scope'],
    [['missing'], 'value', '1:1 name'],
    [['missing'], 'key', '1:1 name'],
    [[], 'value', '1:1'],
    [['list'], 'value', '5:1 list'],
    [['list', 0], 'value', '6:5 id'],
    [['list', 0, 'due'], 'value', '7:10 2026'],
    [['list', 0, 'due'], 'key', '7:5 due'],
    [['list', 0, 'name'], 'value', '6:5 id'],
    [['list', 1], 'value', '8:5 plain'],
    [['list', 1, 'title'], 'value', '8:5 plain'],
    [['list', 2, 0], 'value', '9:6 d'],
    [['list', 9], 'value', '5:1 list'],
    [['flow'], 'value', '10:1 flow'],
    [['flow', 'two', 'three'], 'value', '10:29 3'],
    [['flow', 'two', 'four'], 'value', '10:16 two'],
    [['flow', 'two', 'three'], 'key', '10:22 three'],
    // One group where a list may stand is its first entry.
    [['flow', 0, 'two', 'three'], 'value', '10:29 3'],
    [['stage', 0], 'value', "2:10 'forming'"],
    [['name', 0], 'value', '1:7 Guild'],
    [['purpose'], 'value', '1:10 |\n  One.\n  Two.', more],
    [['vision'], 'value', '4:9 >-\n  Three.', more],
    [['blank'], 'value', '6:1 blank', more],
    [['end'], 'value', '7:6 1', more],
    [[0], 'value', '1:3 a', '- a\n- b\n'],
    [[0], 'value', '1:3 {a: 1}', '- {a: 1}\n'],
    [[1], 'value', '2:1 -', '- a\n-\n'],
    [['b'], 'value', '2:4 2', 'a: 1\r\nb: 2\r\n'],
    [['a'], 'value', '1:4 1', '\ufeffa: 1\n'],
    [['b'], 'value', '1:17 𝒞c', '{a: "日本 𝒞", b: 𝒞c}\n'],
    [['a', 'b'], 'value', '2:6 |\r\n    c', 'a:\r\n  b: |\r\n    c\r\n'],
  ])('%j %s', (path, aim, place, given = text) => {
    const document = read(given);
    expect(document.faults).toEqual([]);
    expect(shown(document, locate(document, path, aim))).toBe(place);
  });

  test('end at the end of the line, never in the line break', () => {
    const document = read('a: 1\r\nb: 2\r\n');
    expect(rangeOf(document, 3, 6)).toEqual({ line: 1, column: 4, endLine: 1, endColumn: 5 });
    expect(rangeOf(document, 99, 100)).toEqual({ line: 3, column: 1, endLine: 3, endColumn: 1 });
  });
});

test('knows the last line of what begins on a line', () => {
  const document = read('a: 1\nb:\n  - c: 1\n    d: 2\n  - e\nf: {g: 1,\n  h: 2}\ni: |\n  j\n\nk: l\n');
  expect([...lastLines(document)].sort(([a], [b]) => a - b)).toEqual([
    [1, 1],
    [2, 5],
    [3, 4],
    [4, 4],
    [5, 5],
    [6, 7],
    [7, 7],
    [8, 9],
    [11, 11],
  ]);
});

test.each<[text: string, found: string[]]>([
  ['# a\nb: c # d\n  # e\n', ['1:1 # a', '2:6 # d', '3:3 # e']],
  ['a: "# b"\nb: \'# c\'\nc: d#e\n', []],
  ['a: |\n  # b\n  c\n# d\n', ['4:1 # d']],
  ['a: | # b\n  # c\n', ['1:6 # b']],
  ['a: >\n# b\nc: d\n', ['2:1 # b']],
  ['--- |\n# a\n', []],
  ['a: [b, # c\n  d] # e\r\n', ['1:8 # c', '2:6 # e']],
  ['# a: [\n{', ['1:1 # a: [']],
])('finds the comments of %j', (text, found) => {
  const document = read(text);
  const places = comments(text).map(({ text, offset }) =>
    shown(document, rangeOf(document, offset, offset + text.length)),
  );
  expect(places).toEqual(found);
});
