import { type Path, showPath } from '../finding.ts';
import { shorten } from '../words/list.ts';
import type { Part, Slot } from './layout.ts';
import { entriesOf, fieldsOf, type Models } from './write.ts';

/** Where a path leads in a file. */
export interface Place {
  readonly slot: Slot;
  /** The steps that lead on from there to what is not there yet. */
  readonly rest: Path;
  /** How many steps before the rest lead into something single where a list could be, and so nowhere. */
  readonly through: number;
  readonly inBraces: boolean;
  /** What stands at like places. */
  readonly models: Models;
  /** What the place lies in, the outermost first. */
  readonly around: readonly Part[];
}

/** Follows a path as far as something stands there; or says in plain words why it cannot be followed. */
export function placeOf(root: Slot, path: Path): Place | string {
  const place = follow(root, path);
  if (typeof place === 'string') return place;
  const made = isBlank(place.slot.part) ? place.rest : place.rest.slice(1);
  const index = made.findIndex((step) => typeof step === 'number' && step > 0);
  if (index === -1) return place;
  const list = path.slice(0, path.length - made.length + index);
  return `${nameOf(list)} has no entry ${made[index]}.`;
}

function follow(root: Slot, path: Path): Place | string {
  let place: Place = { slot: root, rest: path, through: 0, inBraces: false, models: [], around: [] };
  for (const [index, step] of path.entries()) {
    const { slot, models } = place;
    const { part } = slot;
    if (isBlank(part)) return place;
    const rest = path.slice(index + 1);
    if (step === 0 && part.kind !== 'list') {
      place = { ...place, rest, through: place.through + 1 };
      continue;
    }
    const inner = innerSlot(part, step);
    if (typeof inner === 'string') return `${nameOf(path.slice(0, index))} ${inner}`;
    if (!inner) return place;
    place = {
      slot: inner,
      rest,
      through: 0,
      inBraces: place.inBraces || ('flow' in part && part.flow),
      models: part.kind === 'group' ? fieldsOf(models, String(step)) : [...others(part, inner), ...entriesOf(models)],
      around: [...place.around, part],
    };
  }
  return place;
}

/** A place in a file as a sentence names it. */
export function nameOf(path: Path): string {
  return path.length === 0 ? 'the file as a whole' : `“${shorten(showPath(path), 80)}”`;
}

/** Whether nothing stands somewhere, or a null that says so. */
export function isBlank(part: Part | undefined): part is undefined {
  return part === undefined || (part.kind === 'text' && part.value === null);
}

function others(part: Part, slot: Slot): Part[] {
  return part.kind === 'list' ? part.slots.flatMap((other) => (other !== slot && other.part ? other.part : [])) : [];
}

/** What stands at a step within something; undefined where it could be put, a reason where it could not. */
function innerSlot(part: Part, step: string | number): Slot | undefined | string {
  if (part.kind === 'group') return part.slots.find(({ key }) => key === String(step));
  if (typeof step === 'string')
    return part.kind === 'list'
      ? 'is a list, so it has no fields.'
      : `is a text (${shown(part)}), so it has no fields.`;
  const count = part.kind === 'list' ? part.slots.length : 1;
  if (step > count) return `has no entry ${step}.`;
  return part.kind === 'list' ? part.slots[step] : undefined;
}

/** What stands somewhere, in a few words. */
export function shown(part: Part): string {
  if (part.kind === 'text') return `“${shorten(part.value ?? '', 40)}”`;
  if (part.slots.length === 0) return part.kind === 'list' ? 'an empty list, []' : 'an empty group, {}';
  return part.kind === 'list' ? 'a list' : 'a group of fields';
}
