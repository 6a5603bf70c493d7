import type { List, Part, Slot, Text } from './layout.ts';
import { columnOf, isFirst } from './lines.ts';

/** How a file, or a part of it, is written. */
export interface Style {
  /** Columns from a field to the fields of its group. */
  readonly step: number;
  /** Columns from a field to the dashes of its list. */
  readonly dash: number;
  /** Spaces between a dash and its text. */
  readonly gap: number;
  /** What a text that needs quotes is put in. */
  readonly quote: '"' | "'";
  /** Whether lists of a few short texts stand in brackets. */
  readonly flowTexts: boolean;
}

/** How a new file is written. */
export const houseStyle: Style = { step: 2, dash: 2, gap: 1, quote: '"', flowTexts: false };

/** How something is written, as most of what stands in the first of some parts that shows it; the last of two that tie. */
export function styleOf(text: string, parts: readonly (Part | undefined)[], flowTexts = false): Style {
  const found = parts.map((part) => part && habits(text, part));
  const pick = <K extends keyof Habits>(habit: K): Style[K] =>
    found.map((one) => most<Style[K]>(one?.[habit] ?? [])).find((one) => one !== undefined) ?? houseStyle[habit];
  return { step: pick('step'), dash: pick('dash'), gap: pick('gap'), quote: pick('quote'), flowTexts };
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

type Habits = { readonly [K in Exclude<keyof Style, 'flowTexts'>]: Style[K][] };

function habits(text: string, root: Part): Habits {
  const found: Habits = { step: [], dash: [], gap: [], quote: [] };
  for (const part of within(root)) {
    if (part.kind === 'text') {
      if (isQuoted(part)) found.quote.push(part.quote as '"');
    } else if (!part.flow) {
      for (const slot of part.slots) note(text, slot, found);
    }
  }
  return found;
}

function isQuoted({ quote }: Text): boolean {
  return quote === '"' || quote === "'";
}

function note(text: string, { by, start, after, part }: Slot, found: Habits): void {
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
