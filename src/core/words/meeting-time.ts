import { weekdays } from './dates.ts';
import { hoursSaid } from './hours.ts';
import { readInterval } from './interval.ts';
import { oneLine } from './phrases.ts';
import { zonesSaid } from './zone.ts';

/** What a sentence says of when a group meets, as a charter writes it; `rest` holds the words that were not understood. */
export interface MeetingTime {
  readonly every?: string;
  readonly day?: string;
  readonly time?: string;
  /** Length, where the end is named: `10-11am`. */
  readonly minutes?: number;
  readonly timezone?: string;
  readonly rest: string;
}

type Facts = Omit<MeetingTime, 'rest'>;

/** Something named in the sentence; without `value` it is of that kind, but not clear. */
interface Mention {
  readonly kind: 'day' | 'time' | 'timezone' | 'every';
  readonly start: number;
  readonly text: string;
  readonly value?: Facts;
  /** How often, unless it is said elsewhere: `Tuesdays` are weekly, and `of the month` is monthly. */
  readonly unless?: string;
}

const longest = 300;

/**
 * Reads “Tuesdays at 8:00 PT, biweekly” and its like. Nothing is guessed: what is said twice in different ways, or means
 * several things, stays in `rest`; undefined where nothing is clear. A plural (“Tuesdays”) is weekly and “of the month”
 * is monthly where nothing else is said; “every second Tuesday” is fortnightly; “second Tuesday” alone does not say how often.
 */
export function readMeetingTime(text: string): MeetingTime | undefined {
  const line = oneLine(text.replace(/[‐-―−]/g, '-'));
  if (line === '' || line.length > longest || line.includes('\0')) return undefined;
  const mentions = mentioned(line);
  const count = (kind: Mention['kind']) => mentions.filter((mention) => mention.kind === kind).length;
  // Two days with an hour each are two meetings.
  if (count('day') > 1 && count('time') > 1) return undefined;
  const clear = withoutHalves(
    mentions.filter((mention) => isClear(mention, mentions)),
    mentions,
  );
  const rest = remaining(line, clear);
  if (denials.test(rest)) return undefined;
  const facts: Facts = Object.assign({}, ...clear.map(({ value }) => value));
  const isSaid = count('every') > 0 || facts.every !== undefined;
  const every = isSaid || doubts.test(rest) ? facts.every : clear.find(({ unless }) => unless)?.unless;
  const { minutes, ...read } = { ...(every === undefined ? {} : { every }), ...facts };
  // One word understood in a sentence about something else is no meeting time.
  if (Object.keys(read).length < (rest === '' ? 1 : 2)) return undefined;
  return { ...read, ...(minutes === undefined ? {} : { minutes }), rest };
}

const denials = /\b(?:no|not|never|none|nothing|formerly|was|were|used to|cancell?ed|paused|ended|stopped)\b/i;
const doubts =
  /\b(?:days?|weeks?|months?|quarters?|years?|altern\w*|even|odd|every|each|other|except|first|last|\d+th|or|and)\b/i;

function isClear({ kind, value, start }: Mention, mentions: readonly Mention[]): boolean {
  if (!value) return false;
  return mentions.every((other) => {
    if (other.start === start) return true;
    if (!other.value) return other.kind !== kind && !(other.kind === 'every' && value.every !== undefined);
    const said: Facts = other.value;
    return (Object.keys(value) as (keyof Facts)[]).every(
      (name) => said[name] === undefined || said[name] === value[name],
    );
  });
}

/** An hour without its zone would be read in another one, and a zone without its hour says nothing. */
function withoutHalves(clear: readonly Mention[], mentions: readonly Mention[]): readonly Mention[] {
  const isOpen = (kind: Mention['kind']) =>
    mentions.some((mention) => mention.kind === kind) && !clear.some((mention) => mention.kind === kind);
  const isWhole = !isOpen('time') && !isOpen('timezone');
  return isWhole ? clear : clear.filter(({ kind }) => kind !== 'time' && kind !== 'timezone');
}

const fillers =
  /^(?:at|on|in|the|we|our|meet|meets|meetings?|held|takes?|place|from|is|are|will|be|and|time|regular|regularly|[-\s,;:.()@|/&~*]*)$/i;

/** The words that nothing was read from, without connecting words around them. */
function remaining(line: string, clear: readonly Mention[]): string {
  let left = line;
  for (const { start, text } of [...clear].sort((a, b) => b.start - a.start))
    left = `${left.slice(0, start)}\0${left.slice(start + text.length)}`;
  const words = left.split(/([\s,;:()|\0]+)/).filter(Boolean);
  while (words.length > 0 && fillers.test(words[0]!.replaceAll('\0', ''))) words.shift();
  while (words.length > 0 && fillers.test(words.at(-1)!.replaceAll('\0', ''))) words.pop();
  return oneLine(words.join('').replace(/[\s(]*\0[\s)]*/g, ' ')).replace(/ (?=[,;:.])/g, '');
}

const nth = '(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)';
const several = `${nth.replace('(', '(?:')}(?: ?[,/&+] ?| and | or |, and )`;
const weekday = '(Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:r|rs)?|Fri|Sat(?:ur)?)(?:(day)(s)?)?\\b\\.?';
const units = '(?:day|week|fortnight|month|quarter|year)';
const patterns = {
  unclear: new RegExp(
    [
      `\\b(?:once or twice|twice|thrice|(?:two|three|four|\\d{1,3}) times)(?: (?:a|an|per|each|every))? (?:dai|${units})(?:ly)?\\b`,
      '\\b(?:bi|semi)-?(?:month(?:ly)?|annual(?:ly)?)\\b',
      '\\b(?:every|each) week-?days?\\b',
    ].join('|'),
    'gi',
  ),
  nths: new RegExp(`\\b(?:${several})+${nth} ${weekday}(?: of (?:the|each|every) month\\b)?`, 'gi'),
  date: /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: day)? of (?:the|each|every) month\b/gi,
  counted: new RegExp(
    `\\b(?:(every|each) )?${nth} ${weekday}(?: (?:of|in) (?:(the|a)|each|every) (month|quarter)\\b)?`,
    'gi',
  ),
  plain: new RegExp(`\\b(?:(every other|alternate|every|each) |a )?${weekday}`, 'gi'),
  often: new RegExp(
    [
      `\\bonce (?:a|per|every) ${units}\\b`,
      `\\b(?:every|each)(?: (?:other|second|third|one|two|three|four|six|\\d{1,3}))? ${units}s?\\b`,
      '\\b(?:daily|(?:bi-? ?)?weekly|fortnightly|monthly|quarterly|yearly|annually)\\b',
    ].join('|'),
    'gi',
  ),
};

type Read = Pick<Mention, 'kind' | 'value' | 'unless'>;

/** Everything of the four kinds that a line names; what one pattern has taken, the next do not see. */
function mentioned(line: string): Mention[] {
  const found: Mention[] = [];
  let left = line.replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi, (text) => '\0'.repeat(text.length));
  const hide = (mention: Mention) => {
    const { start, text } = mention;
    left = left.slice(0, start) + '\0'.repeat(text.length) + left.slice(start + text.length);
    found.push(mention);
  };
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => Read | undefined) => {
    for (const match of [...left.matchAll(pattern)]) {
      const mention = read(match);
      if (mention) hide({ start: match.index, text: match[0], ...mention });
    }
  };
  const zones = zonesSaid(left).map(({ zone, start, text }) => {
    return { kind: 'timezone', start, text, ...(zone && { value: { timezone: zone } }) } as const;
  });
  // `1500 UTC` is an hour because of its zone, and the `8:00` of `UTC+8:00` is none.
  zones.filter(({ value }) => !value).forEach(hide);
  for (const { start, text, ...value } of hoursSaid(left)) hide({ kind: 'time', start, text, value });
  zones.filter(({ value }) => value).forEach(hide);
  take(patterns.unclear, () => ({ kind: 'every' }));
  take(patterns.nths, () => ({ kind: 'day' }));
  take(patterns.date, ([, date]) => ({ kind: 'day', value: { day: `day ${Number(date)}` }, unless: 'monthly' }));
  take(patterns.counted, countedDay);
  take(patterns.plain, plainDay);
  take(patterns.often, ([words]) => ({ kind: 'every', value: { every: interval(words)! } }));
  return found.sort((a, b) => a.start - b.start);
}

const ordinals: Readonly<Record<string, string>> = {
  '1st': 'first',
  '2nd': 'second',
  '3rd': 'third',
  '4th': 'fourth',
  '5th': 'fifth',
};

function countedDay([, every, written, short, day, , article, unit]: RegExpExecArray): Read | undefined {
  const name = weekdayNamed(short!, day);
  if (name === undefined) return undefined;
  const count = ordinals[written!.toLowerCase()] ?? written!.toLowerCase();
  const counted = `${count} ${name}`;
  const often = unit?.toLowerCase() === 'quarter' ? 'quarterly' : 'monthly';
  if (unit !== undefined && article !== undefined) return { kind: 'day', value: { day: counted }, unless: often };
  if (unit !== undefined) return { kind: 'day', value: { every: often, day: counted } };
  if (every === undefined) return { kind: 'day', value: { day: counted } };
  if (count === 'second') return { kind: 'day', value: { every: 'fortnightly', day: name } };
  if (count === 'first' || count === 'last') return { kind: 'day', value: { every: 'monthly', day: counted } };
  // “Every third Tuesday”: every three weeks, or once a month?
  return { kind: 'day' };
}

function plainDay([, every, short, day, many]: RegExpExecArray): Read | undefined {
  const name = weekdayNamed(short!, day);
  if (name === undefined) return undefined;
  if (every !== undefined) {
    const often = /other|alternate/i.test(every) ? 'fortnightly' : 'weekly';
    return { kind: 'day', value: { every: often, day: name } };
  }
  return { kind: 'day', value: { day: name }, ...(many && { unless: 'weekly' }) };
}

/** Short names are those with a capital: `Sat`, but not `sat`. */
function weekdayNamed(short: string, day: string | undefined): string | undefined {
  if (day === undefined && !/^[A-Z]/.test(short)) return undefined;
  return weekdays.find((name) => name.slice(0, 3).toLowerCase() === short.slice(0, 3).toLowerCase());
}

const numbers: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', third: '3', four: '4', six: '6' };
const names: Readonly<Record<string, string>> = {
  '1 day': 'daily',
  '1 week': 'weekly',
  '2 week': 'fortnightly',
  '1 month': 'monthly',
  '3 month': 'quarterly',
  '1 year': 'yearly',
};

/** How often, as a charter writes it. */
function interval(words: string): string | undefined {
  const read = readInterval(
    words
      .toLowerCase()
      .replace(/\b(?:one|two|three|third|four|six)\b/, (word) => numbers[word]!)
      .replace(/^each\b/, 'every')
      .replace(/^once (?:a|per|every)\b/, 'every'),
  );
  return read && (names[`${read.count} ${read.unit}`] ?? `every ${read.count} ${read.unit}s`);
}
