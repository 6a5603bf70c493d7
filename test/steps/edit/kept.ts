import { isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Edit } from '../../../src/core/edit.ts';
import type { Path } from '../../../src/core/finding.ts';
import { type Document, parse, rangeOf } from '../../../src/core/parse.ts';

/** Lines of a text that one edit may put something into, first and last, 1-based; nothing where it only adds lines. */
export function touchedLines(document: Document, { path, ...put }: Edit): [first: number, last: number] | undefined {
  let node: Node | null = document.tree;
  let start = 0;
  let rest: Path = path;
  for (const step of path) {
    if (isCollection(node) && node.flow) break;
    if (step !== 0 || isSeq(node)) {
      const pair: Pair | undefined = isMap(node)
        ? node.items.find(({ key }) => String((key as { value?: unknown }).value ?? '') === String(step))
        : undefined;
      const inner: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
      if (inner === undefined) break;
      start = ((pair?.key ?? inner) as Node | null)?.range?.[0] ?? start;
      node = inner as Node | null;
    }
    rest = rest.slice(1);
  }
  const isBlank = !isCollection(node) && (!isScalar(node) || /^(~|null|\s*)$/i.test(String(node.value ?? '')));
  const isFlow = isCollection(node) && node.flow === true;
  const isWrapped = ('add' in put && rest.length === 0) || typeof rest[0] === 'number';
  if (!isBlank && !isFlow && (isSeq(node) || !isWrapped)) return undefined;
  const { line, endLine } = rangeOf(document, start, Math.max(start, node?.range?.[1] ?? start));
  return [line, isWrapped && !isSeq(node) ? commentsEnd(document.text, endLine) : endLine];
}

/** The last line of the comments below a line. */
function commentsEnd(text: string, line: number): number {
  const lines = text.split('\n');
  let last = line;
  while (/^\s*(#[^\n]*)?$/.test(lines[last] ?? 'x')) last += 1;
  return last;
}

/** What of a text an edit did not leave as it was, in words; nothing if all is well. */
export function notKept(before: string, after: string, edit: Edit): string[] {
  const document = parse({ file: 'charter.yaml', text: before });
  const [first, last] = touchedLines(document, edit) ?? [0, -1];
  const old = before.split('\n');
  const now = after.split('\n');
  const wrong: string[] = [];
  let at = 0;
  for (const [index, line] of old.entries()) {
    const isTouched = index + 1 >= first && index + 1 <= last;
    const isOpen = index === old.length - 1;
    const found = now.findIndex((other, place) => place >= at && (isOpen ? other.replace(/\r$/, '') : other) === line);
    if (found === -1 && !isTouched) wrong.push(`line ${index + 1} is gone: ${line}`);
    if (found !== -1 && !isTouched) at = found + 1;
  }
  return [...wrong, ...torn(old, now, first, last)];
}

/** Comments that no longer stand where they stood: above what they are about, or below it and further in. */
function torn(old: readonly string[], now: readonly string[], first: number, last: number): string[] {
  const isOnce = (line: string): boolean =>
    [old, now].every((lines) => lines.filter((other) => other === line).length === 1);
  return old.slice(0, -1).flatMap((line, index) => {
    const next = old[index + 1]!;
    const isTouched = index + 1 >= first && index + 2 <= last;
    if (isTouched || !isOnce(line) || !isOnce(next)) return [];
    const isAbove = isComment(line) && !/^\s*# +-/.test(line) && isContent(next) && column(line) === column(next);
    const isBelow = isContent(line) && isComment(next) && column(next) > column(line);
    const isNear = now[now.indexOf(line) + 1] === next;
    return (isAbove || isBelow) && !isNear ? [`no longer together: ${line} / ${next}`] : [];
  });
}

/** Column of a comment, or of what stands behind the dashes. */
function column(line: string): number {
  return /^\s*(?:-\s+)*/.exec(line)![0].length;
}

function isComment(line: string): boolean {
  return /^\s*#/.test(line);
}

function isContent(line: string): boolean {
  return /^\s*[^\s#]/.test(line) && !line.startsWith('...');
}
