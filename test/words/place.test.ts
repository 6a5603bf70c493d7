import { expect, test } from 'vitest';
import { readPlace } from '../../src/core/words/place.ts';

test.each<[string, string | undefined]>([
  ['we meet every second Tuesday at 14:00 in room 4', 'room 4'],
  ['in room 4, every Monday', 'room 4'],
  ['Mondays at noon in the staff room', 'the staff room'],
  ['at 3 in Room B-12.', 'Room B-12'],
  ['Fridays at the public library', 'the public library'],
  ['in our big meeting room in Berlin', 'our big meeting room'],
  ['in room a few people know', 'room'],
  ['IN THE CANTEEN (after lunch)', 'THE CANTEEN'],
  ['in\nroom\t7', 'room 7'],
  ['on Tuesdays at 14:00', undefined],
  ['there is room for improvement in Berlin', undefined],
  ['in the morning at the latest', undefined],
  ['within the library', undefined],
  ['', undefined],
])('%s', (text, place) => {
  expect(readPlace(text)).toBe(place);
});
