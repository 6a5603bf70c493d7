import { orderOf } from './adding/compose.ts';
import { apply, type Change } from './edit/lines.ts';
import type { Finding, Fix, TextEdit } from './finding.ts';
import type { Model } from './model.ts';
import { type Document, rangeOf } from './parse.ts';
import { revise } from './revise.ts';

/** How the file of a finding is changed so that the finding is gone; undefined where that cannot be done safely. */
export function fixOf({ file, repair }: Finding, model: Model): Fix | undefined {
  const there = model.byFile.get(file);
  const document = there?.doc ?? model.strangers.find((stranger) => stranger.file === file);
  if (!repair || !document) return undefined;
  const revised = revise(document, repair.steps, there ? orderOf(there.kind) : () => []);
  if ('refused' in revised || revised.changes.length === 0) return undefined;
  const edits = editsOf(document, revised.changes);
  return { title: repair.title, file, edits, ...(repair.asks && { asks: true }) };
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
