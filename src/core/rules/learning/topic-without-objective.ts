import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { type Format, groupOf } from '../../words/formats.ts';
import { shorten } from '../../words/list.ts';

const active = 'stage: active\n';

export default defineRule({
  id: 'topic-without-objective',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'curriculum'],
  summary: 'Each topic that is planned says what people will be able to do afterwards.',
  why: 'Whoever leads it knows what to practise, and members know whether it is for them, when one line says what they will be able to do.',
  fix: 'Add one line under `objectives` that starts with something you can see, such as “Sort”, “Build” or “Choose”.',
  effort: 'minutes',
  source:
    'Design of communities: learning objectives for each topic; Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice (value may emerge: open formats are left alone).',
  unless:
    'Open formats are about whatever people bring: problem-clinic, discussion, open-space, q-and-a and social ones need no objective. Neither do ideas.',
  good: [
    {
      charter: active,
      curriculum:
        'topics:\n  - title: Finding the fault\n    status: planned\n    objectives: [Sort ten returned items by likely fault]\n',
    },
    {
      charter: active,
      curriculum:
        'topics:\n  - {title: Stubborn faults, status: planned, format: problem-clinic}\n  - {title: Spare parts, status: running, format: discussion}\n  - {title: Your questions, status: planned, format: open-space}\n  - {title: Ask Ada, status: planned, format: q-and-a}\n  - {title: Summer party, status: planned, format: celebration}\n',
    },
    {
      charter: active,
      curriculum:
        'topics:\n  - Soldering\n  - {title: Glue, status: idea}\n  - {title: Fuses, status: done}\n  - {title: Faxes, status: retired}\n',
    },
    { charter: 'stage: forming\n', curriculum: 'topics:\n  - {title: Finding the fault, status: planned}\n' },
    { charter: active, curriculum: 'topics:\n  - {title: Finding the fault, status: planned, objective: Sort ten}\n' },
  ],
  bad: [
    { charter: active, curriculum: 'topics:\n  - title: Finding the fault # !\n    status: planned\n' },
    {
      charter: 'stage: sustaining\n',
      curriculum:
        'topics:\n  - {title: Finding the fault, status: running, format: workshop} # !\n  - {title: Glue, status: planned, format: meeting, objectives: []} # !\n',
    },
  ],
  *check({ curriculum }) {
    for (const [index, { title, status, format, objectives }] of (curriculum?.value.topics ?? []).entries()) {
      const isComing = status === 'planned' || status === 'running';
      if (!isComing || objectives.length > 0 || (format && isOpen(format))) continue;
      yield {
        at: at(curriculum!, 'topics', index, 'objectives'),
        message: `“${shorten(title)}” does not say what people will be able to do afterwards.`,
      };
    }
  },
});

const open: ReadonlySet<Format> = new Set(['problem-clinic', 'discussion', 'open-space', 'q-and-a']);

/** Whether what comes out of it is up to those who come. */
function isOpen(format: Format): boolean {
  return open.has(format) || groupOf(format) === 'social';
}
