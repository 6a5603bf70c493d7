import { describe, expect, test } from 'vitest';
import { header, type Page } from '../../src/core/plan.ts';
import { notedDay, type Sheet, settle } from '../../src/core/settle.ts';

const file = 'a/calendar.md';
const text = (day: string, body = 'Same') => `${header} from a/*.yaml as of ${day}; edit -->\n\n${body}\n`;

/** A page that says the same all the year, and something new once the year is over. */
function sheet(more: Partial<Sheet> = {}): Sheet {
  const at = (day: string): [Page] => [{ file, text: text(day, day < '2027' ? 'Same' : 'New') }];
  return { id: 'calendar', file, isDated: true, news: () => '2026-11-01', at, ...more };
}

describe('the day of a page', () => {
  const today = '2026-11-28';
  test.each<[string, Sheet, string | undefined, 'fixed' | 'noted' | 'fresh', string]>([
    ['that is not there', sheet(), undefined, 'fresh', today],
    ['that notes none', sheet(), 'Mine', 'fresh', today],
    ['that notes no day of the calendar', sheet(), text('2026-02-31'), 'noted', today],
    ['that is not dated', sheet({ isDated: false }), text('2026-11-10'), 'noted', today],
    ['while a day is asked for', sheet(), text('2026-11-10'), 'fixed', today],
    ['of this month, and nothing is new', sheet(), text('2026-11-10'), 'fresh', '2026-11-10'],
    ['of this month, with a part of one’s own', sheet(), keptIn('2026-11-10'), 'fresh', '2026-11-10'],
    ['of this month, and something is new', sheet(), text('2026-11-10', 'Old'), 'fresh', today],
    ['of another month', sheet(), text('2026-10-31'), 'fresh', today],
    ['that is only checked', sheet(), text('2026-11-02', 'Old'), 'noted', '2026-11-02'],
    ['older than the news', sheet({ news: () => '2026-11-11' }), text('2026-11-10'), 'fresh', today],
    [
      'older than the news, when it is checked',
      sheet({ news: () => '2026-11-11' }),
      text('2026-11-10'),
      'noted',
      today,
    ],
    ['as old as the news', sheet({ news: () => '2026-11-10' }), text('2026-11-10'), 'noted', '2026-11-10'],
  ])('%s', (_, one, there, by, day) => {
    expect(settle(one, there, { today, by })).toBe(day);
  });
});

function keptIn(day: string): string {
  return `${text(day)}\n<!-- cop:keep a -->\nMine\n<!-- /cop:keep -->\n`;
}

test('a day is noted in the first lines only', () => {
  expect(notedDay(text('2026-11-10'))).toBe('2026-11-10');
  expect(notedDay(`<!doctype html>\n${text('2026-11-10')}`)).toBe('2026-11-10');
  expect(notedDay(`${'x'.repeat(500)} as of 2026-11-10;`)).toBeUndefined();
});
