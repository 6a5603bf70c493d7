import type { Ways } from './block.ts';
import { withoutLines } from './drop.ts';
import { isFirst, lineStart } from './lines.ts';
import type { Extent } from './own.ts';

/** A comment as it stands: with its sign, and where it begins. */
export interface Remark {
  readonly text: string;
  readonly offset: number;
}

/** The comment that some offsets lie in. */
export function remarkAt(remarks: readonly Remark[], { from, to }: Extent): Remark | undefined {
  return remarks.find(({ text, offset }) => from >= offset && to <= offset + text.length && from < to);
}

/** Writes another text in the place of a part of a comment; all of it goes with its line, or the space before it. */
export function* rewriteRemark(text: string, remark: Remark, { from, to }: Extent, written: string): Ways {
  const left = remark.text.slice(0, from - remark.offset) + written + remark.text.slice(to - remark.offset);
  if (left.trim() !== '') {
    yield [{ at: from, remove: to - from, text: written }];
    return;
  }
  const { offset } = remark;
  const end = offset + remark.text.length;
  if (isFirst(text, offset)) for (const change of withoutLines(text, { from: offset, to: end }, false)) yield [change];
  else {
    const space = /[ \t]*$/.exec(text.slice(lineStart(text, offset), offset))![0].length;
    yield [{ at: offset - space, remove: end - offset + space, text: '' }];
  }
}
