import { compareText } from '../finding.ts';
import { meetingDays } from '../measures/meetings.ts';
import { addDays, longDate } from '../words/dates.ts';
import { bare, joined } from '../words/phrases.ts';
import { zoneWords } from '../words/times.ts';
import { address } from './community.ts';
import { formatWords } from './rhythm.ts';
import { filled, type Subject } from './subject.ts';

/** A day from today on, in words; blank texts where nothing is known. */
export interface NextDate {
  readonly iso: string;
  /** `Tuesday 9 June 2026 at 14:00 (London time)`; without a zone where people meet in person. */
  readonly when: string;
  readonly what: string;
  /** What a meeting is about, where a topic has its day. */
  readonly topic: string;
  readonly where: string;
  readonly link: ReturnType<typeof address>;
  readonly isLaunch: boolean;
  readonly isForMembers: boolean;
}

const ahead = 370;
const blank = { topic: '', where: '', link: address(''), isLaunch: false, isForMembers: false };

/** The next days on which something takes place, earliest first: the launch, meetings, topics with a day of their own. */
export function nextDates(subject: Subject, most: number): NextDate[] {
  if (subject.charter.stage === 'retired') return [];
  const meetings = nextMeetings(subject, most);
  const topics = nextTopics(subject);
  const on = (dates: readonly NextDate[], day: string) => dates.filter(({ iso }) => iso === day);
  const isPair = (day: string) => on(meetings, day).length === 1 && on(topics, day).length === 1;
  const named = meetings.map((one) => (isPair(one.iso) ? { ...one, topic: on(topics, one.iso)[0]!.topic } : one));
  return [...nextLaunch(subject), ...named, ...topics.filter(({ iso }) => !isPair(iso))]
    .sort((a, b) => compareText(a.iso, b.iso) || compareText(a.when, b.when))
    .slice(0, most);
}

function nextMeetings({ charter, today, zone }: Subject, most: number): NextDate[] {
  const activities = charter.rhythm.activities.filter(({ name }) => name);
  return activities.flatMap((activity) => {
    const { every, name, time, timezone = zone, place, format, link, audience } = activity;
    const isOften = (every?.days ?? 7) < 7;
    const days = meetingDays(charter, activity, [today, addDays(today, ahead)]).slice(0, isOften ? 1 : most);
    return days.map((iso) => ({
      ...blank,
      iso,
      when: whenWords(iso, time, format === 'in-person' ? undefined : timezone),
      what: bare(name),
      where: joined([bare(place ?? ''), format ? formatWords[format] : ''], ', '),
      link: address(link),
      isForMembers: audience === 'private',
    }));
  });
}

function nextLaunch({ charter, today, zone }: Subject): NextDate[] {
  const { date, time, place, format, kind } = charter.launch;
  if (date === undefined || date < today) return [];
  const where = joined([bare(place ?? ''), format ? formatWords[format] : ''], ', ');
  const what = kind === 'quiet' ? 'We start, without an event' : 'The launch';
  const when = whenWords(date, time, format === 'in-person' ? undefined : zone);
  return [{ ...blank, iso: date, when, what, where, isLaunch: true }];
}

function nextTopics({ community, today }: Subject): NextDate[] {
  const topics = filled(community.curriculum?.value.topics ?? []);
  return topics.flatMap(({ title, status, scheduled }) => {
    if (!title || scheduled === undefined || scheduled < today || status === 'retired' || status === 'done') return [];
    return [{ ...blank, iso: scheduled, when: longDate(scheduled), what: 'A topic of its own', topic: bare(title) }];
  });
}

function whenWords(iso: string, time: string | undefined, zone: string | undefined): string {
  if (!time) return longDate(iso);
  return joined([`${longDate(iso)} at ${time}`, zone ? `(${zoneWords(zone).replace(/ \(.*\)$/, '')})` : '']);
}
