import { expect, test } from 'vitest';
import { type Dated, nextDays } from '../../src/core/measures/next-dates.ts';
import { communityOf } from './community.ts';

const { charter } = communityOf({
  charter: `rhythm:
  activities:
    - {name: Clinic, every: weekly, day: Tuesday}
    - {name: Stand-up, every: daily}
  breaks: [{from: 2026-09-08, to: 2026-09-08}]
`,
});
const [clinic, standUp] = charter.value.rhythm.activities.map((repeating): Dated => ({ repeating }));

test('days of each in order, without breaks; what comes every day once; nothing over or too far away', () => {
  const single = ['2026-08-31', '2026-09-01', '2027-09-06', '2027-09-07'].map((date): Dated => ({ date }));
  const days = nextDays([clinic!, standUp!, ...single], charter.value, '2026-09-01', 3).map(({ iso, event }) => [
    iso,
    event === clinic ? 'clinic' : event === standUp ? 'stand-up' : 'single',
  ]);
  expect(days).toEqual([
    ['2026-09-01', 'clinic'],
    ['2026-09-15', 'clinic'],
    ['2026-09-22', 'clinic'],
    ['2026-09-01', 'stand-up'],
    ['2026-09-01', 'single'],
    ['2027-09-06', 'single'],
  ]);
});
