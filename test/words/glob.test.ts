import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globFault, matches } from '../../src/core/words/glob.ts';

test.each([
  ['communities/*/charter.yaml', undefined],
  ['**', undefined],
  ['*a*a*a*a*a*a*a*a', undefined],
  ['*a*a*a*a*a*a*a*a*a', 'it has more than eight stars'],
  ['x'.repeat(200), undefined],
  ['x'.repeat(201), 'it is longer than 200 characters'],
  ['[ab]', 'only *, ** and ? have a meaning in it'],
  ['{a,b}', 'only *, ** and ? have a meaning in it'],
  ['!a', 'only *, ** and ? have a meaning in it'],
  ['@(a|b)', 'only *, ** and ? have a meaning in it'],
  ['a\\b', 'only *, ** and ? have a meaning in it'],
  ['/etc', 'it leads out of the folder'],
  ['../a', 'it leads out of the folder'],
  ['a/../b', 'it leads out of the folder'],
  ['a/..', 'it leads out of the folder'],
  ['a..b', undefined],
])('fault of %j', (pattern, fault) => expect(globFault(pattern)).toBe(fault));

test.each([
  ['a.yaml', 'a.yaml', true],
  ['a.yaml', 'aXyaml', false],
  ['a.yaml', 'A.yaml', false],
  ['*', 'a', true],
  ['*', '.hidden', true],
  ['*', 'a/b', false],
  ['*.yaml', 'x.yaml', true],
  ['*.yaml', '.yaml', true],
  ['*.yaml', 'x.yaml.bak', false],
  ['?', 'a', true],
  ['?', 'ab', false],
  ['*?', 'a', true],
  ['*?', 'abc', true],
  ['a*b*c', 'aXbYc', true],
  ['a*b*c', 'aXbYcZ', false],
  ['*aab', 'aaaab', true],
  ['**', 'a/b/c', true],
  ['**', 'a', true],
  ['a/**', 'a/b/c', true],
  ['a/**', 'a', true],
  ['a/**', 'ab/c', false],
  ['**/x.yaml', 'x.yaml', true],
  ['**/x.yaml', 'a/b/x.yaml', true],
  ['**/x.yaml', 'a/bx.yaml', false],
  ['a/**/z', 'a/z', true],
  ['a/**/z', 'a/b/c/z', true],
  ['a/**/**/z', 'a/z', true],
  ['a**z', 'abcz', true],
  ['a**z', 'a/z', false],
  ['communities/*/charter.yaml', 'communities/x/charter.yaml', true],
  ['communities/*/charter.yaml', 'communities/x/y/charter.yaml', false],
  ['./a', 'a', true],
  ['a/', 'a', true],
  ['a', './a/', true],
  ['', 'a', false],
  ['[a]', '[a]', false],
  ['../a', '../a', false],
  ['a(b', 'a(b', false],
  ['a.b+c$', 'a.b+c$', true],
  ['直*', '直す', true],
])('%j matches %j: %s', (pattern, path, expected) => expect(matches(pattern, path)).toBe(expected));

describe('for any path', () => {
  const name = fc.stringMatching(/^[a-c.*?]{1,5}$/).filter((text) => text !== '.' && text !== '..');
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
  const plain = path.map((text) => text.replace(/[*?]/g, 'x'));
  const runs = { seed: 20260601, numRuns: 1000 };

  test('** matches it, and it matches itself', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(matches('**', text)).toBe(true);
        expect(matches(text, text)).toBe(true);
        expect(matches(text.replace(/[^/]+$/, '*'), text)).toBe(true);
      }),
      runs,
    );
  });

  test('a pattern means what the regular expression of it means', () => {
    fc.assert(
      fc.property(path, plain, (pattern, text) => {
        if (globFault(pattern)) return;
        expect(matches(pattern, text)).toBe(expression(pattern).test(`${text}/`));
      }),
      runs,
    );
  });

  test('no pattern is slow', () => {
    // What tries all ways would be ended by the limit of the test.
    for (const pattern of ['*a*a*a*a*a*a*a*b', '**/a/**/a/**/a/**/b', '**/*a*a*a*a*b', '?'.repeat(200)])
      for (const text of ['a'.repeat(4000), 'a/'.repeat(2000)]) expect(matches(pattern, text)).toBe(false);
  });
});

/** Each part of a path with a slash behind it. */
function expression(pattern: string): RegExp {
  const parts = pattern.split('/').map((part) => {
    if (part === '**') return '(?:[^/]+/)*';
    const letters = [...part].map((letter) => (letter === '*' ? '[^/]*' : letter === '?' ? '[^/]' : `\\${letter}`));
    return `${letters.join('').replace(/\\([a-z])/g, '$1')}/`;
  });
  return new RegExp(`^${parts.join('')}$`);
}
