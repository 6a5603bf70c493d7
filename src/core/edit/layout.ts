import { CST, Parser } from 'yaml';

/** A text, or a null written out, as it stands: offsets of its first and behind its last character. */
export interface Text {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  /** Null where it says nothing. */
  readonly value: string | null;
  readonly quote: '"' | "'" | '|' | '';
}

/** A list with its entries; one in brackets has an opening and a closing one. */
export interface List {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
  readonly slots: readonly Slot[];
  readonly commas: readonly number[];
}

/** A group with its fields; one in braces has an opening and a closing one, a single pair within brackets has none. */
export interface Group {
  readonly kind: 'group';
  readonly flow: boolean;
  readonly bare: boolean;
  readonly start: number;
  readonly end: number;
  readonly slots: readonly Field[];
  readonly commas: readonly number[];
}

export type Part = Text | List | Group;

/** A place that a value stands behind, or could: a dash, a colon, a bracket, the beginning of the file. */
export interface Slot {
  readonly by: 'file' | 'dash' | 'colon' | 'bracket';
  /** Offset of what it begins with: its dash, its key or its value. */
  readonly start: number;
  /** Offset behind the dash or colon. */
  readonly after: number;
  /** Offset behind everything that belongs to it but comments. */
  readonly end: number;
  readonly part: Part | undefined;
}

/** The place of a field, with its name. */
export interface Field extends Slot {
  readonly key: string;
  readonly quote: Text['quote'];
  /** Offsets of the first character of its name as written, quotes included, and behind its last. */
  readonly named: readonly [start: number, end: number];
  /** Whether there is a colon at all: `{name}` has none. */
  readonly colon: boolean;
}

type Item = CST.BlockMap['items'][number] | CST.FlowCollection['items'][number] | CST.BlockSequence['items'][number];

/** How a text without faults is laid out, down to dashes, commas and brackets. */
export function layout(text: string): Slot {
  for (const token of new Parser().parse(text)) {
    if (token.type !== 'document') continue;
    const mark = token.start.find(({ type }) => type === 'doc-start');
    const after = mark ? mark.offset + mark.source.length : 0;
    const part = partOf(token.value);
    return { by: 'file', start: after, after, end: part?.end ?? after, part };
  }
  return { by: 'file', start: 0, after: 0, end: 0, part: undefined };
}

function partOf(token: CST.Token | null | undefined): Part | undefined {
  if (!token) return undefined;
  if (token.type === 'block-scalar') return blockText(token);
  if (token.type === 'block-seq') return block('list', token, slotsOf(token.items, dashSlot));
  if (token.type === 'block-map') return block('group', token, slotsOf(token.items, fieldSlot));
  if (token.type === 'flow-collection') return flow(token);
  if (!CST.isScalar(token) || token.source === '') return undefined;
  const { type, source, offset } = token;
  const quote = type === 'double-quoted-scalar' ? '"' : type === 'single-quoted-scalar' ? "'" : '';
  return { kind: 'text', start: offset, end: offset + source.length, value: readText(token, quote), quote };
}

/** The text of a scalar as `parse` gives it. */
function readText(token: CST.Token, quote: Text['quote']): string | null {
  const text = CST.resolveAsScalar(token as CST.FlowScalar)?.value ?? '';
  const blank = quote === '' ? /^(|~|null|Null|NULL)$/.test(text) : text.trim() === '';
  return blank ? null : text;
}

function blockText(token: CST.BlockScalar): Text {
  const header = token.props.find(({ type }) => type === 'block-scalar-header') as CST.SourceToken;
  const last = token.props.at(-1) as CST.SourceToken;
  const value = readText(token, '|');
  const behind = header.offset + header.source.length;
  const length = value === null ? 0 : shownLength(token.source, header.source.includes('+'));
  const end = length === 0 ? behind : last.offset + last.source.length + length;
  return { kind: 'text', start: header.offset, end, value, quote: '|' };
}

/** How much of a block of text says something: all where line breaks at its end count, else all but blank lines. */
function shownLength(source: string, isKept: boolean): number {
  if (isKept) return source.length;
  const lines = source.split('\n').map((line) => line.replace(/\r$/, ''));
  const column = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')![0].length;
  // Space that reaches further in than the text is text.
  const last = lines.findLastIndex((line) => line.length > column || line.trim() !== '');
  return source
    .split('\n')
    .slice(0, last + 1)
    .join('\n')
    .replace(/\r$/, '').length;
}

function slotsOf<S>(items: readonly Item[], slot: (item: Item) => S | undefined): S[] {
  return items.map(slot).filter((found) => found !== undefined);
}

function block(kind: 'list' | 'group', token: CST.Token, slots: readonly Slot[]): List | Group {
  const start = slots[0]?.start ?? token.offset;
  const end = slots.at(-1)?.end ?? start;
  return { kind, flow: false, bare: false, start, end, slots: slots as Field[], commas: [] };
}

function flow(token: CST.FlowCollection): List | Group {
  const isList = token.start.source === '[';
  const closing = token.end.find(({ source }) => source === (isList ? ']' : '}'))!;
  const slots = slotsOf(token.items as Item[], isList ? entrySlot : fieldSlot);
  const commas = token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'comma'));
  return {
    kind: isList ? 'list' : 'group',
    flow: true,
    bare: false,
    start: token.offset,
    end: closing.offset + 1,
    slots: slots as Field[],
    commas: commas.map(({ offset }) => offset),
  };
}

function dashSlot({ start, value }: Item): Slot | undefined {
  const dash = start?.find(({ type }) => type === 'seq-item-ind');
  if (!dash) return undefined;
  const part = partOf(value);
  return { by: 'dash', start: dash.offset, after: dash.offset + 1, end: part?.end ?? dash.offset + 1, part };
}

function entrySlot(item: Item): Slot | undefined {
  if (item.key || item.sep) {
    const field = fieldSlot(item)!;
    const { start, end } = field;
    const part = { kind: 'group', flow: true, bare: true, start, end, slots: [field], commas: [] } as const;
    return { by: 'bracket', start, after: start, end, part };
  }
  const part = partOf(item.value);
  return part && { by: 'bracket', start: part.start, after: part.start, end: part.end, part };
}

function fieldSlot({ start, key, sep, value }: Item): Field | undefined {
  const mark = start?.find(({ type }) => type === 'explicit-key-ind');
  const colon = sep?.find(({ type }) => type === 'map-value-ind');
  if (!key && !colon && !mark) return undefined;
  const name = partOf(key);
  const part = partOf(value);
  const begin = mark?.offset ?? name?.start ?? colon!.offset;
  const after = colon ? colon.offset + 1 : (name?.end ?? begin + 1);
  return {
    by: 'colon',
    start: begin,
    after,
    end: part?.end ?? after,
    part,
    key: String((key && CST.isScalar(key) ? CST.resolveAsScalar(key)?.value : undefined) ?? ''),
    quote: name?.kind === 'text' ? name.quote : '',
    named: [name?.start ?? begin, name?.end ?? begin],
    colon: colon !== undefined,
  };
}
