import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { knownWith, prerequisites } from '../../src/core/measures/prerequisites.ts';
import type { Community } from '../../src/core/model.ts';

/** A curriculum in short: `c:a,b` is a topic c that needs a and b. */
function curriculum(...topics: string[]): Community {
  const lines = topics.map((topic) => {
    const [id, needs = ''] = topic.split(':');
    return `  - {id: ${id}, title: Topic ${id}, requires: [${needs}]}\n`;
  });
  return compile([
    { file: 'communities/one/charter.yaml', text: 'name: One\nstage: active\npurpose: Learn.\n' },
    { file: 'communities/one/curriculum.yaml', text: `topics:\n${lines.join('')}` },
  ]).communities[0]!;
}

/** Each loop as ids in a row, and `+n` for what is left out. */
function loops(...topics: string[]): string[] {
  const ids = topics.map((topic) => topic.split(':')[0]!);
  return prerequisites(curriculum(...topics)).loops.map(({ needs, length }) => {
    const more = length > needs.length ? ` +${length - needs.length}` : '';
    return needs.map(({ topic }) => ids[topic]).join(' ') + more;
  });
}

describe('loops', () => {
  test.each([
    ['none in an empty curriculum', [], []],
    ['none where two ways lead to one beginning', ['a', 'b:a', 'c:a', 'd:b,c'], []],
    ['none where a later topic comes first', ['a:b', 'b'], []],
    ['a topic that needs itself', ['a:a'], ['a']],
    ['two topics: the need of the earlier one is the odd one', ['a:b', 'b:a'], ['a b']],
    ['two topics written the other way round', ['b:a', 'a:b'], ['b a']],
    ['three topics: the one need that looks ahead', ['a:c', 'b:a', 'c:b'], ['a c b']],
    ['three topics: the one need that looks back', ['a:b', 'b:c', 'c:a'], ['c a b']],
    ['a beginning beside the loop', ['a', 'b:a,c', 'c:b'], ['b c']],
    ['an end beside the loop', ['a:b', 'b:a', 'c:b'], ['a b']],
    ['two loops apart', ['a:b', 'b:a', 'c:d', 'd:c'], ['c d', 'a b']],
    ['two loops with a topic in common', ['a:b,c', 'b:a', 'c:a'], ['a b', 'a c']],
    ['two loops with a need in common are one', ['a:b', 'b:a,c', 'c:a'], ['a b']],
    ['names written twice count once', ['a:b,b,B', 'b:a'], ['a b']],
    ['unknown names count for nothing', ['a:x', 'b:a,y'], []],
    [
      'a long loop is shown by its beginning',
      ['a:h', 'b:a', 'c:b', 'd:c', 'e:d', 'f:e', 'g:f', 'h:g'],
      ['a h g f e d +2'],
    ],
  ])('%s', (_, topics, expected) => {
    expect(loops(...topics)).toEqual(expected);
  });

  test('knots hold the topics that wait for one another', () => {
    const { knots } = prerequisites(curriculum('a:b', 'b:a', 'c:b', 'd:e', 'e:d,c'));
    expect(knots[0]).toBe(knots[1]);
    expect(knots[3]).toBe(knots[4]);
    expect(new Set(knots).size).toBe(3);
  });

  test('2,000 topics in one chain, in one loop, and each needing all before it', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `t${index}`);
    const chain = ids.map((id, index) => (index > 0 ? `${id}:t${index - 1}` : id));
    expect(prerequisites(curriculum(...chain)).loops).toEqual([]);
    const loop = prerequisites(curriculum('t0:t1999', ...chain.slice(1))).loops;
    expect(loop.map(({ length }) => length)).toEqual([2000]);
    const dense = ids.slice(0, 100).map((id) => `${id}:${ids.slice(0, 100).join(',')}`);
    const { loops: all, knots } = prerequisites(curriculum(...dense));
    expect(new Set(knots).size).toBe(1);
    expect(new Set(all.map(({ needs }) => needs[0])).size).toBe(all.length);
  });
});

describe('what people know', () => {
  const found = prerequisites(curriculum('a', 'b:a', 'c:b', 'd', 'e:f', 'f:e'));
  test.each([
    [[], []],
    [[0], [0]],
    [[2], [0, 1, 2]],
    [
      [3, 1],
      [0, 1, 3],
    ],
    [[4], [4, 5]],
    [[9], [9]],
  ])('%j → %j', (topics, known) => {
    expect([...knownWith(found, topics)].sort()).toEqual(known);
  });
});
