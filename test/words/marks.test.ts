import { describe, expect, test } from 'vitest';
import { legend, type Mark, mark } from '../../src/core/words/marks.ts';

const all: readonly Mark[] = ['disc', 'ring', 'plus', 'bars', 'square', 'diamond', 'triangle', 'cross', 'star'];
const spot = { x: 20, y: 20, size: 10 };

describe('marks', () => {
  test('differ in their shape, whatever their colour', () => {
    expect(new Set(all.map((kind) => mark(kind, { ...spot, colour: '#000' }))).size).toBe(all.length);
  });

  test.each(all)('%s stays near its middle', (kind) => {
    const numbers = mark(kind, spot)
      .replace(/stroke-width="[\d.]+"/, '')
      .match(/-?\d+(?:\.\d+)?/g)!
      .map(Number);
    expect(numbers.every((number) => number >= 0 && number <= 40)).toBe(true);
  });

  test.each(all)('%s has the colour asked for, or that of all drawings', (kind) => {
    expect(mark(kind, { ...spot, colour: '#123456' })).toMatch(/(?:fill|stroke)="#123456"/);
    expect(mark(kind, spot)).toMatch(/class="cop-(?:accent|strong)"/);
  });
});

describe('a legend', () => {
  const entries = (count: number) =>
    Array.from({ length: count }, () => ({ mark: 'disc' as const, words: 'a word or two' }));

  test('breaks its rows at the width', () => {
    const rows = (width: number) => {
      const { drawn } = legend(entries(4), { x: 0, y: 0, width });
      return new Set(drawn.join('').match(/cy="[\d.]+"/g)).size;
    };
    expect([rows(2000), rows(250), rows(10)]).toEqual([1, 2, 4]);
  });

  test('takes up no room without entries', () => {
    expect(legend([], { x: 0, y: 0, width: 100 })).toEqual({ drawn: [], height: 0 });
  });
});
