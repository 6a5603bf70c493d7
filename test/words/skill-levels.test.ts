import { describe, expect, test } from 'vitest';
import { formatChoice, formatName } from '../../src/core/words/format-names.ts';
import { levelAndAbove, levelName, peopleByLevel, runName } from '../../src/core/words/skill-levels.ts';

const scale = ['none', 'some', 'good', 'great'];

test.each([
  [scale, 2, 'good (2)'],
  [['0', '1', '2'], 1, 'level 1'],
  [['Level 0', 'Level 1'], 1, 'level 1'],
  [['none', ''], 1, 'level 1'],
  [scale, 9, 'level 9'],
])('%j at %i', (names, level, expected) => expect(levelName(names, level)).toBe(expected));

test('above the highest level there is nothing', () => {
  expect([levelAndAbove(scale, 2), levelAndAbove(scale, 3)]).toEqual(['good (2) or above', 'great (3)']);
});

test.each([
  [0, 0, 'no answer'],
  [0, 1, 'no answer, or up to none (0)'],
  [0, 3, 'no answer, or up to good (2)'],
  [0, 4, 'any level, or no answer'],
  [1, 1, 'none (0)'],
  [1, 2, 'none (0) to some (1)'],
  [2, 4, 'some (1) or above'],
  [4, 4, 'great (3)'],
])('cells %i to %i', (from, to, expected) => expect(runName({ from, to }, scale)).toBe(expected));

describe('people by level', () => {
  const words = (...groups: [from: number, to: number, people: number][]) =>
    peopleByLevel(
      groups.map(([from, to, people]) => ({ from, to, people })),
      scale,
    );
  test.each<[[number, number, number][], string]>([
    [
      [
        [0, 2, 5],
        [3, 4, 6],
      ],
      'no answer, or up to some (1): 5; good (2) or above: 6',
    ],
    [
      [
        [0, 0, 0],
        [1, 4, 6],
      ],
      'none (0) or above: 6; nobody without an answer',
    ],
    [
      [
        [0, 1, 0],
        [2, 3, 6],
        [4, 4, 0],
      ],
      'some (1) to good (2): 6; nobody at none (0) or great (3); nobody without an answer',
    ],
    [
      [
        [0, 0, 2],
        [1, 1, 0],
        [2, 2, 0],
        [3, 3, 1],
        [4, 4, 0],
      ],
      'no answer: 2; good (2): 1; nobody at none (0) to some (1) or great (3)',
    ],
  ])('%j', (groups, expected) => expect(words(...groups)).toBe(expected));
});

test('forms by the names people use', () => {
  expect([formatName('practice-session'), formatName('problem-clinic'), formatName('talk')]).toEqual([
    'practice session',
    'clinic for problems',
    'talk',
  ]);
  expect([formatChoice(['demo', 'discussion']), formatChoice(['open-space']), formatChoice(['q-and-a'])]).toEqual([
    'a demo or discussion',
    'an open space',
    'questions and answers',
  ]);
});
