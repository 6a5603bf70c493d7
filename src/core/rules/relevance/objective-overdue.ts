import { dayCounter } from '../../measures/counted.ts';
import { graces } from '../../measures/evidence.ts';
import { at, type Value } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { plainDate } from '../../words/dates.ts';
import { shorten } from '../../words/list.ts';

const active = 'stage: active\nobjectives:\n  - statement: Nineteen repairs in twenty hold\n';

export default defineRule({
  id: 'objective-overdue',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter'],
  time: true,
  summary: 'No open objective has passed its date.',
  why: 'A date that passes without a word teaches everybody that the other dates do not count either.',
  fix: 'Mark it `status: done` or `status: dropped`, or move `due` and say why in `history`.',
  effort: 'minutes',
  source:
    'Webber 2016, Building Successful Communities of Practice (look regularly at vision and goals, and change them).',
  unless:
    'Two weeks are free, and days in `rhythm.breaks` or while the community is paused do not count. A quarter ends with its last day. A standing aim (`ongoing: yes`) is never late.',
  options: { days: graces.overdue },
  good: [
    { charter: `${active}    due: 2026-Q3\n` },
    { charter: `${active}    due: 2026-05-18\n` },
    { charter: `${active}    due: 2026-Q1\n`, today: '2026-04-14' },
    { charter: `${active}    due: 2026-Q1\n    status: done\n` },
    { charter: `${active}    due: 2026-Q1\n    status: dropped\n` },
    { charter: `${active}    due: 2026-Q1\n    ongoing: yes\n` },
    { charter: active },
    { charter: `${active}    due: 2026-05-17\nrhythm:\n  breaks:\n    - {from: 2026-05-20, to: 2026-05-20}\n` },
    { charter: `${active}    due: 2026-03-20\npaused:\n  from: 2026-04-01\n` },
    { charter: 'stage: forming\nobjectives:\n  - {statement: It holds, due: 2026-01-31}\n' },
    { charter: 'stage: retired\nobjectives:\n  - {statement: It holds, due: 2026-01-31}\n' },
  ],
  bad: [
    { charter: `${active}    due: 2026-Q1 # !\n` },
    { charter: `${active}    due: 2026-05-17 # !\n` },
    { charter: `${active}    due: 2026-Q1 # !\n    status: open\n    ongoing: no\n`, today: '2026-04-15' },
    {
      charter:
        'stage: sustaining\nobjectives:\n  - {statement: It holds, due: 2026-Q4}\n  - statement: People stay\n    due: 2025-12-31 # !\n',
    },
  ],
  *check(community, { today, options }) {
    const { charter } = community;
    const counted = dayCounter(community, today);
    for (const [index, { statement, status, due, ongoing }] of charter.value.objectives.entries()) {
      if ((status ?? 'open') !== 'open' || !due || ongoing || counted(due.end) <= options.days) continue;
      yield {
        at: at(charter, 'objectives', index, 'due'),
        message: `“${shorten(statement)}” was due ${whenDue(due)} and is still open.`,
      };
    }
  },
});

type Due = NonNullable<Value<'charter'>['objectives'][number]['due']>;

function whenDue({ text, end }: Due): string {
  return text === end ? `on ${plainDate(end)}` : `by the end of “${text}”`;
}
