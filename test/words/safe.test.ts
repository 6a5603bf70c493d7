import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { githubData, githubProperty, jsonSafe, logLine, terminal, visible } from '../../src/core/words/safe.ts';
import { anyText } from './any-text.ts';

const runs = { seed: 20260601, numRuns: 500 };
const acts = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/u;

describe('terminal', () => {
  test.each([
    ['plain text', 'plain text'],
    ['', ''],
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['\u001b]8;;http://x\u0007', '\\u{1b}]8;;http://x\\u{7}'],
    ['a\tb\nc\r\nd', 'a\\u{9}b\\u{a}c\\u{d}\\u{a}d'],
    ['\0\b\u007f', '\\u{0}\\u{8}\\u{7f}'],
    ['\u0080\u0085\u009b31m\u009f', '\\u{80}\\u{85}\\u{9b}31m\\u{9f}'],
    [
      '\u202egnp\u202c \u2066x\u2069 \u061c\u200e\u200f',
      '\\u{202e}gnp\\u{202c} \\u{2066}x\\u{2069} \\u{61c}\\u{200e}\\u{200f}',
    ],
    ['a\u2028b\u2029c', 'a\\u{2028}b\\u{2029}c'],
    ['\ud800x\udfff', '\\u{d800}x\\u{dfff}'],
    ['\udc00\ud800', '\\u{dc00}\\u{d800}'],
    ['👩‍🔧 直す é ünï “quoted” \u00a0', '👩‍🔧 直す é ünï “quoted” \u00a0'],
    ['back\\slash \\u{1b}', 'back\\slash \\u{1b}'],
  ])('%j', (given, shown) => expect(terminal(given)).toBe(shown));

  test('leaves nothing that acts, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        expect(terminal(given)).not.toMatch(acts);
        expect(terminal(terminal(given))).toBe(terminal(given));
      }),
      runs,
    );
  });
});

describe('logLine', () => {
  test.each([
    ['::error::x', ':\\u{3a}error::x'],
    ['  ::error::x', '  :\\u{3a}error::x'],
    ['\u3000\u00a0::error::x', '\u3000\u00a0:\\u{3a}error::x'],
    ['\t::error::x', '\\u{9}::error::x'],
    ['a\n::error::x', 'a\\u{a}::error::x'],
    [':::x', ':\\u{3a}:x'],
    ['::', ':\\u{3a}'],
    [':', ':'],
    ['a::b', 'a::b'],
    ['##[group]x', '##\\u{5b}group]x'],
    ['a ##[add-mask]b ##[x]', 'a ##\\u{5b}add-mask]b ##\\u{5b}x]'],
    ['###[x]', '###\\u{5b}x]'],
    ['## [x] #[y]', '## [x] #[y]'],
    ['#\u202e#[x]', '#\\u{202e}#[x]'],
  ])('%j', (given, shown) => expect(logLine(given)).toBe(shown));

  test('starts no command, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', '::', ' ::', '##[', '#'), (rest, start) => {
        const line = logLine(start + rest);
        expect(line).not.toMatch(acts);
        expect(line).not.toMatch(/^\s*::|##\[/);
        expect(logLine(line)).toBe(line);
      }),
      runs,
    );
  });
});

test.each([
  ['100%', '100%25', '100%25'],
  ['a\r\nb', 'a%0D%0Ab', 'a%0D%0Ab'],
  ['a:b,c', 'a:b,c', 'a%3Ab%2Cc'],
  ['%0A', '%250A', '%250A'],
  ['', '', ''],
])('GitHub %j', (given, data, property) => {
  expect([githubData(given), githubProperty(given)]).toEqual([data, property]);
});

test('GitHub reads back what was escaped', () => {
  const read = (escaped: string) =>
    escaped
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string()), (given) => {
      expect(read(githubProperty(given))).toBe(given);
      expect(githubProperty(given)).not.toMatch(/[\r\n:,]/);
    }),
    runs,
  );
});

describe('jsonSafe', () => {
  test.each([
    ['"\u007f\u0080\u009f"', '"\\u007f\\u0080\\u009f"'],
    ['"\u202e\u2066\u061c\u200e"', '"\\u202e\\u2066\\u061c\\u200e"'],
    ['"\u2028\u2029"', '"\\u2028\\u2029"'],
    ['"\ud800 \udc00"', '"\\ud800 \\udc00"'],
    ['"##[x] ::a"', '"##\\u005bx] ::a"'],
    ['{\n  "a": "👩‍🔧 é"\n}', '{\n  "a": "👩‍🔧 é"\n}'],
  ])('%j', (given, shown) => expect(jsonSafe(given)).toBe(shown));

  test('reads back to the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, fc.oneof(anyText, fc.array(anyText))), (value) => {
        const written = jsonSafe(JSON.stringify(value, null, 2));
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(written.replaceAll('\n', '')).not.toMatch(acts);
        expect(written).not.toContain('##[');
      }),
      runs,
    );
  });
});

test.each([
  ['\u001b', '\\u{1b}'],
  ['\0', '\\u{0}'],
  ['\ud83d\ude00', '\\u{1f600}'],
  ['\ud800', '\\u{d800}'],
])('visible %j', (given, shown) => expect(visible(given)).toBe(shown));
