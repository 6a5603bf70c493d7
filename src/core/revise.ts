import { alternativesFor, type Said } from './edit/alter.ts';
import { isSame } from './edit/expect.ts';
import { layout } from './edit/layout.ts';
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

/** A document looked at closely, for all that is to be done to it. */
export interface Sheet {
  readonly document: Document;
  readonly said: Said;
}

/** Looks at a document closely. */
export function sheetOf(document: Document): Sheet {
  const { text, value = null } = document;
  // What has faults is laid out nowhere, and nothing is done to it.
  const root = layout(faultOf(document) ? '' : text);
  return { document, said: { text, value, root, remarks: comments(text) } };
}

/**
 * Makes steps in a document, all of them or none. Every byte that they do not name stays: after each step the text is
 * read again, and must then say what the step wants and nothing else, with the comments that it had. Refuses otherwise.
 */
export function revise(sheet: Sheet, steps: readonly Step[], order: Order): Revised | Refused {
  const { document } = sheet;
  const [first, ...others] = inTurn(steps);
  if (!first) return { document, changes: [] };
  let made = make(sheet, first, order);
  let pieces: readonly Piece[] = [{ from: 0, to: document.text.length }];
  for (const step of [...others, undefined]) {
    if ('refused' in made) return made;
    pieces = withChanges(pieces, made.changes);
    if (step) made = make(sheetOf(made.document), step, order);
  }
  return 'refused' in made ? made : { document: made.document, changes: changesFrom(document.text, pieces) };
}

function make({ document, said }: Sheet, step: Step, order: Order): Revised | Refused {
  const fault = faultOf(document);
  if (fault) return fault;
  if ('add' in step || 'set' in step) return put({ document, said: said.remarks.map(({ text }) => text) }, step, order);
  const fix = 'Change it in the file by hand.';
  const found = alternativesFor(said, step);
  if (typeof found === 'string') return { refused: `${document.file}: ${found}`, fix };
  const wanted = found.wishes.map((wish) => wish(said.value));
  for (const changes of found.ways) {
    const next = withChange(document, changes);
    if (next.faults.length > 0 || !wanted.some((one) => isSame(next.value, one))) continue;
    if (found.keeps(saidBeside(next))) return { document: next, changes };
  }
  const why = 'this cannot be changed without changing how the rest is read.';
  return { refused: `${document.file}: ${why}`, fix };
}

function withChange({ file, text, bom }: Document, changes: readonly Change[]): Document {
  return parse({ file, text: (bom ? '\ufeff' : '') + apply(text, changes) });
}

/**
 * The change of each of many steps of other words alone, in their order; the text is read again once for all of them.
 * Undefined where they have to be made one by one.
 */
export function reviseWords({ document, said }: Sheet, steps: readonly Step[]): Change[] | undefined {
  if (faultOf(document)) return undefined;
  const changes = new Map<Step, Change>();
  let wanted: unknown = said.value;
  for (const step of inTurn(steps)) {
    const found = 'write' in step || 'rename' in step ? alternativesFor(said, step) : '';
    if (typeof found === 'string') return undefined;
    const [[change] = []] = found.ways;
    if (!change) return undefined;
    changes.set(step, change);
    wanted = found.wishes[0]!(wanted);
  }
  const next = withChange(document, [...changes.values()]);
  const remarks = said.remarks.map(({ text }) => text);
  if (next.faults.length > 0 || !isSame(next.value, wanted) || !isSame(saidBeside(next), remarks)) return undefined;
  return steps.map((step) => changes.get(step)!);
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
