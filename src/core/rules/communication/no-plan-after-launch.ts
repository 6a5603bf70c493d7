import { afterLaunch, daysToLaunch, followUp, type Later } from '../../measures/launch.ts';
import { at, type Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'no-plan-after-launch',
  on: 'community',
  severity: { forming: 'warning' },
  reads: ['charter'],
  starter: true,
  fixable: 'Adds dated steps for weeks 1, 2, 4, 8 and 12 as a draft.',
  summary: 'The first three months after the launch are planned.',
  why: 'A launch wins a few weeks of goodwill. What happens in them decides whether people come a second and a third time.',
  fix: 'Add steps to `launch.after`, for example 1, 14, 30, 60 and 90 days after it, each with what happens and who does it.',
  effort: 'hour',
  command: 'add after-launch',
  source: 'Design of communities: news after the launch, and keeping up the momentum.',
  unless:
    'Silent without a launch date, and once those three months are over. Steps of `launch.after` and dated `communications.messages` count.',
  options: followUp,
  good: [
    { charter: 'launch:\n' },
    { charter: 'launch:\n  date: 2026-07-15\n  after: [{days: 1, what: Thank you}, {days: 60, what: Look back}]\n' },
    { charter: 'launch:\n  date: 2026-07-15\n  after: [{days: 90, what: Look back}]\n' },
    {
      charter:
        'launch:\n  date: 2026-07-15\ncommunications:\n  messages:\n    - {date: 2026-09-20, to: [members], about: results}\n',
    },
    { charter: 'stage: active\nlaunch:\n  date: 2026-05-15\n' },
    // 91 days ago.
    { charter: 'launch:\n  date: 2026-03-02\n' },
  ],
  bad: [
    { charter: 'launch: # !\n  date: 2026-07-15\n' },
    { charter: 'launch: # !\n  date: 2026-03-03\n' },
    { charter: 'launch:\n  date: 2026-07-15\n  after: # !\n    - {days: 0, what: Cake}\n' },
    { charter: 'launch:\n  date: 2026-07-15\n  after: # !\n    - {days: 91, what: Look back}\n' },
    {
      charter:
        'launch: # !\n  date: 2026-07-15\ncommunications:\n  messages: [{date: 2026-07-15, to: [members], about: launch}]\n',
    },
    // Planned, but not to the end of the second month.
    {
      charter:
        'launch:\n  date: 2026-07-15\n  after:\n    - {days: 59, what: Look back} # !\n    - {days: 7, what: Thanks}\n',
    },
    { charter: 'launch:\n  date: 2026-07-15\n  after:\n    - First clinic # !\n    - Look back\n' },
  ],
  *check({ charter }, { options, today }) {
    const { after } = charter.value.launch;
    const days = daysToLaunch(charter, today);
    if (days === undefined || -days > options.within) return;
    const steps = afterLaunch(charter);
    const last = steps.at(-1);
    const undated = after.findIndex(({ days }) => days === undefined);
    if (steps.some(({ days }) => days <= options.within)) {
      if (last && last.days < options.until) yield endsEarly(last);
    } else if (undated === -1) {
      yield {
        at: at(charter, 'launch', 'after'),
        message: `No follow-up is planned for the ${options.within} days after the launch.`,
      };
    } else {
      yield {
        at: at(charter, 'launch', 'after', undated, 'days'),
        message: 'The steps after the launch have no days, so nobody can tell when they are due.',
        fix: 'Give each step its `days` after the launch.',
        command: null,
      };
    }
  },
});

function endsEarly({ days, place }: Later): Problem {
  return {
    at: place,
    message: `The plan for the time after the launch ends with day ${days}.`,
    fix: 'Add a step for the third month too, for example a first look back after 75 days.',
    severity: 'info',
  };
}
