import type { Fields } from '../import.ts';
import { readMeetingTime } from '../words/meeting-time.ts';

/** A regular meeting, with what its source says of when it is, in one text. */
export interface Meeting {
  readonly name: string;
  readonly when: string;
  readonly link?: string;
  readonly notesLink?: string;
}

/** A meeting as an activity of a charter, and the words of its time that were not understood. */
export interface Activity {
  readonly fields: Fields;
  readonly unread: string;
}

// Words that say on which days; other words, such as a room, do not keep anybody from working out the dates.
const ofDays =
  /day|week|month|quarter|year|altern|odd|even|every|other|\b(?:1st|2nd|3rd|\dth|first|second|third|fourth|last|mon|tues?|wed|thu|thurs?|fri)\b/i;

/**
 * Fields where the time of a meeting is clear. What is not stays as text: under `day` where dates could not be worked
 * out anyway, so that `cop lint` speaks of it, and otherwise as a note.
 */
export function activityOf({ name, when, link, notesLink }: Meeting): Activity {
  const { rest, ...read } = readMeetingTime(when) ?? { rest: when };
  const { every, day, time, minutes, timezone } = read;
  const isClear = every !== undefined && day !== undefined;
  const isOpen = rest !== '' && !isClear && (ofDays.test(rest) || Object.keys(read).length === 0);
  const said = isOpen ? [day, rest].filter(Boolean).join(', ') : day;
  const fields = {
    name,
    ...(every && { every }),
    ...(said && { day: said }),
    ...(time && { time }),
    ...(timezone && { timezone }),
    ...(minutes !== undefined && { minutes }),
    ...(link && { link }),
    ...(notesLink && { notes_link: notesLink }),
    ...(rest !== '' && !isOpen && { notes: when }),
  };
  return { fields, unread: rest };
}
