import type { Ways } from './block.ts';
import type { List } from './layout.ts';
import type { Change } from './lines.ts';
import { type Extent, ownOf, surroundOf } from './own.ts';

/**
 * Puts the entries of a list into another order. Comments about an entry go with it; what stands before the first and
 * behind the last, and the blank lines and headings between them, stay where they are.
 */
export function* reorder(text: string, list: List, order: readonly number[]): Ways {
  const all = list.slots.map((_, index) => index);
  if (!list.flow) {
    yield moved(
      text,
      all.map((index) => ownOf(text, list, index)),
      order,
    );
    return;
  }
  const around = all.map((index) => surroundOf(text, list, index));
  yield [
    ...moved(
      text,
      around.map(({ lead }) => lead),
      order,
    ),
    ...moved(
      text,
      list.slots.map(({ start, end }) => ({ from: start, to: end })),
      order,
    ),
    ...moved(
      text,
      around.map(({ tail }) => tail),
      order,
    ),
  ];
}

/** Each place with the text of another in it. */
function moved(text: string, places: readonly Extent[], order: readonly number[]): Change[] {
  return places.flatMap(({ from, to }, place) => {
    const source = places[order[place]!]!;
    const there = text.slice(source.from, source.to);
    return there === text.slice(from, to) ? [] : [{ at: from, remove: to - from, text: there }];
  });
}
