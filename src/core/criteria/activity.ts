import { defineCriterion, eventsOf, launched } from '../criterion.ts';
import { dayCounter } from '../measures/counted.ts';
import { isQuiet } from '../measures/dormancy.ts';
import { age, floors } from '../measures/evidence.ts';
import { isExpected, isUnderWay } from '../measures/expected.ts';
import { spacing } from '../measures/gaps.ts';
import { leading } from '../measures/leading.ts';
import { formatOf, isOpen, pastEvents } from '../measures/log.ts';
import { compareRatio, ratio } from '../measures/ratio.ts';
import { isMissed, rhythmKept as keptOf, missedLimits, shortestInterval } from '../measures/rhythm.ts';
import { voice } from '../measures/voice.ts';
import { recentEvents, windowDays } from '../measures/window.ts';
import { daysBetween } from '../words/dates.ts';
import { type Format, groupOf } from '../words/formats.ts';

const half = ratio(1, 2);
const led = (...leads: readonly string[]) =>
  eventsOf(...leads.map((lead, index) => `date: 2026-05-0${index + 1}, activity: clinic, led_by: [${lead}]`));
/** Clinics on these days. */
const clinics = (...days: readonly string[]) => eventsOf(...days.map((day) => `date: ${day}, activity: clinic`));
/** Four events of half a year, and one more. */
const usual = ['2026-02-03', '2026-03-03', '2026-04-07', '2026-05-05'].map((day) => `date: ${day}, activity: clinic`);
const plus = (more: string) => ({ charter: launched, log: eventsOf(...usual, more) });

/** Half or more of the meetings are led by somebody other than the manager. */
export const sessionsLedByMembers = defineCriterion({
  id: 'sessions-led-by-members',
  asks: 'Members lead half of the meetings or more',
  reads: ['log.events', 'roles.roles'],
  rule: 'single-organiser',
  todo: 'Ask a member to lead the next meeting, and write `led_by` into the log.',
  met: [{ log: led('ben', 'chen', 'ada', 'ada') }],
  unmet: [{ log: led('ben', 'ada', 'ada', 'ada') }],
  idle: [{ log: led('ben', 'ben', 'ben') }, { without: ['log'] }],
  test: ({ community, today }) => {
    const { memberShare } = leading(community, today);
    return memberShare && compareRatio(memberShare, half) >= 0;
  },
});

/** The meetings do not hang on one lead. */
export const leadingSpread = defineCriterion({
  id: 'leading-spread',
  asks: 'Half of the meetings hang on two leads or more',
  reads: ['log.events'],
  rule: 'single-organiser',
  todo: 'Let two or three people take turns in leading the meetings.',
  met: [{ log: led('ben', 'chen', 'ada', 'dia', 'ben', 'ada') }],
  unmet: [{ log: led('ben', 'ben', 'ben', 'dia', 'eva', 'ada') }],
  idle: [{ log: led('ben', 'ben', 'ben', 'ben', 'ben') }],
  test: ({ community, today }) => {
    const { absenceFactor } = leading(community, today);
    return absenceFactor === undefined ? undefined : absenceFactor >= 2;
  },
});

/** A regular activity has taken place four times in a row when it was due. */
export const activityOnRhythm = defineCriterion({
  id: 'activity-on-rhythm',
  asks: 'A regular meeting took place four times in a row when it was due',
  reads: ['charter.rhythm.activities', 'log.events'],
  rule: 'rhythm-broken',
  todo: 'Hold one meeting at the same time four times in a row; short ones count.',
  met: [{ charter: launched, log: clinics('2026-04-14', '2026-04-28', '2026-05-12', '2026-05-26') }],
  unmet: [{ charter: launched, log: clinics('2026-02-03', '2026-04-28', '2026-05-12', '2026-05-26') }],
  idle: [{ charter: launched, log: clinics('2026-04-28', '2026-05-12', '2026-05-26') }],
  test: ({ community, today }) => {
    const often = spacing(community, today).filter(({ events }) => events >= floors.events);
    if (often.length === 0) return undefined;
    return often.some(({ gaps, limit, since }) =>
      [...gaps.slice(1 - floors.events), since!].every((days) => days <= limit),
    );
  },
});

/** Nothing regular is missed. */
export const rhythmUnbroken = defineCriterion({
  id: 'rhythm-unbroken',
  asks: 'What is meant to happen regularly happens',
  reads: ['charter.rhythm', 'log.events'],
  rule: 'rhythm-broken',
  todo: 'Hold what was missed, slow its `every` down, or add the quiet season to `rhythm.breaks`.',
  met: [{ charter: launched, log: clinics('2026-05-26') }],
  unmet: [{ charter: launched, log: clinics('2026-04-21') }],
  idle: [{ charter: launched, without: ['log'] }, { log: clinics('2026-03-03') }],
  test: ({ community, today }) => {
    const kept = isUnderWay(community, today) ? keptOf(community, today) : [];
    if (kept.length === 0) return undefined;
    return !isQuiet(community, today) && !kept.some((one) => isMissed(one));
  },
});

/** Long gaps between meetings are breaks that were declared. */
export const breaksDeclared = defineCriterion({
  id: 'breaks-declared',
  asks: 'Longer gaps are breaks that members knew of',
  reads: ['charter.rhythm.breaks', 'log.events'],
  rule: 'rhythm-broken',
  todo: 'Add quiet seasons to `rhythm.breaks`, so that members know when it goes on.',
  met: [
    {
      charter: `${launched}rhythm:\n  activities: [{id: clinic, name: Clinic, every: fortnightly}]\n  breaks: [{from: 2026-04-01, to: 2026-05-10}]\n`,
      log: clinics('2026-03-24', '2026-05-12', '2026-05-26'),
    },
  ],
  unmet: [{ charter: launched, log: clinics('2026-03-24', '2026-05-12', '2026-05-26') }],
  idle: [{ charter: launched, log: clinics('2026-04-28', '2026-05-12', '2026-05-26') }],
  test: ({ community, today }) => {
    const interval = shortestInterval(community, today);
    if (interval === undefined) return undefined;
    const counted = dayCounter(community, today);
    const limit = missedLimits.intervals * interval + missedLimits.days;
    const days = [...new Set(pastEvents(community, today).map(({ date }) => date))];
    const long = days.slice(1).flatMap((to, index) => {
      const from = days[index]!;
      return daysBetween(from, to) > limit && counted(to) <= windowDays ? [counted(from, to)] : [];
    });
    return long.length === 0 ? undefined : long.every((gap) => gap <= limit);
  },
});

const lively: ReadonlySet<Format | undefined> = new Set<Format>(['celebration', 'unconference']);
const outside: ReadonlySet<Format | undefined> = new Set<Format>(['external-talk', 'visit', 'tour', 'cross-community']);

/** Something other than the usual has taken place within half a year. */
export const livelyEvent = defineCriterion({
  id: 'lively-event',
  asks: 'A game, challenge, visit, celebration or unconference took place in half a year',
  reads: ['log.events'],
  rule: 'nothing-new',
  todo: 'Plan one thing that is different: a visit, a challenge or a small celebration.',
  met: [plus('date: 2026-05-12, type: celebration'), plus('date: 2026-05-12, type: visit')],
  unmet: [plus('date: 2026-05-12, type: talk')],
  idle: [
    { charter: 'stage: active\nlaunch: {date: 2026-02-01}\n', log: eventsOf(...usual) },
    { charter: launched, log: eventsOf(usual[0]!) },
  ],
  test: ({ community, today }) => {
    const isThere = recentEvents(community, today).some((event) => {
      const type = formatOf(event);
      return lively.has(type) || (type !== undefined && ['play', 'visit'].includes(groupOf(type)));
    });
    return isExpected(isThere, community, today);
  },
});

/** Somebody or something from outside has come in within half a year. */
export const outsidePerspective = defineCriterion({
  id: 'outside-perspective',
  asks: 'A speaker, a visit or another community brought something from outside in half a year',
  reads: ['log.events'],
  rule: 'nothing-new',
  todo: 'Invite one speaker from outside, or meet with another community.',
  met: [plus('date: 2026-05-12, outside_speaker: Somebody who buys repairs'), plus('date: 2026-05-12, type: tour')],
  unmet: [plus('date: 2026-05-12, type: talk'), plus('date: 2026-05-12, type: shadowing')],
  idle: [{ charter: 'stage: active\nlaunch: {date: 2026-02-01}\n', log: eventsOf(...usual) }],
  test: ({ community, today }) => {
    const isThere = recentEvents(community, today).some((event) => {
      const { outside_speaker: speaker, community: other } = event.value;
      return speaker !== undefined || other !== undefined || outside.has(formatOf(event));
    });
    return isExpected(isThere, community, today);
  },
});

/** Something has been open to everybody within half a year. */
export const openEvent = defineCriterion({
  id: 'open-event',
  asks: 'Something was open to everybody in half a year',
  reads: ['log.events', 'charter.rhythm.activities'],
  rule: 'no-open-door',
  todo: 'Open one meeting to people who are no members, and log it with `audience: open`.',
  met: [plus('date: 2026-05-12, audience: open'), plus('date: 2026-05-12, guests: 4')],
  unmet: [plus('date: 2026-05-12, audience: private')],
  idle: [{ charter: 'stage: active\nlaunch: {date: 2026-02-01}\n', log: eventsOf(...usual) }],
  test: ({ community, today }) => isExpected(recentEvents(community, today).some(isOpen), community, today),
});

/** It has met four times in four months. */
export const fourEvents = defineCriterion({
  id: 'four-events',
  asks: 'Four meetings took place in 120 days outside breaks',
  reads: ['log.events', 'charter.rhythm.breaks'],
  rule: 'gone-quiet',
  todo: 'Meet once a month or more often, and log each meeting: `cop log event`.',
  met: [{ charter: launched, log: eventsOf(...usual) }],
  unmet: [
    { charter: launched, log: eventsOf(...usual.slice(1)) },
    { charter: launched, without: ['log'] },
  ],
  idle: [{ log: eventsOf(...usual) }, { charter: 'stage: active\nlaunch: {date: 2026-04-01}\n', without: ['log'] }],
  test: ({ community, today }) => {
    const counted = dayCounter(community, today);
    const recent = pastEvents(community, today).filter(({ date }) => counted(date) <= 120);
    if (!isUnderWay(community, today)) return undefined;
    if (recent.length >= floors.events) return true;
    return (age(community, today) ?? 0) < 120 ? undefined : false;
  },
});

/** Members have heard from the community lately. */
export const membersHeard = defineCriterion({
  id: 'members-heard-lately',
  asks: 'Members heard from the community in the last 45 days',
  reads: ['log.events', 'log.messages', 'charter.communications.messages'],
  rule: 'leaders-silent',
  todo: 'Send members a short message with the next date and one thing that came of the last one.',
  met: [{ charter: launched, log: clinics('2026-04-17') }],
  unmet: [{ charter: `${launched}communications:\n`, log: clinics('2026-04-16') }],
  idle: [{ log: clinics('2026-04-16') }, { charter: `${launched}communications:\n`, without: ['log'] }],
  test: ({ community, today }) => {
    const heard = isUnderWay(community, today) ? voice(community, today) : undefined;
    return heard && heard.counted <= 45;
  },
});
