import { describe, expect, test } from 'vitest';
import { datesFrom, minutes, numberedDays, type Reckoning } from '../../src/core/words/axis.ts';

const year = datesFrom('2026-02-10', '2026-12-31');
const years = datesFrom('2020-11-05', '2027-01-01');

describe('marks', () => {
  test.each<[Reckoning, number, number, string]>([
    [minutes, 0, 55, '0:00 0:10 0:20 0:30 0:40 0:50'],
    [minutes, 0, 90, '0:00 0:15 0:30 0:45 1:00 1:15 1:30'],
    [minutes, 5, 6, '0:05 0:06'],
    [minutes, -10, 10, '−0:10 −0:05 0:00 0:05 0:10'],
    [minutes, 0, 100_000, '0:00 288:00 576:00 864:00 1152:00 1440:00'],
    [numberedDays, 1, 91, 'Day 20|Day 40|Day 60|Day 80'],
    [numberedDays, 0, 1000, 'Day 0|Day 180|Day 360|Day 540|Day 720|Day 900'],
    [year, 0, 3, '10 Feb 2026|11 Feb|12 Feb|13 Feb'],
    [year, 0, 30, '10 Feb 2026|17 Feb|24 Feb|3 Mar|10 Mar'],
    [year, 0, 91, 'Mar 2026|Apr 2026|May 2026'],
    [year, 320, 340, '27 Dec 2026|3 Jan 2027|10 Jan'],
    [years, 0, 2000, 'Jan 2021|Jan 2022|Jan 2023|Jan 2024|Jan 2025|Jan 2026'],
    [year, 0, 0, '10 Feb 2026'],
  ])('%# from %s to %s', (reckoning, from, to, expected) => {
    const ticks = reckoning.ticks(from, to, 6);
    expect(ticks.map(({ label }) => label).join(expected.includes('|') ? '|' : ' ')).toBe(expected);
    for (const { at } of ticks) expect(at >= from && at <= to).toBe(true);
  });
});

describe('when something is', () => {
  test.each<[Reckoning, number, number, string]>([
    [minutes, 65, 0, '1:05'],
    [minutes, 0, 7.25, '0:00, 7.3 min'],
    [numberedDays, 14, 0, 'Day 14'],
    [numberedDays, 1, 28, 'Day 1 to 28'],
    [year, 1, 0, '11 Feb'],
    [year, 1, 1, '11 Feb'],
    [year, 0, 28, '10 Feb to 9 Mar'],
    [years, 0, 1, '5 Nov 2020'],
    [years, 0, 10, '5 Nov to 14 Nov 2020'],
    [years, 0, 100, '5 Nov 2020 to 12 Feb 2021'],
  ])('%#', (reckoning, start, length, expected) => {
    expect(reckoning.span(start, length)).toBe(expected);
  });
});
