import { isQuiet } from '../../measures/dormancy.ts';
import { graces } from '../../measures/evidence.ts';
import { pastEvents } from '../../measures/log.ts';
import { namesIn } from '../../measures/names.ts';
import { at, type Chartered } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { daysBetween, plainDate } from '../../words/dates.ts';
import { shorten } from '../../words/list.ts';

const active = 'stage: active\n';

export default defineRule({
  id: 'topic-date-passed',
  on: 'community',
  severity: { active: 'info', sustaining: 'info' },
  reads: ['charter', 'curriculum'],
  time: true,
  fixable: 'Sets `status: done` where the log has an event from that day on which names the topic.',
  summary: 'Planned topics lie ahead.',
  why: 'A plan with old dates in it is a plan nobody reads.',
  fix: 'Set `status: done`, or write a new date.',
  effort: 'minutes',
  source: 'Webber 2016, Building Successful Communities of Practice (review and adapt regularly).',
  unless:
    'The date passed no more than 7 days ago, or there is no sign of life at all for months: then `gone-quiet` speaks.',
  options: { days: graces.topic },
  good: [
    { charter: active, curriculum: 'topics:\n  - {title: Soldering, scheduled: 2026-05-25, status: planned}\n' },
    {
      charter: active,
      curriculum:
        'topics:\n  - {title: Soldering, scheduled: 2026-05-05, status: done}\n  - {title: Glue, scheduled: 2026-05-05, status: running}\n  - {title: Fuses, scheduled: 2026-05-05}\n  - {title: Faxes, status: planned}\n',
    },
    { curriculum: 'topics:\n  - {title: Soldering, scheduled: 2026-05-05, status: planned}\n' },
    {
      charter: active,
      curriculum: 'topics:\n  - {title: Soldering, scheduled: 2026-05-05, status: planned}\n',
      log: 'events:\n  - {date: 2026-02-03}\nmessages:\nreadings:\n',
    },
  ],
  bad: [
    {
      charter: active,
      curriculum: 'topics:\n  - title: Soldering\n    status: planned\n    scheduled: 2026-05-24 # !\n',
    },
    {
      charter: 'stage: sustaining\n',
      curriculum: 'topics:\n  - title: Soldering\n    status: planned # !\n    scheduled: 2026-05-05\n',
      log: 'events:\n  - {date: 2026-05-05, activity: clinic, topics: [Glue, soldering]}\n  - {date: 2026-05-19, activity: clinic, topics: [soldering]}\n',
    },
    // What was held before the date was another time, and what lies ahead has not happened.
    {
      charter: active,
      curriculum: 'topics:\n  - title: Soldering\n    status: planned\n    scheduled: 2026-05-05 # !\n',
      log: 'events:\n  - {date: 2026-05-04, topics: [Soldering]}\n  - {date: 2026-06-02, topics: [Soldering]}\n',
    },
  ],
  *check(community, { today, options }) {
    const { curriculum } = community;
    // A plan that stopped with everything else is not a finding for each of its dates.
    if (isQuiet(community, today)) return;
    const held = heldOn(community, today);
    for (const [index, topic] of (curriculum?.value.topics ?? []).entries()) {
      const { title, scheduled, status } = topic;
      if (status !== 'planned' || scheduled === undefined) continue;
      if (daysBetween(scheduled, today) <= options.days) continue;
      const day = held.get(topic)?.find((date) => date >= scheduled);
      const name = `“${shorten(title)}”`;
      yield day === undefined
        ? {
            at: at(curriculum!, 'topics', index, 'scheduled'),
            message: `${name} was planned for ${plainDate(scheduled)}. Did it happen?`,
          }
        : {
            at: at(curriculum!, 'topics', index, 'status'),
            message: `${name} is still planned, and the log says it was held on ${plainDate(day)}.`,
            fix: 'Set `status: done`, or write the next date.',
            repair: {
              title: `Mark ${name} as done`,
              steps: [{ path: ['topics', index, 'status'], write: 'done' }],
            },
          };
    }
  },
});

/** The days on which each topic was held, as far as the log names it; earliest first. */
function heldOn(community: Chartered, today: string): ReadonlyMap<unknown, readonly string[]> {
  const names = namesIn(community);
  const held = new Map<unknown, string[]>();
  for (const { value, place, date } of pastEvents(community, today)) {
    for (const index of value.topics.keys()) {
      const topic = names('log', ...place.path, 'topics', index)[0]?.value;
      const days = held.get(topic);
      if (days) days.push(date);
      else held.set(topic, [date]);
    }
  }
  return held;
}
