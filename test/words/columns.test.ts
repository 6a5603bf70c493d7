import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, columns, wrap } from '../../src/core/words/columns.ts';
import { anyText } from './any-text.ts';

const runs = { seed: 20260601, numRuns: 500 };

test.each([
  ['', 0],
  ['abc', 3],
  ['直す', 4],
  ['ｆｕｌｌ', 8],
  ['ﾊﾝ', 2],
  ['é', 1],
  ['e\u0301', 1],
  ['\u1112\u1161\u11ab', 2],
  ['😀', 2],
  ['👩‍🔧', 4],
  ['☁\ufe0f', 1],
  ['a\u200bb', 2],
  ['\t', 2],
  ['a\t', 2],
  ['ab\t|', 5],
  ['\u001b', 6],
  ['\u202e', 8],
  ['\ud800', 8],
  ['##[', 8],
  ['\u0301a', 8],
])('%j takes %i columns', (text, width) => expect(columns(text)).toBe(width));

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 13, ['one two three']],
  ['one two three', 12, ['one two', 'three']],
  ['a verylongword b', 4, ['a', 'verylongword', 'b']],
  ['verylongword', 4, ['verylongword']],
  ['  lead and trail  ', 8, ['lead and', 'trail']],
  ['two  spaces', 20, ['two  spaces']],
  ['two  spaces', 6, ['two', 'spaces']],
  ['直す 直す 直す', 9, ['直す 直す', '直す']],
  ['no\u00a0break here', 8, ['no\u00a0break', 'here']],
  ['', 10, []],
  ['   ', 10, []],
])('wrap %j to %i', (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

test('wrapping loses no word, and only a single word is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) if (line.includes(' ')) expect(columns(line)).toBeLessThanOrEqual(width);
    }),
    runs,
  );
});

describe('clip', () => {
  const digits = '0123456789'.repeat(4);
  test.each([
    // line, focus, room → text, column, width
    ['short', [0, 5], 10, 'short', 0, 5],
    ['short', [5, 5], 10, 'short', 5, 0],
    ['0123456789', [0, 0], 10, '0123456789', 0, 0],
    ['0123456789', [10, 10], 10, '…23456789', 9, 0],
    ['0123456789a', [0, 1], 10, '012345678…', 0, 1],
    ['0123456789a', [10, 11], 10, '…23456789a', 9, 1],
    [digits, [20, 22], 10, '…78901234…', 4, 2],
    [digits, [0, 40], 10, '012345678…', 0, 9],
    [digits, [20, 40], 10, '…89012345…', 3, 6],
    [digits, [39, 40], 10, '…123456789', 9, 1],
    ['直直直直直直直直', [4, 5], 10, '…直直直…', 3, 2],
    ['a\tb', [2, 3], 10, 'a b', 2, 1],
    ['\tb', [1, 2], 10, '  b', 2, 1],
    ['e\u0301x', [2, 3], 10, 'e\u0301x', 1, 1],
    ['e\u0301x', [1, 2], 10, 'e\u0301x', 0, 1],
    ['😀x', [1, 2], 10, '😀x', 0, 2],
    ['a\u001bb', [1, 2], 10, 'a\\u{1b}b', 1, 6],
    ['', [0, 0], 10, '', 0, 0],
  ] as const)('%j %j in %i', (line, focus, room, text, column, width) => {
    expect(clip(line, focus, room, '…')).toEqual({ text, column, width });
  });

  const line = fc.oneof(
    anyText,
    fc
      .array(fc.constantFrom('a', '\t', '直', '😀', '\u0301', '\u200d', '\u001b', '\ud800', '##[', ' '))
      .map((parts) => parts.join('')),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  );

  test('fits, marks at least the start, and stands where the text does', () => {
    fc.assert(
      fc.property(
        line,
        fc.nat(130),
        fc.nat(40),
        fc.integer({ min: 24, max: 60 }),
        fc.constantFrom('…', '...'),
        (text, at, length, room, more) => {
          const start = Math.min(at, text.length);
          const focus = [start, Math.min(text.length, start + length)] as const;
          const cut = clip(text, focus, room, more);
          expect(columns(cut.text)).toBeLessThanOrEqual(room);
          expect(cut.column).toBeGreaterThanOrEqual(0);
          expect(cut.column + Math.max(1, cut.width)).toBeLessThanOrEqual(room + 1);
          if (focus[1] > focus[0]) expect(cut.width).toBeGreaterThan(0);
        },
      ),
      runs,
    );
  });

  test('what stands in the marked columns is the marked text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300 }), fc.nat(), fc.nat(6), (text, at, length) => {
        const start = at % text.length;
        const end = Math.min(text.length, start + length + 1);
        const cut = clip(text.replaceAll('##[', '##('), [start, end], 24, '…');
        expect(cut.text.slice(cut.column, cut.column + cut.width)).toBe(
          text.replaceAll('##[', '##(').slice(start, end),
        );
      }),
      runs,
    );
  });

  test('a long line is as quick as a short one', () => {
    const huge = '直a\u0301'.repeat(400_000);
    // Two hundred times the whole line would be ended by the limit of the test.
    for (let index = 0; index < 200; index += 1)
      expect(columns(clip(huge, [index * 5000, index * 5000 + 9], 80, '…').text)).toBeLessThanOrEqual(80);
  });

  test('a tower of marks is not printed as one character', () => {
    expect(clip(`a${'\u0301'.repeat(500)}`, [0, 1], 40, '…').text.length).toBeLessThan(60);
  });
});
