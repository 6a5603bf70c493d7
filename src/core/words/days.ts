import { type Weekday, weekdays } from './dates.ts';

/** The day on which something happens again and again: a weekday, one weekday of the month, or a day of the month. */
export interface RepeatingDay {
  readonly weekday?: Weekday;
  /** 1 to 5 counts from the start of the month; -1 is the last one. Only with a weekday. */
  readonly nth?: number;
  /** Day of the month. */
  readonly date?: number;
}

const counts: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  last: -1,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
};
const ordinals = Object.keys(counts).join('|');
const phrase = new RegExp(
  `^(?:(?:on )?(?:the )?(${ordinals}) )?(${weekdays.join('|')})s?(?: of (?:the|each|every) month)?$`,
  'i',
);
const dayOfMonth = /^(?:day (\d{1,2})|(?:on )?the (\d{1,2})(?:st|nd|rd|th))$/i;

/** Reads `Tuesday`, `second Tuesday`, `last Friday`, `day 15`; undefined for any other text, which is shown as it is. */
export function readDay(text: string): RepeatingDay | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  const match = phrase.exec(words);
  if (match) {
    const weekday = weekdays.find((name) => name.toLowerCase() === match[2]!.toLowerCase())!;
    return match[1] === undefined ? { weekday } : { weekday, nth: counts[match[1].toLowerCase()]! };
  }
  const date = dayOfMonth.exec(words);
  const number = Number(date?.[1] ?? date?.[2]);
  return number >= 1 && number <= 31 ? { date: number } : undefined;
}
