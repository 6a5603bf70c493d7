import { minutes } from '../words/amounts.ts';
import { plainDate, span } from '../words/dates.ts';
import { list } from '../words/list.ts';
import { bare, inside, joined, sentence } from '../words/phrases.ts';
import { everyWords, zoneWords } from '../words/times.ts';
import { address } from './community.ts';
import type { Charter, Subject } from './subject.ts';

type Activity = Charter['rhythm']['activities'][number];

/** `in-person` as people say it. */
export const formatWords = { 'in-person': 'in person', online: 'online', hybrid: 'hybrid' } as const;
const audiences = { private: 'members only', open: 'open to everyone' } as const;

/** When members meet, in words. A zone that all times share is named once, in `zone`. */
export function rhythmView(subject: Subject) {
  const { charter, zone } = subject;
  const { activities, breaks, none_because: none } = charter.rhythm;
  const zones = new Set(activities.filter(({ time }) => time).map(({ timezone }) => timezone ?? zone ?? ''));
  const pauses = breaks.map(breakWords).filter(Boolean);
  const shared = zones.size === 1 ? [...zones][0]! : '';
  return {
    activities: activities.filter(({ name }) => name).map((activity) => activityView(activity, subject, shared === '')),
    none: sentence(none ?? ''),
    talk: charter.platform.filter((tool) => tool.for.includes('talk') && !tool.retired).map(talkView),
    note: joined(
      [
        shared ? `Times are ${zoneWords(shared)}.` : '',
        pauses.length > 0 ? `We pause ${list(pauses)}.` : '',
        pausedWords(charter.paused),
        sentence(none ?? ''),
      ],
      ' ',
    ),
  };
}

/** Where members talk: a link where there is a safe address, else the address behind the name. */
function talkView({ name, address: where }: Charter['platform'][number]) {
  const tool = bare(name);
  const { text, href, plain } = address(where);
  const isLink = /^https:/i.test(href);
  const isSame = text === '' || text === tool;
  return {
    text: isLink || isSame ? tool : `${tool} (${text})`,
    href: isLink ? href : '',
    plain: isSame && !isLink ? tool : `${tool} (${plain})`,
  };
}

function activityView(activity: Activity, { zone, isAhead }: Subject, withZone: boolean) {
  return {
    name: bare(activity.name),
    when: whenWords(activity, { zone: withZone ? zone : undefined, withZone, isAhead }),
    purpose: sentence(activity.purpose ?? ''),
    link: address(activity.link),
  };
}

interface Around {
  readonly zone: string | undefined;
  readonly withZone: boolean;
  readonly isAhead: boolean;
}

/** `every second Tuesday at 14:00 from 24 February 2026, 60 minutes, hybrid, Room 4.12, members only`. */
export function whenWords(activity: Activity, around: Around): string {
  const { every, day, starts, time, minutes: length, format, place, audience } = activity;
  const zone = around.withZone ? (activity.timezone ?? around.zone) : undefined;
  const clock = time ? `at ${time}${zone ? ` ${zoneWords(zone)}` : ''}` : '';
  const rhythm = joined([everyWords(every, day, starts), clock, fromWords(activity, around.isAhead)]);
  const parts = [rhythm, length ? minutes(length) : '', format ? formatWords[format] : '', inside(place ?? '')];
  return joined([...parts, audience ? audiences[audience] : ''], ', ');
}

// Every second Tuesday could be either one: the first day says which.
function fromWords({ every, starts }: Activity, isAhead: boolean): string {
  if (starts === undefined || every?.text === 'async') return '';
  if (every === undefined) return `on ${plainDate(starts)}`;
  return (isAhead || (every.count ?? 1) > 1) && every.unit !== 'year' ? `from ${plainDate(starts)}` : '';
}

function pausedWords({ from, until, why }: Charter['paused']): string {
  const span = joined([from && `from ${plainDate(from)}`, until && `until ${plainDate(until)}`]);
  if (span === '' && !why) return '';
  return sentence(joined([`The community pauses${span && ` ${span}`}`, bare(why ?? '')], ': '));
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** `from 20 July to 20 August 2026 (summer)`, `every year from 20 December to 6 January`. */
function breakWords({ from, to, why, yearly }: Charter['rhythm']['breaks'][number]): string {
  const reason = why ? ` (${bare(why)})` : '';
  if (yearly) {
    const [first, last] = yearly
      .split('..')
      .map((day) => `${Number(day.slice(3))} ${months[Number(day.slice(0, 2)) - 1]}`);
    return `every year from ${first} to ${last}${reason}`;
  }
  const [first, last] = [from ?? to, to ?? from];
  return first && last ? `${span(first, last)}${reason}` : '';
}
