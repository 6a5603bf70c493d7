import { describe, expect, test } from 'vitest';
import { bare, called, capital, inside, ordinal, sentence, series } from '../../src/core/words/phrases.ts';

describe('sentence', () => {
  test.each([
    ['Join the channel', 'Join the channel.'],
    ['Join the channel.', 'Join the channel.'],
    ['Really?', 'Really?'],
    ['“Ask early.”', '“Ask early.”'],
    ['and so on…', 'and so on…'],
    ['two\n lines', 'two lines.'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => expect(sentence(text)).toBe(expected));
});

describe('bare', () => {
  test.each([
    ['Fewer late reports.', 'Fewer late reports'],
    ['tools, sites, etc.', 'tools, sites, etc.'],
    ['wait ...', 'wait ...'],
    ['No', 'No'],
  ])('%j becomes %j', (text, expected) => expect(bare(text)).toBe(expected));
});

describe('called', () => {
  test.each([
    ['Data Pipelines Community', 'the Data Pipelines Community'],
    ['Ansible SIG', 'the Ansible SIG'],
    ['The Repair Guild', 'the Repair Guild'],
    ['Collector', 'Collector'],
    ['Tissue Viability Link Nurses', 'Tissue Viability Link Nurses'],
  ])('%s: %s', (name, expected) => expect(called(name)).toBe(expected));
});

test.each([
  ['sponsor', 'Sponsor'],
  ['iOS leads', 'iOS leads'],
  ['tcSponsor', 'tcSponsor'],
  ['élan', 'Élan'],
  ['', ''],
])('capital of %j is %j', (text, expected) => expect(capital(text)).toBe(expected));

test.each([
  [['a', 'b', 'c'], 'a, b and c'],
  [['bread and butter', 'jam'], 'bread and butter; jam'],
  [['a, b', 'c'], 'a, b; c'],
  [['a'], 'a'],
  [[], ''],
])('series of %j is %j', (parts, expected) => expect(series(parts)).toBe(expected));

test.each([
  ['On the ward that asks.', 'on the ward that asks'],
  ['Room 4.12', 'Room 4.12'],
  ['Online', 'Online'],
])('%j inside a sentence is %j', (text, expected) => expect(inside(text)).toBe(expected));

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [11, '11th'],
  [13, '13th'],
  [15, '15th'],
  [22, '22nd'],
  [31, '31st'],
])('%i is %s', (count, expected) => expect(ordinal(count)).toBe(expected));
