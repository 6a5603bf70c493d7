import * as z from 'zod';
import { dateMeant, endOfQuarter, isDate, quarterMeant, suggestDate } from './words/dates.ts';
import { globFault } from './words/glob.ts';
import { type Interval, intervalMeant, readInterval } from './words/interval.ts';
import { lettersOf } from './words/letters.ts';
import { list } from './words/list.ts';
import { numberFix } from './words/number-fix.ts';
import { isSlug } from './words/slug.ts';
import { yesNoMeant } from './words/yes-no.ts';
import { isZone, zoneMeant } from './words/zone.ts';

// No code is made from strings at run time, so that `node --disallow-code-generation-from-strings` works.
z.config({ jitless: true });

/** A question of the catalogue that is decided while reading, before rules run. */
export type ShapeRule = 'unknown-choice' | 'dates-out-of-order' | 'wrong-type';

// Every YAML scalar arrives as text; blank is `null`. These builders say what a text may become.
const longest = 10_000;

/** What is wrong with a text in plain words, and the next action; `write` is what it surely stands for. */
export interface Wrong {
  readonly wrong: string;
  readonly fix: string;
  readonly rule?: ShapeRule;
  readonly write?: string;
}

export type Reader<T> = (text: string) => T | Wrong;

/**
 * A field that is read from one text; `reader` gives the value or says what is wrong with it. `called` is what stands for
 * a value in the help of an option.
 */
export function scalar<T>(description: string, reader: Reader<T>, json: Record<string, unknown>, called?: string) {
  const schema = z
    .preprocess((value) => value, z.string().max(longest))
    .transform((text, context): T => {
      const result = reader(text);
      if (!isWrong(result)) return result;
      const { wrong: message, rule = 'wrong-type', fix, write } = result;
      context.issues.push({ code: 'custom', message, params: { rule, fix, write }, input: text, continue: false });
      return z.NEVER;
    });
  return schema.meta({ description, json, called }).optional();
}

function isWrong(result: unknown): result is Wrong {
  return typeof result === 'object' && result !== null && 'wrong' in result;
}

/** Plain text. */
export function text(description: string, most = longest) {
  return z.string().max(most).meta({ description }).optional();
}

/** A name of something declared elsewhere: an id or the exact name, case and spaces folded. */
export function name(description: string) {
  return z.string().max(200).meta({ description, isName: true }).optional();
}

/** Ids are no folder names, so they may be long: some are made from whole sentences. */
const longestId = 200;

const idFix = 'Use lower-case letters, digits and single hyphens.';

/** An id: lower-case letters, digits and hyphens. */
export function id(description = 'Short name for references: lower-case letters, digits, hyphens.') {
  return scalar<string>(
    description,
    (value) =>
      isSlug(value, longestId)
        ? value
        : {
            wrong: `“${value}” cannot be an id.`,
            fix: idFix,
          },
    { type: 'string', pattern: '^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$', patternErrorMessage: idFix },
    'id',
  );
}

/** A pattern for paths below the root: literal text, `*`, `**` and `?`. */
export function pattern(description: string) {
  return scalar<string>(
    description,
    (value) => {
      const fault = globFault(value.trim());
      const fix = 'Write a path from the root, with * for any name and ** for any folders.';
      return fault ? { wrong: `“${value}” cannot be used: ${fault}.`, fix } : value.trim();
    },
    { type: 'string', maxLength: 200 },
  );
}

/**
 * One of a few words; case, spaces and hyphens do not matter. `among` is the words alone, or each with its meaning for
 * editors and pages. `synonyms` map other words to a choice.
 */
export function choice<const V extends string>(
  among: readonly [V, ...V[]] | Readonly<Record<V, string>>,
  description: string,
  synonyms: Readonly<Record<string, NoInfer<V>>> = {},
) {
  const values = (Array.isArray(among) ? among : Object.keys(among)) as [V, ...V[]];
  const known = new Map<string, V>();
  for (const [word, value] of Object.entries<NoInfer<V>>(synonyms)) known.set(looseWord(word), value);
  for (const value of values) known.set(looseWord(value), value);
  const meanings = Array.isArray(among) ? {} : { enumDescriptions: Object.values(among) };
  const meant = (text: string) => [...known].find(([word]) => lettersOf(word) === lettersOf(text))?.[1];
  return z
    .preprocess((value) => (typeof value === 'string' ? (known.get(looseWord(value)) ?? value) : value), z.enum(values))
    .meta({ description, json: { enum: values, ...meanings }, meant })
    .optional();
}

function looseWord(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/** yes, no, true or false in any case. */
export function yesNo(description: string) {
  return scalar<boolean>(
    description,
    (value) => {
      const word = value.trim().toLowerCase();
      if (word === 'yes' || word === 'true') return true;
      if (word === 'no' || word === 'false') return false;
      const write = yesNoMeant(value);
      const fix = `Write ${write ?? 'yes or no'}.`;
      return { rule: 'unknown-choice', wrong: `“${value}” is neither yes nor no.`, fix, write };
    },
    { enum: ['yes', 'no'], pattern: '^(?!(yes|no)$)([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$' },
  );
}

interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/** A number; `unit` is what it counts (hours, minutes, people), used in messages and docs. */
export function number(description: string, unit: string, { min = 0, max = 1_000_000_000, whole }: Limits = {}) {
  const kind = whole ? 'a whole number' : 'a number';
  return scalar<number>(
    description,
    (value) => {
      const digits = value.trim();
      if (!/^[-+]?\d{1,15}(\.\d{1,6})?$/.test(digits) || (whole && digits.includes('.')))
        return { wrong: `“${value}” is not ${kind}${unit ? ` of ${unit}` : ''}.`, fix: numberFix(digits, kind, unit) };
      const amount = Number(digits);
      if (amount < min) return { wrong: `${digits} is less than ${min}.`, fix: `Write ${kind} from ${min} on.` };
      if (amount > max) return { wrong: `${digits} is more than ${max}.`, fix: `Write ${kind} up to ${max}.` };
      return amount;
    },
    { type: whole ? 'integer' : 'number', minimum: min, maximum: max },
  );
}

const dateFix = 'Write year-month-day, for example 2026-03-01.';

/** A calendar date, year-month-day; the value stays text. */
export function date(description: string) {
  return scalar<string>(
    description,
    (value) => {
      const written = value.trim();
      if (isDate(written)) return written;
      const isLike = /^\d{4}-\d{2}-\d{2}$/.test(written);
      const wrong = `“${value}” ${isLike ? 'is not a day of the calendar' : 'is not written as year-month-day'}.`;
      const fix = suggestDate(written) ?? dateFix;
      return { rule: 'dates-out-of-order', wrong, fix, write: dateMeant(written) };
    },
    { type: 'string', format: 'date', errorMessage: dateFix },
  );
}

/** A date or a quarter as written, with the last day it stands for. */
export interface Due {
  readonly text: string;
  readonly end: string;
}

/** A date (2026-03-01) or a quarter (2026-Q1, which means its last day). */
export function due(description: string) {
  return scalar<Due>(
    description,
    (value) => {
      const written = value.trim();
      const end = isDate(written) ? written : endOfQuarter(written);
      if (end) return { text: written, end };
      const wrong = `“${value}” is neither a date nor a quarter.`;
      const fix = suggestDate(written) ?? 'Write a date such as 2026-03-01, or a quarter such as 2026-Q1.';
      return { rule: 'dates-out-of-order', wrong, fix, write: quarterMeant(written) ?? dateMeant(written) };
    },
    { type: 'string' },
    'date|quarter',
  );
}

const intervals = ['weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'every 6 weeks', 'async', 'on demand'];

/** How often something happens; the forms in which it is written are those above, and their like. */
export function interval(description: string) {
  return scalar<Interval>(
    description,
    (value) => {
      const write = intervalMeant(value);
      const fix = `Write ${write ?? list(intervals, 'or')}.`;
      return readInterval(value) ?? { rule: 'unknown-choice', wrong: `“${value}” does not say how often.`, fix, write };
    },
    // Offered as snippets: as examples they would fill what is said about the field.
    { type: 'string', defaultSnippets: intervals.map((body) => ({ label: body, body })) },
    'interval',
  );
}

/** A time of day, 14:00. */
export function clock(description: string) {
  return scalar<string>(
    description,
    (value) => {
      const match = /^(\d{1,2}):(\d{2})$/.exec(value.trim());
      if (match && Number(match[1]) < 24 && Number(match[2]) < 60) return `${match[1]!.padStart(2, '0')}:${match[2]}`;
      return { wrong: `“${value}” is not a time of day.`, fix: 'Write hours and minutes in quotes, "14:00".' };
    },
    { type: 'string' },
    'time',
  );
}

/** An IANA time zone such as Europe/Berlin; abbreviations mean several zones and are refused. */
export function zone(description: string) {
  return scalar<string>(
    description,
    (value) => {
      const written = value.trim();
      if (isZone(written)) return written;
      const fix = `Write a place, for example ${zoneMeant(written)}.`;
      return { wrong: `“${value}” is not the name of one time zone.`, fix };
    },
    { type: 'string' },
    'zone',
  );
}
