import { occurrences } from '../../measures/dates.ts';
import { type Activity, isOf, type LoggedEvent, pastEvents } from '../../measures/log.ts';
import { at, type Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { fold } from '../../words/closest.ts';
import { addDays } from '../../words/dates.ts';
import { readDay } from '../../words/days.ts';
import { shorten } from '../../words/list.ts';
import { meetingFields } from '../../words/meeting-fields.ts';

const start = 'rhythm:\n  activities:\n    - ';

export default defineRule({
  id: 'rhythm-without-anchor',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'log'],
  fixable:
    'Adds `starts` where titles in the log begin with the name of the activity: the first of their days from which on its rhythm was kept.',
  summary: 'The next date of everything regular can be worked out.',
  why: '“Every other Tuesday” has two answers. Whoever picks the wrong one sits alone in the room, and seldom comes a second time.',
  fix: 'Add `starts` with the date of the first one.',
  effort: 'minutes',
  source:
    'Meeting times are the most repeated complaint in public community repositories; many of them have no anchor.',
  unless:
    '`async` and `on demand` have no dates. Every week on a weekday, and every month on a day such as “second Tuesday”, need no anchor; an event of it in the log is one. Where no activity at all says how often, `no-rhythm` speaks.',
  good: [
    { charter: `${start}{name: Repair clinic, every: fortnightly, day: Tuesday, starts: 2026-05-05}\n` },
    { charter: `${start}{name: Repair clinic, every: weekly, day: Tuesday}\n` },
    { charter: `${start}{name: Round, every: weekly}\n` },
    { charter: `${start}{name: Show and tell, every: monthly, day: last Friday}\n` },
    { charter: `${start}{name: Questions, every: async, day: any}\n` },
    { charter: `${start}{id: clinic, name: Repair clinic, every: fortnightly, day: Tuesday}\n` },
    { charter: `${start}{name: Repair clinic, every: fortnightly, day: Tuesday, ends: 2026-05-31}\n` },
    { charter: `stage: proposed\n${start}{name: Repair clinic, every: fortnightly}\n`, without: ['log'] },
    { charter: `${start}{name: Repair clinic, day: whenever}\n`, without: ['log'] },
    { charter: `${start}{name: Round, every: weekly}\n    - {name: Fair, day: second Tuesday}\n` },
  ],
  bad: [
    { charter: `${start}name: Show and tell\n      every: fortnightly # !\n      day: Tuesday\n` },
    { charter: `stage: active\n${start}{name: Visits, every: quarterly, day: first Thursday} # !\n` },
    { charter: `stage: sustaining\n${start}{name: Letter, every: monthly} # !\n` },
    // A day that cannot be read helps nobody, whatever the rest says.
    { charter: `${start}name: Round\n      every: weekly\n      day: Tuesday at 08:00 PT # !\n` },
    { charter: `${start}{name: Round, every: weekly}\n    - name: Clinic\n      day: Tuesday at 08:00 PT # !\n` },
    { charter: `${start}name: Round\n      every: weekly\n      day: second Tuesday # !\n      starts: 2026-05-05\n` },
    { charter: `${start}name: Round\n      every: weekly\n      day: day 15 # !\n` },
    {
      charter: `${start}name: Round\n      every: monthly\n      day: the week of the fair # !\n      starts: 2026-05-05\n`,
    },
    // The first of these was moved to a Wednesday; the others show which week it is.
    {
      charter: `${start}{name: Show and tell, every: fortnightly, day: Tuesday} # !\n`,
      log: 'events:\n  - {date: 2026-03-04, title: "Show and tell: glue"}\n  - {date: 2026-03-17, title: Show and tell (fuses)}\n  - {date: 2026-04-14, title: show and tell – plugs}\n  - {date: 2026-04-21, title: Show and tell for guests}\n',
    },
  ],
  *check(community, { today }) {
    const { charter } = community;
    const events = pastEvents(community, today);
    const isRegular = charter.value.rhythm.activities.some(({ every }) => every);
    for (const [index, activity] of charter.value.rhythm.activities.entries()) {
      const { name, every, day, starts, ends } = activity;
      if (ends !== undefined && ends < today) continue;
      const place = (field: string) => at(charter, 'rhythm', 'activities', index, field);
      const read = day === undefined ? {} : readDay(day);
      // Where nothing at all has an interval, `no-rhythm` speaks.
      if (every === undefined && isRegular && day !== undefined && !read)
        yield { at: place('day'), ...unreadable(day, false) };
      if (every?.days === undefined) continue;
      const isOdd = !read || (every.unit === 'week' && (read.nth ?? read.date) !== undefined);
      if (day !== undefined && isOdd) yield { at: place('day'), ...unreadable(day, every.unit === 'week') };
      else if (starts === undefined && (every.days > 7 || every.unit !== 'week')) {
        const isKnown = events.some((event) => isOf(event, activity)) || hasDates(activity, today);
        if (isKnown) continue;
        yield {
          at: place('every'),
          message: `“${shorten(name)}” is ${every.text}, but nothing says which ${every.unit === 'week' ? 'week' : 'day'}: its next date cannot be worked out.`,
          ...anchoring(activity, place('starts').path, events, today),
        };
      }
    }
  },
});

/** Where the log shows a first day that leads to all later ones, that day. */
function anchoring(
  activity: Activity,
  path: Problem['at']['path'],
  events: readonly LoggedEvent[],
  today: string,
): Pick<Problem, 'fix' | 'repair'> {
  const held = events.filter((event) => isCalled(event, activity)).map(({ date }) => date);
  const first = held.find((starts, index) => {
    const days = new Set(occurrences({ ...activity, starts }, starts, today, []));
    return held.slice(index).every((day) => days.has(day));
  });
  if (first === undefined) return {};
  const fix = `Add \`starts: ${first}\`, a day on which it was held, or the date of the first one.`;
  return { fix, repair: { title: `Set “starts” to ${first}`, steps: [{ path, set: first }] } };
}

/** Whether the title of an event is the name of an activity and more: “Show and tell: glue”. */
function isCalled({ value: { activity, title = '' } }: LoggedEvent, { name }: Activity): boolean {
  const [words, start] = [fold(title), fold(name)];
  const more = /^(?:\s*[:,(#]|\s+[–—-]|\s+\d)/;
  return activity === undefined && words.startsWith(start) && more.test(words.slice(start.length));
}

function hasDates(activity: Parameters<typeof occurrences>[0], today: string): boolean {
  return occurrences(activity, today, addDays(today, 800), []).length > 0;
}

function unreadable(day: string, isWeekly: boolean) {
  const form = isWeekly ? 'A weekday, for example Tuesday' : 'A weekday, “second Tuesday”, “last Friday” or “day 15”';
  const fields = meetingFields(day);
  return {
    message: `“${shorten(day)}” is no day that can be worked out.`,
    fix: fields
      ? `Write ${fields}.`
      : `${form}, goes under \`day\`; the hour goes under \`time\` (in quotes, "14:00") and the zone under \`timezone\`.`,
  };
}
