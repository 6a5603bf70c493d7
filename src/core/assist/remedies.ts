import type { Finding, Fix, TextEdit } from '../finding.ts';
import { isFixed } from '../lint.ts';
import { mendAll, type State, type Tools } from '../mend.ts';
import { documentIn, type Model } from '../model.ts';
import { type Document, lineAt, parse } from '../parse.ts';
import type { Listed } from '../rule.ts';
import { rangeIn } from './range.ts';

/** One way to deal with a finding. */
export interface Remedy {
  readonly finding: Finding;
  readonly fix: Fix;
  /** It mends what was found surely, or may be what is meant, or only silences it. */
  readonly way: 'sure' | 'suggested' | 'silent';
}

/** What is known about the findings of a run. */
export interface Known {
  readonly model: Model;
  readonly rules: readonly Listed[];
  readonly fixOf: (finding: Finding) => Fix | undefined;
}

/**
 * How findings can be dealt with by a change of their file: each by what mends it surely, else by what may be meant, and
 * then by a comment that asks for a reason.
 */
export function remedies(findings: readonly Finding[], known: Known): Remedy[] {
  return findings.flatMap((finding): Remedy[] => {
    const cure = known.fixOf(finding);
    const maybe = (finding.suggestions ?? []).flatMap((repair) => known.fixOf({ ...finding, repair }) ?? []);
    const silence = silencing(finding, known);
    return [
      ...(cure ? [{ finding, fix: cure, way: 'sure' as const }] : []),
      ...maybe.map((fix) => ({ finding, fix, way: 'suggested' as const })),
      ...(silence ? [{ finding, fix: silence, way: 'silent' as const }] : []),
    ];
  });
}

/** All that can be mended in one file without asking, as one change of it; nothing where nothing can. */
export function mendFile(file: string, start: State, tools: Omit<Tools, 'mayMend'>): TextEdit[] {
  const before = documentIn(start.views.shown.model, file);
  const mayMend: Tools['mayMend'] = ({ fix }) => fix.file === file && !fix.asks;
  const after = documentIn(mendAll(start, { ...tools, mayMend }).views.shown.model, file);
  return before && after && before.text !== after.text ? [change(before.text, after.text)] : [];
}

/** What makes one text of another: the part between the first and the last difference. */
function change(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const range = rangeIn(before, [start, before.length - tail]);
  return { range, text: after.slice(start, after.length - tail) };
}

/**
 * A comment that silences a finding, without a reason: `ignore-without-reason` then asks for it, so that nobody silences
 * anything by one key press.
 */
function silencing(finding: Finding, { model, rules }: Known): Fix | undefined {
  const rule = rules.find(({ id }) => id === finding.rule);
  const doc = documentIn(model, finding.file);
  // What is wrong with a comment is cured there.
  if (!rule || rule.on === 'comment' || !doc) return undefined;
  if (isFixed(finding, model, new Map([[rule.id, rule]]))) return undefined;
  const here = lineAt(doc, finding.range.line) ?? '';
  const isContent = /^\s*[^\s#]/.test(here) && finding.path.length > 0;
  const line = isContent ? finding.range.line : firstContent(doc);
  const form = isContent ? 'cop-ignore-next-line' : 'cop-ignore-file';
  const indent = isContent ? /^ */.exec(here)![0] : '';
  const lineEnd = doc.text.includes('\r\n') ? '\r\n' : '\n';
  const text = `${indent}# ${form} ${rule.id} -- ${lineEnd}`;
  const offset = doc.lines[line - 1] ?? 0;
  if (!isHarmless(doc, `${doc.text.slice(0, offset)}${text}${doc.text.slice(offset)}`)) return undefined;
  const title = `Ignore “${rule.id}” ${isContent ? 'here' : 'in this file'}; say why behind the dashes`;
  return { title, file: doc.file, edits: [{ range: { line, column: 1, endLine: line, endColumn: 1 }, text }] };
}

/** The first line that is neither blank nor a comment: the line that names the schema stays first. */
function firstContent(doc: Document): number {
  const index = doc.lines.findIndex((_, at) => /^\s*[^\s#]/.test(lineAt(doc, at + 1) ?? ''));
  return index === -1 ? 1 : index + 1;
}

/** Whether a text says the same as a document. */
function isHarmless({ file, value, faults }: Document, text: string): boolean {
  if (faults.length > 0) return false;
  const after = parse({ file, text });
  return after.faults.length === 0 && JSON.stringify(after.value) === JSON.stringify(value);
}
