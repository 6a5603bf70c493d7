import ICAL from 'ical.js';

/** One meeting as a calendar program shows it. */
export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  /** `14:00`, blank for a whole day. */
  readonly time: string;
  /** Hours ahead of UTC; undefined for a time without a zone and for a whole day. */
  readonly offset: number | undefined;
}

/** What an independent reader (ical.js) finds in a calendar from one day to another, both included, by day and time. */
export function shownIn(text: string, from: string, to: string): Shown[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const found = calendar.getAllSubcomponents('vevent').flatMap((component) => {
    const event = new ICAL.Event(component);
    const times = event.isRecurring() ? repeated(event, to) : [event.startDate];
    return times.map((time) => shown(event, time));
  });
  return found
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (`${a.day} ${a.time} ${a.id}` < `${b.day} ${b.time} ${b.id}` ? -1 : 1));
}

/** The properties of all events of a calendar, unescaped. */
export function eventsIn(text: string): Record<string, string>[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar
    .getAllSubcomponents('vevent')
    .map((event) => Object.fromEntries(event.getAllProperties().map((one) => [one.name, String(one.getFirstValue())])));
}

function repeated(event: ICAL.Event, to: string): ICAL.Time[] {
  const times: ICAL.Time[] = [];
  const iterator = event.iterator();
  for (let time = iterator.next(); time && dayOf(time) <= to; time = iterator.next()) times.push(time);
  return times;
}

function shown(event: ICAL.Event, time: ICAL.Time): Shown {
  const clock = [time.hour, time.minute].map((number) => String(number).padStart(2, '0')).join(':');
  const isPlaced = !time.isDate && time.zone !== ICAL.Timezone.localTimezone;
  return {
    id: event.uid,
    title: event.summary,
    day: dayOf(time),
    time: time.isDate ? '' : clock,
    offset: isPlaced ? time.utcOffset() / 3600 : undefined,
  };
}

function dayOf(time: ICAL.Time): string {
  return time.toString().slice(0, 10);
}
