import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closest, fold, nearest, slipOf } from '../../src/core/words/closest.ts';
import { anyText } from './any-text.ts';

const runs = { seed: 20260601, numRuns: 300 };

test.each([
  ['  Data \t Guild\n', 'data guild'],
  ['Cafe\u0301', 'caf\u00e9'],
  ['İ', 'i\u0307'],
  ['', ''],
  ['\ud800', '\ud800'],
])('fold %j', (text, folded) => expect(fold(text)).toBe(folded));

describe('closest', () => {
  test.each<[string, string[], string[]]>([
    ['actve', ['proposed', 'active', 'retired'], ['active']],
    ['ACTIVE', ['active'], ['active']],
    ['Data Guild', ['data-guild', 'data_guild', 'dataguild'], ['data-guild', 'data_guild', 'dataguild']],
    ['colour', ['collar', 'color', 'colour'], ['colour', 'color', 'collar']],
    ['cafe\u0301', ['caf\u00e9'], ['caf\u00e9']],
    ['aaaa', ['aaab', 'aaac', 'aaad', 'aaae'], ['aaab', 'aaac', 'aaad']],
    ['wholly', ['different'], []],
    ['ab', ['ac'], ['ac']],
    ['a', ['b'], []],
    ['', ['a', ''], []],
    ['a', [''], []],
    ['---', ['a'], []],
    ['a', [], []],
    ['constructor', ['__proto__', 'toString'], []],
  ])('%j among %j', (word, candidates, expected) => expect(closest(word, candidates)).toEqual(expected));

  test('as many as asked for, from anything that can be walked', () => {
    expect(closest('aaaa', new Set(['aaab', 'aaac']), 1)).toEqual(['aaab']);
    expect(closest('aaaa', new Map([['aaaa', 1]]).keys(), 1)).toEqual(['aaaa']);
  });

  test('gives only candidates, at most three, and the word itself first', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText), (word, candidates) => {
        const found = closest(word, candidates);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const one of found) expect(candidates).toContain(one);
        const same = closest(word, [...candidates, word])[0];
        if (fold(word).replace(/[\s_-]/g, '') !== '')
          expect(fold(same!).replace(/[\s_-]/g, '')).toBe(fold(word).replace(/[\s_-]/g, ''));
      }),
      runs,
    );
  });

  test('long texts are compared quickly', () => {
    const started = performance.now();
    closest('x'.repeat(10_000), Array(2000).fill('y'.repeat(10_000)));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('long texts that have nothing in common are not close', () => {
    expect(closest('x'.repeat(700), ['y'.repeat(700)])).toEqual([]);
  });
});

test.each<[string, string[], string | undefined]>([
  ['no-sponser', ['no-sponsor', 'no-space'], 'no-sponsor'],
  ['aaaa', ['aaab', 'aaac'], undefined],
  ['aaab', ['aaac', 'aaab'], 'aaab'],
  ['anything', [], undefined],
  ['xyzzy', ['no-sponsor'], undefined],
  ['', ['no-sponsor'], undefined],
])('nearest to %j in %j', (word, candidates, found) => expect(nearest(word, candidates)).toBe(found));

test.each<[string, string[], number, string | undefined]>([
  ['vison', ['vision', 'values'], 2, 'vision'],
  ['Vi-sion', ['vision'], 2, 'vision'],
  ['titl', ['title', 'time'], 2, 'title'],
  ['wht', ['what', 'who'], 2, undefined],
  ['data guild', ['data-guild', 'data_guild'], 2, undefined],
  ['vizzzion', ['vision'], 2, undefined],
  ['comm', ['communications'], 2, undefined],
  ['to', ['by'], 2, undefined],
  ['a', ['b'], 1, undefined],
  ['tye', ['type'], 1, 'type'],
  ['ty', ['type'], 2, undefined],
  ['', ['a'], 2, undefined],
  ['x'.repeat(500), ['x'.repeat(500)], 2, undefined],
])('%j is a slip of %j, %i at most: %s', (word, candidates, most, found) =>
  expect(slipOf(word, candidates, most)).toBe(found),
);
