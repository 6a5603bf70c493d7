import { at, type File, type Place, type Problem } from '../../model.ts';
import { defineRule, shapeProblems } from '../../rule.ts';
import { addDays, addMonths, plainDate } from '../../words/dates.ts';

export default defineRule({
  id: 'dates-out-of-order',
  on: 'file',
  severity: 'error',
  reads: ['charter', 'roles', 'members', 'log', 'strategy'],
  fixable: 'Rewrites dates that can mean only one day (2025/3/1, 1 March 2025) as year-month-day.',
  summary: 'Every date is a day in the calendar, and nothing ends before it begins.',
  why: 'Calendars, reminders and every number of days are worked out from these dates.',
  fix: 'Correct one of the two dates (year-month-day).',
  effort: 'minutes',
  source: 'File format cop/v1.',
  unless:
    'A log entry may be one day ahead, because it is later elsewhere in the world; a quarter counts as late only when all of it is.',
  good: [
    { charter: 'paused:\n  from: 2026-05-01\n  until: 2026-05-01\n' },
    {
      charter: 'launch:\n  date: 2026-07-15\nclosing:\n  date: 2026-07-15\nobjectives: []\nindicators: []\n',
      curriculum: 'topics: []\n',
    },
    {
      // The quarter begins before the end; what is done may be due whenever it was.
      charter:
        'objectives:\n  - {statement: It holds, id: first-time-right, due: 2026-Q4}\n  - {statement: It helps, due: 2027-01-01, status: done}\nclosing:\n  date: 2026-11-30\n',
    },
    { roles: 'roles:\n  - {kind: manager, term: {until: 2026-07-15}}\n' },
    {
      roles: 'roles:\n  - {kind: manager, term: {until: 2026-06-30}}\n  - {kind: manager, term: {from: 2026-07-01}}\n',
    },
    { log: 'events:\n  - {date: 2026-06-02, activity: clinic}\nmessages:\n  - {date: 2026-06-01, to: members}\n' },
    { charter: 'rhythm:\n  activities: [{id: clinic, name: Repair clinic}]\n  breaks: [12-20..01-06]\n' },
  ],
  bad: [
    { charter: 'launch:\n  date: 2026-02-30 # !\n' },
    { charter: 'launch:\n  date: 2026/7/15 # !\n' },
    { charter: 'review:\n  next: soon # !\n' },
    { charter: 'objectives:\n  - {statement: It holds, due: Q4 2026} # !\nreview:\n  next: "1st March 2027" # !\n' },
    { log: 'events:\n  - date: 3/4/2026 # !\n  - date: 13.4.2026 # !\n  - date: 2026–4–1 # !\n' },
    { charter: 'paused:\n  from: 2026-05-02\n  until: 2026-05-01 # !\n' },
    {
      charter: 'launch:\n  date: 2026-07-15 # !\nclosing:\n  date: 2026-07-14\nobjectives: []\n',
      curriculum: 'topics: []\n',
      without: ['log'],
    },
    { charter: 'objectives:\n  - statement: It holds\n    due: 2026-12-01 # !\nclosing:\n  date: 2026-11-30\n' },
    { charter: 'objectives:\n  - statement: It holds\n    due: 2027-Q1 # !\nclosing:\n  date: 2026-11-30\n' },
    { charter: 'rhythm:\n  breaks:\n    - from: 2026-08-20\n      to: 2026-07-20 # !\n' },
    { charter: 'rhythm:\n  activities:\n    - name: Clinic\n      starts: 2026-08-20\n      ends: 2026-07-20 # !\n' },
    {
      charter:
        'rhythm:\n  activities:\n    - name: Clinic\n      starts: 2026-12-01 # !\nclosing: {date: 2026-11-30}\nobjectives: []\n',
    },
    { roles: 'roles:\n  - kind: manager\n    term:\n      from: 2027-01-01\n      until: 2026-12-31 # !\n' },
    { roles: 'roles:\n  - kind: manager\n    term:\n      until: 2026-07-14 # !\n  - kind: core\n' },
    { members: 'members:\n  - name: Ada Osei\n    joined: 2026-03-02\n    left: 2026-03-01 # !\n' },
    { log: 'events:\n  - activity: clinic\n    date: 2026-06-03 # !\n' },
    { log: 'stories:\n  - what: It held\n    date: 2027-06-01 # !\n' },
    {
      log: 'events:\n  - {date: 2026-06-03, activity: clinic} # !\n  - {date: 2026-06-17, activity: clinic}\nreadings:\n  - {date: 2026-06-30, indicator: returns-twice, value: 9}\n',
    },
    { strategy: 'ecosystem:\n  strategy:\n    period:\n      from: 2027-01-01\n      to: 2026-12-31 # !\n' },
    { strategy: 'products:\n  - name: Shop\n    strategy:\n      period: {from: 2027-01-01, to: 2026-12-31} # !\n' },
  ],
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
  /** As written, where that is no day. */
  readonly text?: string;
}

function day(file: File, date: string | undefined, ...path: Place['path']): Day {
  return { place: at(file, ...path), date };
}

/** A problem at `one` when it lies on the wrong side of `other`. */
function* compare(one: Day, wrong: 'before' | 'after', other: Day): Generator<Problem> {
  if (one.date === undefined || other.date === undefined) return;
  if (wrong === 'before' ? one.date >= other.date : one.date <= other.date) return;
  const [field, limit] = [one, other].map(({ place, date, text }) => `\`${fieldOf(place)}\` “${text ?? date}”`);
  yield {
    at: one.place,
    message: `${field} is ${wrong} ${limit}.`,
    related: [{ at: other.place, message: `“${other.date}” stands here.` }],
  };
}

/** `paused.until`, `closing.date`, but only `due` within a list. */
function fieldOf({ path }: Place): string {
  return path
    .slice(path.findLastIndex((step) => typeof step === 'number') + 1)
    .slice(-2)
    .join('.');
}

function* inCharter(charter: File<'charter'>): Generator<Problem> {
  const { paused, closing, launch, rhythm, objectives } = charter.value;
  const end = day(charter, closing.date, 'closing', 'date');
  yield* compare(day(charter, paused.until, 'paused', 'until'), 'before', day(charter, paused.from, 'paused', 'from'));
  yield* compare(day(charter, launch.date, 'launch', 'date'), 'after', end);
  for (const [index, { from, to }] of rhythm.breaks.entries()) {
    const path = ['rhythm', 'breaks', index] as const;
    yield* compare(day(charter, to, ...path, 'to'), 'before', day(charter, from, ...path, 'from'));
  }
  for (const [index, { starts, ends }] of rhythm.activities.entries()) {
    const path = ['rhythm', 'activities', index] as const;
    yield* compare(day(charter, ends, ...path, 'ends'), 'before', day(charter, starts, ...path, 'starts'));
    yield* compare(day(charter, starts, ...path, 'starts'), 'after', end);
  }
  for (const [index, { due, status }] of objectives.entries()) {
    if (!due || (status ?? 'open') !== 'open') continue;
    // A quarter is after a day only when all of it is.
    const date = due.text === due.end ? due.end : `${addMonths(due.end, -2).slice(0, 8)}01`;
    yield* compare({ ...day(charter, date, 'objectives', index, 'due'), text: due.text }, 'after', end);
  }
}

function* inRoles(roles: File<'roles'>, charter: File<'charter'> | undefined): Generator<Problem> {
  const launch = charter?.value.launch.date;
  for (const [index, { kind, term }] of roles.value.roles.entries()) {
    const until = day(roles, term.until, 'roles', index, 'term', 'until');
    yield* compare(until, 'before', day(roles, term.from, 'roles', index, 'term', 'from'));
    if (!charter || !launch || (term.from ?? '') > (term.until ?? '')) continue;
    // The one who held the role before somebody else took over may well be named.
    const isPassedOn = roles.value.roles.some(
      (other) => other.kind === kind && (other.term.until === undefined || other.term.until >= launch),
    );
    if (!isPassedOn) yield* compare(until, 'before', day(charter, launch, 'launch', 'date'));
  }
}

function* inMembers(members: File<'members'>): Generator<Problem> {
  for (const [index, { joined, left }] of members.value.members.entries())
    yield* compare(
      day(members, left, 'members', index, 'left'),
      'before',
      day(members, joined, 'members', index, 'joined'),
    );
}

/** One finding, however many: a log from another year has one cause. */
function* inLog(log: File<'log'>, today: string): Generator<Problem> {
  const ahead = Object.entries(log.value).flatMap(([field, entries]) =>
    (Array.isArray(entries) ? (entries as readonly { date?: string }[]) : []).flatMap(({ date }, index) =>
      // It is already tomorrow somewhere.
      date === undefined || date <= addDays(today, 1) ? [] : [{ date, place: at(log, field, index, 'date') }],
    ),
  );
  const [first, ...more] = ahead;
  if (!first) return;
  const several = `${ahead.length} entries are dated after ${plainDate(today)}, the first of them “${first.date}”; these days have not come yet.`;
  yield {
    at: first.place,
    time: true,
    message: more.length > 0 ? several : `This entry is dated “${first.date}”, a day that has not come yet.`,
    fix: 'Correct the date (year-month-day); the log holds only what has taken place.',
    related: more.slice(0, 10).map(({ date, place }) => ({ at: place, message: `“${date}” has not come yet either.` })),
  };
}

function* inStrategy(strategy: File<'strategy'>): Generator<Problem> {
  const { ecosystem, products } = strategy.value;
  const periods = [
    { period: ecosystem.strategy.period, path: ['ecosystem'] },
    ...products.map((product, index) => ({ period: product.strategy.period, path: ['products', index] })),
  ];
  for (const { period, path } of periods) {
    const inside = [...path, 'strategy', 'period'];
    yield* compare(day(strategy, period.to, ...inside, 'to'), 'before', day(strategy, period.from, ...inside, 'from'));
  }
}
