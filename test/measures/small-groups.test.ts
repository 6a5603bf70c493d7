import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { above, areSafe, type Cut, isSafe, leastGroup, parts } from '../../src/core/measures/small-groups.ts';

/** Groups as somebody reads them: `0-2:5 3:0 4:6`. */
function shown(cells: readonly number[], least: number, cut?: Cut): string {
  const { groups } = parts(cells, least, cut);
  return groups.map(({ from, to, people }) => `${from === to ? from : `${from}-${to}`}:${people}`).join(' ');
}

test.each([
  [undefined, 5],
  [1, 1],
  [2, 3],
  [3, 3],
  [10, 10],
])('a setting of %s lets groups of %i be shown', (setting, least) => expect(leastGroup(setting)).toBe(least));

test.each([
  [0, true],
  [1, false],
  [4, false],
  [5, true],
])('%i of at least 5 is safe: %s', (count, expected) => expect(isSafe(count, 5)).toBe(expected));

test('sums are safe where every class is', () => {
  expect(areSafe(['a', 'a', 'a', 'b', 'b', 'b'], 3)).toBe(true);
  expect(areSafe(['a', 'a', 'a', 'b', 'b'], 3)).toBe(false);
  expect(areSafe([], 3)).toBe(true);
});

describe('groups', () => {
  test.each<[string, number[], number, Cut | undefined, string]>([
    ['everything', [2, 0, 1, 3], 1, undefined, '0:2 1:0 2:1 3:3'],
    ['large cells stand alone', [5, 0, 6, 7], 5, undefined, '0:5 1:0 2:6 3:7'],
    ['small ones join their neighbours', [2, 1, 2, 7], 5, undefined, '0-2:5 3:7'],
    ['empty cells at the ends keep their 0', [0, 0, 3, 3, 0], 5, undefined, '0-1:0 2-3:6 4:0'],
    ['empty cells inside do not', [3, 0, 0, 3, 0], 5, undefined, '0-3:6 4:0'],
    ['too few people altogether', [1, 1, 1, 1], 5, undefined, ''],
    ['nobody at all', [0, 0, 0], 5, undefined, ''],
    [
      'a border at the cut is worth more than many groups',
      [5, 5, 2, 3, 5],
      5,
      { at: 4, wanted: 3 },
      '0:5 1:5 2-3:5 4:5',
    ],
    ['and where only one of two is possible', [5, 3, 2, 3, 5], 5, { at: 2, wanted: 3 }, '0-1:8 2-3:5 4:5'],
    ['one of two wanted looks like nobody', [6, 4, 1, 0, 0], 5, { at: 2, wanted: 2 }, '0:6 1-4:5'],
    ['nobody of two wanted looks like one', [6, 5, 0, 0, 0], 5, { at: 2, wanted: 2 }, '0:6 1-4:5'],
    ['nobody of three wanted may be seen', [6, 5, 0, 0, 0], 5, { at: 2, wanted: 3 }, '0:6 1:5 2-4:0'],
  ])('%s', (_, cells, least, cut, expected) => expect(shown(cells, least, cut)).toBe(expected));
});

describe('people from a cut on', () => {
  test.each<[string, number[], Cut, object]>([
    ['a number where a border shows it', [6, 5], { at: 1, wanted: 8 }, { kind: 'count', people: 5 }],
    ['nobody', [6, 0], { at: 1, wanted: 1 }, { kind: 'count', people: 0 }],
    ['one at most', [6, 4, 1], { at: 2, wanted: 2 }, { kind: 'fewer', from: 0, to: 1 }],
    ['nobody, in the same words', [6, 5, 0], { at: 2, wanted: 2 }, { kind: 'fewer', from: 0, to: 1 }],
    ['enough', [6, 3, 2], { at: 2, wanted: 2 }, { kind: 'enough' }],
    ['fewer than three', [6, 3, 2], { at: 2, wanted: 3 }, { kind: 'fewer', from: 1, to: 2 }],
    ['not said where “enough” could only mean four', [6, 1, 4], { at: 2, wanted: 4 }, { kind: 'untold' }],
    ['nor where the others could only be four', [6, 3, 2], { at: 2, wanted: 4 }, { kind: 'untold' }],
    ['not said where nothing is shown', [1, 1, 1], { at: 2, wanted: 2 }, { kind: 'untold' }],
  ])('%s', (_, cells, cut, expected) => expect(above(parts(cells, 5, cut), cut)).toEqual(expected));
});

const cells = fc.array(fc.oneof(fc.constant(0), fc.nat(4), fc.nat(30)), { minLength: 2, maxLength: 21 });

test('whatever the cells, groups are safe, in order and the whole', () => {
  const cut = fc.option(fc.record({ at: fc.integer({ min: 1, max: 20 }), wanted: fc.integer({ min: 1, max: 9 }) }));
  fc.assert(
    fc.property(cells, fc.integer({ min: 3, max: 12 }), cut, (counts, least, some) => {
      const given = some && some.at < counts.length ? some : undefined;
      const { groups } = parts(counts, least, given);
      const whole = counts.reduce((sum, people) => sum + people, 0);
      expect(groups.every(({ people }) => isSafe(people, least))).toBe(true);
      expect(groups.length > 0).toBe(whole >= least);
      let next = 0;
      for (const { from, to, people } of groups) {
        expect(from).toBe(next);
        expect(people).toBe(counts.slice(from, to + 1).reduce((sum, some) => sum + some, 0));
        next = to + 1;
      }
      if (groups.length > 0) expect(next).toBe(counts.length);
    }),
    { seed: 5, numRuns: 300 },
  );
});

/** Every way to put so many people into cells. */
function* spread(people: number, count: number): Generator<number[]> {
  if (count === 1) yield [people];
  else
    for (let first = 0; first <= people; first += 1)
      for (const rest of spread(people - first, count - 1)) yield [first, ...rest];
}

/** What an observer who knows the method would see of each way; equal sights stand together. */
function sights(people: number, least: number, cut: Cut, less: number): Map<string, number[][]> {
  const found = new Map<string, number[][]>();
  for (const counts of spread(people, width)) {
    const seen = parts(counts, least, cut);
    const sight = JSON.stringify([
      seen.groups,
      above(seen, cut),
      above(seen, { at: cut.at - 1, wanted: cut.wanted - less }),
    ]);
    found.set(sight, [...(found.get(sight) ?? []), counts]);
  }
  return found;
}

const width = 5;

/** Cells, in any combination, of which the sight leaves one number that is not safe. */
function leaks(ways: readonly number[][], least: number): string[] {
  const found: string[] = [];
  for (let mask = 1; mask < 2 ** width - 1; mask += 1) {
    const sums = new Set(
      ways.map((counts) => counts.reduce((sum, people, cell) => sum + ((mask >> cell) & 1) * people, 0)),
    );
    const [only] = sums;
    if (sums.size === 1 && !isSafe(only!, least)) found.push(`${ways[0]}: ${mask.toString(2)} can only be ${only}`);
  }
  return found;
}

describe('somebody who knows the method, and tries every way the people could stand, works out no small number', () => {
  test.each([
    [3, 6],
    [4, 7],
    [5, 8],
  ])('groups of %i, %i people', (least, people) => {
    const found: string[] = [];
    for (const at of [2, 3, 4])
      for (const wanted of [1, 2, 3, 4, 6])
        for (const less of [0, 1])
          for (const ways of sights(people, least, { at, wanted }, less).values()) found.push(...leaks(ways, least));
    expect(found).toEqual([]);
  });
});
