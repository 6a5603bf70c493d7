import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { line } from '../../src/core/words/line.ts';
import { drawing, element, fitted, lettering, short, text, textLines, textWidth } from '../../src/core/words/svg.ts';
import { elementsOf, parseMarkup, textOf } from '../markup.ts';
import { anyText } from './any-text.ts';

describe('markup', () => {
  test.each([
    ['a < b & "c" \'d\'', 'a &lt; b &amp; &quot;c&quot; &#39;d&#39;'],
    ['two\nlines\u0000', 'two lines'],
    ['half \ud83d', 'half \ufffd'],
  ])('%s', (written, expected) => {
    expect(text(written)).toBe(expected);
  });

  test('an element', () => {
    expect(element('a', { x: 1 / 3, b: undefined, c: '"' }, element('b', {}))).toBe('<a x="0.33" c="&quot;"><b/></a>');
  });

  test.each([
    [-0.001, '0'],
    [1.005, '1'],
    [12, '12'],
    [2.345678, '2.35'],
  ])('%s', (value, expected) => {
    expect(short(value)).toBe(expected);
  });

  test('any text in a drawing is a text, and nothing else', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const canvas = { title: written, description: written, width: 10, height: 10 };
        const root = parseMarkup(drawing(canvas, lettering([written], { x: 0, y: 0, size: 10 })));
        const all = [...elementsOf(root)];
        expect(all.map(({ name }) => name)).toEqual(['svg', 'title', 'desc', 'style', 'rect', 'text', 'tspan']);
        expect([all[1], all[2], all[6]].map((one) => textOf(one!))).toEqual(Array(3).fill(line(written)));
        expect(all[0]!.attributes['aria-label']).toBe(line(written));
      }),
    );
  });
});

describe('lines', () => {
  test.each([
    ['', []],
    ['one two', ['one two']],
    ['one two three', ['one two', 'three']],
    ['aaaaaaaaaaaaaaaaa', ['aaaaaaaa', 'aaaaaaaa', 'a']],
    ['数据管道社区的每周例会', ['数据管道社', '区的每周例', '会']],
    ['👩‍🔧👩‍🔧👩‍🔧👩‍🔧👩‍🔧', ['👩‍🔧👩‍🔧👩‍🔧', '👩‍🔧👩‍🔧']],
    ['e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301', ['e\u0301'.repeat(8), 'e\u0301']],
  ])('%s', (written, expected) => {
    expect(textLines(written, { width: 50, size: 10 })).toEqual(expected);
  });

  test('no more than there may be', () => {
    expect(textLines('one two three four five', { width: 50, size: 10, most: 2 })).toEqual(['one two', 'three fo…']);
    expect(fitted('one two three', 40, 10)).toBe('one tw…');
    expect(fitted('one', 40, 10)).toBe('one');
  });

  test('any text fits, and nothing of it is lost', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 30, max: 300 }), (written, width) => {
        const lines = textLines(written, { width, size: 14 });
        for (const one of lines) expect(textWidth(one, 14)).toBeLessThanOrEqual(width + 0.001);
        expect(lines.join('').replaceAll(' ', '')).toBe(line(written).replaceAll(' ', ''));
        expect(textWidth(fitted(written, width, 14), 14)).toBeLessThanOrEqual(width + 0.001);
      }),
    );
  });

  test('a very long text takes no time', () => {
    expect(textLines('x'.repeat(300_000), { width: 100, size: 10, most: 3 })).toHaveLength(3);
    expect(fitted('word '.repeat(60_000), 100, 10)).toMatch(/…$/);
  });
});
