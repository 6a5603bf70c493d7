import { expect, test } from 'vitest';
import { aboutHours, clock, digits, hours, length, minutes, moneyWords } from '../../src/core/words/amounts.ts';
import { readMoney } from '../../src/core/words/money.ts';

test.each([
  [0, '0'],
  [999.94, '999.9'],
  [1199.88, '1,199.9'],
  [1200, '1,200'],
  [1234567.5, '1,234,567.5'],
  [-3, '-3'],
  [-1234, '-1,234'],
])('%d in digits is %s', (amount, expected) => expect(digits(amount)).toBe(expected));

test.each([
  [1, '1 hour'],
  [12.99, '13 hours'],
  [0.5, '0.5 hours'],
])('%d is %s', (amount, expected) => expect(hours(amount)).toBe(expected));

test.each([
  [1, '1 hour'],
  [2.5, '2.5 hours'],
  [0.25, '15 minutes'],
  [0.5, '30 minutes'],
  [1.25, '75 minutes'],
  [1.75, '1 hour 45 minutes'],
])('%d hours are exactly %s', (amount, expected) => expect(length(amount)).toBe(expected));

test.each([
  [99.99, 'about 100 hours'],
  [1199.88, 'about 1,200 hours'],
  [4.33, 'about 4.3 hours'],
  [1, 'about 1 hour'],
])('%d is %s', (amount, expected) => expect(aboutHours(amount)).toBe(expected));

test.each([
  [1, '1 minute'],
  [60, '60 minutes'],
  [90, '90 minutes'],
  [105, '1 hour 45 minutes'],
  [240, '4 hours'],
])('%d is %s', (amount, expected) => expect(minutes(amount)).toBe(expected));

test.each([
  [0, '0:00'],
  [5, '0:05'],
  [70, '1:10'],
])('%d on the clock is %s', (amount, expected) => expect(clock(amount)).toBe(expected));

test.each([
  ['3000 EUR per year', '3,000 EUR per year'],
  ['2500.50 GBP', '2,500.5 GBP'],
  ['none, because the department pays for rooms', 'no budget: the department pays for rooms'],
  ['none', 'none'],
  ['on request from Maria Lind', 'on request from Maria Lind'],
  ['whatever the board gives us', 'whatever the board gives us'],
])('%s is %s', (text, expected) => expect(moneyWords(readMoney(text), 'budget')).toBe(expected));

test('where the money was named before, none is enough', () =>
  expect(moneyWords(readMoney('none, because we meet at home'))).toBe('none (we meet at home)'));

test('no decision is no words', () => expect(moneyWords(undefined, 'budget')).toBe(''));
