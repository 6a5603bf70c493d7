import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Break, isBreak } from '../../src/core/measures/dates.ts';
import { type Quiet, seasonsIn } from '../../src/core/measures/seasons.ts';
import { addDays } from '../../src/core/words/dates.ts';

const charter = (breaks: readonly Break[], paused: Quiet['paused'] = {}): Quiet => ({
  rhythm: { breaks: [...breaks] },
  paused,
});

describe('quiet seasons that touch a month', () => {
  test.each<[string, readonly Break[], Quiet['paused'], string, string[]]>([
    ['inside', [{ from: '2026-07-10', to: '2026-07-12' }], {}, '2026-07', ['2026-07-10..2026-07-12']],
    ['at its first day', [{ from: '2026-06-20', to: '2026-07-01' }], {}, '2026-07', ['2026-06-20..2026-07-01']],
    ['before it', [{ from: '2026-06-20', to: '2026-06-30' }], {}, '2026-07', []],
    ['after it', [{ from: '2026-08-01', to: '2026-08-02' }], {}, '2026-07', []],
    ['a single day', [{ to: '2026-07-10' }], {}, '2026-07', ['2026-07-10..2026-07-10']],
    ['nothing said', [{}], {}, '2026-07', []],
    ['turned round', [{ from: '2026-07-12', to: '2026-07-10' }], {}, '2026-07', []],
    ['over new year, at its start', [{ yearly: '12-20..01-06' }], {}, '2026-12', ['2026-12-20..2027-01-06']],
    ['over new year, at its end', [{ yearly: '12-20..01-06' }], {}, '2027-01', ['2026-12-20..2027-01-06']],
    ['a leap day that is not there', [{ yearly: '02-20..02-29' }], {}, '2026-02', ['2026-02-20..2026-02-28']],
    ['only a leap day', [{ yearly: '02-29..02-29' }], {}, '2026-02', []],
    ['a pause', [], { from: '2026-06-01', until: '2026-07-31' }, '2026-07', ['2026-06-01..2026-07-31']],
    ['a pause without an end', [], { from: '2026-06-01' }, '2026-07', ['2026-06-01..9999-12-31 open']],
    [
      'earliest first',
      [{ from: '2026-07-20', to: '2026-07-21' }, { yearly: '07-01..07-02' }],
      {},
      '2026-07',
      ['2026-07-01..2026-07-02', '2026-07-20..2026-07-21'],
    ],
  ])('%s', (_, breaks, paused, month, expected) => {
    const found = seasonsIn(
      charter(breaks, paused),
      `${month}-01`,
      addDays(`${month}-28`, month.endsWith('02') ? 0 : 3),
    );
    expect(found.map(({ first, last, isOpen }) => `${first}..${last}${isOpen ? ' open' : ''}`)).toEqual(expected);
  });

  test('hold the days that are breaks, and no other', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));
    const monthDay = day.map((date) => date.slice(5));
    const season: fc.Arbitrary<Break> = fc.oneof(
      fc.tuple(day, fc.option(day, { nil: undefined })).map(([from, to]) => ({ from, to })),
      fc.tuple(monthDay, monthDay).map((days) => ({ yearly: days.join('..') })),
    );
    fc.assert(
      fc.property(fc.array(season, { maxLength: 3 }), day, (breaks, date) => {
        expect(seasonsIn(charter(breaks), date, date).length > 0).toBe(isBreak(date, breaks));
      }),
      { seed: 20260601, numRuns: 1000 },
    );
  });
});
