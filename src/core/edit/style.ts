import { yamlText } from '../words/yaml.ts';
import type { Group, List, Part, Slot, Text } from './layout.ts';
import { columnOf, isFirst } from './lines.ts';

/** How a file, or a part of it, is written. */
export interface Style {
  /** Columns from a field to the fields of its group. */
  readonly step: number;
  /** Columns from a field to the dashes of its list. */
  readonly dash: number;
  /** Spaces between a dash and its text. */
  readonly gap: number;
  /** Columns from a dash to a group in the lines below it; 0 where groups begin beside their dash. */
  readonly below: number;
  /** What a text that needs quotes is put in. */
  readonly quote: '"' | "'";
  /** Whether texts are in quotes that need none, and whether names are. */
  readonly quotesTexts: boolean;
  readonly quotesNames: boolean;
  /** Space inside braces, inside brackets, and behind a comma. */
  readonly braces: string;
  readonly brackets: string;
  readonly comma: string;
  /** Whether lists of a few short texts stand in brackets. */
  readonly flowTexts: boolean;
}

/** How a new file is written. */
export const houseStyle: Style = {
  step: 2,
  dash: 2,
  gap: 1,
  below: 0,
  quote: '"',
  quotesTexts: false,
  quotesNames: false,
  braces: '',
  brackets: '',
  comma: ' ',
  flowTexts: false,
};

/** How something is written, as most of what stands in the first of some parts that shows it; the last of two that tie. */
export function styleOf(text: string, parts: readonly Part[], flowTexts: boolean): Style {
  const found = parts.map((part) => habits(text, part));
  const pick = <K extends keyof Picked>(habit: K): Picked[K][number] =>
    found.map((one) => most<Picked[K][number]>(one[habit])).find((one) => one !== undefined) ?? houseStyle[habit];
  const areQuoted = (habit: 'texts' | 'names', least: number): boolean =>
    found.find((one) => one[habit].length >= least)?.[habit].every((quote) => quote === '"' || quote === "'") ?? false;
  return {
    ...houseStyle,
    step: pick('step'),
    dash: pick('dash'),
    gap: pick('gap'),
    quote: pick('quote'),
    braces: pick('braces'),
    brackets: pick('brackets'),
    comma: pick('comma'),
    // One quoted text shows nothing: it may have needed it.
    quotesTexts: areQuoted('texts', 2),
    quotesNames: areQuoted('names', 1),
    flowTexts,
  };
}

/** What stands most often, the last of those that tie; undefined where nothing stands. */
export function most<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  let best: T | undefined;
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const value of values) if (best === undefined || counts.get(value)! >= counts.get(best)!) best = value;
  return best;
}

/** Whether lists or groups at like places stand in brackets; undefined where there is none that shows it. */
export function isFlow(parts: readonly Part[], kind: 'list' | 'group'): boolean | undefined {
  return most(
    parts.filter((part) => part.kind === kind && part.slots.length > 0).map((part) => 'flow' in part && part.flow),
  );
}

/** Whether lists of nothing but texts stand in brackets in some parts, or anywhere below them. */
export function areTextsInFlow(parts: readonly Part[]): boolean {
  const lists = parts.flatMap((part) => [...within(part)]).filter((part) => part.kind === 'list' && isOfTexts(part));
  return isFlow(lists, 'list') === true;
}

/** Whether a list has nothing but texts in it. */
export function isOfTexts({ slots }: List): boolean {
  return slots.every(({ part }) => part?.kind === 'text');
}

/** A part and everything in it, in order. */
export function* within(part: Part): Generator<Part> {
  yield part;
  if (part.kind === 'text') return;
  for (const slot of part.slots) if (slot.part) yield* within(slot.part);
}

interface Picked {
  readonly step: number[];
  readonly dash: number[];
  readonly gap: number[];
  readonly quote: ('"' | "'")[];
  readonly braces: string[];
  readonly brackets: string[];
  readonly comma: string[];
}

interface Habits extends Picked {
  readonly texts: Text['quote'][];
  readonly names: Text['quote'][];
}

function habits(text: string, root: Part): Habits {
  const none = { step: [], dash: [], gap: [], quote: [], braces: [], brackets: [], comma: [], texts: [], names: [] };
  const found: Habits = none;
  for (const part of within(root)) {
    if (part.kind === 'text') noteText(part, found);
    else if (part.flow) noteFlow(text, part, found);
    else for (const slot of part.slots) note(text, slot, found);
    if (part.kind === 'group') found.names.push(...part.slots.map(({ quote }) => quote));
  }
  return found;
}

function noteText({ quote, value }: Text, found: Habits): void {
  if (quote === '"' || quote === "'") found.quote.push(quote);
  // What needs quotes as a text and has none is meant as a number, a yes or a no.
  if (value !== null && quote !== '|' && (quote !== '' || yamlText(value) === value)) found.texts.push(quote);
}

function noteFlow(text: string, { kind, start, slots, commas }: List | Group, found: Habits): void {
  const inside = text.slice(start + 1, slots[0]?.start ?? start + 1);
  if (slots.length > 0 && /^ *$/.test(inside))
    found[kind === 'list' ? 'brackets' : 'braces'].push(inside === '' ? '' : ' ');
  for (const comma of commas.slice(0, slots.length - 1))
    if (/[^\r\n]/.test(text[comma + 1] ?? '')) found.comma.push(text[comma + 1] === ' ' ? ' ' : '');
}

function note(text: string, { by, start, after, part }: Slot, found: Picked): void {
  if (!part) return;
  if (by === 'dash') {
    const space = text.slice(after, part.start);
    if (/^ +$/.test(space)) found.gap.push(space.length);
  } else if (part.kind !== 'text' && !part.flow && isFirst(text, part.start)) {
    const by = columnOf(text, part.start) - columnOf(text, start);
    if (part.kind === 'list') found.dash.push(by);
    else if (by > 0) found.step.push(by);
  }
}
