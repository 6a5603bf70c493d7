import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';
import { occurrences } from './measures/dates.ts';
import { readInterval } from './words/interval.ts';

/** A time zone with its rules, as calendar programs have them. */
export interface Zone {
  readonly name: string;
  /** A VTIMEZONE of RFC 5545. */
  readonly block: string;
}

const zoneNames = new Set(tzlib_get_timezones(false));
const universal = /^(?:Etc\/)?(?:UTC|UCT|Zulu|Universal|Greenwich|GMT[+-]?0?)$/;

/** Whether the name of a zone means UTC. */
export function isUniversal(name: string): boolean {
  return universal.test(name);
}

/** A zone by its name or an older one; the library complains on the console about what it does not know. */
export function zoneOf(name: string): Zone | undefined {
  if (!zoneNames.has(name)) return undefined;
  const [block = '', parameter = ''] = tzlib_get_ical_block(name, false);
  return { name: parameter.replace(/^TZID=/, ''), block };
}

/** One half of the year of a zone: when it begins, by the clock before it, and the minutes it is ahead of UTC then. */
interface Season {
  readonly minutes: number;
  readonly starts: string;
  readonly time: string;
  /** `last Sunday`; undefined for a zone that never changes its clocks. */
  readonly day: string | undefined;
}

const known = new Map<string, readonly Season[] | undefined>();

/**
 * The minutes that clocks in a zone are ahead of UTC on a day at a time, by the rules that hold today; undefined where
 * nobody knows the zone. In the hour that comes twice the later one is meant.
 */
export function offsetIn(zone: string, day: string, time: string): number | undefined {
  if (isUniversal(zone)) return 0;
  if (!known.has(zone)) known.set(zone, seasonsOf(zoneOf(zone)?.block));
  const seasons = known.get(zone);
  if (!seasons) return undefined;
  const now = `${day} ${time}`;
  const begun = seasons.map((season) => ({ season, on: lastBegun(season, now) }));
  return begun.reduce((last, one) => (one.on > last.on ? one : last)).season.minutes;
}

function seasonsOf(block: string | undefined): Season[] | undefined {
  if (block === undefined) return undefined;
  const parts = [...block.matchAll(/BEGIN:(?:STANDARD|DAYLIGHT)[\s\S]*?END:(?:STANDARD|DAYLIGHT)/g)];
  const seasons = parts.map(([part]) => seasonOf(part));
  return seasons.length > 0 ? seasons : undefined;
}

const days = {
  SU: 'Sunday',
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
} as const;
const nths: Readonly<Record<string, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };

function seasonOf(part: string): Season {
  const [, sign, hours, minutes] = /TZOFFSETTO:([+-])(\d\d)(\d\d)/.exec(part)!;
  const [, year, month, day, hour, minute] = /DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(part)!;
  const [, nth, name] = /BYDAY=(-?\d)([A-Z]{2})/.exec(part) ?? [];
  return {
    minutes: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)),
    starts: `${year}-${month}-${day}`,
    time: `${hour}:${minute}`,
    day: name && `${nths[nth!]} ${days[name as keyof typeof days]}`,
  };
}

/** When a season began for the last time before a moment of the clock on the wall. */
function lastBegun({ starts, time, day }: Season, now: string): string {
  if (day === undefined) return `${starts} ${time}`;
  const today = now.slice(0, 10);
  const yearBefore = `${Number(today.slice(0, 4)) - 1}-01-01`;
  const begun = occurrences({ every: readInterval('yearly'), day, starts, ends: undefined }, yearBefore, today, []);
  return begun.map((on) => `${on} ${time}`).findLast((moment) => moment <= now) ?? '';
}
