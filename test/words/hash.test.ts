import { expect, test } from 'vitest';
import { textHash } from '../../src/core/words/hash.ts';

// Values published with the algorithm.
test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('%j', (text, hash) => {
  expect(textHash(text)).toBe(hash);
});

test('line ends and a byte order mark do not count, all else does', () => {
  expect(textHash('\ufeffa\r\nb\r\n')).toBe(textHash('a\nb\n'));
  expect(textHash('a\nb')).not.toBe(textHash('a\nb\n'));
  expect(textHash('a b')).not.toBe(textHash('a  b'));
  expect(textHash('ä')).not.toBe(textHash('a'));
});
