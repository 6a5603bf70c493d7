import type { Gap, Loose } from './lines.ts';

/** An entry written as a comment, to be used by deleting the sign: `# - Four late reports`, and lines that go on with it. */
const entry = /^\s*-(?:\s|$)/;
const goesOn = /^\s{2,}\S/;

/**
 * How many lines below the last entry of a list are still about its entries: comments further in than its dashes, and
 * entries written as comments. Remarks in the column of the dashes stay at the end of the list.
 */
export function belowEntry(gap: Gap, dash: number): number {
  // A comment in the column of the next field is about that field, unless it goes on with the list.
  const isStrict = gap.next === dash;
  return count(gap, dash, (line, index, own) => isExample(line, index, own) && (!isStrict || own === index));
}

/** How many lines below a field are about it: comments further in than its name, and remarks that a blank line closes. */
export function belowField(gap: Gap, column: number, isTop: boolean): number {
  const blank = gap.lines.findIndex(({ comment }) => comment === undefined);
  const isClosed = gap.next === column ? blank > 0 : !isTop;
  const first = blank === -1 ? gap.lines.length : blank;
  return count(gap, column, (_, index) => isClosed && index < first);
}

/** How many lines below a name without a value are about it: questions and examples that stand in for the value. */
export function belowBlank(gap: Gap, column: number): number {
  return count(gap, column, (line, index, own) => own === index && isExample(line, index, own));
}

/** The column of the first entry that is written as a comment among the first lines of a gap. */
export function exampleColumn(gap: Gap, lines: number): number | undefined {
  return gap.lines.slice(0, lines).find(({ comment }) => entry.test(comment ?? ''))?.column;
}

/** `own`: how many of the lines above are about it. */
type IsOwn = (line: Loose, index: number, own: number) => boolean;

function count(gap: Gap, column: number, isOwn: IsOwn): number {
  let own = 0;
  let isBelowOther = false;
  for (const [index, line] of gap.lines.entries()) {
    if (line.comment === undefined) continue;
    if (line.column < column) break;
    // What is further in goes on with what stands above it.
    isBelowOther = line.column > column ? isBelowOther : !isOwn(line, index, own);
    if (!isBelowOther) own = index + 1;
  }
  return own;
}

function isExample({ comment = '' }: Loose, index: number, own: number): boolean {
  return entry.test(comment) || (own > 0 && own === index && goesOn.test(comment));
}
