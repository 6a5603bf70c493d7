import { graces } from '../../measures/evidence.ts';
import { replies } from '../../measures/feedback.ts';
import { defineRule } from '../../rule.ts';
import { plainDate } from '../../words/dates.ts';
import { shorten } from '../../words/list.ts';

const active = 'stage: active\n';

export default defineRule({
  id: 'feedback-unanswered',
  on: 'community',
  severity: { active: 'info', sustaining: 'info' },
  reads: ['charter', 'log'],
  time: true,
  summary: 'Members hear what came of what they said.',
  why: 'People who were asked once and heard nothing do not answer a second time. A “no, because …” is an answer.',
  fix: 'Add one line to that entry in log.yaml: `changed` with what is different now, or `answer` with why not.',
  effort: 'minutes',
  source:
    'Webber 2016, Building Successful Communities of Practice (listen, and look regularly at how well needs are met).',
  unless: 'Silent for the first 60 days after the feedback, and without a date.',
  options: { days: graces.feedback },
  good: [
    { charter: active, log: 'feedback:\n  - {date: 2026-03-02, said: Start later, changed: We start at three}\n' },
    { charter: active, log: 'feedback:\n  - {date: 2026-03-02, said: Start later, answer: "No, the room is taken"}\n' },
    { charter: active, log: 'feedback:\n  - {date: 2026-04-02, said: Start later}\n' },
    { charter: active, log: 'feedback:\n  - Start later\n' },
    { log: 'feedback:\n  - {date: 2026-03-02, said: Start later}\n' },
  ],
  bad: [
    { charter: active, log: 'feedback:\n  - {date: 2026-04-01, said: Start later} # !\n' },
    {
      charter: 'stage: sustaining\n',
      log: 'feedback:\n  - {date: 2026-03-02, from: newcomers} # !\n  - {date: 2026-05-02, said: More coffee}\n  - {date: 2026-03-09, said: Less talk} # !\n',
    },
  ],
  *check(community, { today, options }) {
    for (const { place, date, said, isAnswered } of replies(community, today, options.days)) {
      if (isAnswered) continue;
      const words = said ? `: “${shorten(said, 40)}”` : '';
      yield {
        at: place,
        message: `Members gave feedback on ${plainDate(date)}${words}. The log does not say what came of it.`,
      };
    }
  },
});
