import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlug, slug } from '../../src/core/words/slug.ts';
import { anyText } from './any-text.ts';

const runs = { seed: 20260601, numRuns: 1000 };

test.each([
  ['a', true],
  ['1', true],
  ['data-guild', true],
  ['com10', true],
  ['a'.repeat(64), true],
  ['a'.repeat(65), false],
  ['', false],
  ['-a', false],
  ['a-', false],
  ['-', false],
  ['A', false],
  ['a_b', false],
  ['a.b', false],
  ['a/b', false],
  ['a\\b', false],
  ['..', false],
  ['.git', false],
  ['é', false],
  ['а', false],
  ['a\n', false],
  ['a\0', false],
  ['con', false],
  ['nul', false],
  ['aux', false],
  ['prn', false],
  ['com1', false],
  ['lpt9', false],
])('%j is a slug: %s', (text, expected) => expect(isSlug(text)).toBe(expected));

test.each([
  ['Data Guild', 'data-guild'],
  ['Data & AI Guild', 'data-and-ai-guild'],
  ['R&D', 'r-and-d'],
  ['Ada’s  "club"!', 'adas-club'],
  ['Größe', 'grosse'],
  ['Æther Øre', 'aether-ore'],
  ['Cafe\u0301', 'cafe'],
  ['Ｆｕｌｌ', 'full'],
  ['Ⅷ', 'viii'],
  ['İstanbul', 'istanbul'],
  ['C++', 'c'],
  ['--a--', 'a'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\Windows', 'c-windows'],
  ['a\0b\u202ec', 'abc'],
  ['CON', 'con-community'],
  ['nul ', 'nul-community'],
  ['com1', 'com1-community'],
  ['con.txt', 'con-txt'],
  ['a'.repeat(80), 'a'.repeat(60)],
  [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
  ['日本', ''],
  ['😀', ''],
  ['---', ''],
  ['', ''],
])('slug of %j', (text, expected) => expect(slug(text)).toBe(expected));

test('any text gives a slug or nothing, and a slug stays what it is', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string(), fc.constantFrom('con', 'PRN!', 'lpt1')), (text) => {
      const made = slug(text);
      if (made === '') return;
      expect(isSlug(made)).toBe(true);
      expect(slug(made)).toBe(made);
    }),
    runs,
  );
});
