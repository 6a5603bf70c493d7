import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { list, listSome, shorten } from '../../words/list.ts';
import { meetingFields } from '../../words/meeting-fields.ts';

export default defineRule({
  id: 'no-rhythm',
  on: 'community',
  severity: { forming: 'warning', active: 'error', sustaining: 'error' },
  reads: ['charter'],
  summary: 'There is a regular date, or a decision to do without one.',
  why: 'People plan around what comes back. Without a date they can count on, every meeting has to be called anew, and the first one nobody calls is the last.',
  fix: 'Add one activity to `rhythm.activities` with `every`, for example fortnightly; one meeting every two to four weeks is a good start.',
  effort: 'meeting',
  command: 'add activity',
  source:
    'Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice (create a rhythm); Paasivaara & Lassenius 2014 (weekly, every two weeks or as needed).',
  unless:
    '`every: async` and `every: on demand` are full answers, and so is a reason under `rhythm.none_because`. Where a meeting has a day or time and only lacks `every`, it is a warning at every stage.',
  good: [
    { charter: 'rhythm:\n  activities:\n    - {name: Repair clinic, every: fortnightly}\n' },
    { charter: 'rhythm:\n  activities:\n    - {name: Help channel, every: on demand}\n' },
    { charter: 'stage: active\nrhythm:\n  activities: [{name: Questions in writing, every: async}]\n' },
    { charter: 'stage: active\nrhythm:\n  none_because: We meet at the fairs, which have no fixed dates\n' },
    { charter: 'rhythm:\n  activities: [Fair, {name: Clinic, day: Tuesday, every: weekly}]\n' },
    { charter: 'stage: proposed\nrhythm:\n' },
    { charter: 'stage: transforming\nrhythm:\n' },
  ],
  bad: [
    { charter: 'rhythm: # !\n  breaks: [12-20..01-06]\n' },
    { charter: 'stage: active\nrhythm:\n  activities: [] # !\n' },
    { charter: 'stage: sustaining\nrhythm:\n  activities: # !\n    - Repair clinic\n' },
    { charter: 'rhythm:\n  activities: # !\n', gate: true },
    // A day is written, and only how often is not.
    {
      charter:
        'stage: active\nrhythm:\n  activities:\n    - Fair\n    - name: Clinic\n      day: Tuesday at 14:00 # !\n',
    },
    { charter: 'rhythm:\n  activities:\n    - name: Clinic\n      day: Every other Tuesday at 14:00 # !\n' },
    {
      charter:
        'rhythm:\n  activities:\n    - {name: Clinic, time: "14:00"} # !\n    - {name: Show and tell, starts: 2026-05-05}\n',
    },
  ],
  *check({ charter }) {
    const { activities, none_because } = charter.value.rhythm;
    if (none_because || activities.some(({ every }) => every)) return;
    const dated = activities.filter(({ day, time, starts }) => day ?? time ?? starts);
    if (dated.length === 0) {
      yield {
        at: at(charter, 'rhythm', 'activities'),
        also: [at(charter, 'rhythm', 'none_because')],
        ...undated(activities.map(({ name }) => `“${shorten(name, 60)}”`)),
      };
      return;
    }
    const [first, ...more] = dated;
    const field = (['day', 'time', 'starts'] as const).find((name) => first![name] !== undefined)!;
    const names = list(more.slice(0, 3).map(({ name }) => `“${shorten(name, 40)}”`));
    const others = more.length > 0 ? ` The same goes for ${names}.` : '';
    // Free words such as “every other Thursday” may well say how often.
    const written = shorten(first![field]!, 60);
    yield {
      at: at(charter, 'rhythm', 'activities', activities.indexOf(first!), field),
      message: `The next date of “${shorten(first!.name, 60)}” cannot be worked out from “${written}” alone.${others}`,
      fix: fixFor(first!.day),
      command: null,
      severity: 'warning',
    };
  },
});

function undated(names: readonly string[]) {
  if (names.length === 0) return { message: 'There is no regular date that members can count on.' };
  return {
    message: `Nothing says when or how often members meet for ${listSome(names)}.`,
    fix: 'Add `every`, for example fortnightly or monthly, and a weekday under `day`.',
    command: null,
  };
}

function fixFor(day: string | undefined): string {
  const fields = day === undefined ? undefined : meetingFields(day);
  if (fields?.startsWith('every')) return `Write ${fields}.`;
  if (fields) return `Say how often under \`every\`, and write ${fields}.`;
  return 'Say how often under `every`, the weekday under `day`, the hour under `time`: every: weekly, day: Tuesday, time: "14:00".';
}
