import { graces } from '../../measures/evidence.ts';
import { overdueReview } from '../../measures/review.ts';
import { defineRule } from '../../rule.ts';
import { plainDate } from '../../words/dates.ts';

const launched = 'launch:\n  date: 2025-10-01\n';

export default defineRule({
  id: 'review-overdue',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'log'],
  time: true,
  summary: 'The charter is looked at again, as often as was meant.',
  why: 'What people need changes faster than a page. A community that never looks back keeps the meetings that somebody needed two years ago.',
  fix: 'Look back together, then write the day into `reviews` in log.yaml and the next one under `review.next`.',
  effort: 'meeting',
  command: 'log review',
  source:
    'Webber 2016, Building Successful Communities of Practice (regular inspection keeps it alive); Wenger, McDermott & Snyder 2002 (design for evolution).',
  unless:
    'Thirty days may pass after the planned day. Without `review.next` every half year is assumed, or `review.every`, counted from the last look back or the launch; without any date it is silent.',
  options: { days: graces.review },
  good: [
    { charter: 'stage: active\nreview:\n  next: 2026-05-02\n' },
    { charter: 'stage: active\nreview:\n  next: 2026-12-01\n  last: 2024-01-01\n' },
    // Held a little early.
    {
      charter: 'stage: active\nreview:\n  next: 2026-04-30\n',
      log: 'reviews:\n  - {date: 2026-03-31, what: charter}\n',
    },
    // 210 days: half a year and the grace.
    { charter: 'stage: active\nreview:\n  last: 2025-11-03\n' },
    { charter: 'stage: active\nreview:\n  every: yearly\n  last: 2025-05-02\n' },
    { charter: 'stage: active\nreview:\n  every: on demand\n  last: 2024-05-02\n' },
    { charter: `stage: active\nreview:\n${launched}`, log: 'reviews:\n  - {date: 2026-03-02}\n' },
    { charter: 'stage: active\nreview:\nlaunch:\n  date: 2026-07-15\n' },
    { charter: 'stage: active\nreview:\nlaunch:\n', log: 'events:\n  - {date: 2024-05-05, activity: clinic}\n' },
    { charter: 'review:\n  next: 2026-01-02\n' },
  ],
  bad: [
    { charter: 'stage: active\nreview:\n  next: 2026-05-01 # !\n' },
    { charter: 'stage: sustaining\nreview: # !\n  last: 2025-11-02\n' },
    {
      charter: 'stage: active\nreview: # !\n  every: yearly\n',
      log: 'reviews:\n  - {date: 2025-05-01}\n  - {date: 2024-05-01}\n  - {date: 2026-06-03}\n',
    },
    { charter: `stage: active\nreview: # !\n${launched}` },
    {
      charter: 'stage: active\nreview:\n  next: 2026-04-30 # !\n',
      log: 'reviews:\n  - {date: 2026-03-30, what: charter}\n',
    },
  ],
  *check(community, { today, options }) {
    const overdue = overdueReview(community, today, options.days);
    if (!overdue) return;
    const date = plainDate(overdue.date);
    const said = {
      planned: `A look back at the charter was planned for ${date} and is not in the log.`,
      last: `The charter was last looked at on ${date}.`,
      launch: `The charter has not been looked at since the launch on ${date}.`,
    }[overdue.because];
    yield { at: overdue.place, message: `${said} Is it still what members want?` };
  },
});
