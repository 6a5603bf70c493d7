import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns } from '../../src/core/words/columns.ts';
import { frame } from '../../src/core/words/frame.ts';
import { anyText } from './any-text.ts';

type At = readonly [line: number, column: number, endLine: number, endColumn: number];

/** A frame as text. */
function show(lines: readonly string[], at: At, { width = 40, unicode = true } = {}): string[] {
  const [line, column, endLine, endColumn] = at;
  const lineOf = (number: number) => lines[number - 1];
  const framed = frame({ lineOf, range: { line, column, endLine, endColumn }, width, unicode });
  return framed.map(({ gutter, code }) => (code === '' ? gutter : `${gutter} ${code}`));
}

describe('frame', () => {
  test.each<[string, string[], At, string[]]>([
    ['first line', ['stage: actve'], [1, 8, 1, 13], ['> 1 │ stage: actve', '    │        ^^^^^']],
    ['two lines above', ['a', 'b', 'c', 'd'], [4, 1, 4, 2], ['  2 │ b', '  3 │ c', '> 4 │ d', '    │ ^']],
    ['one line above', ['a', 'b', 'c'], [2, 1, 2, 2], ['  1 │ a', '> 2 │ b', '    │ ^']],
    ['blank lines above', ['', '  ', 'c'], [3, 1, 3, 2], ['  1 │', '  2 │', '> 3 │ c', '    │ ^']],
    ['more digits', [...'123456789'].concat('x'), [10, 1, 10, 2], ['   8 │ 8', '   9 │ 9', '> 10 │ x', '     │ ^']],
    ['empty range', ['a: b'], [1, 4, 1, 4], ['> 1 │ a: b', '    │    ^']],
    ['empty range at the end', ['a:'], [1, 3, 1, 3], ['> 1 │ a:', '    │   ^']],
    ['empty line', ['a', ''], [2, 1, 2, 1], ['  1 │ a', '> 2 │', '    │ ^']],
    ['empty file', [''], [1, 1, 1, 1], []],
    ['no such line', ['a'], [7, 1, 7, 1], []],
    ['to the end of the first line', ['a: |  ', '  b'], [1, 4, 2, 4], ['> 1 │ a: |', '    │    ^']],
    ['past the end', ['ab'], [1, 9, 1, 12], ['> 1 │ ab', '    │   ^']],
    ['end before start', ['abc'], [1, 3, 1, 1], ['> 1 │ abc', '    │   ^']],
    ['tabs', ['\ta:\tb'], [1, 5, 1, 6], ['> 1 │   a:  b', '    │       ^']],
    ['a tab in the range', ['a:\tb'], [1, 1, 1, 5], ['> 1 │ a:  b', '    │ ^^^^^']],
    ['wide before', ['火曜: x'], [1, 5, 1, 6], ['> 1 │ 火曜: x', '    │       ^']],
    ['wide in the range', ['n: 火曜'], [1, 4, 1, 6], ['> 1 │ n: 火曜', '    │    ^^^^']],
    ['emoji', ['n: 😀 x'], [1, 4, 1, 6], ['> 1 │ n: 😀 x', '    │    ^^']],
    ['after an emoji', ['😀 x'], [1, 4, 1, 5], ['> 1 │ 😀 x', '    │    ^']],
    ['combining', ['cafe\u0301: x'], [1, 8, 1, 9], ['> 1 │ cafe\u0301: x', '    │       ^']],
    ['variation selector', ['☁\ufe0f x'], [1, 4, 1, 5], ['> 1 │ ☁\ufe0f x', '    │   ^']],
    ['control before', ['\u001b[2J x'], [1, 6, 1, 7], ['> 1 │ \\u{1b}[2J x', '    │           ^']],
    ['control in the range', ['a\u0007b'], [1, 2, 1, 3], ['> 1 │ a\\u{7}b', '    │  ^^^^^']],
    ['bidi', ['\u202ex'], [1, 1, 1, 2], ['> 1 │ \\u{202e}x', '    │ ^^^^^^^^']],
    ['a command', ['##[group]x'], [1, 10, 1, 11], ['> 1 │ ##\\u{5b}group]x', '    │               ^']],
    ['half a pair', ['\ud83dx'], [1, 2, 1, 3], ['> 1 │ \\u{d83d}x', '    │         ^']],
  ])('%s', (_, lines, at, expected) => expect(show(lines, at)).toEqual(expected));

  const long = `${'before '.repeat(30)}HERE${' after'.repeat(30)}`;
  test.each<[string, string, At, string[]]>([
    [
      'in the middle',
      long,
      [1, 211, 1, 215],
      ['> 1 │ …before before HERE after after a…', '    │                ^^^^'],
    ],
    [
      'at the start',
      `HERE${' after'.repeat(30)}`,
      [1, 1, 1, 5],
      ['> 1 │ HERE after after after after afte…', '    │ ^^^^'],
    ],
    [
      'at the end',
      `${'before '.repeat(30)}HERE`,
      [1, 211, 1, 215],
      ['> 1 │ … before before before before HERE', '    │                               ^^^^'],
    ],
    ['longer than the room', 'x'.repeat(99), [1, 1, 1, 100], [`> 1 │ ${'x'.repeat(33)}…`, `    │ ${'^'.repeat(33)}`]],
  ])('cut: %s', (_, line, at, expected) => expect(show([line], at)).toEqual(expected));

  test('with ASCII only', () => {
    expect(show([long, long], [2, 211, 2, 215], { unicode: false })).toEqual([
      '  1 | before before before before bef...',
      '> 2 | ...fore before HERE after after...',
      '    |                ^^^^',
    ]);
  });

  test('is never wider than asked, and has a caret', () => {
    const line = fc.oneof(anyText, fc.string({ minLength: 60, maxLength: 200 }));
    const at = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 220 }), fc.nat(2), fc.nat(220));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 3, maxLength: 3 }),
        at,
        fc.boolean(),
        (lines, [row, column, rows, end], unicode) => {
          const shown = show(lines, [row, column, row + rows, end], { width: 60, unicode });
          if (row === 1 && lines[0] === '') return;
          expect(shown.at(-1)).toMatch(/^ +[│|] +\^+$/);
          for (const one of shown) expect(columns(one)).toBeLessThanOrEqual(61);
        },
      ),
      { seed: 20260601, numRuns: 300 },
    );
  });
});
