import { attendanceTrends, total } from '../../measures/attendance.ts';
import { floors } from '../../measures/evidence.ts';
import { compareRatio, ratio } from '../../measures/ratio.ts';
import { defineRule } from '../../rule.ts';
import { digits } from '../../words/amounts.ts';
import { shorten } from '../../words/list.ts';

const charter = 'stage: active\nrhythm:\n  activities:\n    - {id: clinic, name: Repair clinic, every: fortnightly}\n';
const marked = charter.replace('fortnightly}', 'fortnightly} # !');

/** Clinics with so many people, the newest on 2026-05-25, two weeks apart. */
function clinics(...came: (number | string)[]): string {
  const days = [
    '2026-02-16',
    '2026-03-02',
    '2026-03-16',
    '2026-03-30',
    '2026-04-13',
    '2026-04-27',
    '2026-05-11',
    '2026-05-25',
  ];
  return `events:\n${came.map((count, index) => `  - {date: ${days.at(index - came.length)}, activity: clinic, attended: ${count}}\n`).join('')}`;
}

export default defineRule({
  id: 'attendance-falling',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'log'],
  time: true,
  summary: 'People keep coming to what is held regularly.',
  why: 'Members leave by staying away, not by saying so. Three meetings are early enough to ask them why.',
  fix: 'Ask three people who stopped coming; `cop render feedback-form` writes the questions.',
  effort: 'hour',
  command: 'render feedback-form',
  source:
    'Tobisch et al. 2025, Which Factors Influence the Success of Communities of Practice (lack of attending members is a key barrier).',
  unless:
    'Needs six events of the same activity with a number of people, at least five on average in the earlier three, the newest in the last half year. Events inside a break are left out.',
  options: { percent: 60, people: 5 },
  good: [
    // 22 of 36 is 61 %.
    { charter, log: clinics(12, 11, 13, 8, 7, 7) },
    { charter, log: clinics(11, 13, 8, 7, 6) },
    { charter, log: clinics(40, 4, 5, 5, 1, 1, 1).replace('attended: 40', 'title: x') },
    // On average four before.
    { charter, log: clinics(4, 5, 5, 1, 1, 1) },
    { charter: `${charter}  breaks: [{from: 2026-05-24, to: 2026-05-31}]\n`, log: clinics(12, 12, 12, 12, 1, 1) },
    { charter, log: clinics(12, 11, 13, 8, 7, 6).replaceAll('2026-', '2025-') },
    {
      charter,
      log: clinics(12, 11, 13, 8, 7, 6).replace('activity: clinic, attended: 6', 'activity: orientation, attended: 6'),
    },
    { charter: charter.replace('active', 'forming'), log: clinics(12, 11, 13, 1, 1, 1) },
  ],
  bad: [
    // 21 of 36 is 58 %.
    { charter: marked, log: clinics(12, 11, 13, 8, 7, 6) },
    { charter: marked, log: clinics(30, 30, 10, 10, 10, 6, 6, 6) },
    { charter: marked.replace('active', 'sustaining'), log: clinics(5, 5, 5, 1, 1, 1) },
    { charter: marked, log: clinics(10, 10, 10, '[ada, ben, ada]', '[ada]', 0) },
  ],
  *check(community, { today, options }) {
    for (const { activity, place, early, late, last, ratio: trend } of attendanceTrends(community, today)) {
      if (!trend || compareRatio(trend, ratio(options.percent, 100)) > 0) continue;
      if (total(early) < options.people * early.length) continue;
      const mean = (numbers: readonly number[]) => digits(total(numbers) / numbers.length);
      const people = (numbers: readonly number[]) => `${mean(numbers)} ${mean(numbers) === '1' ? 'person' : 'people'}`;
      yield {
        at: place,
        message: `“${shorten(activity.name)}” had ${people(late)} on average in its last three meetings, and ${mean(early)} in the three before.`,
        related: [{ at: last.place, message: `The last of the ${floors.comparable} meetings compared.` }],
      };
    }
  },
});
