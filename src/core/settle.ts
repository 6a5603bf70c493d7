import { diff, type Page } from './plan.ts';
import { isDate } from './words/dates.ts';

/** A page that can be made as of any day, with the files beside it. */
export interface Sheet {
  readonly id: string;
  /** The file of the page; those beside it have the same day. */
  readonly file: string;
  /** Whether the page says as of which day it is. */
  readonly isDated: boolean;
  /** The newest day up to `today` that the files tell of; an earlier page cannot know it. */
  news(today: string): string;
  /** The page first, then what stands beside it. */
  at(day: string): readonly [Page, ...Page[]];
}

/** How the day of a dated page is found. */
export interface Settling {
  readonly today: string;
  /** `fixed` takes today; `noted` the day that the page there notes; `fresh` that one while it is good enough. */
  readonly by: 'fixed' | 'noted' | 'fresh';
}

/**
 * The day as of which a sheet is made. A dated page notes its day in its first line. It keeps that day while the month
 * is the same and the files tell nothing new: what has not changed is not written anew every morning.
 */
export function settle(sheet: Sheet, there: string | undefined, { today, by }: Settling): string {
  const noted = there === undefined ? undefined : notedDay(there);
  if (!sheet.isDated || by === 'fixed' || noted === undefined || noted < sheet.news(today)) return today;
  if (by === 'noted') return noted;
  if (noted.slice(0, 7) !== today.slice(0, 7)) return today;
  // A page of HTML cannot be compared: what it is made from decides.
  if (there?.startsWith('<!doctype')) return noted;
  const [page] = sheet.at(noted);
  return diff([page], new Map([[page.file, there!]]))[0]!.state === 'same' ? noted : today;
}

/** The day that the first lines of a page note. */
export function notedDay(text: string): string | undefined {
  const day = / as of (\d{4}-\d{2}-\d{2});/.exec(text.slice(0, 400))?.[1];
  return day !== undefined && isDate(day) ? day : undefined;
}
