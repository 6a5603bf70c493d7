import { type Alteration, alternativesFor } from './edit/alter.ts';
import { isSame } from './edit/expect.ts';
import { apply, type Change } from './edit/lines.ts';
import { changesFrom, type Piece, withChanges } from './edit/pieces.ts';
import { faultOf, type Order, put, type Refused, saidBeside } from './edit.ts';
import { compareText, type Path, type Step } from './finding.ts';
import { type Document, parse } from './parse.ts';
import { comments } from './tokens.ts';

/** A document with steps made in it, and what they changed of its text; no change touches the next. */
export interface Revised {
  readonly document: Document;
  readonly changes: readonly Change[];
}

/**
 * Makes steps in a document, all of them or none. Every byte that they do not name stays: after each step the text is
 * read again, and must then say what the step wants and nothing else, with the comments that it had. Refuses otherwise.
 */
export function revise(document: Document, steps: readonly Step[], order: Order): Revised | Refused {
  let pieces: readonly Piece[] = [{ from: 0, to: document.text.length }];
  let made = document;
  for (const step of inTurn(steps)) {
    const refused = faultOf(made);
    if (refused) return refused;
    const next = 'add' in step || 'set' in step ? put(withSaid(made), step, order) : alter(made, step);
    if ('refused' in next) return next;
    pieces = withChanges(pieces, next.changes);
    made = next.document;
  }
  return { document: made, changes: changesFrom(document.text, pieces) };
}

function withSaid(document: Document) {
  return { document, said: saidBeside(document) };
}

function alter(document: Document, step: Alteration): Revised | Refused {
  const { file, text, bom } = document;
  const said = { text, value: document.value ?? null, remarks: comments(text) };
  const fix = 'Change it in the file by hand.';
  const found = alternativesFor(said, step);
  if (typeof found === 'string') return { refused: `${file}: ${found}`, fix };
  for (const changes of found.ways) {
    const next = parse({ file, text: (bom ? '\ufeff' : '') + apply(text, changes) });
    if (next.faults.length > 0 || !found.wanted.some((wanted) => isSame(next.value, wanted))) continue;
    if (found.keeps(saidBeside(next))) return { document: next, changes };
  }
  return { refused: `${file}: this cannot be changed without changing how the rest is read.`, fix };
}

/**
 * Steps in an order in which none changes where the next leads: comments from the end, then what is written and put in,
 * then what moves or takes away names and entries, the innermost and last first.
 */
function inTurn(steps: readonly Step[]): Step[] {
  const spans = steps.filter((step) => 'span' in step);
  const others = steps.filter((step) => 'path' in step);
  const isMoving = (step: (typeof others)[number]): boolean => 'rename' in step || 'order' in step || 'drop' in step;
  return [
    ...spans.toSorted((a, b) => b.span[0] - a.span[0]),
    ...others.filter((step) => !isMoving(step)),
    ...others.filter(isMoving).toSorted((a, b) => b.path.length - a.path.length || -comparePaths(a.path, b.path)),
  ];
}

function comparePaths(a: Path, b: Path): number {
  for (const [index, step] of a.entries()) {
    const other = b[index]!;
    const by =
      typeof step === 'number' && typeof other === 'number' ? step - other : compareText(String(step), String(other));
    if (by !== 0) return by;
  }
  return 0;
}
