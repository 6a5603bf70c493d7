import { describe, expect, test } from 'vitest';
import { orderOf, readConfidence, readConsent, readDate, readLevelOn, readYesNo } from '../../src/core/import/cells.ts';
import { defaultScale } from '../../src/core/words/scales.ts';

const saidBy = (cell: object | undefined) => (cell && 'value' in cell ? cell.value : cell && 'unread');

describe('levels', () => {
  test.each([
    ['3', 3],
    [' 3 '.trim(), 3],
    ['3.0', 3],
    ['0', 0],
    ['Practitioner', 3],
    ['practitioner', 3],
    ['3 - practitioner', 3],
    ['3: can do it alone', 3],
    ['3 – Practitioner', 3],
    ['practitioner (3)', 3],
    ['Level 3', 3],
    ['', undefined],
    ['-', undefined],
    ['n/a', undefined],
    ['N/A', undefined],
    ["don't know", undefined],
    ['5', 'unread'],
    ['-1', 'unread'],
    ['seven', 'unread'],
    ['3 - expert', 'unread'],
    ['3/5', 'unread'],
    ['3.5', 'unread'],
    ['3-4', 'unread'],
    ['3 - 4', 'unread'],
    ['12 years', 'unread'],
    ['2026-03-01', 'unread'],
    ['3 or 4', 'unread'],
    ['expert (3)', 'unread'],
    ['constructor', 'unread'],
    ['__proto__', 'unread'],
  ])('%j', (text, level) => expect(saidBy(readLevelOn(defaultScale, text))).toBe(level));
});

describe('consent', () => {
  test.each([
    ['yes', 'named'],
    ['Yes', 'named'],
    ['Yes, with my name', 'named'],
    ['I agree', 'named'],
    ['named', 'named'],
    ['TRUE', 'named'],
    ['x', 'named'],
    ['anonymous', 'anonymous'],
    ['Yes, but anonymously', 'anonymous'],
    ['Only in totals', 'anonymous'],
    ['Yes, without my name', 'anonymous'],
    ['no', 'no'],
    ['No, thanks', 'no'],
    ['I do not agree', 'no'],
    ['FALSE', 'no'],
    // Whoever says nothing has not agreed.
    ['', 'no'],
    ['-', 'no'],
    ['maybe', 'unread'],
    ['yes and no', 'unread'],
    ['Yes if my lead agrees', 'unread'],
    ['constructor', 'unread'],
  ])('%j', (text, consent) => expect(saidBy(readConsent(text))).toBe(consent));
});

describe('days', () => {
  test.each([
    ['2026-03-02', undefined, '2026-03-02'],
    ['2026-03-02 14:22:10', undefined, '2026-03-02'],
    ['2026-03-02T14:22:10Z', undefined, '2026-03-02'],
    ['2026/03/02 2:22:10 PM GMT+1', undefined, '2026-03-02'],
    ['2 March 2026', undefined, '2026-03-02'],
    ['March 2, 2026', undefined, '2026-03-02'],
    ['02.03.2026', undefined, '2026-03-02'],
    ['13/3/2026', undefined, '2026-03-13'],
    ['3/13/2026 9:15:00', undefined, '2026-03-13'],
    ['3/2/2026', undefined, 'unread'],
    ['3/2/2026', 'day first', '2026-02-03'],
    ['3/2/2026', 'month first', '2026-03-02'],
    ['2026-02-30', undefined, 'unread'],
    ['46083', undefined, 'unread'],
    ['soon', undefined, 'unread'],
    ['', undefined, undefined],
  ] as const)('%j, %s', (text, order, day) => expect(saidBy(readDate(text, order))).toBe(day));

  test.each([
    [['3/2/2026', '3/13/2026 10:00'], 'month first'],
    [['3/2/2026', '13/3/2026'], 'day first'],
    [['3/13/2026', '13/3/2026'], undefined],
    [['3/2/2026'], undefined],
    [[], undefined],
  ])('the order of %j', (values, order) => expect(orderOf(values)).toBe(order));
});

test.each([
  ['yes', true],
  ['N', false],
  ['✓', true],
  ['', undefined],
  ['perhaps', 'unread'],
])('yes or no: %j', (text, value) => expect(saidBy(readYesNo(text))).toBe(value));

test.each([
  ['low', 'low'],
  ['Med', 'medium'],
  ['HIGH', 'high'],
  ['', undefined],
  ['sure', 'unread'],
])('confidence: %j', (text, value) => expect(saidBy(readConfidence(text))).toBe(value));
