import { isQuiet } from '../../measures/dormancy.ts';
import { isMissed, missedLimits, rhythmKept } from '../../measures/rhythm.ts';
import { defineRule } from '../../rule.ts';
import { ago } from '../../words/ago.ts';
import { daysBetween, plainDate } from '../../words/dates.ts';
import { shorten } from '../../words/list.ts';

/** The clinic of the smallest valid files, every two weeks, with its last event on a day. */
function clinic(last: string): string {
  return `events:\n  - {date: 2026-03-03, activity: clinic}\n  - {date: ${last}, activity: clinic}\n`;
}

const rhythm = 'rhythm:\n  activities:\n    - {id: clinic, name: Repair clinic, every: fortnightly}';
const active = `stage: active\n${rhythm}\n`;
const reported = `stage: active\n${rhythm} # !\n`;
/** So many events of another activity. */
function others(count: number): string {
  return `events:\n${'  - {date: 2026-03-10, activity: orientation}\n'.repeat(count)}`;
}

export default defineRule({
  id: 'rhythm-broken',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'log'],
  starter: true,
  time: true,
  summary: 'What is meant to happen regularly happens.',
  why: 'A date that fell out twice is no longer in anybody’s diary. Members rarely complain; they stop counting on it.',
  fix: 'Hold it and write it into the log, slow its `every` down, or add the quiet season to `rhythm.breaks`.',
  effort: 'meeting',
  command: 'log event',
  source:
    'Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice (rhythm); Kubernetes SIG governance (every three weeks, except in November and December).',
  unless:
    'Days inside `rhythm.breaks` and `paused` do not count. Without an event of that activity on file, silent until the log holds four others and the launch is long enough ago. Where there is no sign of life at all for months, `gone-quiet` says so.',
  options: { intervals: missedLimits.intervals, days: missedLimits.days },
  good: [
    // 35 days: two intervals and a week.
    { charter: active, log: clinic('2026-04-27') },
    { charter: active, log: clinic('2026-03-10'), today: '2026-04-14' },
    // 49 days, 21 of them in a break.
    {
      charter: `${active}  breaks: [{from: 2026-05-01, to: 2026-05-21, why: Stocktaking}]\n`,
      log: clinic('2026-04-13'),
    },
    { charter: `${active}paused:\n  from: 2026-04-20\n  until: 2026-05-05\n`, log: clinic('2026-04-13') },
    { charter: active.replace('fortnightly', 'on demand'), log: clinic('2026-03-10') },
    { charter: active.replace('every: fortnightly', 'every: weekly, ends: 2026-05-01'), log: clinic('2026-03-10') },
    // An event that names no activity may well have been it.
    {
      charter: active.replace('every', 'type: problem-clinic, every'),
      log: 'events:\n  - {date: 2026-03-03, activity: clinic}\n  - {date: 2026-05-26, type: problem-clinic}\n',
    },
    {
      charter: active,
      log: 'events:\n  - {date: 2026-05-26, title: repair  Clinic}\n  - {date: 2026-03-03, activity: clinic}\n',
    },
    // A name that nobody knows is the finding.
    { charter: active, log: `${clinic('2026-03-10')}  - {date: 2026-05-26, activity: clinik}\n` },
    { charter: active, without: ['log'] },
    // No event of it on file: three others are too few, and so is no launch.
    { charter: `${active}launch:\n  date: 2026-03-02\n`, log: others(3) },
    { charter: `${active}launch:\n`, log: others(4) },
    { charter: `${active}launch:\n  date: 2026-04-27\n`, log: others(4) },
    { charter: `${active.replace('every', 'starts: 2026-05-05, every')}launch:\n  date: 2026-03-02\n`, log: others(4) },
    // Nothing at all for 91 days.
    { charter: active, log: 'events:\n  - {date: 2026-03-02, activity: clinic}\nmessages:\nreadings:\n' },
    { charter: `${rhythm}\n`, log: clinic('2026-03-10') },
    { charter: `stage: transforming\n${rhythm}\n`, log: clinic('2026-03-10') },
  ],
  bad: [
    { charter: reported, log: clinic('2026-04-26') },
    { charter: reported, log: 'events:\n  - {date: 2026-03-03, activity: clinic}\nmessages:\nreadings:\n' },
    { charter: reported.replace('active', 'sustaining'), log: clinic('2026-03-10'), today: '2026-04-15' },
    { charter: `${reported}  breaks: [{from: 2026-05-01, to: 2026-05-21}]\n`, log: clinic('2026-04-05') },
    // What lies ahead has not happened.
    { charter: reported, log: `${clinic('2026-03-10')}  - {date: 2026-06-09, activity: clinic}\n` },
    { charter: `${reported}launch:\n  date: 2026-03-02\n`, log: others(4) },
    {
      charter: reported.replace('every', 'type: problem-clinic, every'),
      log: `${clinic('2026-04-26')}  - {date: 2026-05-26, activity: orientation, type: problem-clinic}\n  - {date: 2026-05-26, type: talk}\n`,
    },
  ],
  *check(community, { today, options }) {
    // Said by gone-quiet of all its meetings at once.
    if (isQuiet(community, today)) return;
    for (const kept of rhythmKept(community, today)) {
      if (!isMissed(kept, options)) continue;
      const { activity, place, last, since, counted } = kept;
      const name = shorten(activity.name, 60);
      const when = activity.every!.text;
      yield {
        at: place,
        message: last
          ? `“${name}” is meant to happen ${when}; the last one was on ${plainDate(since)}, ${ago(counted, daysBetween(since, today))}.`
          : `“${name}” is meant to happen ${when}; none is in the log since ${plainDate(since)}.`,
        ...(last && { related: [{ at: last.place, message: 'The last one.' }] }),
      };
    }
  },
});
