import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { list, listSome, plural, shorten } from '../../src/core/words/list.ts';
import { anyText } from './any-text.ts';

test.each([
  [[], 'and', ''],
  [['a'], 'and', 'a'],
  [['a', 'b'], 'and', 'a and b'],
  [['a', 'b'], 'or', 'a or b'],
  [['a', 'b', 'c'], 'and', 'a, b and c'],
  [['', ''], 'and', ' and '],
])('%j with %s', (parts, last, text) => expect(list(parts, last)).toBe(text));

test.each([
  [[], ''],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and 1 more'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('some of %j', (parts, text) => expect(listSome(parts)).toBe(text));

test.each([
  [0, 'member', undefined, '0 members'],
  [1, 'member', undefined, '1 member'],
  [2, 'member', undefined, '2 members'],
  [1, 'entry', 'entries', '1 entry'],
  [1.5, 'hour', undefined, '1.5 hours'],
  [12, 'entry', 'entries', '12 entries'],
])('%i %s', (count, one, many, text) => expect(plural(count, one, many)).toBe(text));

describe('shorten', () => {
  test.each([
    ['', 60, ''],
    ['short', 60, 'short'],
    ['  two\n\tlines  ', 60, 'two lines'],
    ['12345', 5, '12345'],
    ['123456', 5, '12345…'],
    ['hello world', 8, 'hello…'],
    ['hello, world', 8, 'hello…'],
    ['a verylongword', 8, 'a verylo…'],
    ['1234😀', 5, '1234…'],
    ['123😀6', 5, '123😀…'],
    ['😀', 1, '…'],
    ['abc', 0, '…'],
  ])('%j to %i', (text, most, expected) => expect(shorten(text, most)).toBe(expected));

  test('is one line, never too long, never half a character', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (given, most) => {
        const text = given.replace(/\p{Cs}/gu, '');
        const short = shorten(text, most);
        expect(short.length).toBeLessThanOrEqual(most + 1);
        expect(short).not.toMatch(/[\n\r\t]|\p{Cs}/u);
        expect(shorten(short, most + 1)).toBe(short);
      }),
      { seed: 20260601, numRuns: 300 },
    );
  });
});
