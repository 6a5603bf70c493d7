import type { Finding, Ignored } from './finding.ts';
import { comments, type Document, lastLineFrom, rangeOf } from './parse.ts';
import { isDate } from './words/dates.ts';

/** One rule named in one `# cop-ignore…` comment. */
export interface IgnoreUse {
  readonly doc: Document;
  readonly span: readonly [start: number, end: number];
  readonly rule: string;
  readonly reason: string;
  /** Last day on which it holds; the text as written. */
  readonly until?: string;
  /** First and last line it covers. */
  readonly lines: readonly [number, number];
  /** How many findings it silenced. */
  readonly silenced: number;
  /** False when the rule did not run, so that silencing nothing says nothing. */
  readonly ran: boolean;
  readonly known: boolean;
  readonly expired: boolean;
}

interface Scope {
  readonly today: string;
  /** Ids that exist, and those of them that ran. */
  readonly known: ReadonlySet<string>;
  readonly ran: ReadonlySet<string>;
}

const form = /^#\s*cop-ignore(-next-line|-file)?(?![\w-])\s*(.*?)\s*$/;

/** The ignore comments of a file, one entry for each rule they name. */
export function ignores(doc: Document, scope: Scope): IgnoreUse[] {
  if (!doc.text.includes('cop-ignore')) return [];
  const uses: IgnoreUse[] = [];
  for (const comment of comments(doc)) {
    const match = form.exec(comment.text);
    if (!match) continue;
    const span = [comment.offset, comment.offset + comment.text.length] as const;
    const lines = coverOf(doc, match[1] ?? '', span[0]);
    uses.push(...usesOf(doc, match[2]!, span, lines, scope));
  }
  return uses;
}

function coverOf(doc: Document, form: string, offset: number): readonly [number, number] {
  if (form === '-file') return [1, doc.lines.length];
  const line = rangeOf(doc, offset, offset).line;
  const start = form === '-next-line' ? nextContent(doc, line + 1) : line;
  return [start, lastLineFrom(doc, start)];
}

/** Several ignore comments may stand above one line. */
function nextContent(doc: Document, line: number): number {
  let next = line;
  while (next < doc.lines.length && /^\s*(#|$)/.test(doc.text.slice(doc.lines[next - 1], doc.lines[next]))) next += 1;
  return next;
}

function usesOf(
  doc: Document,
  rest: string,
  span: readonly [number, number],
  lines: readonly [number, number],
  scope: Scope,
): IgnoreUse[] {
  const [names = '', ...after] = rest.split(/\s*--\s*/);
  const said = after.join(' -- ');
  const until = /\buntil=(\S+)/.exec(said)?.[1];
  const reason = said.replace(/\s*\buntil=\S+/, '').trim();
  const expired = until !== undefined && (!isDate(until) || until < scope.today);
  const rules = names.split(/[\s,]+/).filter((rule) => rule !== '');
  return (rules.length > 0 ? rules : ['']).map((rule) => ({
    doc,
    span,
    rule,
    reason,
    until,
    lines,
    silenced: 0,
    ran: scope.ran.has(rule),
    known: scope.known.has(rule),
    expired,
  }));
}

/** Which findings stay, which are silenced with what reason, and how often each comment was of use. */
export function silence(
  findings: readonly Finding[],
  uses: readonly IgnoreUse[],
): { kept: Finding[]; ignored: Ignored[]; uses: IgnoreUse[] } {
  const counts = new Map<IgnoreUse, number>();
  const kept: Finding[] = [];
  const ignored: Ignored[] = [];
  for (const finding of findings) {
    const use = uses.find((candidate) => covers(candidate, finding));
    if (!use) kept.push(finding);
    else {
      ignored.push({ finding, reason: use.reason });
      counts.set(use, (counts.get(use) ?? 0) + 1);
    }
  }
  return { kept, ignored, uses: uses.map((use) => ({ ...use, silenced: counts.get(use) ?? 0 })) };
}

function covers(use: IgnoreUse, finding: Finding): boolean {
  if (use.rule !== finding.rule || use.expired || use.doc.file !== finding.file) return false;
  return finding.range.line >= use.lines[0] && finding.range.line <= use.lines[1];
}
