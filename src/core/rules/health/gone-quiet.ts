import { dormancy, dormancyLimits } from '../../measures/dormancy.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { ago } from '../../words/ago.ts';
import { daysBetween, plainDate } from '../../words/dates.ts';

const active = 'stage: active # !\n';
const event = 'events:\n  - {date: 2026-03-02, activity: clinic}\n';

/** A log whose newest entry is the event above, without those of the smallest valid files. */
function only(text: string): { log: string } {
  return { log: `${text}messages:\nreadings:\n` };
}

export default defineRule({
  id: 'gone-quiet',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning', transforming: 'warning' },
  reads: ['charter', 'log'],
  starter: true,
  time: true,
  summary: 'A community that calls itself active shows a sign of life.',
  why: 'Silence has two causes, no time or no interest, and each has its cure. Left alone, it ends in a page that lists a community nobody answers for.',
  fix: 'Ask five members whether it is time or interest that is missing. Then plan one useful meeting, or write `paused` with an end date or `stage: retired`, with thanks.',
  effort: 'meeting',
  command: 'next',
  source:
    'Kubernetes SIG governance (retire: should after three months without a meeting, must after six); W3C, Closing a Community or Business Group.',
  unless:
    'Silent without a log. Events, messages, assets, readings, stories and pairs are signs of life; days inside `rhythm.breaks` and `paused` do not count; where the rhythm is slow, three intervals may pass.',
  options: { days: dormancyLimits.days, intervals: dormancyLimits.intervals, asleep: dormancyLimits.asleep },
  good: [
    { charter: 'stage: active\n', ...only(event), today: '2026-05-31' },
    {
      charter: 'stage: active\n',
      log: `${event}pairs:\n  - {date: 2026-05-20, members: [ada, ben]}\n`,
      today: '2026-08-18',
    },
    {
      charter: 'stage: active\nrhythm:\n  activities: [{name: Fair, every: quarterly}]\n',
      ...only(event),
      today: '2026-11-30',
    },
    {
      charter: 'stage: active\nrhythm:\n  breaks: [{from: 2026-03-10, to: 2026-03-10}]\n',
      ...only(event),
      today: '2026-06-01',
    },
    { charter: 'stage: active\npaused:\n  from: 2026-05-20\n', ...only(event), today: '2026-09-01' },
    { charter: 'stage: active\n', without: ['log'] },
    { charter: 'stage: active\n', ...only('events:\n') },
    { charter: 'stage: forming\n', ...only(event), today: '2026-09-01' },
    { charter: 'stage: retired\n', ...only(event), today: '2026-09-01' },
  ],
  bad: [
    { charter: active, ...only(event), today: '2026-06-01' },
    // Asleep.
    { charter: 'stage: sustaining # !\n', ...only(event), today: '2026-08-30' },
    { charter: 'stage: transforming # !\n', ...only(event), today: '2026-07-01' },
    {
      charter: `${active}rhythm:\n  activities: [{name: Fair, every: quarterly}, {name: Yearly fair, every: yearly}]\n`,
      ...only(event),
      today: '2026-12-01',
    },
    // A review is somebody looking at the community, and what lies ahead has not happened.
    {
      charter: active,
      log: `${event}  - {date: 2026-06-05, activity: clinic}\nreviews:\n  - {date: 2026-05-20, what: health}\nmessages:\nreadings:\n`,
    },
  ],
  *check(community, { today, options }) {
    const found = dormancy(community, today, options);
    if (found?.state !== 'quiet' && found?.state !== 'asleep') return;
    const { counted, last, state } = found;
    const since = `The last sign of life was on ${plainDate(last.date)}, ${ago(counted, daysBetween(last.date, today))}.`;
    const { charter } = community;
    yield {
      at: at(charter, 'stage'),
      message: `${since} ${state === 'asleep' ? 'This community is asleep.' : 'This community has gone quiet.'}`,
      ...(state === 'asleep' && {
        fix: 'Decide with the members: revive it with one useful meeting, pause it with an end date (`paused`), merge it, or close it with thanks (`stage: retired`).',
      }),
      related: [{ at: last.place, message: 'The last sign of life.' }],
    };
  },
});
