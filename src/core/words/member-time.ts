import { weeksAMonth } from './month.ts';

const spoken =
  /^(?:about |around |up to )?(\d{1,3}(?:\.\d{1,2})?)\s*(?:hours?|hrs?|h)\s*(?:an?|per|each|every|\/)\s*(week|month)\b[.,;:]?\s*/i;

/** Reads `3 hours a month, in work time` as hours and a note; every other sentence is a note as a whole. */
export function readMemberTime(text: string): { hours_per_month?: string; note?: string } {
  const sentence = text.replace(/\s+/g, ' ').trim();
  const match = spoken.exec(sentence);
  if (!match) return { note: sentence };
  const isWeekly = match[2]!.toLowerCase() === 'week';
  const hours = isWeekly ? (Math.round(Number(match[1]) * weeksAMonth * 100) / 100).toString() : match[1]!;
  const rest = sentence.slice(match[0].length).replace(/^\((.*)\)$/, '$1');
  const note = isWeekly ? [match[0].trim().replace(/[.,;:]$/, ''), rest].filter(Boolean).join(', ') : rest;
  return { hours_per_month: hours, ...(note && { note }) };
}
