/** How often something happens. `days` is undefined for `async` and `on demand`, which have no dates. */
export interface Interval {
  readonly text: string;
  readonly count?: number;
  readonly unit?: 'day' | 'week' | 'month' | 'year';
  /** Length in days: month = 30, quarter = 91, year = 365. */
  readonly days?: number;
}

type Unit = NonNullable<Interval['unit']>;

const named: Record<string, readonly [number, Unit, number]> = {
  daily: [1, 'day', 1],
  weekly: [1, 'week', 7],
  fortnightly: [2, 'week', 14],
  biweekly: [2, 'week', 14],
  monthly: [1, 'month', 30],
  quarterly: [3, 'month', 91],
  yearly: [1, 'year', 365],
  annually: [1, 'year', 365],
};
const lengths: Record<Unit, number> = { day: 1, week: 7, month: 30, year: 365 };
const counted = /^(?:every )?(?:(\d{1,3}|other|second) )?(day|week|fortnight|month|quarter|year)s?$/;
const undated = new Set(['async', 'on demand']);

/** Reads `weekly`, `every 6 weeks`, `on demand` and their like; undefined when the text is none of them. */
export function readInterval(text: string): Interval | undefined {
  const words = text
    .toLowerCase()
    .replace(/(?<=[a-z\d])[_-]+(?=[a-z\d])|[\s_]+/g, ' ')
    .trim();
  if (undated.has(words)) return { text: words };
  const word = words.replace(/ /g, '');
  const known = Object.hasOwn(named, word) ? named[word] : undefined;
  if (known) return { text: word, count: known[0], unit: known[1], days: known[2] };
  const match = counted.exec(words);
  if (!match) return undefined;
  const times = match[1] === undefined ? 1 : Number.isNaN(Number(match[1])) ? 2 : Number(match[1]);
  if (times === 0) return undefined;
  const written = words.startsWith('every ') ? words : `every ${words}`;
  if (match[2] === 'fortnight') return { text: written, count: 2 * times, unit: 'week', days: 14 * times };
  if (match[2] === 'quarter') return { text: written, count: 3 * times, unit: 'month', days: 91 * times };
  const unit = match[2] as Unit;
  return { text: written, count: times, unit, days: times * lengths[unit] };
}

const otherWords: Readonly<Record<string, string>> = {
  annual: 'yearly',
  'half yearly': 'every 6 months',
  'twice a year': 'every 6 months',
  asynchronous: 'async',
  asynchronously: 'async',
  'ad hoc': 'on demand',
  'as needed': 'on demand',
  'as required': 'on demand',
  'when needed': 'on demand',
  'on request': 'on demand',
};
const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinals: Readonly<Record<string, number>> = { third: 3, fourth: 4, fifth: 5, sixth: 6 };

/** How `once a month`, `every two weeks` or `weekly.` is to be written; undefined where that could mean something else. */
export function intervalMeant(text: string): string | undefined {
  const words = text
    .toLowerCase()
    .replace(/^["“”'\s]+|["“”'.!\s]+$/g, '')
    .replace(/(?<=[a-z\d])(?:\s+|_+|[-\u2010-\u2015]+)(?=[a-z\d])/g, ' ');
  if (Object.hasOwn(otherWords, words)) return otherWords[words];
  const counted = words
    .replace(/^(?:once )?(?:every|each|an?|per) /, 'every ')
    .replace(/^every ([a-z]+)/, (all, word: string) => {
      const count = numbers.indexOf(word) + 1 || (Object.hasOwn(ordinals, word) ? ordinals[word] : 0);
      return count ? `every ${count}` : all;
    });
  const read = readInterval(counted);
  if (read?.count !== 1) return read?.text;
  return Object.keys(named).find((word) => named[word]![0] === 1 && named[word]![1] === read.unit);
}
