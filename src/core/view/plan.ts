import { compareText } from '../finding.ts';
import { isStep, meetingDays } from '../measures/meetings.ts';
import { checkpoints, stopSignals, stretches } from '../words/checklists.ts';
import { fold } from '../words/closest.ts';
import { addDays, daysBetween, isDate, longDate, weekday } from '../words/dates.ts';
import { shown } from '../words/diagram.ts';
import { list, plural } from '../words/list.ts';
import { bare, capital, joined, phrases } from '../words/phrases.ts';
import { plannedMessages } from './messages.ts';
import type { Subject } from './subject.ts';

const last = 90;
// A meeting every day fills no plan.
const mostMeetings = 14;

/** Something that happens on a day after the launch. */
interface Step {
  readonly day: number;
  readonly kind: 'Step' | 'Meeting' | 'Message' | 'Seed' | 'Guest' | 'Topic' | 'Reading' | 'Look back';
  readonly what: string;
  readonly who: string;
  readonly where: string;
}

/** The first 90 days after the launch: what happens when, what to read and to ask, and when to stop. */
export function planView(subject: Subject) {
  const { date } = subject.charter.launch;
  const planned = once([...afterSteps(subject), ...(date ? datedSteps(subject, date) : [])]);
  const steps = once([...planned, ...readingSteps(subject)]);
  const when = (day: number) => (date ? longDate(addDays(date, day)).replace(/ \d{4}$/, '') : `Day ${day}`);
  return {
    isDated: date !== undefined,
    isEmpty: planned.length === 0,
    from: date ? longDate(date) : '',
    to: date ? longDate(addDays(date, last)) : '',
    stretches: stretches.map(({ name, from, to }) => ({
      name,
      steps: steps
        .filter(({ day }) => day >= from && day <= to)
        .map(({ day, ...step }) => ({ ...step, week: String(Math.floor(day / 7) + 1), when: when(day) })),
    })),
    often: date ? oftenMeetings(subject, date) : [],
    someday: somedaySteps(subject),
    checkpoints: checkpoints.map(({ day, questions }) => ({
      title: date ? `Day ${day}, ${longDate(workday(date, day))}` : `Day ${day}`,
      questions: [...questions],
      readings: phrases(readingsBy(subject, day)),
    })),
    stopSignals: [...stopSignals],
    wishes: wishesOf(subject),
    chart: chartOf(subject, afterSteps(subject)),
  };
}

/** So many days later, or the Monday after it: nobody stops and asks at a weekend. */
function workday(start: string, day: number): string {
  const date = addDays(start, day);
  return addDays(date, { Saturday: 2, Sunday: 1 }[weekday(date) as string] ?? 0);
}

/** Steps in order, each once: a meeting may also be a step after the launch. */
function once(steps: readonly Step[]): Step[] {
  const found = new Map<string, Step>();
  for (const step of steps) {
    const key = `${step.day} ${fold(step.what)}`;
    if (!found.has(key)) found.set(key, step);
  }
  return [...found.values()].sort((a, b) => a.day - b.day || compareText(a.what, b.what));
}

function afterSteps({ charter, directory }: Subject): Step[] {
  return charter.launch.after.flatMap(({ days, what, who, channel }) =>
    what && days !== undefined
      ? [{ kind: 'Step', day: days, what: bare(what), who: directory.who(who), where: capital(bare(channel ?? '')) }]
      : [],
  );
}

type Told = Pick<Step, 'what'> & Partial<Pick<Step, 'who' | 'where'>>;

/** Meetings, messages, seeds, guests, topics and the review, as far as they have a date. */
function datedSteps(subject: Subject, start: string): Step[] {
  const { charter, community, directory } = subject;
  const { seeds, outside_input: guests } = charter.sustain;
  const step = (kind: Step['kind'], date = '', { what, who = '', where = '' }: Told): Step[] =>
    isDate(date.trim()) && what !== '' ? [{ kind, day: daysBetween(start, date.trim()), what, who, where }] : [];
  const topics = (community.curriculum?.value.topics ?? []).filter(({ status }) => status !== 'retired');
  const review = charter.review;
  return [
    ...meetings(subject, start).flatMap(({ activity, days }) =>
      days
        .map((date, index) => ({ date, name: activity.name, day: daysBetween(start, date), isFirst: index === 0 }))
        .filter((meeting) => !isStep(charter.launch.after, meeting))
        .flatMap(({ date }) =>
          step('Meeting', date, {
            what: bare(activity.name),
            who: directory.who(activity.led_by),
            where: bare(activity.place ?? ''),
          }),
        ),
    ),
    ...plannedMessages(subject).flatMap(({ iso, what, to, from, channel }) =>
      step('Message', iso, { what: to ? `${to}: ${what}` : what, who: from, where: channel }),
    ),
    ...seeds.flatMap(({ when, what, who }) => step('Seed', when, { what: bare(what ?? ''), who: directory.who(who) })),
    ...guests.flatMap(({ when, what, who }) =>
      step('Guest', when, { what: list([bare(what ?? ''), directory.who(who)].filter(Boolean), 'with') }),
    ),
    ...topics.flatMap(({ scheduled, title, led_by: lead }) =>
      step('Topic', scheduled, { what: bare(title), who: directory.who(lead) }),
    ),
    ...step('Look back', review.next, { what: 'Review of the charter', who: directory.who(review.who) }),
  ].filter(({ day }) => day >= 0 && day <= last);
}

function allMeetings({ charter }: Subject, start: string) {
  return charter.rhythm.activities
    .filter(({ name }) => name)
    .map((activity) => ({ activity, days: meetingDays(charter, activity, [start, addDays(start, last)]) }));
}

function meetings(subject: Subject, start: string) {
  return allMeetings(subject, start).filter(({ days }) => days.length <= mostMeetings);
}

function oftenMeetings(subject: Subject, start: string) {
  return allMeetings(subject, start)
    .filter(({ days }) => days.length > mostMeetings)
    .map(({ activity, days }) => ({ what: bare(activity.name), times: plural(days.length, 'time') }));
}

/** Seeds and guests without a day: still to be put into the calendar. */
function somedaySteps({ charter, directory }: Subject) {
  const { seeds, outside_input: guests } = charter.sustain;
  const isOpen = ({ when = '' }: { when?: string }) => !isDate(when.trim());
  return [
    ...seeds
      .filter((seed) => seed.what && isOpen(seed))
      .map(({ what, who, when }) => ({ what: bare(what!), who: directory.who(who), when: bare(when ?? '') })),
    ...guests
      .filter((guest) => (guest.what || guest.who) && isOpen(guest))
      .map(({ what, who, when }) => ({
        what: bare(what || who!),
        who: what ? directory.who(who) : '',
        when: bare(when ?? ''),
      })),
  ];
}

/** When each indicator is read that has an interval; one that is read nearly every day needs no plan. */
function readingSteps({ charter, directory }: Subject): Step[] {
  const start = charter.launch.date;
  return charter.indicators.flatMap(({ name, every, owner, source }) => {
    const days = every?.days ?? 0;
    if (!name || days < 7) return [];
    const count = Math.floor((last + 1) / days);
    return Array.from({ length: count }, (_, index): Step => {
      const day = weekdayBy(start, Math.min(last, days * (index + 1)));
      return { kind: 'Reading', day, what: bare(name), who: directory.who(owner), where: bare(source ?? '') };
    });
  });
}

/** So many days after the start, or the Friday before. */
function weekdayBy(start: string | undefined, day: number): number {
  const name: string = start === undefined ? '' : weekday(addDays(start, day));
  return day - ({ Saturday: 1, Sunday: 2 }[name] ?? 0);
}

/** Indicators to look at by a day: those read at least that often. Without a rhythm of their own they wait for day 90. */
function readingsBy({ charter }: Subject, day: number): string[] {
  return charter.indicators
    .filter(({ name, every }) => name && (every?.days ?? last) <= day + 1)
    .map(({ name }) => bare(name));
}

function wishesOf({ charter }: Subject) {
  return charter.backlog
    .filter(({ what }) => what)
    .toSorted((a, b) => (b.votes ?? 0) - (a.votes ?? 0))
    .slice(0, 5)
    .map(({ what, votes }) => ({ what: bare(what!), votes: votes ? plural(votes, 'vote') : '' }));
}

function chartOf({ charter }: Subject, steps: readonly Step[]) {
  const start = charter.launch.date;
  if (start === undefined) return shown(undefined);
  const milestone = (day: number, date: string, what = '') => ({
    label: joined([`Day ${day}`, what], ', '),
    start: date,
    length: 0,
  });
  const phases = stretches.map(({ label, from, to }) => ({
    label,
    start: addDays(start, from),
    length: to - from + 1,
  }));
  const promised = once(steps).filter(({ day }) => day <= last);
  const sections = [
    { label: 'Phases', tasks: phases },
    { label: 'Steps', tasks: promised.map(({ day, what }) => milestone(day, addDays(start, day), what)) },
    { label: 'Stop and ask', tasks: checkpoints.map(({ day }) => milestone(day, workday(start, day))) },
  ].filter(({ tasks }) => tasks.length > 0);
  const parts = [
    `${phases.length} phases`,
    plural(promised.length, 'step'),
    `${checkpoints.length} days to stop and ask`,
  ];
  const alt = `The 90 days from ${longDate(start)}: ${list(parts)}.`;
  return shown({ kind: 'gantt', unit: 'day', sections }, alt);
}
