import type { Path } from '../finding.ts';
import { appendEntry, fillBlank, insertField, type Ways, type Writing } from './block.ts';
import type { Put } from './expect.ts';
import { appendInBrackets, fillBrackets, fillInBraces, insertInBraces, intoPair } from './flow.ts';
import type { Field, Group, List, Part } from './layout.ts';
import { isBlank, type Place } from './place.ts';
import type { Plain } from './plain.ts';
import { makeList, makeListInBraces } from './single.ts';
import { areTextsInFlow, isOfTexts, type Style, styleOf } from './style.ts';
import { entriesOf, fieldsOf } from './write.ts';

/** All ways to put something at a place, the best first; `order` has the fields of the group that it lies in. */
export function waysOf(text: string, place: Place, put: Put, order: readonly string[]): Ways {
  const { slot, rest, inBraces, models } = place;
  const { part } = slot;
  const style = styleAt(text, place);
  if (isBlank(part)) {
    const writing = { value: nested(rest, put), style, models };
    return inBraces ? fillInBraces(slot as Field, writing) : fillBlank(text, slot, writing);
  }
  const [step, ...further] = rest;
  if (part.kind === 'group' && typeof step === 'string') {
    const like = fieldsOf(models, step);
    return intoGroup(text, part, step, order, { value: nested(further, put), style, models: like });
  }
  if ('set' in put && step === undefined) {
    return fillBrackets(text, part as List | Group, { value: put.set, style, models });
  }
  const writing = { value: step === undefined && 'add' in put ? put.add : nested(further, put), style, models };
  if (part.kind === 'list') return part.flow ? appendInBrackets(text, part, writing) : appendEntry(text, part, writing);
  return inBraces ? makeListInBraces(part, writing) : makeList(text, slot, part, writing);
}

function intoGroup(text: string, group: Group, name: string, order: readonly string[], writing: Writing): Ways {
  if (group.bare) return intoPair(group, name, writing);
  return group.flow ? insertInBraces(text, group, name, writing) : insertField(text, group, name, order, writing);
}

/** Something with the lists and groups around it that are still to be made. */
function nested(steps: Path, put: Put): Plain {
  const value = 'set' in put ? put.set : [put.add];
  return steps.reduceRight<Plain>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
}

/** How things are written at a place: as near it as something shows it. */
function styleAt(text: string, { slot: { part }, around, models }: Place): Style {
  const near = [...around, ...(isBlank(part) ? [] : [part])].toReversed();
  const [nearest] = near;
  const lists = nearest?.kind === 'list' ? entriesOf([nearest]) : [...childrenOf(nearest), ...models];
  return styleOf(text, near, areTextsInFlow(lists));
}

/** What stands directly in the fields of a group, as far as lists of texts go. */
function childrenOf(part: Part | undefined): Part[] {
  if (part?.kind !== 'group') return [];
  return part.slots.flatMap((slot) => (slot.part?.kind === 'list' && isOfTexts(slot.part) ? slot.part : []));
}
