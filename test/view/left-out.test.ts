import { expect, test } from 'vitest';
import { blank, others, viewFor } from './subject.ts';

test('what pages leave out is told to organisers', () => {
  expect(
    viewFor({ charter: blank, without: [...others] }).leftOut.map(({ id, missing }) => `${id}: ${missing}`),
  ).toEqual([
    'manager-letter: how many hours a month it takes, what a team gets back and whom to call',
    'poster: where you want to get to, what members gain, a date and how to join',
    'faq: whether outsiders can take part, who decides what and what stays in the room',
    'welcome-note: what a newcomer gets, how members treat each other and a date',
    'story-sheet: a first story',
  ]);
});

test.each([
  [
    'governance: {decides: [All of us]}\nmembership: {boundary: internal, how_to_join: Come, welcome: A buddy}\n',
    ['story-sheet'],
  ],
  ['stage: retired\n', []],
])('and only that: %s', (charter, expected) => {
  expect(viewFor({ charter }).leftOut.map(({ id }) => id)).toEqual(expected);
});
