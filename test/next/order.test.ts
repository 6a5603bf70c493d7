import { expect, test } from 'vitest';
import { showRatio } from '../../src/core/measures/ratio.ts';
import { type Action, compareActions, compareEssentials, worth } from '../../src/core/next/step.ts';
import { type Effort, efforts } from '../../src/core/words/effort.ts';

function action(id: string, weight: number, effort: Effort, isEssential = false): Action {
  return { from: 'rule', id, what: 'W.', why: 'Y.', weight, effort, isEssential, spots: [], count: 0 };
}

test.each([
  [3, 'minutes', '3'],
  [2, 'minutes', '2'],
  [3, 'hour', '3/2'],
  [1, 'minutes', '1'],
  [2, 'hour', '1'],
  [3, 'meeting', '3/4'],
  [1, 'hour', '1/2'],
  [2, 'meeting', '1/2'],
  [3, 'months', '3/8'],
  [1, 'months', '1/8'],
] as const)('weight %i that takes %s is worth %s', (weight, effort, expected) => {
  expect(showRatio(worth({ weight, effort }))).toBe(expected);
});

test('efforts double from one to the next', () => {
  expect(Object.values(efforts).map(({ weight }) => weight)).toEqual([1, 2, 4, 8]);
});

const all = [
  action('error-months', 3, 'months', true),
  action('info-minutes', 1, 'minutes'),
  action('warning-hour', 2, 'hour'),
  action('warning-hour-starter', 2, 'hour', true),
  action('another-warning-hour', 2, 'hour'),
  action('error-minutes', 3, 'minutes', true),
  action('warning-minutes', 2, 'minutes'),
  action('info-hour-starter', 1, 'hour', true),
];
const ids = (actions: readonly Action[]) => actions.map(({ id }) => id);

test('the best ratio comes first; at equal ratio essentials, then the heavier, then by id', () => {
  const expected = [
    'error-minutes',
    'warning-minutes',
    'warning-hour-starter',
    'another-warning-hour',
    'warning-hour',
    'info-minutes',
    'info-hour-starter',
    'error-months',
  ];
  expect(ids(all.toSorted(compareActions))).toEqual(expected);
  expect(ids(all.toReversed().sort(compareActions))).toEqual(expected);
});

test('before a launch all essentials come first', () => {
  expect(ids(all.toSorted(compareEssentials)).slice(0, 5)).toEqual([
    'error-minutes',
    'warning-hour-starter',
    'info-hour-starter',
    'error-months',
    'warning-minutes',
  ]);
});
