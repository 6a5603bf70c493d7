import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSentences, hasSpaces, sentences } from '../../src/core/words/sentences.ts';
import { anyText } from './any-text.ts';

const counts = (text: string) => sentences(text).map(({ words }) => words);

describe('words of each sentence', () => {
  test.each([
    ['', []],
    [' \n – & \n', []],
    ['One two three', [3]],
    ['One two. Three four five! Six?', [2, 3, 1]],
    ['Who joins? “Everybody.” Nobody pays…', [2, 1, 2]],
    ['He said (and meant it.) Then he left.', [5, 3]],
    // Abbreviations, initials and numbers.
    ['Ask before, e.g. Ada or Ben, i.e. us.', [8]],
    ['Tools, guides, etc. are kept by Dr. Lind vs. others', [10]],
    ['Tools, guides, etc. Ask Ada.', [3, 2]],
    ['Sites in the U.S. and in France. Come at 9 a.m. on Monday.', [7, 6]],
    ['Room No. 5 is open. Say no. Then leave.', [5, 2, 2]],
    ['See figs. 3 and 4, or sec. 2', [8]],
    ['Costs 2.5 hours, or 1,200 EUR at v1.2.3 of it', [10]],
    ['Wir teilen Wissen, z.B. über Fehler bzw. Geräte', [8]],
    // Addresses and compounds are one word, marks none.
    ['Look at https://wiki.example.org/a/b?c=d.e#f. Then write.', [3, 2]],
    ['R & D - first-time-right / and/or', [4]],
    ['See [the wiki](https://example.org). Join!', [3, 1]],
    // Lists.
    ['We find faults; we mend; we learn.', [3, 2, 2]],
    ['We do:\n- find faults\n- mend\n* learn from it\n1. ask\n(2) answer', [2, 2, 1, 3, 1, 1]],
    ['We do: - find faults - mend – learn', [2, 2, 1, 1]],
    ['We do • find faults • mend', [2, 2, 1]],
    ['We (a) find faults, (b) mend and 3) learn', [1, 2, 2, 1]],
    ['Finding faults\nRepair methods\nsafe work', [2, 2, 2]],
    ['A paragraph\n\nand another\r\n\r\nand a third\u2028one', [2, 2, 3, 1]],
    // Prose that was broken at the margin goes on; its dash is no bullet.
    [
      'We help people who repair returned goods learn from\neach other - and from their mistakes. Fewer come back.',
      [15, 3],
    ],
    ['We help people who repair returned goods learn from it.\neach other', [10, 2]],
    ['We help people who repair returned goods learn from\nBen', [9, 1]],
    ['We help people who repair returned goods learn from\n2) others', [9, 1]],
  ])('%j', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  test('sentences keep their text', () => {
    expect(sentences('One  two.\n- Three').map(({ text }) => text)).toEqual(['One two.', 'Three']);
  });
});

describe('how many sentences a reader counts', () => {
  test.each([
    ['', 0],
    ['Every repair holds', 1],
    ['Every repair holds.', 1],
    ['Every repair holds. Nobody is stuck', 2],
    ['We find; we mend; we learn.', 1],
    ['We:\n- find\n- mend', 1],
    ['Ask J. Lind about vitamin C. Then join.', 1],
    ['The tool knows node. js and gRPC.', 1],
    ['We do 1. this and 2. that.', 1],
    ['修理。学ぶ。', 1],
  ])('%j', (text, expected) => {
    expect(countSentences(sentences(text))).toBe(expected);
  });
});

describe('words can be counted', () => {
  test.each([
    ['One two three', undefined],
    ['', undefined],
    ['Eins zwei', 'de-CH'],
    ['우리는 서로 배운다', 'ko'],
    ['The 改善 circle for people in Osaka', 'en'],
  ])('%s (%s)', (text, language) => {
    expect(hasSpaces(text, language)).toBe(true);
  });

  test.each([
    ['One two three', 'ja'],
    ['One two three', 'zh-Hans'],
    ['One two three', ' TH '],
    ['Mỗi lần sửa là một lần học', 'vi'],
    ['我们互相学习 修理', undefined],
    ['ช่วยกันเรียนรู้', 'en'],
  ])('not %s (%s)', (text, language) => {
    expect(hasSpaces(text, language)).toBe(false);
  });
});

test('any text has its words counted, each once at most', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const total = counts(text).reduce((sum, words) => sum + words, 0);
      expect(total).toBeLessThanOrEqual(text.split(/\s+/).filter(Boolean).length);
      expect(counts(text).every((words) => words > 0)).toBe(true);
      expect(typeof hasSpaces(text)).toBe('boolean');
    }),
  );
});

test('a hundred thousand characters of anything take a moment', () => {
  const piece = fc.oneof(
    anyText,
    fc.constantFrom('.', ')', '. ', '- ', ': - ', '; ', 'e.g. ', '(', 'a', '\n', '1) ', '"'),
  );
  fc.assert(
    fc.property(piece, (text) => {
      const long = (text || 'a').repeat(Math.ceil(100_000 / (text.length || 1))).slice(0, 100_000);
      // What takes longer than its length is ended by the limit of the test.
      expect(sentences(long).length).toBeLessThanOrEqual(long.length);
      expect(typeof hasSpaces(long)).toBe('boolean');
    }),
    { seed: 20260601, numRuns: 40 },
  );
});
