/** A time of day named in a sentence; `minutes` where its end is named too. */
export interface HourSaid {
  readonly text: string;
  readonly start: number;
  readonly time: string;
  readonly minutes?: number;
}

const half = '(?: ?([ap])\\.?m\\b\\.?)?';
const point = `(\\d{1,2})(?:[:h](\\d{2}))?${half}`;
// What comes before or behind makes a number part of an address, a date, a version or a sum.
const before = '(?<![\\w./:+#$€£-])';
const behind = '(?![\\w/:+%-]|[.,]\\d)';
const between = ' ?(?:-|to|until|till) ?';
const range = new RegExp(`${before}${point}${between}${point}(?:(?<=\\d)(?=Z\\b)|${behind})`, 'gi');
const single = new RegExp(`${before}${point}(?:(?<=\\d)(?=Z\\b)|${behind})`, 'gi');
const plain = /(?<![\w./:+#$€£-])([01]\d|2[0-3])([0-5]\d)(?= ?(?:UTC|Z|h|hrs|hours)\b)(?: ?(?:h|hrs|hours)\b)?/g;
const worded = /\b(?:12 )?(noon|midday|midnight)\b/gi;

/** Every time of day that a sentence names: `14:00`, `2:30 PM`, `9am`, `10-11am`, `1500 UTC`, `noon`; a bare `9` is none. */
export function hoursSaid(text: string): HourSaid[] {
  const found: HourSaid[] = [];
  let left = text;
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => Omit<HourSaid, 'text' | 'start'> | undefined) => {
    for (const match of [...left.matchAll(pattern)]) {
      const hour = read(match);
      if (!hour) continue;
      found.push({ text: match[0], start: match.index, ...hour });
      const end = match.index + match[0].length;
      left = left.slice(0, match.index) + '\0'.repeat(match[0].length) + left.slice(end);
    }
  };
  take(range, readRange);
  take(single, ([, hour, minute, half]) => written(minutesOf(hour!, minute, half)));
  take(plain, ([, hour, minute]) => ({ time: `${hour}:${minute}` }));
  take(worded, ([, word]) => ({ time: word!.toLowerCase() === 'midnight' ? '00:00' : '12:00' }));
  return found.sort((a, b) => a.start - b.start);
}

const day = 24 * 60;

function readRange([, hour, minute, half, endHour, endMinute, endHalf]: RegExpExecArray) {
  const end = minutesOf(endHour!, endMinute, endHalf);
  if (end === undefined) return undefined;
  if (half !== undefined || minute !== undefined) {
    const isShared = half === undefined && endHalf !== undefined && Number(hour) <= 12;
    if (!isShared) return lasting(minutesOf(hour!, minute, half), end);
  }
  // `10-11am`, `11-1pm`: of the two beginnings, the one less than twelve hours before the end.
  const begins = [minutesOf(hour!, minute, 'a'), minutesOf(hour!, minute, 'p')];
  return lasting(
    begins.find((begin) => begin !== undefined && (end - begin + day) % day < day / 2),
    end,
  );
}

function lasting(begin: number | undefined, end: number) {
  const said = written(begin);
  if (!said || begin === undefined || begin === end) return undefined;
  return { ...said, minutes: (end - begin + day) % day };
}

/** Minutes since midnight; undefined for a bare number and for what no clock shows. */
function minutesOf(hourText: string, minuteText: string | undefined, half: string | undefined): number | undefined {
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  if (minute > 59 || hour > 23 || (half === undefined && minuteText === undefined)) return undefined;
  if (half === undefined || hour > 12)
    return half === undefined || minuteText !== undefined ? hour * 60 + minute : undefined;
  if (hour === 0) return half.toLowerCase() === 'a' ? minute : undefined;
  return ((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + minute;
}

function written(minutes: number | undefined): { readonly time: string } | undefined {
  if (minutes === undefined) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return { time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}
