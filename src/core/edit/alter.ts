import type { Path, Step } from '../finding.ts';
import type { Ways } from './block.ts';
import { type Dropping, dropFrom, dropSingle } from './drop.ts';
import { expectChanged, isSame, read } from './expect.ts';
import type { Part, Slot } from './layout.ts';
import type { Extent } from './own.ts';
import { isBlank, nameOf, type Place, placeOf, shown } from './place.ts';
import { type Remark, remarkAt, rewriteRemark } from './remark.ts';
import { reorder } from './reorder.ts';
import { rename, rewrite } from './rewrite.ts';
import { styleOf } from './style.ts';

/** A step that changes what is there; the others put something in. */
export type Alteration = Exclude<Step, { readonly add: unknown } | { readonly set: unknown }>;

/** A file as it is read: what it says, how it is laid out, and what stands beside. */
export interface Said {
  readonly text: string;
  readonly root: Slot;
  readonly value: unknown;
  readonly remarks: readonly Remark[];
}

/** How a step can be made, the best way first, and what tells that it was made and nothing else. */
export interface Alternatives {
  readonly ways: Ways;
  /** What becomes of what the file says; one of them. */
  readonly wishes: readonly ((value: unknown) => unknown)[];
  /** Whether these are the comments of the file then. */
  readonly keeps: (remarks: readonly string[]) => boolean;
}

/** Finds how a step can be made; or says in plain words why it cannot. */
export function alternativesFor(said: Said, step: Alteration): Alternatives | string {
  if ('span' in step) return remarkChanged(said, { from: step.span[0], to: step.span[1] }, step.text);
  if (step.path.length === 0 && !('order' in step)) return 'the file as a whole cannot be changed so.';
  if ('drop' in step) return dropped(said, step.path);
  if ('rename' in step) return renamed(said, step.path, step.rename);
  const place = placeOf(said.root, step.path);
  if (typeof place === 'string') return place;
  const { slot, rest } = place;
  if (rest.length > 0 || isBlank(slot.part)) return `${nameOf(step.path)} is not there.`;
  return 'write' in step
    ? written(said, place, step.path, step.write)
    : reordered(said, slot.part, step.path, step.order);
}

function written(said: Said, place: Place, path: Path, wanted: string): Alternatives | string {
  const { part } = place.slot;
  if (part?.kind !== 'text') return `${nameOf(path)} is ${shown(part!)}, not one text.`;
  if (read(wanted) === null) return `${nameOf(path)} cannot be made blank.`;
  const wish = (text: string) => (value: unknown) => expectChanged(value, path, () => read(text));
  // A block of text ends as it ended before; one in quotes does not.
  const ending = part.quote === '|' ? /\n*$/.exec(part.value ?? '')![0] : '';
  const wishes = ending === '' ? [wish(wanted)] : [wish(wanted + ending), wish(wanted)];
  return { ways: rewrite(said.text, part, wanted, around(said, place)), wishes, keeps: sameAs(said) };
}

function renamed(said: Said, path: Path, wanted: string): Alternatives | string {
  const place = placeOf(said.root, path.slice(0, -1));
  if (typeof place === 'string') return place;
  const { part } = place.slot;
  const key = String(path.at(-1));
  const field =
    place.rest.length === 0 && part?.kind === 'group' ? part.slots.find((one) => one.key === key) : undefined;
  if (!field || part?.kind !== 'group') return `${nameOf(path)} is not there.`;
  if (part.slots.some((one) => one.key === wanted)) return `“${wanted}” is there already.`;
  const change = (there: unknown) => {
    const fields = Object.entries(there as object).map(([name, value]) => ({ [name === key ? wanted : name]: value }));
    return Object.assign(Object.create(null), ...fields);
  };
  const inner = { ...place, inBraces: place.inBraces || part.flow };
  return {
    ways: rename(field, wanted, around(said, inner)),
    wishes: [(value) => expectChanged(value, path.slice(0, -1), change)],
    keeps: sameAs(said),
  };
}

function reordered(said: Said, part: Part, path: Path, order: readonly number[]): Alternatives | string {
  if (part.kind !== 'list') return `${nameOf(path)} is no list.`;
  const isWhole = order.length === part.slots.length && order.toSorted((a, b) => a - b).every((one, at) => one === at);
  if (!isWhole) return `${nameOf(path)} has ${part.slots.length} entries; the order names others.`;
  const change = (there: unknown) => order.map((from) => (there as unknown[])[from]);
  const before = said.remarks.map(({ text }) => text).sort();
  return {
    ways: reorder(said.text, part, order),
    wishes: [(value) => expectChanged(value, path, change)],
    keeps: (remarks) => isSame(remarks.toSorted(), before),
  };
}

function dropped(said: Said, path: Path): Alternatives | string {
  const place = placeOf(said.root, path.slice(0, -1));
  if (typeof place === 'string') return place;
  const step = path.at(-1)!;
  const dropping = place.rest.length === 0 ? droppingOf(said.text, place.slot, step) : undefined;
  if (!dropping) return `${nameOf(path)} is not there.`;
  const isOwn = ({ offset }: Remark): boolean => dropping.own.some(({ from, to }) => offset >= from && offset < to);
  const left = said.remarks.filter((remark) => !isOwn(remark)).map(({ text }) => text);
  const change = (there: unknown) => {
    if (Array.isArray(there)) return there.toSpliced(Number(step), 1);
    if (step === 0) return [];
    const kept = Object.entries(there as object).filter(([name]) => name !== String(step));
    return Object.assign(Object.create(null), Object.fromEntries(kept));
  };
  return {
    ways: dropping.ways,
    wishes: [(value) => expectChanged(value, path.slice(0, -1), change)],
    keeps: (remarks) => sameAs(said)(remarks) || isSame(remarks, left),
  };
}

function droppingOf(text: string, slot: Slot, step: string | number): Dropping | undefined {
  const { part } = slot;
  if (isBlank(part)) return undefined;
  if (part.kind === 'list') return part.slots[Number(step)] && dropFrom(text, slot, part, Number(step));
  const index = part.kind === 'group' ? part.slots.findIndex(({ key }) => key === String(step)) : -1;
  if (index >= 0) return dropFrom(text, slot, part as Extract<Part, { kind: 'group' }>, index);
  return step === 0 ? dropSingle(text, slot, part) : undefined;
}

function remarkChanged(said: Said, span: Extent, written: string): Alternatives | string {
  const remark = remarkAt(said.remarks, span);
  if (!remark) return 'what is to be changed is no part of a comment.';
  if (/[\r\n]/.test(written)) return 'a comment is one line.';
  const { offset, text } = remark;
  const left = text.slice(0, span.from - offset) + written + text.slice(span.to - offset);
  const wanted = said.remarks.flatMap((one) => (one !== remark ? one.text : left.trim() === '' ? [] : left));
  return {
    ways: rewriteRemark(said.text, remark, span, written),
    wishes: [(value) => value],
    keeps: (remarks) => isSame(remarks, wanted),
  };
}

function sameAs({ remarks }: Said): Alternatives['keeps'] {
  const before = remarks.map(({ text }) => text);
  return (after) => isSame(after, before);
}

function around({ text }: Said, { slot, around, inBraces }: Place) {
  const near = [...around, ...(slot.part ? [slot.part] : [])].toReversed();
  // Most texts need no quotes, and to see which ones are in use means to look at all of them.
  return { style: () => styleOf(text, near, false), inBraces };
}
