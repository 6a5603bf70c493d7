import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dark, drawingStyle, inBoth, light, pairs } from '../../src/core/words/palette.ts';

/** How bright a colour is, from 0 to 1 (WCAG 2.2, relative luminance). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (more + 0.05) / (less + 0.05);
}

test('contrast is measured as WCAG measures it', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(Object.entries({ light, dark }))('%s', (_, palette) => {
  test('texts can be read on all that may be behind them', () => {
    const weak = pairs(palette).texts.filter(([front, behind]) => contrast(front, behind) < 4.5);
    expect(weak).toEqual([]);
  });

  test('lines can be seen', () => {
    const weak = pairs(palette).lines.filter(([front, behind]) => contrast(front, behind) < 3);
    expect(weak).toEqual([]);
  });

  test('steps can be told apart by how bright they are', () => {
    const bright = palette.steps.map(luminance);
    const sorted = [...bright].sort((a, b) => a - b);
    expect([bright, [...bright].reverse()]).toContainEqual(sorted);
  });
});

test('rules of the dark stand behind those of the light, and only for screens', () => {
  expect(inBoth(({ ground }) => `a{color:${ground}}`)).toBe(
    `a{color:${light.ground}}@media screen and (prefers-color-scheme:dark){a{color:${dark.ground}}}`,
  );
});

test('every class that a drawing has is in the style', () => {
  const core = path.join(import.meta.dirname, '../../src/core');
  const files = (fs.readdirSync(core, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'));
  const all = files.map((file) => fs.readFileSync(path.join(core, file), 'utf8'));
  const texts = all.filter((text) => /from '[^']*\/svg\.ts'/.test(text));
  const used = new Set(texts.flatMap((text) => text.match(/(?<=['" ])cop-[a-z]+\d?(?=['" ])/g) ?? []));
  expect([...used].filter((name) => !drawingStyle.includes(`.${name}{`))).toEqual([]);
  expect(used.size).toBeGreaterThan(6);
});
