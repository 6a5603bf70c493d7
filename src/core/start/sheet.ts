import type { Source } from '../finding.ts';
import { type Document, isNothing, locate, parse, rangeOf } from '../parse.ts';
import { nearest } from '../words/closest.ts';
import { shorten } from '../words/list.ts';
import { type AnswerName, type Given, keyOf } from './answer.ts';
import type { Places, Trouble } from './answers.ts';
import { askings } from './askings.ts';

/** Answers by name, where each stands, and what could not be read. */
export interface Sheet {
  readonly given: Given;
  readonly places: Places;
  readonly troubles: readonly Trouble[];
  /** A file as a whole could not be read: what seems to be missing may stand in it. */
  readonly isBroken?: true;
}

/** Reads a file of answers, YAML or JSON: one field for each, called like the option. */
export function readSheet(source: Source): Sheet {
  const document = parse(source);
  const [fault] = document.faults;
  const none = 'There are no answers in it. Write lines such as “name: Data Guild”.';
  if (isNothing(document)) return { ...only(trouble(source.file, none)), isBroken: true };
  if (fault) {
    const { line } = rangeOf(document, fault.start, fault.end);
    return { ...only(trouble(`${source.file}:${line}`, `${fault.message} ${fault.fix}`)), isBroken: true };
  }
  const { value } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { ...only(trouble(source.file, none)), isBroken: true };
  return together(Object.entries(value).map(([key, entry]) => ofField(document, key, entry)));
}

function ofField(document: Document, key: string, value: unknown): Sheet {
  const place = `${document.file}:${locate(document, [key], 'key').line}`;
  if (value === null || typeof value === 'string') return one(key, value, place);
  return only(trouble(`${place} ${key}`, 'One answer is one text. Write it in one line, in quotes if it has a colon.'));
}

/** Reads `--set key=value`, the last one of each key. */
export function readSets(sets: readonly string[]): Sheet {
  return together(
    sets.map((set) => {
      const sign = set.indexOf('=');
      if (sign > 0) return one(set.slice(0, sign).trim(), set.slice(sign + 1), '--set');
      const message = `“${shorten(set, 40)}” does not say what is set to what. Write --set stage=forming, for example.`;
      return only(trouble('--set', message));
    }),
  );
}

function one(key: string, value: string | null, place: string): Sheet {
  const asking = askings.find((candidate) => keyOf(candidate) === key);
  if (!asking) return only(trouble(place, unknown(key)));
  if (value === null) return { given: {}, places: {}, troubles: [] };
  return { given: { [asking.name]: value }, places: { [asking.name]: `${place} ${key}` }, troubles: [] };
}

function unknown(key: string): string {
  const keys = askings.map(keyOf);
  const near = nearest(key, keys);
  return `“${shorten(key, 40)}” is not asked for. ${near ? `Did you mean “${near}”?` : `Known are ${keys.join(', ')}.`}`;
}

function trouble(place: string, message: string): Trouble {
  return { place, missing: false, message };
}

function only(...troubles: readonly Trouble[]): Sheet {
  return { given: {}, places: {}, troubles };
}

/** Several sheets as one: what a later one says counts. */
export function together(sheets: readonly Sheet[]): Sheet {
  const given: Partial<Record<AnswerName, string>> = {};
  const places: Partial<Record<AnswerName, string>> = {};
  for (const sheet of sheets) {
    for (const name of Object.keys(sheet.given) as AnswerName[]) {
      given[name] = sheet.given[name]!;
      // An option has no place of its own, and takes that of a file away.
      places[name] = sheet.places[name];
    }
  }
  const isBroken = sheets.some((sheet) => sheet.isBroken) ? ({ isBroken: true } as const) : {};
  return { given, places, troubles: sheets.flatMap(({ troubles }) => troubles), ...isBroken };
}
