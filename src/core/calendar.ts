import ical, { escape as escaped, type ICalDayJsStub, type ICalEventData } from 'ical-generator';
import { producer } from './plan.ts';
import type { Feed, FeedEvent } from './view/feed.ts';
import { addDays } from './words/dates.ts';
import { line } from './words/line.ts';
import { slug } from './words/slug.ts';
import { isUniversal, type Zone, zoneOf } from './zones.ts';

/**
 * The calendar of a community for calendar programs (RFC 5545): one VEVENT for each event or series, in the time of its
 * zone, with the rules of that zone; the same bytes for the same feed. Blank where there is no event, as a calendar
 * needs one.
 *
 * - DTSTAMP is the day of the feed, at midnight: the day as of which all of it is true, and no clock.
 * - UID is made of the community, the kind of event and its id or name, so it survives a new day, hour or place.
 * - CLASS is left out: members only says who may come. CLASS:PRIVATE would hide from colleagues what the hour of a
 *   member is spent on, and the line managers who give that hour are to see it.
 * - No ORGANIZER and no METHOD: these are dates to look at, nobody is invited or asked for an answer.
 */
export function icalendar(feed: Feed): string {
  if (feed.events.length === 0) return '';
  const calendar = ical({
    // The library puts the first character before it.
    prodId: producer.slice(1),
    // The library writes this name as it is.
    name: escaped(line(feed.name), false),
    // Without a name here the stamps stay in UTC; each event names its own zone.
    timezone: { name: null, generator: (zone) => zoneOf(zone)?.block ?? null },
  });
  const named = ids(feed);
  for (const event of feed.events) for (const data of eventsOf(event, named(event), feed)) calendar.createEvent(data);
  return `${calendar.toString()}\r\n`;
}

/** How the times of an event are written. */
interface Times {
  /** Of the whole day, in UTC, in a zone, or wherever the reader is. */
  readonly form: 'day' | 'utc' | 'zoned' | 'floating';
  readonly zone?: Zone;
  readonly note: readonly string[];
}

function timesOf({ time, zone: name }: FeedEvent): Times {
  if (time === '') return { form: 'day', note: [] };
  if (isUniversal(name)) return { form: 'utc', note: [] };
  const zone = zoneOf(name);
  if (zone) return { form: 'zoned', zone, note: [] };
  const why = name ? `The time zone ${line(name)} is not known` : 'No time zone is on file';
  return { form: 'floating', note: [`${why}: ${time} is meant where the meeting is held.`] };
}

function eventsOf(event: FeedEvent, id: string, { asOf }: Feed): ICalEventData[] {
  const times = timesOf(event);
  const href = webAddress(event.href);
  const lines = [...event.lines, href && `Join here: ${href}`, ...times.note].filter(Boolean).map(line);
  const shared: Omit<ICalEventData, 'start'> = {
    stamp: `${asOf}T00:00:00Z`,
    summary: line(event.title),
    description: lines.length > 0 ? lines.join('\n') : null,
    location: isMailbox(event.place) || line(event.place) === '' ? null : line(event.place),
    // The library takes an address for a text, and would put a backslash before these.
    url: href.replace(/[,;\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`) || null,
    allDay: times.form === 'day',
    floating: times.form === 'floating',
    timezone: times.zone?.name ?? null,
    transparency: (times.form === 'day' ? 'TRANSPARENT' : 'OPAQUE') as ICalEventData['transparency'],
  };
  return event.days.map((day) => ({
    ...shared,
    id: event.isSeries ? id.replace('@', `-${day}@`) : id,
    start: wallTime(day, event.time),
    end: event.time && event.minutes > 0 ? wallTime(day, event.time, event.minutes) : null,
    repeating: event.rule === '' ? null : recurrence(event, times),
  }));
}

/**
 * The rule with its end and its exceptions, as text: the library writes an end of whole days in a form that the
 * standard does not allow.
 */
function recurrence({ rule, until, without, time }: FeedEvent, times: Times): string {
  const end = until === '' ? '' : `;UNTIL=${untilText(until, time, times)}`;
  const parameter = { day: ';VALUE=DATE', zoned: `;TZID=${times.zone?.name}`, utc: '', floating: '' }[times.form];
  const mark = times.form === 'utc' ? 'Z' : '';
  const days = without.map((day) => (time === '' ? compact(day) : `${compact(day)}T${compact(time)}00${mark}`));
  return `RRULE:${rule}${end}${days.length > 0 ? `\nEXDATE${parameter}:${days.join(',')}` : ''}`;
}

/**
 * The end of a series. With a zone it has to be in UTC, and the offset of winter is taken for it: in summer that is an
 * hour late, in which nothing begins, as a rhythm has one day after the other.
 */
function untilText(day: string, time: string, { form, zone }: Times): string {
  if (form === 'day') return compact(day);
  const offsets = [...(zone?.block ?? '').matchAll(/TZOFFSETTO:([+-])(\d\d)(\d\d)/g)].map(
    ([, sign, hours, minutes]) => (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)),
  );
  const end = wallTime(day, time, offsets.length > 0 ? -Math.min(...offsets) : 0);
  return `${end.format('YYYYMMDD')}T${end.format('HHmmss')}${form === 'floating' ? '' : 'Z'}`;
}

/**
 * A day and a time as clocks on the wall show them, so many minutes later, in the form of a library for dates that the
 * writer takes: with a `Date` the zone of the machine would come in.
 */
function wallTime(day: string, time: string, later = 0): ICalDayJsStub {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = hour * 60 + minute + later;
  const rest = ((total % 1440) + 1440) % 1440;
  const date = addDays(day, Math.floor(total / 1440));
  const clock = `${String(Math.floor(rest / 60)).padStart(2, '0')}${String(rest % 60).padStart(2, '0')}00`;
  const self: ICalDayJsStub = {
    format: (pattern) => (pattern === 'YYYYMMDD' ? compact(date) : clock),
    isValid: () => true,
    toDate: () => new Date(`${date}T${clock.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`),
    toJSON: () => `${date}T${clock}`,
    tz: () => self,
    utc: () => self,
  };
  return self;
}

function compact(text: string): string {
  return text.replace(/[-:]/g, '');
}

/** Ids of events, `meeting-clinic@data-pipelines.cop`; those of one name are counted in the order of the file. */
function ids({ slug: community }: Feed): (event: FeedEvent) => string {
  const seen = new Map<string, number>();
  return ({ kind, key }) => {
    const id = [kind, word(key)].filter(Boolean).join('-');
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return `${id}${count > 1 ? `.${count}` : ''}@${word(community)}.cop`;
  };
}

/** A text as a word of an id, also where it has no Latin letters. */
function word(text: string): string {
  const plain = slug(text);
  const codes = () => [...text].slice(0, 12).map((character) => character.codePointAt(0)!.toString(36));
  return plain || (text === '' ? '' : `x${codes().join('')}`);
}

/** An address on the web as the standard writes it; blank for any other text. Mailboxes are never given away. */
function webAddress(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return '';
  const { href, username, password } = new URL(text);
  return username === '' && password === '' ? href : '';
}

function isMailbox(text: string): boolean {
  return /[^\s@]@[^\s@]+\.[^\s@]/.test(text);
}
