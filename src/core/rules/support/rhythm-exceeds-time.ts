import { meetingTime } from '../../measures/time.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { digits, hours } from '../../words/amounts.ts';
import { shorten } from '../../words/list.ts';

function meetings(...activities: readonly string[]): string {
  return `rhythm:\n  activities:\n${activities.map((activity) => `    - {name: Clinic, ${activity}}\n`).join('')}`;
}

const time = 'support:\n  member_time: 4 hours a month\n';

export default defineRule({
  id: 'rhythm-exceeds-time',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter'],
  summary: 'The meetings for members fit into the time that members have.',
  why: 'A member who cannot come to all meetings in the agreed time picks a few, feels behind in the rest, and leaves.',
  fix: 'Slow the rhythm, shorten a meeting, or agree more time.',
  effort: 'meeting',
  source: 'Smite et al. 2020, Spotify Guilds (no dedicated time).',
  unless:
    'Up to one and a half times the agreed hours pass. Only meetings with `audience: private` count; pairs, social meetings and what has no dates are left out. Silent while one of them has no `minutes` or no `every`.',
  options: { factor: 1.5 },
  good: [
    { charter: `${time}${meetings('every: fortnightly, minutes: 90, audience: private')}` },
    // Six hours a month are one and a half times four, not more.
    { charter: `${time}${meetings('every: monthly, minutes: 360, audience: private')}` },
    { charter: `${time}${meetings('every: 2 months, minutes: 720, audience: private')}` },
    { charter: `${time}${meetings('every: weekly, minutes: 480, audience: open')}` },
    { charter: `${time}${meetings('every: weekly, minutes: 480')}` },
    { charter: `${time}${meetings('every: on demand, minutes: 480, audience: private')}` },
    { charter: `${time}${meetings('type: pair, every: weekly, minutes: 480, audience: private')}` },
    { charter: `${time}${meetings('type: celebration, every: weekly, minutes: 480, audience: private')}` },
    { charter: `${time}${meetings('every: weekly, minutes: 480, audience: private, ends: 2026-05-31')}` },
    // One unknown length, or no interval: nobody can add that up.
    {
      charter: `${time}${meetings('every: weekly, minutes: 480, audience: private', 'every: weekly, audience: private')}`,
    },
    {
      charter: `${time}${meetings('every: weekly, minutes: 480, audience: private', 'minutes: 30, audience: private')}`,
    },
    // No hours agreed, or none on purpose.
    {
      charter: `support:\n  member_time: As the week allows\n${meetings('every: weekly, minutes: 480, audience: private')}`,
    },
    {
      charter: `support:\n  member_time: {hours_per_month: 0, note: We meet after work}\n${meetings('every: weekly, minutes: 60, audience: private')}`,
    },
    { charter: `stage: proposed\n${time}${meetings('every: weekly, minutes: 480, audience: private')}` },
  ],
  bad: [
    {
      charter: `support:\n  member_time: 2 hours a month\nrhythm:\n  activities:\n    - {name: Repair clinic, every: weekly, minutes: 60, audience: private} # !\n`,
    },
    {
      charter: `stage: active\n${time}rhythm:\n  activities:\n    - {name: Clinic, every: monthly, minutes: 120, audience: private}\n    - name: Course\n      every: monthly # !\n      minutes: 241\n      audience: private\n      type: course\n`,
    },
    {
      charter: `stage: sustaining\n${time}rhythm:\n  activities:\n    - {name: Clinic, every: fortnightly, minutes: 180, audience: private, ends: 2026-06-01} # !\n    - {name: Open day, every: yearly, audience: open}\n`,
    },
    {
      charter: `support:\n  member_time: {hours_per_month: 1}\nrhythm:\n  activities:\n    - {name: Stand-up, every: daily, minutes: 15, audience: private} # !\n    - {name: Clinic, every: quarterly, minutes: 90, audience: private}\n    - {name: Look back, every: yearly, minutes: 240, audience: private}\n`,
    },
  ],
  *check(community, { today, options }) {
    const { charter } = community;
    const { hours_per_month: agreed } = charter.value.support.member_time ?? {};
    const taken = meetingTime(community, today);
    // A hair more is a rounding of the machine.
    if (!agreed || !taken || taken.hours <= agreed * options.factor + 1e-9) return;
    const { name } = charter.value.rhythm.activities[taken.longest]!;
    yield {
      at: at(charter, 'rhythm', 'activities', taken.longest, 'every'),
      message: `Meetings for members take ${hours(taken.hours)} a month, and members have ${digits(agreed)}. Most of it goes into “${shorten(name)}”.`,
      related: [{ at: at(charter, 'support', 'member_time'), message: `Agreed: ${hours(agreed)} a month.` }],
    };
  },
});
