import { at, type Chartered, type Community, type File, type Model, type Place, type Problem } from '../../model.ts';
import { defineRule, shapeProblems } from '../../rule.ts';
import { addDays, addMonths } from '../../words/dates.ts';
import { shorten } from '../../words/list.ts';

export default defineRule({
  id: 'dates-out-of-order',
  on: 'file',
  severity: 'error',
  reads: ['charter', 'roles', 'members', 'log', 'strategy'],
  fixable: 'Rewrites dates that can mean only one day (2025/3/1, 1 March 2025) as year-month-day.',
  summary: 'Every date is a day in the calendar, and nothing ends before it begins.',
  why: 'Calendars, reminders and every number of days are worked out from these dates.',
  fix: 'Correct one of the two dates (year-month-day).',
  source: 'File format cop/v1.',
  unless:
    'A log entry may be one day ahead, because it is later elsewhere in the world; a quarter counts as late only when all of it is.',
  good: [],
  bad: [],
  *check(file, { community, model, today }) {
    yield* shapeProblems(file, 'dates-out-of-order');
    const { charter, roles, members, log } = community ?? {};
    if (charter && charter.doc === file.doc) yield* inCharter(charter);
    if (roles && roles.doc === file.doc) yield* inRoles(roles, charter);
    if (members && members.doc === file.doc) yield* inMembers(members);
    if (log && log.doc === file.doc) yield* inLog(log, today);
    if (model.strategy && model.strategy.doc === file.doc) yield* inStrategy(model.strategy);
  },
});

interface Day {
  readonly place: Place;
  readonly date: string | undefined;
  /** What happens on the day, as the message has it. */
  readonly what: string;
}

/** A problem when the later of two days comes first; it stands at the later one. */
function* order(first: Day, last: Day): Generator<Problem> {
  if (first.date === undefined || last.date === undefined || first.date <= last.date) return;
  yield {
    at: last.place,
    message: `${last.what} “${last.date}” is before ${first.what} “${first.date}”.`,
    related: [{ at: first.place, message: `“${first.date}” stands here.` }],
  };
}
