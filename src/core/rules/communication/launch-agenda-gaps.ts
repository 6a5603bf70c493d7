import { agendaGaps } from '../../measures/kick-off.ts';
import { daysToLaunch } from '../../measures/launch.ts';
import { at, type Chartered, type Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { type AgendaPart, agendaNames, agendaPoints } from '../../words/agenda.ts';
import { isEnglish } from '../../words/language.ts';
import { list, plural } from '../../words/list.ts';

const soon = 'launch:\n  date: 2026-06-20\n';

export default defineRule({
  id: 'launch-agenda-gaps',
  on: 'community',
  severity: { forming: 'warning' },
  reads: ['charter'],
  starter: true,
  time: true,
  fixable:
    'Adds the missing parts with suggested minutes, where every item says what it covers and the charter is in English.',
  summary: 'The launch has room for purpose, roles, taking part, questions and feedback.',
  why: 'Guests decide in that hour whether to come back. They do when they know what it is for, whom to ask, what to do next and that they are heard.',
  fix: 'Add an entry to `launch.agenda` for each of them, with its minutes and what it `covers`.',
  effort: 'minutes',
  command: 'add launch-agenda',
  source: 'University of Glasgow, Communities of Practice toolkit (stage 3: launch).',
  unless: 'Silent until 30 days before the launch (or `--gate launch`), and for a quiet start (`launch.kind: quiet`).',
  options: { days: 30 },
  good: [
    // Further away than 30 days, or over.
    { charter: 'launch:\n  date: 2026-07-02\n' },
    { charter: 'launch:\n  date: 2026-05-31\n' },
    { charter: 'launch:\n', today: '2026-06-01' },
    { charter: 'launch:\n  kind: quiet\n  date: 2026-06-20\n', gate: true },
    { charter: `${soon}  agenda: [{item: All of it, covers: [charter, roles, questions, taking-part, feedback]}]\n` },
    // Without `covers` the titles speak.
    {
      charter: `${soon}  agenda:\n    - Why now\n    - Who does what\n    - Bring one stubborn fault\n    - Q&A, and what we should change\n`,
    },
    { charter: 'stage: active\nlaunch:\n  date: 2026-06-20\n' },
  ],
  bad: [
    { charter: 'launch: # !\n  date: 2026-07-01\n' },
    { charter: 'launch: # !\n  date: 2026-06-01\n' },
    { charter: 'launch: # !\n', gate: true },
    { charter: `${soon}  agenda: # !\n    - {item: Welcome, covers: [charter, roles, questions, social]}\n` },
    { charter: `${soon}  agenda: # !\n    - Welcome\n    - Cake\n` },
    { charter: `language: de\n${soon}  agenda: # !\n    - Question and answer, why and role, join and feedback\n` },
    { charter: 'launch:\n  date: 2026-12-01\n  agenda: # !\n    - {item: Welcome, covers: charter}\n', gate: true },
  ],
  *check({ charter }, { today, gate, options }) {
    const { kind, agenda } = charter.value.launch;
    const days = daysToLaunch(charter, today);
    const isSoon = days !== undefined && days >= 0 && days <= options.days;
    if (kind === 'quiet' || !(gate || isSoon)) return;
    const missing = agendaGaps(charter.value);
    if (missing.length === 0) return;
    const names = list(
      missing.map((part) => agendaNames[part]),
      'or',
    );
    // Titles can say the same in other words: only `covers` is sure.
    const isSure = agenda.length === 0 || agenda.some(({ covers }) => covers.length > 0);
    yield {
      at: at(charter, 'launch', 'agenda'),
      ...(isSure ? sure(names, agenda.length) : unsure(names, missing)),
      ...additions(charter, missing),
    };
  },
});

function sure(names: string, items: number) {
  const message = items === 0 ? 'The launch has no agenda yet.' : `The launch agenda does not include ${names}.`;
  return { message };
}

/** The parts that are missing for sure, as points of the agenda. */
function additions({ value }: Chartered['charter'], missing: readonly AgendaPart[]): Pick<Problem, 'repair'> {
  const { agenda } = value.launch;
  if (!isEnglish(value.language) || agenda.some(({ covers }) => covers.length === 0)) return {};
  const steps = missing.map((part) => ({
    path: ['launch', 'agenda'],
    add: { ...agendaPoints[part], covers: [part] },
  }));
  return { repair: { title: `Add ${plural(missing.length, 'missing part')} to the agenda`, steps } };
}

function unsure(names: string, missing: readonly AgendaPart[]) {
  return {
    message: `The titles of the launch agenda do not seem to include ${names}.`,
    fix: `Say what an item is about, for example \`covers: [${missing.slice(0, 2).join(', ')}]\`, or add what is missing.`,
    command: null,
    severity: 'info',
  } as const;
}
