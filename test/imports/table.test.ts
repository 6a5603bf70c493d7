import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable } from '../../src/core/import/table.ts';
import { isUnusable } from '../../src/core/import.ts';
import { anyText } from '../words/any-text.ts';

const read = (text: string | Uint8Array) => readTable({ file: 'a.csv', text });

test.each([
  ['commas', 'name,level\nAda,1\n'],
  ['semicolons', 'name;level\nAda;1\n'],
  ['tabs', 'name\tlevel\nAda\t1\n'],
  ['a mark at the start', '\ufeffname,level\nAda,1\n'],
  ['line ends of Windows', 'name,level\r\nAda,1\r\n'],
  ['no line end at the end', 'name,level\nAda,1'],
  ['quotes', '"name","level"\n"Ada","1"\n'],
  ['a first line for Excel', 'sep=;\nname;level\nAda;1\n'],
  ['blank columns at the end', 'name,level,,\nAda,1,,\n'],
  ['decimal commas below semicolons', 'name;level\nAda;1\n'],
])('%s', (_, text) => {
  expect(read(text)).toMatchObject({ headers: ['name', 'level'], rows: [{ cells: ['Ada', '1'] }], left: [] });
});

test('rows have the numbers of a spreadsheet; blank ones are skipped; short ones are filled up', () => {
  const table = read('name,note,level\n\n"Ada","two\nlines, and ""more""",1\n,,\nBen\n');
  expect(table).toEqual({
    headers: ['name', 'note', 'level'],
    rows: [
      { number: 3, cells: ['Ada', 'two lines, and "more"', '1'] },
      { number: 5, cells: ['Ben', '', ''] },
    ],
    left: [],
  });
});

test('a row with more cells than headings is left whole', () => {
  const table = read('name,level\nAda,1,,\nBen,2,3\n');
  expect(table).toMatchObject({ rows: [{ number: 2 }], left: [{ where: 'row 3', what: 'Ben 2 3' }] });
});

test.each([
  ['', 'has no rows'],
  ['name,level\n', 'has no rows'],
  ['\n\n', 'has no rows'],
  ['name,"level\nAda,1\n', 'in row 1 a quote is opened'],
  ['name,level\nAda,"1"x\n', 'in row 2 a quote is opened'],
  [new Uint8Array([0xff, 0xfe, 0x41, 0x00]), 'UTF-16'],
  [new Uint8Array([0xc4, 0x64, 0x61, 0x0a]), 'not saved as UTF-8'],
  ['name,level\nA\0da,1\n', 'cannot be seen (U+0000)'],
  [`name\n${'x\n'.repeat(6_000)}`, 'more than 5000 rows'],
  [`${'a,'.repeat(400)}b\n${'1,'.repeat(400)}2\n`, 'more than 300 columns'],
  ['x'.repeat(1_100_000), 'larger than 1024 KiB'],
])('%.20j is refused', (text, why) => {
  const result = read(text);
  expect(isUnusable(result) && result.unusable).toContain(why);
});

test('any text is a table or refused', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = read(text);
      if (!isUnusable(result)) for (const { cells } of result.rows) expect(cells).toHaveLength(result.headers.length);
    }),
    { numRuns: 300 },
  );
});
