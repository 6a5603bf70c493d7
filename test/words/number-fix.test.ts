import { expect, test } from 'vitest';
import { numberFix } from '../../src/core/words/number-fix.ts';
import { isZone, zoneMeant } from '../../src/core/words/zone.ts';

test.each([
  ['90 min', 'hours', 'Write the hours alone: 1.5.'],
  ['1.5 hours', 'hours', 'Write the hours alone, without a word: 1.5.'],
  ['2h', 'hours', 'Write the hours alone, without a word: 2.'],
  ['45 mins', 'minutes', 'Write the minutes alone, without a word: 45.'],
  ['5 months', 'minutes', 'Write a number, digits only.'],
  ['10 percent', 'people', 'Write a number, digits only.'],
  ['12 people', 'people', 'Write the people alone, without a word: 12.'],
  ['a few', 'people', 'Write a number, digits only.'],
  ['5 percent', '', 'Write a number, digits only.'],
])('%s of %s', (written, unit, fix) => expect(numberFix(written, 'a number', unit)).toBe(fix));

test.each([
  ['Europe/Berlin', true],
  ['America/Argentina/Salta', true],
  ['UTC', true],
  ['EST', false],
  ['berlin', false],
  ['constructor', false],
])('%s', (text, is) => expect(isZone(text)).toBe(is));

test.each([
  ['est', 'America/New_York'],
  ['ist', 'Asia/Kolkata, Europe/Dublin or Asia/Jerusalem'],
  ['constructor', 'Europe/Berlin'],
])('%s may mean %s', (text, meant) => expect(zoneMeant(text)).toBe(meant));
