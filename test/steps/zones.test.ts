import { describe, expect, test } from 'vitest';
import { isUniversal, offsetIn } from '../../src/core/zones.ts';

describe('the distance of a zone from UTC', () => {
  test.each([
    ['Europe/Berlin', '2026-01-15', '12:00', 60],
    ['Europe/Berlin', '2026-03-29', '01:59', 60],
    ['Europe/Berlin', '2026-03-29', '03:00', 120],
    ['Europe/Berlin', '2026-07-01', '12:00', 120],
    ['Europe/Berlin', '2026-10-25', '01:30', 120],
    ['Europe/Berlin', '2026-10-25', '04:00', 60],
    // Three weeks apart from Europe in spring.
    ['America/New_York', '2026-03-07', '12:00', -300],
    ['America/New_York', '2026-03-09', '12:00', -240],
    // Summer in winter.
    ['Australia/Sydney', '2026-01-15', '12:00', 660],
    ['Australia/Sydney', '2026-06-15', '12:00', 600],
    ['Asia/Kolkata', '2026-06-15', '12:00', 330],
    ['America/St_Johns', '2026-01-15', '12:00', -210],
    ['UTC', '2026-06-15', '12:00', 0],
    ['Etc/GMT', '2026-06-15', '12:00', 0],
  ])('%s on %s at %s is %d minutes', (zone, day, time, minutes) => expect(offsetIn(zone, day, time)).toBe(minutes));

  test('is not known for a zone that nobody knows', () => {
    expect(offsetIn('Mars/Olympus', '2026-06-15', '12:00')).toBeUndefined();
    expect(isUniversal('Mars/Olympus')).toBe(false);
  });

  test('is the one that the machine has, all year round', () => {
    const zones = ['Europe/London', 'America/Los_Angeles', 'Pacific/Auckland', 'America/Sao_Paulo'];
    for (const zone of zones) {
      const format = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
      for (let day = 0; day < 365; day += 9) {
        const moment = Date.UTC(2026, 0, 1 + day, 12);
        const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
        const wall = `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
        const offset = (Date.parse(`${wall}Z`) - moment) / 60_000;
        expect(offsetIn(zone, wall.slice(0, 10), wall.slice(11)), `${zone} ${wall}`).toBe(offset);
      }
    }
  });
});
