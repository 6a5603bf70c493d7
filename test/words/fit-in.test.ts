import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressLines, fitIn } from '../../src/core/words/fit-in.ts';
import { textWidth } from '../../src/core/words/svg.ts';
import { anyText } from './any-text.ts';

const box = { width: 200, height: 60, sizes: [30, 20, 10] };

describe('a text in a box', () => {
  test.each([
    ['Guild', { lines: ['Guild'], size: 30 }],
    ['A guild of repairers', { lines: ['A guild of repairers'], size: 20 }],
    ['A guild for all the repairers and packers of the town', { lines: 2, size: 10 }],
    ['', { lines: [], size: 30 }],
  ])('%s', (text, expected) => {
    const { lines, size } = fitIn(text, box);
    expect({ lines: typeof expected.lines === 'number' ? lines.length : lines, size }).toEqual(expected);
  });

  test('is cut at the smallest size, and says so', () => {
    const { lines, size, height } = fitIn('word '.repeat(100), box);
    expect([size, lines.length, height]).toEqual([10, 5, 60]);
    expect(lines.at(-1)).toMatch(/wor?d?…$/);
  });

  test('never gets out of it', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, isBold) => {
        const { lines, size, height } = fitIn(text, { ...box, weight: isBold ? 'bold' : undefined });
        expect(height).toBeLessThanOrEqual(60);
        for (const line of lines) expect(textWidth(line, size)).toBeLessThanOrEqual(200);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('an address in lines', () => {
  test.each([
    ['guild.example/join', ['guild.example/join']],
    ['lists.guild.example/g/repairers-and-packers', ['lists.guild.example/g/', 'repairers-and-packers']],
    ['a'.repeat(60), 3],
    ['', []],
  ])('%s', (address, expected) => {
    const lines = addressLines(address, 176, 13);
    expect(typeof expected === 'number' ? lines.length : lines).toEqual(expected);
    expect(lines.join('')).toBe(address);
  });
});
