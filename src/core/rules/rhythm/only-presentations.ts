import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { groupOf } from '../../words/formats.ts';
import { plural } from '../../words/list.ts';

const talk = '    - {name: Repair talk, type: talk, every: monthly}\n';

export default defineRule({
  id: 'only-presentations',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter'],
  summary: 'Members have time for their own problems, not only for listening.',
  why: 'People come back to where they got help or helped somebody. A talk they can also watch later.',
  fix: 'Add a problem clinic, or keep 20 minutes of one meeting open (`open_minutes: 20`).',
  effort: 'hour',
  command: 'add activity --type problem-clinic',
  source:
    'Webber 2016, Building Successful Communities of Practice (less structured meetings); Wenger-Trayner (focus on practice).',
  unless:
    'Speaks from two activities on, and only when each says its `type`. An activity with 15 open minutes or more counts as time for members.',
  options: { open_minutes: 15, activities: 2 },
  good: [
    { charter: `rhythm:\n  activities:\n${talk}    - {name: Repair clinic, type: problem-clinic, every: weekly}\n` },
    { charter: `rhythm:\n  activities:\n${talk}    - {name: Show and tell, type: show-and-tell, open_minutes: 15}\n` },
    { charter: `rhythm:\n  activities:\n${talk}` },
    { charter: `rhythm:\n  activities:\n${talk}    - Saturday round\n` },
    { charter: `stage: proposed\nrhythm:\n  activities:\n${talk}    - {name: Demo, type: demo}\n` },
  ],
  bad: [
    {
      charter: `rhythm:\n  activities: # !\n${talk}    - {name: Show and tell, type: show-and-tell, every: quarterly}\n`,
    },
    {
      charter: `stage: active\nrhythm:\n  activities: # !\n${talk}    - {name: Demo, type: demo, open_minutes: 14}\n    - {name: News, type: announcement}\n`,
    },
    { charter: `stage: sustaining\nrhythm:\n  activities: # !\n${talk}    - {name: Guests, type: external-talk}\n` },
  ],
  *check({ charter }, { options }) {
    const { activities } = charter.value.rhythm;
    if (activities.length < options.activities) return;
    const isListening = activities.every(
      ({ type, open_minutes = 0 }) =>
        type !== undefined && groupOf(type) === 'present' && open_minutes < options.open_minutes,
    );
    if (!isListening) return;
    const all =
      activities.length === 2 ? 'Both activities' : `All ${plural(activities.length, 'activity', 'activities')}`;
    yield {
      at: at(charter, 'rhythm', 'activities'),
      message: `${all} are for listening. There is no time for what members bring.`,
    };
  },
});
