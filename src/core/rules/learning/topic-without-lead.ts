import { insteadOf, isPerson } from '../../measures/people.ts';
import { liveTopics } from '../../measures/topics.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { daysBetween, plainDate } from '../../words/dates.ts';
import { shorten } from '../../words/list.ts';

const active = 'stage: active\n';

export default defineRule({
  id: 'topic-without-lead',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'curriculum'],
  time: true,
  summary: 'Every topic of the next two weeks has somebody who leads it.',
  why: 'A meeting that nobody prepares becomes the one after which people stop coming.',
  fix: 'Name somebody under `led_by`: a member, a role or a guest from outside, or move the date.',
  effort: 'hour',
  source: 'Wenger-Trayner, Three key success factors (leadership): somebody makes the meeting flow.',
  unless: 'Its format is discussion or open-space, or it is more than 14 days away.',
  options: { days: 14 },
  good: [
    { charter: active, curriculum: 'topics:\n  - {title: Soldering, scheduled: 2026-06-09, led_by: Ada Osei}\n' },
    { charter: active, curriculum: 'topics:\n  - {title: Soldering, scheduled: 2026-06-16}\n  - Glue\n' },
    { charter: active, curriculum: 'topics:\n  - {title: Soldering, scheduled: 2026-05-31}\n' },
    {
      charter: active,
      curriculum:
        'topics:\n  - {title: Spare parts, scheduled: 2026-06-09, format: discussion}\n  - {title: Yours, scheduled: 2026-06-09, format: open-space}\n',
    },
    { charter: active, curriculum: 'topics:\n  - {title: Soldering, scheduled: 2026-06-01, status: done}\n' },
    // A placeholder is reported as one, and a decision is a decision.
    { charter: active, curriculum: 'topics:\n  - {title: Soldering, scheduled: 2026-06-09, led_by: TBD}\n' },
    {
      charter: active,
      curriculum: 'topics:\n  - {title: Soldering, scheduled: 2026-06-09, led_by: "none, because we take turns"}\n',
    },
    { curriculum: 'topics:\n  - {title: Soldering, scheduled: 2026-06-09}\n' },
  ],
  bad: [
    { charter: active, curriculum: 'topics:\n  - title: Soldering # !\n    scheduled: 2026-06-15\n' },
    {
      charter: 'stage: sustaining\n',
      curriculum: 'topics:\n  - title: Soldering\n    scheduled: 2026-06-02\n    led_by: nobody yet # !\n',
    },
    {
      charter: active,
      curriculum: 'topics:\n  - {title: Soldering, scheduled: 2026-06-01, format: workshop, status: running} # !\n',
    },
  ],
  *check(community, { today, options }) {
    const { curriculum } = community;
    const live = new Set(liveTopics(community));
    for (const [index, topic] of (curriculum?.value.topics ?? []).entries()) {
      const { title, scheduled, led_by: lead, format } = topic;
      if (scheduled === undefined || !live.has(topic) || format === 'discussion' || format === 'open-space') continue;
      const days = daysBetween(today, scheduled);
      const isLed = lead !== undefined && (isPerson(lead) || insteadOf(lead) !== undefined);
      if (days < 0 || days > options.days || isLed) continue;
      const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `on ${plainDate(scheduled)}`;
      yield {
        at: at(curriculum!, 'topics', index, 'led_by'),
        message: `“${shorten(title)}” is ${when} and nobody is leading it.`,
      };
    }
  },
});
