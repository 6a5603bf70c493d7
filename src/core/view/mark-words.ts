import type { Marked } from '../measures/mark.ts';
import { plainDate } from '../words/dates.ts';

/** How a community stands out just now, in the middle of a sentence; blank where there is nothing to say. */
export function markWords({ because, date }: Marked): string {
  const day = date ? plainDate(date) : '';
  switch (because) {
    case 'ended':
      return day && `ended on ${day}`;
    case 'paused':
      return day ? `takes a break until ${day}` : 'takes a break';
    case 'proposed':
      return 'looks for people';
    case 'ahead':
      return `starts on ${day}`;
    case 'started':
      return `started on ${day}`;
    case 'forming':
      return 'is being set up';
    case 'silent':
      return `nothing noted since ${day}`;
    case 'nothing':
      return '';
  }
}
