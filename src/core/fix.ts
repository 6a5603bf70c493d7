import { orderOf } from './adding/compose.ts';
import { apply, type Change } from './edit/lines.ts';
import type { Order } from './edit.ts';
import type { Finding, Fix, Step, TextEdit } from './finding.ts';
import { documentIn, type Model } from './model.ts';
import { type Document, rangeOf } from './parse.ts';
import { revise, reviseWords, type Sheet, sheetOf } from './revise.ts';

/** How the file of a finding is changed so that the finding is gone; undefined where that cannot be done safely. */
export function fixOf(finding: Finding, model: Model): Fix | undefined {
  return fixesFor([finding], model).get(finding);
}

// Each of these reads the file again; a file with a thousand mistakes is mended in several goes.
const mostRead = 1024 * 1024;

/** How the files of many findings are changed, one fix for each; those that only write other words are worked out at once. */
export function fixesFor(findings: readonly Finding[], model: Model): Map<Finding, Fix> {
  const fixes = new Map<Finding, Fix>();
  const mendable = findings.filter((finding) => finding.repair && finding.repair.steps.length > 0);
  for (const file of new Set(mendable.map((finding) => finding.file))) {
    const there = model.byFile.get(file);
    const document = documentIn(model, file);
    if (!document || document.faults.length > 0) continue;
    const own = mendable.filter((finding) => finding.file === file);
    const sheet = sheetOf(document);
    const order = there ? orderOf(there.kind) : () => [];
    for (const [finding, changes] of changesFor(sheet, own, order)) {
      const { title, asks } = finding.repair!;
      fixes.set(finding, { title, file, edits: editsOf(document, changes), ...(asks && { asks }) });
    }
  }
  return fixes;
}

function changesFor(sheet: Sheet, findings: readonly Finding[], order: Order): Map<Finding, readonly Change[]> {
  const made = new Map<Finding, readonly Change[]>();
  const words = findings.filter(({ repair }) => repair!.steps.length === 1 && isOfWords(repair!.steps[0]!));
  const many = wordsApart(words);
  const changes =
    many.length > 1
      ? reviseWords(
          sheet,
          many.map(({ repair }) => repair!.steps[0]!),
        )
      : undefined;
  if (changes) for (const [index, finding] of many.entries()) made.set(finding, [changes[index]!]);
  let left = Math.max(mostRead / sheet.document.text.length, 1);
  for (const finding of findings) {
    if (made.has(finding) || left < 1) continue;
    const revised = revise(sheet, finding.repair!.steps, order);
    left -= finding.repair!.steps.length;
    if (!('refused' in revised) && revised.changes.length > 0) made.set(finding, revised.changes);
  }
  return new Map(findings.flatMap((finding) => (made.has(finding) ? [[finding, made.get(finding)!]] : [])));
}

function isOfWords(step: Step): boolean {
  return 'write' in step || 'rename' in step;
}

/** One finding for each place, so that none is in the way of another. */
function wordsApart(findings: readonly Finding[]): Finding[] {
  const byPlace = new Map<string, Finding>();
  for (const finding of findings) {
    const [step] = finding.repair!.steps;
    const place = JSON.stringify(['rename' in step! ? 'name' : 'text', ...('path' in step! ? step.path : [])]);
    if (!byPlace.has(place)) byPlace.set(place, finding);
  }
  return [...byPlace.values()];
}

/** Changes of the text of a document with lines and columns. */
export function editsOf(document: Document, changes: readonly Change[]): TextEdit[] {
  return changes.map(({ at, remove = 0, text }) => {
    const start = rangeOf(document, at, at);
    const end = rangeOf(document, at + remove, at + remove);
    return { range: { ...start, endLine: end.line, endColumn: end.column }, text };
  });
}

/** A text with edits made to it, in any order as long as none overlaps another; a mark at its start stays. */
export function applyEdits(given: string, edits: readonly TextEdit[]): string {
  const bom = given.startsWith('\ufeff') ? '\ufeff' : '';
  const text = given.slice(bom.length);
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1;
  const changes = edits.map(({ range, text: written }): Change => {
    const at = offset(range.line, range.column);
    return { at, remove: offset(range.endLine, range.endColumn) - at, text: written };
  });
  return bom + apply(text, changes);
}
