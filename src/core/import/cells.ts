import { levelOn } from '../measures/ratings.ts';
import { datesMeant, isDate } from '../words/dates.ts';
import { readLevel } from '../words/level.ts';

/** What a cell says; `unread` is why it cannot be read, and a blank one says nothing. */
export type Cell<T> = { readonly value: T } | { readonly unread: string } | undefined;

const blank = /^(?:|-+|–|—|n\/?a|none given|\?)$/i;

/** yes or no, in the ways of forms. */
export function readYesNo(text: string): Cell<boolean> {
  if (blank.test(text)) return undefined;
  if (/^(?:yes|y|true|1|x|✓|✔|checked|on)$/i.test(text)) return { value: true };
  if (/^(?:no|n|false|0|off|unchecked)$/i.test(text)) return { value: false };
  return { unread: 'it is neither yes nor no' };
}

export type Consent = 'named' | 'anonymous' | 'no';

/** Whether somebody agrees to be listed with their skills. Whoever says nothing has not agreed. */
export function readConsent(text: string): { readonly value: Consent } | { readonly unread: string } {
  if (
    /\banonym|\bwithout (?:my|a|the) name\b|\bnot by name\b|\b(?:totals|numbers) only\b|\bonly in totals\b/i.test(text)
  )
    return { value: 'anonymous' };
  if (/^(?:named|by name|with (?:my )?name)$/i.test(text)) return { value: 'named' };
  const said = readYesNo(
    text
      .replace(/^(yes|no|i agree|i do not agree)\b[,.!:].*$/i, '$1')
      .replace(/^i agree$/i, 'yes')
      .replace(/^i do not agree$/i, 'no'),
  );
  if (said === undefined) return { value: 'no' };
  if ('unread' in said) return { unread: 'it does not say whether the person agrees' };
  return { value: said.value ? 'named' : 'no' };
}

/** low, medium or high. */
export function readConfidence(text: string): Cell<'low' | 'medium' | 'high'> {
  if (blank.test(text)) return undefined;
  const word = /^(low|medium|med|mid|high)$/i.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return { unread: 'it is none of low, medium and high' };
  return { value: word.startsWith('m') ? 'medium' : (word as 'low' | 'high') };
}

/** A level by its number, its name, or both: `3`, `Practitioner`, `3 - practitioner`, `practitioner (3)`. */
export function readLevelOn(scale: readonly string[], text: string): Cell<number> {
  if (blank.test(text) || /^(?:don['’]t know|not sure|no answer|prefer not to say)$/i.test(text)) return undefined;
  const whole = text.replace(/^(?:level|stufe) (?=\d)/i, '').replace(/^(\d{1,2})\.0$/, '$1');
  const direct = levelOn(scale, readLevel(whole));
  if (direct !== undefined) return { value: direct };
  const [, before, name, after] =
    /^(?:(\d{1,2})\s*[-–—:.)=](?!\s*\d)\s*)?(.*?)(?:\s*\((\d{1,2})\))?$/.exec(whole) ?? [];
  const number = before ?? after;
  const byNumber = number === undefined ? undefined : levelOn(scale, Number(number));
  const byName = name === undefined ? undefined : levelOn(scale, name);
  if (number !== undefined && byNumber === undefined) return { unread: notOnScale(scale) };
  if (byNumber !== undefined && byName !== undefined && byNumber !== byName)
    return { unread: 'its number and its name are two different levels' };
  const found = byNumber ?? byName;
  return found === undefined ? { unread: notOnScale(scale) } : { value: found };
}

function notOnScale(scale: readonly string[]): string {
  return `it is no level of the scale, which goes from 0 (${scale[0]}) to ${scale.length - 1} (${scale.at(-1)})`;
}

/** In which order a column writes day and month: known as soon as one of its dates has only one reading. */
export type DateOrder = 'day first' | 'month first' | undefined;

/** The order of the dates in a column. */
export function orderOf(values: readonly string[]): DateOrder {
  const orders = new Set(
    values.flatMap((value) => {
      const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(value) ?? [];
      if (first === undefined) return [];
      if (Number(first) > 12) return ['day first' as const];
      return Number(second) > 12 ? ['month first' as const] : [];
    }),
  );
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** A day, in the ways of forms: `2026-03-02`, `2026-03-02 14:22:10`, `2 March 2026`, `02.03.2026`, `3/2/2026 9:15`. */
export function readDate(text: string, order: DateOrder): Cell<string> {
  if (blank.test(text)) return undefined;
  const day = text.replace(/[T\s,]+\d{1,2}:\d{2}.*$/, '').trim();
  if (isDate(day)) return { value: day };
  const meant = datesMeant(day);
  if (meant.length === 1) return { value: meant[0]! };
  if (meant.length === 0) return { unread: 'it is no date' };
  if (day.includes('.') || order === 'day first') return { value: meant[0]! };
  if (order === 'month first') return { value: meant[1]! };
  return { unread: `it may be ${meant[0]} or ${meant[1]}` };
}
