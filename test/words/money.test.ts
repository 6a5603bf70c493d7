import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMoney } from '../../src/core/words/money.ts';
import { anyText } from './any-text.ts';

test.each([
  ['2000', 2000, undefined, undefined],
  ['0', 0, undefined, undefined],
  ['0 EUR', 0, 'EUR', undefined],
  ['2000 EUR', 2000, 'EUR', undefined],
  ['2000eur', 2000, 'EUR', undefined],
  ['EUR 2000', 2000, 'EUR', undefined],
  ['€ 20', 20, 'EUR', undefined],
  ['20€', 20, 'EUR', undefined],
  ['£20', 20, 'GBP', undefined],
  ['2000 EUR per year', 2000, 'EUR', 'year'],
  ['2000 EUR a year', 2000, 'EUR', 'year'],
  ['20 EUR an hour', 20, 'EUR', 'hour'],
  ['10 EUR each Month', 10, 'EUR', 'month'],
  ['$5/month', 5, 'USD', 'month'],
  ['USD 10 / month', 10, 'USD', 'month'],
  ['100 per year', 100, undefined, 'year'],
  ['100 EUR per annum', 100, 'EUR', 'year'],
  ['100 EUR annually', 100, 'EUR', 'year'],
  ['100 per annum', 100, undefined, 'year'],
  ['100 per article', 100, undefined, 'article'],
  ['10 EUR per constructor', 10, 'EUR', 'constructor'],
  ['2,000', 2000, undefined, undefined],
  ['1,000,000.50 usd', 1_000_000.5, 'USD', undefined],
  ['1 000 000', 1_000_000, undefined, undefined],
  ['1_000', 1000, undefined, undefined],
  ['2000.5', 2000.5, undefined, undefined],
  ['  500 \n GBP  ', 500, 'GBP', undefined],
  ['9'.repeat(15), 999_999_999_999_999, undefined, undefined],
])('%j', (text, amount, currency, per) => expect(readMoney(text)).toEqual({ amount, currency, per }));

test.each([
  ['none, because we share rooms', 'we share rooms'],
  ['None: no money this year', 'no money this year'],
  ['NONE – not yet', 'not yet'],
  ['none because of cuts', 'of cuts'],
  ['none-such thing', 'such thing'],
])('%j is a decision', (text, none) => expect(readMoney(text)).toEqual({ none }));

test('a request goes to somebody', () => {
  expect(readMoney('on request from  Ada Osei')).toEqual({ on_request: 'Ada Osei' });
});

test.each([
  [''],
  ['2.000'],
  ['2,00'],
  ['1,2,3'],
  ['1 000,50'],
  ['2000.555'],
  ['1.'],
  ['1e9'],
  ['-5 EUR'],
  ['¥100'],
  ['２０００'],
  ['9'.repeat(16)],
  ['2000 – 3000 EUR'],
  ['12 people'],
  ['100 EUR per'],
  ['10 EUR, per year'],
  ['none'],
  ['nonesuch'],
  ['on request'],
  ['on request of Ada'],
  ['ask Ada'],
  ['constructor'],
  ['__proto__'],
])('%j is kept as said', (text) => expect(readMoney(text)).toEqual({ said: text }));

test.each([['none,', { said: 'none,' }]])('%j', (text, money) => expect(readMoney(text)).toEqual(money));

test('long texts are kept as said, quickly', () => {
  const started = performance.now();
  for (const text of ['1'.repeat(10_000), '1 '.repeat(5000), '1,'.repeat(5000), `EUR ${'1'.repeat(9000)}`])
    expect(readMoney(`${text}!`)).toEqual({ said: `${text}!` });
  expect(performance.now() - started).toBeLessThan(1000);
});

test('any text gives exactly one reading, and amounts are ordinary numbers', () => {
  const words = fc.constantFrom(
    '1',
    '2,000',
    '1.5',
    'EUR',
    '€',
    'per',
    'a',
    'each',
    '/',
    'year',
    'none',
    'on request',
    'from',
    ' ',
    ',',
    '-',
    '_',
  );
  const text = fc.oneof(
    anyText,
    fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(text, (given) => {
      const { amount, none, on_request, said } = readMoney(given);
      expect([amount, none, on_request, said].filter((one) => one !== undefined)).toHaveLength(1);
      if (amount !== undefined) expect(amount >= 0 && amount < 1e15).toBe(true);
    }),
    { seed: 20260601, numRuns: 1000 },
  );
});
