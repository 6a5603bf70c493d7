import { list } from './list.ts';

/** The places that an abbreviation stands for; those with several are never read, only offered. */
const abbreviations = new Map<string, readonly string[]>(
  Object.entries({
    EST: ['America/New_York'],
    EDT: ['America/New_York'],
    ET: ['America/New_York'],
    CST: ['America/Chicago', 'Asia/Shanghai'],
    CDT: ['America/Chicago'],
    CT: ['America/Chicago'],
    MST: ['America/Denver', 'America/Phoenix'],
    MDT: ['America/Denver'],
    MT: ['America/Denver'],
    PST: ['America/Los_Angeles'],
    PDT: ['America/Los_Angeles'],
    PT: ['America/Los_Angeles'],
    IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
    CET: ['Europe/Berlin'],
    CEST: ['Europe/Berlin'],
    BST: ['Europe/London', 'Asia/Dhaka'],
    GMT: ['Europe/London', 'UTC'],
    JST: ['Asia/Tokyo'],
    KST: ['Asia/Seoul'],
    SGT: ['Asia/Singapore'],
    AEDT: ['Australia/Sydney'],
    AEST: ['Australia/Sydney', 'Australia/Brisbane'],
    NZDT: ['Pacific/Auckland'],
    NZST: ['Pacific/Auckland'],
    UTC: ['UTC'],
  }),
);

const named: Readonly<Record<string, string>> = {
  pacific: 'America/Los_Angeles',
  mountain: 'America/Denver',
  eastern: 'America/New_York',
  'central european': 'Europe/Berlin',
  japan: 'Asia/Tokyo',
};

/** Whether a text has the form of an IANA name, Europe/Berlin; abbreviations mean several zones. */
export function isZone(text: string): boolean {
  return text === 'UTC' || /^[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z0-9_+-]+){1,2}$/.test(text);
}

/** The places that an abbreviation may mean, or an example. */
export function zoneMeant(text: string): string {
  return list(abbreviations.get(text.toUpperCase()) ?? ['Europe/Berlin'], 'or');
}

/** A zone named in a sentence; `zone` is undefined where its name means several places or is a distance from UTC. */
export interface ZoneSaid {
  readonly text: string;
  readonly start: number;
  readonly zone: string | undefined;
}

const areas = 'Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc';
const letters = [...abbreviations.keys()].join('|');
const said = new RegExp(
  [
    '(?<offset>\\b(?:UTC|GMT) ?[+-] ?\\d{1,2}(?::?\\d{2})?\\b)',
    `(?:\\b[A-Z][a-z]+(?: [A-Z][a-z]+)? time \\()?\\b(?<place>(?:${areas})(?:/[A-Z][A-Za-z0-9_+-]+){1,2})`,
    `\\b(?<short>${letters})\\b(?: \\((?:US )?[A-Za-z ]{1,20} [Tt]ime\\)| time\\b)?`,
    `(?<=(?:\\d|[ap]m|[ap]\\.m\\.) ?)\\b(?<after>${letters.toLowerCase()})\\b(?: time\\b)?`,
    `\\b(?:[Uu][Ss] )?(?<name>[Pp]acific|[Mm]ountain|[Ee]astern|[Cc]entral [Ee]uropean|[Jj]apan)(?: [Ss]tandard| [Dd]aylight| [Ss]ummer)? [Tt]ime\\b`,
    '(?<=\\d\\d)(?<zulu>Z)\\b',
  ].join('|'),
  'g',
);

/** Every zone that a sentence names: `PT`, `PT (Pacific Time)`, `2pm utc`, `Central European Time`, `Europe/Berlin`. */
export function zonesSaid(text: string): ZoneSaid[] {
  return [...text.matchAll(said)].map(({ 0: whole, index, groups = {} }) => ({
    text: whole,
    start: index,
    zone: zoneOf(groups),
  }));
}

function zoneOf({ place, short, after, name, zulu }: Readonly<Record<string, string | undefined>>) {
  if (place !== undefined) return place;
  if (zulu !== undefined) return 'UTC';
  if (name !== undefined) return named[name.toLowerCase()];
  const meant = abbreviations.get((short ?? after ?? '').toUpperCase());
  return meant?.length === 1 ? meant[0] : undefined;
}
