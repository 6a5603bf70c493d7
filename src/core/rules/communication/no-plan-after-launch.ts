import { afterLaunch, daysToLaunch, followUp, type Later } from '../../measures/launch.ts';
import { at, type Chartered, type Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { isEnglish } from '../../words/language.ts';
import { plural } from '../../words/list.ts';

export default defineRule({
  id: 'no-plan-after-launch',
  on: 'community',
  severity: { forming: 'warning' },
  reads: ['charter'],
  starter: true,
  fixable:
    'Adds steps for weeks 1, 2, 4, 8 and 12, as far as they lie ahead, where no step has a day yet and the charter is in English.',
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
        ...(steps.length === 0 && firstPlan(charter, days)),
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

const firstWeeks: readonly (readonly [week: number, what: string])[] = [
  [1, 'Thank everybody, and send the notes'],
  [2, 'First regular meeting'],
  [4, 'Tell what has been solved so far'],
  [8, 'Ask members what to change'],
  [12, 'First look back'],
];

/** What usually happens in the weeks after a launch that is `away` days ahead; what would be in the past is left out. */
function firstPlan({ value }: Chartered['charter'], away: number): Pick<Problem, 'repair'> {
  const ahead = firstWeeks.filter(([week]) => away + week * 7 >= 0);
  if (ahead.length === 0 || !isEnglish(value.language)) return {};
  const steps = ahead.map(([week, what]) => ({ path: ['launch', 'after'], add: { days: week * 7, what } }));
  return { repair: { title: `Add ${plural(ahead.length, 'step')} after the launch`, steps } };
}

function endsEarly({ days, place }: Later): Problem {
  return {
    at: place,
    message: `The plan for the time after the launch ends with day ${days}.`,
    fix: 'Add a step for the third month too, for example a first look back after 75 days.',
    severity: 'info',
  };
}
