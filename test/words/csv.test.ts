import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvCell, csvText } from '../../src/core/words/csv.ts';
import { anyText } from './any-text.ts';

test.each([
  ['Ada', '"Ada"'],
  ['', '""'],
  ['say "hi"', '"say ""hi"""'],
  ['a,b', '"a,b"'],
  // What a spreadsheet would run is text.
  ['=1+1', `"'=1+1"`],
  ['+49 30 1234', `"'+49 30 1234"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['|calc', `"'|calc"`],
  ['%0A', `"'%0A"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  [' =1', `"' =1"`],
  [`'=1`, `"''=1"`],
  ['＝1', `"'＝1"`],
  ['a=1', '"a=1"'],
])('%j', (text, cell) => expect(csvCell(text)).toBe(cell));

test('tables read back to what they were, but for the guard', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 4 }), (rows) => {
      const { data, errors } = Papa.parse<string[]>(csvText(rows).replace(/\r\n$/, ''), {
        newline: '\r\n',
        delimiter: ',',
      });
      expect(errors).toEqual([]);
      expect(data.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
      );
      for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@|%\t\r]/);
    }),
    { numRuns: 150 },
  );
});
