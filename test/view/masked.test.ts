import { describe, expect, test } from 'vitest';
import { masked } from '../../src/core/view/masked.ts';

describe('names of members', () => {
  const names = [
    'Eva Blum',
    'Eva Blum-Roth',
    'Eva  Maria Blum',
    'Zoë O’Neil',
    'Anne Marie',
    "'t Hooft Jan",
    'Will',
    '(Jo) Li',
  ];

  test.each([
    ['Eva Blum said so', 'A member said so'],
    ['as Eva Blum said', 'as a member said'],
    ['EVA\n BLUM', 'A member'],
    ['Eva Blum-Roth and Eva Maria Blum', 'A member and a member'],
    ['Eva Blume, Neva Blum, Eva Blum2', 'Eva Blume, Neva Blum, Eva Blum2'],
    ['Eva, Blum; Will', 'Eva, Blum; Will'],
    ['(zoë o’neil)', '(a member)'],
    ['Eva Eva Blum', 'Eva a member'],
    ["ask 't Hooft Jan or (Jo) Li", 'ask a member or a member'],
    ['Eva Blum Eva Blum', 'A member a member'],
    ['', ''],
  ])('%j', (text, expected) => expect(masked(text, names)).toBe(expected));

  test('are hidden at any depth, and nothing else changes', () => {
    const value = { a: ['Eva Blum', 1, null, true], b: { c: 'x Anne Marie' } };
    expect(masked(value, names)).toEqual({ a: ['A member', 1, null, true], b: { c: 'x a member' } });
    expect(masked(value, ['Will'])).toBe(value);
  });

  test('may be twenty thousand', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `Person${index % 200} Of${index}`);
    const text = `${'word '.repeat(200)}Person7 Of19007 `.repeat(5);
    expect(masked(Array(100).fill(text), many)[99]).not.toMatch(/Of19007/);
  });
});
